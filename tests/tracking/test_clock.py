"""The clock of problems: calendar and working days, colours, and a user's own."""

import tomllib
from datetime import date

import pytest
from attrs import evolve

import zhuanyezhen as zyz
from zhuanyezhen.errors import UnknownCalendarError, UnreadableFileError
from zhuanyezhen.model.problem import Problem, ProblemWeight, Step, StepKind
from zhuanyezhen.rules import standard_thresholds
from zhuanyezhen.tracking.clock import read_clock, standard_clock

_WORKING = evolve(standard_clock(), working=True)
_OWN = """
[clock]
name = "自定"
source = "例"
since = 2026-01-01
assign_days = 1
feedback_days = 2
ordinary_days = 5
major_months = 2
days = "working"

[[colour]]
name = "橙"
days_left = 1
"""


def test_working_days_leave_out_the_holidays() -> None:
    """Spring Festival 2026: 14 February (a Saturday) is worked, 15 to 23 are holidays."""
    assert date(2026, 2, 24) == _WORKING.after(date(2026, 2, 14), 1)
    assert date(2026, 2, 14) == _WORKING.after(date(2026, 2, 13), 1)
    assert date(2026, 2, 21) == standard_clock().after(date(2026, 2, 14), 7)


def test_a_year_nobody_knows_is_an_error() -> None:
    """No guess about the holidays of 2099; a check with such a clock says so, and blames no rule."""
    with pytest.raises(UnknownCalendarError, match=r"holidays of 2099 are not known.*count calendar days"):
        _WORKING.after(date(2099, 1, 1), 1)
    problem = Problem(
        id="1",
        description="例",
        weight=ProblemWeight.ORDINARY,
        steps=(Step(kind=StepKind.ASSIGNED, on=date(2099, 1, 1)),),
    )
    programme = zyz.Programme(name="例", problems=(problem,))
    thresholds = evolve(standard_thresholds(), clock=_WORKING)
    with pytest.raises(UnknownCalendarError):
        zyz.check(programme, as_of=date(2026, 11, 24), thresholds=thresholds)


def test_a_major_problem_has_a_month_of_the_calendar() -> None:
    """31 January and a month is the last of February; without a weight nothing is due."""
    clock = standard_clock()
    assert date(2026, 2, 28) == clock.due(date(2026, 1, 31), ProblemWeight.MAJOR)
    assert clock.due(date(2026, 1, 31), None) is None


def test_a_users_clock_and_colours() -> None:
    """Each of the two tables replaces the library's; the other stays."""
    tables = tomllib.loads(_OWN)
    clock = read_clock(tables, "own.toml", standard_clock())
    assert ("自定", True, "橙") == (clock.name, clock.working, clock.colours[0].name)
    colours = read_clock({"colour": tables["colour"]}, "own.toml", standard_clock())
    assert ("13710", ["橙"]) == (colours.name, [each.name for each in colours.colours])
    assert ["蓝", "黄", "红"] == [
        each.name for each in read_clock({"clock": tables["clock"]}, "own.toml", standard_clock()).colours
    ]
    assert read_clock({"clock": tables["clock"]}, "own.toml", None).colours == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no \\[clock\\]"),
        ("clock = 1", "exactly the keys"),
        ("[clock]\nname = 'x'", "exactly the keys"),
        (_OWN.replace("feedback_days = 2", "feedback_days = 0"), "feedback_days = 0 is no whole number"),
        (_OWN.replace("feedback_days = 2", "feedback_days = true"), "feedback_days = True is no whole"),
        (_OWN.replace("feedback_days = 2", "feedback_days = 3651"), "feedback_days = 3651 is no whole"),
        (_OWN.replace("since = 2026-01-01", "since = 1"), "since = 1 is no date"),
        (_OWN.replace('"working"', '"sundays"'), "days is one of calendar, working"),
        (_OWN.replace("days_left = 1", "days_left = 'x'"), "has a name and days_left"),
        ("colour = 3", "has a name and days_left"),
    ],
)
def test_a_broken_clock_is_refused(text: str, message: str) -> None:
    """With the key and what belongs there."""
    with pytest.raises(UnreadableFileError, match=message):
        read_clock(tomllib.loads(text), "own.toml", None)


@pytest.mark.parametrize("days", [1, 3650])
def test_how_long_a_step_may_take(days: int) -> None:
    """From one day to ten years."""
    tables = tomllib.loads(_OWN.replace("feedback_days = 2", f"feedback_days = {days}"))
    assert days == read_clock(tables, "own.toml", None).feedback_days
