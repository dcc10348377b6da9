"""Conditions of a title (认定条件): what a figure, a count, another title or a person's judgement must be.

Decided here: a condition is one of eight kinds, each a class of its own that holds what it needs and no more; how it is
written in a file is ``reading``'s business, whether it is met ``judging``'s. What all of them may carry beside (words of
their own, where the figure comes from, what exempts) is ``About``.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

from zhuanyezhen.model.enterprise import EnterpriseRole
from zhuanyezhen.model.town import Tier
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.quantity import Comparator


class Mark(Codelist):
    """How a figure was come by: read in the text itself, told by somebody who cites it, or verified by nobody so far.

    On what nobody verified nothing is held against anyone.
    """

    SEEN = "seen", "见原文"
    SECOND = "second", "转引，未见原文"
    UNVERIFIED = "unverified", "未核实"


class Over(Codelist):
    """Of which years a figure is: the last one, each or any of some, their sum, average or compound growth."""

    LAST = "last", "上一年"
    EACH = "each", "每年"
    ANY = "any", "任一年"
    SUM = "sum", "合计"
    AVERAGE = "average", "平均"
    GROWTH = "growth", "年均复合增长率"


@frozen(kw_only=True)
class Basis:
    """Where a figure of a condition comes from; ``document`` is ``None`` where it is not known which of several."""

    document: str | None = None
    clause: str | None = None
    seen: Mark | None = None


@frozen(kw_only=True)
class Measure:
    """What is measured: an indicator by any of its names, or its ratio to another, over so many years.

    ``unit`` is what the outcome is compared in; of a ratio ``%``, ``‰``, one unit by another (万元/人), or ``None`` for
    the bare ratio. Growth is in percent. ``any_period`` lets a figure of a part of a year stand for a state (职工总数).
    """

    names: tuple[str, ...]
    to: tuple[str, ...] = ()
    over: Over = Over.LAST
    years: int = 1
    unit: str | None = None
    any_period: bool = False


@frozen(kw_only=True)
class Band:
    """A step of a banded threshold: it holds up to ``upto``, that included; ``None`` for all above."""

    upto: Decimal | None
    value: Decimal


@frozen(kw_only=True)
class Bands:
    """A threshold that depends on another figure (研发费用占比按销售收入分档), the lowest step first."""

    by: Measure
    steps: tuple[Band, ...]


@frozen(kw_only=True)
class ByRegion:
    """A threshold that depends on the region (东部、中部、西部), by its name."""

    values: tuple[tuple[str, Decimal], ...]


@frozen(kw_only=True)
class Relaxed:
    """A lower threshold for the places of a list (国家乡村振兴重点帮扶县), which the user hands over."""

    value: Decimal
    places: str


@frozen(kw_only=True)
class Limit:
    """What a figure is compared with, and how."""

    comparator: Comparator
    value: Decimal | Bands | ByRegion
    unit: str | None = None
    relaxed: Relaxed | None = None


@frozen(kw_only=True)
class About:
    """What any condition carries: words of its own, where it comes from, and what lifts it (可不作要求)."""

    text: str | None = None
    basis: Basis | None = None
    exempt_if: "Condition | None" = None


_PLAIN = About()


@frozen(kw_only=True)
class Figured:
    """A figure compares with a limit."""

    measure: Measure
    limit: Limit
    about: About = _PLAIN


@frozen(kw_only=True)
class Counted:
    """So many firms of the town hold a title (its code), or have a role (龙头)."""

    title: str | None = None
    role: EnterpriseRole | None = None
    limit: Limit
    about: About = _PLAIN


@frozen(kw_only=True)
class Held:
    """The subject itself holds another title (its code) on the day."""

    title: str
    about: About = _PLAIN


@frozen(kw_only=True)
class Tiered:
    """The town stands at a tier or above on the day (先是市级，再报省级)."""

    tier: Tier
    about: About = _PLAIN


@frozen(kw_only=True)
class Judged:
    """A person decides; ``key`` is what the user's record of the judgement names."""

    key: str
    text: str
    about: About = _PLAIN


@frozen(kw_only=True)
class AllOf:
    """Every part is met."""

    parts: tuple["Condition", ...]
    about: About = _PLAIN


@frozen(kw_only=True)
class AnyOf:
    """One part at least is met."""

    parts: tuple["Condition", ...]
    about: About = _PLAIN


@frozen(kw_only=True)
class Not:
    """The part is not met (一票否决)."""

    part: "Condition"
    about: About = _PLAIN


Condition: TypeAlias = Figured | Counted | Held | Tiered | Judged | AllOf | AnyOf | Not


def every(conditions: Iterable[Condition]) -> Iterator[Condition]:
    """All conditions, those within others and those that lift others among them; deep ones do not recurse."""
    left = list(conditions)
    while left:
        each = left.pop()
        yield each
        if isinstance(each, AllOf | AnyOf):
            left += each.parts
        if isinstance(each, Not):
            left.append(each.part)
        if each.about.exempt_if is not None:
            left.append(each.about.exempt_if)
