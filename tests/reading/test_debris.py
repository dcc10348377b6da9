"""Debris of copying: what fields, tags and converters leave behind."""

import pytest

from zhuanyezhen.reading.debris import find_debris
from zhuanyezhen.reading.formats import document_of


@pytest.mark.parametrize(
    ("text", "debris"),
    [
        ("错误！未找到引用源。育苗。", "错误！未找到引用源。"),
        ("见错误!未定义书签。", "错误!未定义书签。"),
        ("错误！链接无效。", "错误！链接无效。"),
        ("Error! Reference source not found.", "Error! Reference source not found."),
        ("育苗 PAGEREF _Toc184273 \\h 3", "PAGEREF _Toc184273 \\h"),
        ("育苗\\* MERGEFORMAT", "\\* MERGEFORMAT"),
        ("<SPAN>育苗", "<SPAN>"),
    ],
)
def test_debris(text: str, debris: str) -> None:
    """Broken references, field codes and tags, in whatever case."""
    assert [debris] == [each.text for each in find_debris(document_of(text, "plan.txt"))]


@pytest.mark.parametrize("text", ["错误率降到1%。", "纠正错误！未批先建的一律停工", "terror! no", "5*3"])
def test_what_is_text(text: str) -> None:
    """Mistakes that a plan speaks of are none of its copy."""
    assert [] == [each.text for each in find_debris(document_of(text, "plan.txt"))]


def test_each_piece_once() -> None:
    """The same piece is told once with its count, and of very many kinds no more than 200."""
    document = document_of("<p>甲&nbsp;<p>", "plan.txt")
    assert [("<p>", 2), ("&nbsp;", 1)] == [(each.text, each.count) for each in find_debris(document)]
    many = "".join(f"[image: {number}]" for number in range(300))
    assert 200 == sum(1 for _ in find_debris(document_of(many, "plan.txt")))
