"""Proposals as a notebook shows them."""

from datetime import date

import pytest

import zhuanyezhen as zyz
from tables import Page
from zhuanyezhen.assigning import Proposals

_ON = date(2026, 11, 24)
_HEADINGS = ["单位", "角色", "依据", "任务", "说明", "出处"]


@pytest.fixture(scope="module")
def jinyuan() -> zyz.Programme:
    """The example, with its made-up problem."""
    files = ("examples/jinyuan/programme.yaml", "examples/jinyuan/made-up-problem.yaml")
    return zyz.merge(map(zyz.load, files))


def test_a_proposal_shows_who_why_and_where_it_goes_up(jinyuan: zyz.Programme) -> None:
    """The assigned with their grounds, the candidates apart, the steps in order."""
    page = Page(zyz.assign(jinyuan, "问题1", as_of=_ON)._repr_html_())
    assert "由谁负责：问题·花卉冷链中心用地指标没有落实，不能开工" == page.words[0]
    assert 2 == page.rows.count(_HEADINGS)
    assert ["金胜镇", "责任单位", "属地", "—", "地域责任：所在地", "—"][:4] in [row[:4] for row in page.rows]
    assert ["区行政审批局", "牵头单位", "任务分工（按文字推荐）"] in [row[:3] for row in page.rows]
    assert page.text.index("责任单位：") < page.text.index("候选单位（需人工选定）：")
    assert [
        ["次序", "提交给"],
        ["1", "工作专班（缺：晋源区花卉专业镇没有工作专班）"],
        ["2", "晋源区专业镇发展领导小组办公室（设在区工信局）"],
        ["3", "晋源区专业镇发展领导小组"],
    ] == page.rows[-4:]


def test_nobody_assigned_is_said_with_the_reason() -> None:
    """No empty table stands in place of the units."""
    problem = zyz.Problem(id="1", description="某事")
    page = Page(zyz.assign(zyz.Programme(name="某区", problems=(problem,)), "1", as_of=_ON)._repr_html_())
    assert page.words[1].startswith("没有确定的责任单位：")
    assert _HEADINGS not in page.rows


def test_the_loads_show_every_unit_and_what_falls_to_nobody(jinyuan: zyz.Programme) -> None:
    """Counts by role; the unassigned are folded with the reason."""
    page = Page(zyz.assign_all(jinyuan, as_of=_ON)._repr_html_())
    assert "各单位负担（3个事项）" == page.words[0]
    assert ["单位", "牵头", "负责", "配合", "落实", "候选"] == page.rows[0]
    assert ["区农业农村局", "0", "3", "1", "0", "1"] == page.rows[1]
    problem = zyz.Problem(id="1", description="某事")
    page = Page(zyz.assign_all(zyz.Programme(name="某区", problems=(problem,)), as_of=_ON)._repr_html_())
    assert "没有确定责任单位的1个事项" in page.words
    assert "没有事项" in page.words
    assert "问题·某事" == page.rows[-1][0]


def test_no_proposals_at_all() -> None:
    """Says so."""
    assert "没有事项" in Page(Proposals(proposals=())._repr_html_()).words
