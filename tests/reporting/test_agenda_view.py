"""The calendar as text is plain to read, as JSON it is the same facts in a fixed shape."""

import json
from datetime import date, time

from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.model.problem import Problem, ProblemWeight, Step, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage, Stage
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.reporting.agenda_view import agenda_to_json, agenda_to_text
from zhuanyezhen.reporting.terminal import columns
from zhuanyezhen.tracking.agenda import Agenda, agenda
from zhuanyezhen.tracking.meeting import Meeting
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.source import Source

_MEETING = Meeting(
    name="工作专班例会",
    rrule="FREQ=MONTHLY;BYMONTHDAY=5",
    start=date(2026, 1, 1),
    at=time(9, 30),
    place="二楼会议室",
    unit="县工信局",
)
_ASSIGNED = (
    Step(kind=StepKind.ASSIGNED, on=date(2026, 12, 1)),
    Step(kind=StepKind.REPORTED, on=date(2026, 12, 1)),
)


def _agenda() -> Agenda:
    problems = (
        Problem(
            id="1",
            description="管线没有接通",
            weight=ProblemWeight.ORDINARY,
            unit="县住建局",
            steps=_ASSIGNED,
        ),
        Problem(id="2", description="贷款续不上\x1b[31m", term="长期"),
    )
    tasks = (
        Task(
            number="（一）",
            title="做强产业",
            deadlines=(parse_deadline("2026年底前"), parse_deadline("每月28日前")),
        ),
        Task(number="（二）", title="扩大市场"),
    )
    stage = Stage(stage=ProjectStage.STARTED, planned_on=PartialDate(2026, 12, 10))
    programme = Programme(
        name="青禾县专业镇工作",
        plans=(Plan(name="方案.docx", tasks=tasks),),
        problems=problems,
        projects=(Project(id="窑炉", name="窑炉改造", unit="县工信局", stages=(stage,)),),
        standings=(
            Standing(
                id="称号1",
                title="专精特新中小企业",
                valid_to=date(2026, 12, 31),
                source=Source(document="台账.xlsx", sheet="称号", cell="A2"),
            ),
        ),
    )
    return agenda(programme, date(2026, 12, 1), date(2026, 12, 31), meetings=[_MEETING])


_TEXT = """\
工作日历：青禾县专业镇工作
2026年12月1日至2026年12月31日，共6项；另有2项没有日期，列在最后

2026年12月5日（周六）
  09:30 会议：工作专班例会（地点：二楼会议室；召集：县工信局）

2026年12月8日（周二）
  问题应办结：管线没有接通（责任单位：县住建局；按13710推算）

2026年12月10日（周四）
  项目节点：窑炉改造计划开工（责任单位：县工信局）

2026年12月28日（周一）
  任务到期：（一）做强产业（没有写责任单位；原文“每月28日前”）

2026年12月31日（周四）
  任务到期：（一）做强产业（没有写责任单位；原文“2026年底前”，列在最后一天）
  有效期满：专精特新中小企业

没有日期的（2项）
  没有写时限（2项）
    （二）扩大市场（没有写责任单位）
    贷款续不上␛[31m（没有写责任单位；原文“长期”）
"""
_ENGLISH = """\
Calendar of the work: 青禾县专业镇工作
2026-12-01 to 2026-12-31, 6 entries; 2 more without a day, listed last

2026-12-05 (Sat)
  09:30 meeting: 工作专班例会 (at: 二楼会议室; called by: 县工信局)

2026-12-08 (Tue)
  problem due: 管线没有接通 (responsible: 县住建局; by 13710)

2026-12-10 (Thu)
  stage planned: 窑炉改造, started (responsible: 县工信局)

2026-12-28 (Mon)
  task due: （一）做强产业 (no unit named; written “每月28日前”)

2026-12-31 (Thu)
  task due: （一）做强产业 (no unit named; written “2026年底前”, entered on the last day)
  expiry: 专精特新中小企业

Without a day (2)
  not given (2)
    （二）扩大市场 (no unit named)
    贷款续不上␛[31m (no unit named; written “长期”)
"""


def test_the_calendar_as_text() -> None:
    """Day by day with the weekday, who and why; what has no day at the end; in both languages."""
    assert _TEXT == agenda_to_text(_agenda())
    assert _ENGLISH == agenda_to_text(_agenda(), lang="en")


def test_a_calendar_of_nothing() -> None:
    """It says so, and speaks of nothing undated."""
    empty = agenda(Programme(name="例"), date(2026, 12, 1), date(2026, 12, 1))
    assert (
        "工作日历：例\n2026年12月1日至2026年12月1日，共0项\n\n这段时间没有到期的事项。\n"
        == agenda_to_text(empty)
    )


def test_long_lines_are_broken() -> None:
    """A narrow terminal gets no line that is wider."""
    lines = agenda_to_text(_agenda(), width=40).splitlines()
    assert 42 >= max(map(columns, lines))  # a comma hangs over
    assert len(lines) > len(_TEXT.splitlines())


def test_the_calendar_as_json() -> None:
    """Days, times, codes and sources; names as written, None where nothing is said."""
    read = json.loads(agenda_to_json(_agenda()))
    assert ("2026-12-01", "2026-12-31", 6, 2) == (
        read["from"],
        read["to"],
        len(read["entries"]),
        len(read["undated"]),
    )
    assert {
        "day": "2026-12-05",
        "start": None,
        "time": "09:30",
        "place": "二楼会议室",
        "kind": "meeting",
        "what": "工作专班例会",
        "units": ["县工信局"],
        "subject": "工作专班例会",
        "words": None,
        "source": None,
        "certainty": "by-cycle",
    } == read["entries"][0]
    assert ("台账.xlsx:称号!A2", None) == (read["entries"][-1]["source"], read["entries"][-1]["units"])
    assert {
        "reason": "not-given",
        "kind": "problem-due",
        "what": "贷款续不上\x1b[31m",
        "units": [],
        "subject": "2",
        "words": "长期",
        "source": None,
    } == read["undated"][1]
    english = json.loads(agenda_to_json(_agenda(), lang="en"))
    assert ["窑炉改造, started"] == [
        each["what"] for each in english["entries"] if each["kind"] == "stage-planned"
    ]


def test_a_span_keeps_its_first_day() -> None:
    """What runs from September to December falls due in December and says since when."""
    task = Task(number=None, title="改造", deadlines=(parse_deadline("2026年9月至12月"),))
    programme = Programme(name="例", plans=(Plan(name="例", tasks=(task,)),))
    (entry,) = json.loads(agenda_to_json(agenda(programme, date(2026, 12, 1), date(2026, 12, 31))))["entries"]
    assert ("2026-09-01", "2026-12-31", "end-of-period") == (entry["start"], entry["day"], entry["certainty"])
