"""From tokens to items: which role each unit has, and where every character of a responsibility text ends."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_clauses import clause_texts
from zhuanyezhen.grammar.convention import find_conventions
from zhuanyezhen.grammar.lexer import Lexer
from zhuanyezhen.grammar.parts import Misread, PartReader, Shares
from zhuanyezhen.grammar.stretch import Kind, Token
from zhuanyezhen.grammar.wording import Field, find_labels, meaning_of
from zhuanyezhen.model.plan import Role, UnreadReason
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.reading.brackets import match_brackets
from zhuanyezhen.reading.formats import document_of


def _reader(text: str) -> PartReader:
    document = document_of(text, "plan.txt")
    folded = document.folded
    register = Register(Scope(jurisdiction="清和县"))
    return PartReader(Lexer(folded, match_brackets(document).close, register, 2025, find_conventions(folded)))


def _read(text: str, label: Role | Field | None = None) -> Shares:
    return _reader(text).read(0, len(text), label)


def _items(text: str, label: Role | Field | None = None) -> list[str]:
    return [
        " ".join(
            [
                each.role.value,
                text[each.start : each.end],
                *(
                    word
                    for word, on in (
                        ("open", each.open_set),
                        ("missing", each.role_missing),
                        ("blanket", each.blanket),
                        ("unknown", not each.known),
                    )
                    if on
                ),
            ]
        )
        for each in _read(text, label).items
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("县商务局牵头，县财政局配合", ["lead 县商务局", "cooperate 县财政局"]),
        ("县商务局牵头县财政局配合", ["lead 县商务局", "cooperate 县财政局"]),
        ("县商务局、县财政局", ["responsible 县商务局", "responsible 县财政局"]),
        ("县商务局、县财政局牵头负责落实", ["lead 县商务局", "lead 县财政局"]),
        ("县商务局，县财政局负责", ["responsible 县商务局", "responsible 县财政局"]),
        ("县商务局牵头，县财政局", ["lead 县商务局", "cooperate 县财政局 missing"]),
        ("县商务局负责，县财政局", ["responsible 县商务局", "responsible 县财政局 missing"]),
        ("县商务局落实，县财政局", ["implement 县商务局", "implement 县财政局 missing"]),
        ("县商务局牵头；县财政局", ["lead 县商务局", "cooperate 县财政局 missing"]),
        ("县商务局牵头。县财政局。", ["lead 县商务局", "cooperate 县财政局 missing"]),
        ("县商务局牵头；各乡镇", ["lead 县商务局", "responsible 各乡镇"]),
        (
            "县商务局牵头；各乡镇、县财政局",
            ["lead 县商务局", "cooperate 各乡镇 missing", "cooperate 县财政局 missing"],
        ),
        ("县商务局会同县财政局负责", ["responsible 县商务局", "cooperate 县财政局"]),
        (
            "县商务局会同县财政局、县教育局，县审计局配合",
            ["responsible 县商务局", "cooperate 县财政局", "cooperate 县教育局", "cooperate 县审计局"],
        ),
        ("县商务局牵头负责、县财政局配合", ["lead 县商务局", "cooperate 县财政局"]),
        ("积极推进、营造浓厚氛围、县商务局负责", ["responsible 县商务局"]),
        ("县林业局分别负责城外树木、城内古树", ["responsible 县林业局"]),
        ("县商务局牵头，县财政局按责任分工", ["lead 县商务局", "responsible 县财政局"]),
        ("县商务局牵头抓，各沿海乡镇配合抓", ["lead 县商务局", "cooperate 各沿海乡镇"]),
        (
            "县商务局会同县财政局牵头，县教育局负责",
            ["lead 县商务局", "cooperate 县财政局", "responsible 县教育局"],
        ),
        (
            "县商务局（牵头）、县财政局（配合）、县教育局",
            ["lead 县商务局", "cooperate 县财政局", "responsible 县教育局"],
        ),
        ("（牵头）县商务局", ["lead 县商务局"]),
        ("牵头县商务局", ["lead 县商务局"]),
        ("配合县财政局、县教育局", ["cooperate 县财政局", "cooperate 县教育局"]),
        ("县商务局等有关部门负责", ["responsible 县商务局 open"]),
        (
            "县商务局、县财政局等负责，县教育局配合",
            ["responsible 县商务局", "responsible 县财政局 open", "cooperate 县教育局"],
        ),
        ("等有关部门负责", []),
        ("县商务局或县财政局负责", ["responsible 县商务局", "responsible 县财政局"]),
        ("县商务局，，县财政局负责", ["responsible 县商务局", "responsible 县财政局"]),
        ("", []),
    ],
)
def test_roles_without_a_label(text: str, items: list[str]) -> None:
    """A role word speaks for what stands before it; behind a lead, a missing word is said to be missing."""
    assert items == _items(text)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("县商务局负责；以下均需各乡镇落实", ["responsible 县商务局", "implement 各乡镇 blanket"]),
        ("以下均需各乡镇", ["implement 各乡镇 blanket"]),
        ("以下均需各乡镇落实，县财政局配合", ["implement 各乡镇 blanket", "cooperate 县财政局 blanket"]),
        ("以下均需各乡镇落实；县财政局配合", ["implement 各乡镇 blanket", "cooperate 县财政局"]),
    ],
)
def test_blankets(text: str, items: list[str]) -> None:
    """A blanket reaches to the end of its part, commas included."""
    assert items == _items(text)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("牵头单位：县商务局；配合单位：县财政局", ["lead 县商务局", "cooperate 县财政局"]),
        ("牵头单位：县商务局，县财政局配合", ["lead 县商务局", "cooperate 县财政局"]),
        ("责任单位：县商务局牵头，配合单位：县财政局", ["lead 县商务局", "cooperate 县财政局"]),
        (
            "牵头单位：县商务局；责任单位：县财政局；县教育局",
            ["lead 县商务局", "responsible 县财政局", "cooperate 县教育局 missing"],
        ),
        ("落实单位：县商务局", ["implement 县商务局"]),
        ("牵头、配合单位：县商务局、县财政局", ["responsible 县商务局", "responsible 县财政局"]),
        ("责任单位：县商务局，责任人：李某某", ["responsible 县商务局"]),
        ("县商务局；牵头单位：县财政局", ["responsible 县商务局", "lead 县财政局"]),
        ("、责任单位：县商务局", ["responsible 县商务局"]),
    ],
)
def test_roles_behind_labels(text: str, items: list[str]) -> None:
    """Each label speaks for what stands behind it, to the next one."""
    assert items == _items(text)


def test_a_label_given_from_outside() -> None:
    """A column speaks for what stands before the first label of its cell."""
    assert ["lead 县商务局", "cooperate 县财政局"] == _items("县商务局，配合单位：县财政局", Role.LEAD)
    assert [] == _items("县商务局", Field.PERSON)


@pytest.mark.parametrize(
    ("text", "items", "misread"),
    [
        ("牵头单位：蓝海联盟体、浓香工坊", ["lead 蓝海联盟体 unknown", "lead 浓香工坊 unknown"], []),
        ("县商务局、蓝海联盟体", ["responsible 县商务局", "responsible 蓝海联盟体 unknown"], []),
        ("蓝海联盟体、浓香工坊", [], [("蓝海联盟体、浓香工坊", "name")]),
        ("蓝海联盟体、积极推进，，浓香工坊", [], [("蓝海联盟体、积极推进，，浓香工坊", "name")]),
        ("蓝海联盟体，，浓香工坊", [], [("蓝海联盟体，，浓香工坊", "name")]),
        ("蓝海联盟体，，，浓香工坊", [], [("蓝海联盟体", "name"), ("浓香工坊", "name")]),
        ("牵头单位：丙海", [], [("丙海", "name")]),
        ("牵头单位：蓝海", [], []),
        ("责任单位：县商务局、积极营造氛围", ["responsible 县商务局"], [("积极营造氛围", "name")]),
        ("责任单位：县商务局、ABC？", ["responsible 县商务局"], [("ABC？", "name")]),
        ("责任单位：浓厚氛围" + "浓" * 20, [], [("浓厚氛围" + "浓" * 20, "name")]),
    ],
)
def test_names_nobody_knows(text: str, items: list[str], misread: list[tuple[str, str]]) -> None:
    """A name among units, or behind a label, is an unknown unit; what reads like a sentence is not read."""
    shares = _read(text)
    assert (items, misread) == (
        _items(text),
        [(text[each.start : each.end], each.reason) for each in shares.misread],
    )


@pytest.mark.parametrize(
    ("text", "deadlines", "misread"),
    [
        ("完成时限：2026年底前", ["2026年底前"], []),
        ("完成时限：2026年底前完成", ["2026年底前"], []),
        ("完成时限：2026年3月前试点、2026年9月底前铺开", ["2026年3月前", "2026年9月底前"], []),
        ("完成时限：尽快", [], ["尽快"]),
        ("完成时限：，", [], []),
        ("完成时限：、", [], []),
        ("实施单位及完成时限：县商务局，2026年底前", ["2026年底前"], ["县商务局"]),
        ("县商务局2026年底前完成", ["2026年底前"], []),
        ("县商务局，时限2026年底前", ["2026年底前"], []),
        ("县商务局；截止日期：2026年6月30日", ["2026年6月30日"], []),
        ("完成时限：2026年底前，报县商务局备案", ["2026年底前"], ["报县商务局"]),
        ("完成时限：2026年底前、县商务局牵头", ["2026年底前"], ["县商务局"]),
        ("县商务局（2026年底前完成）", ["2026年底前"], []),
    ],
)
def test_deadlines(text: str, deadlines: list[str], misread: list[str]) -> None:
    """Days are taken whole or in parts; what stands behind their label and is none is not lost."""
    shares = _read(text)
    assert (deadlines, misread) == (
        [str(each) for each in shares.deadlines],
        [text[each.start : each.end] for each in shares.misread],
    )


@pytest.mark.parametrize(
    ("text", "items", "deadlines"),
    [
        (
            "完成时限：2026年底前；县商务局牵头，县财政局配合",
            ["lead 县商务局", "cooperate 县财政局"],
            ["2026年底前"],
        ),
        ("完成时限：2026年底前。县商务局牵头", ["lead 县商务局"], ["2026年底前"]),
        ("完成时限：2026年底前，县商务局", ["responsible 县商务局"], ["2026年底前"]),
        (
            "县商务局牵头，完成时限：2026年底前；县财政局牵头，完成时限：2027年底前",
            ["lead 县商务局", "lead 县财政局"],
            ["2026年底前", "2027年底前"],
        ),
        (
            "牵头单位：县商务局 配合单位：县财政局 时限：2026年底前",
            ["lead 县商务局", "cooperate 县财政局"],
            ["2026年底前"],
        ),
    ],
)
def test_units_behind_a_day(text: str, items: list[str], deadlines: list[str]) -> None:
    """A day with its label may stand first or between; units behind it, parted by a mark, are units."""
    assert (items, deadlines, []) == (
        _items(text),
        [str(each) for each in _read(text).deadlines],
        _read(text).misread,
    )


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("县商务局", ""),
        ("县商务局牵头", "explicit closed"),
        ("县商务局牵头，县财政局", "explicit"),
        ("县商务局（牵头）", "explicit"),
        ("县商务局牵头制定办法", "explicit closed tail"),
        ("2026年底前县商务局牵头建成园区", "explicit closed"),
        ("县商务局、李某某", "left_out"),
        ("责任人：李某某", "left_out"),
        ("无", "nothing"),
        ("责任单位：/", "nothing"),
        ("责任单位： - ", "nothing"),
        ("配合", "explicit closed"),
        ("（配合）", "explicit closed"),
    ],
)
def test_what_a_text_is_like(text: str, marks: str) -> None:
    """Whether a role word stands in it or ends it, whether something is to be done, somebody left out, nothing said."""
    shares = _read(text)
    said = {name: getattr(shares, name) for name in ("explicit", "closed", "tail", "left_out", "nothing")}
    assert marks == " ".join(name for name, on in said.items() if on)


def test_neighbours_are_one_report() -> None:
    """What is not understood side by side is told once, but for other reasons apart."""
    shares = Shares(folded="甲乙丙丁戊己庚辛")
    for start, end, reason in (
        (0, 1, UnreadReason.NAME),
        (3, 4, UnreadReason.NAME),
        (4, 5, UnreadReason.DEADLINE),
        (8, 9, UnreadReason.DEADLINE),
    ):
        shares.unknown(Token(Kind.UNKNOWN, start, end), reason)
    assert [
        Misread(start=0, end=4, reason=UnreadReason.NAME),
        Misread(start=4, end=5, reason=UnreadReason.DEADLINE),
        Misread(start=8, end=9, reason=UnreadReason.DEADLINE),
    ] == shares.misread


def test_a_tie_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two readings cost the same, what is taken of them is marked as doubtful."""
    text = "县商务局"
    tie = iter((Token(Kind.UNIT, 0, 4), Token(Kind.TIE, 0, 4)))
    monkeypatch.setattr(Lexer, "tokens", lambda *_: tie)
    assert [(0, 4, "ambiguous")] == [(each.start, each.end, each.reason) for each in _read(text).misread]


