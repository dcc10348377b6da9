"""An indicator of a town against its baseline, its target and the straight path between them.

Only figures that may be compared with the target are drawn (a year with a year), in the target's unit; of the others
the chart says how many there are. Baseline, target and figures are told apart by shape and by their labels.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias

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
    tooltip,
)
from zhuanyezhen.model.indicator import Indicator, Observation, unit_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.tracking.indicators import Track, in_unit, linear_path, tracks
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.measure import convert, plain
from zhuanyezhen.values.period import Period
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import charts as words

_BASELINE, _TARGET, _FIGURE, _ABOUT = words.BASELINE, words.TARGET, words.FIGURE, words.ABOUT
_LOOKS = {
    _BASELINE: ("square", WHITE, 380),
    _TARGET: ("diamond", LIGHT, 200),
    _FIGURE: ("circle", DARK, 130),
    _ABOUT: ("triangle-up", WHITE, 130),
}


_Figure: TypeAlias = "tuple[Text, Period, Decimal]"


def indicator_chart(  # noqa: PLR0913 - the question, and how it is shown
    programme: Programme,
    town: str,
    indicator: str,
    *,
    as_of: date,
    title: str | None = None,
    lang: Language = "zh",
) -> "alt.VConcatChart":
    """The figures of an indicator (its id) of a town (its id) by a day, with baseline, target and linear path.

    Targets are those of the policies that have not run out on that day.

    Args:
        programme: It holds the figures.
        town: The id of the town.
        indicator: The id of the indicator.
        as_of: The day that is asked about.
        title: The heading; ``None`` takes one that says what is shown.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    refuse_other_than(programme, Programme)
    known, place = programme.indicator_by_id.get(indicator), programme.town_by_id.get(town)
    name = known.name if known else indicator
    heading = title or words.INDICATOR(lang, town=place.name if place else town, name=name)
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
        words.AS_OF(lang, day=as_of),
        *([known.direction.word(lang)] if known and known.direction else []),
    ]
    figures = [*_aims(found, unit), *_figures(observed, known, unit, _period(found, observed))]
    if not figures:
        return nothing(heading, words.NO_FIGURES(lang, name=name), told[:2], lang)
    rest = len(observed) - sum(kind in {_FIGURE, _ABOUT} for kind, _, _ in figures)
    notes = [
        *(_met(each, lang) for each in found),
        *([words.UNLIKE(lang, count=rest)] if rest else []),
    ]
    lines = [row for number, each in enumerate(found) for row in _path(number, each, unit)]
    body = _picture([_row(*each, lang) for each in figures], lines, unit, lang)
    return framed(body, title=heading, told=(told[0], " · ".join(told[1:])), notes=notes, lang=lang)


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
    own = unit_of(track.target, track.indicator)
    return None if value is None else convert(value, own, unit)


def _aims(found: Sequence[Track], unit: str | None) -> Iterator[_Figure]:
    """Baselines and targets, each once: several targets may start from one baseline."""
    rows: dict[tuple[str, str, str], _Figure] = {}
    for each in found:
        target = each.target
        for kind, period, value in (
            (_BASELINE, target.baseline_period, _in(target.baseline, each, unit)),
            (_TARGET, target.period, _in(target.value, each, unit)),
        ):
            if period is not None and value is not None:
                rows.setdefault((kind.zh, str(period), plain(value)), (kind, period, value))
    yield from rows.values()


def _figures(
    observed: Sequence[Observation], known: Indicator | None, unit: str | None, like: Period | None
) -> Iterator[_Figure]:
    for each in sorted(observed, key=lambda each: each.period.last):
        value = in_unit(each, known, unit)
        if value is not None and like is not None and each.period.comparable(like):
            yield _ABOUT if each.approximate else _FIGURE, each.period, value


