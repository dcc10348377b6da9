"""The calendar as iCalendar: read back by a second library it says the same, and its bytes are as RFC 5545 has them."""

import re
import sys
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import vobject
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from effort import is_linear
from zhuanyezhen.errors import MissingExtraError, WrongUseError
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.ical import to_ical
from zhuanyezhen.tracking.agenda import Agenda, agenda
from zhuanyezhen.tracking.meeting import Meeting
from zhuanyezhen.values.source import Source

_DAY = date(2026, 11, 27)
_LONG = "窑炉改造项目的天然气管线没有接通，a;b\\c，" * 5
_MEETING = Meeting(
    name="例会",
    rrule="FREQ=MONTHLY;BYMONTHDAY=5",
    start=date(2026, 1, 1),
    at=time(9, 30),
    place="二楼，东",
    unit="县工信局",
)


def _agenda(*problems: Problem, meetings: tuple[Meeting, ...] = ()) -> Agenda:
    return agenda(
        Programme(name="例", problems=problems), date(2026, 12, 1), date(2026, 12, 31), meetings=meetings
    )


def _problem(name: str, what: str = _LONG, day: int = 31) -> Problem:
    return Problem(
        id=name, description=what, due=date(2026, 12, day), source=Source(document="台账.xlsx", cell="B2")
    )


def _read(data: bytes) -> list[Any]:
    return list(getattr(vobject.readOne(data.decode()), "vevent_list", ()))


def test_a_second_library_reads_the_same() -> None:
    """A meeting at its time in China, what falls due as one whole day that blocks none; texts whole."""
    meeting, due = _read(to_ical(_agenda(_problem("1"), meetings=(_MEETING,)), as_of=_DAY))
    assert ("会议：例会", "二楼，东") == (meeting.summary.value, meeting.location.value)
    assert "2026-12-05T09:30:00+08:00" == meeting.dtstart.value.isoformat()
    assert (date(2026, 12, 31), date(2027, 1, 1)) == (due.dtstart.value, due.dtend.value)
    assert (f"问题应办结：{_LONG.strip()}", "TRANSPARENT") == (due.summary.value, due.transp.value)
    assert "没有写责任单位\n事项：1\n出处：台账.xlsx:B2" == due.description.value
    assert datetime(2026, 11, 27, tzinfo=UTC) == due.dtstamp.value


def test_the_bytes_are_as_the_standard_has_them() -> None:
    """Lines end with CR and LF and have 75 octets at most, none cut within a character; nothing of the day it was made."""
    data = to_ical(_agenda(_problem("1"), meetings=(_MEETING,)), as_of=_DAY, remind=3)
    lines = data.split(b"\r\n")
    assert b"" == lines.pop()
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert 75 >= max(map(len, lines))
    assert "".join(line.decode() for line in lines)  # each line by itself is UTF-8
    assert rb"a\;b\\c" in data.replace(b"\r\n ", b"")
    assert data == to_ical(_agenda(_problem("1"), meetings=(_MEETING,)), as_of=_DAY, remind=3)
    assert [b"DTSTAMP:20261127T000000Z"] * 2 == re.findall(rb"DTSTAMP:\w+", data)


def test_a_zone_only_where_there_is_a_time() -> None:
    """A calendar of whole days needs none."""
    assert b"VTIMEZONE" not in to_ical(_agenda(_problem("1")), as_of=_DAY)
    data = to_ical(_agenda(meetings=(_MEETING,)), as_of=_DAY)
    assert b"TZOFFSETTO:+0800" in data
    assert b"DTSTART;TZID=Asia/Shanghai:20261205T093000" in data


def _uids(found: Agenda) -> list[str]:
    return [each.uid.value for each in _read(to_ical(found, as_of=_DAY))]


def test_an_entry_keeps_its_name_when_its_day_moves() -> None:
    """So that the phone moves it; two entries never have one name, and what recurs has one for each day."""
    assert _uids(_agenda(_problem("1", day=20))) == _uids(_agenda(_problem("1", day=31)))
    many = _uids(_agenda(_problem("1"), _problem("1"), _problem("2"), meetings=(_MEETING,)))
    assert 4 == len(set(many))
    weekly = evolve(_MEETING, rrule="FREQ=WEEKLY;BYDAY=MO")
    assert 4 == len(set(_uids(_agenda(meetings=(weekly,)))))


@pytest.mark.parametrize(
    ("remind", "whole_day", "timed"),
    [
        (0, timedelta(hours=9), timedelta(0)),
        (1, timedelta(hours=-15), timedelta(days=-1)),
        (365, timedelta(days=-365, hours=9), timedelta(days=-365)),
    ],
)
def test_a_reminder(remind: int, whole_day: timedelta, timed: timedelta) -> None:
    """Of a whole day it comes at nine in the morning, of a meeting at its hour."""
    meeting, due = _read(to_ical(_agenda(_problem("1"), meetings=(_MEETING,)), as_of=_DAY, remind=remind))
    assert (timed, whole_day) == (meeting.valarm.trigger.value, due.valarm.trigger.value)
    assert ("DISPLAY", "会议：例会") == (meeting.valarm.action.value, meeting.valarm.description.value)


@pytest.mark.parametrize("remind", [-1, 366])
def test_a_reminder_out_of_range(remind: int) -> None:
    """It is refused with what may be written."""
    with pytest.raises(WrongUseError) as raised:
        to_ical(_agenda(), as_of=_DAY, remind=remind)
    assert f"提前{remind}天提醒：应为0到365天" == raised.value.text("zh")


def test_without_a_reminder_there_is_none() -> None:
    """Nor anything of what has no day."""
    found = _agenda(_problem("1"), Problem(id="2", description="无期"))
    data = to_ical(found, as_of=_DAY)
    assert b"VALARM" not in data
    assert "无期".encode() not in data


def test_the_last_day_of_all() -> None:
    """The day after it does not exist, so it has no end of its own."""
    programme = Programme(name="例", problems=(Problem(id="1", description="例", due=date.max),))
    (event,) = _read(to_ical(agenda(programme, date(9999, 12, 1), date.max), as_of=_DAY))
    assert (date.max, False) == (event.dtstart.value, hasattr(event, "dtend"))


@given(st.text(max_size=200))
def test_no_text_breaks_the_file(what: str) -> None:
    """Control characters, line breaks, halves of characters: one event stands in it, on its day."""
    (event,) = _read(to_ical(_agenda(_problem("1", what)), as_of=_DAY))
    assert date(2026, 12, 31) == event.dtstart.value


def test_the_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the error says what to install."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r"writing an \.ics file needs icalendar: pip install"):
        to_ical(_agenda(), as_of=_DAY)


def test_in_english() -> None:
    """Kinds and notes are, names stay."""
    (event,) = _read(to_ical(_agenda(_problem("1", "用地")), as_of=_DAY, lang="en"))
    assert ("problem due: 用地", "no unit named\nsubject: 1\nsource: 台账.xlsx:B2") == (
        event.summary.value,
        event.description.value,
    )


def test_large_calendars_are_linear() -> None:
    """Twice as many entries cost twice the time."""
    made = {count: _agenda(*(_problem(str(each), "用地") for each in range(count))) for count in (300, 600)}
    assert is_linear(lambda count: to_ical(made[count], as_of=_DAY), 300)
