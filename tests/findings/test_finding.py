"""Tests of findings as values."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from reporting.specimens import (
    LEAD_ALSO_COOPERATES,
    MISSPELLING,
    NO_NUMBER,
    WAIVER,
)
from reporting.strategies import any_text
from zhuanyezhen.findings import EXCERPT_ROOM, Excerpt, Severity, fingerprint


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
