"""Which entries of a ledger are the same in two months: by what they say, their town, unit and dates, beside their id.

Decided here: ids of a ledger are often the numbers of its rows, which change when a row is deleted; so what an entry
says comes before its id. One that says something else under an old number is another entry, and the old one is gone.
A longer id (XM2026-003) is nobody's row number and is believed. Every pass looks entries up, so time is linear.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterable

from attrs import frozen

from zhuanyezhen.findings.ledger_note import EntryNote, LedgerNote
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_ROW_NUMBER = regex(r"\D?\d{1,5}")
_ALIKE = 0.5
_BEGINNING = 8


@frozen(kw_only=True)
class LedgerComparison:
    """The entries of a ledger in two reports (条目对比): each of the earlier and of the later stands in one place.

    ``same`` and ``renumbered`` are pairs, the earlier first. ``removed`` are no longer there; ``unclear`` neither, but
    rows of the later ledger could not be read and may be they. ``added`` are new.
    """

    noun: str
    noun_en: str
    same: tuple[tuple[EntryNote, EntryNote], ...]
    renumbered: tuple[tuple[EntryNote, EntryNote], ...]
    removed: tuple[EntryNote, ...]
    unclear: tuple[EntryNote, ...]
    added: tuple[EntryNote, ...]


@frozen
class _Known:
    """An entry and what it says, folded."""

    note: EntryNote
    what: str


_Key = Callable[[_Known], Hashable | None]
_Test = Callable[[_Known, _Known], bool]


def compared(before: LedgerNote, now: LedgerNote) -> LedgerComparison:
    """Which entries of two months are the same, which changed their number, which are gone or new."""
    earlier, later = _known(before), _known(now)
    pairs: list[tuple[_Known, _Known]] = []
    for key, fits in _PASSES:
        earlier, later = _paired(earlier, later, key, fits, pairs)
    told = [(one.note, other.note) for one, other in pairs]
    gone = [each.note for each in earlier]
    unread = frozenset(now.left_out)
    return LedgerComparison(
        noun=now.noun,
        noun_en=now.noun_en,
        same=tuple(pair for pair in told if pair[0].id == pair[1].id),
        renumbered=tuple(pair for pair in told if pair[0].id != pair[1].id),
        removed=tuple(each for each in gone if unread.isdisjoint((None, each.id))),
        unclear=tuple(each for each in gone if not unread.isdisjoint((None, each.id))),
        added=tuple(each.note for each in later),
    )


def _known(ledger: LedgerNote) -> list[_Known]:
    return [_Known(each, fold_tight(each.what)) for each in ledger.entries]


def _paired(
    earlier: Iterable[_Known],
    later: Iterable[_Known],
    key: _Key,
    fits: _Test,
    pairs: list[tuple[_Known, _Known]],
) -> tuple[list[_Known], list[_Known]]:
    """Pair entries of one key in their order, where the first of each fit; give back those left alone."""
    waiting: dict[Hashable, deque[_Known]] = {}
    alone, rest = [], []
    for each in earlier:
        if (found := key(each)) is None:
            alone.append(each)
        else:
            waiting.setdefault(found, deque()).append(each)
    for each in later:
        others = waiting.get(key(each))
        if others and fits(others[0], each):
            pairs.append((others.popleft(), each))
        else:
            rest.append(each)
    alone += [each for others in waiting.values() for each in others]
    return alone, rest


def _always(_one: _Known, _other: _Known) -> bool:
    return True


def _by_beside(place: int) -> _Key:
    def key(each: _Known) -> Hashable | None:
        beside = each.note.beside
        return (each.what, beside[place]) if each.what and place < len(beside) and beside[place] else None

    return key


def _do_not_differ(one: _Known, other: _Known) -> bool:
    """Whether two that say the same say nothing else that differs."""
    pairs = zip(one.note.beside, other.note.beside, strict=False)
    return all(not ours or not theirs or ours == theirs for ours, theirs in pairs)


def _goes_on(one: _Known, other: _Known) -> bool:
    """Whether one says what the other begins with: progress was written behind it."""
    return one.what.startswith(other.what) or other.what.startswith(one.what)


def _are_related(one: _Known, other: _Known) -> bool:
    """Whether two of one id are one entry, written otherwise."""
    if not _ROW_NUMBER.fullmatch(one.note.id) or not one.what or not other.what:
        return True
    return one.what in other.what or other.what in one.what or _share(one.what, other.what) >= _ALIKE


def _share(one: str, other: str) -> float:
    """How much of their pairs of characters two texts share, of the shorter one's."""
    ours, theirs = ({text[at : at + 2] for at in range(len(text) - 1)} for text in (one, other))
    return len(ours & theirs) / max(min(len(ours), len(theirs)), 1)


# what says most first: all of it; what it says and what tells it from its like, whatever its number; then less of that
_PASSES: tuple[tuple[_Key, _Test], ...] = (
    (lambda each: (each.note.id, each.what, each.note.beside), _always),
    (lambda each: (each.what, each.note.beside) if each.what else None, _always),
    (_by_beside(0), _always),
    (_by_beside(1), _always),
    (lambda each: (each.note.id, each.what), _always),
    (_by_beside(2), _always),
    (lambda each: each.what or None, _do_not_differ),
    (lambda each: each.note.id, _are_related),
    (lambda each: (each.what[:_BEGINNING], each.note.beside) if each.what else None, _goes_on),
)
