"""A programme as tables for a notebook: what it aims at, and how much stands in each of its ledgers."""

from collections import Counter
from collections.abc import Iterator, Sequence

from zhuanyezhen.model.area import AreaKind, Roster
from zhuanyezhen.model.description import Ledger
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.showing.markup import Html
from zhuanyezhen.showing.notebook import badge, framed, html_facts, html_table
from zhuanyezhen.terms import CLASSES, FIELDS

_HEADINGS = ("台账", "条数", "内容")
_NAMED = 5
_NOT_HANDED_OVER = (badge("没有报送"), "")


def programme_html(programme: Programme) -> Html:
    """The programme: its facts, then its ledgers; one not handed over is told from one that is empty."""
    return framed(
        f"{CLASSES['Programme']}：{programme.name}",
        html_facts(_facts(programme)),
        html_table(_HEADINGS, _ledgers(programme), empty="没有台账"),
        *(f"说明：{note}" for note in programme.notes),
    )


def _facts(programme: Programme) -> Iterator[tuple[str, str]]:
    yield FIELDS["area"], programme.area or ""
    goal = programme.coverage_goal
    wanted = f"每处至少{goal.at_least}个{goal.tier.label}及以上专业镇" if goal else ""
    yield FIELDS["coverage_goal"], wanted + (f"（{goal.document}）" if goal and goal.document else "")


def _ledgers(programme: Programme) -> Iterator[tuple[str, str, str]]:
    yield "名录", *_roster(programme.roster)
    for name, ledger in programme.ledgers.items():
        count, told = _entries(programme.entries(name), ledger)
        pending = len(programme.policies_pending) if name == "policies" else 0
        yield ledger.label, count, told + (f"（另有{pending}个专业镇没有报送）" if pending else "")


def _roster(roster: Roster | None) -> tuple[str, str]:
    if roster is None:
        return _NOT_HANDED_OVER
    counts = Counter(area.kind for area in roster.areas)
    listed = "、".join(f"{kind.label}{counts[kind]}个" for kind in AreaKind if counts[kind])
    return str(len(roster.areas)), listed + (f"（截至 {roster.as_of}）" if roster.as_of else "")


def _entries(entries: Sequence[object] | None, ledger: Ledger) -> tuple[str, str]:
    if entries is None:
        return _NOT_HANDED_OVER
    names = map(ledger.shown_of, entries[:_NAMED])
    return str(len(entries)), "、".join(filter(None, names)) + ("……" if len(entries) > _NAMED else "")
