"""Open problems by unit: how many of each warning colour, and how long each has been open.

A colour is told by its name, the shape of its mark and the order of the bar as well. The colours and their days are
those of the clock; a problem that nothing says when it is due has no colour, and is told apart from one in time.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from attrs import frozen

from zhuanyezhen.display.canvas import (
    GREY,
    INK,
    MOST,
    PALE,
    WHITE,
    Row,
    alt,
    capped,
    count_axis,
    distinct,
    framed,
    layered,
    nothing,
    rows_chart,
    shortened,
    tooltip,
)
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.tracking.clock import Clock, standard_clock
from zhuanyezhen.tracking.problems import ageing, due_of
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Language
from zhuanyezhen.words import charts as words
from zhuanyezhen.words.answers import colour_in

_IN_TIME, _UNDATED = words.IN_TIME.zh, words.UNDATED.zh
_WITHOUT = {_IN_TIME: words.IN_TIME, _UNDATED: words.UNDATED}
"""The states without a colour; those with one go by its name."""
_FILLS = {
    "红": "#c0392b",
    "橙": "#e67e22",
    "黄": "#f4d03f",
    "蓝": "#5b8def",
    "绿": "#58a55c",
    "紫": "#8e44ad",
}
_SHAPES = ("triangle-up", "diamond", "square", "triangle-down", "triangle-right", "triangle-left")
_STEP = 30
_NAME_LENGTH = 16


@frozen
class _Open:
    """An open problem: its state (a colour, or why it has none) and the days since it was raised."""

    problem: Problem
    state: str
    days: int | None


_Units: TypeAlias = Mapping[str | None, Sequence[_Open]]


def problem_chart(  # noqa: PLR0913 - the question, and how it is shown
    programme: Programme,
    *,
    as_of: date,
    clock: Clock | None = None,
    title: str | None = None,
    most: int = MOST,
    lang: Language = "zh",
) -> "alt.VConcatChart":
    """The open problems of each unit by warning colour, and the days each has been open (未办结问题).

    ``clock`` gives limits and colours, the library's own if there is none (that of a user's file is
    ``read_thresholds(path).clock``). Units with most of the gravest colour stand first; more than ``most`` are not
    drawn, and the chart says how many.

    Args:
        programme: It holds the problems.
        as_of: The day that is asked about.
        clock: Limits and colours; ``None`` takes the library's.
        title: The heading; ``None`` takes one that says what is shown.
        most: How many units are drawn.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    refuse_other_than(programme, Programme)
    limits = clock or standard_clock()
    heading = title or words.PROBLEMS(lang)
    told = (programme.name, words.CLOCK(lang, day=as_of, clock=limits.name))
    if programme.problems is None:
        return nothing(heading, words.NO_LEDGER(lang), told, lang)
    units = _open_by_unit(programme.problems, limits, as_of)
    if not units:
        return nothing(heading, words.NO_PROBLEMS(lang), told, lang)
    states = _states(limits, units)
    ranked = sorted(units, key=lambda unit: [-_count(units[unit], state) for state in states])
    rows, more = capped(ranked, most, note=words.MORE_UNITS, lang=lang)
    names = dict(zip(rows, distinct(_name(programme, unit, lang) for unit in rows), strict=True))
    body = alt.hconcat(_bars(names, units, states, lang), _ages(names, units, states, lang), spacing=16)
    notes = (*_notes(limits, units, lang), *more)
    return framed(body, title=heading, told=(*told, _summary(units, lang)), notes=notes, lang=lang)


def _summary(units: _Units, lang: Language) -> str:
    told = words.OPEN(lang, count=sum(map(len, units.values())), units=len(units.keys() - {None}))
    return words.OPEN_NOBODY(lang, told=told, count=len(units[None])) if None in units else told


def _open_by_unit(problems: Sequence[Problem], clock: Clock, as_of: date) -> _Units:
    groups: dict[str | None, list[_Open]] = {}
    for problem in problems:
        for each in ageing((problem,), as_of=as_of, clock=clock):
            held = next((name for name, count in each.colours if count), None)
            state = held or (_IN_TIME if due_of(problem, clock) else _UNDATED)
            groups.setdefault(each.unit, []).append(_Open(problem, state, each.oldest_days))
    return groups


def _states(clock: Clock, units: _Units) -> dict[str, tuple[str, str]]:
    """The fill and the shape of every state there is, the gravest first."""
    colours = sorted(clock.colours, key=lambda colour: colour.days_left)
    looks = {
        each.name: (_FILLS.get(each.name, GREY), _SHAPES[number % len(_SHAPES)])
        for number, each in enumerate(colours)
    }
    looks |= {_IN_TIME: (WHITE, "circle"), _UNDATED: (PALE, "cross")}
    there = {each.state for group in units.values() for each in group}
    return {state: look for state, look in looks.items() if state in there}


def _count(group: Sequence[_Open], state: str) -> int:
    return sum(each.state == state for each in group)


def _name(programme: Programme, unit: str | None, lang: Language) -> str:
    if unit is None:
        return words.NOBODY(lang)
    known = programme.unit_by_id.get(unit)
    return shortened(known.name if known else unit, _NAME_LENGTH)


