"""Words that say a figure is about right are told apart from it; bounds stay."""

import pytest

from zhuanyezhen.values.approximate import without_about


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("约3亿", "3亿"),
        ("大约 22 户", "22户"),
        ("近200余万元", "200万元"),
        ("3亿多元", "3亿元"),
        ("三百余户", "三百户"),
        ("22户左右", "22户"),
    ],
)
def test_about_figures(text: str, plain: str) -> None:
    """In front, within and behind."""
    assert (plain, True) == without_about(text)


@pytest.mark.parametrize("text", ["3亿元以上", "不少于22户", "22户", "多元化", "余村"])
def test_what_is_not_about(text: str) -> None:
    """Bounds and words that only look so are left as they are."""
    assert (text, False) == without_about(text)
