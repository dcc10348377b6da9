"""Conditions as they are written in a file of criteria, read into the model.

Decided here: what is compared states its unit, if only that it has none, as a figure in another unit would else be taken
for one in this; a figure from memory is refused.
"""

from collections.abc import Callable
from decimal import Decimal

from attrs import define, evolve, field

from zhuanyezhen.assessing.condition import (
    About,
    AllOf,
    AnyOf,
    Band,
    Bands,
    Basis,
    ByRegion,
    Condition,
    Counted,
    Figured,
    Held,
    Judged,
    Limit,
    Mark,
    Measure,
    Not,
    Over,
    Relaxed,
    Tiered,
)
from zhuanyezhen.assessing.fields import Table, told
from zhuanyezhen.model.enterprise import EnterpriseRole
from zhuanyezhen.model.town import Tier
from zhuanyezhen.values.quantity import Comparator
from zhuanyezhen.words import assessing as words

COMPARATORS = {
    "ge": Comparator.AT_LEAST,
    "gt": Comparator.MORE_THAN,
    "le": Comparator.AT_MOST,
    "lt": Comparator.LESS_THAN,
    "eq": Comparator.EQUAL,
}
OVERS = {each.value: each for each in Over}
MARKS = {each.value: each for each in Mark}
ROLES = {word: each for each in EnterpriseRole for word in (each.label, each.value)}
TIERS = {word: each for each in Tier for word in (each.label, each.value)}
PERIODS = ("year", "any")

COMMON = ("text", "document", "clause", "seen", "exempt_if")
_LIMIT = ("op", "value", "unit", "bands", "by_region", "relaxed")
_MEASURE = ("over", "years", "unit", "period")
KEYS: dict[str, tuple[str, ...]] = {
    "all": (),
    "any": (),
    "not": (),
    "judge": ("id",),
    "holds": (),
    "tier": (),
    "count": _LIMIT,
    "indicator": (*_LIMIT, *_MEASURE),
    "ratio": (*_LIMIT, *_MEASURE),
}
"""The kinds of conditions by the key that makes them, and what else each may say."""

_DEEPEST = 8
_MOST = 5_000
MOST_YEARS = 30


@define
class ConditionReader:
    """Reads the conditions of one file, and keeps count of them; ``titles`` are the codes they refer to, with the place."""

    count: int = 0
    referred: list[tuple[Table, str, str]] = field(factory=list)
    of_towns: bool = True

    def condition(self, table: Table, depth: int = 0) -> Condition | None:
        """The condition of a table; ``None`` where it is none, with its faults noted."""
        self.count += 1
        if depth >= _DEEPEST or self.count > _MOST:
            text = words.TOO_DEEP if depth >= _DEEPEST else words.TOO_MANY
            table.faults.add(table.path, text, most=_DEEPEST if depth >= _DEEPEST else _MOST)
            return None
        kind = _kind(table)
        if kind is None:
            return None
        table.only((kind, *KEYS[kind], *COMMON))
        made = _MADE[kind](self, table, depth)
        exempt = table.table("exempt_if")
        lifting = self.condition(exempt, depth + 1) if exempt else None
        about = About(text=table.text("text"), basis=basis_of(table), exempt_if=lifting)
        return evolve(made, about=about) if made else None

    def _parts(self, table: Table, key: str, depth: int) -> tuple[Condition, ...]:
        read = [self.condition(each, depth + 1) for each in table.tables(key, required=True)]
        return tuple(each for each in read if each)

    def _all(self, table: Table, depth: int) -> Condition:
        return AllOf(parts=self._parts(table, "all", depth))

    def _any(self, table: Table, depth: int) -> Condition:
        return AnyOf(parts=self._parts(table, "any", depth))

    def _not(self, table: Table, depth: int) -> Condition | None:
        inner = table.table("not")
        part = self.condition(inner, depth + 1) if inner else None
        return Not(part=part) if part else None

    def _judge(self, table: Table, _depth: int) -> Condition | None:
        text, key = table.text("judge"), table.text("id")
        return Judged(key=key or text, text=text) if text else None

    def _holds(self, table: Table, _depth: int) -> Condition | None:
        code = table.text("holds")
        if code:
            self.referred.append((table, "holds", code))
        return Held(title=code) if code else None

    def _tier(self, table: Table, _depth: int) -> Condition | None:
        self._of_towns_only(table, "tier")
        tier = table.among("tier", TIERS)
        return Tiered(tier=tier) if tier else None

    def _of_towns_only(self, table: Table, key: str) -> None:
        if not self.of_towns:
            table.wrong(key, words.OF_TOWNS_ONLY)

    def _count(self, table: Table, _depth: int) -> Condition | None:
        counted = table.table("count")
        limit = _limit(table, table.text("unit") or "家")
        if counted is None:
            return None
        self._of_towns_only(table, "count")
        counted.only(("title", "role"))
        if len({"title", "role"} & counted.values.keys()) != 1:
            table.wrong("count", words.ONE_COUNT)
        title, role = counted.text("title"), counted.among("role", ROLES)
        if title:
            self.referred.append((counted, "title", title))
        return Counted(title=title, role=role, limit=limit) if limit else None

    def _figured(self, table: Table, _depth: int) -> Condition | None:
        measure = measure_of(table)
        if measure is None:
            return None
        unit = "%" if measure.over is Over.GROWTH else measure.unit
        limit = _limit(table, unit)
        return Figured(measure=measure, limit=limit) if limit else None


