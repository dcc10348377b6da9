"""A town, and the completeness of its policy, as a notebook shows them."""

from datetime import date

from attrs import evolve

import zhuanyezhen as zyz
from tables import Page


def test_a_town_shows_its_history_in_order() -> None:
    """By date; one without a date first, a renaming with the new name."""
    town = zyz.Town(
        id="陶瓷",
        name="青禾陶瓷专业镇",
        former_names=("青禾瓷业",),
        industry="陶瓷",
        areas=("140110", "140105"),
        tiers=(
            zyz.TierChange(
                kind=zyz.ChangeKind.PROMOTED,
                tier=zyz.Tier.MUNICIPAL,
                on=zyz.PartialDate(2024, 5),
                batch="第二批",
            ),
            zyz.TierChange(kind=zyz.ChangeKind.RECOGNISED, tier=zyz.Tier.COUNTY, on=zyz.PartialDate(2023)),
            zyz.TierChange(kind=zyz.ChangeKind.RENAMED, name="青禾陶瓷专业镇"),
        ),
    )
    page = Page(town._repr_html_())
    assert "专业镇：青禾陶瓷专业镇" in page.words
    assert ["曾用名", "青禾瓷业"] in page.rows
    assert ["行业", "—"] in page.rows
    assert ["所在地代码", "140110、140105"] in page.rows
    assert [
        ["日期", "梯次变动", "梯次", "批次", "文号"],
        ["日期不明", "更名（青禾陶瓷专业镇）", "—", "—", "—"],
        ["2023", "认定", "县级", "—", "—"],
        ["2024-05", "晋级", "市级", "第二批", "—"],
    ] == page.rows[-4:]


def test_a_town_without_history_tells_unknown_from_none() -> None:
    """Not knowing the history is one thing, never having been recognised another."""
    town = zyz.Town(id="1", name="某镇")
    assert "梯次情况不明" in Page(town._repr_html_()).words
    assert "尚未认定" in Page(evolve(town, tiers=())._repr_html_()).words


def test_a_town_shows_the_parts_of_its_policy() -> None:
    """Each part with its state in a word, and what is lacking of it."""
    policy = zyz.TownPolicy(
        id="1",
        towns=("陶瓷",),
        valid_from=date(2026, 1, 1),
        task_force=zyz.TaskForce(name="专班"),
        problems=(),
    )
    programme = zyz.Programme(
        name="某区", towns=(zyz.Town(id="陶瓷", name="陶瓷专业镇"),), policies=(policy,)
    )
    (row,) = zyz.completeness(programme, as_of=date(2026, 6, 1))
    page = Page(row._repr_html_())
    assert ["一镇一策：陶瓷专业镇", "执行中；6个组成部分，已有1个"] == page.words[:2]
    assert ["组成部分", "情况", "缺什么"] == page.rows[0]
    assert ["工作专班", "不全", "没有写明负责人职务、没有写明办公室所在单位、没有写明成员单位"] in page.rows
    assert ["问题清单", "有（为零）", "—"] in page.rows
    assert ["建设目标", "缺", "—"] in page.rows
