"""Numbers of headings."""

import pytest
from attrs import evolve

from mended_plans import after, plan_of
from zhuanyezhen.mending.headings import renumbered


@pytest.mark.parametrize(
    ("lines", "mended"),
    [
        (("（一）甲", "（三）乙", "（四）丙"), ["（一）甲", "（二）乙", "（三）丙"]),
        (("（一）甲", "（二）乙", "（二）丙", "（三）丁"), ["（一）甲", "（二）乙", "（三）丙", "（四）丁"]),
        (("1.甲", "3.乙"), ["1.甲", "2.乙"]),
        (("（一）甲", "（三）乙", "二、保障", "（一）丙"), ["（一）甲", "（二）乙", "二、保障", "（一）丙"]),
        (("（一）甲", "（二）乙", "四、保障"), ["（一）甲", "（二）乙", "二、保障"]),
        (("（一）甲", "（三）乙。见（三）。"), ["（一）甲", "（三）乙。见（三）。"]),
        (("1.甲", "3.乙，按第3条办"), ["1.甲", "3.乙，按第3条办"]),
        (("（一）甲", "（三）乙", "（二）丙"), ["（一）甲", "（三）乙", "（二）丙"]),
        (("①甲", "③乙"), ["①甲", "③乙"]),
        (("（一）甲", "（二）乙"), ["（一）甲", "（二）乙"]),
    ],
)
def test_headings_beside_a_damaged_number_are_numbered_in_order(
    lines: tuple[str, ...], mended: list[str]
) -> None:
    """Not where the number is cited, goes back and forth, or is a character of its own."""
    assert mended == after(plan_of(*lines), renumbered)


def test_the_mends_of_a_run_go_together_and_warn() -> None:
    """A number may be missing because its section is."""
    ((first, second),) = renumbered(plan_of("（一）甲", "（三）乙", "（四）丙"))
    assert ("RDG003", "（三）", "三", "二") == (first.rule, first.subject, first.old, first.new)
    assert first.subject == second.subject
    assert "不要接受" in first.reason


def test_a_plan_whose_text_alone_is_read_otherwise_is_left_alone() -> None:
    """Of a table, say: what the file said of its rows is not in the text."""
    plan = plan_of("（一）甲", "（三）乙")
    assert [] == list(renumbered(evolve(plan, damage=(*plan.damage, *plan.damage))))
