"""Notices (督办单): for each unit what it leads, what it cooperates in, what is due soon and what is late, on which clause.

Decided here: units that lead together each get the matter whole; the members of a collective (各镇（街）) get what it is
given where they are known; a unit that is not known, or may be several, gets a notice under the words as written, and
what names nobody stands in one of its own. One unit has a matter once, in the strongest part it has.
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from attrs import field, frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.errors import UnknownSubjectError, ValueTextError
from zhuanyezhen.model.plan import Role, Unread
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.tracking.clock import Clock, standard_clock
from zhuanyezhen.tracking.notice_item import NoticeClause, NoticeItem, NoticeState
from zhuanyezhen.tracking.notice_matter import Matter, Party, matters
from zhuanyezhen.values.calendar_date import refuse_other_than_a_day
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Said
from zhuanyezhen.words import notices as words

NEAR_DAYS = 7
"""How many days ahead are near where nobody says: those of a common problem (13710, General Office of Shanxi, 2016)."""
MOST_DAYS = 365
_STATES = {state: rank for rank, state in enumerate(NoticeState)}
_ROLES = {
    role: rank
    for rank, role in enumerate((Role.LEAD, Role.RESPONSIBLE, Role.IMPLEMENT, Role.COOPERATE, None))
}


@frozen(kw_only=True)
class Notice:
    """The notice of one unit, its matters with the most pressing first.

    ``unit`` is its id; ``None`` where the unit is not known, or where nobody is named (``name`` is ``None`` then, too).
    ``candidates`` are the units an unknown name may mean.
    """

    unit: str | None
    name: str | None
    candidates: tuple[str, ...] = ()
    items: tuple[NoticeItem, ...] = ()

    __repr__ = brief

    @property
    def overdue(self) -> tuple[NoticeItem, ...]:
        """What a ledger says is late."""
        return self.standing(NoticeState.OVERDUE)

    @property
    def passed(self) -> tuple[NoticeItem, ...]:
        """What had a time that is past, of which nobody says whether it is done."""
        return self.standing(NoticeState.PASSED)

    @property
    def due(self) -> tuple[NoticeItem, ...]:
        """What falls due soon (催办)."""
        return self.standing(NoticeState.DUE)

    @property
    def leads(self) -> tuple[NoticeItem, ...]:
        """What it leads, is responsible for or implements."""
        return tuple(each for each in self.items if each.role is not Role.COOPERATE)

    @property
    def cooperates(self) -> tuple[NoticeItem, ...]:
        """What it cooperates in."""
        return tuple(each for each in self.items if each.role is Role.COOPERATE)

    def standing(self, state: NoticeState) -> tuple[NoticeItem, ...]:
        """The matters that stand so."""
        return tuple(each for each in self.items if each.state is state)


@frozen(kw_only=True)
class Notices:
    """The notices of a programme on a day, by the names of the units, that of nobody last.

    ``before`` is how many days ahead are near. ``unread`` are the responsibility texts of the plans that were not
    understood, so that units may be missing here.
    """

    name: str
    as_of: date
    before: int
    notices: tuple[Notice, ...]
    unread: tuple[Unread, ...] = field(default=(), eq=False)

    __repr__ = brief


def notices(
    programme: Programme,
    *,
    as_of: date,
    before: int = NEAR_DAYS,
    unit: str | None = None,
    clock: Clock | None = None,
) -> Notices:
    """The notice (督办单) of each unit, or of one: what it has to do, what is due soon, what is late, and on what ground.

    Args:
        programme: The plans and ledgers.
        as_of: The day that is asked about.
        before: How many days ahead are near; 0 for that day alone.
        unit: The id or the name of one unit, in any of its written forms.
        clock: The limits of problems; ``None`` takes the library's own.

    Returns:
        The notices.

    Raises:
        WrongUseError: ``programme`` is no programme.
        ValueTextError: ``as_of`` is no day, or ``before`` no number from 0 to 365.
        UnknownSubjectError: no unit of the programme that has a matter is called so, or several are.
        UnknownCalendarError: a clock of working days runs in a year whose holidays are not known.
    """
    refuse_other_than(programme, Programme)
    refuse_other_than_a_day(as_of, Said("截至日期", "as_of"))
    if type(before) is not int or not 0 <= before <= MOST_DAYS:
        raise ValueTextError(*words.WRONG_BEFORE.both(before=before, most=MOST_DAYS))
    gathered = _Gathered(programme, as_of, before)
    for matter in matters(programme, as_of, clock or standard_clock()):
        gathered.add(matter)
    every = gathered.notices()
    return Notices(
        name=programme.name,
        as_of=as_of,
        before=before,
        notices=every if unit is None else (_one(every, unit, programme),),
        unread=tuple(each for plan in programme.plans for each in plan.unread),
    )


_Key = tuple[str | None, str | None, str | None]


class _Gathered:
    """The matters of each unit, as they come."""

    def __init__(self, programme: Programme, as_of: date, before: int) -> None:
        self._programme, self._as_of, self._before = programme, as_of, before
        self._items: dict[_Key, dict[tuple[object, ...], NoticeItem]] = {}
        self._candidates: dict[_Key, tuple[str, ...]] = {}
        places = {plan.jurisdiction or plan.name for plan in programme.plans}
        self._of_several_places = len(places) > 1
        self._called: dict[str, list[str]] = {}
        for known in programme.unit_by_id.values():
            for name in dict.fromkeys((known.name, *known.aliases)):
                self._called.setdefault(fold(name), []).append(known.id)

    def add(self, matter: Matter) -> None:
        """Give a matter to everybody who has a part in it."""
        for party, clause in matter.parties:
            for key, through in self._whose(party):
                item = self._item(matter, party, clause, through)
                of_unit = self._items.setdefault(key, {})
                same = (item.kind, item.subject, item.what, item.time)
                if same not in of_unit or _ROLES[item.role] < _ROLES[of_unit[same].role]:
                    of_unit[same] = item

    def notices(self) -> tuple[Notice, ...]:
        """The notices in order."""
        return tuple(
            Notice(
                unit=key[0],
                name=self._name(key),
                candidates=self._candidates.get(key, ()),
                items=tuple(sorted(self._items[key].values(), key=_pressing)),
            )
            for key in sorted(self._items, key=self._order)
        )

    def _whose(self, party: Party | None) -> Iterator[tuple[_Key, str | None]]:
        """Whose notice a party's matter goes into, and the collective that leads there."""
        if party is None:
            yield (None, None, None), None
            return
        known = self._programme.unit_by_id.get(party.unit or "")
        if known is None:
            key = (None, party.as_written, party.place if self._of_several_places else None)
            named = party.candidates or self._called.get(fold(party.as_written), ())
            told = (self._programme.unit_by_id.get(each) for each in dict.fromkeys(named))
            may_be = (*self._candidates.get(key, ()), *(each.name for each in told if each is not None))
            self._candidates[key] = tuple(dict.fromkeys(may_be))
            yield key, None
        elif known.members:
            yield from ((self._member(each), known.name) for each in dict.fromkeys(known.members))
        else:
            yield (known.id, None, None), None

    def _member(self, unit: str) -> _Key:
        return (unit, None, None) if unit in self._programme.unit_by_id else (None, unit, None)

    def _order(self, key: _Key) -> tuple[bool, str, str, str]:
        name = self._name(key)
        return name is None, name or "", key[0] or "", key[2] or ""

    def _name(self, key: _Key) -> str | None:
        return key[1] if key[0] is None else self._programme.unit_by_id[key[0]].name

    def _item(
        self, matter: Matter, party: Party | None, clause: NoticeClause, through: str | None
    ) -> NoticeItem:
        on = matter.time.on
        return NoticeItem(
            kind=matter.kind,
            what=matter.what,
            subject=matter.subject,
            role=None if party is None else party.role,
            as_written=None if party is None else party.as_written,
            state=matter.time.state(self._as_of, self._before),
            time=matter.time,
            clause=clause,
            through=through,
            days=None if on is None else (on - self._as_of).days,
        )


