"""What visits, meetings, training and financing set a time for."""

from datetime import date
from decimal import Decimal

from zhuanyezhen.model.enterprise import Enterprise
from zhuanyezhen.model.financing import Financing
from zhuanyezhen.model.occasion import Decision, Occasion, OccasionKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.training import Training
from zhuanyezhen.tracking.agenda import agenda
from zhuanyezhen.tracking.due_occasion import occasions_due
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Entry, Reach, UndatedEntry
from zhuanyezhen.values.money import Money

_FIRST, _LAST = date(2026, 1, 1), date(2026, 12, 31)
_FIRM = Enterprise(id="1", name="某花卉有限公司")


def _entries(**ledgers: object) -> list[Entry]:
    programme = Programme(name="例", enterprises=(_FIRM,), **ledgers)  # type: ignore[arg-type]
    return list(occasions_due(programme, Reach(_FIRST, _LAST)))


def test_the_next_visit_stands_on_the_last_day_of_its_cycle() -> None:
    """By the name of the firm; one that is not on file by what was written."""
    visits = tuple(
        Occasion(
            id=firm,
            kind=OccasionKind.VISIT,
            on=date(2026, 3, 1),
            enterprise=firm,
            every_days=30,
            unit="县工信局",
        )
        for firm in ("1", "某物流有限公司")
    )
    found = _entries(occasions=visits)
    assert [
        (date(2026, 3, 31), AgendaKind.VISIT, Certainty.CYCLE, "某花卉有限公司", ("县工信局",)),
        (date(2026, 3, 31), AgendaKind.VISIT, Certainty.CYCLE, "某物流有限公司", ("县工信局",)),
    ] == [
        (each.on, each.kind, each.certainty, each.what, each.units)
        for each in found
        if isinstance(each, AgendaEntry)
    ]


def test_decisions_that_are_not_carried_out_by_their_day() -> None:
    """One without a day stands apart; one that is done is no entry."""
    day = date(2026, 6, 30)
    decisions = (
        Decision(text="落实用地", due=day),
        Decision(text="接通燃气"),
        Decision(text="修路", due=day, done_on=day),
        Decision(text="植树", done_on=day),
        Decision(text="补种", due=day, done_on=date(2026, 7, 1)),
    )
    found = _entries(occasions=(Occasion(id="1", decisions=decisions),))
    assert ["落实用地", "补种"] == [each.what for each in found if isinstance(each, AgendaEntry)]
    assert ["接通燃气"] == [each.what for each in found if isinstance(each, UndatedEntry)]


def test_the_end_of_a_class_with_the_days_it_takes() -> None:
    """Called by its name, else by what is taught, else by its number; without an end it is none."""
    begins, ends = date(2026, 4, 7), date(2026, 4, 30)
    trainings = (
        Training(id="1", name="花卉班", begins=begins, ends=ends),
        Training(id="2", occupation="园艺师", ends=ends),
        Training(id="3", ends=ends),
        Training(id="4", begins=begins),
    )
    assert [("花卉班", begins), ("园艺师", None), ("3", None)] == [
        (each.what, each.start) for each in _entries(trainings=trainings) if isinstance(each, AgendaEntry)
    ]


def test_financing_that_is_to_be_answered() -> None:
    """With what was asked; one that was answered in time, or has no day, is no entry."""
    day, asked = date(2026, 6, 30), Money(Decimal(500), "万元")
    financings = (
        Financing(id="1", enterprise="1", due=day, asked=asked),
        Financing(id="2", enterprise="1", due=day, answered_on=day),
        Financing(id="3", due=day, answered_on=date(2026, 7, 1)),
        Financing(id="4", enterprise="1"),
    )
    assert ["某花卉有限公司：500万元", "3"] == [each.what for each in _entries(financings=financings)]


def test_the_calendar_has_them() -> None:
    """Within the days asked about."""
    financings = (Financing(id="1", due=date(2026, 6, 30)), Financing(id="2", due=date(2027, 6, 30)))
    found = agenda(Programme(name="例", financings=financings), _FIRST, _LAST)
    assert [("1", AgendaKind.ANSWER)] == [(each.subject, each.kind) for each in found.entries]
