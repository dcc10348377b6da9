"""When enterprises are to be visited again."""

from datetime import date

from zhuanyezhen.model.occasion import Occasion, OccasionKind
from zhuanyezhen.tracking.visit import rounds

_DAY = date(2026, 9, 1)


def _visit(on: date | None, every_days: int | None = None, enterprise: str | None = "1") -> Occasion:
    return Occasion(id=str(on), kind=OccasionKind.VISIT, on=on, enterprise=enterprise, every_days=every_days)


def _due(*visits: Occasion, on: date = date(2026, 12, 1)) -> list[date]:
    return [each.due for each in rounds(visits, on)]


def test_the_last_visit_counts_and_its_own_cycle() -> None:
    """Another's where it has none; a later visit is not known of before it was made."""
    assert [date(2026, 10, 1)] == _due(_visit(_DAY, 30), _visit(date(2026, 8, 1), 10))
    assert [date(2026, 9, 11)] == _due(_visit(_DAY), _visit(date(2026, 8, 1), 10))
    assert [date(2026, 10, 1)] == _due(_visit(_DAY, 30), _visit(date(2026, 11, 1), 10), on=date(2026, 10, 31))


def test_what_is_not_known_is_not_reckoned() -> None:
    """No cycle, a cycle of nothing, no enterprise, a visit without a day, a meeting."""
    assert [] == _due(_visit(_DAY))
    assert [] == _due(_visit(_DAY, 0))
    assert [] == _due(_visit(_DAY, 30, enterprise=None))
    assert [] == _due(_visit(_DAY, 30), _visit(None))
    assert [] == _due(Occasion(id="1", kind=OccasionKind.FAIR, on=_DAY, enterprise="1", every_days=30))


def test_a_cycle_beyond_all_days_ends_with_them() -> None:
    """No overflow."""
    assert [date.max] == _due(_visit(_DAY, 10**9))
