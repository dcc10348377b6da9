"""Conditions in words, in both languages: 上年营业收入不低于5000万元; and what one has of them."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from zhuanyezhen.assessing.answer import ConditionAnswer
from zhuanyezhen.assessing.condition import (
    AllOf,
    AnyOf,
    Bands,
    ByRegion,
    Condition,
    Counted,
    Figured,
    Held,
    Judged,
    Limit,
    Measure,
    Not,
    Over,
    Tiered,
)
from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.values.measure import plain
from zhuanyezhen.values.quantity import Comparator
from zhuanyezhen.words import Said, joined, said_in
from zhuanyezhen.words import assessing as words
from zhuanyezhen.words.text import Text

_LIMITS: dict[Comparator, Text] = {
    Comparator.AT_LEAST: words.AT_LEAST,
    Comparator.MORE_THAN: words.MORE_THAN,
    Comparator.AT_MOST: words.AT_MOST,
    Comparator.LESS_THAN: words.LESS_THAN,
    Comparator.EQUAL: words.EQUAL,
}
_COUNTS: dict[Comparator, Text] = {
    Comparator.AT_LEAST: words.NOT_FEWER,
    Comparator.MORE_THAN: words.MORE,
    Comparator.AT_MOST: words.NOT_MORE,
    Comparator.LESS_THAN: words.FEWER,
    Comparator.EQUAL: words.EQUAL,
}
_COUNTED_IN = frozenset("家户个项人件")
_OVER: dict[Over, Text] = {
    Over.LAST: words.LAST,
    Over.EACH: words.EACH,
    Over.ANY: words.ANY,
    Over.SUM: words.SUM,
    Over.AVERAGE: words.AVERAGE,
    Over.GROWTH: words.GROWTH,
}


def told(condition: Condition, criteria: Criteria) -> Said:
    """A condition in words: its own, where the file gives any; with what exempts from it."""
    about = condition.about
    own = Said(about.text, about.text) if about.text else _TOLD[type(condition)](condition, criteria)
    if about.exempt_if is None:
        return own
    return words.EXEMPT.said(text=own, exempt=told(about.exempt_if, criteria))


def told_limit(comparator: Comparator, value: Decimal, unit: str | None) -> Said:
    """A limit in words: 不低于5000万元, 不少于1家."""
    return (_COUNTS if unit in _COUNTED_IN else _LIMITS)[comparator].said(
        figure=f"{plain(value)}{unit or ''}"
    )


def told_limits(limit: Limit, values: Iterable[Decimal]) -> Said:
    """The limits that may hold: 不低于4%或不低于3%."""
    each = [told_limit(limit.comparator, value, limit.unit) for value in dict.fromkeys(values)]
    return Said(words.EITHER.zh.join(each), words.EITHER.en.join(one.en for one in each))


def told_measure(measure: Measure) -> Said:
    """What is measured: 近2年每年研发费用占营业收入的比重."""
    name: str = measure.names[0]
    if measure.to:
        share = words.SHARE if measure.unit in {"%", "‰"} else words.PER
        name = share.said(part=measure.names[0], whole=measure.to[0])
    over = words.LATEST if measure.any_period else _OVER[measure.over]
    return over.said(name=name, years=measure.years)


def _figured(condition: Figured, _criteria: Criteria) -> Said:
    return words.FIGURE_IS.said(measure=told_measure(condition.measure), limit=_limit(condition.limit))


def _counted(condition: Counted, criteria: Criteria) -> Said:
    limit = _limit(condition.limit)
    if condition.role is not None:
        return words.OF_ROLE.said(role=condition.role.said, limit=limit)
    return words.TITLED.said(title=criteria.titles[condition.title or ""].name, limit=limit)


def _limit(limit: Limit) -> Said:
    plainly = _plain_limit(limit)
    if limit.relaxed is None:
        return plainly
    relaxed = told_limit(limit.comparator, limit.relaxed.value, limit.unit)
    return words.RELAXED.said(limit=plainly, places=limit.relaxed.places, relaxed=relaxed)


def _plain_limit(limit: Limit) -> Said:
    if isinstance(limit.value, Decimal):
        return told_limit(limit.comparator, limit.value, limit.unit)
    if isinstance(limit.value, ByRegion):
        return joined(
            words.OF_REGION.said(region=region, limit=told_limit(limit.comparator, value, limit.unit))
            for region, value in limit.value.values
        )
    return words.BANDS.said(
        by=told_measure(limit.value.by),
        steps=joined(_step(limit.value, limit, at) for at in range(len(limit.value.steps))),
    )


def _step(bands: Bands, limit: Limit, at: int) -> Said:
    step = bands.steps[at]
    value = told_limit(limit.comparator, step.value, limit.unit)
    if step.upto is None:
        return words.BAND_REST.said(limit=value)
    upto = f"{plain(step.upto)}{bands.by.unit or ''}"
    return words.BAND.said(upto=upto, limit=value)


def _parts(parts: Iterable[Condition], criteria: Criteria) -> Said:
    return joined(told(each, criteria) for each in parts)


_TOLD: dict[type, Callable[[Any, Criteria], Said]] = {
    Figured: _figured,
    Counted: _counted,
    Held: lambda each, criteria: words.HOLDS.said(title=criteria.titles[each.title].name),
    Tiered: lambda each, _: words.STANDS_AT.said(tier=each.tier.said),
    Judged: lambda each, _: Said(each.text, each.text),
    AllOf: lambda each, criteria: words.ALL_OF.said(parts=_parts(each.parts, criteria)),
    AnyOf: lambda each, criteria: words.ANY_OF.said(parts=_parts(each.parts, criteria)),
    Not: lambda each, criteria: words.NOT.said(part=told(each.part, criteria)),
}


def told_outcome(answer: ConditionAnswer) -> Said | None:
    """What one has of a condition, what is lacking, and why nothing can be said."""
    why = None if answer.parts else answer.why
    if answer.value is None:
        return Said(why, said_in(why, "en")) if why else None
    value = Said(answer.value, said_in(answer.value, "en"))
    if answer.shortfall:
        value = words.LACKING.said(value=value, shortfall=answer.shortfall)
    return words.BECAUSE.said(value=value, why=why) if why else value


def told_part(part: ConditionAnswer) -> Said:
    """One part of a condition: its verdict, and what decides it."""
    verdict = words.PART_TOLD.said(text=part.text, verdict=part.verdict.said)
    beside = told_outcome(part)
    return words.BESIDE.said(told=verdict, notes=beside) if beside else verdict


def told_answer(answer: ConditionAnswer) -> Said:
    """A condition and how one stands by it, in one line; of one put together of others, those that decide."""
    if answer.parts:
        deciding = [each for each in answer.parts if each.verdict is answer.verdict] or answer.parts
        return words.BESIDE.said(told=answer.heading or answer.text, notes=joined(map(told_answer, deciding)))
    outcome = told_outcome(answer)
    return (
        words.VALUE.said(text=answer.text, value=outcome)
        if outcome
        else Said(answer.text, said_in(answer.text, "en"))
    )
