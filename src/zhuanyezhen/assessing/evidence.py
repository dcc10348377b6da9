"""What the ledgers hold of a subject: its figures, its titles, the firms of a town; each indexed once.

Decided here: a name finds an indicator by its id, its name or its aliases; a firm or a town that is not on file with a
title does not hold it, unless the ledger is missing, has rows that could not be read, or names something so like it that
a person has to look.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from zhuanyezhen.assessing.subject import Subject
from zhuanyezhen.assessing.title import Criteria, Holder, Kept, Title, written_name
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.model.enterprise import Enterprise, EnterpriseFigure, EnterpriseRole
from zhuanyezhen.model.indicator import Observation, unit_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.model.town import Town
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.words import Said
from zhuanyezhen.words import assessing as words

Figure: TypeAlias = Observation | EnterpriseFigure
"""A figure of a town or of a firm: both have a period, a value or words, a unit, and whether it is about."""

_LEDGERS = {
    Kept.STANDINGS: Said("称号", "titles held"),
    Kept.PLATFORMS: Said("平台", "platforms"),
    Kept.MARKS: Said("品牌", "marks"),
}
_FIRMS = Said("企业", "enterprises")


@frozen(kw_only=True)
class Holding:
    """Whether a title is held, what says so, and why that is not known."""

    verdict: Verdict
    standing: Standing | None = None
    why: Said | None = None


@frozen(kw_only=True)
class Count:
    """How many there are: ``low`` for certain, ``high`` at most; ``None`` where there may be any number."""

    low: int
    high: int | None
    why: Said | None = None


@frozen(kw_only=True)
class Evidence:
    """A programme as conditions look at it, on a day."""

    programme: Programme
    as_of: date
    criteria: Criteria
    _homeless: dict[str, int] = field(factory=dict, init=False)

    def figures(self, subject: Subject, names: Iterable[str]) -> Iterator[Figure]:
        """The figures of a subject by any name of their indicator, of periods that have ended."""
        wanted = {fold_tight(name) for name in names}
        ids = {each for name in wanted for each in self._ids.get(name, ())} | wanted
        for each in self._of(subject):
            if fold_tight(each.indicator) in ids and each.period.last <= self.as_of:
                yield each

    def unit_of(self, figure: Figure) -> str | None:
        """What a figure is measured in: as it says, else as its indicator is."""
        return unit_of(figure, self.programme.indicator_by_id.get(figure.indicator))

    def holding(self, subject: Subject, title: Title) -> Holding:
        """Whether a subject holds a title on the day."""
        return self._holding(subject.kind, subject.entry, title)

    def holder_of(self, standing: Standing, of: Holder) -> Town | Enterprise | None:
        """The town or the firm a row of a ledger is of, where it is on file."""
        towns = of is Holder.TOWN
        reference = standing.town if towns else standing.enterprise
        entries: Mapping[str, Town | Enterprise] = (
            self.programme.town_by_id if towns else self.programme.enterprise_by_id
        )
        return entries.get(self._id_of(of, reference)) if reference else None

    def holders(self, subject: Subject, title: Title) -> Count:
        """How many firms of a town hold a title on the day; what the town itself hosts counts, too."""
        firms = self._firms(subject)
        if firms is None:
            return Count(low=0, high=None, why=words.NO_LEDGER.said(ledger=_FIRMS))
        verdicts = [self._holding(Holder.ENTERPRISE, firm, title).verdict for firm in firms]
        verdicts += self._hosted(subject, title, {firm.id for firm in firms})
        open_ended = self._unsure_of(title.kept) or self._partial_firms()
        return self._count(verdicts, self._homeless_holders(title), open_ended)

    def with_role(self, subject: Subject, role: EnterpriseRole) -> Count:
        """How many firms of a town have a role; where the ledger says no roles at all, that is not known."""
        firms = self._firms(subject)
        if firms is None:
            return Count(low=0, high=None, why=words.NO_LEDGER.said(ledger=_FIRMS))
        if not self._says_roles:
            return Count(low=0, high=None, why=words.NO_ROLES.said())
        verdicts = [Verdict.MET for firm in firms if role in firm.roles]
        homeless = sum(role in firm.roles for firm in self._without_town)
        return self._count(verdicts, homeless, self._partial_firms())

    def _count(self, verdicts: list[Verdict], homeless: int, open_ended: Said | None) -> Count:
        low = verdicts.count(Verdict.MET)
        high = low + verdicts.count(Verdict.UNKNOWN) + homeless
        if open_ended:
            return Count(low=low, high=None, why=open_ended)
        return Count(low=low, high=high, why=words.COUNT_OPEN.said() if high > low else None)

    def _firms(self, subject: Subject) -> tuple[Enterprise, ...] | None:
        return None if self.programme.enterprises is None else tuple(self._firms_of.get(subject.id, ()))

    def _partial_firms(self) -> Said | None:
        partial = self.programme.is_partial("enterprises")
        return words.PARTIAL_LEDGER.said(ledger=_FIRMS) if partial else None

    def _unsure_of(self, kept: Kept) -> Said | None:
        """Why what a ledger does not name may be there all the same; ``None`` where it is not."""
        if self.programme.entries(kept.value) is None:
            return words.NO_LEDGER.said(ledger=_LEDGERS[kept])
        if self.programme.is_partial(kept.value):
            return words.PARTIAL_LEDGER.said(ledger=_LEDGERS[kept])
        return None

    def _hosted(self, subject: Subject, title: Title, firms: set[str]) -> list[Verdict]:
        """What the town holds itself, or through firms that are not in the ledger as its own."""
        standings = self._standings[title.kept].get((Holder.TOWN, subject.id), ())
        mine = [each for each in standings if each.enterprise not in firms and _is(each, title)]
        return [_VERDICTS[each.held(self.as_of)] for each in mine]

    def _holding(self, kind: Holder, holder: Town | Enterprise, title: Title) -> Holding:
        mine = self._standings[title.kept].get((kind, holder.id), ())
        matching = {each.held(self.as_of): each for each in mine if _is(each, title)}
        if True in matching:
            return Holding(verdict=Verdict.MET, standing=matching[True])
        if None in matching:
            why = words.NOT_TOLD.said(title=title.name, day=self.as_of)
            return Holding(verdict=Verdict.UNKNOWN, standing=matching[None], why=why)
        doubt = self._unsure_of(title.kept) or self._like(mine, title) or self._namesake(kind, holder, title)
        verdict = Verdict.UNKNOWN if doubt else Verdict.UNMET
        return Holding(verdict=verdict, standing=matching.get(False), why=doubt)

    def _like(self, standings: Iterable[Standing], title: Title) -> Said | None:
        """What is held that may be the title by another name, or could not be held without it."""
        for each in standings:
            if each.held(self.as_of) is False or _is(each, title):
                continue
            known = self.criteria.by_name.get(written_name(each.title))
            if known is None and _resembles(each, title):
                return words.NEAR.said(other=each.title, title=title.name)
            if known is not None and self._rests_on(known, title):
                return words.HIGHER.said(other=each.title, title=title.name)
        return None

    def _namesake(self, kind: Holder, holder: Town | Enterprise, title: Title) -> Said | None:
        """A title on file under a name that several have: it may be this one's."""
        if holder.name in self._named[kind] or holder.name == holder.id:
            return None
        shared = self._standings[title.kept].get((kind, holder.name), ())
        return words.NAMESAKE.said(name=holder.name) if any(_is(each, title) for each in shared) else None

    def _rests_on(self, higher: Title, title: Title) -> bool:
        """Whether a title requires another, or what requires it."""
        seen: set[str] = set()
        at: Title | None = higher
        while at is not None and at.requires is not None and at.code not in seen:
            if at.requires == title.code:
                return True
            seen.add(at.code)
            at = self.criteria.titles.get(at.requires)
        return False

    def _homeless_holders(self, title: Title) -> int:
        """How many firms hold a title, or may, of which nobody said where they belong."""
        if title.code not in self._homeless:
            self._homeless[title.code] = sum(
                self._holding(Holder.ENTERPRISE, firm, title).verdict is not Verdict.UNMET
                for firm in self._without_town
            )
        return self._homeless[title.code]

    def _of(self, subject: Subject) -> Iterable[Figure]:
        if isinstance(subject.entry, Town):
            return self._observations.get(subject.id, ())
        return subject.entry.figures or ()

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        ids: dict[str, set[str]] = {}
        for each in self.programme.indicators or ():
            for name in (each.id, each.name, *each.aliases):
                ids.setdefault(fold_tight(name), set()).add(fold_tight(each.id))
        return {name: frozenset(found) for name, found in ids.items()}

    @cached_property
    def _observations(self) -> Mapping[str, list[Observation]]:
        found: dict[str, list[Observation]] = {}
        for each in self.programme.observations or ():
            found.setdefault(self._id_of(Holder.TOWN, each.town), []).append(each)
        return found

    @cached_property
    def _firms_of(self) -> Mapping[str, list[Enterprise]]:
        found: dict[str, list[Enterprise]] = {}
        for each in self.programme.enterprises or ():
            for town in dict.fromkeys(self._id_of(Holder.TOWN, name) for name in each.towns):
                found.setdefault(town, []).append(each)
        return found

    @cached_property
    def _without_town(self) -> tuple[Enterprise, ...]:
        return tuple(each for each in self.programme.enterprises or () if not each.towns)

    @cached_property
    def _says_roles(self) -> bool:
        return any(each.roles for each in self.programme.enterprises or ())

    @cached_property
    def _standings(self) -> Mapping[Kept, Mapping[tuple[Holder, str], list[Standing]]]:
        return {kept: self._by_holder(self.programme.entries(kept.value) or ()) for kept in Kept}

    def _by_holder(self, standings: Iterable[Standing]) -> Mapping[tuple[Holder, str], list[Standing]]:
        found: dict[tuple[Holder, str], list[Standing]] = {}
        for each in standings:
            for kind, holder in ((Holder.ENTERPRISE, each.enterprise), (Holder.TOWN, each.town)):
                if holder:
                    found.setdefault((kind, self._id_of(kind, holder)), []).append(each)
        return found

    def _id_of(self, kind: Holder, reference: str) -> str:
        """The id a reference means: itself, or that of the one entry of such a name, as ledgers typed by hand have it."""
        entries = self.programme.town_by_id if kind is Holder.TOWN else self.programme.enterprise_by_id
        return reference if reference in entries else self._named[kind].get(reference, reference)

    @cached_property
    def _named(self) -> Mapping[Holder, Mapping[str, str]]:
        return {
            Holder.TOWN: _only_names(self.programme.towns or ()),
            Holder.ENTERPRISE: _only_names(self.programme.enterprises or ()),
        }


_VERDICTS = {True: Verdict.MET, False: Verdict.UNMET, None: Verdict.UNKNOWN}
_SHORTEST = 4


def _only_names(entries: Iterable[Town | Enterprise]) -> Mapping[str, str]:
    """The ids of entries by their names, but for names that several share."""
    ids: dict[str, set[str]] = {}
    for each in entries:
        ids.setdefault(each.name, set()).add(each.id)
    return {name: min(found) for name, found in ids.items() if len(found) == 1}


def _is(standing: Standing, title: Title) -> bool:
    return written_name(standing.title) in title.written


def _resembles(standing: Standing, title: Title) -> bool:
    """Whether one name lies in the other (省级专精特新中小企业), short words apart."""
    written = written_name(standing.title)
    return any(
        min(len(written), len(name)) >= _SHORTEST and (name in written or written in name)
        for name in title.written
    )
