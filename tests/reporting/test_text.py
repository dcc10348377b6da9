"""Tests of a report for a terminal."""

import re

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from reporting.specimens import (
    AS_OF,
    EARLIER,
    EMPTY,
    FINDINGS,
    FULL,
    LEAD_ALSO_COOPERATES,
    MISSPELLING,
    NO_DEADLINES,
    NO_NUMBER,
    PLAN,
    SEVERAL_NAMES,
    WAIVED,
    report,
)
from reporting.strategies import reports
from zhuanyezhen.findings import Excerpt, Finding, Report
from zhuanyezhen.reporting.terminal import columns
from zhuanyezhen.reporting.text import to_text
from zhuanyezhen.values.source import Source

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def _lines(made: Report, width: int = 100) -> list[str]:
    return to_text(made, width=width).splitlines()


def test_one_finding_with_its_words() -> None:
    """Place, code, severity and message; then the quoted line and carets under the words."""
    expected = """\
检查报告：青禾区专业镇实施方案.txt
截至 2026-11-01 · zhuanyezhen 0.1.0 · 检查规则 8 条
说明：修订：已接受全部插入，未读删除的文字

青禾区专业镇实施方案.txt:3 UNT002 警告 “区审行政审批局”疑为“区行政审批局”之误。请核对单位名称。
    | …体。建立企业梯度名单。（责任单位：区工信局牵头，区发展改革局、区审行政审批局、区财政局配合）
    |                                                                ^^^^^^^^^^^^^^

共 1 条：错误 0、警告 1、提示 0
"""
    assert expected == to_text(report(MISSPELLING))


def test_the_same_thing_in_many_places_is_told_once() -> None:
    """Title and count first, a line for each place, the advice common to all at the end."""
    expected = [
        "PLN001 警告 任务没有完成时限（4 处）",
        "  青禾区专业镇实施方案.txt:2  任务（一）没有写明完成时限。",
        "  青禾区专业镇实施方案.txt:3  任务（二）没有写明完成时限。",
        "  青禾区专业镇实施方案.txt:4  任务（三）没有写明完成时限。",
        "  青禾区专业镇实施方案.txt:5  任务（四）没有写明完成时限。",
        "  → 请补写完成时限，或写明“长期坚持”。",
    ]
    assert expected == _lines(report(*NO_DEADLINES))[4:10]


def test_identical_messages_are_told_once_for_their_subjects() -> None:
    """When only the subject differs, the places are listed by subject and the message once."""
    same = (evolve(finding, message="任务没有时限。请补写。") for finding in NO_DEADLINES)
    lines = _lines(report(*same))
    assert lines[5] == "  青禾区专业镇实施方案.txt:2  任务（一）"
    assert lines[9] == "  → 任务没有时限。请补写。"


def test_messages_with_nothing_in_common_have_no_advice() -> None:
    """Each place keeps its whole message, and its further places."""
    other = (
        evolve(finding, message=f"{finding.subject}不行", related=(Source(document="b.txt"),))
        for finding in NO_DEADLINES
    )
    lines = _lines(report(*other))
    assert lines[5:7] == ["  青禾区专业镇实施方案.txt:2  任务（一）不行", "    另见：b.txt"]
    assert not [line for line in lines if "→" in line]


def test_repeated_findings_without_a_place_are_listed_by_message() -> None:
    """No place, no column for it."""
    nowhere = (evolve(finding, source=None) for finding in NO_DEADLINES)
    assert _lines(report(*nowhere))[5] == "  任务（一）没有写明完成时限。"


def test_the_gravest_rules_come_first() -> None:
    """A clerk mends errors before warnings before hints."""
    found = re.findall(r"([A-Z]{3}\d{3}) (错误|警告|提示)", to_text(FULL))
    assert [severity for _, severity in found] == ["错误"] * 2 + ["警告"] * 4 + ["提示"] * 2


def test_related_places_are_named() -> None:
    """The other places of a finding stand below it."""
    assert f"    另见：{PLAN}:2" in _lines(report(SEVERAL_NAMES))


def test_carets_stand_under_the_words_at_any_width() -> None:
    """What is above the carets, counted in columns, is the offending words."""
    for width in (40, 60, 100, 200):
        lines = _lines(report(LEAD_ALSO_COOPERATES), width)
        at = next(number for number, line in enumerate(lines) if "^" in line)
        quoted, carets = lines[at - 1], lines[at]
        before = quoted[: quoted.rindex("区商务局")]
        assert columns(before) == carets.index("^")
        assert carets.count("^") == columns("区商务局")
        assert columns(quoted) <= width


