"""A town as tables for a notebook: what it is, and its tier history in the order of the dates."""

from collections.abc import Iterator
from datetime import date

from zhuanyezhen.model.town import TierChange, Town
from zhuanyezhen.notebook import Html, html_facts, html_table, shown
from zhuanyezhen.terms import CHANGES, CLASSES, FIELDS, TIERS

_HEADINGS = (
    FIELDS["on"],
    CLASSES["TierChange"],
    *(FIELDS[key] for key in ("tier", "batch", "document_number")),
)


def town_html(town: Town) -> str:
    """The town: its facts, then its tier history; not knowing it and having none are told apart."""
    return shown(f"{CLASSES['Town']}：{town.name}", html_facts(_facts(town)), _history(town))


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
        f"{CHANGES[change.kind]}{f'（{change.name}）' if change.name else ''}",
        TIERS[change.tier] if change.tier else "",
        change.batch or "",
        change.document_number or "",
    )
