"""The question as asked: which subject, which title, which version, and what the verdict rests on."""

import pickle
import sys
from collections.abc import Callable
from copy import copy
from datetime import date
from types import FrameType
from typing import Any

import pytest
from attrs import evolve

from candidates import AS_OF, EMPTY, criteria, figure, firm, judged, programme, standing, town
from zhuanyezhen.assessing.assess import assess, assess_all
from zhuanyezhen.assessing.reading import criteria_of
from zhuanyezhen.assessing.title import Title, Version
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.errors import UnknownSubjectError, ValueTextError, WrongUseError
from zhuanyezhen.intake import toml_of
from zhuanyezhen.values.source import Source

_CONDITION = '{ indicator = "营业收入", op = "ge", value = 5000, unit = "万元" }'
_READ = criteria(_CONDITION, title='aliases = ["示范"]\nsuperseded = ["模范称号"]')
_OF = programme(
    firm(("营业收入", "2025", 5000, "万元")), firm(id="乙", name="乙公司"), firm(id="丙", name="乙公司")
)


def _ask(subject: str = "甲", **given: Any) -> Any:  # noqa: ANN401 - keyword arguments of assess
    asked: dict[str, Any] = {"title": "T", "as_of": AS_OF, "criteria": _READ, **given}
    return assess(_OF, subject, **asked)


def test_by_id_and_by_name() -> None:
    """A name that two share is refused with their ids; a slip is told what may be meant."""
    assert ("甲", "甲公司", Verdict.MET) == (_ask().subject, _ask("甲公司").name, _ask().verdict)
    with pytest.raises(UnknownSubjectError, match="2 go by the name '乙公司': 乙、丙; give the id"):
        _ask("乙公司")
    with pytest.raises(UnknownSubjectError) as caught:
        _ask("甲公")
    assert "没有编号或名称为“甲公”的企业；是否应为甲公司、甲？" == caught.value.text("zh")
    with pytest.raises(UnknownSubjectError) as caught:
        _ask("zzz")
    assert "没有编号或名称为“zzz”的企业" == caught.value.text("zh")


def test_a_ledger_that_is_not_there() -> None:
    """Nobody to assess is not the same as an empty ledger."""
    with pytest.raises(UnknownSubjectError) as caught:
        assess_all(programme(town()), title="T", as_of=AS_OF, criteria=_READ)
    assert "没有可以对照的企业：没有提供企业台账；请一并提供" == caught.value.text("zh")
    of_town = criteria('{ judge = "x" }', of="town")
    with pytest.raises(UnknownSubjectError, match="there are no towns to assess"):
        assess(programme(firm()), "镇", title="T", as_of=AS_OF, criteria=of_town)
    assert () == assess_all(programme(enterprises=()), title="T", as_of=AS_OF, criteria=_READ)


@pytest.mark.parametrize("title", ["T", "示范称号", "“示范称号”", "示范", "模范称号"])
def test_a_title_by_every_name(title: str) -> None:
    """Its code, its name, what else it is called, and what it was called once."""
    assert "T" == _ask(title=title).title.code


def test_no_such_title_or_version() -> None:
    """Told with what there is."""
    with pytest.raises(WrongUseError) as caught:
        _ask(title="示范号")
    assert "标准中没有称号“示范号”；是否应为示范称号" in caught.value.text("zh")
    with pytest.raises(WrongUseError) as caught:
        _ask(title="???")
    assert "标准中没有称号“???”；有T" == caught.value.text("zh")
    with pytest.raises(WrongUseError) as caught:
        _ask(version="二")
    assert "“示范称号”没有“二”这一版标准；有一" == caught.value.text("zh")
    bare = criteria_of(toml_of('[[title]]\ncode = "T"\nname = "示范"\n'), "标准.toml", EMPTY)
    with pytest.raises(WrongUseError, match="there are: none"):
        _ask(criteria=bare, version="二")


def test_wrong_use() -> None:
    """A path for a programme, a text for a day."""
    with pytest.raises(WrongUseError):
        assess("台账.yaml", "甲", title="T", as_of=AS_OF)  # type: ignore[arg-type]
    with pytest.raises(ValueTextError):
        assess_all(_OF, title="T", as_of="2026-11-24")  # type: ignore[arg-type]


