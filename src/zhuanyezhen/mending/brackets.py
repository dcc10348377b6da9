"""RDG005: brackets without a partner, where only one place can be meant: the ends of a clause, or one of two alike."""

import re
from collections.abc import Iterator

from zhuanyezhen.mending.fix import Fix, Group, fix_of
from zhuanyezhen.model.plan import Damage, DamageKind, DamageReason, Plan
from zhuanyezhen.values.folding import fold
from zhuanyezhen.words import mending as words

_CODE = "RDG005"
_LINE = re.compile(r"[^\n\t]*")
# a clause up to its end: no full stop but the last, no other bracket
_CLAUSE = re.compile(
    r"（(?=[^（）。]*(?:牵头|配合|负责|落实|(?:单位|部门|时限)：))[^（）。\s][^（）。]*(?=。?$)"
)
_LABEL = re.compile(r"(?:责任|牵头|主办|主要责任)(?:单位|部门)：[^（）。]*$")
_WIDE = {"（": "）", "(": ")", "）": "（", ")": "("}
_REACH = 400


def paired(plan: Plan) -> Iterator[Group]:
    """RDG005: the missing half of a clause's brackets is put in, one of two alike is taken out."""
    for damage in plan.damage:
        if damage.kind is DamageKind.BRACKET and damage.source and damage.source.start is not None:
            unclosed = damage.reason is DamageReason.UNCLOSED
            fix = _closed(plan, damage) if unclosed else _opened(plan, damage)
            yield from [(fix,)] if fix else []


def _closed(plan: Plan, damage: Damage) -> Fix | None:
    at = (damage.source and damage.source.start) or 0
    if plan.text[at + 1 : at + 2] == damage.text:
        return _doubled(plan, damage, at)
    folded = fold(plan.text[at : at + _REACH])
    line = _LINE.match(folded)
    clause = _CLAUSE.match(line[0]) if line else None
    if clause is None:
        return None
    end = at + len(clause[0].rstrip())
    return fix_of(plan, _CODE, _subject(damage), (end, end), _WIDE[damage.text], words.UNCLOSED.said())


def _opened(plan: Plan, damage: Damage) -> Fix | None:
    at = ((damage.source and damage.source.end) or 1) - 1
    if plan.text[at - 1 : at] == damage.text:
        return _doubled(plan, damage, at)
    label = _LABEL.search(fold(plan.text[max(at - _REACH, 0) : at]))
    if label is None or damage.text not in _WIDE:
        return None
    start = at - len(label[0])
    return fix_of(plan, _CODE, _subject(damage), (start, start), _WIDE[damage.text], words.UNOPENED.said())


def _doubled(plan: Plan, damage: Damage, at: int) -> Fix:
    return fix_of(plan, _CODE, _subject(damage), (at, at + 1), "", words.DOUBLED.said())


def _subject(damage: Damage) -> str:
    """What the rule calls it."""
    return f"第{damage.source.paragraph}段“{damage.text}”" if damage.source else damage.text
