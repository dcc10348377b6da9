"""Deadlines of plans become days, cycles, or what has no day; none is lost, none is guessed."""

from datetime import date

import pytest

from zhuanyezhen.model.plan import Plan, Unread, UnreadReason
from zhuanyezhen.reading.plan import parse_plan
from zhuanyezhen.tracking.due_task import tasks_due
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Entry, Reach, Undated, UndatedEntry
from zhuanyezhen.words import said_in

_HEAD = "青禾县陶瓷专业镇培育实施方案\n一、重点任务\n（一）做强陶瓷产业。改造窑炉。"


def _entries(text: str, first: date = date(2026, 12, 1), last: date = date(2026, 12, 31)) -> list[Entry]:
    return list(tasks_due(parse_plan(text), Reach(first, last)))


def _times(time: str) -> list[tuple[object, object, str | None]]:
    return [
        (each.on, each.certainty, each.words)
        if isinstance(each, AgendaEntry)
        else (None, each.reason, each.words)
        for each in _entries(f"{_HEAD}（责任单位：县工信局；完成时限：{time}）")
    ]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("2026年12月20日前", (date(2026, 12, 20), Certainty.DAY, None)),
        ("2026年12月31日前", (date(2026, 12, 31), Certainty.DAY, None)),
        ("2026年底前", (date(2026, 12, 31), Certainty.PERIOD, "2026年底前")),
        ("2026年6月底前", (date(2026, 6, 30), Certainty.PERIOD, "2026年6月底前")),
        ("每月28日前", (date(2026, 12, 28), Certainty.CYCLE, "每月28日前")),
        ("每季度末", (date(2026, 12, 31), Certainty.CYCLE, "每季度末")),
        ("年底前", (None, Undated.YEAR, "年底前")),
        ("15个工作日内", (None, Undated.BEGINNING, "15个工作日内")),
        ("每两周", (None, Undated.DAY_OF_CYCLE, "每两周")),
        ("长期坚持", (None, Undated.OPEN_ENDED, "长期坚持")),
    ],
)
def test_a_deadline_of_a_task(time: str, expected: tuple[object, object, str | None]) -> None:
    """A day as it is written, the last one of a month or a year with the words, else the reason there is none."""
    assert [expected] == _times(time)


def test_what_an_entry_says() -> None:
    """The task by its label, whose it is, and where it stands; a span keeps its first day."""
    (entry,) = _entries(f"{_HEAD}（牵头单位：县工信局；配合单位：县商务局；完成时限：2026年9月至12月）")
    assert isinstance(entry, AgendaEntry)
    assert (AgendaKind.TASK, "（一）做强陶瓷产业", ("县工信局",)) == (entry.kind, entry.what, entry.units)
    assert (date(2026, 9, 1), date(2026, 12, 31)) == (entry.start, entry.on)
    assert "青禾县陶瓷专业镇培育实施方案 · （一）做强陶瓷产业" == said_in(entry.subject, "en")
    assert entry.source is not None


def test_a_task_without_a_deadline_is_not_lost() -> None:
    """It is listed with the reason; who is responsible is named, or that nobody is."""
    named, silent = (_entries(f"{_HEAD}{told}") for told in ("（责任单位：县工信局）", ""))
    assert [(Undated.NONE, ("县工信局",))] == [
        (each.reason, each.units) for each in named if isinstance(each, UndatedEntry)
    ]
    assert [(Undated.NONE, ())] == [
        (each.reason, each.units) for each in silent if isinstance(each, UndatedEntry)
    ]


def test_a_target_has_its_own_day() -> None:
    """What is aimed at is told with its figure."""
    found = _entries(f"{_HEAD}到2027年，产值达到60亿元。新增规上企业5户。", last=date(2027, 12, 31))
    (target,) = (each for each in found if each.kind is AgendaKind.TARGET)
    assert isinstance(target, AgendaEntry)
    assert (date(2027, 12, 31), "（一）做强陶瓷产业：产值达到60亿元") == (target.on, target.what)


def test_a_deadline_that_was_not_understood_is_not_lost() -> None:
    """What reading left unread as a deadline is listed as it is written; other unread texts are no deadlines."""
    plan = Plan(
        name="方案.docx",
        unread=(
            Unread(text="完成时限：另行通知", reason=UnreadReason.DEADLINE),
            Unread(text="某单位", reason=UnreadReason.NAME),
        ),
    )
    (entry,) = tasks_due(plan, Reach(date(2026, 1, 1), date(2026, 1, 2)))
    assert isinstance(entry, UndatedEntry)
    assert (Undated.UNREAD, "完成时限：另行通知", "方案.docx") == (entry.reason, entry.what, entry.subject)


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("青禾县陶瓷专业镇培育实施方案（2025—2026年）", [2025, 2026]),
        ("青禾县陶瓷专业镇培育实施方案", [2024, 2025, 2026, 2027]),
    ],
)
def test_a_cycle_holds_in_the_years_of_the_plan(title: str, years: list[int]) -> None:
    """Where it gives them; else always."""
    text = f"{title}\n一、重点任务\n（一）做强产业。扩种。（责任单位：县工信局；完成时限：每年6月10日前）"
    found = _entries(text, date(2024, 1, 1), date(2027, 12, 31))
    assert [date(year, 6, 10) for year in years] == [
        each.on for each in found if isinstance(each, AgendaEntry)
    ]
