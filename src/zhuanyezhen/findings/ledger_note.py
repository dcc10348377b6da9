"""What a report keeps of the ledgers it checked: what each entry is, so that a later report knows it again.

Decided here: what an entry says is kept as it is written, cut; which fields tell it from others stands on its class
(``@ledger(beside=…)``).
"""

from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.model.description import Ledger, ledgers_of
from zhuanyezhen.model.programme import Programme

_LONGEST = 120


@frozen(kw_only=True)
class EntryNote:
    """What an entry is (条目): its id, what findings about it are about, what it says, and what tells it from its like.

    ``what`` is "" where it says nothing; so are those of ``beside`` (town, unit, day raised …) that are not known.
    """

    id: str
    subject: str
    what: str = ""
    beside: tuple[str, ...] = ()


@frozen(kw_only=True)
class LedgerNote:
    """A ledger that was checked (台账): its name in the programme, what its entries are called, and each of them.

    ``left_out`` are the ids of entries that could not be read, ``None`` for one whose id is not known, either.
    """

    ledger: str
    noun: str
    noun_en: str
    entries: tuple[EntryNote, ...]
    left_out: tuple[str | None, ...] = ()


def ledger_notes(programme: Programme) -> Iterator[LedgerNote]:
    """What is to be kept of a programme's ledgers, of those that were handed over and change from month to month."""
    for described in ledgers_of(type(programme)).values():
        entries = getattr(programme, described.name)
        if described.beside is not None and entries is not None:
            left_out = programme.left_out.get(described.name, frozenset())
            yield LedgerNote(
                ledger=described.name,
                noun=described.noun.zh,
                noun_en=described.noun.en,
                entries=tuple(_note(described, each) for each in entries),
                left_out=tuple(sorted(left_out, key=lambda each: (each is None, each or ""))),
            )


def _note(described: Ledger, entry: object) -> EntryNote:
    says = "" if described.shown == described.key else described.shown_of(entry)
    return EntryNote(
        id=described.key_of(entry).replace("\n", " "),
        subject=described.subject_of(entry),
        what=says[:_LONGEST],
        beside=tuple([_plain(getattr(entry, each)) for each in described.beside or ()]),
    )


def _plain(value: object) -> str:
    return "" if value is None else str(value)
