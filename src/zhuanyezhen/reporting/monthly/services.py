"""Services to enterprises (企业服务): visits, meetings and what they decided, training, fairs and financing by a day.

Decided here: what lies after the day of the report is not counted, what has no day is counted but for the month; what was
intended and what came of it are never one sum.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from zhuanyezhen.model.financing import Financing, FinancingKind
from zhuanyezhen.model.occasion import Occasion, OccasionKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.training import Training
from zhuanyezhen.reporting.monthly.investment import CURRENCY, summed, written
from zhuanyezhen.reporting.monthly.month import is_of_month
from zhuanyezhen.reporting.monthly.section import MonthlySection, headings_of
from zhuanyezhen.values.money import Money
from zhuanyezhen.words import Language, reports
from zhuanyezhen.words import services as words

_Row = tuple[str, list[Money | None], list[Money | None]]
"""What a row is of, and its two kinds of amounts, one for each entry."""


def services(programme: Programme, as_of: date, lang: Language) -> Iterator[MonthlySection]:
    """A sentence for each ledger, and a table of sums; none where nothing of it was by the day."""
    held = [each for each in programme.occasions or () if _by(each.on, as_of)]
    begun = [each for each in programme.trainings or () if _by(each.begins, as_of)]
    raised = [each for each in programme.financings or () if _by(each.raised_on, as_of)]
    rows = tuple(_rows(held, raised, lang))
    told = (*_occasions(held, as_of, lang), *_trainings(begun, lang), *_sums_told(rows, lang))
    if told:
        yield MonthlySection(
            title=words.SERVICES(lang),
            told=told,
            headings=headings_of(words.SUMS_HEADINGS, lang) if rows else (),
            rows=tuple(
                (name, str(len(one)), written(summed(one)), written(summed(other)))
                for name, one, other in rows
            ),
        )


def _by(day: date | None, as_of: date) -> bool:
    return day is None or day <= as_of


def _occasions(held: Sequence[Occasion], as_of: date, lang: Language) -> Iterator[str]:
    visits = [each for each in held if each.is_visit]
    if visits:
        yield words.VISITS(
            lang,
            **_counts(visits, as_of, lang),
            firms=len({each.enterprise for each in visits if each.enterprise is not None}),
            problems=len(
                {id_ for each in visits if each.kind is OccasionKind.VISIT for id_ in each.problems}
            ),
        )
    meetings = [each for each in held if each.is_meeting]
    if meetings:
        yield words.MEETINGS(lang, **_counts(meetings, as_of, lang))
    decisions = [each for occasion in held for each in occasion.decisions or ()]
    if decisions:
        still = [each for each in decisions if not each.is_done(as_of)]
        yield words.DECISIONS(
            lang,
            count=len(decisions),
            done=len(decisions) - len(still),
            still=len(still),
            late=sum(each.due is not None and each.due < as_of for each in still),
        )


def _counts(those: Sequence[Occasion], as_of: date, lang: Language) -> dict[str, object]:
    undated = sum(each.on is None for each in those)
    return {
        "count": len(those),
        "month": reports.MONTH(lang, year=as_of.year, month=as_of.month),
        "of_month": sum(is_of_month(each.on, as_of) for each in those),
        "undated": words.UNDATED(lang, count=undated) if undated else "",
    }


def _trainings(begun: Sequence[Training], lang: Language) -> Iterator[str]:
    if begun:
        yield words.TRAININGS(
            lang,
            count=len(begun),
            enrolled=_persons([each.enrolled for each in begun], lang),
            passed=_persons([each.passed for each in begun], lang),
            employed=_persons([each.employed for each in begun], lang),
        )


def _persons(counts: Sequence[int | None], lang: Language) -> str:
    """The sum of what was filled in, and for how many classes it was not."""
    given = [each for each in counts if each is not None]
    if not given:
        return words.PERSONS_BLANK(lang)
    blank = len(counts) - len(given)
    return (words.PERSONS_SOME if blank else words.PERSONS)(lang, count=sum(given), blank=blank)


def _rows(held: Sequence[Occasion], raised: Sequence[Financing], lang: Language) -> Iterator[_Row]:
    """Fairs, occasions of matching and financing by its way, as far as there are any."""
    for kind in (OccasionKind.FAIR, OccasionKind.MATCHING):
        fairs = [each for each in held if each.kind is kind]
        if fairs:
            yield kind.word(lang), [each.intended for each in fairs], [each.realised for each in fairs]
    for way in (*FinancingKind, None):
        those = [each for each in raised if each.kind is way]
        if those:
            name = words.FINANCING_OPEN(lang) if way is None else words.FINANCING(lang, kind=way.word(lang))
            yield name, [each.asked for each in those], [each.granted for each in those]


def _sums_told(rows: Sequence[_Row], lang: Language) -> Iterator[str]:
    if rows:
        yield words.SUMS_TOLD(lang)
    abroad = sum(
        each is not None and each.currency != CURRENCY
        for _, *both in rows
        for those in both
        for each in those
    )
    if abroad:
        yield reports.INVESTMENT_ABROAD(lang, count=abroad)