def test_the_librarys_own_titles_are_the_default() -> None:
    """And a town is not looked for among firms."""
    (first, *_) = assess_all(_OF, title="little-giant", as_of=AS_OF)
    assert ("little-giant", "2026") == (first.title.code, first.version and first.version.name)
    assert "甲" == assess(_OF, "甲", title="小巨人企业", as_of=AS_OF).subject


def test_no_version_on_the_day() -> None:
    """The answer says so, and nothing of conditions that were not in force."""
    part = '[[title]]\ncode = "N"\nname = "新称号"\n[[title.version]]\nname = "一"\nin_force = 2026-04-01\ncondition = [{}]\n'
    read = criteria_of(toml_of(part.replace("{}", _CONDITION)), "标准.toml", EMPTY)
    early = assess(_OF, "甲", title="N", as_of=date(2026, 3, 31), criteria=read)
    assert (None, Verdict.UNKNOWN, ()) == (early.version, early.verdict, early.conditions)
    assert "2026-03-31没有在案的标准版本" == early.notes[0]
    assert assess(_OF, "甲", title="N", as_of=date(2026, 4, 1), criteria=read).version
    assert assess(_OF, "甲", title="N", as_of=date(2026, 3, 31), criteria=read, version="一").version


def test_of_the_old_criteria_of_little_giants_nothing_is_listed() -> None:
    """On the day before the new ones the old ones hold; of them only what must be held first is known."""
    early = assess(_OF, "甲", title="little-giant", as_of=date(2026, 3, 31))
    assert early.version is not None
    assert ("2022", "工信部企业〔2022〕63号", Verdict.UNKNOWN) == (
        early.version.name,
        early.version.document,
        early.verdict,
    )
    assert ["持有“专精特新中小企业”称号", "其余条件"] == [each.text for each in early.conditions]
    later = assess(_OF, "甲", title="little-giant", as_of=date(2026, 4, 1))
    assert later.version is not None
    assert "2026" == later.version.name


def test_of_incomplete_criteria_nobody_is_said_to_meet_them() -> None:
    """What is not listed is a condition that nobody knows; one unmet is unmet all the same."""
    part = '[[title]]\ncode = "I"\nname = "未列全"\n[[title.version]]\nname = "一"\ncomplete = false\ncondition = [{}]\n'
    read = criteria_of(toml_of(part.replace("{}", _CONDITION)), "标准.toml", EMPTY)
    answer = _ask(title="I", criteria=read)
    assert (Verdict.UNKNOWN, ["met", "unknown"]) == (
        answer.verdict,
        [each.verdict for each in answer.conditions],
    )
    assert "这一版标准没有列全，列出的条件都达到也不等于符合标准" == answer.conditions[1].why
    poor = programme(firm(("营业收入", "2025", 4999, "万元")))
    assert Verdict.UNMET is assess(poor, "甲", title="I", as_of=AS_OF, criteria=read).verdict


def test_criteria_of_no_conditions_are_met_by_nobody() -> None:
    """A version made in Python without any is one that does not list them."""
    title = Title(code="E", name="空", versions=(Version(name="一"),))
    answer = _ask(title="E", criteria=type(EMPTY)(titles={"E": title}, approximate=EMPTY.approximate))
    assert Verdict.UNKNOWN is answer.verdict


def test_what_nobody_verified_is_held_against_nobody() -> None:
    """A precondition of the mark unverified: held is met, not held is not known."""
    more = '[[title]]\ncode = "S"\nname = "前称号"\n'
    title = 'requires = { title = "S", seen = "unverified" }'
    for held, verdict in (((standing("前称号"),), "met"), ((), "unknown")):
        of = programme(firm(("营业收入", "2025", 5000, "万元")), standings=held)
        first, second = judged(of, _CONDITION, more=more, title=title)
        assert (verdict, "met") == (first.verdict, second.verdict)
        assert ("这一条来历未核实，不据以认定未达到" if held == () else None) == first.why
    second_hand = 'requires = { title = "S", seen = "second" }'
    assert (
        "unmet"
        == judged(programme(firm(), standings=()), _CONDITION, more=more, title=second_hand)[0].verdict
    )


