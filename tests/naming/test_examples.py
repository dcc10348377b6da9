"""The examples of the lexicon: every function's own names resolve to the unit they stand for."""

import pytest

from zhuanyezhen.naming.lexicon import Example, load_lexicon
from zhuanyezhen.naming.register import Register, Scope

EXAMPLES = [
    pytest.param(example, id=f"{example.name}@{example.place}")
    for function in load_lexicon().functions
    for example in function.examples
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_example_resolves_to_its_unit(example: Example) -> None:
    """A name in a document of its place is the unit the lexicon says."""
    assert example.unit == Register(Scope(jurisdiction=example.place)).resolve(example.name).unit
