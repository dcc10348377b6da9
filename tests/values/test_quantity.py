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


def test_figures_are_exact() -> None:
    """A figure is a decimal, never a rounded binary fraction, in the unit as written."""
    quantity = parse_quantity("14.87%")
    assert (Decimal("14.87"), "%") == (quantity.value, quantity.measured_in)


@pytest.mark.parametrize(
    "text",
    ["", "若干", "10", "5G+", "2025年", "10—8个", "三分之三", "三分之十分", "百分之百百", "第3个", "3个工作日", "不少于", "1" * 90, "家"],
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
