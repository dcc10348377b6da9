"""Numbers of lists: what a browser shows, unless the author wrote it himself."""

import pytest

from zhuanyezhen.reading.formats.html import read


def _lines(page: str) -> list[str]:
    return read(page.encode(), "page.html").text.splitlines()


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ("", ["1.甲", "2.乙"]),
        (" type=a", ["a.甲", "b.乙"]),
        (" type=A start=3", ["C.甲", "D.乙"]),
        (" type=i", ["i.甲", "ii.乙"]),
        (" type=I start=x", ["I.甲", "II.乙"]),
        (' style="list-style-type: cjk-ideographic"', ["一、甲", "二、乙"]),
        (' style="list-style-type:simp-chinese-informal"', ["一、甲", "二、乙"]),
        (' style="list-style: none"', ["甲", "乙"]),
    ],
)
def test_lists_are_numbered_as_shown(attributes: str, shown: list[str]) -> None:
    """Type, start and style of a list decide how its items are numbered."""
    assert _lines(f"<ol{attributes}><li>甲</li><li>乙</ol>") == shown


@pytest.mark.parametrize("own", ["1.甲", "（一）甲", "一、甲", "①甲", "第一条甲", "⑴甲", "　十二、甲"])
def test_a_number_of_its_own_is_enough(own: str) -> None:
    """An item that brings its number is not numbered twice, but counts."""
    assert _lines(f"<ol><li>{own}<li>乙</ol>")[1] == "2.乙"
    assert _lines(f"<ol><li>{own}<li>乙</ol>")[0] == own


def test_nested_lists_count_for_themselves() -> None:
    """An inner list does not disturb the outer one, and dots are no numbers."""
    assert _lines("<ol><li>甲<ol type=a><li>子</ol><ul><li>点</ul><li value=7>乙<li>丙</ol><li>丁") == [
        "1.甲",
        "a.子",
        "点",
        "7.乙",
        "8.丙",
        "丁",
    ]


def test_the_number_stands_before_the_first_paragraph_of_an_item() -> None:
    """A paragraph inside an item takes the number; the second one does not."""
    assert _lines("<ol><li><p>甲</p><p>续</p></li></ol>") == ["1.甲", "续"]


def test_ends_without_beginnings_are_ignored() -> None:
    """A list that was never opened cannot be closed."""
    assert _lines("</ol></ul></li>甲") == ["甲"]
