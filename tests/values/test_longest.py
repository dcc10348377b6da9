"""How long a text of one value may be: what is longer is none, so that no text costs more than its length."""

from collections.abc import Callable

import pytest

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.calendar_date import parse_date
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.money import parse_money
from zhuanyezhen.values.partial_date import parse_partial_date
from zhuanyezhen.values.period import parse_period
from zhuanyezhen.values.quantity import parse_quantity


@pytest.mark.parametrize(
    ("parse", "text", "longest"),
    [
        (parse_deadline, "2025年底前", 60),
        (parse_money, "3亿元", 80),
        (parse_partial_date, "2025年", 40),
        (parse_period, "2025年", 40),
        (parse_quantity, "3个", 60),
    ],
)
def test_the_longest_text_is_read_and_a_longer_one_refused(
    parse: Callable[[str], object], text: str, longest: int
) -> None:
    """Blanks count, too: they are characters of the text."""
    assert parse(text) == parse(text.rjust(longest))
    with pytest.raises(ValueTextError):
        parse(text.rjust(longest + 1))


def test_the_longest_date() -> None:
    """A longer one is no date."""
    text = "2025年9月14日"
    assert parse_date(text) is not None
    assert parse_date(text) == parse_date(text.rjust(60))
    assert parse_date(text.rjust(61)) is None
