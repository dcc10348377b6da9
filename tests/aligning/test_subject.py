"""What programme a plan is of, and whether two are of one."""

import pytest

from effort import is_linear
from zhuanyezhen.aligning.linking import link
from zhuanyezhen.aligning.subject import is_one_programme, subject
from zhuanyezhen.model.plan import Plan, Task


def plan(*tasks: str, title: str | None = None, place: str | None = None) -> Plan:
    """A plan of tasks, each a heading and perhaps a text behind a stroke."""
    parts = [[*each.split("｜"), ""] for each in tasks]
    made = tuple(Task(number=f"{at}", title=each[0], text=each[1]) for at, each in enumerate(parts, 1))
    return Plan(name="plan", title=title, jurisdiction=place, tasks=made)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (plan("建设养老机构", "培养养老人才", "强化资金保障"), {"养老"}),
        (
            plan("建设养老机构", "培养护理人才", "强化资金保障", "推进医养结合"),
            set(),
        ),  # in no third of the headings
        (plan("改造老旧茶园｜种茶", title="甲市促进茶产业发展方案"), {"茶"}),
        (plan("改造老旧厂房｜改建", title="甲市促进茶产业发展方案"), set()),  # nothing in it is about tea
        (plan("甲乙县道", "甲乙县学", place="甲乙县"), set()),  # a place is no subject
        (plan("开拓国际市场", "培育市场主体", "打造区域品牌"), set()),  # 市 and 区 in them are no places
        (plan(), set()),
    ],
)
def test_a_subject_runs_through_a_plan(given: Plan, words: set[str]) -> None:
    """A word of a third of the headings, or of the title and the tasks; nothing any plan may speak of."""
    assert words == subject(given)


INDUSTRY = ("培育市场主体", "推进技术改造", "打造区域品牌", "开拓国际市场", "加强组织领导", "强化资金保障")


@pytest.mark.parametrize(
    ("upper", "lower", "one"),
    [
        (plan(*INDUSTRY), plan(*INDUSTRY), True),
        (plan(*INDUSTRY), plan(*INDUSTRY[:3], "发展民宿", *INDUSTRY[4:]), True),  # three of four
        (plan(*INDUSTRY), plan(*INDUSTRY[:2], "发展民宿", "修缮古道", *INDUSTRY[4:]), False),  # two of four
        (plan(*INDUSTRY[:2]), plan(*INDUSTRY[:2]), False),  # all of two: too few to tell
        (plan(*INDUSTRY[4:]), plan(*INDUSTRY[4:]), False),  # what any plan has
        (
            plan("建陶瓷园", "办陶瓷节", *INDUSTRY[:4]),
            plan("建陶瓷园", "修陶瓷窑", "种桑", "养蚕"),
            True,
        ),  # one of four
        (plan("建陶瓷园", "办陶瓷节"), plan("修陶瓷窑", "兴陶瓷学"), False),  # one subject, nothing in common
        (plan("建陶瓷园", "办陶瓷节", *INDUSTRY[:4]), plan("建葡萄园", "办葡萄节", *INDUSTRY[:4]), False),
    ],
)
def test_tasks_bear_out_that_plans_belong_together(upper: Plan, lower: Plan, *, one: bool) -> None:
    """Plans of different subjects do not, however alike; others by the share of what is their own."""
    assert one == is_one_programme(upper, lower, [each for each in link(upper, lower) if each.sure])


def test_titles_share_a_subject() -> None:
    """What both titles name and one of the plans speaks of is in common; a title nobody takes up is not."""
    upper = plan("建竹编园", "办竹编节", "做强竹镇", title="甲市推进竹镇建设方案")
    lower = plan("建藤编园", "办藤编节", "做强藤编", "建竹编园", title="乙县推进竹镇建设方案")
    found = [each for each in link(upper, lower) if each.sure]
    assert is_one_programme(upper, lower, found)


def test_long_headings_take_linear_time() -> None:
    """A heading without end is no reason to wait."""
    text = "".join(chr(0x4E00 + at % 5000) for at in range(40_000))
    assert is_linear(lambda size: subject(plan(text[:size], text[:size], title=text[:size])), 20_000)
