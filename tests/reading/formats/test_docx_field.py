"""Fields: instructions in each other, marks out of place, and instructions beyond measure."""

import pytest

from zhuanyezhen.reading.formats.docx_field import Fields


def test_results_in_instructions_are_not_shown() -> None:
    """A place is shown when no instruction is open around it."""
    fields, shown = Fields(), []
    for kind in ("begin", "begin", "separate", "end", "separate", "separate", "end"):
        fields.mark(kind)
        shown.append(fields.shown)
    assert shown == [False, False, False, False, True, True, True]


def test_marks_out_of_place_do_nothing() -> None:
    """Ends without a beginning and unknown marks change nothing, nor do instructions outside fields."""
    fields = Fields()
    fields.instruct("x")
    assert [fields.mark(kind) for kind in ("end", "separate", "other", None)] == [""] * 4
    assert fields.shown


def test_an_instruction_ends_with_its_paragraph_and_results_do_not() -> None:
    """What is left open in an instruction is closed; a field that shows its result goes on."""
    fields = Fields()
    for kind in ("begin", "separate", "begin", "begin", "separate"):
        fields.mark(kind)
    fields.end_paragraph()
    assert fields.shown
    fields.mark("begin")
    assert not fields.shown


@pytest.mark.parametrize(("written", "drawn"), [(True, ""), (False, "①")])
def test_a_formula_draws_where_it_has_no_result(written: bool, drawn: str) -> None:  # noqa: FBT001
    """A mark before a result that is empty changes nothing; text of a result stands for itself."""
    fields = Fields()
    fields.write()
    fields.mark("begin")
    fields.instruct(r"EQ \o\ac(○,1)")
    fields.mark("separate")
    fields.instruct("1")
    if written:
        fields.write()
    assert (fields.mark("end"), fields.unread) == (drawn, 0)


def test_text_of_an_inner_field_is_text_of_the_outer() -> None:
    """A result that is all in a field of its own is a result."""
    fields = Fields()
    fields.mark("begin")
    fields.instruct(r"EQ \o\ac(○,1)")
    for kind in ("separate", "begin", "separate"):
        fields.mark(kind)
    fields.write()
    assert (fields.mark("end"), fields.mark("end")) == ("", "")


@pytest.mark.parametrize(("number", "text"), [(0, "一"), (1, "二"), (2, ""), (-1, "")])
def test_a_list_to_choose_from_shows_what_was_chosen(number: int, text: str) -> None:
    """The choice that was made stands for the field; one that is not there is nothing."""
    fields = Fields()
    fields.offer("零")
    fields.choose(1)
    fields.mark("begin")
    fields.offer("一")
    fields.offer("二")
    fields.choose(number)
    assert fields.mark("end") == text


def test_choices_are_bounded() -> None:
    """Of thousands of choices the first thousand are kept."""
    fields = Fields()
    fields.mark("begin")
    for _ in range(1001):
        fields.offer("甲")
    fields.choose(1000)
    assert fields.mark("end") == ""


def test_an_instruction_is_bounded() -> None:
    """Thousands of pieces are not kept."""
    fields = Fields()
    fields.mark("begin")
    for _ in range(1000):
        fields.instruct("EQ")
    assert (fields.mark("end"), fields.unread) == ("", 1)
