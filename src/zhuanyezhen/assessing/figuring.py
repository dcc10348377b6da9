"""The figure a condition asks for: of which year, in which unit, put together of several years or of two indicators.

Decided here: 上年 is the calendar year before the day asked about, 近三年 the three before it; a figure of an earlier year,
or of a part of a year, does not stand for one of a year. Two different figures of one year are none.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from zhuanyezhen.assessing.condition import Measure, Over
from zhuanyezhen.assessing.evidence import Evidence, Figure
from zhuanyezhen.assessing.quantifying import amount, shown_span, span_of
from zhuanyezhen.assessing.span import Span, compound, mean, ratio, total
from zhuanyezhen.assessing.subject import Subject
from zhuanyezhen.values.period import PeriodKind
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Said, listed
from zhuanyezhen.words import assessing as words

_SCALES = {"%": 100, "‰": 1000}


@frozen(kw_only=True)
class Taken:
    """A figure as it was found: what it may be, how it is shown, where it stands, and why there is none."""

    span: Span | None = None
    unit: str | None = None
    shown: Said | None = None
    sources: tuple[Source, ...] = ()
    why: tuple[Said, ...] = ()


@frozen(kw_only=True)
class Finder:
    """Where figures are looked for: the evidence, the subject, and the limits a shown figure must not blur."""

    evidence: Evidence
    subject: Subject
    limits: tuple[Decimal, ...] = ()

    def take(self, measure: Measure) -> tuple[Taken, ...]:
        """The figures a measure asks for: one, or one a year where each year counts by itself."""
        if measure.any_period:
            return (self._latest(measure),)
        last = self.evidence.as_of.year - 1
        years = range(last, last - measure.years, -1)
        if measure.over in {Over.LAST, Over.EACH, Over.ANY}:
            return tuple(self._of_year(measure, year) for year in years)
        if measure.over is Over.GROWTH:
            return (self._growth(measure, last),)
        if measure.to and measure.over is Over.SUM:
            return (self._ratio_of_sums(measure, years),)
        return (self._joined(measure.over, [self._of_year(measure, year) for year in years]),)

    def _of_year(self, measure: Measure, year: int) -> Taken:
        if measure.to:
            part, whole = self._pair(measure, [year])
            return self._ratio(measure, part, whole)
        return self._one(measure.names, year, measure.unit)

    def _growth(self, measure: Measure, last: int) -> Taken:
        end = self._one(measure.names, last, own=True)
        start = self._one(measure.names, last - measure.years, end.unit, own=end.span is None)
        lacking = _lacking([end, start])
        if lacking or end.span is None or start.span is None:
            return lacking or Taken()
        return self._derived(compound(start.span, end.span, measure.years), "%", [end, start])

    def _ratio_of_sums(self, measure: Measure, years: Iterable[int]) -> Taken:
        part, whole = self._pair(measure, list(years))
        return self._ratio(measure, part, whole)

    def _pair(self, measure: Measure, years: Sequence[int]) -> tuple[Taken, Taken]:
        """What is divided and by what, each of all the years together, in units that can be divided."""
        unit, slash, other = (measure.unit or "").partition("/")
        part = self._sum(measure.names, years, unit, own=not slash)
        own = (
            not slash and part.span is None
        )  # no figure, so no unit either: what there is of the other is shown
        return part, self._sum(measure.to, years, other if slash else part.unit, own=own)

    def _sum(
        self, names: tuple[str, ...], years: Sequence[int], unit: str | None, *, own: bool = False
    ) -> Taken:
        first = self._one(names, years[0], unit, own=own)
        rest = [self._one(names, year, first.unit if own else unit) for year in years[1:]]
        joined = self._joined(Over.SUM, [first, *rest]) if rest else first
        return evolve(joined, shown=joined.shown and words.NAMED.said(name=names[0], figure=joined.shown))

    def _ratio(self, measure: Measure, part: Taken, whole: Taken) -> Taken:
        lacking = _lacking([part, whole])
        if lacking or part.span is None or whole.span is None:
            return lacking or Taken()
        scale = _SCALES.get(measure.unit or "", 1)
        return self._derived(ratio(part.span, whole.span, scale), measure.unit, [part, whole])

    def _joined(self, over: Over, parts: Sequence[Taken]) -> Taken:
        lacking = _lacking(parts)
        if lacking:
            return lacking
        spans = [each.span for each in parts if each.span]
        return self._derived(total(spans) if over is Over.SUM else mean(spans), parts[0].unit, parts)

    def _derived(self, span: Span | None, unit: str | None, of: Sequence[Taken]) -> Taken:
        """A figure that was reckoned, with what it was reckoned of behind it."""
        sources = tuple(dict.fromkeys(source for each in of for source in each.sources))
        detail = _listed([each.shown for each in of if each.shown])
        if span is None:
            return Taken(shown=detail, sources=sources, why=(words.NOT_DIVIDED.said(),))
        told = words.OUT_OF.said(figure=shown_span(span, unit, self.limits), parts=detail)
        return Taken(span=span, unit=unit, shown=told, sources=sources)

    def _latest(self, measure: Measure) -> Taken:
        """The last figure of any period since the year before began."""
        figures = [each for each in self.evidence.figures(self.subject, measure.names) if _says(each)]
        since = self.evidence.as_of.year - 1
        last = max((each.period.last for each in figures), default=None)
        if last is None:
            return Taken(why=(words.NO_INDICATOR.said(name=measure.names[0]),))
        latest = [each for each in figures if each.period.last == last]
        if last.year < since:
            return Taken(why=(words.STALE.said(year=since, period=_period(latest[0])),))
        return self._settled(latest, measure.unit)

    def _one(self, names: tuple[str, ...], year: int, unit: str | None = None, *, own: bool = False) -> Taken:
        """The figure of a whole year, in a unit or in its own."""
        figures = [each for each in self.evidence.figures(self.subject, names) if _says(each)]
        of_year = [
            each for each in figures if each.period.kind is PeriodKind.YEAR and each.period.year == year
        ]
        if of_year:
            return self._settled(of_year, self.evidence.unit_of(of_year[0]) if own else unit)
        if not figures:
            return Taken(why=(words.NO_INDICATOR.said(name=names[0]),))
        parts = [each for each in figures if each.period.year == year]
        if parts:
            return Taken(why=(words.PARTLY.said(year=year, period=_period(parts[-1])),))
        return Taken(why=(words.NO_YEAR.said(name=names[0], year=year),))

    def _settled(self, figures: Sequence[Figure], unit: str | None) -> Taken:
        """What figures of one period say together; nothing where they differ."""
        taken = [self._read(each, unit) for each in figures]
        if len({each.span for each in taken}) > 1:
            told = _listed([each.shown for each in taken if each.shown])
            sources = tuple(source for each in taken for source in each.sources)
            return Taken(
                sources=sources, why=(words.CONFLICT.said(period=_period(figures[0]), figures=told),)
            )
        return taken[0]

    def _read(self, figure: Figure, unit: str | None) -> Taken:
        own = self.evidence.unit_of(figure)
        span, why = span_of(figure, own, unit, self.evidence.criteria.approximate)
        place = self.evidence.programme.place_of(figure.source, "text" if figure.value is None else "value")
        sources = (place,) if place else ()
        shown = words.OF_PERIOD.said(period=_period(figure), figure=amount(figure, own, unit))
        return Taken(span=span, unit=unit, shown=shown, sources=sources, why=(why,) if why else ())


def _lacking(parts: Sequence[Taken]) -> Taken | None:
    """What stands for the whole where a part has no figure: every reason, and what there is."""
    reasons = tuple(dict.fromkeys(reason for each in parts for reason in each.why))
    if not reasons:
        return None
    sources = tuple(dict.fromkeys(source for each in parts for source in each.sources))
    there = [each.shown for each in parts if each.shown and not each.why]
    return Taken(shown=_listed(there) if there else None, sources=sources, why=reasons)


def _listed(texts: Sequence[Said]) -> Said:
    return Said(listed(texts, "zh"), listed(texts, "en"))


def _says(figure: Figure) -> bool:
    return figure.value is not None or bool(figure.text)


def _period(figure: Figure) -> Said:
    return Said(figure.period.label_in("zh"), figure.period.label_in("en"))