def _spans(text: str) -> list[tuple[Field | Role | None, int, int]]:
    """The bodies behind each label, as the reader cuts them."""
    spans: list[tuple[Field | Role | None, int, int]] = []
    label: Field | Role | None = None
    start = 0
    for match in find_labels(document_of(text, "plan.txt").folded, 0, len(text)):
        spans.append((label, start, match.start()))
        label, start = meaning_of(match), match.end()
    return [*spans, (label, start, len(text))]


@given(clause_texts())
def test_nothing_is_lost(text: str) -> None:
    """Conservation: each unit is an item, each unknown an item or unread, but in what is left out or a day."""
    shares = _read(text)
    taken = {(each.start, each.end) for each in shares.items}
    lexer = _reader(text).lexer
    for label, start, end in _spans(text):
        if isinstance(label, Field):
            continue
        for token in lexer.tokens(start, end):
            if token.kind in {Kind.UNIT, Kind.UNKNOWN}:
                unread = any(each.start <= token.start and token.end <= each.end for each in shares.misread)
                assert (token.start, token.end) in taken or unread


@given(
    st.text("县商务局牵头配合等（）【】、，；。：会同 \n均需以下各镇责任单位无/李某2026年底前", max_size=60)
)
def test_items_lie_in_the_text_and_apart(text: str) -> None:
    """No text raises; items lie within it, in order and without a shared character."""
    items = sorted(_read(text).items, key=lambda each: each.start)
    assert all(0 <= each.start < each.end <= len(text) for each in items)
    assert all(first.end <= second.start for first, second in itertools.pairwise(items))
