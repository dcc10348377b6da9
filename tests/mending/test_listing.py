"""Mends as people read them."""

from mended_plans import plan_of
from zhuanyezhen.mending.listing import difference, listed
from zhuanyezhen.mending.propose import fixes


def test_a_mend_a_line_with_the_words_around() -> None:
    """What goes and what comes is marked; what would act on the screen is shown."""
    plan = plan_of("（一）甲（区市场局牵头，区审行政审批局、区科技局、区科技局配合）\u200b")
    lines = listed(plan, fixes(plan), "zh").split("\n")
    assert (
        "UNT002 …（一）甲（区市场局牵头，[-区审行政审批局-]{+区行政审批局+}、区科技局、区科技局配合…"
        "　“区审行政审批局”疑为“区行政审批局”之误，把握较大" == lines[0]
    )
    assert lines[1].startswith("RSP004 …区审行政审批局、区科技局[-、区科技局-]配合）�…")
    assert ["RDG004", "共3处可以修改。", ""] == [lines[2][:6], *lines[3:]]
    assert "3 mends in all." in listed(plan, fixes(plan), "en")
    assert "没有可以直接修改的。\n" == listed(plan, (), "zh")


def test_a_difference_is_told_as_diff_does() -> None:
    """By lines."""
    told = difference("a.txt", "一\n二\n", "一\n三\n")
    assert "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n 一\n-二\n+三\n" == told
