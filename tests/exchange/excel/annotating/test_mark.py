"""What cells are marked with."""

from functools import partial

from attrs import evolve

from zhuanyezhen.exchange.excel.annotating.mark import Mark, marks_of
from zhuanyezhen.findings import Finding, Severity
from zhuanyezhen.values.source import Source


def _finding(message: str, severity: Severity, source: Source | None) -> Finding:
    return Finding(
        code="XXX001",
        name="x",
        severity=severity,
        message=message,
        subject="甲",
        source=source,
        fingerprint="0",
    )


def test_a_cell_has_the_gravest_severity_and_every_message() -> None:
    """Of its own document and sheet; findings without a cell mark none."""
    at = partial(Source, document="a.xlsx", sheet="表")
    places = [
        ("甲", Severity.INFO, at(cell="B2")),
        ("乙\x1b", Severity.ERROR, at(cell="B2")),
        ("丙", Severity.WARNING, Source(document="a.xlsx", sheet="另表", cell="A1")),
        ("丁", Severity.ERROR, Source(document="b.xlsx", sheet="表", cell="A1")),
        ("戊", Severity.ERROR, at(cell="行3")),
        ("己", Severity.ERROR, Source(document="a.xlsx", paragraph=3)),
        ("庚", Severity.ERROR, None),
    ]
    assert {
        "表": {(2, 2): Mark(Severity.ERROR, "【提示】XXX001 甲\n【错误】XXX001 乙␛")},
        "另表": {(1, 1): Mark(Severity.WARNING, "【警告】XXX001 丙")},
    } == marks_of("a.xlsx", [_finding(*each) for each in places], "zh")


def test_marks_are_said_in_a_language() -> None:
    """In Chinese where there is no English."""
    source = Source(document="a.xlsx", sheet="表", cell="A1")
    findings = [
        _finding("甲", Severity.ERROR, source),
        evolve(_finding("乙", Severity.INFO, source), message_en="b"),
    ]
    assert "[error] XXX001 甲\n[info] XXX001 b" == marks_of("a.xlsx", findings, "en")["表"][1, 1].text


def test_marks_are_joined_and_cut() -> None:
    """A note has an end."""
    assert Mark(Severity.ERROR, "甲\n乙") == Mark(Severity.INFO, "甲").joined(Mark(Severity.ERROR, "乙"))
    finding = _finding("很" * 30_000, Severity.INFO, Source(document="a", sheet="表", cell="A1"))
    assert 20_000 == len(marks_of("a", [finding], "zh")["表"][1, 1].text)
