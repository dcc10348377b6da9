"""When enterprises are to be visited again (包联周期), by when they last were.

Decided here: a cycle is known only where the ledger says so, the last visit's own before those of others; of an enterprise
one of whose visits has no day nothing is told.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from zhuanyezhen.model.occasion import Occasion


@frozen(kw_only=True)
class Round:
    """The last visit to an enterprise, an id or a name, and by when the next one is due."""

    enterprise: str
    last: Occasion
    day: date
    cycle: int

    @property
    def due(self) -> date:
        """The last day that is still in time."""
        return self.day + timedelta(days=min(self.cycle, (date.max - self.day).days))


def rounds(occasions: Iterable[Occasion], on: date) -> Iterator[Round]:
    """The last visit to each enterprise by a day, of those that have a cycle."""
    for enterprise, visits in _visits(occasions, on).items():
        day, last = max(visits, key=lambda each: each[0])
        cycle = last.every_days or next((each.every_days for _, each in visits if each.every_days), None)
        if cycle is not None and cycle > 0:
            yield Round(enterprise=enterprise, last=last, day=day, cycle=cycle)


def _visits(occasions: Iterable[Occasion], on: date) -> dict[str, list[tuple[date, Occasion]]]:
    """The visits to each enterprise by a day, with their days; none of one that has a visit whose day is not known."""
    found: dict[str, list[tuple[date, Occasion]]] = {}
    undated: set[str] = set()
    for each in occasions:
        if not each.is_visit or each.enterprise is None:
            continue
        if each.on is None:
            undated.add(each.enterprise)
        elif each.on <= on:
            found.setdefault(each.enterprise, []).append((each.on, each))
    return {name: visits for name, visits in found.items() if name not in undated}
