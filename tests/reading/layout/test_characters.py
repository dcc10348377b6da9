"""Characters that do not show and look-alikes: gone from the text, told once."""

import pytest

from zhuanyezhen.model.plan import DamageKind
from zhuanyezhen.reading.blocks import DocumentBuilder
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.layout.characters import find_hidden, without_hidden
from zhuanyezhen.reading.plan import parse_plan


@pytest.mark.parametrize(
    "code", [0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x2064, 0xFEFF, 0x00AD, 0xFE0F, 0xE000, 0xF8FF]
)
def test_a_character_that_does_not_show_is_left_out(code: int) -> None:
    """The first and the last of every range go, and the places behind them still lead back."""
    document = without_hidden(document_of(f"县{chr(code)}工信局\n二", "plan.txt"))
    assert [document.text[block.start : block.end] for block in document.blocks] == ["县工信局", "二"]
    assert (document.source(1, 4).start, document.source(1, 4).end) == (2, 5)


def test_a_look_alike_becomes_what_it_shows() -> None:
    """A radical is replaced by the character that it shows, in the text and for comparison."""
    document = without_hidden(document_of("县⼯信局、县⻓", "plan.txt"))
    assert (document.text, document.folded) == ("县工信局、县长", "县工信局、县长")


def test_nothing_hidden_is_nothing_done() -> None:
    """A document without such characters is given back."""
    document = document_of("县工信局", "plan.txt")
    assert without_hidden(document) is document


def test_cells_and_their_breaks_move() -> None:
    """The cells of a table lose the characters, too."""
    builder = DocumentBuilder(name="plan.docx")
    builder.row([("责任\u200b\n单位", 0), ("县\u200b局", 1)], number=1, table="表1", row=1)
    document = without_hidden(builder.build())
    cells = document.blocks[0].cells
    assert [document.text[cell.start : cell.end] for cell in cells] == ["责任 单位", "县局"]
    assert cells[0].breaks == (2,)


def test_each_kind_is_told_once_with_its_count() -> None:
    """Two kinds of damage, the different characters named, the places counted, the first one quoted."""
    document = document_of("县\u200b\u2060\u200b⼯⼯信局", "plan.txt")
    assert [
        (each.kind, each.text, each.count, each.source and each.source.start)
        for each in find_hidden(document)
    ] == [
        (DamageKind.INVISIBLE, "U+200B、U+2060", 3, 1),
        (DamageKind.LOOK_ALIKE, "⼯（工）", 2, 4),
    ]


def test_many_kinds_are_not_all_named() -> None:
    """Five names are enough for a message."""
    text = "".join(map(chr, range(0xE000, 0xE010)))
    (damage,) = find_hidden(document_of(text, "plan.txt"))
    assert (damage.text.count("、"), damage.count) == (4, 16)


def test_a_byte_order_mark_at_the_start_is_no_damage() -> None:
    """It is how the file is stored; further inside it is damage."""
    assert [each.count for each in find_hidden(document_of("\ufeff县\ufeff局", "plan.txt"))] == [1]
    assert not list(find_hidden(document_of("\ufeff县局", "plan.txt")))


def test_units_are_found_behind_hidden_characters() -> None:
    """A label and a name cut by such characters are read, and the plan's own text is the one of the file."""
    text = "一、重点任务\n（一）建设中心。（责任\u200b单位：县⼯信局牵头）"
    plan = parse_plan(text)
    (assignment,) = plan.tasks[0].assignments
    assert assignment.as_written == "县工信局"
    assert assignment.source is not None
    assert text[assignment.source.start : assignment.source.end] == "县⼯信局"
    assert plan.text == text
