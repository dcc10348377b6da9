"""How a subject stands by one condition: the verdict, what it has, what is lacking, and why that is not known."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen

from zhuanyezhen.assessing.answer import ConditionAnswer
from zhuanyezhen.assessing.condition import (
    AllOf,
    AnyOf,
    Condition,
    Counted,
    Figured,
    Held,
    Judged,
    Limit,
    Mark,
    Not,
    Over,
    Tiered,
)
from zhuanyezhen.assessing.evidence import Count, Evidence
from zhuanyezhen.assessing.figuring import Finder, Taken
from zhuanyezhen.assessing.limiting import Limits, limits_of
from zhuanyezhen.assessing.quantifying import rounded
from zhuanyezhen.assessing.span import Span
from zhuanyezhen.assessing.subject import Subject
from zhuanyezhen.assessing.telling import told, told_limits
from zhuanyezhen.assessing.title import Title
from zhuanyezhen.assessing.verdict import Verdict, agreed, all_met, any_met, verdict_of
from zhuanyezhen.model.town import Town
from zhuanyezhen.values.measure import plain
from zhuanyezhen.values.quantity import Comparator
from zhuanyezhen.words import Said, joined, listed
from zhuanyezhen.words import assessing as words

_UPWARD = frozenset({Comparator.AT_LEAST, Comparator.MORE_THAN})


@frozen(kw_only=True)
class Case:
    """A subject before the criteria of a title; ``texts`` are the conditions in words, by their identity."""

    evidence: Evidence
    subject: Subject
    title: Title
    texts: dict[int, Said]

    def _text(self, condition: Condition) -> Said:
        """A condition in words, made once for all subjects; conditions outlive the question."""
        text = self.texts.get(id(condition))
        if text is None:
            text = self.texts[id(condition)] = told(condition, self.evidence.criteria)
        return text

    def answer(self, condition: Condition) -> ConditionAnswer:
        """How the subject stands by a condition, what exempts from it taken into account."""
        found: ConditionAnswer = _JUDGES[type(condition)](self, condition)
        about = condition.about
        plainly = about.text is None and about.exempt_if is None
        heading = found.heading if plainly else None
        answer = evolve(found, text=self._text(condition), basis=about.basis, heading=heading)
        if about.exempt_if is not None:
            answer = _lifted(answer, self.answer(about.exempt_if))
        unverified = about.basis is not None and about.basis.seen is Mark.UNVERIFIED
        return _spared(answer) if unverified and answer.verdict is Verdict.UNMET else answer


def _spared(answer: ConditionAnswer) -> ConditionAnswer:
    """The answer on what nobody verified: nothing is held against anyone."""
    return evolve(answer, verdict=Verdict.UNKNOWN, gap=None, shortfall=None, why=words.UNVERIFIED.said())


def _lifted(answer: ConditionAnswer, lifting: ConditionAnswer) -> ConditionAnswer:
    """The answer where something may exempt: met by either; what exempts is said where it decides."""
    verdict = any_met([answer.verdict, lifting.verdict])
    why = _reasons([answer, lifting]) if verdict is Verdict.UNKNOWN else None
    value = answer.value
    if lifting.verdict is Verdict.MET:
        value = words.EXEMPTED.said(exempt=lifting.text)
    parts = (*answer.parts, lifting) if answer.parts else ()
    sources = _sources([answer, lifting])
    lifted = evolve(answer, verdict=verdict, why=why, value=value, sources=sources, parts=parts)
    return lifted if verdict is Verdict.UNMET else evolve(lifted, gap=None, shortfall=None)


def _figured(case: Case, condition: Figured) -> ConditionAnswer:
    limit, measure = condition.limit, condition.measure
    limits = limits_of(limit, case.evidence, case.subject)
    finder = Finder(evidence=case.evidence, subject=case.subject, limits=limits.values)
    taken = finder.take(measure)
    verdicts = [_verdict(each.span, limit.comparator, limits) for each in taken]
    verdict = (any_met if measure.over is Over.ANY else all_met)(verdicts)
    gaps = [_gap(each.span, limit.comparator, limits.values) for each in taken]
    gap = _worst(gaps, measure.over) if verdict is Verdict.UNMET else None
    shown = [each.shown for each in taken if each.shown]
    sources = tuple(dict.fromkeys((*(source for each in taken for source in each.sources), *limits.sources)))
    return ConditionAnswer(
        text="",
        verdict=verdict,
        value=Said(listed(shown, "zh"), listed(shown, "en")) if shown else None,
        threshold=told_limits(limit, limits.values),
        gap=_told_gap(gap, limit),
        shortfall=_shortfall(gap, limit, limits),
        why=_why(taken, limits) if verdict is Verdict.UNKNOWN else None,
        sources=sources,
    )


def _verdict(span: Span | None, comparator: Comparator, limits: Limits) -> Verdict:
    if span is None:
        return Verdict.UNKNOWN
    return agreed(span.against(comparator, value) for value in limits.values)


def _why(taken: Sequence[Taken], limits: Limits) -> Said:
    reasons = [reason for each in taken for reason in each.why]
    reasons += [limits.why] if limits.why else []
    return joined(dict.fromkeys(reasons)) if reasons else words.NOT_DECIDED.said()


def _gap(span: Span | None, comparator: Comparator, limits: Iterable[Decimal]) -> Decimal | None:
    """What is lacking to the nearest limit, nothing or less where it is reached; ``None`` for an inexact figure."""
    value = span.exact if span else None
    if value is None:
        return None
    if comparator in _UPWARD:
        return min(limit - value for limit in limits)
    off = (value - limit for limit in limits)
    return min(map(abs, off)) if comparator is Comparator.EQUAL else min(off)


def _worst(gaps: Iterable[Decimal | None], over: Over) -> Decimal | None:
    """The gap of the worst year; of the best one where any year would do."""
    lacking = [gap for gap in gaps if gap is not None and gap >= 0]
    return (min if over is Over.ANY else max)(lacking, default=None)


def _told_gap(gap: Decimal | None, limit: Limit) -> Said | None:
    if gap is None:
        return None
    figure = plain(rounded(gap, [Decimal(0)]))
    if limit.unit == "%":
        return words.POINTS.said(figure=figure)
    return Said(f"{figure}{limit.unit or ''}", f"{figure}{limit.unit or ''}")


def _shortfall(gap: Decimal | None, limit: Limit, limits: Limits) -> Said | None:
    """What is lacking in words; a figure at a limit it may not touch lacks nothing but must pass it."""
    told_gap = _told_gap(gap, limit)
    if told_gap is None:
        return None
    if not gap:
        return words.MUST_BE.said(limit=told_limits(limit, limits.values))
    if limit.comparator is Comparator.EQUAL:
        return words.OFF.said(gap=told_gap)
    return (words.SHORT if limit.comparator in _UPWARD else words.BEYOND).said(gap=told_gap)


def _counted(case: Case, condition: Counted) -> ConditionAnswer:
    evidence, limit = case.evidence, condition.limit
    if condition.role is not None:
        count = evidence.with_role(case.subject, condition.role)
    else:
        count = evidence.holders(case.subject, evidence.criteria.titles[condition.title or ""])
    limits = limits_of(limit, evidence, case.subject)
    span = Span(Decimal(count.low), None if count.high is None else Decimal(count.high))
    verdict = _verdict(span, limit.comparator, limits)
    gap = _gap(span, limit.comparator, limits.values) if verdict is Verdict.UNMET else None
    return ConditionAnswer(
        text="",
        verdict=verdict,
        value=_told_count(count),
        threshold=told_limits(limit, limits.values),
        gap=_told_gap(gap, limit),
        shortfall=_shortfall(gap, limit, limits),
        why=(count.why or limits.why) if verdict is Verdict.UNKNOWN else None,
        sources=limits.sources,
    )


def _told_count(count: Count) -> Said | None:
    if count.high is None:
        return words.MORE_FIRMS.said(count=count.low) if count.low else None
    if count.low == count.high:
        return words.FIRMS.said(count=count.low)
    return words.SOME_FIRMS.said(low=count.low, high=count.high)


def _held(case: Case, condition: Held) -> ConditionAnswer:
    title = case.evidence.criteria.titles[condition.title]
    holding = case.evidence.holding(case.subject, title)
    value = {Verdict.MET: words.IS_HELD, Verdict.UNMET: words.NOT_HELD}.get(holding.verdict)
    source = holding.standing.source if holding.standing else None
    return ConditionAnswer(
        text="",
        verdict=holding.verdict,
        value=value.said() if value else None,
        why=holding.why,
        sources=(source,) if source else (),
    )


def _tiered(case: Case, condition: Tiered) -> ConditionAnswer:
    """Whether the town is at a tier or above: unknown where its history, or an inexact date in it, does not tell."""
    town = case.subject.entry
    day = case.evidence.as_of
    possible = town.tiers_on(day) if isinstance(town, Town) else None
    if possible is None:
        return ConditionAnswer(text="", verdict=Verdict.UNKNOWN, why=words.NO_HISTORY.said())
    verdict = agreed(verdict_of(met=each is not None and each >= condition.tier) for each in possible)
    if verdict is Verdict.UNKNOWN:
        return ConditionAnswer(text="", verdict=verdict, why=words.TIER_NOT_TOLD.said(day=day))
    held = max((each for each in possible if each), default=None)
    change = town.last_change(day) if isinstance(town, Town) else None
    return ConditionAnswer(
        text="",
        verdict=verdict,
        value=held.said if held else words.NO_TIER.said(),
        sources=(change.source,) if change and change.source else (),
    )


def _judged(case: Case, condition: Judged) -> ConditionAnswer:
    """What was decided last by the day; unknown where nobody has, or two of one day differ."""
    judged = case.evidence.criteria.judged
    keys = dict.fromkeys((case.subject.id, case.subject.name))
    on_file = [
        each
        for key in keys
        for each in judged.get((key, case.title.code, condition.key), ())
        if each.on <= case.evidence.as_of
    ]
    if not on_file:
        return ConditionAnswer(text="", verdict=Verdict.UNKNOWN, why=words.JUDGE.said())
    last = max(each.on for each in on_file)
    of_day = [each for each in on_file if each.on == last]
    if len({each.met for each in of_day}) > 1:
        return ConditionAnswer(text="", verdict=Verdict.UNKNOWN, why=words.JUDGES_DIFFER.said())
    verdict = verdict_of(met=of_day[-1].met)
    by = of_day[-1].by
    told_as = words.WAS_JUDGED_BY if by else words.WAS_JUDGED
    return ConditionAnswer(
        text="", verdict=verdict, value=told_as.said(day=last, by=by or "", verdict=verdict.said)
    )


def _all_of(case: Case, condition: AllOf) -> ConditionAnswer:
    parts = tuple(case.answer(each) for each in condition.parts)
    return evolve(_composed(parts, all_met(each.verdict for each in parts)), heading=words.ALL_PARTS.said())


def _any_of(case: Case, condition: AnyOf) -> ConditionAnswer:
    parts = tuple(case.answer(each) for each in condition.parts)
    return evolve(_composed(parts, any_met(each.verdict for each in parts)), heading=words.ONE_PART.said())


def _not(case: Case, condition: Not) -> ConditionAnswer:
    part = case.answer(condition.part)
    answer = _composed((part,), part.verdict.turned)
    return evolve(answer, parts=part.parts, value=part.value)


def _composed(parts: tuple[ConditionAnswer, ...], verdict: Verdict) -> ConditionAnswer:
    why = _reasons(parts) if verdict is Verdict.UNKNOWN else None
    return ConditionAnswer(text="", verdict=verdict, why=why, sources=_sources(parts), parts=parts)


def _reasons(parts: Iterable[ConditionAnswer]) -> Said:
    reasons = dict.fromkeys(each.why for each in parts if each.why and each.verdict is Verdict.UNKNOWN)
    return joined(reasons)


def _sources(parts: Iterable[ConditionAnswer]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(source for each in parts for source in each.sources))


_JUDGES: dict[type, Callable[[Case, Any], ConditionAnswer]] = {
    Figured: _figured,
    Counted: _counted,
    Held: _held,
    Tiered: _tiered,
    Judged: _judged,
    AllOf: _all_of,
    AnyOf: _any_of,
    Not: _not,
}
