"""A file of meetings is read whole or refused with the place, in both languages."""

from datetime import date, time
from pathlib import Path

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.tracking.entry import AgendaKind, Reach
from zhuanyezhen.tracking.meeting import Meeting, meetings_held, read_meetings

_GOOD = 'name = "例会"\nrrule = "FREQ=MONTHLY;BYMONTHDAY=5"\nstart = 2026-01-01\n'


def _read(folder: Path, text: str) -> tuple[Meeting, ...]:
    file = folder / "会议.toml"
    file.write_text(text, "utf-8")
    return read_meetings(file)


def test_a_file_of_meetings(tmp_path: Path) -> None:
    """A time as TOML has it or as people write it; what is not given is None."""
    more = 'time = {}\nplace = "二楼会议室"\nunit = "县工信局"\n'
    text = f"[[meeting]]\n{_GOOD}" + "".join(
        f"[[meeting]]\n{_GOOD}{more.format(each)}" for each in ("09:30:15", '"9:30"', '"9：30"')
    )
    plain, *timed = _read(tmp_path, text)
    assert Meeting(name="例会", rrule="FREQ=MONTHLY;BYMONTHDAY=5", start=date(2026, 1, 1)) == plain
    assert [(time(9, 30), "二楼会议室", "县工信局")] * 3 == [
        (each.at, each.place, each.unit) for each in timed
    ]
    assert () == _read(tmp_path, "# 没有会议")


def test_each_time_a_meeting_is_held() -> None:
    """With its time, its place and who calls it; who calls it may be unknown."""
    meeting = Meeting(
        name="例会",
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
        start=date(2026, 11, 23),
        at=time(9),
        unit="县工信局",
    )
    silent = Meeting(name="会", rrule="FREQ=DAILY", start=date(2026, 12, 31))
    held = list(meetings_held((meeting, silent), Reach(date(2026, 12, 1), date(2026, 12, 31))))
    assert [date(2026, 12, 7), date(2026, 12, 21), date(2026, 12, 31)] == [each.on for each in held]
    assert (AgendaKind.MEETING, time(9), ("县工信局",), None) == (
        held[0].kind,
        held[0].at,
        held[0].units,
        held[2].units,
    )


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("name = 1", "”：会议表中只能有[[meeting]]", "holds [[meeting]] tables and nothing else"),
        ("meeting = 1", "”：会议表中只能有[[meeting]]", "holds [[meeting]] tables and nothing else"),
        ("meeting = [1]", "”第1个会议：请写成[[meeting]]", "meeting 1: write it as a [[meeting]] table"),
        (f'[[meeting]]\n{_GOOD}"地点" = "甲"', "没有“地点”这个键", "unknown key '地点'"),
        (
            f"[[meeting]]\n{_GOOD}[[meeting]]\n",
            "”第2个会议：name应写成文字",
            "meeting 2: 'name' must be a text",
        ),
        (f"[[meeting]]\n{_GOOD}place = 1", "place应写成文字", "'place' must be a text"),
        (f'[[meeting]]\n{_GOOD}unit = " "', "unit应写成文字", "'unit' must be a text"),
        (
            '[[meeting]]\nname = "会"\nrrule = "FREQ=DAILY"',
            "start应为1949年以后的日期，如2026-12-01",
            "'start' is a day since 1949",
        ),
        (
            '[[meeting]]\nname = "会"\nrrule = "FREQ=DAILY"\nstart = 1948-12-31',
            "start应为1949年以后的日期",
            "'start' is a day since 1949",
        ),
        (
            '[[meeting]]\nname = "会"\nrrule = "FREQ=DAILY"\nstart = 2026-01-01T00:00:00',
            "start应为1949年以后的日期",
            "'start' is a day since 1949",
        ),
        (
            '[[meeting]]\nname = "会"\nrrule = "每月一次"\nstart = 2026-01-01',
            "rrule不是重复规则：“每月一次”；请写成FREQ=MONTHLY;BYMONTHDAY=5",
            "'rrule': not a recurrence rule: “每月一次”",
        ),
        *(
            (f"[[meeting]]\n{_GOOD}time = {each}", 'time应为时刻，如"09:30"', "'time' is a time of day")
            for each in ('"24:00"', '"上午"', "9", '"9:60"')
        ),
    ],
)
def test_what_is_no_meeting(text: str, zh: str, en: str, tmp_path: Path) -> None:
    """The file, which meeting, which key, and what to write."""
    with pytest.raises(UnreadableFileError) as raised:
        _read(tmp_path, text)
    assert zh in raised.value.text("zh")
    assert en in raised.value.text("en")
    assert "会议.toml" in raised.value.text("zh")


def test_a_missing_file(tmp_path: Path) -> None:
    """It is named as what it should be."""
    with pytest.raises(UnreadableFileError) as raised:
        read_meetings(tmp_path / "没有.toml")
    assert raised.value.text("zh").startswith("不能读取会议表“")


@pytest.mark.parametrize(("start", "good"), [("1949-01-01", True), ("1948-12-31", False)])
def test_a_meeting_starts_in_1949_or_later(tmp_path: Path, start: str, *, good: bool) -> None:
    """What is counted from before is a slip of the pen."""
    text = f"[[meeting]]\n{_GOOD.replace('2026-01-01', start)}"
    if good:
        assert date(1949, 1, 1) == _read(tmp_path, text)[0].start
        return
    with pytest.raises(UnreadableFileError):
        _read(tmp_path, text)
