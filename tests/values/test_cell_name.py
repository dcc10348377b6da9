"""Names of cells, and what names none."""

import pytest

from zhuanyezhen.values.cell_name import cell_of, column_of, name_of_cell


@pytest.mark.parametrize(
    ("name", "cell"),
    [("A1", (1, 1)), ("Z9", (9, 26)), ("AA1", (1, 27)), ("AAA1", (1, 703)), ("XFD1048576", (1048576, 16384))],
)
def test_a_cell_has_a_name(name: str, cell: tuple[int, int]) -> None:
    """Both ways."""
    assert (cell, name) == (cell_of(name), name_of_cell(cell))


@pytest.mark.parametrize("name", ["", "A", "1", "A0", "a1", "ABCD1", "行3", "A1:B2", "A1\n"])
def test_what_names_no_cell(name: str) -> None:
    """A row of a data frame, a range, a name of another kind."""
    assert None is cell_of(name)


def test_letters_may_be_small() -> None:
    """As some programs write them in their files."""
    assert (28, 28) == (column_of("AB"), column_of("ab"))
