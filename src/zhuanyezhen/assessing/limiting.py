"""Which limit holds for a subject: by the band of another figure, by its region, relaxed for the places of a list.

Decided here: where it is not known which of several limits holds, all of them may; a verdict then stands only if every
one of them gives it.
"""

from decimal import Decimal

from attrs import frozen

from zhuanyezhen.assessing.condition import Bands, ByRegion, Limit, Relaxed
from zhuanyezhen.assessing.evidence import Evidence
from zhuanyezhen.assessing.figuring import Finder
from zhuanyezhen.assessing.span import Span
from zhuanyezhen.assessing.subject import Subject
from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.model.area import county_of
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Said, joined
from zhuanyezhen.words import assessing as words


@frozen(kw_only=True)
class Limits:
    """The limits that may hold, why there are several, and the figures that say which."""

    values: tuple[Decimal, ...]
    why: Said | None = None
    sources: tuple[Source, ...] = ()


def limits_of(limit: Limit, evidence: Evidence, subject: Subject) -> Limits:
    """The limits that may hold for a subject; one, where all is known."""
    found = _limits(limit.value, evidence, subject)
    return found if limit.relaxed is None else _relaxed(found, limit.relaxed, evidence.criteria, subject)


def _limits(value: Decimal | Bands | ByRegion, evidence: Evidence, subject: Subject) -> Limits:
    if isinstance(value, Decimal):
        return Limits(values=(value,))
    if isinstance(value, ByRegion):
        return _by_region(value, evidence.criteria, subject)
    return _by_band(value, Finder(evidence=evidence, subject=subject))


def _by_region(regional: ByRegion, criteria: Criteria, subject: Subject) -> Limits:
    regions = [_region(code, criteria) for code in subject.areas]
    values = dict(regional.values)
    if regions and regions[0] in values and len(set(regions)) == 1:
        return Limits(values=(values[regions[0] or ""],))
    return Limits(values=tuple(values.values()), why=words.NO_REGION.said())


def _region(code: str, criteria: Criteria) -> str | None:
    """The region of an area, the longest beginning deciding (a county apart from its province)."""
    fitting = [
        (len(start), name)
        for name, starts in criteria.regions.items()
        for start in starts
        if code.startswith(start)
    ]
    return max(fitting)[1] if fitting else None


def _by_band(bands: Bands, finder: Finder) -> Limits:
    (taken,) = finder.take(bands.by)
    span = taken.span or Span(None, None)
    lower: Decimal | None = None
    values: list[Decimal] = []
    for step in bands.steps:
        if _reaches(span, lower, step.upto):
            values.append(step.value)
        lower = step.upto
    why = joined(taken.why) if taken.why else words.NOT_DECIDED.said() if len(values) > 1 else None
    return Limits(values=tuple(values), why=why, sources=taken.sources)


def _reaches(span: Span, above: Decimal | None, upto: Decimal | None) -> bool:
    """Whether a figure may lie in a step: above the end of the one before, up to its own."""
    too_low = above is not None and span.high is not None and span.high <= above
    too_high = upto is not None and span.low is not None and span.low > upto
    return not (too_low or too_high)


def _relaxed(found: Limits, relaxed: Relaxed, criteria: Criteria, subject: Subject) -> Limits:
    places = criteria.lists.get(relaxed.places)
    known = places or frozenset()
    listed = {code in known or county_of(code) in known for code in subject.areas}
    if places is None:
        listed = set()  # whether an area is on a list that nobody handed over is not known
    if listed == {True}:
        return Limits(values=(relaxed.value,))
    if listed == {False}:
        return found
    why = (words.NO_LIST if places is None else words.ON_PART).said(places=relaxed.places)
    return Limits(values=(*found.values, relaxed.value), why=found.why or why, sources=found.sources)
