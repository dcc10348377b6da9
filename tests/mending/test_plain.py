"""Where a mend stands in a file whose marks are no part of the plan."""

import pytest

from zhuanyezhen.mending.fix import Fix
from zhuanyezhen.mending.plain import placed
from zhuanyezhen.values.source import Source


def _fix(text: str, old: str, at: int = 0) -> Fix:
    start = text.index(old, at)
    source = Source(document="a.md", start=start, end=start + len(old))
    return Fix(rule="A", subject="", source=source, old=old, new="新", reason="", reason_en="")


@pytest.mark.parametrize(
    ("file", "old", "at"),
    [
        ("## **一、重点**任务", "重点", 7),
        ("## 一、重点任务\n## 重点\n", "重点", 5),
        ("重**点**任务", "重点", None),
        ("一、重点任务 一、重点任务", "重点", None),
        ("甲、重点任务 一、重点任务", "重点", 9),
    ],
)
def test_the_words_around_a_mend_tell_its_place(file: str, old: str, at: int | None) -> None:
    """As many of them as it takes; what is found in several places or none is left alone."""
    found = placed("一、重点任务", file, _fix("一、重点任务", old))
    assert at == (found.span[0] if found else None)


def test_words_that_come_twice_are_not_taken_for_each_other() -> None:
    """Marks may part the one that is meant, so that the file has but the other."""
    assert None is placed("重点，重点", "重点，重**点**", _fix("重点，重点", "重点", 1))


def test_of_a_text_every_place_is_one_of_the_file() -> None:
    """Words that come again and again included."""
    fix = _fix("重点重点", "重点", 1)
    assert fix is placed("重点重点", "重点重点", fix)


def test_what_is_put_in_is_placed_by_what_is_around() -> None:
    """Within its line."""
    text = "甲配合\n区财政局）"
    at = text.index("）")
    fix = Fix(rule="A", subject="", source=Source(document="a", start=at, end=at), old="", new="配合", reason="", reason_en="")  # fmt: skip
    found = placed(text, "# 甲配合\n- 区财政局）", fix)
    assert found
    assert "）" == "# 甲配合\n- 区财政局）"[found.span[0]]
