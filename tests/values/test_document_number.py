"""Document numbers are read whole, found in prose, and told apart from damaged ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_values import document_numbers
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.document_number import (
    DocumentNumber,
    NumberKind,
    find_document_numbers,
    parse_document_number,
)
from zhuanyezhen.values.folding import fold

_NUMBER = DocumentNumber(agency="晋政办发", year=2022, serial=80)


def _found(text: str) -> list[tuple[str, str | None]]:
    folded = fold(text)
    return [
        (folded[match.start : match.end], str(match.value) if match.value else None)
        for match in find_document_numbers(folded)
    ]


@given(document_numbers())
def test_a_number_reads_back(number: DocumentNumber) -> None:
    """The canonical text of a number is that number, alone and in prose."""
    assert number == parse_document_number(str(number))
    assert [number] == [match.value for match in find_document_numbers(f"《甲方案》（{number}）要求")]


@pytest.mark.parametrize(
    "text",
    [
        "晋政办发〔2022〕80号",
        "晋政办发[2022]80号",
        "晋政办发【2022】第80号",
        "晋政办发（2022）80号",
        "晋政办发(2022)80号",
        "晋政办发﹝２０２２﹞ ８０ 号",
    ],
)
def test_every_bracket_is_accepted(text: str) -> None:
    """Brackets, widths and blanks do not matter."""
    assert _NUMBER == parse_document_number(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("国务院令第797号", DocumentNumber(agency="国务院", year=None, serial=797, kind=NumberKind.ORDER)),
        ("主席令（第十五号）", DocumentNumber(agency="主席", year=None, serial=15, kind=NumberKind.ORDER)),
        ("商务部令2019年第3号", DocumentNumber(agency="商务部", year=2019, serial=3, kind=NumberKind.ORDER)),
        ("税务总局公告2019年第39号", DocumentNumber(agency="税务总局", year=2019, serial=39, kind=NumberKind.NOTICE)),
        ("应县人民政府通告第2号", DocumentNumber(agency="应县人民政府", year=None, serial=2, kind=NumberKind.ANNOUNCEMENT)),
    ],
)  # fmt: skip
def test_orders_and_notices_are_kinds_of_number(text: str, number: DocumentNumber) -> None:
    """They are counted by themselves or within a year, and read back from their canonical text."""
    assert (number, number) == (parse_document_number(text), parse_document_number(str(number)))


def test_a_number_in_brackets_has_a_year() -> None:
    """Without one it is impossible."""
    with pytest.raises(ValueTextError, match="晋政发, 3"):
        DocumentNumber(agency="晋政发", year=None, serial=3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "晋政办发〔2022〕号",
        "〔2022〕80号",
        "晋政办发2022年80号",
        "晋政办发〔202280号",
        "公告2019年第39号",
        "国务院令第〇号",
        "国务院令第号",
    ],
)
def test_what_is_no_number_is_quoted(text: str) -> None:
    """The message quotes the text."""
    with pytest.raises(ValueTextError, match=f"“{text}”".replace("[", r"\[")):
        parse_document_number(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《甲》(晋政办发〔2022〕80号)《乙》(晋政办发〔2022〕81号)", ["晋政办发〔2022〕80号", "晋政办发〔2022〕81号"]),
        ("根据晋政办发〔2022〕80号文件", ["晋政办发〔2022〕80号"]),
        ("（晋政办发〔2022〕80号）和应政办发〔2023〕2号", ["晋政办发〔2022〕80号", "应政办发〔2023〕2号"]),
        ("和政办发〔2023〕2号", ["和政办发〔2023〕2号"]),
        ("晋政办发〔2022〕80、81号", ["晋政办发〔2022〕80号", "晋政办发〔2022〕81号"]),
        ("晋政办发〔2022〕80号、81号和82号，12家企业", ["晋政办发〔2022〕80号", "晋政办发〔2022〕81号", "晋政办发〔2022〕82号"]),
        ("晋政办发〔2022〕80号、2023年12月", ["晋政办发〔2022〕80号"]),
        ("晋政办发〔2022〕80号、〔2023〕5号", ["晋政办发〔2022〕80号", "晋政办发〔2023〕5号"]),
        ("晋政办发〔2022〕80号。〔2023〕5号", ["晋政办发〔2022〕80号"]),
        ("同时废止应政发〔2019〕1号", ["应政发〔2019〕1号"]),
        ("由应政发〔2019〕1号", ["应政发〔2019〕1号"]),
        ("根据《甲条例》（国务院令第797号）", ["国务院令第797号"]),
        ("按照财政部、税务总局公告2019年第39号", ["财政部、税务总局公告2019年第39号"]),
        ("财政部 税务总局公告2019年第39号", ["财政部税务总局公告2019年第39号"]),
        ("应县人民政府通告（第3号）", ["应县人民政府通告第3号"]),
        ("口令第3号、指令第〇号、国务院令第〇号、根据部令第3号", []),
        ("发文字号：晋市监 〔2024〕 3 号", ["晋市监〔2024〕3号"]),
    ],
)  # fmt: skip
def test_numbers_in_prose(text: str, found: list[str]) -> None:
    """Each number is found with its agency and nothing else."""
    assert found == [value for _, value in _found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "应政办发〔202321",
        "亳政办〔20251",
        "晋政办发〔2022〕号",
        "晋政办发〔2022〕80",
        "晋政办发〔2022 80号",
        "晋政办发〔20225〕号",
        "晋政办发2022〕80号",
        "晋政办发2022] 80 号",
    ],
)
def test_damaged_numbers(text: str) -> None:
    """A number that lost a bracket, its serial or 号 is found whole, without a value."""
    assert [(text, None)] == _found(f"，{text}，")


@pytest.mark.parametrize(
    "text",
    [
        "各县〔市、区〕",
        "（2022）80号",
        "第一会议室（2022）80号",
        "转发（2022）号",
        "发改委〔2022〕号",
        "政〔2022〕80号",
        "印发〔2022〕",
        "开放平台〔202321",
        "开放平台2023〕21号",
        "发2023〕21号",
        "一二三四五六七八九十甲乙丙丁戊己发〔2022〕80号",
    ],
)
def test_ordinary_brackets_are_silent(text: str) -> None:
    """Brackets of prose, and agencies that are none, give nothing."""
    assert [] == _found(text)


@given(st.text(alphabet="晋政办发〔〕[]（）【20258 号第日年月\n和、《》\ud800\x00９", max_size=60))
def test_no_text_raises(text: str) -> None:
    """Finding never raises, and its matches stand in order without overlap."""
    folded = fold(text)
    edges = [edge for match in find_document_numbers(folded) for edge in (match.start, match.end)]
    assert sorted(edges) == edges


def test_an_order_without_its_issuer_hides_no_other() -> None:
    """The next one that says whose it is is found."""
    found = [each.value for each in find_document_numbers(fold("令第12号。国务院令第797号"))]
    assert ["国务院令第797号"] == [str(value) for value in found]
