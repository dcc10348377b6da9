"""An upper plan and several lower ones: each compared, then what they promise together of targets that add up."""

from collections.abc import Iterator, Sequence

from zhuanyezhen.aligning.align import Alignment
from zhuanyezhen.aligning.parts import PartSum
from zhuanyezhen.escaping import visible
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reporting.alignment_view import (
    alignment_to_text,
    alignment_value,
    plan_text,
    target_text,
)
from zhuanyezhen.reporting.canonical import canonical
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.values.measure import plain
from zhuanyezhen.words import Language, listed
from zhuanyezhen.words import alignment as words


def parts_to_text(
    alignments: Sequence[Alignment], sums: Sequence[PartSum], *, width: int = 100, lang: Language = "zh"
) -> str:
    """Each comparison, then the sums, for a terminal."""
    told = [alignment_to_text(each, width=width, lang=lang) for each in alignments]
    lines = [part for line in _lines(sums, lang) for part in hang(visible(line), width)]
    return "\n".join([*told, *(["\n".join(lines) + "\n"] if lines else [])])


def parts_to_json(alignments: Sequence[Alignment], sums: Sequence[PartSum]) -> str:
    """The same in the fixed shape of ``zhuanyezhen align --format json`` with several lower plans."""
    return canonical(
        {
            "alignments": [
                {"lower": plan_text(each.lower, "zh"), **alignment_value(each)} for each in alignments
            ],
            "parts": [
                {
                    "name": each.upper.name,
                    "upper": target_text(each.upper, "zh"),
                    "known": plain(each.total),
                    "reached": each.is_reached,
                    "parts": [
                        {"lower": plan_text(part.plan, "zh"), "value": plain(part.value)}
                        for part in each.parts
                    ],
                    "unknown": [plan_text(plan, "zh") for plan in each.unknown],
                }
                for each in sums
            ],
        }
    )


def _lines(sums: Sequence[PartSum], lang: Language) -> Iterator[str]:
    if sums:
        yield words.PARTS(lang, count=len(sums))
        yield from (f"  {_sum(each, lang)}" for each in sums)
        yield f"  {words.ONLY_KNOWN(lang)}"


def _sum(each: PartSum, lang: Language) -> str:
    measure = each.upper.quantity.measured_in
    parts = (
        words.PART(lang, place=_place(part.plan), value=plain(part.value), measure=measure)
        for part in each.parts
    )
    told = words.SUM(
        lang,
        name=each.upper.name,
        upper=target_text(each.upper, lang),
        total=plain(each.total),
        measure=measure,
        parts=listed(parts, lang),
    )
    told = words.REACHED(lang, told=told) if each.is_reached else told
    return words.NOT_SAID(lang, told=told, count=len(each.unknown)) if each.unknown else told


def _place(plan: Plan) -> str:
    return plan.jurisdiction or plan.name
