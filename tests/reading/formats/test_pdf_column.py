"""Columns: text in two of them, and lists that only look like it."""

from zhuanyezhen.reading.formats.pdf_column import Stretch, crosses, gaps_of, gutter_of, with_columns


def _parted(left_end: float = 240, right_start: float = 270, length: int = 30) -> Stretch:
    return Stretch(x0=100, x1=410, size=10, length=length, gaps=((left_end, right_start),))


_WHOLE = Stretch(x0=100, x1=410, size=10, length=31)


def test_gaps_are_wider_than_blanks() -> None:
    """A blank between words parts nothing; characters over each other have no gap between them."""
    assert list(gaps_of([(100, 110), (115, 125), (105, 140), (156, 166)], 10)) == [(140, 156)]
    assert list(gaps_of([(100, 110), (125, 135)], 10)) == []
    assert list(gaps_of([], 10)) == []


def test_most_lines_parted_at_one_place_are_columns() -> None:
    """Three in five are enough, and last lines of paragraphs may be short."""
    assert gutter_of([_parted()] * 5 + [_WHOLE] * 3) == 255
    assert gutter_of([_parted()] * 5 + [_WHOLE] * 4) is None
    assert gutter_of([_parted()] * 4) is None
    assert gutter_of([_parted()] * 4 + [_WHOLE]) is None
    assert gutter_of([_WHOLE] * 6) is None
    assert gutter_of([_parted()] * 4 + [_parted(left_end=180)] * 2) == 255


def test_lists_set_off_by_blanks_are_no_columns() -> None:
    """Their left sides end anywhere, their right sides begin anywhere, or both are short."""
    assert gutter_of([_parted(left_end=end) for end in (140, 160, 180, 200, 220, 240)]) is None
    assert gutter_of([_parted(right_start=start) for start in (270, 290, 310, 330, 350, 370)]) is None
    assert gutter_of([_parted(length=15)] * 6) is None
    assert gutter_of([_parted(left_end=179)] * 6) is None
    assert gutter_of([_parted(right_start=331)] * 6) is None
    assert gutter_of([_parted(left_end=180)] * 6) == 225


def _placed(text: str, gap: float) -> list[dict[str, str | float]]:
    """Characters ten points wide; a bar is a gap."""
    made: list[dict[str, str | float]] = []
    x = 0.0
    for character in text:
        if character != "|":
            made.append({"text": character, "x0": x, "x1": x + 10})
        x += gap if character == "|" else 10
    return made


def test_a_row_without_rules_has_tabs() -> None:
    """Two gaps or more part cells; one gap, narrow ones and full-width blanks do not."""
    assert with_columns(_placed("一|招商|区局", 7.1), "一 招商 区局", 10) == "一\t招商\t区局"
    for text, gap in (("一|招商", 20), ("一|招商|区局", 7), ("一\u3000招商\u3000区局", 20)):
        assert with_columns(_placed(text, gap), "整行", 10) == "整行"


def test_a_line_over_the_gap_crosses_it() -> None:
    """One that ends before it, begins behind it or has the gap does not."""
    assert crosses(_WHOLE, 255)
    assert not crosses(_parted(), 255)
    assert not crosses(Stretch(x0=100, x1=240, size=10, length=9), 255)
    assert not crosses(Stretch(x0=270, x1=410, size=10, length=9), 255)


def _sides(
    left: int = 6, right: int = 6, *, full: int = 4, width: float = 140, indented: int = 0
) -> list[Stretch]:
    """Lines of two columns that stand at different heights: none has both sides."""
    lefts = [Stretch(x0=100, x1=240 if at < full else 180, size=10, length=14) for at in range(left)]
    rights = [
        Stretch(x0=290 if at < indented else 270, x1=270 + width, size=10, length=14) for at in range(right)
    ]
    return [*lefts, *rights]


def test_columns_whose_lines_stand_at_different_heights() -> None:
    """No line has a gap then: five lines on either side, of one width, are columns; titles may run over both."""
    assert gutter_of(_sides()) == 255
    assert gutter_of([*_sides(), *[_WHOLE] * 8]) == 255
    assert gutter_of(_sides(right=8, indented=2)) == 255
    assert gutter_of(_sides(width=112)) == 255


def test_what_is_beside_something_is_no_column_by_that() -> None:
    """Too few lines, too much that runs over, another width, left sides that end anywhere, two narrow ones."""
    assert gutter_of(_sides(left=4)) is None
    assert gutter_of(_sides(right=4)) is None
    assert gutter_of([*_sides(), *[_WHOLE] * 9]) is None
    assert gutter_of(_sides(width=111)) is None
    assert gutter_of(_sides(full=2)) is None
    narrow = [Stretch(x0=x0, x1=x0 + 70, size=10, length=7) for x0 in (100, 200) for _ in range(6)]
    assert gutter_of(narrow) is None
