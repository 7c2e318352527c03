"""A page as `factcheck check --format html` writes it, and its elements."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factcheck.cli import main

RULES = """\
story: Giải chạy đêm Bến Ninh
about: [giải chạy đêm Bến Ninh]
period: 4/2025
claims:
  runners:
    title: Số vận động viên
    counts: [vận động viên]
    with: [xuất phát, tham gia]
    expect:
      - { value: 1.180, as_of: 20h ngày 12/4/2025, source: Họp báo trước giờ chạy }
      - { value: 1.204, as_of: 13/4/2025, source: Thông cáo kết thúc giải }
  budget:
    title: Kinh phí
    with: [kinh phí]
    expect: 2 tỷ đồng
    required: true
"""
ARTICLES = {
    "cham.md": "---\npublished: 2025-04-15\noutlet: Tin Nhanh\n---\n# Nhìn lại giải chạy đêm Bến Ninh\n\n"
    "Đã có 1.180 vận động viên tham gia. Kinh phí là 3 tỷ đồng, dành cho 40 tình nguyện viên.\n",
    "tong-ket.md": "---\npublished: 2025-04-14\n---\nGiải chạy đêm Bến Ninh khép lại.\n\n"
    "1.204 vận động viên tham gia.\n",
    "khac.txt": "Giá vàng tăng 2%.\n",
}
_VOID = {"meta", "br", "link", "img", "input", "hr"}


@dataclass
class Element:
    """
    An element.

    inside  the tags around it, `within` the ids of those that have one; from the outermost in.
    text    all text in it.
    """

    tag: str
    attributes: dict[str, str]
    inside: list[str]
    within: list[str]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """
    A parsed page.

    elements  in the order in which they begin.
    open      tags that are not closed, or closed out of turn, fail at once.
    """

    source: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[Element] = []
        self.feed(self.source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        around = [one.tag for one in self._open], [one.attributes.get("id", "") for one in self._open]
        element = Element(tag, {name: value or "" for name, value in attrs}, *around)
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def by_id(self, id_: str) -> Element:
        [found] = [element for element in self.elements if element.attributes.get("id") == id_]
        return found

    def of_class(self, *names: str) -> list[Element]:
        return [one for one in self.elements if set(names) <= set(one.attributes.get("class", "").split())]


def page_file(folder: Path, articles: dict[str, str] = ARTICLES, rules: str = RULES, lang: str = "vi") -> Path:
    """The page, written by the command itself."""
    (folder / "bai").mkdir()
    for name, words in articles.items():
        (folder / "bai" / name).write_text(words, encoding="utf-8", newline="")
    (folder / "night-run.yaml").write_text(rules, encoding="utf-8")
    page = folder / "page.html"
    command = [
        str(folder / "bai"),
        "--rules",
        str(folder / "night-run.yaml"),
        "--lang",
        lang,
        "--fail-on",
        "never",
        "-q",
    ]
    with pytest.raises(SystemExit) as ended:
        main([*command, f"--format=html={page}"])
    assert not ended.value.code
    return page


def page_of(folder: Path, articles: dict[str, str] = ARTICLES, rules: str = RULES, lang: str = "vi") -> Page:
    """The same, parsed."""
    return Page(page_file(folder, articles, rules, lang).read_text(encoding="utf-8"))
