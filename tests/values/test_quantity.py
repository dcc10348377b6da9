"""Quantities are read with their modifiers, found in prose, and printed back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_values import quantities
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.quantity import Quantity, find_quantities, parse_quantity


def _found(text: str) -> list[tuple[str, str]]:
    folded = fold(text)
    return [(folded[match.start : match.end], str(match.quantity)) for match in find_quantities(folded)]


@given(quantities())
def test_a_quantity_reads_back(quantity: Quantity) -> None:
    """The canonical text of a quantity is that quantity, alone and in prose."""
    assert quantity == parse_quantity(str(quantity))
    assert [quantity] == [match.quantity for match in find_quantities(fold(f"；{quantity}。"))]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("不少于1家", "不少于1家"),
        ("35％左右", "约35%"),
        ("突破100亿元", "超过100亿元"),
        ("年均增长18%", "年均增长18%"),
        ("8—10个", "8—10个"),
        ("8%—10%", "8—10%"),
        ("3至5家", "3—5家"),
        ("3个以上", "不少于3个"),
        ("3个及以上", "不少于3个"),
        ("达到22657户", "达到22657户"),
        ("稳定在30%以上", "不少于30%"),
        ("稳定在30%左右", "稳定在约30%"),
        ("年均下降5%", "年均下降5%"),
        ("控制在5%以内", "不超过5%"),
        ("低于5%", "低于5%"),
        ("三分之一", "三分之一"),
        ("三分之二以上", "不少于三分之二"),
        ("百分之三十以上", "不少于30%"),
        ("百分之3.5", "3.5%"),
        ("千分之五", "5‰"),
        ("500亿级", "500亿级"),
        ("500亿元级", "500亿元级"),
        ("超1000亿元", "超过1000亿元"),
        ("近20家", "约20家"),
        ("100余家", "约100家"),
        ("1.2万人", "1.2万人"),
        ("1万余人", "约1万人"),
        ("1,000亿元", "1000亿元"),
        ("１.50万吨", "1.5万吨"),
    ],
)
def test_quantities_as_plans_write_them(text: str, canonical: str) -> None:
    """Every form has one canonical text."""
    assert canonical == str(parse_quantity(text))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("≥1个", "不少于1个"),
        ("≤10%", "不超过10%"),
        (">10家", "超过10家"),
        ("＜5%", "低于5%"),
        ("最高不超过500万元", "不超过500万元"),
        ("最高500万元", "不超过500万元"),
        ("不足40万元", "低于40万元"),
        ("小于40万", "低于40万"),
        ("不大于30%", "不超过30%"),
        ("50人（含）以上", "不少于50人"),
        ("50人以上（含）", "不少于50人"),
        ("3人或以上", "不少于3人"),
        ("力争达到95%", "达到95%"),
        ("同比增长8.6%", "增长8.6%"),
        ("环比下滑3%", "下降3%"),
        ("上升2个百分点", "增长2个百分点"),
        ("三百万元", "300万元"),
        ("两百亿元", "200亿元"),
        ("一亿两千万元", "120000000元"),
        ("一百二十到一百五十万元", "120—150万元"),
        ("1万-5万元", "1—5万元"),
        ("500元-1万元", "500—10000元"),
        ("0.5万元-8000元", "5000—8000元"),
        ("1万元-5000万元", "1—5000万元"),
        ("0—1家", "0—1家"),
        ("3万多元", "约3万元"),
        ("20万公斤", "20万公斤"),
        ("50万蒸吨", "50万蒸吨"),
        ("8台（套）", "8台（套）"),
        ("30个村", "30个"),
        ("5项目", "5项目"),
        ("40张床位以上", "不少于40张床位"),
        ("千分之五左右", "约5‰"),
    ],
)
def test_what_is_asked_for_may_be_worded_in_many_ways(text: str, canonical: str) -> None:
    """Signs, words, Chinese numerals, ranges over scales, and measures of any word."""
    assert canonical == str(parse_quantity(text))


def test_figures_are_exact() -> None:
    """A figure is a decimal, never a rounded binary fraction, in the unit as written."""
    quantity = parse_quantity("14.87%")
    assert (Decimal("14.87"), "%") == (quantity.value, quantity.measured_in)


@pytest.mark.parametrize(
    "text",
    ["", "若干", "10", "5G+", "2025年", "10—8个", "三分之三", "三分之十分", "百分之百百", "第3个", "3个工作日", "不少于", "1" * 90, "家",
     "翻一番", "数十亿元", "三个一批", "24小时", "三年", "5-8k元", "3亿-5万元", "5元-8吨", "三百万万元", "一百三元", "刑法266条", "三等奖", "百家"],
)  # fmt: skip
def test_what_is_no_quantity_is_quoted(text: str) -> None:
    """The message quotes the text, cut where it is long."""
    with pytest.raises(ValueTextError) as caught:
        parse_quantity(text)
    assert f"“{text[:60]}”" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("到2025年,省级专业镇达到1个,市级专业镇达到3个以上", ["达到1个", "达到3个以上"]),
        ("企业124家、年均增长20%", ["124家", "年均增长20%"]),
        (
            "超1000亿元的1个、超500亿元的3个；8—10个百亿企业",
            ["超1000亿元", "1个", "超500亿元", "3个", "8-10个"],
        ),
        ("带动就业1,200人，占三分之一以上", ["1，200人", "三分之一以上"]),
        ("产值提高到50亿元，节约3吨，建设专业镇——3个", ["50亿元", "3吨", "3个"]),
        ("打造500亿级专业镇，申报5家", ["500亿级", "5家"]),
        ("占比≥30%，能耗下滑3%，建成冷库2万立方米、大棚20公顷", ["≥30%", "下滑3%", "2万立方米", "20公顷"]),
        (
            "1亿袋，3万份，4块场地，10万吨/日，5亿，40万以上",
            ["1亿袋", "3万份", "4块", "10万吨/日", "5亿", "40万以上"],
        ),
        ("50人（含）以上，500元至1万元", ["50人（含）以上", "500元至1万元"]),
    ],
)
def test_quantities_in_prose(text: str, found: list[str]) -> None:
    """Figures are found with the modifiers that stand at them."""
    assert found == [span for span, _ in _found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "24小时、30分钟、3个月、10个工作日、2025年10月28日",
        "“5G+”、“1+1+8+1”、“三个一批”、一镇一策",
        "晋政办发〔2022〕80号、第3个、第1名、第12-15名",
        "《首批3个项目》、〔5家〕",
        "10—8个、三分之三、一二三分之一",
        "1亿颗、3万奇兵、110千伏、5例会、2块链",
        "5部门、3期工程、10组织、5门户、3千方百计、100支持、12345热线",
    ],
)
def test_times_ordinals_and_titles_are_silent(text: str) -> None:
    """What counts nothing gives nothing."""
    assert [] == _found(text)


@given(
    st.text(
        alphabet="0123.，,—第约近超不少于个家亿万元级%百千分之三余以上左右年均增长《》〔\ud800\x00٣²",
        max_size=60,
    )
)
def test_no_text_raises(text: str) -> None:
    """Finding never raises, and its matches stand in order without overlap."""
    edges = [edge for match in find_quantities(fold(text)) for edge in (match.start, match.end)]
    assert sorted(edges) == edges


@pytest.mark.parametrize("text", ["8—8万元", "9—8万元", "1万元—10000元"])
def test_a_range_goes_up(text: str) -> None:
    """Two ends that are the same, in one unit or in two, are no range."""
    with pytest.raises(ValueTextError):
        parse_quantity(text)
