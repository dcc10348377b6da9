"""One stretch: units, roles, persons, days and what nobody knows, by what each reading costs."""

import pytest

from zhuanyezhen.grammar.stretch import Kind, StretchReader, Token, _cheapest, _Path
from zhuanyezhen.naming.register import Register, Scope


def _tokens(text: str) -> list[Token]:
    return list(StretchReader(Register(Scope(jurisdiction="清和县")), 2025).read(text))


def _cut(text: str) -> list[str]:
    """The tokens as ``kind text``."""
    return [f"{each.kind.value} {text[each.start : each.end]}" for each in _tokens(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("县商务局（牵头）", ["unit 县商务局", "aside （牵头）"]),
        ("县商务局【牵头】", ["unit 县商务局", "aside 【牵头】"]),
        ("县商务局〔配合〕", ["unit 县商务局", "aside 〔配合〕"]),
        ("县商务局[配合]", ["unit 县商务局", "aside [配合]"]),
        ("县商务局（ 牵头 ）", ["unit 县商务局", "aside （ 牵头 ）"]),
        ("县商务局（李某某）", ["unit 县商务局", "person （李某某）"]),
        ("县商务局（局长）", ["unit 县商务局", "person （局长）"]),
        ("县商务局（电话12345678）", ["unit 县商务局", "person （电话12345678）"]),
        ("县商务局（联系科室办公室）", ["unit 县商务局", "person （联系科室办公室）"]),
        ("县商务局（2026年底前完成）", ["unit 县商务局", "deadline （2026年底前完成）"]),
        ("县商务局（5月以来）", ["unit 县商务局（5月以来）"]),
        ("县文旅局（县文物局）", ["unit 县文旅局（县文物局）"]),
        (
            "县商务局（牵头）县财政局（配合）",
            ["unit 县商务局", "aside （牵头）", "unit 县财政局", "aside （配合）"],
        ),
    ],
)
def test_what_stands_in_brackets(text: str, tokens: list[str]) -> None:
    """A role in brackets is its unit's; a person or a telephone is left out; a second sign is part of a name."""
    assert tokens == _cut(text)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("分管副县长", ["person 分管副县长"]),
        ("党委书记李某某", ["person 党委书记李某某"]),
        ("李某某", ["person 李某某"]),
        ("欧阳某", ["person 欧阳某"]),
        ("常务副县长", ["person 常务副县长"]),
        ("张村", ["unit 张村"]),
    ],
)
def test_persons(text: str, tokens: list[str]) -> None:
    """A post, or a surname and a given name, is a person; a village is not."""
    assert tokens == _cut(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2026年6月底前", ["deadline"]),
        ("2026年6月底前完成", ["deadline"]),
        ("2026年6月底前建成投产", ["deadline", "tail"]),
        ("长期坚持", ["deadline"]),
        ("县商务局2026年6月底前", ["unit", "deadline"]),
        ("9月以来", ["unknown"]),
    ],
)
def test_deadlines(text: str, kinds: list[str]) -> None:
    """A deadline is one token, and what is to be done by then is its tail."""
    tokens = _tokens(text)
    assert kinds == [each.kind.value for each in tokens]
    assert all((each.kind is Kind.DEADLINE) is (each.value is not None) for each in tokens)


@pytest.mark.parametrize(("other", "tie"), [(Kind.UNIT, False), (Kind.ROLE, True), (Kind.GLUE, True)])
def test_a_tie_is_told(other: Kind, tie: bool) -> None:  # noqa: FBT001 - the answer
    """Two readings of one cost that differ in units or roles are no decision; alike, they are one."""
    paths = [_Path(1.0, Token(kind, 0, 3), None) for kind in (Kind.UNIT, other)]
    assert tie is (Token(Kind.TIE, 0, 3) in list(_cheapest(paths)))
