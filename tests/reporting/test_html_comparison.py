"""A draft and its final side by side."""

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.comparing.compare import compare_plans
from zhuanyezhen.reporting.html_comparison import comparison_to_html, marked

HEAD = "甲县茶叶专业镇培育实施方案\n一、重点任务\n"
DRAFT = f"坚持因地制宜、市场主导。\n{HEAD}（一）推进改造。更新<设备>。\n第二段。（县工信局牵头）\n（二）守牢底线。（县应急局牵头）"
FINAL = f"坚持因地制宜、企业主导。\n{HEAD}（一）拓宽融资。（县金融办牵头）\n（二）推进改造。更新<厂房>。\n第二段。（县工信局牵头）"


def page(draft: str, final: str) -> str:
    """The page of two texts."""
    return comparison_to_html(compare_plans(zyz.parse_plan(draft), zyz.parse_plan(final)), version="1")


def test_rows() -> None:
    """A row a task, its words marked and escaped; what came has no left side, what went no right side."""
    found = page(DRAFT, FINAL)
    rows = [each for each in found.split("\n") if each.startswith("<tr class")]
    assert ["拓宽融资", "推进改造", "守牢底线"] == [
        next(title for title in ("拓宽融资", "推进改造", "守牢底线") if title in row) for row in rows
    ]
    assert rows[0].startswith('<tr class="info"><td></td>')
    assert "更新&lt;<del>设备</del>&gt;。<br>第二段。" in rows[1]
    assert "更新&lt;<ins>厂房</ins>&gt;。" in rows[1]
    assert rows[2].endswith("<td></td></tr>")


def test_other_text() -> None:
    """Text outside of tasks stands above, its words marked; nothing stands there where nothing has changed."""
    found = page(DRAFT, FINAL)
    assert (
        "<li>其他文字修改：坚持因地制宜、<del>市场</del>主导。 → 坚持因地制宜、<ins>企业</ins>主导。</li>"
        in found
    )
    assert "文件和组织领导" not in page(DRAFT, DRAFT)
    assert '<tr class="open">' in page(DRAFT, DRAFT)
    assert "<li>稿次增加：征求意见稿</li>" in page(HEAD, HEAD.replace("方案\n", "方案\n（征求意见稿）\n"))


@pytest.mark.parametrize(
    ("length", "left"), [(2000, f"{'甲' * 1999}<del>乙</del>"), (2001, f"<del>{'甲' * 2000}乙</del>")]
)
def test_long_texts(length: int, left: str) -> None:
    """Up to a length single words are marked, beyond it all."""
    assert left == marked("甲" * (length - 1) + "乙", "甲" * (length - 1))[0]
