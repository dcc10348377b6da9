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
)
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.tracking import Clock, ageing, due_of, standard_clock
from zhuanyezhen.values.given import refuse_other_than

_IN_TIME, _UNDATED, _NOBODY = "未到预警", "期限不明", "没有责任单位"
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


def problem_chart(
    programme: Programme,
    *,
    as_of: date,
    clock: Clock | None = None,
    title: str | None = None,
    most: int = MOST,
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

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    refuse_other_than(programme, Programme)
    limits = clock or standard_clock()
    heading = title or "未办结问题"
    told = (programme.name, f"截至 {as_of} · 时限按{limits.name}")
    if programme.problems is None:
        return nothing(heading, "没有报送问题台账。", told)
    units = _open_by_unit(programme.problems, limits, as_of)
    if not units:
        return nothing(heading, "没有未办结的问题。", told)
    states = _states(limits, units)
    ranked = sorted(units, key=lambda unit: [-_count(units[unit], state) for state in states])
    rows, more = capped(ranked, most, what="个单位")
    names = dict(zip(rows, distinct(_name(programme, unit) for unit in rows), strict=True))
    body = alt.hconcat(_bars(names, units, states), _ages(names, units, states), spacing=16)
    summary = f"未办结{sum(map(len, units.values()))}个，涉及{len(units.keys() - {None})}个单位"
    if None in units:
        summary += f"，其中{len(units[None])}个没有责任单位"
    return framed(body, title=heading, told=(*told, summary), notes=(*_notes(limits, units), *more))


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


def _name(programme: Programme, unit: str | None) -> str:
    if unit is None:
        return _NOBODY
    known = programme.unit_by_id.get(unit)
    return shortened(known.name if known else unit, _NAME_LENGTH)


def _notes(clock: Clock, units: _Units) -> list[str]:
    told = "，".join(f"{each.name}：{_left(each.days_left)}" for each in clock.colours)
    undated = sum(each.days is None for group in units.values() for each in group)
    notes = [f"预警颜色：{told}。"] if told else []
    return [*notes, *([f"{undated}个问题没有提出日期，右图没有画出。"] if undated else [])]


def _left(days: int) -> str:
    if days < 0:
        return f"超期{-days}天及以上"
    return f"距到期{days}天及以内" if days else "当天到期"


def _bars(
    names: Mapping[str | None, str], units: _Units, states: Mapping[str, tuple[str, str]]
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
                        "情况": state,
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
                "合计": "，".join(f"{state}{counts[state]}" for state in states if counts[state]),
            }
        )
    rows = _rows(names, labels=True)
    bars = (
        rows_chart(parts)
        .mark_bar(stroke=INK, strokeWidth=0.8, height=18)
        .encode(
            x=alt.X("起:Q", title="未办结（个）", axis=count_axis(max(len(units[unit]) for unit in names))),
            x2="止:Q",
            y=rows,
            fill=_fill(states),
            tooltip=[alt.Tooltip(f"{each}:N") for each in ("单位", "情况", "个数")],
        )
    )
    words = (
        rows_chart(ends)
        .mark_text(align="left", dx=5, fontSize=11, color=INK)
        .encode(x="止:Q", y=rows, text="合计:N")
    )
    return layered(bars, words, width=260, height=_STEP * len(names))


def _ages(
    names: Mapping[str | None, str], units: _Units, states: Mapping[str, tuple[str, str]]
) -> "alt.LayerChart":
    points: list[Row] = [
        {
            "单位": name,
            "情况": each.state,
            "天数": each.days,
            "问题": f"{each.problem.id}：{shortened(each.problem.description, 40)}",
        }
        for unit, name in names.items()
        for each in units[unit]
        if each.days is not None
    ]
    rows = _rows(names, labels=False)
    base = rows_chart(points).encode(
        x=alt.X("天数:Q", title="提出至今（天）", axis=alt.Axis(tickCount=6, tickMinStep=1, format="d")),
        y=rows,
    )
    marks = base.mark_point(size=110, stroke=INK, strokeWidth=1, opacity=0.9).encode(
        fill=_fill(states),
        shape=alt.Shape(
            "情况:N",
            scale=alt.Scale(domain=list(states), range=[shape for _, shape in states.values()]),
            legend=alt.Legend(title="预警"),
        ),
        tooltip=[alt.Tooltip(f"{each}:N") for each in ("单位", "问题", "情况", "天数")],
    )
    oldest: list[Row] = [
        {"单位": name, "天数": max(days), "字": f"最长{max(days)}天"}
        for unit, name in names.items()
        if (days := [each.days for each in units[unit] if each.days is not None])
    ]
    words = (
        rows_chart(oldest)
        .mark_text(align="left", dx=9, fontSize=11, color=GREY)
        .encode(x="天数:Q", y=rows, text="字:N")
    )
    return layered(marks, words, width=300, height=_STEP * len(names))


def _rows(names: Mapping[str | None, str], *, labels: bool) -> "alt.Y":
    return alt.Y(
        "单位:N",
        title=None,
        scale=alt.Scale(domain=list(names.values())),
        axis=alt.Axis(ticks=False, grid=True, labels=labels, bandPosition=0.5),
    )


def _fill(states: Mapping[str, tuple[str, str]]) -> "alt.Fill":
    return alt.Fill(
        "情况:N",
        scale=alt.Scale(domain=list(states), range=[colour for colour, _ in states.values()]),
        legend=alt.Legend(title="预警"),
    )
