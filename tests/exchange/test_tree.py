"""The trees files are read into: what they keep of lines, and of keys written again."""

import pytest

from zhuanyezhen.exchange.json_tree import read_json
from zhuanyezhen.exchange.tree import Entries, line_of, repetitions
from zhuanyezhen.values.source import Source


def test_a_mapping_keeps_the_first_of_a_key() -> None:
    """And knows where it is written again; lines of one are not those of another."""
    entries, other = Entries("镇.yaml", 3), Entries("镇.yaml", 8)
    entries.add("name", "甲", 3)
    entries.add("name", "乙", 4)
    entries.add("name", "丙", 5)
    assert {"name": "甲"} == entries
    assert ([("name", 4), ("name", 5)], {"name": 3}, {}) == (
        list(entries.repeated),
        entries.lines,
        other.lines,
    )
    assert Source(document="镇.yaml", paragraph=3) == entries.place()


def test_a_mapping_without_lines_stands_in_its_file() -> None:
    """All of them in one and the same place."""
    one, two, other = Entries("镇.json"), Entries("镇.json"), Entries("县.json")
    one.add("name", "甲")
    assert (Source(document="镇.json"), Source(document="县.json")) == (one.place(), other.place())
    assert one.place() is two.place()
    assert {} == one.lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": 1}', []),
        ('{"a": 1, "a": 2}', [(("a",), None)]),
        ('{"a": [{"b": 1}, {"b": [], "b": [1], "c": {}}]}', [(("a", 1, "b"), None)]),
        ('{"a": {"b": {"c": 1, "c": 2}}}', [(("a", "b", "c"), None)]),
        ('[{"a": 1, "a": 2}]', [((0, "a"), None)]),
    ],
)
def test_keys_written_twice_in_json(text: str, found: list[object]) -> None:
    """At any depth; the first is kept."""
    tree = read_json(text, "镇.json")
    assert found == repetitions(tree)
    if isinstance(tree, Entries):
        assert tree.once is (not found)
        assert tree["a"] in (1, [{"b": 1}, {"b": [], "c": {}}], {"b": {"c": 1}})


def test_a_list_of_a_json_file_has_no_lines() -> None:
    """Nor has anything in it."""
    tree = read_json('{"towns": [{"name": "甲"}]}', "镇.json")
    assert line_of(tree, ("towns", 0, "name")) is None
