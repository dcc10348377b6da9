"""What people have settled of two plans, and what becomes of it when a text changes."""

import pytest
from hypothesis import given, settings

from strategies import plans
from zhuanyezhen.aligning.settling import (
    Changed,
    Settled,
    SettledLink,
    Settlement,
    digest,
    settle,
)
from zhuanyezhen.model.plan import Plan, Task


def plan(*tasks: tuple[str, str]) -> Plan:
    """A plan of tasks, each a number and a title."""
    return Plan(name="plan", tasks=tuple(Task(number=number, title=title) for number, title in tasks))


UPPER = plan(("（一）", "做强产业"), ("（二）", "打响品牌"))
LOWER = plan(("1", "壮大产业"), ("10", "用好品牌"))


def settled(
    upper: int = 0, lower: int = 0, settlement: Settlement = Settlement.CONFIRMED, *, of: Plan = UPPER
) -> SettledLink:
    """A link between two of the tasks as they were."""
    one, other = of.tasks[upper], LOWER.tasks[lower]
    return SettledLink(
        upper=one.label,
        lower=other.label,
        settlement=settlement,
        upper_digest=digest(of, one),
        lower_digest=digest(LOWER, other),
    )


def test_what_is_settled_holds() -> None:
    """As long as both texts stand; the refusals are handed on."""
    links = (settled(), settled(1, 1, Settlement.REFUSED))
    found = settle(links, UPPER, LOWER)
    assert Settled(confirmed=frozenset({(0, 0)}), refused=frozenset({(1, 1)}), refusals=links[1:]) == found
    assert Settled() == settle((), UPPER, LOWER)


@pytest.mark.parametrize(
    ("upper", "lower", "at", "why"),
    [
        (plan(("（一）", "做优产业")), LOWER, (0, 0), Changed.UPPER),
        (UPPER, plan(("10", "用好品牌"), ("1", "壮大企业")), (0, 1), Changed.LOWER),
        (plan(("（一）", "做优产业")), plan(("1", "壮大企业")), (0, 0), Changed.BOTH),
        (plan(("（二）", "打响品牌")), LOWER, None, Changed.GONE),
        (UPPER, plan(("10", "用好品牌")), None, Changed.GONE),
        (
            plan(("（一）", "甲"), ("（一）", "乙")),
            LOWER,
            None,
            Changed.GONE,
        ),  # which of the two, nobody knows
        (UPPER, Plan(name="empty"), None, Changed.GONE),
        (UPPER, plan(("", "甲")), None, Changed.GONE),
    ],
)
def test_a_change_opens_it_again(upper: Plan, lower: Plan, at: tuple[int, int] | None, why: Changed) -> None:
    """A task of the same number that says something else is no longer what was settled, and that is told."""
    found = settle([settled()], upper, lower)
    assert (frozenset(), why) == (found.confirmed, found.suspects[0].why)
    assert ({at} if at else set()) == found.reopened
    assert settled() == found.suspects[0].link


def test_a_task_that_moved_is_found() -> None:
    """By what it says, whatever its number; of two that say the same the one of that number."""
    moved = plan(("（三）", "打响品牌"), ("（五）", "做强产业"))
    assert {(1, 0)} == settle([settled()], moved, LOWER).confirmed
    twins = plan(("（一）", "做强产业"), ("（四）", "做强产业"))
    assert {(1, 0)} == settle([settled(1, of=twins)], twins, LOWER).confirmed
    others = plan(("（八）", "做强产业"), ("（九）", "做强产业"))
    assert [Changed.GONE] == [each.why for each in settle([settled()], others, LOWER).suspects]


def test_the_longest_number_is_the_task_s() -> None:
    """Task 10 is not task 1."""
    lower = plan(("1", "壮大产业"), ("10", "做响品牌"))
    assert {(0, 1)} == settle([settled(0, 1)], UPPER, lower).reopened


def test_what_a_task_says_is_what_counts() -> None:
    """Blanks, number and units are no change; a word is."""
    one = Task(number="1", title="做强产业", text="抓好 项目。")
    same = Task(number="2", title="做强产业", text="抓好项目。")
    assert digest(UPPER, one) == digest(UPPER, same)
    assert digest(UPPER, one) != digest(UPPER, Task(number="1", title="做强产业", text="抓好项目"))
    assert 16 == len(digest(UPPER, Task(number=None, title="\ud800")))


@given(plans())
@settings(max_examples=25)
def test_every_settlement_is_told(upper: Plan) -> None:
    """Nothing is lost: each link is confirmed, refused or suspect, once at most a pair."""
    links = [
        SettledLink(
            upper=task.label,
            lower=LOWER.tasks[0].label,
            settlement=Settlement.REFUSED,
            upper_digest=digest(upper, task),
            lower_digest=digest(LOWER, LOWER.tasks[0]),
        )
        for task in upper.tasks
    ]
    found = settle(links, upper, LOWER)
    told = {
        (each.upper, each.upper_digest) for each in (*found.refusals, *(each.link for each in found.suspects))
    }
    assert {(each.upper, each.upper_digest) for each in links} == told
