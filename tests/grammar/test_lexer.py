"""The lexer of responsibility texts: where stretches and conventions end, and that tokens tile the text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_clauses import clause_texts
from zhuanyezhen.grammar.convention import find_conventions
from zhuanyezhen.grammar.lexer import Lexer
from zhuanyezhen.grammar.stretch import Kind, Token
from zhuanyezhen.model.plan import LeadConvention, Role
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.reading.brackets import match_brackets
from zhuanyezhen.reading.formats import document_of


def _lexer(text: str) -> Lexer:
    document = document_of(text, "plan.txt")
    folded = document.folded
    register = Register(Scope(jurisdiction="清和县"))
    return Lexer(folded, match_brackets(document).close, register, 2025, find_conventions(folded))


def _tokens(text: str) -> list[Token]:
    lexer = _lexer(text)
    return list(lexer.tokens(0, len(text)))


def _cut(text: str) -> list[str]:
    """The tokens as ``kind text``, the separators left out."""
    return [
        f"{each.kind.value} {text[each.start : each.end]}"
        for each in _tokens(text)
        if each.kind is not Kind.SEPARATOR
    ]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("县粮油局", ["unit 县粮油局"]),
        ("县财政局牵头", ["unit 县财政局", "role 牵头"]),
        ("县财政局和县商务局", ["unit 县财政局", "glue 和", "unit 县商务局"]),
        ("县住房和城乡建设局", ["unit 县住房和城乡建设局"]),
        ("县商务局会同县财政局", ["unit 县商务局", "with 会同", "unit 县财政局"]),
        ("县商务局县财政局", ["unit 县商务局", "unit 县财政局"]),
        ("县商务局甲局", ["unit 县商务局", "unit 甲局"]),
        ("县工信局电信公司移动公司", ["unit 县工信局", "unit 电信公司", "unit 移动公司"]),
        ("县商务局南坡竹编有限公司", ["unit 县商务局南坡竹编有限公司"]),
        ("市公安局南坡分局", ["unit 市公安局南坡分局"]),
        ("国家税务总局清和县税务局", ["unit 国家税务总局清和县税务局"]),
        ("浓厚氛围和县商务局", ["unknown 浓厚氛围", "glue 和", "unit 县商务局"]),
        ("临汾市永和县商务局", ["unit 临汾市永和县商务局"]),
        ("县“竹改”领导小组办公室", ["unit 县“竹改”领导小组办公室"]),
        ("在县政府统一领导下", ["glue 在县政府统一领导下"]),
        ("①县商务局②县财政局", ["unit 县商务局", "unit 县财政局"]),
        ("县燃气公司等企业", ["unit 县燃气公司", "etc 等企业"]),
        ("县商务局为责任单位", ["unit 县商务局", "role 为责任单位"]),
        ("县商务局负行业监管责任", ["unit 县商务局", "role 负行业监管责任"]),
        ("县商务局按责任分工", ["unit 县商务局", "role 按责任分工"]),
        ("县商务局统筹", ["unit 县商务局", "role 统筹"]),
        ("县统筹办", ["unit 县统筹办"]),
        ("县商务局 县财政局", ["unit 县商务局", "glue  ", "unit 县财政局"]),
        ("县商务局等有关部门配合", ["unit 县商务局", "etc 等有关部门", "role 配合"]),
        ("县商务局等8个部门", ["unit 县商务局", "etc 等8个部门"]),
        ("由县商务局牵头", ["glue 由", "unit 县商务局", "role 牵头"]),
        ("该项工作由县商务局负责", ["glue 该项工作由", "unit 县商务局", "role 负责"]),
        ("★县商务局", ["glue ★", "unit 县商务局"]),
        ("1.县商务局", ["glue 1.", "unit 县商务局"]),
        ("县商务局牵头制定办法", ["unit 县商务局", "role 牵头", "tail 制定办法"]),
        ("以下均需各镇落实", ["blanket 以下均需", "unit 各镇", "role 落实"]),
        ("以下均需青石镇落实", ["blanket 以下均需", "unit 青石镇", "role 落实"]),
        ("县商务局、列第一位的为牵头单位", ["unit 县商务局", "convention 列第一位的为牵头单位"]),
        ("县商务局下同", ["unit 县商务局", "glue 下同"]),
        ("不再单列", ["glue 不再单列"]),
        ("无", ["nothing 无"]),
        ("--", ["nothing --"]),
        ("  ", ["nothing   "]),
        ("积极营造浓厚氛围", ["unknown 积极营造浓厚氛围"]),
        ("", []),
    ],
)
def test_a_stretch_is_cut(text: str, tokens: list[str]) -> None:
    """The cheapest reading of a stretch: units, roles, and the words between them."""
    assert tokens == _cut(text)


def test_values_of_tokens() -> None:
    """Roles, asides and conventions say what they are."""
    tokens = _tokens("县商务局（牵头）、县财政局配合，列第一位的为牵头单位，县教育局")
    assert [Role.LEAD, Role.COOPERATE, LeadConvention.FIRST_LISTED] == [
        each.value for each in tokens if each.value is not None
    ]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("各县、区人民政府、县商务局", ["unit 各县、区人民政府", "unit 县商务局"]),
        ("各乡镇、县商务局", ["unit 各乡镇", "unit 县商务局"]),
        ("县直有关部门、单位，县商务局", ["unit 县直有关部门、单位", "unit 县商务局"]),
        ("有关、县商务局", ["unknown 有关", "unit 县商务局"]),
        ("各县（市、区）人民政府、县商务局", ["unit 各县（市、区）人民政府", "unit 县商务局"]),
        (
            "县商务局（县粮油局、县供销社）、县财政局",
            ["unit 县商务局（县粮油局、县供销社）", "unit 县财政局"],
        ),
        ("县商务局（县粮油局、", ["unit 县商务局", "unit 县粮油局"]),
    ],
)
def test_separators_that_separate_nothing(text: str, tokens: list[str]) -> None:
    """Inside a collective, and inside a short bracket behind a name, a list mark is no boundary."""
    assert tokens == _cut(text)


def test_a_long_bracket_is_cut() -> None:
    """A bracket of more characters than a name's is taken apart at its marks."""
    text = "县商务局（" + "县财政局、" * 12 + "县教育局）"
    assert ["unit 县商务局", *["unit 县财政局"] * 12, "unit 县教育局"] == _cut(text)