def test_a_missing_word_is_marked_by_one_caret() -> None:
    """An empty span is a place, marked after the text."""
    gap = evolve(MISSPELLING, excerpt=Excerpt.cut("区财政局", 4, 4))
    assert _lines(report(gap))[5:7] == ["    | 区财政局", "    |         ^"]


def test_long_messages_wrap_under_their_beginning() -> None:
    """Further lines are indented; no line is wider than asked but for closing punctuation."""
    lines = _lines(evolve(report(NO_NUMBER), notes=()), 40)
    assert lines[3:5] == ["PLN003 警告 全文没有发文字号。印发时请补", "    上发文机关代字、年份和序号。"]


def test_several_documents_have_headings() -> None:
    """Each document has a heading, what has no place has its own."""
    other = evolve(MISSPELLING, source=Source(document="b.docx", paragraph=7))
    made = Report(as_of=AS_OF, library_version="0.1.0", input=("b.docx", PLAN), findings=(*FINDINGS, other))
    lines = _lines(made)
    assert lines[0] == f"检查报告：b.docx、{PLAN}"
    assert [line for line in lines if line.startswith("──")] == [
        "── b.docx ──",
        f"── {PLAN} ──",
        "── （无具体位置） ──",
    ]


def test_nothing_found() -> None:
    """An empty report says so on its last line."""
    assert _lines(EMPTY)[-1] == "未发现问题"


def test_a_report_of_nothing_has_no_names() -> None:
    """Without input the title stands alone."""
    assert _lines(evolve(EMPTY, input=()))[0] == "检查报告"


def test_waived_findings_are_listed_with_their_reason() -> None:
    """Reason, approver and last day stand below the waived finding."""
    lines = _lines(WAIVED)
    at = lines.index("已豁免（1 条）")
    assert lines[at + 1 : at + 3] == [
        "  PLN003 警告 全文",
        "    理由：文号待印发时编列；批准：区政府办；有效期至 2026-12-31",
    ]


def test_a_comparison_marks_new_and_lists_mended() -> None:
    """New findings are marked in place, mended ones listed, all three counted."""
    text = to_text(FULL, comparison=FULL.compare(EARLIER))
    assert f"{PLAN}:4 RSP003 错误 〔新增〕区商务局" in text
    assert "已整改（1 条）\n" in text
    assert text.endswith("与上次相比：新增 1、已整改 1、仍存在 10\n")


def test_a_comparison_without_mended_findings_lists_none() -> None:
    """No empty section is written."""
    assert "已整改（" not in to_text(FULL, comparison=FULL.compare(FULL))


def test_english() -> None:
    """English words and messages on request."""
    lines = to_text(report(MISSPELLING), lang="en").splitlines()
    assert lines[0] == f"Check report: {PLAN}"
    assert lines[4].startswith(f"{PLAN}:3 UNT002 warning 区审行政审批局 is probably 区行政审批局 misspelt.")
    assert lines[-1] == "1 found: 0 error, 1 warning, 0 info"


def test_english_advice_is_told_once() -> None:
    """English sentences are told apart at a full stop and a space."""
    english = (
        evolve(finding, message_en=f"Task {number} has no deadline. Add one, e.g. 2026.")
        for number, finding in enumerate(NO_DEADLINES)
    )
    lines = to_text(report(*english), lang="en").splitlines()
    assert lines[5].endswith("Task 0 has no deadline.")
    assert lines[9] == "  → Add one, e.g. 2026."


def test_colours_change_nothing_but_colours() -> None:
    """Without its escapes the coloured report is the plain one, which has none."""
    plain, coloured = to_text(FULL), to_text(FULL, colour=True)
    assert plain == ESCAPE.sub("", coloured)
    assert "\x1b[31;1m" in coloured
    assert "\x1b" not in plain


@given(reports(), st.booleans(), st.integers(0, 120))
def test_any_text_is_written_and_nothing_escapes(made: Report, colour: bool, width: int) -> None:  # noqa: FBT001
    """Documents never get a control character to the terminal, and the text can be encoded."""
    text = to_text(made, colour=colour, width=width, comparison=made.compare(evolve(made, findings=())))
    assert not set(ESCAPE.sub("", text)) & {
        chr(code) for code in (*range(10), *range(11, 32), 0x7F, 0x9B, 0x202E)
    }
    assert text.encode("utf-8").endswith(b"\n")


def test_a_whole_document_as_a_message_is_written_in_linear_time() -> None:
    """A megabyte in one finding is no trouble."""
    long = evolve(MISSPELLING, message="（" * 300_000 + "，" * 300_000, excerpt=None)
    findings: tuple[Finding, ...] = (long,)
    assert to_text(report(*findings)).count("，") == 300_000 + 1
