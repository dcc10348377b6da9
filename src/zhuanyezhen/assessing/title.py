"""Titles as data (称号标准): rung, body, term, and the versions of their criteria, each in force between two days.

A title whose criteria changed has two versions, and a review may go by the old one. Decided here: which version holds
on a day is told by its days alone; where no version on file does, none is taken in its place.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property

from attrs import field, frozen

from zhuanyezhen.assessing.condition import Basis, Condition, Counted, Figured, Mark, every
from zhuanyezhen.brief import brief
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.document_number import find_document_numbers
from zhuanyezhen.values.folding import fold_tight


class Holder(Codelist):
    """Who a title is for."""

    ENTERPRISE = "enterprise", "企业"
    TOWN = "town", "专业镇"


class Kept(Codelist):
    """The ledger in which who holds the title stands."""

    STANDINGS = "standings", "称号"
    PLATFORMS = "platforms", "平台"
    MARKS = "marks", "品牌"


@frozen(kw_only=True)
class Version:
    """The criteria of a title as they were in force from a day to a day, both included; ``None`` where that is not known.

    ``complete`` says that all its conditions are listed: where they are not, meeting those that are proves nothing.
    ``basis`` is the document it stands in, the only one of its title where it names none, and how that was come by.
    """

    name: str
    in_force: date | None = None
    until: date | None = None
    complete: bool = True
    conditions: tuple[Condition, ...] = ()
    basis: Basis | None = None
    note: str | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day, as far as its days are known."""
        return (self.in_force or date.min) <= day <= (self.until or date.max)

    @property
    def document(self) -> str | None:
        """The document it stands in; ``None`` where it is not known which of several."""
        return self.basis.document if self.basis else None

    @property
    def relaxed_for(self) -> frozenset[str]:
        """The lists of places for which a condition of it is relaxed."""
        limits = (each.limit for each in every(self.conditions) if isinstance(each, Figured | Counted))
        return frozenset(each.relaxed.places for each in limits if each.relaxed)

    def is_meant(self, text: str) -> bool:
        """Whether a ledger means it (适用标准): by its name, or by the number of its document.

        >>> old = Version(name="2022", basis=Basis(document="工信部企业〔2022〕63号"))
        >>> [old.is_meant(text) for text in ("2022年版", "按工信部企业[2022]63号附件2", "2026", "63号文")]
        [True, True, False, False]
        """
        if _bare(text) == _bare(self.name):
            return True
        return self.document is not None and not _named(self.document).isdisjoint(_named(text))


@frozen(kw_only=True)
class Title:
    """A title (称号): who confers it on whom, for how long, on top of which other, by which criteria.

    ``body`` are the units that confer it, ``requires`` the code of the title one must hold, ``superseded`` the terms
    that were once used for it and are not now, ``aliases`` other ways to write its name. ``requires_seen`` and
    ``term_seen`` say how these were come by.
    """

    code: str
    name: str
    of: Holder = Holder.ENTERPRISE
    kept: Kept = Kept.STANDINGS
    aliases: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    rung: int | None = None
    requires: str | None = None
    requires_seen: Mark | None = None
    valid_years: int | None = None
    term_seen: Mark | None = None
    documents: tuple[str, ...] = ()
    note: str | None = None
    versions: tuple[Version, ...] = ()

    __repr__ = brief

    def version_on(self, day: date) -> Version | None:
        """The version in force on a day, the latest where several are; ``None`` where none on file is."""
        held = [each for each in self.versions if each.holds_on(day)]
        return max(held, key=lambda each: each.in_force or date.min, default=None)

    def versions_meant(self, text: str) -> tuple[Version, ...]:
        """The versions a ledger means by a name or a document; none where it means one that is not on file."""
        return tuple(each for each in self.versions if each.is_meant(text))

    @cached_property
    def written(self) -> frozenset[str]:
        """Every way its name is written, terms no longer used included, as names are compared."""
        return frozenset(map(written_name, (self.name, *self.aliases, *self.superseded)))


_EDITION = regex(r"(?:年?版|年)?(?:标准)?")


def _bare(name: str) -> str:
    """The name of a version without what is added to it: 2026年版标准, 2026版, 2026."""
    folded = fold_tight(name)
    return next((folded[:end] for end in range(1, len(folded)) if _EDITION.fullmatch(folded, end)), folded)


def _named(text: str) -> frozenset[str]:
    """The documents a text names: by their numbers, else itself."""
    folded = fold_tight(text).translate(_BRACKETS)
    numbers = frozenset(str(each.value) for each in find_document_numbers(folded) if each.value)
    return numbers or frozenset({folded})


_BRACKETS = str.maketrans("[【(（]】)）", "〔〔〔〔〕〕〕〕")
_QUOTES = str.maketrans("", "", "\"'「」『』《》")


def written_name(text: str) -> str:
    """The name of a title as names of titles are compared: folded, without blanks and quotation marks.

    >>> written_name("专精特新“小巨人” 企业")
    '专精特新小巨人企业'
    """
    return fold_tight(text).translate(_QUOTES)


@frozen(kw_only=True)
class Judgement:
    """What a person decided (专家评审, 实地核查) on a condition that no figure decides, and on which day."""

    subject: str
    title: str
    condition: str
    met: bool
    on: date
    by: str | None = None


@frozen(kw_only=True)
class Criteria:
    """Titles with their criteria, and what they need beside: lists of places, regions, judgements.

    ``lists`` are codes of areas by the name of the list, ``regions`` the beginnings of codes by the name of the region.
    ``approximate`` is how far a figure given as about may be off, as a share.
    """

    titles: Mapping[str, Title] = field(factory=dict, hash=False)
    lists: Mapping[str, frozenset[str]] = field(factory=dict, hash=False)
    regions: Mapping[str, tuple[str, ...]] = field(factory=dict, hash=False)
    judgements: tuple[Judgement, ...] = ()
    approximate: Decimal

    __repr__ = brief

    @cached_property
    def by_name(self) -> Mapping[str, Title]:
        """The titles by every way their names are written; of two that share one, the first."""
        found: dict[str, Title] = {}
        for title in self.titles.values():
            for name in title.written:
                found.setdefault(name, title)
        return found

    @cached_property
    def judged(self) -> Mapping[tuple[str, str, str], tuple[Judgement, ...]]:
        """The judgements by subject, title and condition."""
        found: dict[tuple[str, str, str], list[Judgement]] = {}
        for each in self.judgements:
            found.setdefault((each.subject, each.title, each.condition), []).append(each)
        return {key: tuple(judged) for key, judged in found.items()}
