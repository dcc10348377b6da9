"""Financing: when it is answered."""

from datetime import date
from decimal import Decimal

from zhuanyezhen.model.financing import Financing
from zhuanyezhen.values.money import Money


def test_an_answer_counts_from_its_day_on_and_without_a_day_at_once() -> None:
    """What was granted is an answer, too; nothing written is none."""
    day = date(2026, 3, 9)
    dated = Financing(id="1", answered_on=day, answer="同意")
    assert (False, True) == (dated.is_answered(date(2026, 3, 8)), dated.is_answered(day))
    assert Financing(id="1", answer="不同意").is_answered(day)
    assert Financing(id="1", granted=Money(Decimal(300), "万元")).is_answered(day)
    assert not Financing(id="1").is_answered(day)
