"""The timeline of projects: what was done and what is planned, stage by stage, as of a day.

A date known to the month or the year is drawn as the whole of it. Done is filled, planned is hollow, overdue has a
thick red edge and stands in the list of states; the stage is told by its character (谋洽签开投达).
"""

from collections.abc import Iterator, Sequence
from datetime import date

from zhuanyezhen.display.canvas import (
    ALARM,
    DARK,
    GREY,
    INK,
    MOST,
    PALE,
    WHITE,
    Row,
    alt,
    apart,
    capped,
    distinct,
    framed,
    layered,
    look_legend,
    look_scale,
    nothing,
    rows_chart,
    tooltip,
)
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage, Stage
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.words import Language, Text, listed
from zhuanyezhen.words import charts as words

_DONE, _PLANNED, _OVERDUE, _UNSURE = words.DONE, words.PLANNED, words.LATE, words.UNKNOWN
_LOOKS = {
    _DONE: (DARK, DARK, "square", 330),
    _PLANNED: (WHITE, DARK, "circle", 330),
    _OVERDUE: (WHITE, ALARM, "diamond", 760),
    _UNSURE: (PALE, GREY, "square", 330),
}
_STEP = 48
_LANE = 11
_NAME_LENGTH = 18


def project_timeline(
    programme: Programme,
    *,
    as_of: date,
    title: str | None = None,
    most: int = MOST,
    lang: Language = "zh",
) -> "alt.VConcatChart":
    """The stages of each project by date (项目进度): those done, those planned, and the day looked at.

    Projects stand in the order of the ledger; of more than ``most`` those longest past a planned date are drawn, and
    the chart says how many are not. A stage
    is overdue when its planned date has passed and the project is known not to have come so far.

    Args:
        programme: It holds the projects.
        as_of: The day that is asked about.
        title: The heading; ``None`` takes one that says what is shown.
        most: How many projects are drawn.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    refuse_other_than(programme, Programme)
    heading = title or words.PROJECTS(lang)
    told = (programme.name, words.AS_OF(lang, day=as_of))
    projects = programme.projects
    if not projects:
        return nothing(
            heading, (words.NO_PROJECT_LEDGER if projects is None else words.NO_PROJECTS)(lang), told, lang
        )
    latest_first = sorted(range(len(projects)), key=lambda number: -_late(projects[number], as_of))
    drawn, more = capped(latest_first, most, note=words.MORE_PROJECTS, lang=lang)
    shown = [projects[number] for number in sorted(drawn)]
    short = apart([each.name for each in shown], _NAME_LENGTH)
    names = distinct(
        words.ENDED(lang, name=name) if each.ended(as_of) else name
        for name, each in zip(short, shown, strict=True)
    )
    marks = [row for name, each in zip(names, shown, strict=True) for row in _marks(name, each, as_of, lang)]
    undated = sum(not any(stage.on or stage.planned_on for stage in each.stages) for each in shown)
    notes = [
        words.LETTERS(lang, stages=listed((each.word(lang) for each in ProjectStage), lang)),
        words.LANES(lang),
        *((words.NO_DATES(lang, count=undated),) if undated else ()),
        *more,
    ]
    return framed(_timeline(names, marks, as_of, lang), title=heading, told=told, notes=notes, lang=lang)


def _marks(name: str, project: Project, as_of: date, lang: Language) -> Iterator[Row]:
    for each in project.stages:
        if each.on:
            state = {True: _DONE, False: _PLANNED, None: _UNSURE}[each.on.reached(as_of)]
            yield _mark(name, each, each.on, state, lang) | {"行": 0}
        if each.planned_on:
            state = _planned(project, each, each.planned_on, as_of)
            yield _mark(name, each, each.planned_on, state, lang) | {"行": 1}


def _planned(project: Project, entry: Stage, planned: PartialDate, as_of: date) -> Text:
    """What a planned date says on a day: kept or still to come, missed, or not to be told."""
    if planned.reached(as_of) is not True or project.ended(as_of):
        return _PLANNED
    return {True: _PLANNED, False: _OVERDUE, None: _UNSURE}[project.reached(entry.stage, as_of)]


def _late(project: Project, as_of: date) -> int:
    """By how many days a project is past the planned date it has missed longest; 0 where it has missed none."""
    missed = (
        each.planned_on.last
        for each in project.stages
        if each.planned_on and _planned(project, each, each.planned_on, as_of) is _OVERDUE
    )
    return max(((as_of - last).days for last in missed), default=0)


def _mark(name: str, entry: Stage, on: PartialDate, state: Text, lang: Language) -> Row:
    first, last = on.first, on.last
    return {
        "项目": name,
        "阶段": entry.stage.word(lang),
        "字": entry.stage.word(lang)[0].upper(),
        "日期": str(on),
        "起": first.isoformat(),
        "止": last.isoformat(),
        "中": (first + (last - first) / 2).isoformat(),
        "情况": state(lang),
        "浅": state is _DONE,
        "大小": _LOOKS[state][3],
    }


def _timeline(names: Sequence[str], marks: Sequence[Row], as_of: date, lang: Language) -> "alt.LayerChart":
    rows = alt.Y(
        "项目:N",
        title=None,
        scale=alt.Scale(domain=list(names)),
        axis=alt.Axis(ticks=False, grid=True, bandPosition=0.5),
    )
    day = rows_chart([{"日": as_of.isoformat(), "字": words.AS_OF(lang, day=as_of)}]).encode(
        x=_time("日", lang)
    )
    layers = [
        day.mark_rule(color=ALARM, strokeDash=[5, 3], strokeWidth=1.5),
        day.mark_text(align="left", dx=4, dy=-6, baseline="bottom", color=ALARM, fontSize=12).encode(
            y=alt.Y(value=0), text="字:N"
        ),
    ]
    for lane in (0, 1):
        here = [mark for mark in marks if mark["行"] == lane]
        layers += _lane(here, rows, (2 * lane - 1) * _LANE, lang)
    return layered(*layers, width=640, height=_STEP * len(names))


def _lane(marks: Sequence[Row], rows: "alt.Y", offset: int, lang: Language) -> "list[alt.Chart]":
    base = rows_chart(marks).encode(y=rows, tooltip=tooltip(lang, "项目", "阶段", "日期", "情况"))
    span = base.mark_rule(yOffset=offset, y2Offset=offset, color=GREY, strokeWidth=3, opacity=0.5)
    point = base.mark_point(yOffset=offset, strokeWidth=1.8, opacity=1)
    letters = base.mark_text(yOffset=offset, fontSize=11, baseline="middle")
    return [
        span.encode(x=_time("起", lang), x2="止:T"),
        point.encode(
            x=_time("中", lang),
            fill=alt.Fill("情况:N", scale=look_scale(_LOOKS, 0, lang), legend=look_legend(lang)),
            stroke=alt.Stroke("情况:N", scale=look_scale(_LOOKS, 1, lang), legend=look_legend(lang)),
            shape=alt.Shape("情况:N", scale=look_scale(_LOOKS, 2, lang), legend=look_legend(lang)),
            size=alt.Size("大小:Q", scale=None),
        ),
        letters.encode(
            x=_time("中", lang),
            text="字:N",
            color=alt.condition("datum.浅", alt.value(WHITE), alt.value(INK)),
        ),
    ]


def _time(name: str, lang: Language) -> "alt.X":
    """A date on the time axis; counted in UTC, as a day must not shift with the time zone of the machine."""
    return alt.X(
        f"{name}:T",
        title=None,
        scale=alt.Scale(type="utc", padding=20),
        axis=alt.Axis(format=words.MONTHS(lang), labelAngle=0, tickCount=6, labelOverlap=True),
    )
