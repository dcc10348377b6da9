"""What titles, tiers, platforms and brands set a time for: the end of a term, a review, a condition to be met.

Decided here: a term or a condition that something later on file has replaced by its last day is no entry; one that
may still hold is. What a title's term usually is is not put in: who wrote none down has no entry.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from zhuanyezhen.model.change import GIVES, TAKES, Change, ChangeKind, in_order
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Mark, Platform, Standing
from zhuanyezhen.model.town import Tier, Town
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, certainty_of, words_of
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.words import agenda as words


def titles_due(programme: Programme) -> Iterator[AgendaEntry]:
    """Ends of terms, reviews and conditions of all that is held under a title."""
    for town in programme.towns or ():
        yield from _tiers(town)
    for ledger in (programme.standings, programme.platforms, programme.marks):
        for standing in ledger or ():
            yield from _entries(standing.history, _called(programme, standing), standing.id)


def _tiers(town: Town) -> Iterator[AgendaEntry]:
    for tier in (*Tier, None):
        what = words.TITLE.said(holder=town.name, title=tier.said) if tier else town.name
        yield from _entries(town.history_of(tier), what, town.id)


def _called(programme: Programme, standing: Standing) -> str:
    title = standing.title if standing.name is None else f"{standing.name}（{standing.title}）"
    holder = _holder(programme, standing)
    return title if holder is None else words.TITLE.said(holder=holder, title=title)


def _holder(programme: Programme, standing: Standing) -> str | None:
    """Who holds it, as far as the ledger says: a firm, else whoever is named as such, else a town."""
    firm = programme.enterprise_by_id.get(standing.enterprise or "")
    town = programme.town_by_id.get(standing.town or "")
    other = standing.host if isinstance(standing, Platform) else None
    other = standing.holder if isinstance(standing, Mark) else other
    return (firm.name if firm else standing.enterprise) or other or (town.name if town else standing.town)


def _entries(history: Iterable[Change], what: str, subject: str) -> Iterator[AgendaEntry]:
    for kind, on, change in _open_ends(history):
        yield AgendaEntry(
            on=on.last,
            certainty=certainty_of(on),
            words=words_of(on),
            kind=kind,
            what=what,
            subject=subject,
            source=change.source,
        )


def _open_ends(history: Iterable[Change]) -> Iterator[tuple[AgendaKind, PartialDate, Change]]:
    """What of a history is to come, each with its day, but for what a later move had replaced by then; linear."""
    replaced: date | None = None
    for change in reversed(in_order(history)):
        for kind, on in _ends(change):
            if replaced is None or on.last < replaced:
                yield kind, on, change
        if change.moves and change.on is not None:
            replaced = min(replaced or date.max, change.on.last)


def _ends(change: Change) -> Iterator[tuple[AgendaKind, PartialDate]]:
    if change.kind in GIVES and change.valid_to is not None:
        yield AgendaKind.EXPIRY, PartialDate.of(change.valid_to)
    if change.kind in TAKES:
        return
    if change.until is not None:
        conditional = change.kind is ChangeKind.REVIEW_CONDITIONAL
        yield AgendaKind.CONDITION if conditional else AgendaKind.REVIEW, PartialDate.of(change.until)
    elif change.kind is ChangeKind.REVIEW_DUE and change.on is not None:
        yield AgendaKind.REVIEW, change.on
