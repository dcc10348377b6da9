"""Fields: instructions in each other, marks out of place, and instructions beyond measure."""

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


def test_a_result_is_no_instruction() -> None:
    """What stands behind the instruction is not part of it, and a field with a result draws nothing."""
    fields = Fields()
    fields.mark("begin")
    fields.instruct("EQ ")
    fields.mark("separate")
    fields.instruct(r"\o\ac(○,1)")
    assert (fields.mark("end"), fields.unread) == ("", 0)


def test_an_instruction_is_bounded() -> None:
    """Thousands of pieces are not kept."""
    fields = Fields()
    fields.mark("begin")
    for _ in range(1000):
        fields.instruct("EQ")
    assert (fields.mark("end"), fields.unread) == ("", 1)
