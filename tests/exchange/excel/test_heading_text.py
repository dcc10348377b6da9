"""What is written above a column, beside what it means."""

import pytest

from zhuanyezhen.exchange.excel.heading_text import heading_of, key_of, unit_named


@pytest.mark.parametrize(
    ("key", "texts"),
    [
        ("责任单位", ["* 责任单位", "责 任 单 位：", "★责任\n单位", "3.责任单位", "（四）责任单位", "⑥责任单位", "五、责任单位", "2）责任单位"]),
        ("总投资（万元）", ["总投资(万元)", "总投资[万元]", "总投资【万元】", "1、总投资〔万元〕"]),
        ("1-10月完成投资", ["1-10月完成投资", "1—10月完成投资"]),
        ("1.5亿元以上", ["1.5亿元以上"]),
        ("2026年计划投资", ["2026年计划投资"]),
    ],
)  # fmt: skip
def test_marks_and_ordinals_are_no_part_of_a_heading(key: str, texts: list[str]) -> None:
    """Figures that say a month, a year or an amount are."""
    assert {key} == {key_of(each) for each in texts}


@pytest.mark.parametrize(
    ("text", "plain", "units"),
    [
        ("总投资（单位：万元）", "总投资", ("万元", "万元元")),
        ("总投资（亿）", "总投资", ("亿", "亿元")),
        ("总投资万元", "总投资", ("万元", "万元元")),
        ("总投资：元", "总投资", ("元", "元元")),
        ("完成率/%", "完成率", ("%", "%元")),
        ("所属单元", "所属单元", ()),
        ("万元", "万元", ()),
    ],
)
def test_a_unit_is_no_part_of_a_heading(text: str, plain: str, units: tuple[str, ...]) -> None:
    """In brackets or behind it; a word that ends like a unit is none."""
    heading = heading_of(text)
    assert (plain, units) == (heading.keys[-1], heading.units)


def test_words_of_two_rows_are_read_in_either_order() -> None:
    """Together before the lower one alone; the unit of the upper row is that of the lower."""
    heading = heading_of("本月", over="完成投资（万元）")
    assert ("本月", ("完成投资（万元）本月", "完成投资本月", "本月完成投资", "本月")) == (
        heading.text,
        heading.keys,
    )
    assert "万元" in heading.units


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("万元", "单位：万元"),
        ("亿元", "重大项目表（金额单位: 亿元）"),
        ("万元", "计量单位：人民币万元、亩"),
        ("万元", "表中金额单位为万元"),
        (None, "填报单位：区工信局"),
        (None, "责任单位"),
    ],
)
def test_a_unit_is_named_above_a_table(unit: str | None, text: str) -> None:
    """Only a unit of money is one."""
    assert unit == unit_named(text)