def test_notes_of_the_version_and_of_the_title() -> None:
    """Both, in that order."""
    text = '[[title]]\ncode = "N"\nname = "注"\nnote = "称号的"\n[[title.version]]\nname = "一"\nnote = "版本的"\ncondition = [{ judge = "x" }]\n'
    answer = _ask(title="N", criteria=criteria_of(toml_of(text), "标准.toml", EMPTY))
    assert ("版本的", "称号的") == answer.notes


def _judged_words(*words: tuple[str, str, str, str]) -> str:
    table = '[[judged]]\nsubject = "{}"\ntitle = "T"\ncondition = "知名"\nmet = {}\non = {}\n{}\n'
    return "".join(table.format(*each) for each in words)


@pytest.mark.parametrize(
    ("words", "verdict", "value"),
    [
        ([("甲", "true", "2026-11-24", "")], "met", "2026-11-24认定为达到"),
        ([("甲公司", "false", "2026-11-01", 'by = "专家组"')], "unmet", "2026-11-01经专家组认定为未达到"),
        ([("甲", "true", "2026-11-25", "")], "unknown", None),
        ([("乙", "true", "2026-11-24", "")], "unknown", None),
        (
            [("甲", "true", "2026-01-01", ""), ("甲", "false", "2026-02-01", "")],
            "unmet",
            "2026-02-01认定为未达到",
        ),
        ([("甲", "true", "2026-02-01", ""), ("甲公司", "false", "2026-02-01", "")], "unknown", None),
        ([("甲", "true", "2026-02-01", ""), ("甲", "true", "2026-02-01", "")], "met", "2026-02-01认定为达到"),
    ],
)
def test_judgements(words: list[tuple[str, str, str, str]], verdict: str, value: str | None) -> None:
    """The last by the day, of the subject by id or name; two that differ are none."""
    (answer,) = judged(programme(firm()), '{ judge = "省内知名", id = "知名" }', more=_judged_words(*words))
    assert (verdict, value) == (answer.verdict, answer.value)
    assert "不能判断" != value or answer.why


def test_sources_lead_back_to_the_figures() -> None:
    """Of all parts, each once."""
    of = programme(firm(("甲", "2025", 1, "万元"), ("乙", "2025", 2, "万元")))
    first, second = (
        '{ indicator = "甲", op = "ge", value = 1, unit = "万元" }',
        '{ indicator = "乙", op = "ge", value = 1, unit = "万元" }',
    )
    (answer,) = judged(of, f"{{ all = [ {first}, {second}, {first} ] }}")
    assert ["台账:1", "台账:2"] == [str(each) for each in answer.sources]


def test_a_source_in_a_workbook_is_the_very_cell() -> None:
    """That of the figure, or of the words in its place; not the row."""
    spot = Source(document="台账.xlsx", sheet="企业指标值", cell="A2", paragraph=2)
    columns = {("台账.xlsx", "企业指标值"): {"value": "D", "text": "E"}}
    for value, cell in ((5000, "D2"), ("6000万元以上", "E2")):
        given = evolve(figure(("营业收入", "2025", value, "万元")), source=spot)
        (answer,) = judged(programme(firm(figures=(given,)), columns=columns), _CONDITION)
        assert ("met", cell) == (answer.verdict, answer.sources[0].cell)


def test_answers_are_values() -> None:
    """They copy and pickle, and show themselves in short."""
    answer = _ask()
    assert hash(answer) == hash(copy(answer))
    assert hash(_READ) == hash(copy(_READ))
    assert answer == copy(answer) == pickle.loads(pickle.dumps(answer))  # noqa: S301 - our own bytes
    assert "Assessment subject='甲'" in repr(answer)


def _calls(work: Callable[[], object]) -> int:
    """How many functions a work calls: its effort, on any machine."""
    count = 0

    def counted(_frame: FrameType, event: str, _given: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_all_is_linear() -> None:
    """Twice the firms are twice the work, standings and figures included."""

    def asked(count: int) -> int:
        firms = [
            firm(("营业收入", "2025", 5000, "万元"), id=str(each), name=str(each)) for each in range(count)
        ]
        of = programme(*firms, standings=tuple(standing("前称号", str(each)) for each in range(count)))
        more = '[[title]]\ncode = "S"\nname = "前称号"\n'
        read = criteria(_CONDITION, more=more, title='requires = "S"')
        return _calls(lambda: assess_all(of, title="T", as_of=AS_OF, criteria=read))

    asked(1)
    assert asked(200) < 2.2 * asked(100)
