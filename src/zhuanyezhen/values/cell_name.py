"""What sheets call a cell (AB12), its row and its column counted from 1."""

from zhuanyezhen.pattern import regex

Cell = tuple[int, int]
"""A row and a column, from 1."""

_NAME = regex(r"([A-Z]{1,3})([1-9][0-9]{0,6})\Z")
_ALPHABET, _BEFORE_A = 26, ord("A") - 1


def letters_of(column: int) -> str:
    """The letters of a column.

    >>> letters_of(1), letters_of(26), letters_of(27), letters_of(703)
    ('A', 'Z', 'AA', 'AAA')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, _ALPHABET)
        letters = chr(_BEFORE_A + 1 + rest) + letters
    return letters


def column_of(letters: str) -> int:
    """The column of letters, great or small.

    >>> column_of("A"), column_of("aa")
    (1, 27)
    """
    column = 0
    for letter in letters.upper():
        column = column * _ALPHABET + ord(letter) - _BEFORE_A
    return column


def cell_of(name: str) -> Cell | None:
    """The cell of a name; ``None`` for what names none.

    >>> cell_of("AB12"), cell_of("行3")
    ((12, 28), None)
    """
    match = _NAME.match(name)
    return (int(match[2]), column_of(match[1])) if match else None


def name_of_cell(cell: Cell) -> str:
    """What sheets call a cell.

    >>> name_of_cell((12, 28))
    'AB12'
    """
    row, column = cell
    return f"{letters_of(column)}{row}"
