"""The report that an editor reads: carets, folding, the table and its fallbacks."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.model import AsOf, AsOfFrom, Severity, Verdict
from factcheck.reports import View, writer
from factcheck.reports.terminal import excerpt
from factcheck.wording import Lang
from tests.reports.factory import claim, expected, finding, record, run, story


def page(of, *, lang=Lang.VI, width=100, color=False, quiet=False, verbose=False, ending=""):
    out = StringIO()
    writer("terminal")(of, out, View(lang, width, color, quiet, verbose, ending))
    return out.getvalue()


def agreeing(path, words="72"):
    as_of = AsOf("2025-10-26", None, AsOfFrom.CLAUSE)
    return finding(Verdict.AGREES, None, words, sentence=f"có {words} nước", path=path, as_of=as_of)


EXCERPTS = [
    # sentence, words, width, shown
    ("Đã có 65 quốc gia ký", "65", 40, ("Đã có ", "65", " quốc gia ký")),
    ("một hai ba bốn năm 65 sáu bảy tám chín mười", "65", 20, ("… năm ", "65", " sáu …")),
    ("65 " + "xa " * 1000, "65", 12, ("", "65", " xa xa …")),
    ("xa " * 1000 + "65", "65", 12, ("… xa xa ", "65", "")),
    ("có\r\n\t65\n  nước", "65", 40, ("có ", "65", " nước")),
    ("\x1b[31m65\u202e", "65", 40, ("\\x1b[31m", "65", "\\u202e")),
    ("a" * 1000 + "65" + "b" * 1000, "65", 12, ("… aaa", "65", "bbb …")),
    ("x 1234567890", "1234567890", 6, ("", "12345…", "")),
]


@pytest.mark.parametrize(("sentence", "words", "width", "shown"), EXCERPTS)
def test_a_sentence_is_cut_around_the_words(sentence, words, width, shown):
    start = sentence.index(words)

    assert excerpt(sentence, start, start + len(words), width) == shown


@given(st.text(), st.text(min_size=1), st.text(), st.integers(12, 100))
def test_a_sentence_fits_the_width_whatever_stands_in_it(before, words, after, width):
    shown = excerpt(before + words + after, len(before), len(before) + len(words), width)

    assert cell_len("".join(shown)) <= width
    assert len("".join(shown).splitlines()) <= 1


@pytest.mark.parametrize(
    ("before", "words"),
    [("Đã có ", "65"), ("漢字 ", "65"), ("quo\u0302\u0301c gia ", "65"), ("a\tb \x1b[1m ", "hơn 6\u00a05")],
)
def test_carets_stand_under_exactly_the_words(before, words):
    lines = page(run(finding(words=words, sentence=f"{before}{words} quốc gia"))).split("\n")
    caret = next(line for line in lines if line.strip(" ^") == "" and "^" in line)
    sentence = lines[lines.index(caret) - 1]
    shown = words.replace("\u00a0", " ")

    assert cell_len(sentence[: sentence.index(shown)]) == len(caret) - len(caret.lstrip())
    assert caret.count("^") == cell_len(shown)


def test_a_finding_has_its_rows_at_100_columns():
    assert page(run(finding()), quiet=True) == (
        "tin/hop-bao.txt\n"
        "Đăng 25/10/2025 (theo dòng ngày ở đầu bài)\n"
        "\n"
        "  ! cảnh báo: đã có số liệu mới hơn  signing/signatories\n"
        "    tin/hop-bao.txt:3:18\n"
        "    Đến lúc đó đã có 65 quốc gia đặt bút ký văn kiện.\n"
        "                     ^^\n"
        "    tìm thấy   “65” quốc gia\n"
        "    đã biết    “72” (từ 26/10/2025)\n"
        "    thời điểm  chiều 25/10/2025 (theo mốc thời gian bài tường thuật)\n"
        "    nguồn      Phiên bế mạc · rules/signing.yaml:9:11\n"
        "    nên làm    Bài còn cập nhật thì sửa thành “72”; giữ nguyên thì ghi rõ “tính đến chiều\n"
        "               25/10/2025”.\n"
        "\n"
    )


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("width", [60, 100])
def test_no_line_is_wider_than_the_terminal(lang, width):
    findings = [agreeing(f"tin/{name}.txt") for name in "abcd"]
    text = page(run(*findings, finding(), finding(Verdict.CONTRADICTED, Severity.ERROR)), lang=lang, width=width)

    assert max(map(cell_len, text.split("\n"))) <= width


def test_the_table_sets_values_and_their_times_side_by_side():
    text = page(run(agreeing("tin/be-mac.txt"), finding()))

    table = text[text.index("Đối chiếu") :].split("\n")
    assert table[1].split() == ["Nội", "dung:", "số", "liệu", "đã", "biết", "be-mac", "hop-bao"]
    assert "72 (26/10)" in table[3]
    assert "! 65 (25/10 chiều)" in table[3]
    assert table[3].startswith("Số quốc gia ký: 65 (25/10 chiều) → 72")
    assert table[4] == "  (26/10)"


def test_a_narrow_terminal_lists_each_article_on_its_line():
    findings = [agreeing(f"tin/bai-viet-so-{number}.txt") for number in range(5)]
    text = page(run(*findings, finding()), width=60)

    assert "Số quốc gia ký: 65 (25/10 chiều) → 72 (26/10)\n  bai-viet-so-0: 72 (26/10)\n" in text
    assert "\n  hop-bao: ! 65 (25/10 chiều)\n" in text


def test_of_many_articles_only_those_that_disagree_have_a_column():
    findings = [agreeing(f"tin/{number}.txt") for number in range(20)]
    text = page(run(*findings, finding()))

    assert text.index("hop-bao", text.index("Đối chiếu"))
    assert "Các bài còn lại không có gì sai lệch: 20\n" in text


def test_a_long_name_stands_on_two_lines_of_its_column():
    names = ["tin/hop-bao-chieu-muoi-hai.txt", "tin/mot-ten-tep-rat-dai-va-khong-het.txt", "tin/ngan.txt"]
    text = page(run(*map(agreeing, names), finding()), width=92)
    heads = text[text.index("Đối chiếu") : text.index("────")].split("\n")

    assert heads[1].split() == ["hop-bao-chieu-", "mot-ten-tep-rat-"]
    assert heads[2].split()[-4:] == ["muoi-hai", "dai-va-khong-het", "ngan", "hop-bao"]


def test_of_many_agreeing_articles_only_the_number_is_told():
    text = page(run(*(agreeing(f"tin/{number}.txt") for number in range(20))))

    assert "Số quốc gia ký: 65 (25/10 chiều) → 72 (26/10) · khớp: 20 bài\n" in text


def test_a_cell_holds_few_values_the_wrong_ones_first():
    numbers = [str(number) for number in range(10, 20)]
    agree = [finding(Verdict.AGREES, None, words, sentence=words) for words in numbers]
    wrong = finding(Verdict.CONTRADICTED, Severity.ERROR, "99", sentence="99")
    text = page(run(*agree, wrong))
    cells = [line[-20:].split("  ")[-1].strip() for line in text[text.index("────") :].split("\n")[1:5]]

    assert cells == ["✗ 99 (25/10 chiều)", "10 (25/10 chiều)", "11 (25/10 chiều)", "…"]


def test_claims_that_no_article_states_are_named_in_one_line():
    other = claim("chapters", "Số chương", expected("9"))
    text = page(run(finding(), stories=(story(claim(), other),)))

    assert "Không bài nào nêu: Số chương\n" in text


def test_days_of_another_year_show_it():
    early = AsOf("2024-12-25", None, AsOfFrom.CLAUSE)
    text = page(run(finding(), agreeing("tin/b.txt"), finding(path="tin/a.txt", as_of=early)))

    assert "! 65 (25/12/2024)" in text
    assert "ngày không ghi năm là của năm 2025" in text


def test_articles_of_the_same_name_keep_their_folders():
    text = page(run(agreeing("a/tin.txt"), finding(path="b/tin.txt")))

    assert "a/tin.txt" in text[text.index("Đối chiếu") :]


def test_signs_tell_severities_apart_without_colour():
    text = page(
        run(
            finding(Verdict.CONTRADICTED, Severity.ERROR, path="tin/a.txt"),
            finding(path="tin/b.txt"),
            finding(Verdict.IMPRECISE, Severity.INFO, path="tin/c.txt"),
        )
    )
    table = text[text.index("Đối chiếu") :]

    assert all(sign in table for sign in ("✗ 65", "! 65", "~ 65"))


def test_info_findings_take_one_line_below_the_others():
    info = finding(Verdict.IMPRECISE, Severity.INFO, line=1)
    text = page(run(info, finding()), quiet=True)

    assert text.endswith("  ~ 1:18 kém chính xác: “65” quốc gia → “72”  signing/signatories\n\n")


def test_a_missing_claim_has_no_sentence():
    text = page(run(finding(Verdict.MISSING, Severity.WARNING)), quiet=True)

    assert "^" not in text
    assert "đã biết    “72” (từ 26/10/2025)" in text
    assert "tìm thấy" not in text


def test_verbose_shows_agreeing_mentions_and_quiet_only_findings():
    quiet, verbose = run(agreeing("tin/a.txt")), run(agreeing("tin/a.txt"))

    assert page(quiet, quiet=True) == ""
    assert "  ✓ 3:4 “72” quốc gia  signing/signatories\n" in page(verbose, verbose=True)


def test_the_report_ends_with_the_summary_and_what_the_exit_means():
    assert page(run(finding()), ending="Mã thoát 0.").endswith(
        "Bài: 1 · con số, thời điểm: 7 (đã đối chiếu 1, chưa 6) · lỗi: 0 · cảnh báo: 1 · lưu ý: 0\nMã thoát 0.\n"
    )


def test_words_of_an_article_are_never_markup_nor_control():
    hostile = "[bold]65[/bold]\x1b[31m\u202e"
    of = run(finding(words=hostile, sentence=f"có {hostile}", path="tin/\x1b[2J[red].txt"))
    of = type(of)((record("tin/\x1b[2J[red].txt", "[link]\x07tít"),), of.findings, of.stories)
    text = page(of)

    assert "[bold]65[/bold]\\x1b[31m\\u202e" in text
    assert "tin/\\x1b[2J[red].txt · [link]\\x07tít" in text
    assert not {"\x1b", "\u202e", "\x07"} & set(text)


def test_colour_is_only_added():
    of = run(finding(), agreeing("tin/a.txt"))

    assert "\x1b[" in page(of, color=True)
    assert "\x1b" not in page(of)
