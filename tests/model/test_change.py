"""A history against a model that walks it day by day, and the cases offices meet."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhuanyezhen.model.change import (
    GIVES,
    TAKES,
    Change,
    ChangeKind,
    in_order,
    is_held,
    open_application,
    possible_last,
)
from zhuanyezhen.values.partial_date import PartialDate

_FIRST = date(2022, 1, 1)
_DAYS = st.dates(_FIRST, _FIRST + timedelta(days=120))
_DATED = st.builds(
    Change,
    kind=st.sampled_from(ChangeKind),
    on=_DAYS.map(PartialDate.of),
    valid_to=st.none() | _DAYS,
    until=st.none() | _DAYS,
)
_ANY = st.builds(
    Change,
    kind=st.sampled_from(ChangeKind),
    on=st.none() | _DAYS.map(PartialDate.of) | _DAYS.map(lambda day: PartialDate(day.year, day.month)),
    valid_to=st.none() | _DAYS,
)


def _walked(changes: list[Change], on: date) -> bool | None:
    """Day by day: what the day brings is taken up, what has run out the evening before is dropped."""
    held: bool | None = False
    term: date | None = None
    condition: date | None = None
    for number in range((on - _FIRST).days + 1):
        today = _FIRST + timedelta(days=number)
        if condition is not None and today > condition and held:
            held = None
        if term is not None and today > term:
            held = False
        for change in changes:
            if change.on == PartialDate.of(today) and change.kind in GIVES:
                held, term = True, change.valid_to
                condition = change.until if change.kind is ChangeKind.REVIEW_CONDITIONAL else None
                if term is not None and term < today:
                    held = False
                elif condition is not None and condition < today:
                    held = None
            elif change.on == PartialDate.of(today) and change.kind in TAKES:
                held, term, condition = False, None, None
    return held


@given(st.lists(_DATED, max_size=6), _DAYS)
def test_a_history_says_what_walking_it_day_by_day_says(changes: list[Change], on: date) -> None:
    """On any day, whatever happened in whatever order."""
    assert _walked(in_order(changes), on) is is_held(changes, on)


@example(
    [
        Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2022, 1)),
        Change(kind=ChangeKind.REMOVED, on=PartialDate(2022, 1, 2)),
    ],
    date(2022, 2, 1),
)
@given(st.lists(_ANY, max_size=4), _DAYS)
def test_a_date_that_is_not_exact_never_decides_against_an_exact_one(changes: list[Change], on: date) -> None:
    """What is certain holds whichever day of its month an entry is of."""
    certain = is_held(changes, on)
    exact = [
        Change(kind=each.kind, on=PartialDate.of(each.on.last), valid_to=each.valid_to)
        for each in changes
        if each.on is not None
    ]
    if certain is not None and len(exact) == len(changes) and len({each.on for each in exact}) == len(exact):
        assert certain is is_held(exact, on)


@pytest.mark.parametrize("kind", sorted(set(ChangeKind) - GIVES - TAKES))
def test_what_neither_gives_nor_takes(kind: ChangeKind) -> None:
    """An application, a publicity or a change of the name leaves it as it was."""
    after = Change(kind=kind, on=PartialDate(2023))
    recognised = Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2022))
    assert (False, True) == (
        is_held([after], date(2024, 1, 1)),
        is_held([recognised, after], date(2024, 1, 1)),
    )


def test_a_condition_whose_day_passed_without_a_result_is_not_known() -> None:
    """Passed under a condition it is held until that day; what came of it decides afterwards."""
    history = [
        Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2011, 3)),
        Change(kind=ChangeKind.REVIEW_CONDITIONAL, on=PartialDate(2023, 11, 20), until=date(2024, 4, 1)),
    ]
    days = (date(2023, 12, 1), date(2024, 4, 1), date(2024, 4, 2))
    assert [True, True, None] == [is_held(history, day) for day in days]
    passed = Change(kind=ChangeKind.REVIEW_PASSED, on=PartialDate(2024, 4, 1))
    failed = Change(kind=ChangeKind.REVIEW_FAILED, on=PartialDate(2024, 4, 1))
    assert (True, False) == tuple(is_held([*history, each], days[2]) for each in (passed, failed))


def test_all_that_may_have_come_last_is_told() -> None:
    """Of a month that runs; undated entries may be of any day before."""
    undated = Change(kind=ChangeKind.RECOGNISED)
    december = Change(kind=ChangeKind.REMOVED, on=PartialDate(2023, 12))
    told = {possible_last(order, date(2023, 12, 6)) for order in permutations((december, undated))}
    assert {(None, undated, december)} == told


def test_a_month_and_a_day_in_it_do_not_tell_which_came_last() -> None:
    """Struck off on the second and recognised some day of that month: it may be held, or not; a day of the next month tells."""
    removed = Change(kind=ChangeKind.REMOVED, on=PartialDate(2022, 1, 2))
    recognised = Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2022, 1))
    for order in permutations((removed, recognised)):
        assert possible_last(order, date(2022, 3, 1)) == (recognised, removed)
        assert is_held(order, date(2022, 3, 1)) is None
    again = Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2022, 2, 1))
    assert is_held([removed, recognised, again], date(2022, 3, 1)) is True
    on_the_last = Change(kind=ChangeKind.REMOVED, on=PartialDate(2022, 1, 31))
    assert is_held([recognised, on_the_last], date(2022, 3, 1)) is False


def test_a_removal_without_a_date_is_not_passed_over() -> None:
    """It may have come before or after the recognition; an undated recognition came first."""
    recognised = Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2022, 1, 2))
    undated = Change(kind=ChangeKind.REMOVED)
    assert is_held([recognised, undated], date(2022, 3, 1)) is None
    removed = Change(kind=ChangeKind.REMOVED, on=PartialDate(2022, 1, 2))
    assert is_held([Change(kind=ChangeKind.RECOGNISED), removed], date(2022, 3, 1)) is False


_ASKS = frozenset({ChangeKind.APPLIED, ChangeKind.PUBLICISED})
_DECIDES = GIVES | TAKES | {ChangeKind.REFUSED}


@given(st.lists(_ANY, max_size=5), _DAYS)
def test_an_open_application_is_one_nothing_may_have_decided_on(changes: list[Change], on: date) -> None:
    """Whichever days the entries are of: of those come by the day, none that decides may be of its day or later."""
    found = open_application(changes, on)
    come = [each for each in changes if each.on is None or each.on.first <= on]
    if found is None:
        asked = [each for each in come if each.kind in _ASKS]
        assert not asked or any(each.kind in _DECIDES for each in come)
        return
    assert found.kind in _ASKS
    assert found in come
    first = found.on.first if found.on else date.min
    assert all(each.on and each.on.last < first for each in come if each.kind in _DECIDES)


def test_an_application_is_open_until_it_is_decided_on() -> None:
    """Applied for, publicised, refused; applied for again; what takes an earlier title before it settles nothing."""
    history = [
        Change(kind=ChangeKind.REVOKED, on=PartialDate(2023, 5, 1)),
        Change(kind=ChangeKind.APPLIED, on=PartialDate(2024, 5, 2)),
        Change(kind=ChangeKind.PUBLICISED, on=PartialDate(2024, 8)),
        Change(kind=ChangeKind.REFUSED, on=PartialDate(2024, 9, 3)),
        Change(kind=ChangeKind.APPLIED, on=PartialDate(2026, 5, 2)),
    ]
    days = [date(2023, 6, 1), date(2024, 6, 1), date(2024, 9, 2), date(2024, 9, 3), date(2026, 5, 2)]
    told = [open_application(history, day) for day in days]
    assert [None, history[1], history[2], None, history[4]] == told


def test_an_application_without_a_date() -> None:
    """Open where nothing is decided; with a decision of any day it may be the one decided on."""
    undated = Change(kind=ChangeKind.APPLIED)
    recognised = Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2022, 1, 1))
    assert undated is open_application([undated], date(2026, 1, 1))
    assert open_application([undated, recognised], date(2026, 1, 1)) is None
