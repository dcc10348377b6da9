"""Every message is there in both languages, and neither language speaks in the other's sentences."""

import ast
import pickle
import re
import string
import tomllib
from collections.abc import Iterator
from copy import copy
from pathlib import Path
from types import ModuleType

import pytest

import zhuanyezhen
from languages import foreign_in_chinese, own_chinese
from zhuanyezhen.completing import Force
from zhuanyezhen.rules import catalogue
from zhuanyezhen.words import (
    Said,
    Text,
    agenda,
    alignment,
    answers,
    assessing,
    charts,
    commands,
    notes,
    reports,
    translated,
)
from zhuanyezhen.words.notes import note_in, subject_in

_SRC = Path(zhuanyezhen.__file__).parent
_CASES = Path(__file__).parents[1] / "rules" / "cases"


def _texts(module: ModuleType) -> Iterator[tuple[str, Text]]:
    for name, value in vars(module).items():
        found = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
        yield from ((f"{module.__name__}.{name}", each) for each in found if isinstance(each, Text))


_ALL = [
    each
    for module in (agenda, alignment, answers, assessing, charts, commands, notes, reports)
    for each in _texts(module)
]


def _fields(template: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_there_are_messages() -> None:
    """The walk below walks something."""
    assert len(_ALL) > 400


@pytest.mark.parametrize(("name", "text"), _ALL, ids=lambda each: each if isinstance(each, str) else "")
def test_a_message_is_in_both_languages(name: str, text: Text) -> None:
    """Neither is empty, both have the same fields, and neither holds a sentence of the other."""
    assert text.zh, name
    assert text.en, name
    assert _fields(text.zh) - {"numeral"} <= _fields(text.en) | {"title"}, name
    assert not own_chinese(text.en), name
    assert not foreign_in_chinese(text.zh), name


@pytest.mark.parametrize("folder", ["reading/formats", "reading/layout"])
def test_every_note_of_a_reader_has_its_english(folder: str) -> None:
    """A sentence a reader writes down is known to the table of notes, whatever stands in its fields."""
    told = [
        note
        for file in sorted((_SRC / folder).glob("*.py"))
        for note in _sentences(ast.parse(file.read_text("utf-8")))
        if note.startswith(("已", "文", "网", "原文", "散", "第{", "有 ", "工作表“"))
    ]
    assert told
    for note in told:
        seen = re.sub(r"\{[^{}]*\}", "3", note)
        assert note_in(seen, "zh") == seen
        assert not own_chinese(note_in(seen, "en")), seen


def _sentences(tree: ast.AST) -> Iterator[str]:
    """The Chinese sentences of a module that are no docstrings, fields as ``{}``."""
    for node in ast.walk(tree):
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        texts = [part.value if isinstance(part, ast.Constant) else "{}" for part in parts]
        whole = "".join(each for each in texts if isinstance(each, str))
        if whole.endswith(("。", "没有读取")) and "\n" not in whole and ">>>" not in whole:
            yield whole


@pytest.mark.parametrize("code", [rule.code for rule in catalogue])
def test_findings_are_in_both_languages(code: str) -> None:
    """What a rule says in English has no Chinese but names and quotations, and the other way round."""
    for case in tomllib.loads((_CASES / f"{code}.toml").read_text("utf-8"))["case"]:
        plans = "".join(case.get("plans", ()))
        given = f"{plans}{case.get('plan', '')}{case.get('programme', '')}{case.get('workbook', '')}{case.get('criteria', '')}"
        for finding in case.get("finding", ()):
            assert not own_chinese(finding["message_en"], given)
            named = given + "".join(re.findall("“([^”]*)”", finding["message_en"]))
            assert not own_chinese(subject_in(finding["subject"], "en"), named)
            assert not foreign_in_chinese(finding["message"])
            assert finding["message_en"] != finding["message"]


@pytest.mark.parametrize("rule", catalogue, ids=lambda rule: rule.code)
def test_a_rule_says_in_chinese_what_it_checks(rule: zhuanyezhen.Rule) -> None:
    """查什么, 为什么, 怎样改, each a sentence; the examples are Chinese or data."""
    assert rule.told is not None
    for each in (rule.told.checks, rule.told.why, rule.told.mend):
        assert each.endswith("。"), each
        assert not foreign_in_chinese(each)
    for example in rule.examples("zh"):
        assert example
        assert not foreign_in_chinese(example)
    assert rule.examples("en") != ("", "")


def test_numbers_carry_their_noun() -> None:
    """One is singular; a number without a noun is formatted as ever, and True is no number."""
    text = Text("{n}个，{m:,}字", "{n:zone|zones}, {m:,} letters")
    assert text("en", n=1, m=1200) == "1 zone, 1,200 letters"
    assert text("en", n=0, m=1) == "0 zones, 1 letters"
    assert Text("{x}", "{x}")("en", x=True) == "True"


def test_a_said_sentence_survives_copying() -> None:
    """By copy and by pickle, and is equal to its Chinese."""
    said = Said("尚未认定", "not recognised yet")
    assert (copy(said).en, pickle.loads(pickle.dumps(said)).en) == (said.en, said.en)  # noqa: S301 - our own
    assert said == "尚未认定"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲3乙4丙", {"a": "3", "b": "4"}),
        ("甲3丙", None),
        ("甲乙丙", {"a": "", "b": ""}),
        ("甲3乙", None),
        ("乙", None),
        ("甲乙丙丙", {"a": "", "b": "丙"}),
    ],
)
def test_a_message_is_recognised(text: str, found: dict[str, str] | None) -> None:
    """The words before, between and behind its fields must be there, in order."""
    assert Text("甲{a}乙{b}丙", "{a} {b}").recognised(text) == found


def test_a_message_without_fields_is_recognised_whole() -> None:
    """And nothing else is."""
    assert Text("名录", "roster").recognised("名录") == {}
    assert Text("名录", "roster").recognised("名录·1") is None
    assert Text("甲{a}甲", "a").recognised("甲") is None


def test_what_is_not_known_stays() -> None:
    """A text of nobody's is left as it is; a said one needs no table."""
    assert translated("自己写的说明", notes.NOTES, "en") == "自己写的说明"
    assert translated(Said("甲", "a"), notes.NOTES, "en") == "a"
    assert Force.IN_FORCE.word("en") == "in force"
