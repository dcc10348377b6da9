"""A town as tables for a notebook: what it is, its tier history in the order of the dates, its policy."""

from collections.abc import Iterator
from datetime import date

from zhuanyezhen.completing import TownCompleteness
from zhuanyezhen.model.policy import PolicyPart
from zhuanyezhen.model.town import TierChange, Town
from zhuanyezhen.showing.markup import Html
from zhuanyezhen.showing.notebook import framed, html_facts, html_table
from zhuanyezhen.terms import CLASSES, FIELDS, POSTS

_HEADINGS = (
    FIELDS["on"],
    CLASSES["TierChange"],
    *(FIELDS[key] for key in ("tier", "batch", "document_number")),
)


def town_html(town: Town) -> Html:
    """The town: its facts, then its tier history; not knowing it and having none are told apart."""
    return framed(f"{CLASSES['Town']}：{town.name}", html_facts(_facts(town)), _history(town))


def completeness_html(row: TownCompleteness) -> Html:
    """The parts of the town's policy, each with its state in a word, and what is lacking of it."""
    lacking = {
        PolicyPart.INDICATORS: [f"{each.name}没有目标值" for each in row.missing_indicators],
        PolicyPart.TASK_FORCE: [f"没有写明{POSTS[each]}" for each in row.missing_of_task_force],
    }
    rows = ((part.label, state.label, "、".join(lacking.get(part, ()))) for part, state in row.parts)
    return framed(
        f"{CLASSES['TownPolicy']}：{row.town.name}",
        f"{row.force.label}；{len(row.parts)}个组成部分，已有{row.done}个",
        html_table((FIELDS["part"], "情况", "缺什么"), rows, empty="没有组成部分"),
    )


def _facts(town: Town) -> Iterator[tuple[str, str]]:
    yield FIELDS["id"], town.id
    if town.former_names:
        yield FIELDS["former_names"], "、".join(town.former_names)
    yield FIELDS["industry"], town.industry or ""
    yield FIELDS["sector"], town.sector or ""
    yield FIELDS["areas"], "、".join(town.areas)


def _history(town: Town) -> str | Html:
    if town.tiers is None:
        return "梯次情况不明"
    changes = sorted(town.tiers, key=lambda each: each.on.first if each.on else date.min)
    return html_table(_HEADINGS, map(_cells, changes), empty="尚未认定")


def _cells(change: TierChange) -> tuple[str, ...]:
    return (
        str(change.on or "日期不明"),
        f"{change.kind.label}{f'（{change.name}）' if change.name else ''}",
        change.tier.label if change.tier else "",
        change.batch or "",
        change.document_number or "",
    )