_MADE: dict[str, Callable[[ConditionReader, Table, int], Condition | None]] = {
    "all": ConditionReader._all,  # noqa: SLF001 - the class's own kinds, by the keys that make them
    "any": ConditionReader._any,  # noqa: SLF001
    "not": ConditionReader._not,  # noqa: SLF001
    "judge": ConditionReader._judge,  # noqa: SLF001
    "holds": ConditionReader._holds,  # noqa: SLF001
    "tier": ConditionReader._tier,  # noqa: SLF001
    "count": ConditionReader._count,  # noqa: SLF001
    "indicator": ConditionReader._figured,  # noqa: SLF001
    "ratio": ConditionReader._figured,  # noqa: SLF001
}


def basis_of(table: Table) -> Basis | None:
    """Where a table says that it comes from."""
    document, clause, seen = table.text("document"), table.text("clause"), seen_of(table)
    stated = document or clause or seen
    return Basis(document=document, clause=clause, seen=seen) if stated else None


def seen_of(table: Table) -> Mark | None:
    """How a figure was come by; from memory is no way to ship one."""
    if table.values.get("seen") == "memory":
        table.wrong("seen", words.NO_MEMORY)
        return None
    return table.among("seen", MARKS)


def measure_of(table: Table) -> Measure | None:
    """What a table measures: an indicator or a ratio, of which years, in what."""
    over = table.among("over", OVERS) or Over.LAST
    years = table.whole("years", 1, MOST_YEARS)
    names, to = _names(table)
    _check_years(table, over)
    any_period = _any_period(table, over)
    if not names:
        return None
    unit = _unit(table, over, ratio=bool(to))
    return Measure(names=names, to=to, over=over, years=years or 1, unit=unit, any_period=any_period)


def _names(table: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if "ratio" not in table.values:
        return table.texts("indicator", required=True), ()
    ratio = table.table("ratio")
    if ratio is None:
        return (), ()
    ratio.only(("part", "whole"))
    part, whole = ratio.texts("part", required=True), ratio.texts("whole", required=True)
    return (part, whole) if part and whole else ((), ())


def _check_years(table: Table, over: Over) -> None:
    if over is Over.LAST and "years" in table.values:
        table.wrong("years", words.NO_YEARS_WITHOUT_OVER, known="、".join(OVERS))
    if over is not Over.LAST and "years" not in table.values:
        table.wrong("years", words.YEARS_WANTED, over=over.value)
    if over is Over.GROWTH and "ratio" in table.values:
        table.wrong("over", words.NO_GROWTH_OF_RATIO)


def _any_period(table: Table, over: Over) -> bool:
    period = table.text("period")
    if period not in (None, *PERIODS):
        table.wrong("period", words.NOT_AMONG, value=told(period), known="、".join(PERIODS), meant="")
    if period == "any" and (over is not Over.LAST or "ratio" in table.values):
        table.wrong("period", words.ANY_PERIOD_ALONE)
    return period == "any"


def _unit(table: Table, over: Over, *, ratio: bool) -> str | None:
    if over is Over.GROWTH:
        return None
    stated = table.values.get("unit")
    unit = None if stated == "" else table.text("unit")
    if not ratio and "unit" not in table.values:
        table.wrong("unit", words.UNIT_WANTED)
    if ratio and unit is not None and unit not in {"%", "‰"} and not all(unit.partition("/")):
        table.wrong("unit", words.RATIO_UNIT)
    return unit


def _limit(table: Table, unit: str | None) -> Limit | None:
    comparator = table.among("op", COMPARATORS, required=True)
    stated = [key for key in ("value", "bands", "by_region") if key in table.values]
    if len(stated) != 1:
        table.faults.add(table.path, words.ONE_LIMIT)
    value = _value(table)
    relaxed = _relaxed(table)
    if comparator is None or value is None:
        return None
    return Limit(comparator=comparator, value=value, unit=unit, relaxed=relaxed)


def _value(table: Table) -> Decimal | Bands | ByRegion | None:
    if "bands" in table.values:
        return _bands(table.table("bands"))
    if "by_region" in table.values:
        values = table.figures("by_region")
        return ByRegion(values=values) if values else None
    return table.figure("value")


def _bands(table: Table | None) -> Bands | None:
    if table is None:
        return None
    table.only(("indicator", "ratio", *_MEASURE, "steps"))
    by = measure_of(table)
    steps = [
        (each.figure("upto"), each.figure("value", required=True))
        for each in table.tables("steps", required=True)
    ]
    ends = [upto for upto, _ in steps]
    bounded = [end for end in ends[:-1] if end is not None]
    upward = len(bounded) == len(ends[:-1]) and bounded == sorted(set(bounded))
    if not upward or (ends and ends[-1] is not None):
        table.wrong("steps", words.STEPS_WRONG)
        return None
    if by is not None and by.over in {Over.EACH, Over.ANY}:
        table.wrong("over", words.BAND_OF_ONE)
        return None
    read = tuple(Band(upto=upto, value=value) for upto, value in steps if value is not None)
    return Bands(by=by, steps=read) if by and len(read) == len(steps) else None


def _relaxed(table: Table) -> Relaxed | None:
    relaxed = table.table("relaxed")
    if relaxed is None:
        return None
    relaxed.only(("value", "places"))
    value, places = relaxed.figure("value", required=True), relaxed.text("places", required=True)
    return Relaxed(value=value, places=places) if value is not None and places else None


def _kind(table: Table) -> str | None:
    there = [key for key in KEYS if key in table.values]
    if len(there) == 1:
        return there[0]
    here = words.HERE_SEVERAL.said(keys="、".join(there)) if there else words.HERE_NONE.said()
    table.faults.add(table.path, words.ONE_KIND, known="、".join(KEYS), there=here)
    return None
