"""What is said of plans that belong together, and of plans that do not, though somebody names them as a pair."""

from itertools import permutations

import pytest
from attrs import evolve

from aligning.cases import data, plan
from zhuanyezhen.aligning.align import Ground, align
from zhuanyezhen.model.plan import Plan

PROGRAMMES = [plan(each["title"], each["tasks"]) for each in data("programmes.toml")["programme"]]
PAIRS = data("pairs.toml")["pair"]


@pytest.mark.parametrize("titled", [True, False])
def test_unrelated_programmes_have_candidates_at_most(*, titled: bool) -> None:
    """Of programmes that only share what any plan has, none is linked to another, whoever says so."""
    plans = PROGRAMMES if titled else [evolve(each, title=None) for each in PROGRAMMES]
    alike = 0
    for upper, lower in permutations(plans, 2):
        found = align(upper, lower, pair=True)
        assert (Ground.DOUBTED, ()) == (found.ground, found.links)
        assert ((), (), ()) == (found.uncovered, found.added, found.targets)
        alike += bool(found.candidates)
    assert alike == len(plans) * (len(plans) - 1)  # they do look alike: else this would be no test


def test_links_are_those_people_see() -> None:
    """Over the pairs, at least 95 % of the links are right and 90 % of the right ones are found; which are not is known."""
    wrong, missed, right = [], [], 0
    for each in PAIRS:
        upper, lower = plan("甲市某项工作方案", each["upper"]), plan("乙县某项工作方案", each["lower"])
        assert Ground.NAMED == align(upper, lower, pair=True).ground
        found, seen = links(upper, lower), {(up - 1, low - 1) for up, low in each["links"]}
        wrong += sorted((each["id"], *at) for at in found - seen)
        missed += sorted((each["id"], *at) for at in seen - found)
        right += len(found & seen)
    assert ([], [("tea", 5, 6)], 43) == (wrong, missed, right)


def links(upper: Plan, lower: Plan) -> set[tuple[int, int]]:
    """The places of the tasks that are linked."""
    at = {id(task): place for plan in (upper, lower) for place, task in enumerate(plan.tasks)}
    return {(at[id(each.upper)], at[id(each.lower)]) for each in align(upper, lower, pair=True).links}
