"""Brackets: which closes which, and the words by which one without its partner is found."""

import pytest

from zhuanyezhen.reading.brackets import match_brackets
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.plan import parse_plan

_LONG = "育" * 30


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("育苗。（县商务局牵头，县财政局配合", "（县商务局牵头"),
        ("育苗。县商务局牵头，县财政局配合）", "县财政局配合）"),
        (f"（{_LONG}", f"（{_LONG[:24]}"),
        (f"{_LONG}）", f"{_LONG[:24]}）"),
        ("育苗）", "育苗）"),
        ("育苗（", "（"),
    ],
)
def test_a_lost_half_is_quoted_with_its_words(text: str, quoted: str) -> None:
    """As far as the next mark, and no further than a line."""
    damage = match_brackets(document_of(text, "plan.txt")).damage
    assert [quoted] == [text[each.source.start : each.source.end] for each in damage if each.source]


@pytest.mark.parametrize(
    "clause",
    [
        "县商务局牵头，县财政局、县供销社配合）",
        "县商务局牵头，县财政局、县供销社配合）。",
        "（县商务局牵头，县财政局、县供销社配合",
        "牵头单位：县商务局；配合单位：县财政局、县供销社）",
        "（牵头单位：县商务局；配合单位：县财政局、县供销社",
    ],
)
def test_a_clause_with_half_of_its_brackets_is_read(clause: str) -> None:
    """What one half of a pair is lost of says the same; the half is told."""
    plan = parse_plan(f"一、重点任务\n（一）外销。拓展渠道。{clause}\n（二）育苗。（县林业局负责）")
    assert ["县商务局 lead", "县财政局 cooperate", "县供销社 cooperate"] == [
        f"{each.as_written} {each.role.value}" for each in plan.tasks[0].assignments
    ]
    assert 1 == len(plan.damage)
    assert () == plan.unread


def test_the_bracket_of_a_damaged_number_is_not_told_twice() -> None:
    """The number says it already, whichever half is lost."""
    for number in ("泉政发2024〕6号", "泉政发〔20246号"):
        plan = parse_plan(f"根据《办法》（{number}），制定本方案。")
        assert [("document-number", number)] == [(each.kind.value, each.text) for each in plan.damage]


@pytest.mark.parametrize(
    "text", ["1）育苗", "  12） 育苗", "a）育苗", "（一）育苗（县内）【重点】", "〔2024〕6号[附]"]
)
def test_list_numbers_and_pairs_are_whole(text: str) -> None:
    """A number with half a bracket is how lists are counted."""
    brackets = match_brackets(document_of(text, "plan.txt"))
    assert ((), frozenset()) == (brackets.damage, brackets.stray)
