"""What was given in place of an object: the call that was meant, in both languages."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.tracking.clock import standard_clock
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.given import each_of, member_of, refuse_other_than

_PLAN = zyz.Plan(name="方案.txt")
_PROGRAMME = zyz.Programme(name="例")
_DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("given", "called", "first"),
    [
        ("方案.docx", "'方案.docx' is a text", "zyz.read_plan('方案.docx')"),
        ("台账.XLSX", "'台账.XLSX' is a text", "zyz.load('台账.XLSX')"),
        ("dir.v2/方案", "'dir.v2/方案' is a text", "zyz.parse_plan(text)"),
        ("一、任务。.", "'一、任务。.' is a text", "zyz.parse_plan(text)"),
        ("第一条.后面的很长", "'第一条.后面的很长' is a text", "zyz.parse_plan(text)"),
        ("一、任务\n二.txt", "'一、任务\\n二.txt' is a text", "zyz.parse_plan(text)"),
        (Path("方案"), "'方案' is a path", "zyz.read_plan('方案')"),
        (Path("镇.yaml"), "'镇.yaml' is a path", "zyz.load('镇.yaml')"),
        ([_PLAN, _PLAN], "this is a list", "zyz.Programme.from_plans(plans)"),
        ((_PROGRAMME,), "this is a tuple", "zyz.merge(programmes)"),
        (["a.yaml", Path("b.yaml")], "this is a list", "zyz.merge(zyz.load(path) for path in paths)"),
    ],
)
def test_the_call_that_was_meant(given: object, called: str, first: str) -> None:
    """A path is read, a text parsed, a list joined: by the reader of the message, never unasked."""
    with pytest.raises(WrongUseError) as caught:
        refuse_other_than(given, zyz.Programme, zyz.Plan)
    assert f"{called}, no Programme or Plan; first: {first}" == str(caught.value)
    assert caught.value.text("zh").endswith(f"，不是Programme或Plan；请先用{first}")


@pytest.mark.parametrize("given", [{"name": "例"}, 3, None, [_PLAN, _PROGRAMME], iter(())])
def test_where_no_call_is_known_none_is_named(given: object) -> None:
    """What it is and what it is not, and no more."""
    with pytest.raises(WrongUseError, match=r"^this is a \w+, no Programme$") as caught:
        refuse_other_than(given, zyz.Programme)
    assert "；" not in caught.value.text("zh")


@pytest.mark.parametrize(
    ("given", "wanted", "first"),
    [
        (_PLAN, zyz.Programme, "zyz.Programme.from_plan(plan)"),
        (_PROGRAMME, zyz.Plan, "programme.plans[0]"),
        (_PROGRAMME, zyz.Report, "zyz.check(programme, as_of=…)"),
        (_PLAN, zyz.Report, "zyz.check(plan, as_of=…)"),
        (_PROGRAMME, zyz.Coverage, "zyz.coverage(programme, as_of=…)"),
        ("报告.json", zyz.Report, "zyz.read_report(Path('报告.json').read_text('utf-8'))"),
    ],
)
def test_one_object_for_another(given: object, wanted: type, first: str) -> None:
    """The step between them is named."""
    with pytest.raises(WrongUseError) as caught:
        refuse_other_than(given, wanted)
    assert str(caught.value).endswith(f"first: {first}")


def test_a_list_for_a_report_is_no_list_of_programmes() -> None:
    """Reports are not joined: nothing is proposed."""
    with pytest.raises(WrongUseError, match=r"^this is a list, no Report$"):
        refuse_other_than([_PROGRAMME], zyz.Report)


def test_a_long_text_is_cut() -> None:
    """Whoever gives a whole plan need not read it again in the message."""
    with pytest.raises(WrongUseError) as caught:
        refuse_other_than("字" * 61 + "\n", zyz.Plan)
    assert f"“{'字' * 60}…”是文字" in caught.value.text("zh")


@pytest.mark.parametrize("given", ["a.yaml", Path("a.yaml"), _PROGRAMME])
def test_one_thing_for_a_list(given: object) -> None:
    """A text is not taken for a list of its letters."""
    with pytest.raises(WrongUseError, match=r"no list of Programme; put it into one: \[ … \]") as caught:
        each_of(given, zyz.Programme)  # type: ignore[arg-type] # that is the point
    assert "不是Programme的列表" in caught.value.text("zh")


def test_each_of_a_list_is_looked_at() -> None:
    """The first that is none is named; a list of nothing is one."""
    assert ((), (_PROGRAMME,)) == (each_of((), zyz.Programme), each_of(iter([_PROGRAMME]), zyz.Programme))
    with pytest.raises(WrongUseError, match=r"zyz\.Programme\.from_plan"):
        zyz.merge([_PROGRAMME, _PLAN])  # type: ignore[list-item] # that is the point


class _Size(Codelist):
    SMALL = "small", "小级"
    LARGE = "large", "大级"


@pytest.mark.parametrize("text", ["large", " Large", "大级", "大", _Size.LARGE])
def test_a_code_is_known_by_its_word(text: str) -> None:
    """The value in any case, the word with or without 级, the member itself."""
    assert _Size.LARGE is member_of(_Size, text)


def test_a_code_that_is_none_is_refused_with_all_there_are() -> None:
    """Each by its value and its word."""
    with pytest.raises(WrongUseError) as caught:
        member_of(_Size, "中")
    assert "'中' is no _Size; one of small (小级), large (大级)" == str(caught.value)
    assert "“中”不在可选范围内：小级（small）、大级（large）" == caught.value.text("zh")


_GIVEN_A_NAME: list[Callable[[Any], object]] = [
    lambda name: zyz.check(name, as_of=_DAY),
    lambda name: zyz.coverage(name, as_of=_DAY),
    lambda name: zyz.completeness(name, as_of=_DAY),
    lambda name: zyz.assign(name, "T1", as_of=_DAY),
    lambda name: zyz.assign_all(name, as_of=_DAY),
    lambda name: zyz.save(name, "out.yaml"),
    zyz.dumps,
    zyz.merge,
    zyz.merge_coverages,
    zyz.frames.to_frames,
    zyz.matrix_chart,
    zyz.load_chart,
    zyz.coverage_map,
    lambda name: zyz.indicator_chart(name, "T1", "I1", as_of=_DAY),
    lambda name: zyz.problem_chart(name, as_of=_DAY),
    zyz.chain_chart,
    lambda name: zyz.project_timeline(name, as_of=_DAY),
    lambda name: zyz.problem_rates(name, as_of=_DAY, clock=standard_clock()),
    lambda name: zyz.ageing(name, as_of=_DAY, clock=standard_clock()),
    lambda name: zyz.project_rates(name, as_of=_DAY),
    zyz.to_json,
    zyz.to_html,
    zyz.to_markdown,
    zyz.to_sarif,
    zyz.to_text,
    lambda name: zyz.save_annotated("台账.xlsx", name, "批注.xlsx"),
    zyz.Programme.from_plans,
    lambda name: zyz.Report(as_of=_DAY, library_version="", input=()).compare(name),
]


@pytest.mark.parametrize("call", _GIVEN_A_NAME)
def test_every_function_that_takes_an_object_says_so(call: Callable[[Any], object]) -> None:
    """And none answers something else of a name, such as that nothing was found."""
    with pytest.raises(WrongUseError, match="is a text, no"):
        call("工作.json")
