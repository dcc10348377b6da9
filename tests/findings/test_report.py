"""Tests of reports as values."""

import pytest
from attrs import evolve
from hypothesis import given

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
    ROLE_WORD_MISSING,
    SEVERAL_NAMES,
    WAIVED,
    WAIVER,
    report,
)
from reporting.strategies import reports
from zhuanyezhen.errors import FindingsError, WrongUseError
from zhuanyezhen.findings import Finding, Report, Severity
from zhuanyezhen.reporting.json_report import to_json
from zhuanyezhen.values.source import Source


def test_a_report_is_sorted_by_place() -> None:
    """Paragraph, then offset, then code; what has no place comes last, whatever the input order."""
    places = [(item.source.paragraph, item.code) if item.source else None for item in FULL.findings]
    expected = [
        (2, "PLN001"), (2, "RSP005"), (3, "PLN001"), (3, "UNT001"), (3, "UNT002"),
        (4, "PLN001"), (4, "RSP003"), (5, "PLN001"), (5, "RSP005"), (5, "RSP006"), None,
    ]  # fmt: skip
    assert expected == places
    assert report(*reversed(FINDINGS)) == FULL


def test_a_finding_about_the_whole_document_comes_before_its_paragraphs() -> None:
    """A place without a paragraph is the document itself."""
    whole = evolve(NO_NUMBER, source=Source(document=PLAN))
    assert whole == report(*FINDINGS, whole).findings[0]


def test_counts_and_worst() -> None:
    """Each severity is counted, the worst is known, an empty report has none."""
    assert FULL.counts == {"error": 2, "warning": 7, "info": 2}
    assert list(FULL.counts) == ["error", "warning", "info"]
    assert FULL.worst() == Severity.ERROR
    assert EMPTY.worst() is None


def test_waived_findings_are_not_counted() -> None:
    """A waived finding stands apart with its waiver."""
    assert WAIVED.counts == {"error": 2, "warning": 6, "info": 2}
    assert WAIVED.waived == ((NO_NUMBER, WAIVER),)


def test_grouping_by_rule_and_unit() -> None:
    """Codes and units are sorted; a finding stands under each of its units once."""
    assert FULL.by_rule()["PLN001"] == NO_DEADLINES
    assert sorted(FULL.by_rule()) == list(FULL.by_rule())
    assert FULL.by_unit()["区财政局"] == (ROLE_WORD_MISSING,)
    twice = evolve(MISSPELLING, units=("区行政审批局", "区行政审批局"))
    assert {"区行政审批局": (twice,)} == report(twice).by_unit()


def test_comparing_with_an_earlier_report() -> None:
    """New, mended and open findings are told apart."""
    comparison = FULL.compare(EARLIER)
    assert comparison.new == (LEAD_ALSO_COOPERATES,)
    assert [item.subject for item in comparison.mended] == ["任务（一）·区商务局"]
    assert len(FINDINGS) - 1 == len(comparison.open)


def test_moved_text_is_not_new() -> None:
    """A finding with the same fingerprint elsewhere is the same finding."""
    moved = evolve(MISSPELLING, source=Source(document=PLAN, paragraph=99))
    assert (moved,) == report(moved).compare(report(MISSPELLING)).open


def test_equal_fingerprints_are_matched_one_to_one() -> None:
    """Mending one of two equal findings shows as one mended and one open."""
    one, two = report(SEVERAL_NAMES), report(SEVERAL_NAMES, SEVERAL_NAMES)
    fewer, more = one.compare(two), two.compare(one)
    assert (fewer.new, len(fewer.mended), len(fewer.open)) == ((), 1, 1)
    assert (len(more.new), more.mended, len(more.open)) == (1, (), 1)


def test_waiving_is_not_mending() -> None:
    """A finding waived since is not mended, and one whose waiver has ended is not new."""
    assert WAIVED.compare(FULL).mended == ()
    assert FULL.compare(WAIVED).new == ()


@given(reports())
def test_a_report_compared_with_itself_is_all_open(made: Report) -> None:
    """Nothing is new or mended when nothing has changed."""
    comparison = made.compare(made)
    assert ((), (), made.findings) == (comparison.new, comparison.mended, comparison.open)


def test_raise_for_lists_the_first_findings() -> None:
    """The exception counts all and quotes the first few, in English where there is English."""
    with pytest.raises(FindingsError) as caught:
        FULL.raise_for(Severity.WARNING)
    lines = str(caught.value).splitlines()
    assert lines[0] == "9 finding(s) at or above warning; mend or waive them:"
    assert f"  {PLAN}:3 UNT002 warning {MISSPELLING.message_en}" == lines[4]
    assert lines[-1] == "  and 4 more"


def test_raise_for_names_no_place_where_there_is_none() -> None:
    """A finding about no place is quoted by its code."""
    with pytest.raises(FindingsError, match=r"them:\n  PLN003 warning 全文没有发文字号"):
        report(NO_NUMBER).raise_for(Severity.INFO)


def test_raise_for_passes_below_the_severity() -> None:
    """Warnings do not stop a script that asks for errors only."""
    kept = report(*NO_DEADLINES)
    kept.raise_for(Severity.ERROR)
    assert kept.worst() == Severity.WARNING


def test_a_report_needs_no_more_than_its_inputs() -> None:
    """Findings, waivers, rules and notes default to none."""
    bare = Report(as_of=AS_OF, library_version="0.1.0", input=(PLAN,))
    findings: tuple[Finding, ...] = ()
    assert (findings, (), (), ()) == (bare.findings, bare.waived, bare.rules, bare.notes)


def test_a_report_is_a_sequence_of_its_findings() -> None:
    """It iterates and has a length; one without findings is a report all the same."""
    assert (FULL.findings, len(FULL.findings)) == (tuple(FULL), len(FULL))
    assert (0, True) == (len(EMPTY), bool(EMPTY))
    assert FULL.findings[0] in FULL


def test_a_report_writes_itself_as_json() -> None:
    """As the function does."""
    assert to_json(FULL) == FULL.to_json()


@pytest.mark.parametrize("severity", [Severity.WARNING, "warning", "警告"])
def test_a_severity_is_known_by_its_word(severity: str) -> None:
    """What stands at or above it is said in both languages."""
    with pytest.raises(FindingsError, match="at or above warning") as caught:
        FULL.raise_for(severity)
    first = caught.value.text("zh").splitlines()
    assert first[0].endswith("个警告级及以上的问题，请整改或办理豁免：")
    assert "警告" in first[1] or "错误" in first[1]


def test_a_severity_that_is_none_is_refused() -> None:
    """Though nothing was found."""
    with pytest.raises(WrongUseError, match=r"one of info \(提示\), warning \(警告\), error \(错误\)"):
        EMPTY.raise_for("严重")
