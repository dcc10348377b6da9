"""Pages made ready: what stands on its side, what is raised, what a page break left open."""

from itertools import starmap

import pytest

from reading.formats.render_pdf import Page, lines, pdf
from zhuanyezhen.reading.formats.pdf import read
from zhuanyezhen.reading.formats.pdf_page import open_ends, settle_scripts


def _character(text: str, x0: float, size: float = 10, bottom: float = 110) -> dict[str, str | float]:
    top = bottom - size
    sides: dict[str, str | float] = {
        "x0": x0,
        "x1": x0 + size,
        "top": top,
        "bottom": bottom,
        "doctop": top,
        "y0": 0,
        "y1": 0,
    }
    return {**sides, "text": text, "size": size, "height": size}


@pytest.mark.parametrize(
    ("size", "bottom", "x0", "text"),
    [
        (8, 107, 10, "²"),
        (8, 113, 10, "₂"),
        (9, 108, 11.5, "²"),
        (9.5, 107, 10, "2"),
        (8, 110.5, 10, "2"),
        (8, 107, 12, "2"),
        (8, 107, 8, "2"),
        (8, 99, 10, "2"),
        (8, 119, 10, "2"),
    ],
)
def test_small_figures_beside_and_apart(size: float, bottom: float, x0: float, text: str) -> None:
    """A smaller character that touches the one before it, above or below its line, is raised or lowered."""
    characters = [_character("0", 0), _character("2", x0, size, bottom)]
    settle_scripts(characters)
    assert characters[1]["text"] == text
    assert (characters[1]["bottom"] == characters[0]["bottom"]) is (text != "2")


def test_two_raised_figures_stand_side_by_side() -> None:
    """The second one touches the first, not the line."""
    characters = [_character("0", 0), _character("1", 10, 6, 106), _character("2", 16, 6, 106)]
    settle_scripts(characters)
    assert [each["text"] for each in characters] == ["0", "¹", "²"]


def _rule(orientation: str, top: float, bottom: float) -> dict[str, str | float]:
    return {"orientation": orientation, "top": top, "bottom": bottom}


@pytest.mark.parametrize(
    ("rules", "ends"),
    [
        ([("v", 10, 90), ("v", 13, 90), ("h", 50, 50)], [10, 90]),
        ([("v", 10, 90), ("v", 14, 87)], [90]),
        ([("v", 10, 90)], []),
        ([("h", 10, 10)], []),
    ],
)
def test_ends_of_upright_rules(rules: list[tuple[str, float, float]], ends: list[float]) -> None:
    """Two that end at one place, within three points, close the cells between them."""
    assert open_ends(starmap(_rule, rules)) == ends


def test_a_page_on_its_side_is_turned() -> None:
    """Most characters say how a page is held, either way; a few on their side do not."""
    upright = "县商务局牵头"
    for matrix in ("0 1 -1 0", "0 -1 1 0"):
        page = Page()
        page._parts.append(  # noqa: SLF001 - the one page of its kind
            f"BT /F1 10 Tf {matrix} 300 400 Tm <{upright.encode('utf-16-be').hex()}> Tj ET"
        )
        assert read(pdf(page), "a.pdf").text == f"{upright}\n"
        mixed = lines("一、重点任务做强产业")
        mixed._parts += page._parts  # noqa: SLF001
        assert "一、重点任务做强产业\n" in read(pdf(mixed), "a.pdf").text


def test_a_cell_left_open_at_the_foot_of_a_page() -> None:
    """Its rules run to the foot without one across: the cell is one of the table all the same."""
    page = Page()
    for y in (100, 130, 160):
        page.rule(50, y, 250, y)
    page.rule(250, 100, 450, 100).rule(250, 130, 450, 130)
    for x in (50, 250, 450):
        page.rule(x, 100, x, 190)
    page.line("任务", x=60, top=110).line("牵头单位", x=260, top=110)
    page.line("招商", x=60, top=140).line("县商务局", x=260, top=140).line("办会", x=60, top=170)
    document = read(pdf(page), "a.pdf")
    rows = [[document.text[c.start : c.end] for c in block.cells] for block in document.blocks]
    assert rows == [["任务", "牵头单位"], ["招商", "县商务局"], ["办会", "县商务局"]]
