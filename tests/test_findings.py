"""Tests of findings and reports as values."""

from datetime import date

import pytest
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
    ROLE_WORD_MISSING,
    SEVERAL_NAMES,
    WAIVED,
    WAIVER,
    report,
)
from reporting.strategies import any_text, reports
from zhuanyezhen.errors import FindingsError
from zhuanyezhen.findings import EXCERPT_ROOM, Excerpt, Finding, Report, Severity, fingerprint
from zhuanyezhen.values.source import Source


def test_severities_are_ordered_by_weight() -> None:
    """Info is less than warning is less than error, whatever the alphabet says."""
    assert sorted(Severity) == [Severity.INFO, Severity.WARNING, Severity.ERROR]
    assert Severity.ERROR > Severity.WARNING >= Severity.WARNING
    assert Severity.INFO < Severity.WARNING <= Severity.WARNING
    assert not Severity.ERROR <= Severity.INFO
    assert not Severity.INFO >= Severity.WARNING


def test_a_severity_has_a_chinese_label() -> None:
    """Officials read 提示, 警告 and 错误."""
    assert [severity.label for severity in Severity] == ["提示", "警告", "错误"]


def test_comparing_with_an_unknown_severity_is_misuse() -> None:
    """A threshold that is no severity raises instead of comparing spellings."""
    with pytest.raises(ValueError, match="grave"):
        assert Severity.ERROR > "grave"


def test_a_short_paragraph_is_quoted_whole() -> None:
    """Nothing is left out of a paragraph that fits."""
    expected = Excerpt(text="责任单位：区商务局牵头", start=5, end=9)
    assert expected == Excerpt.cut("责任单位：区商务局牵头", 5, 9)


def test_a_long_paragraph_is_cut_around_the_words() -> None:
    """Both sides are shortened with … and the words stay marked."""
    excerpt = Excerpt.cut("甲" * 500 + "区商务局" + "乙" * 500, 500, 504)
    assert excerpt.text == "…" + "甲" * 28 + "区商务局" + "乙" * 28 + "…"
    assert excerpt.words == "区商务局"


@pytest.mark.parametrize(("before", "after"), [(0, 100), (100, 0), (5, 100), (100, 5)])
def test_room_unused_on_one_side_goes_to_the_other(before: int, after: int) -> None:
    """Words near an end of the paragraph still come with a full line of context."""
    excerpt = Excerpt.cut("甲" * before + "区商务局" + "乙" * after, before, before + 4)
    assert len(excerpt.text) == EXCERPT_ROOM + 1
    assert excerpt.words == "区商务局"


def test_an_ellipsis_never_stands_for_a_character_or_two() -> None:
    """What is hardly longer than the room is quoted whole."""
    paragraph = "甲" * 30 + "区商务局" + "乙" * 30
    assert paragraph == Excerpt.cut(paragraph, 30, 34).text


def test_words_longer_than_the_room_lose_their_tail() -> None:
    """The beginning of a very long passage is shown, all of it marked."""
    excerpt = Excerpt.cut("前" + "长" * 200 + "后", 1, 201)
    assert excerpt.text == "前" + "长" * EXCERPT_ROOM + "…"
    assert excerpt.words == "长" * EXCERPT_ROOM


def test_an_excerpt_is_one_line_without_padding() -> None:
    """Indentation and trailing blanks go, a line break inside becomes a space."""
    assert Excerpt(text="责任单位： 区商务局", start=6, end=10) == Excerpt.cut(
        "　　责任单位：\n区商务局  \n", 8, 12
    )


def test_blanks_that_are_the_words_are_kept() -> None:
    """Padding that is itself the matter is shown."""
    assert Excerpt(text="　　组长", start=0, end=2) == Excerpt.cut("　　组长", 0, 2)


@given(any_text, st.integers(-50, 200), st.integers(-50, 200), st.integers(1, 80))
def test_cutting_never_fails(paragraph: str, start: int, end: int, room: int) -> None:
    """Any offsets into any text give a short line with the words inside it."""
    excerpt = Excerpt.cut(paragraph * 5, start, end, room=room)
    assert 0 <= excerpt.start <= excerpt.end <= len(excerpt.text) <= room + 6
    assert not set("\n\r\t") & set(excerpt.text)


def test_a_finding_speaks_both_languages() -> None:
    """English is given when asked for and known, Chinese otherwise."""
    assert LEAD_ALSO_COOPERATES.text().startswith("区商务局在任务（三）中")
    assert LEAD_ALSO_COOPERATES.text("en").startswith("区商务局 leads task")
    assert NO_NUMBER.message == NO_NUMBER.text("en")


def test_a_waiver_matches_code_or_name_and_subject() -> None:
    """Both spellings of a rule are accepted; a subject narrows the waiver."""
    assert WAIVER.matches(NO_NUMBER)
    assert evolve(WAIVER, code="no-document-number", subject="全文").matches(NO_NUMBER)
    assert not evolve(WAIVER, subject="任务（一）").matches(NO_NUMBER)
    assert not WAIVER.matches(MISSPELLING)


def test_a_waiver_holds_through_its_last_day() -> None:
    """``until`` is inclusive."""
    assert not WAIVER.expired(date(2026, 12, 31))
    assert WAIVER.expired(date(2027, 1, 1))


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


def test_fingerprint_is_stable_and_tells_words_apart() -> None:
    """A fixed digest for a fixed finding, and joining words differently makes another one."""
    assert fingerprint("RSP003", "任务（八）·区商务局", "区商务局") == "abf6861f8a0534f4"
    assert fingerprint("A", "b", "cd") != fingerprint("A", "b", "c", "d")


@given(any_text, any_text)
def test_fingerprint_is_sixteen_hexadecimal_digits(subject: str, words: str) -> None:
    """Any text has a fingerprint, lone surrogates included."""
    digest = fingerprint("RSP003", subject, words)
    assert len(digest) == 16
    assert set(digest) <= set("0123456789abcdef")


def test_a_report_needs_no_more_than_its_inputs() -> None:
    """Findings, waivers, rules and notes default to none."""
    bare = Report(as_of=AS_OF, library_version="0.1.0", input=(PLAN,))
    findings: tuple[Finding, ...] = ()
    assert (findings, (), (), ()) == (bare.findings, bare.waived, bare.rules, bare.notes)
