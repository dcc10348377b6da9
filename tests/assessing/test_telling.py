"""Conditions and where they come from, in both languages."""

import pytest

from candidates import criteria
from zhuanyezhen.assessing.answer import ConditionAnswer
from zhuanyezhen.assessing.condition import Basis, Mark
from zhuanyezhen.assessing.provenance import told_basis
from zhuanyezhen.assessing.telling import told, told_answer
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.words import Said

_NUMBER = 'op = "ge", value = 5, unit = "亿元"'


@pytest.mark.parametrize(
    ("condition", "zh", "en"),
    [
        (f'{{ indicator = "产值", {_NUMBER} }}', "上年产值不低于5亿元", "产值 of last year: at least 5亿元"),
        (f'{{ indicator = "产值", {_NUMBER}, period = "any" }}', "产值不低于5亿元", "产值: at least 5亿元"),
        (
            f'{{ indicator = "产值", {_NUMBER}, over = "each", years = 3 }}',
            "近3年每年产值不低于5亿元",
            "产值 in each of the last 3 years: at least 5亿元",
        ),
        (
            f'{{ indicator = "产值", {_NUMBER}, over = "any", years = 3 }}',
            "近3年任一年产值不低于5亿元",
            "产值 in any of the last 3 years: at least 5亿元",
        ),
        (
            f'{{ indicator = "产值", {_NUMBER}, over = "sum", years = 3 }}',
            "近3年产值合计不低于5亿元",
            "产值 of the last 3 years together: at least 5亿元",
        ),
        (
            f'{{ indicator = "产值", {_NUMBER}, over = "average", years = 3 }}',
            "近3年平均产值不低于5亿元",
            "average 产值 of the last 3 years: at least 5亿元",
        ),
        (
            '{ indicator = "产值", op = "gt", value = 5, over = "growth", years = 3 }',
            "近3年产值年均复合增长率高于5%",
            "compound growth of 产值 over the last 3 years: more than 5%",
        ),
        (
            '{ indicator = "负债率", op = "le", value = 80.50, unit = "%" }',
            "上年负债率不超过80.5%",
            "负债率 of last year: at most 80.5%",
        ),
        (
            '{ indicator = "能耗", op = "lt", value = 5, unit = "" }',
            "上年能耗低于5",
            "能耗 of last year: less than 5",
        ),
        (
            '{ indicator = "事故", op = "eq", value = 0, unit = "起" }',
            "上年事故等于0起",
            "事故 of last year: exactly 0起",
        ),
        (
            '{ indicator = "配套企业", op = "ge", value = 15, unit = "家" }',
            "上年配套企业不少于15家",
            "配套企业 of last year: at least 15家",
        ),
        (
            '{ indicator = "专利", op = "gt", value = 15, unit = "项" }',
            "上年专利多于15项",
            "专利 of last year: more than 15项",
        ),
        (
            '{ indicator = "职工", op = "le", value = 15, unit = "人" }',
            "上年职工不多于15人",
            "职工 of last year: at most 15人",
        ),
        (
            '{ indicator = "职工", op = "lt", value = 15, unit = "人" }',
            "上年职工少于15人",
            "职工 of last year: less than 15人",
        ),
        (
            '{ ratio = { part = "甲", whole = "乙" }, op = "ge", value = 5, unit = "%" }',
            "上年甲占乙的比重不低于5%",
            "甲 as a share of 乙 of last year: at least 5%",
        ),
        (
            '{ ratio = { part = "甲", whole = "乙" }, op = "ge", value = 5, unit = "万元/人" }',
            "上年甲与乙之比不低于5万元/人",
            "甲 per 乙 of last year: at least 5万元/人",
        ),
        (
            '{ count = { role = "龙头" }, op = "ge", value = 1 }',
            "龙头企业不少于1家",
            "leading firms: at least 1家",
        ),
        (
            '{ count = { title = "S" }, op = "ge", value = 1 }',
            "持有“前称号”称号的企业不少于1家",
            "firms holding 前称号: at least 1家",
        ),
        ('{ holds = "S" }', "持有“前称号”称号", "holds 前称号"),
        ('{ tier = "municipal" }', "已是市级及以上专业镇", "stands at municipal or above"),
        ('{ judge = "省内知名" }', "省内知名", "省内知名"),
        ('{ not = { judge = "发生事故" } }', "不属于：发生事故", "not the case: 发生事故"),
        ('{ all = [{ judge = "甲" }, { judge = "乙" }] }', "同时具备：甲；乙", "all of: 甲; 乙"),
        ('{ any = [{ judge = "甲" }, { judge = "乙" }] }', "具备其中一项：甲；乙", "one of: 甲; 乙"),
        (
            '{ judge = "甲", text = "自己的话", exempt_if = { judge = "乙" } }',
            "自己的话（乙的不作要求）",
            "自己的话 (not asked for where: 乙)",
        ),
        (
            '{ indicator = "产值", op = "ge", unit = "亿元", by_region = { "东部" = 2, "中部" = 1.5 } }',
            "上年产值东部不低于2亿元；中部不低于1.5亿元",
            "产值 of last year: at least 2亿元 (东部); at least 1.5亿元 (中部)",
        ),
        (
            '{ indicator = "产值", op = "gt", value = 2, unit = "亿元", relaxed = { value = 1, places = "帮扶县" } }',
            "上年产值高于2亿元（帮扶县高于1亿元）",
            "产值 of last year: more than 2亿元 (more than 1亿元 in 帮扶县)",
        ),
        (
            '{ indicator = "研发", op = "ge", unit = "%", bands = { indicator = "收入", unit = "万元", steps = [{ upto = 5000, value = 5 }, { value = 3 }] } }',
            "上年研发按上年收入分档（不超过5000万元的不低于5%；其余不低于3%）",
            "研发 of last year: by 收入 of last year (up to 5000万元 at least 5%; above that at least 3%)",
        ),
    ],
)
def test_a_condition_in_words(condition: str, zh: str, en: str) -> None:
    """As an official writes it, and its English twin."""
    read = criteria(condition, of="town", more='[[title]]\ncode = "S"\nname = "前称号"\n')
    said = told(read.titles["T"].versions[0].conditions[0], read)
    assert (zh, en) == (said, said.en)