def test_a_bracket_over_the_end_of_the_text_is_cut() -> None:
    """Where the stretch ends inside a bracket, the bracket is no part of a name."""
    text = "县商务局（县粮油局）"
    tokens = list(_lexer(text).tokens(0, 9))
    assert [(0, 4), (4, 5), (5, 9)] == [(each.start, each.end) for each in tokens]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("县商务局和浓厚氛围", ["unit 县商务局", "glue 和", "unknown 浓厚氛围"]),
        ("浓厚氛围、县商务局", ["unknown 浓厚氛围", "unit 县商务局"]),
        (
            "县商务局、浓厚氛围、县财政局配合",
            ["unit 县商务局", "unknown 浓厚氛围", "unit 县财政局", "role 配合"],
        ),
    ],
)
def test_the_unknown_spoils_nothing(text: str, tokens: list[str]) -> None:
    """What nobody knows costs, and what stands beside it is kept."""
    assert tokens == _cut(text)


@pytest.mark.parametrize("length", [159, 160, 161, 320, 400])
def test_a_long_stretch_is_cut_in_pieces(length: int) -> None:
    """No stretch is longer than 160 characters, so that no text costs more than its length."""
    tokens = [each for each in _tokens("浓" * length) if each.kind is Kind.UNKNOWN]
    assert (length, -(-length // 160)) == (tokens[-1].end, len(tokens))


def test_units_behind_a_long_stretch_are_read() -> None:
    """What follows a stretch of noise is read as if nothing stood before it."""
    assert "unit 县商务局" in _cut("浓" * 200 + "，县商务局")


def test_a_stretch_is_parsed_once() -> None:
    """The same words again are the same tokens at another place."""
    tokens = [each for each in _tokens("县商务局牵头、县商务局牵头") if each.kind is not Kind.SEPARATOR]
    assert [(0, 4), (4, 6), (7, 11), (11, 13)] == [(each.start, each.end) for each in tokens]


def test_a_part_of_a_text() -> None:
    """Only what lies between the offsets is cut; a convention that reaches over them is clipped."""
    text = "县商务局，列第一位的为牵头单位，县财政局"
    tokens = list(_lexer(text).tokens(7, 10))
    assert [Token(Kind.CONVENTION, 7, 10, LeadConvention.FIRST_LISTED)] == tokens


def test_conventions_behind_the_text_are_left() -> None:
    """A convention that starts behind the end is not looked at, nor one that ends before the start."""
    text = "列第一位的为牵头单位，县商务局，首位为牵头单位"
    assert ["unit 县商务局"] == [
        f"{each.kind.value} {text[each.start : each.end]}" for each in _lexer(text).tokens(11, 15)
    ]


def test_conventions_do_not_overlap() -> None:
    """Two wordings in one sentence are told one behind the other, each character once."""
    text = "（无牵头单位的责任单位为牵头且各自列名排第一第一位名列第一的责任单位者为牵头单位）"
    found = find_conventions(text)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    assert len(found) == 2
    _assert_tiled(text, _tokens(text))


def _assert_tiled(text: str, tokens: list[Token]) -> None:
    """Tokens other than ties follow one another from the first character to the last."""
    position = 0
    for token in tokens:
        if token.kind is Kind.TIE:
            assert 0 <= token.start < token.end <= len(text)
            continue
        assert position == token.start < token.end
        position = token.end
    assert len(text) == position


@given(clause_texts())
def test_tokens_tile_a_clause(text: str) -> None:
    """Conservation: every character of a responsibility text lies in one token and in one only."""
    _assert_tiled(text, _tokens(text))


@given(
    st.text(
        "县区局各（）【】〔〕[]、，；。：牵头配合等和会同均列第一位为单责任无李某2025年底前 \n/", max_size=80
    )
)
def test_tokens_tile_any_text(text: str) -> None:
    """The same for characters thrown together, which nobody meant for a clause."""
    _assert_tiled(text, _tokens(text))