def _shown(state: str, lang: Language) -> str:
    """A state as it is written: the name of its colour, or why it has none."""
    return _WITHOUT[state](lang) if state in _WITHOUT else colour_in(state, lang)


def _notes(clock: Clock, units: _Units, lang: Language) -> list[str]:
    told = words.AND(lang).join(
        words.COLOUR(lang, name=colour_in(each.name, lang), when=_left(each.days_left, lang))
        for each in clock.colours
    )
    undated = sum(each.days is None for group in units.values() for each in group)
    notes = [words.COLOURS(lang, told=told)] if told else []
    return [*notes, *([words.UNRAISED(lang, count=undated)] if undated else [])]


def _left(days: int, lang: Language) -> str:
    if days < 0:
        return words.OVERDUE(lang, days=-days)
    return words.LEFT(lang, days=days) if days else words.DUE(lang)


def _bars(
    names: Mapping[str | None, str],
    units: _Units,
    states: Mapping[str, tuple[str, str]],
    lang: Language,
) -> "alt.LayerChart":
    parts: list[Row] = []
    ends: list[Row] = []
    for unit, name in names.items():
        counts = Counter(each.state for each in units[unit])
        start = 0
        for state in states:
            if counts[state]:
                parts.append(
                    {
                        "单位": name,
                        "情况": _shown(state, lang),
                        "起": start,
                        "止": start + counts[state],
                        "个数": counts[state],
                    }
                )
                start += counts[state]
        ends.append(
            {
                "单位": name,
                "止": start,
                "合计": words.AND(lang).join(
                    words.STATE_COUNT(lang, state=_shown(state, lang), count=counts[state])
                    for state in states
                    if counts[state]
                ),
            }
        )
    rows = _rows(names, labels=True)
    bars = (
        rows_chart(parts)
        .mark_bar(stroke=INK, strokeWidth=0.8, height=18)
        .encode(
            x=alt.X(
                "起:Q", title=words.OPEN_AXIS(lang), axis=count_axis(max(len(units[unit]) for unit in names))
            ),
            x2="止:Q",
            y=rows,
            fill=_fill(states, lang),
            tooltip=tooltip(lang, "单位", "情况", "个数"),
        )
    )
    ends_told = (
        rows_chart(ends)
        .mark_text(align="left", dx=5, fontSize=11, color=INK)
        .encode(x="止:Q", y=rows, text="合计:N")
    )
    return layered(bars, ends_told, width=260, height=_STEP * len(names))


def _ages(
    names: Mapping[str | None, str],
    units: _Units,
    states: Mapping[str, tuple[str, str]],
    lang: Language,
) -> "alt.LayerChart":
    points: list[Row] = [
        {
            "单位": name,
            "情况": _shown(each.state, lang),
            "天数": each.days,
            "问题": words.PROBLEM(lang, id=each.problem.id, told=shortened(each.problem.description, 40)),
        }
        for unit, name in names.items()
        for each in units[unit]
        if each.days is not None
    ]
    rows = _rows(names, labels=False)
    base = rows_chart(points).encode(
        x=alt.X("天数:Q", title=words.AGE(lang), axis=alt.Axis(tickCount=6, tickMinStep=1, format="d")),
        y=rows,
    )
    marks = base.mark_point(size=110, stroke=INK, strokeWidth=1, opacity=0.9).encode(
        fill=_fill(states, lang),
        shape=alt.Shape(
            "情况:N",
            scale=alt.Scale(domain=_domain(states, lang), range=[shape for _, shape in states.values()]),
            legend=alt.Legend(title=words.WARNING(lang)),
        ),
        tooltip=tooltip(lang, "单位", "问题", "情况", "天数"),
    )
    oldest: list[Row] = [
        {"单位": name, "天数": max(days), "字": words.OLDEST(lang, days=max(days))}
        for unit, name in names.items()
        if (days := [each.days for each in units[unit] if each.days is not None])
    ]
    oldest_told = (
        rows_chart(oldest)
        .mark_text(align="left", dx=9, fontSize=11, color=GREY)
        .encode(x="天数:Q", y=rows, text="字:N")
    )
    return layered(marks, oldest_told, width=300, height=_STEP * len(names))


def _rows(names: Mapping[str | None, str], *, labels: bool) -> "alt.Y":
    return alt.Y(
        "单位:N",
        title=None,
        scale=alt.Scale(domain=list(names.values())),
        axis=alt.Axis(ticks=False, grid=True, labels=labels, bandPosition=0.5),
    )


def _domain(states: Mapping[str, tuple[str, str]], lang: Language) -> list[str]:
    return [_shown(state, lang) for state in states]


def _fill(states: Mapping[str, tuple[str, str]], lang: Language) -> "alt.Fill":
    return alt.Fill(
        "情况:N",
        scale=alt.Scale(domain=_domain(states, lang), range=[colour for colour, _ in states.values()]),
        legend=alt.Legend(title=words.WARNING(lang)),
    )