def _pressing(item: NoticeItem) -> tuple[int, date, int]:
    """The most pressing first; what stands alike in the order of the sources."""
    return _STATES[item.state], item.time.on or date.max, _ROLES[item.role]


def _one(every: tuple[Notice, ...], name: str, programme: Programme) -> Notice:
    """The notice of the unit of that id or name; one without a matter where the unit is known and has none."""
    asked = fold(name).strip()
    found = [each for each in every if asked in _names(each, programme)]
    if len(found) == 1:
        return found[0]
    if found:
        told = "、".join(each.unit or f"{each.name}" for each in found)
        raise UnknownSubjectError(*words.SEVERAL_UNITS.both(name=name, units=told))
    known = [each for each in programme.unit_by_id.values() if asked in _forms(each)]
    if len(known) == 1:
        return Notice(unit=known[0].id, name=known[0].name)
    names = dict.fromkeys(each.name for each in every if each.name)
    close = get_close_matches(name, names)
    told = "、".join(close or names)
    raise UnknownSubjectError(
        *(words.NEAR_UNITS if close else words.NO_SUCH_UNIT).both(name=name, units=told)
    )


def _names(notice: Notice, programme: Programme) -> frozenset[str]:
    unit = programme.unit_by_id.get(notice.unit or "")
    return _forms(unit) if unit else frozenset({fold(notice.name or "")}) - {""}


def _forms(unit: Unit) -> frozenset[str]:
    return frozenset(fold(each) for each in (unit.id, unit.name, *unit.aliases))
