"""Which of several pairs are sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.aligning.choosing import JOINED, LINKED, Pair, choose

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(0.15, 1, allow_subnormal=False), max_size=12
)


@pytest.mark.parametrize(
    ("scores", "twice", "sure"),
    [
        ({(0, 0): 0.15}, set(), {(0, 0)}),  # alone on both sides
        ({(0, 0): 0.5, (1, 0): 0.5}, set(), {(0, 0), (1, 0)}),  # one lower task for two upper ones
        ({(0, 0): LINKED, (1, 0): LINKED}, set(), {(0, 0), (1, 0)}),
        ({(0, 0): 0.29, (1, 0): 0.29}, set(), set()),  # too weak, and neither is the better
        ({(0, 0): 0.5, (0, 1): 0.41, (1, 0): 0.45, (1, 1): 0.5}, set(), set()),  # near each other
        ({(0, 0): 1.0, (0, 1): 0.17, (1, 1): 0.2}, set(), {(0, 0), (1, 1)}),  # the rival is linked elsewhere
        ({(0, 0): 1.0, (1, 0): JOINED}, {(1, 0)}, {(0, 0), (1, 0)}),
        ({(0, 0): 1.0, (1, 0): 0.19}, {(1, 0)}, {(0, 0)}),  # too weak to join
        ({(0, 0): 1.0, (1, 0): JOINED}, set(), {(0, 0)}),  # evidence of one kind
        ({(0, 0): 1.0, (0, 1): JOINED}, {(0, 1)}, {(0, 0), (0, 1)}),  # a lower task joins an upper one
        ({(0, 0): 1.0, (0, 1): 0.25, (1, 1): 0.6}, {(0, 1)}, {(0, 0), (1, 1)}),  # both are linked already
        ({}, {(0, 0)}, set()),
    ],
)
def test_the_best_are_sure(scores: dict[Pair, float], twice: set[Pair], sure: set[Pair]) -> None:
    """What is clearly the best is sure; what nothing speaks for twice, or what is taken, is left open."""
    assert sure == choose(scores, twice)


@given(SCORES)
def test_sides_may_be_turned(scores: dict[Pair, float]) -> None:
    """Nothing depends on which plan is the upper one, nor on the order of the pairs."""
    turned = {(lower, upper): score for (upper, lower), score in reversed(scores.items())}
    assert choose(scores, set(scores)) == {(upper, lower) for lower, upper in choose(turned, set(turned))}


@given(SCORES)
def test_the_best_of_all_is_sure_unless_it_has_a_twin(scores: dict[Pair, float]) -> None:
    """Only pairs that are there are sure, and a best one that nothing comes near is."""
    sure = choose(scores, set())
    assert sure <= scores.keys()
    best = max(scores, key=lambda at: scores[at], default=None)
    if best and all(at == best or score < 0.8 * scores[best] for at, score in scores.items()):
        assert best in sure
