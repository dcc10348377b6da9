"""A draft compared with its final: whatever is planted is found once, and nothing is invented."""

from collections import Counter

from hypothesis import given

import zhuanyezhen as zyz
from comparing.drafts import Draft, Found, edited
from strategies import plans
from zhuanyezhen.comparing.compare import compare_plans
from zhuanyezhen.comparing.edit import Edit, Turn
from zhuanyezhen.model.plan import Plan

MIRRORED = {Turn.CAME: Turn.WENT, Turn.WENT: Turn.CAME, Turn.RAISED: Turn.LOWERED, Turn.LOWERED: Turn.RAISED}


def found(draft: str, final: str) -> list[Found]:
    """The changes between two texts."""
    return [
        (each.part.value, each.how.value, each.old, each.new)
        for each in compare_plans(zyz.parse_plan(draft), zyz.parse_plan(final)).edits
    ]


def plain(edit: Found) -> Found:
    """A change without the headings and the number around the title of a task that moved or came."""
    part, how, old, new = edit
    if (part, how) in {("task", "moved"), ("task", "came")}:
        old, new = (each and each.rpartition("）")[2] for each in (old, new))
    return part, how, old, new


@given(edited())
def test_every_planted_change_is_found_once(case: tuple[Draft, Draft, list[Found]]) -> None:
    """Random edits of a plan are all found, each once, and nothing that was not planted."""
    draft, final, planted = case
    told = Counter(plain(each) for each in found(draft.text(), final.text()))
    assert Counter(planted) == told


def mirrored(edit: Edit) -> Found:
    """A change read backwards."""
    return edit.part.value, MIRRORED.get(edit.how, edit.how).value, edit.new, edit.old


def assert_mirrored(one: Plan, other: Plan) -> None:
    """Two plans compared either way round say the same."""
    there = Counter(
        (each.part.value, each.how.value, each.old, each.new) for each in compare_plans(one, other).edits
    )
    assert there == Counter(mirrored(each) for each in compare_plans(other, one).edits)


@given(plans(), plans())
def test_read_backwards_it_says_the_same(one: Plan, other: Plan) -> None:
    """What came is what went, what is raised is lowered, and nothing else is another."""
    assert_mirrored(one, other)


@given(plans())
def test_a_plan_is_as_it_is(plan: Plan) -> None:
    """A plan compared with itself has no change."""
    assert () == compare_plans(plan, plan).edits
