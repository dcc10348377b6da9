"""An indicator of a town against its baseline, its target and the straight path between them.

Only figures that may be compared with the target are drawn (a year with a year), in the target's unit; of the others
the chart says how many there are. Baseline, target and figures are told apart by shape and by their labels.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Literal

from zhuanyezhen.display.canvas import (
    DARK,
    GREY,
    INK,
    LIGHT,
    WHITE,
    Row,
    alt,
    framed,
    layered,
    nothing,
    rows_chart,
)
from zhuanyezhen.model.indicator import Indicator, Observation
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.terms import DIRECTIONS
from zhuanyezhen.tracking import Track, linear_path, tracks
from zhuanyezhen.tracking.indicators import in_unit
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.measure import convert, plain
from zhuanyezhen.values.period import Period

_BASELINE, _TARGET, _FIGURE, _ABOUT = "基期值", "目标", "实际数值", "实际数值（约数）"
_LOOKS = {
    _BASELINE: ("square", WHITE, 380),
    _TARGET: ("diamond", LIGHT, 200),
    _FIGURE: ("circle", DARK, 130),
    _ABOUT: ("triangle-up", WHITE, 130),
}


def indicator_chart(
    programme: Programme, town: str, indicator: str, *, as_of: date, title: str | None = None
) -> "alt.VConcatChart":
    """The figures of an indicator (its id) of a town (its id) by a day, with baseline, target and linear path.

    Targets are those of the policies that have not run out on that day.

    Args:
        programme: It holds the figures.
        town: The id of the town.
        indicator: The id of the indicator.
        as_of: The day that is asked about.
        title: The heading; ``None`` takes one that says what is shown.

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    refuse_other_than(programme, Programme)
    known, place = programme.indicator_by_id.get(indicator), programme.town_by_id.get(town)
    name = known.name if known else indicator
    heading = title or f"{place.name if place else town}：{name}"
    found = [
        each
        for each in tracks(programme, as_of=as_of)
        if (each.town, each.target.indicator) == (town, indicator)
    ]
    observed = [
        each
        for each in programme.observations or ()
        if (each.town, each.indicator) == (town, indicator) and each.period.last <= as_of
    ]
    unit = _unit(found, observed, known)
    told = [
        programme.name,
        f"截至 {as_of}",
        *([DIRECTIONS[known.direction]] if known and known.direction else []),
    ]
    figures = [*_aims(found, unit), *_figures(observed, known, unit, _period(found, observed))]
    if not figures:
        return nothing(heading, f"没有可以画出的“{name}”的数值或目标。", told[:2])
    rest = len(observed) - sum(each["类别"] in {_FIGURE, _ABOUT} for each in figures)
    notes = [*map(_met, found), *([f"另有{rest}个数值与目标的期间或单位不可比，没有画出。"] if rest else [])]
    lines = [row for number, each in enumerate(found) for row in _path(number, each, unit)]
    return framed(
        _picture(figures, lines, unit), title=heading, told=(told[0], " · ".join(told[1:])), notes=notes
    )


def _unit(found: Sequence[Track], observed: Sequence[Observation], known: Indicator | None) -> str | None:
    """What is drawn in: the unit of the first target, else of the indicator, else of the first figure."""
    stated = [each.target.measured_in for each in found]
    stated += [known.measured_in if known else None, *(each.measured_in for each in observed)]
    return next(filter(None, stated), None)


def _period(found: Sequence[Track], observed: Sequence[Observation]) -> Period | None:
    """A period of the kind that is drawn: that of a target, else the one most figures have, else the first."""
    stated = [each.target.period for each in found if each.target.period]
    kinds = Counter(each.period.kind for each in observed)
    return next(
        iter((*stated, *sorted((each.period for each in observed), key=lambda each: -kinds[each.kind]))), None
    )


def _in(value: Decimal | None, track: Track, unit: str | None) -> Decimal | None:
    """A figure of a target in the unit that is drawn in."""
    own = track.target.measured_in or (track.indicator.measured_in if track.indicator else None)
    return None if value is None else convert(value, own, unit)


def _aims(found: Sequence[Track], unit: str | None) -> Iterator[Row]:
    """Baselines and targets, each once: several targets may start from one baseline."""
    rows: dict[tuple[str, str, str], Row] = {}
    for each in found:
        target = each.target
        for kind, period, value in (
            (_BASELINE, target.baseline_period, _in(target.baseline, each, unit)),
            (_TARGET, target.period, _in(target.value, each, unit)),
        ):
            if period is not None and value is not None:
                rows.setdefault((kind, str(period), plain(value)), _row(kind, period, value))
    yield from rows.values()


