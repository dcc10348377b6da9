"""RDG004: what copying left in the text, deleted or written as it is meant.

Decided here: where characters were lost (�, 错误！未找到引用源) there is nothing to mend from; private characters may be
rare ones of somebody's font. These stay findings.
"""

import re
from collections.abc import Iterator

from zhuanyezhen.mending.fix import Group, fix_of
from zhuanyezhen.model.plan import Damage, DamageKind, Plan
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.layout.characters import HIDDEN, LOOK_ALIKE
from zhuanyezhen.values.folding import LOOK_ALIKES, fold
from zhuanyezhen.words import Said, Text
from zhuanyezhen.words import mending as words

_CODE = "RDG004"
_LOST = regex("�|锟斤拷|烫{3}|错误！|error！", re.IGNORECASE)
_ENTITIES = {"&nbsp；": " ", "&ldquo；": "“", "&rdquo；": "”", "&mdash；": "—"}
_READING = regex(r"([\u4e00-\u9fff])（[^\u4e00-\u9fff（）]{1,6}）")
_PRIVATE = regex("[\ue000-\uf8ff]")
_HIDDEN_RUN = regex(f"(?:{HIDDEN.pattern})+")


def without_debris(plan: Plan) -> Iterator[Group]:
    """RDG004: bookmarks, tags, characters that do not show, look-alikes."""
    for damage in plan.damage:
        if damage.kind is DamageKind.DEBRIS:
            yield from _without(plan, damage)
        elif damage.kind is DamageKind.INVISIBLE and not _PRIVATE.search(plan.text):
            yield _everywhere(plan, damage, _HIDDEN_RUN, words.INVISIBLE)
        elif damage.kind is DamageKind.LOOK_ALIKE:
            yield _everywhere(plan, damage, LOOK_ALIKE, words.LOOK_ALIKE)


def _without(plan: Plan, damage: Damage) -> Iterator[Group]:
    """Every place of a piece of debris, if all that were counted are found."""
    new = _instead(damage.text)
    found = list(re.finditer(re.escape(damage.text), plan.text))
    if new is not None and len(found) == damage.count:
        reason = words.DEBRIS.said()
        yield tuple(fix_of(plan, _CODE, damage.text, match.span(), new, reason) for match in found)


def _instead(text: str) -> str | None:
    """What shall stand in place of a piece of debris, ``None`` where nobody can tell.

    >>> _instead("[bookmark: a]"), _instead("镇（zhen）"), _instead("&ldquo;"), _instead("&amp;"), _instead("�")
    ('', '镇', '“', None, None)
    """
    folded = fold(text)
    if folded.startswith("&"):
        return _ENTITIES.get(folded.lower())
    reading = _READING.fullmatch(folded)
    return reading[1] if reading else None if _LOST.search(folded) else ""


def _everywhere(plan: Plan, damage: Damage, pattern: re.Pattern[str], why: Text) -> Group:
    reason: Said = why.said()
    return tuple(
        fix_of(plan, _CODE, damage.text, match.span(), LOOK_ALIKES.get(match[0], ""), reason)
        for match in pattern.finditer(plan.text)
        if match.start() or match[0] != "\ufeff"
    )