@pytest.mark.parametrize(
    ("basis", "documents", "zh"),
    [
        (None, ("甲",), None),
        (Basis(), ("甲",), None),
        (Basis(document="甲", clause="第一条"), ("甲",), "甲第一条"),
        (Basis(document="甲", seen=Mark.SEEN), (), "甲；见原文"),
        (Basis(document="甲", seen=Mark.SECOND), (), "甲；转引，未见原文"),
        (Basis(seen=Mark.SECOND), ("甲", "乙"), "甲、乙之一，出自哪一件未核实；转引，未见原文"),
        (Basis(seen=Mark.UNVERIFIED), ("甲",), "来历未核实"),
        (Basis(clause="第一条"), (), "第一条"),
    ],
)
def test_where_it_comes_from(basis: Basis | None, documents: tuple[str, ...], zh: str | None) -> None:
    """The document, else those it may be, and how it was come by."""
    said = told_basis(basis, documents)
    assert zh == said
    assert said is None or said.en


def test_an_answer_in_one_line() -> None:
    """What one has and lacks; of several parts those that decide, all of them where none has the verdict of the whole."""
    short = ConditionAnswer(
        text=Said("甲", "A"), verdict=Verdict.UNMET, value="1", shortfall=Said("差2", "2 short")
    )
    open_ = ConditionAnswer(text="乙", verdict=Verdict.UNKNOWN, why=Said("没有", "none"))
    met = ConditionAnswer(text="丙", verdict=Verdict.MET)
    assert ("甲：1，差2", "A: 1, 2 short") == (told_answer(short), told_answer(short).en)
    assert ("乙：没有", "丙") == (told_answer(open_), told_answer(met))
    whole = ConditionAnswer(text="都要", verdict=Verdict.UNMET, parts=(short, open_, met))
    assert "都要（甲：1，差2）" == told_answer(whole)
    headed = ConditionAnswer(
        text="都要", verdict=Verdict.UNKNOWN, parts=(open_,), heading=Said("同时具备", "all")
    )
    assert "all (乙: none)" == told_answer(headed).en
    turned = ConditionAnswer(text="不属于", verdict=Verdict.UNMET, parts=(met,))
    assert "不属于（丙）" == told_answer(turned)
