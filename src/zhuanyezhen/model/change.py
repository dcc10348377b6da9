"""What happens to a title, a tier or a mark, and whether it is held on a day: one history for all of them.

A title (称号) is no pair of dates but a history: applied for, publicised, recognised for a term, reviewed by the old
or the new criteria, passed under a condition, expired, revoked. Decided here: only what is on file counts. Where a term
has run out and no review is on file, it is held no more; where the day of a condition has passed without a result, or a
date is known to a month that runs, it is not known. What a term usually is (three years) is not put in.
"""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from attrs import field, frozen

from zhuanyezhen.model.description import heading
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.source import Source


class ChangeKind(Codelist):
    """What happened: 认定 and 复核通过 give a title, 退出 and 撤销 take it, 申报 and 公示 do neither."""

    RECOGNISED = "recognised", "认定"
    PROMOTED = "promoted", "晋级"
    REMOVED = "removed", "退出"
    RENAMED = "renamed", "更名"
    APPLIED = "applied", "申报"
    PUBLICISED = "publicised", "公示"
    REFUSED = "refused", "未认定"
    REVIEW_DUE = "review-due", "复核到期"
    REVIEW_PASSED = "review-passed", "复核通过"
    REVIEW_CONDITIONAL = "review-conditional", "附条件通过"
    REVIEW_FAILED = "review-failed", "复核未通过"
    CHANGED = "changed", "变更"
    EXPIRED = "expired", "到期"
    REVOKED = "revoked", "撤销"


GIVES = frozenset(
    {
        ChangeKind.RECOGNISED,
        ChangeKind.PROMOTED,
        ChangeKind.REVIEW_PASSED,
        ChangeKind.REVIEW_CONDITIONAL,
    }
)
TAKES = frozenset({ChangeKind.REVIEW_FAILED, ChangeKind.EXPIRED, ChangeKind.REVOKED, ChangeKind.REMOVED})


_ASKS = frozenset({ChangeKind.APPLIED, ChangeKind.PUBLICISED})
_DECIDES = GIVES | TAKES | {ChangeKind.REFUSED}


@frozen(kw_only=True)
class Change:
    """One entry of a history.

    ``on`` is as exact as the source is; ``None`` where it gives no date. ``valid_to`` is the last day of the term it
    gives, ``until`` the day by which a condition is to be met, or a review to be done. ``issuers`` are all the units
    that signed, ``criteria`` is the version of the criteria it was judged by; ``batch`` and ``document_number`` are as
    written. ``name`` is the new name of a renaming.
    """

    kind: ChangeKind = field(metadata=heading("变动类型"))
    on: PartialDate | None = None
    valid_to: date | None = field(default=None, metadata=heading("有效期至"))
    until: date | None = field(default=None, metadata=heading("整改或复核截止"))
    batch: str | None = None
    document_number: str | None = None
    issuers: tuple[str, ...] = field(default=(), metadata=heading("公布单位"))
    criteria: str | None = field(default=None, metadata=heading("适用标准"))
    name: str | None = None
    source: Source | None = field(default=None, eq=False)

    @property
    def moves(self) -> bool:
        """Whether it gives or takes what the history is of; a renaming does neither."""
        return self.kind in GIVES or self.kind in TAKES

    def reached(self, on: date) -> bool | None:
        """Whether it had come by the end of a day; ``None`` when its date does not tell."""
        return self.on.reached(on) if self.on else None

    def lapsed(self, on: date) -> bool | None:
        """Whether what it gave had run out by itself by a day; ``None`` where a condition's day passed without a result."""
        if self.kind in TAKES or (self.valid_to is not None and self.valid_to < on):
            return True
        conditional = self.kind is ChangeKind.REVIEW_CONDITIONAL
        return None if conditional and self.until is not None and self.until < on else False


_Any = TypeVar("_Any", bound=Change)


def in_order(changes: Iterable[_Any]) -> list[_Any]:
    """The changes in the order of their dates; one without a date stands first, as it may be of any day."""
    return sorted(changes, key=lambda each: each.on.first if each.on else date.min)


def possible_last(changes: Iterable[_Any], on: date) -> tuple[_Any | None, ...]:
    """Every change that may have been the last to give or take by a day; ``None`` for none at all.

    Several where dates do not tell which, in the order of the history: of a month and a day in it either may be later.
    Entries of one day come as listed, and before an undated recognition came nothing. Linear in the number of changes.
    """
    come = [
        each for each in in_order(each for each in changes if each.moves) if each.reached(on) is not False
    ]
    certain = [(each.on.first, number) for number, each in enumerate(come) if each.on and each.reached(on)]
    latest = max(certain, default=None)
    if latest is None:
        return (None, *come)
    return tuple(each for number, each in enumerate(come) if (_last_day(each), number) >= latest)


def open_application(changes: Iterable[_Any], on: date) -> _Any | None:
    """The last application (申报、公示) on which, as far as is known, nobody had decided by a day; ``None`` for none.

    A decision that may be of the day of the application or later counts as one on it: nobody is called a candidate who
    may be none.

    >>> applied = Change(kind=ChangeKind.APPLIED, on=PartialDate(2026, 5, 20))
    >>> refused = Change(kind=ChangeKind.REFUSED, on=PartialDate(2026, 9))
    >>> [bool(open_application([applied, refused], day)) for day in (date(2026, 5, 1), date(2026, 8, 31), date(2026, 9, 1))]
    [False, True, False]
    """
    come = [each for each in in_order(changes) if each.reached(on) is not False]
    asked = [each for each in come if each.kind in _ASKS]
    if not asked:
        return None
    first = asked[-1].on.first if asked[-1].on else None
    decided = (each.on for each in come if each.kind in _DECIDES)
    settled = all(day is not None and first is not None and day.last < first for day in decided)
    return asked[-1] if settled else None


def _last_day(change: Change) -> date:
    """The last day a change may be of."""
    if change.on is None:
        return date.min if change.kind is ChangeKind.RECOGNISED else date.max
    return change.on.last


def is_held(changes: Iterable[Change], on: date) -> bool | None:
    """Whether what the history is of is held on a day; ``None`` when the history does not tell.

    >>> recognised = Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2022, 8), valid_to=date(2025, 7, 31))
    >>> [is_held([recognised], day) for day in (date(2022, 7, 1), date(2022, 8, 9), date(2025, 7, 31), date(2025, 8, 1))]
    [False, None, True, False]
    """
    answers = {_gives(last, on) for last in possible_last(changes, on)}
    return answers.pop() if len(answers) == 1 else None


def _gives(last: Change | None, on: date) -> bool | None:
    """Whether the last change leaves it held on a day."""
    lapsed = True if last is None else last.lapsed(on)
    return None if lapsed is None else not lapsed
