"""The formats of a workbook with some more: the old ones keep their numbers."""

import pytest

from zhuanyezhen.exchange.excel.annotating.styles import BARE, Styles
from zhuanyezhen.ooxml.xml_node import UnfitError, parsed

_PART = (
    b'<x:styleSheet xmlns:x="main"><x:fonts count="1"><x:font/></x:fonts><x:fills count="2"><x:fill/>'
    b'<x:fill><x:patternFill><x:fgColor rgb="FFFF0000"/></x:patternFill></x:fill></x:fills><x:borders><x:border/>'
    b'</x:borders><x:cellXfs count="2"><x:xf fontId="0"/><x:xf fillId="1" applyFill="0" numFmtId="14">'
    b"<x:alignment/></x:xf></x:cellXfs><x:dxfs/></x:styleSheet>"
)


def _xfs(xml: bytes) -> list[dict[str, str]]:
    found = parsed(xml).first("cellXfs")
    assert found is not None
    assert len(found.children) == int(found.attributes.get("count", len(found.children)))
    return [dict(each.attributes) for each in found.children]


def test_a_painted_format_is_the_old_one_but_for_its_fill() -> None:
    """Each severity has one colour, each pair one number; old formats stay where they are."""
    styles = Styles(_PART)
    assert [2, 3, 2] == [styles.painted(1, "error"), styles.painted(0, "info"), styles.painted(1, "error")]
    done = styles.done()
    assert _xfs(_PART) == _xfs(done)[:2]
    assert {"fillId": "2", "applyFill": "1", "numFmtId": "14"} == _xfs(done)[2]
    assert {"fontId": "0", "fillId": "3", "applyFill": "1"} == _xfs(done)[3]
    assert done.count(b"<x:alignment/>") == 2
    assert b'<fill xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><patternFill' in done
    assert done.endswith(b"<x:dxfs/></x:styleSheet>")


def test_only_colours_of_ours_are_cleared() -> None:
    """A red of the office's stays, and so does a cell without colour."""
    styles = Styles(_PART)
    assert [1, 0] == [styles.cleared(1), styles.cleared(0)]
    again = Styles(_with(styles, styles.painted(1, "warning")))
    assert 3 == again.cleared(2)
    assert "0" == _xfs(again.done())[3]["fillId"]
    assert 3 == again.cleared(2)


def _with(styles: Styles, _painted: int) -> bytes:
    return styles.done()


def test_formats_of_another_workbook_are_taken_over() -> None:
    """Their fonts, fills and borders move with them."""
    styles = Styles(_PART)
    other = BARE.replace(b"<cellXfs><xf/>", b'<cellXfs><xf fontId="0" fillId="1" borderId="0" xfId="3"/>')
    assert 2 == styles.taken_over(other)
    assert {"fontId": "1", "fillId": "3", "borderId": "1", "xfId": "0"} == {
        key: value for key, value in _xfs(styles.done())[2].items() if key != "xmlns"
    }


def test_what_is_no_list_of_formats_is_unfit() -> None:
    """Without cells' formats, or asked for one that is not there."""
    with pytest.raises(UnfitError):
        Styles(_PART.replace(b"cellXfs", b"other"))
    with pytest.raises(UnfitError):
        Styles(_PART).painted(2, "error")
    assert _PART == Styles(_PART).done()
    assert 1 == Styles(BARE).painted(0, "error")


def test_a_fill_that_is_not_there_is_no_colour_of_ours() -> None:
    """As a damaged file may have it."""
    assert 1 == Styles(_PART.replace(b'fillId="1"', b'fillId="9"')).cleared(1)
