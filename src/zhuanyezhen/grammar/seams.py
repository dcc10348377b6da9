"""Seams: where what reads as one name holds a second unit (县工信局电信公司, 浓厚氛围和县商务局).

The register takes a name as a whole and finds a place or a parent in whatever stands before an organ. Whether
a text is one name or two run together is asked here; what a name means is not.
"""

from zhuanyezhen.model.unit import How, UnitKind
from zhuanyezhen.naming.register import Register
from zhuanyezhen.pattern import regex
from zhuanyezhen.roster.places import place_table

_INNER = regex(r"(?<=[局委办厅司行社])(?=[^（）]{2,8}[司动通信电政草塔行]$)")
_AND_LEVEL = regex(r"[^省市县区州旗盟镇乡局委厅办部司]{3}[和及与](?=[省市县区州旗](?![域场政容民级内外]))")
_TWO_BUREAUS = regex(r"(?<!总)局[^局（）]{1,10}(?<![分支])局$")


def holds_another(name: str, register: Register) -> bool:
    """Whether a name that seems to be one holds a unit of its own behind another one, or behind 和.

    >>> [holds_another(name, Register()) for name in ("县工信局电信公司", "浓厚氛围和县商务局", "市公安局南坡分局")]
    [True, True, False]
    """
    if _TWO_BUREAUS.search(name):
        return True
    if (level := _AND_LEVEL.search(name)) and not _in_a_place(name, level.end(), register):
        return True
    rests = (register.resolve(name[inner.start() :]) for inner in _INNER.finditer(name, 2))
    return any(rest.how is How.EXACT and rest.kind is UnitKind.ENTERPRISE for rest in rests)


def _in_a_place(name: str, at: int, register: Register) -> bool:
    """Whether 和 before the level word at ``at`` is part of a place's name (永和县)."""
    full, own = place_table().full, register.scope.jurisdiction
    places = (name[start : at + 1] for start in range(max(0, at - 4), at - 1))
    return any(place in full or place == own for place in places)
