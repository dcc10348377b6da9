"""Titles, platforms and brands by town and title with who came in and left, what runs out soon, and the links of chains."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.reporting.monthly.section import MonthlySection, headings_of
from zhuanyezhen.rules import Thresholds
from zhuanyezhen.words import Language, listed
from zhuanyezhen.words import titles as words
from zhuanyezhen.words.reports import NO_TOWN

_DAY = timedelta(days=1)
_NONE = "—"


def titles(programme: Programme, as_of: date, limits: Thresholds, lang: Language) -> Iterator[MonthlySection]:
    """The ladder and what runs out; none of a ledger that was not handed over."""
    given = (programme.standings, programme.platforms, programme.marks)
    standings: list[Standing] = [each for ledger in given for each in ledger or ()]
    if all(ledger is None for ledger in given):
        return
    yield _ladder(programme, standings, as_of, lang)
    yield _ending(programme, standings, as_of, limits, lang)


def chains(programme: Programme, lang: Language) -> Iterator[MonthlySection]:
    """Every link of every chain, with who stands at it and how many leads are for it."""
    if programme.chains is None:
        return
    names = {each.id: each.name for each in programme.enterprises or ()}
    rows = (
        (
            chain.name,
            link.name,
            link.position or _NONE,
            listed((names.get(each, each) for each in link.enterprises or ()), lang) or _NONE,
            _NONE if leads is None else str(len(leads)),
        )
        for chain in programme.chains
        for link in chain.links or ()
        for leads in (programme.leads_for(chain, link),)
    )
    yield MonthlySection(
        title=words.CHAINS(lang), headings=headings_of(words.CHAIN_HEADINGS, lang), rows=tuple(rows)
    )


def _ladder(
    programme: Programme, standings: Sequence[Standing], as_of: date, lang: Language
) -> MonthlySection:
    """By town and title: how many are held, who came in and who left since the month began, of whom it is not known."""
    before = as_of.replace(day=1) - _DAY
    groups: dict[tuple[str, str], list[Standing]] = {}
    for each in standings:
        for town in _towns(programme, each) or (NO_TOWN(lang),):
            groups.setdefault((town, each.title), []).append(each)
    rows = []
    for (town, title), members in sorted(groups.items()):
        held = [(each, each.held(before), each.held(as_of)) for each in members]
        came = [_holder(programme, each) for each, was, now in held if now and was is False]
        left = [_holder(programme, each) for each, was, now in held if was and now is False]
        counts = (sum(now is True for *_, now in held), sum(now is None for *_, now in held))
        rows.append((town, title, str(counts[0]), _named(came, lang), _named(left, lang), str(counts[1])))
    return MonthlySection(
        title=words.LADDER(lang),
        told=(words.LADDER_TOLD(lang),),
        headings=headings_of(words.LADDER_HEADINGS, lang),
        rows=tuple(rows),
    )


def _ending(
    programme: Programme, standings: Sequence[Standing], as_of: date, limits: Thresholds, lang: Language
) -> MonthlySection:
    days = limits.review_notice_days
    ends = [(each.runs_out(as_of), each) for each in standings]
    soon = [(day, each) for day, each in ends if day is not None and day <= as_of + days * _DAY]
    rows = (
        (str(day), str((day - as_of).days), _holder(programme, each), each.title)
        for day, each in sorted(soon, key=lambda pair: (pair[0], pair[1].title, pair[1].id))
    )
    return MonthlySection(
        title=words.ENDING(lang),
        told=(words.ENDING_TOLD(lang, days=days, count=len(soon)),),
        headings=headings_of(words.ENDING_HEADINGS, lang),
        rows=tuple(rows),
    )


def _towns(programme: Programme, standing: Standing) -> tuple[str, ...]:
    """The names of the towns a title is of: its own, else those of the firm."""
    firm = programme.enterprise_by_id.get(standing.enterprise or "")
    ids = (standing.town,) if standing.town else firm.towns if firm else ()
    known = programme.town_by_id
    return tuple(known[each].name if each in known else each for each in ids)


def _holder(programme: Programme, standing: Standing) -> str:
    """Who or what a row is of: a platform's or a mark's own name, else the firm's or the town's."""
    return standing.name or programme.holder_of(standing) or standing.id


def _named(names: Sequence[str], lang: Language) -> str:
    return words.SOME(lang, count=str(len(names)), names=listed(names, lang)) if names else "0"
