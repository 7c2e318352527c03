"""The HTML report in a real browser: it asks for nothing, follows its links, fits a phone, and prints."""

import re
from pathlib import Path

import pytest

from tests.browser.chromium import NAMES, Chromium, installed
from tests.reports.page_of import page_file

PROGRAM = installed()
pytestmark = pytest.mark.skipif(
    PROGRAM is None, reason=f"no Chromium on this machine ({', '.join(NAMES)}): apt-get install chromium"
)
DARK = [("prefers-color-scheme", "dark")]


@pytest.fixture(scope="module")
def browser():
    with Chromium(str(PROGRAM)) as chromium:
        yield chromium


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> Path:
    return page_file(tmp_path_factory.mktemp("page"))


def target(browser):
    """The id of the element that the address points at."""
    return browser.run("document.querySelector(':target')?.id")


def in_sight(browser, id_):
    return browser.run(
        f"(() => {{ const box = document.getElementById('{id_}').getBoundingClientRect();"
        " return box.top >= 0 && box.top < innerHeight; })()"
    )


def test_no_request_leaves_the_page(browser, page):
    browser.open(page.as_uri())

    assert browser.requests == [page.as_uri()]
    assert browser.logged == []


def test_the_policy_stops_what_the_page_does_not_bring(browser, page, tmp_path):
    changed = tmp_path / "changed.html"
    foreign = '<style>body { color: rgb(1, 2, 3) }</style><script>document.title = "run"</script><img src="x.png">'
    changed.write_text(page.read_text(encoding="utf-8").replace("<main", foreign + "<main"), encoding="utf-8")

    browser.open(changed.as_uri())

    assert browser.run("document.title") != "run"
    assert browser.run("getComputedStyle(document.body).color") != "rgb(1, 2, 3)"
    assert len([line for line in browser.logged if "Content Security Policy" in line]) == 3


def test_the_style_sheet_is_let_in(browser, page):
    browser.open(page.as_uri())

    assert browser.run("getComputedStyle(document.querySelector('.note')).display") == "block"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_finding_leads_to_its_sentence_and_back(browser, page, width):
    browser.open(page.as_uri(), width=width)

    browser.click(".concerns a")
    note = target(browser)
    assert in_sight(browser, note)

    browser.click(f"#{note} .back")
    words = target(browser)
    assert browser.run(f"document.getElementById('{words}').innerText").startswith("1.180")
    assert in_sight(browser, words)

    browser.click(f"#{words}")
    assert target(browser) == note


def test_a_sign_of_the_chart_leads_to_its_finding(browser, page):
    browser.open(page.as_uri())

    browser.click(".chart a:last-of-type path")

    assert "số liệu cũ" in browser.run(f"document.getElementById('{target(browser)}').innerText")


@pytest.mark.parametrize("width", [320, 360, 390, 768, 1280])
def test_nothing_overflows(browser, page, width):
    browser.open(page.as_uri(), width=width)

    assert browser.run("document.documentElement.scrollWidth") <= width


def test_a_note_stands_beside_its_sentence_where_there_is_room(browser, page):
    beside = (
        "(() => { const note = document.querySelector('.note.error').getBoundingClientRect();"
        " const words = document.querySelector('article .mark.error').getBoundingClientRect();"
        " return note.left > words.right && Math.abs(note.top - words.top) < 100; })()"
    )
    browser.open(page.as_uri(), width=1280)
    assert browser.run(beside)
    browser.open(page.as_uri(), width=360)
    assert not browser.run(beside)


def test_it_is_dark_where_the_reader_wants_that(browser, page):
    grounds = []
    for features in ([], DARK):
        browser.open(page.as_uri(), features=features)
        grounds.append(browser.run("getComputedStyle(document.body).backgroundColor"))

    assert grounds == ["rgb(255, 255, 255)", "rgb(21, 24, 28)"]


def test_the_keyboard_skips_to_the_content_and_its_focus_shows(browser, page):
    browser.open(page.as_uri())

    browser.press("Tab")
    assert browser.run("document.activeElement.className") == "skip"
    assert browser.run("document.activeElement.getBoundingClientRect().left") >= 0
    browser.press("Enter")
    assert target(browser) == "main"
    browser.press("Tab")
    assert browser.run("document.activeElement.closest('main') !== null")
    assert browser.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_it_prints_on_a4_with_room_for_a_signature(browser, page):
    browser.open(page.as_uri(), features=DARK)
    assert browser.run("getComputedStyle(document.querySelector('.signature')).display") == "none"

    printed = browser.pdf()
    browser.send("Emulation.setEmulatedMedia", media="print", features=[{"name": DARK[0][0], "value": DARK[0][1]}])

    assert re.search(rb"/MediaBox \[0 0 59[45]\S* 84[12]\S*\]", printed)
    assert browser.run("getComputedStyle(document.querySelector('.signature')).display") == "block"
    assert browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    browser.send("Emulation.setEmulatedMedia", media="")