def _row(kind: Text, period: Period, value: Decimal, lang: Language) -> Row:
    before = _BEFORE.get(kind)
    return {
        "类别": kind(lang),
        "期末": period.last.isoformat(),
        "期间": period.label_in(lang),
        "数值": float(value),
        "大小": _LOOKS[kind][2],
        "字": (before(lang) if before else "") + plain(value),
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


_BEFORE = {_ABOUT: words.ABOUT_LABEL, _TARGET: words.TARGET_LABEL, _BASELINE: words.BASELINE_LABEL}


def _judged(track: Track, lang: Language) -> str:
    """Whether a target is met; what cannot be judged says why."""
    if track.met is not None:
        return (words.MET if track.met else words.NOT_MET)(lang)
    target = track.target
    if target.value is None:
        why = words.NOT_A_FIGURE(lang)
    elif target.period is None:
        why = words.NO_PERIOD_OF_TARGET(lang)
    elif track.final is None:
        why = words.NOT_REPORTED(lang, period=target.period.label_in(lang))
    elif track.final_value is None:
        why = words.OTHER_UNIT(lang)
    else:
        why = words.NO_DIRECTION(lang)
    return words.UNSURE(lang, why=why)


def _met(track: Track, lang: Language) -> str:
    """What is known of a target, in a sentence."""
    target = track.target
    unit = unit_of(target, track.indicator) or ""
    aim = f"{plain(target.value)}{unit}" if target.value is not None else target.text
    period = target.period.label_in(lang) if target.period else words.NO_PERIOD(lang)
    told = words.AIM(lang, period=period, aim=aim, met=_judged(track, lang))
    if track.latest is None or track.latest_value is None or track.path is None:
        return words.AIM_ONLY(lang, told=told)
    asked = plain(round(track.path, 2))
    return words.AIM_AND_FIGURE(
        lang,
        told=told,
        period=track.latest.period.label_in(lang),
        about=words.ABOUT_LABEL(lang) if track.latest.approximate else "",
        value=plain(track.latest_value),
        asked=asked,
        unit=unit,
    )


def _picture(
    figures: Sequence[Row], paths: Sequence[Row], unit: str | None, lang: Language
) -> "alt.LayerChart":
    base = rows_chart(figures).encode(x=_time(figures, lang), y=_value(unit, lang))
    real = base.transform_filter(alt.FieldOneOfPredicate(field="类别", oneOf=[_FIGURE(lang), _ABOUT(lang)]))
    path = rows_chart(paths).mark_line(strokeDash=[6, 4], color=GREY, strokeWidth=1.5)
    kinds = [kind for kind in _LOOKS if any(each["类别"] == kind(lang) for each in figures)]
    named = [kind(lang) for kind in kinds]
    points = base.mark_point(stroke=DARK, strokeWidth=1.8, opacity=1).encode(
        shape=alt.Shape(
            "类别:N",
            scale=alt.Scale(domain=named, range=[_LOOKS[kind][0] for kind in kinds]),
            legend=alt.Legend(
                title=(words.KIND_LEGEND if paths else words.KIND)(lang), orient="bottom", titleLimit=300
            ),
        ),
        fill=alt.Fill("类别:N", scale=alt.Scale(domain=named, range=[_LOOKS[kind][1] for kind in kinds])),
        size=alt.Size("大小:Q", scale=None),
        tooltip=tooltip(lang, "类别", "期间", "字"),
    )

    def labels(
        chosen: Sequence[Text], align: Literal["left", "center"], right: int, down: int
    ) -> "alt.Chart":
        there = base.transform_filter(
            alt.FieldOneOfPredicate(field="类别", oneOf=[each(lang) for each in chosen])
        )
        mark: alt.Chart = there.mark_text(align=align, dx=right, dy=down, fontSize=11, color=INK)
        return mark.encode(text="字:N")

    return layered(
        path.encode(x=_time(figures, lang), y=_value(unit, lang), detail="线:N"),
        real.mark_line(color=DARK, strokeWidth=2),
        points,
        labels([_FIGURE, _ABOUT], "center", 0, -16),
        labels([_BASELINE], "center", 0, 20),
        labels([_TARGET], "left", 12, 0),
        width=560,
        height=300,
    )


def _time(figures: Sequence[Row], lang: Language) -> "alt.X":
    """The time axis, with the end of every period that has a figure; in UTC, as a day must not shift with the zone."""
    ends = sorted({str(each["期末"]) for each in figures})
    return alt.X(
        "期末:T",
        title=words.PERIOD_END(lang),
        scale=alt.Scale(type="utc", padding=36),
        axis=alt.Axis(
            format=words.MONTHS(lang), values=[_milliseconds(end) for end in ends], labelOverlap=True
        ),
    )


def _milliseconds(day: str) -> int:
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() * 1000)


def _value(unit: str | None, lang: Language) -> "alt.Y":
    return alt.Y(
        "数值:Q",
        title=unit or words.NO_MEASURE(lang),
        scale=alt.Scale(zero=False, padding=24),
        axis=alt.Axis(titleAngle=0, titleAlign="left", titleAnchor="end", titleY=-12),
    )
