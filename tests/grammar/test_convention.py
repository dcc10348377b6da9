"""Conventions: in every wording, as whole sentences, and what is none."""

import pytest

from zhuanyezhen.grammar.convention import Convention, find_conventions
from zhuanyezhen.model.plan import LeadConvention

_FIRST_LISTED = """
列第一位的为牵头单位 排在首位的为牵头单位 排名第一的单位为牵头单位 排第一的责任单位即牵头单位 居首位者为牵头部门 位列第一的为牵头单位
名列首位的单位为主办单位 第一个单位为牵头单位 第一位为牵头单位 首位是牵头单位 列首位的责任单位为总牵头单位 排序第一的为该项任务牵头单位
排在最前的单位为牵头单位 列在第1位的单位均为牵头单位 列于首位者作为牵头或汇总单位 牵头单位列第一位 主办单位排首位 牵头部门均排名第一
首个责任单位为主办单位 列第一位的部门为第一责任单位 排在第一位的为本项工作的汇总单位 列首的为总负责单位 排首者牵头 首列单位为牵头单位
写在第一位的是牵头单位 第一顺位为牵头单位 排在第一的部门负责牵头 责任单位排名第一的为牵头单位
"""
_RESPONSIBLE_LEADS = """
未明确牵头单位的，责任单位为牵头单位 无牵头单位的，由责任单位牵头 没有列明牵头部门的，以承办单位为牵头 未注明牵头单位的，责任单位均为牵头单位
未设牵头单位的其责任单位负责牵头 未标明主办单位的，则负责部门即为主办单位 没有牵头单位的，责任单位作为牵头单位
"""
_NO_CONVENTION = """
列第一位的企业获奖 排名第一的镇给予奖励 产值居全省第一位 第一责任人为主要领导 首位产业为装备制造 第一批专业镇牵头企业 由县粮油局牵头 牵头单位列表
责任单位为县粮油局 位列第一方阵 排第一的单位 第一产业牵头 排在第一位的是花卉产业 首位度高的牵头企业 无牵头单位 未明确牵头单位的，由县政府研究
没有牵头单位的任务 首批牵头单位 牵头单位排队等候
"""


@pytest.mark.parametrize("words", _FIRST_LISTED.split())
def test_first_listed_in_every_wording(words: str) -> None:
    """Who stands first leads, whichever words say so; the convention is its whole sentence."""
    found = find_conventions(f"说明：县粮油局等。{words}。下同。")
    assert [(LeadConvention.FIRST_LISTED, 9, 9 + len(words))] == [(c.value, c.start, c.end) for c in found]


@pytest.mark.parametrize("words", _RESPONSIBLE_LEADS.split())
def test_responsible_units_lead_in_every_wording(words: str) -> None:
    """Where no lead is stated, the responsible units lead."""
    found = find_conventions(f"（注：{words}）")
    assert [LeadConvention.RESPONSIBLE_LEADS] == [each.value for each in found]


@pytest.mark.parametrize("words", _NO_CONVENTION.split())
def test_what_is_no_convention(words: str) -> None:
    """First places, first things and leads that say nothing of who leads a list."""
    assert () == find_conventions(words)


def test_one_sentence_is_one_convention() -> None:
    """What the first wording of a sentence has taken is not told again."""
    text = "列第一位的为牵头单位且排首位的为牵头单位，下同"
    assert [(0, 20)] == [(each.start, each.end) for each in find_conventions(text)]


@pytest.mark.parametrize(
    ("text", "convention"),
    [
        ("注：责任单位中列第一位的为牵头单位，下同", (7, 17)),
        ("列第一位的为牵头单位" + "推" * 30, (0, 10)),
        ("列第一位的为牵头" + "推" * 30, (0, 8)),
        ("推" * 30 + "列第一位的为牵头单位", (30, 40)),
        ("责任单位。除标注“分别牵头”外，列第一位的为牵头单位，下同", (5, 26)),
    ],
)
def test_a_convention_is_its_sentence(text: str, convention: tuple[int, int]) -> None:
    """From mark to mark, where these are near; else just its words."""
    assert [Convention(*convention, LeadConvention.FIRST_LISTED)] == list(find_conventions(text))
