"""Mends for people to read: one a line, with the words around."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff

from zhuanyezhen.escaping import visible
from zhuanyezhen.mending.fix import Fix
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.words import Language
from zhuanyezhen.words import mending as words

_AROUND = 12


def listed(plan: Plan, fixes: Iterable[Fix], lang: Language) -> str:
    """The mends of a plan as a text."""
    lines = list(_lines(plan, fixes, lang))
    total = words.TOTAL(lang, count=len(lines)) if lines else words.NONE(lang)
    return "\n".join((*lines, total, ""))


def _lines(plan: Plan, fixes: Iterable[Fix], lang: Language) -> Iterator[str]:
    for each in fixes:
        start, end = each.span
        before = plan.text[max(start - _AROUND, 0) : start].rpartition("\n")[2]
        behind = plan.text[end : end + _AROUND].partition("\n")[0]
        old = f"[-{each.old}-]" if each.old else ""
        new = f"{{+{each.new}+}}" if each.new else ""
        yield f"{each.rule} {visible(f'…{before}{old}{new}{behind}…')}　{visible(each.text(lang))}"


def difference(name: str, before: str, after: str) -> str:
    """What mends change in a text, as ``diff -u`` says it."""
    lines = unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="")
    return "".join(f"{visible(line)}\n" for line in lines)
