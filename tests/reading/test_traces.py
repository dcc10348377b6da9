"""Traces: labels that head units and of which nothing was read."""

import pytest

from zhuanyezhen.reading.blocks import Document, DocumentBuilder
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.traces import find_traces


def _told(document: Document, *tables: str | None) -> list[str]:
    return [document.text[each.start : each.end] for each in find_traces(document, tables)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("牵头单位\n县商务局", ["牵头单位"]),
        ("牵 头 单 位\n县商务局、县财政局", ["牵 头 单 位"]),
        ("责任单位\n浓厚氛围、县财政局", ["责任单位"]),
        ("责任单位\n" + "甲\n" * 11 + "县商务局", ["责任单位"]),
        ("责任单位\n配合单位\n县商务局", ["责任单位", "配合单位"]),
        ("责任单位\n" + "甲\n" * 12 + "县商务局", []),
        ("责任单位\n甲乙", []),
        ("责任单位", []),
        ("完成时限\n县商务局", []),
        ("分管领导\n县商务局", []),
        ("主要内容\n县商务局", []),
        ("\n县商务局", []),
        ("县商务局\n责任单位", []),
        ("责任" + " " * 3 + "单位" + " " * 15 + "\n县商务局", ["责任   单位" + " " * 15]),
        ("责任" + " " * 20 + "单位 \n县商务局", []),
    ],
)
def test_lines(text: str, told: list[str]) -> None:
    """A line that is nothing but a label of units, with a unit within twelve lines, is told."""
    assert told == _told(document_of(text, "plan.txt"))


def _table(*rows: tuple[str, ...]) -> Document:
    builder = DocumentBuilder(name="plan.html")
    for number, row in enumerate(rows, start=1):
        cells = [(text, column) for column, text in enumerate(row)]
        builder.row(cells, number=number, table="表1", row=number)
    return builder.build()


def test_tables() -> None:
    """The first cell of a row that is a label speaks for it, unless its table was read."""
    document = _table(("事项", "责任单位", "配合单位"), ("育苗", "县商务局", "县财政局"))
    assert (["责任单位"], [], ["责任单位"]) == (
        _told(document),
        _told(document, "表1"),
        _told(document, None),
    )


def test_a_form_to_be_filled_in_is_silent() -> None:
    """A table with headings and empty cells holds no responsibility."""
    assert [] == _told(_table(("事项", "责任单位"), ("", ""), ("", "")))


def test_the_reason() -> None:
    """What is told is a label."""
    (trace,) = find_traces(document_of("牵头单位\n县商务局", "plan.txt"), ())
    assert ("label", 0, 4) == (trace.reason, trace.start, trace.end)


def test_a_table_that_was_read_does_not_end_the_search() -> None:
    """A label below it is told."""
    builder = DocumentBuilder(name="plan.docx")
    builder.row([("牵头单位", 0), ("县商务局", 1)], number=1, table="表1", row=1)
    builder.paragraph("责任单位", 2)
    builder.paragraph("县财政局", 3)
    assert ["责任单位"] == _told(builder.build(), "表1")