def _figures(
    observed: Sequence[Observation], known: Indicator | None, unit: str | None, like: Period | None
) -> Iterator[Row]:
    for each in sorted(observed, key=lambda each: each.period.last):
        value = in_unit(each, known, unit)
        if value is not None and like is not None and each.period.comparable(like):
            yield _row(_ABOUT if each.approximate else _FIGURE, each.period, value)


def _row(kind: str, period: Period, value: Decimal) -> Row:
    return {
        "类别": kind,
        "期末": period.last.isoformat(),
        "期间": period.label,
        "数值": float(value),
        "大小": _LOOKS[kind][2],
        "字": {_ABOUT: "约", _TARGET: "目标", _BASELINE: "基期"}.get(kind, "") + plain(value),
    }


def _path(number: int, track: Track, unit: str | None) -> Iterator[Row]:
    """The two ends of the straight path, where there is one."""
    target = track.target
    start, end = target.baseline_period, target.period
    if start is None or end is None or linear_path(target, end.last) is None:
        return
    for period, value in ((start, _in(target.baseline, track, unit)), (end, _in(target.value, track, unit))):
        if value is not None:
            yield {"线": number, "期末": period.last.isoformat(), "数值": float(value)}


_MET = {True: "已达到", False: "未达到", None: "尚不能判断"}


def _met(track: Track) -> str:
    """What is known of a target, in a sentence."""
    target = track.target
    unit = target.measured_in or (track.indicator.measured_in if track.indicator else None) or ""
    aim = f"{plain(target.value)}{unit}" if target.value is not None else target.text
    told = f"{target.period.label if target.period else '没有写期间的'}目标{aim}：{_MET[track.met]}"
    if track.latest is None or track.latest_value is None or track.path is None:
        return f"{told}。"
    asked = plain(round(track.path, 2))
    about = "约" if track.latest.approximate else ""
    return f"{told}；{track.latest.period.label}实际{about}{plain(track.latest_value)}{unit}，直线进度为{asked}{unit}。"


def _picture(figures: Sequence[Row], paths: Sequence[Row], unit: str | None) -> "alt.LayerChart":
    base = rows_chart(figures).encode(x=_time(figures), y=_value(unit))
    real = base.transform_filter(alt.FieldOneOfPredicate(field="类别", oneOf=[_FIGURE, _ABOUT]))
    path = rows_chart(paths).mark_line(strokeDash=[6, 4], color=GREY, strokeWidth=1.5)
    kinds = [kind for kind in _LOOKS if any(each["类别"] == kind for each in figures)]
    points = base.mark_point(stroke=DARK, strokeWidth=1.8, opacity=1).encode(
        shape=alt.Shape(
            "类别:N",
            scale=alt.Scale(domain=kinds, range=[_LOOKS[kind][0] for kind in kinds]),
            legend=alt.Legend(title="类别（虚线为直线进度）", orient="bottom", titleLimit=300),
        ),
        fill=alt.Fill("类别:N", scale=alt.Scale(domain=kinds, range=[_LOOKS[kind][1] for kind in kinds])),
        size=alt.Size("大小:Q", scale=None),
        tooltip=[alt.Tooltip(f"{each}:N") for each in ("类别", "期间", "字")],
    )

    def words(chosen: Sequence[str], align: Literal["left", "center"], right: int, down: int) -> "alt.Chart":
        there = base.transform_filter(alt.FieldOneOfPredicate(field="类别", oneOf=chosen))
        mark: alt.Chart = there.mark_text(align=align, dx=right, dy=down, fontSize=11, color=INK)
        return mark.encode(text="字:N")

    return layered(
        path.encode(x=_time(figures), y=_value(unit), detail="线:N"),
        real.mark_line(color=DARK, strokeWidth=2),
        points,
        words([_FIGURE, _ABOUT], "center", 0, -16),
        words([_BASELINE], "center", 0, 20),
        words([_TARGET], "left", 12, 0),
        width=560,
        height=300,
    )


def _time(figures: Sequence[Row]) -> "alt.X":
    """The time axis, with the end of every period that has a figure; in UTC, as a day must not shift with the zone."""
    ends = sorted({str(each["期末"]) for each in figures})
    return alt.X(
        "期末:T",
        title="期末",
        scale=alt.Scale(type="utc", padding=36),
        axis=alt.Axis(format="%Y年%m月", values=[_milliseconds(end) for end in ends], labelOverlap=True),
    )


def _milliseconds(day: str) -> int:
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() * 1000)


def _value(unit: str | None) -> "alt.Y":
    return alt.Y(
        "数值:Q",
        title=unit or "计量单位不明",
        scale=alt.Scale(zero=False, padding=24),
        axis=alt.Axis(titleAngle=0, titleAlign="left", titleAnchor="end", titleY=-12),
    )
