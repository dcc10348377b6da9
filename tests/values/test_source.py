"""A source prints the place a person would look up."""

import pytest

from zhuanyezhen.values.source import Source


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (Source(document="plan.txt"), "plan.txt"),
        (Source(document="plan.txt", paragraph=11, start=671, end=676), "plan.txt:11"),
        (Source(document="plan.docx", paragraph=40, sheet="表1", cell="B3"), "plan.docx:表1!B3"),
        (Source(document="list.xlsx", cell="B3"), "list.xlsx:B3"),
    ],
)
def test_a_source_prints_its_place(source: Source, text: str) -> None:
    """The cell if there is one, else the paragraph, else the document."""
    assert text == str(source)
