"""Assessments written down: what is lacking first, what is common said once, JSON in its fixed shape."""

import json

from candidates import AS_OF, EMPTY, criteria, firm, programme
from zhuanyezhen.assessing.answer import Assessment
from zhuanyezhen.assessing.assess import assess, assess_all
from zhuanyezhen.assessing.reading import criteria_of
from zhuanyezhen.intake import toml_of
from zhuanyezhen.reporting.assessment_view import (
    assessment_to_json,
    assessment_to_text,
    assessments_to_json,
    assessments_to_text,
)

_CONDITIONS = """{ indicator = "营业收入", op = "ge", value = 5000, unit = "万元" },
  { indicator = "负债率", op = "le", value = 65, unit = "%", clause = "第五条" },
  { any = [ { indicator = "专利", op = "ge", value = 2, unit = "项" }, { judge = "省内知名", id = "知名" } ] },
  { not = { judge = "发生事故", id = "事故" } }"""
_WORDS = '[[judged]]\nsubject = "甲"\ntitle = "T"\ncondition = "事故"\nmet = false\non = 2026-10-01\n'
_READ = criteria(_CONDITIONS, more=_WORDS, title='documents = ["甲发〔2026〕1号"]\nnote = "称号的说明"')
_OF = programme(
    firm(("营业收入", "2025", 4200, "万元"), ("负债率", "2025", 60, "%"), ("专利", "2025", 1, "项")),
    firm(id="乙", name="乙公司", figures=None),
)


def _of(subject: str = "甲") -> Assessment:
    return assess(_OF, subject, title="T", as_of=AS_OF, criteria=_READ)


def test_one_in_text() -> None:
    """Unmet, unknown, met; a basis of its own beside the condition, the common one at the head; parts with theirs."""
    assert """\
对照标准：示范称号
截至2026年11月24日，标准版本：一
依据：甲发〔2026〕1号
对象：甲公司（甲）
结论：未达到（未达到1条，不能判断1条，达到2条）

未达到（1条）
  上年营业收入不低于5000万元：2025年4200万元，差800万元

不能判断（1条）
  具备其中一项
    上年专利不少于2项：未达到（2025年1项，差1项）
    省内知名：不能判断（由人判断，没有判断记录）

达到（2条）
  上年负债率不超过65%（甲发〔2026〕1号第五条）：2025年60%
  不属于：发生事故：2026-10-01认定为未达到

说明
  称号的说明
""" == assessment_to_text(_of())


def test_one_in_english() -> None:
    """The same, condition by condition."""
    text = assessment_to_text(_of(), lang="en")
    assert "As of 2026-11-24, version of the criteria: 一\n" in text
    assert "Verdict: unmet (unmet 1, unknown 1, met 2)\n" in text
    assert "  营业收入 of last year: at least 5000万元: 2025: 4200万元, 800万元 short\n" in text
    assert "    省内知名: unknown (a person decides; no judgement is on file)\n" in text


def test_who_confers_it_and_for_how_long() -> None:
    """With the mark of the term, where it has one; what is exempt, or has words of its own, keeps them over its parts."""
    text = assessment_to_text(assess(_OF, "甲", title="champion", as_of=AS_OF))
    assert "认定单位：工业和信息化部\n有效期：3年（转引，未见原文）\n" in text
    part = '{ judge = "乙" }, { judge = "丙" }'
    conditions = f'{{ any = [{part}], text = "自己的话" }}, {{ all = [{part}] }}, {{ any = [{part}], exempt_if = {{ judge = "丁" }} }}'
    read = criteria(conditions, title="valid_years = 3")
    text = assessment_to_text(assess(_OF, "甲", title="T", as_of=AS_OF, criteria=read))
    assert "有效期：3年\n" in text
    for line in ("自己的话", "同时具备", "具备其中一项：乙；丙（丁的不作要求）"):
        assert f"  {line}\n    乙：不能判断" in text
    assert "    丁：不能判断（由人判断，没有判断记录）\n" in text


def test_long_lines_hang() -> None:
    """In a narrow terminal nothing is cut."""
    text = assessment_to_text(_of(), width=30)
    assert "  上年营业收入不低于5000万元：\n    2025年4200万元，差800万元\n" in text


def test_all_in_text() -> None:
    """A table of all, then what each lacks or does not say; what is met is not told again."""
    text = assessments_to_text(assess_all(_OF, title="T", as_of=AS_OF, criteria=_READ))
    assert (
        """\
共2个：未达到1个，不能判断1个

名称    编号  结论      达到  未达到  不能判断
甲公司  甲    未达到    2     1       1
乙公司  乙    不能判断  0     0       4

对象：甲公司（甲）
结论：未达到（未达到1条，不能判断1条，达到2条）
"""
        in text
    )
    assert "上年负债率不超过65%（甲发〔2026〕1号第五条）：没有“负债率”这项指标的数值\n" in text
    assert "2025年60%" not in text
    assert 1 == text.count("说明\n  称号的说明\n")


def test_nobody_and_no_version() -> None:
    """An empty ledger is told; so is a day on which nothing was in force."""
    assert "台账中没有可以对照的对象。\n" == assessments_to_text(())
    assert "The ledger has nobody to assess.\n" == assessments_to_text((), lang="en")
    assert "[]\n" == assessments_to_json(())
    given = '[[title]]\ncode = "N"\nname = "新称号"\n[[title.version]]\nname = "一"\nin_force = 2026-12-01\n'
    read = criteria_of(toml_of(given + 'condition = [{ judge = "知名" }]\n'), "标准.toml", EMPTY)
    early = assess(_OF, "甲", title="N", as_of=AS_OF, criteria=read)
    text = assessment_to_text(early)
    assert "截至2026年11月24日，没有在案的标准版本\n" in text
    assert "结论：不能判断\n" in text
    assert {"version": None, "verdict": "unknown", "conditions": []}.items() <= json.loads(
        assessment_to_json(early)
    ).items()


def test_one_in_json() -> None:
    """Exactly the fixed keys, in their order; the mark and the reason in the text, the figures' places in the source."""
    read = json.loads(assessment_to_json(_of()))
    assert ["subject", "title", "version", "verdict", "conditions"] == list(read)
    assert ("甲", "T", "一", "unmet") == tuple(
        read[key] for key in ("subject", "title", "version", "verdict")
    )
    keys = ["text", "verdict", "value", "threshold", "gap", "source"]
    assert [keys] * 4 == [list(each) for each in read["conditions"]]
    first, second, third, fourth = read["conditions"]
    assert {
        "text": "上年营业收入不低于5000万元（甲发〔2026〕1号）",
        "verdict": "unmet",
        "value": "2025年4200万元",
        "threshold": "不低于5000万元",
        "gap": "800万元",
        "source": "台账:1",
    } == first
    assert ("met", None, "台账:2") == (second["verdict"], second["gap"], second["source"])
    assert "上年专利不少于2项：2025年1项" == third["value"]
    assert third["text"].endswith("省内知名（甲发〔2026〕1号）：由人判断，没有判断记录")
    assert (None, None, "2026-10-01认定为未达到") == (fourth["threshold"], fourth["source"], fourth["value"])


def test_all_in_json() -> None:
    """A list of such objects; in English where asked."""
    answers = assess_all(_OF, title="T", as_of=AS_OF, criteria=_READ)
    read = json.loads(assessments_to_json(answers, lang="en"))
    assert ["甲", "乙"] == [each["subject"] for each in read]
    assert "at least 5000万元" == read[0]["conditions"][0]["threshold"]
    assert read[0] == json.loads(assessment_to_json(answers[0], lang="en"))


def test_second_hand_is_said() -> None:
    """In the text of the condition, where no other is of the same basis."""
    text = '[[title]]\ncode = "S"\nname = "例"\ndocuments = ["甲", "乙"]\n[[title.version]]\nname = "一"\nseen = "second"\n'
    read = criteria_of(toml_of(text + 'condition = [{ judge = "x" }]\n'), "标准.toml", EMPTY)
    answer = assess(_OF, "甲", title="S", as_of=AS_OF, criteria=read)
    told = "x（甲、乙之一，出自哪一件未核实；转引，未见原文）：由人判断，没有判断记录"
    assert told in assessment_to_text(answer)
    assert told == json.loads(assessment_to_json(answer))["conditions"][0]["text"]


def test_what_a_terminal_would_obey_is_shown() -> None:
    """A name from a ledger cannot colour or move anything."""
    of = programme(firm(name="甲\x1b[31m公司", figures=None))
    answers = assess_all(of, title="T", as_of=AS_OF, criteria=_READ)
    assert "\x1b" not in assessments_to_text(answers) + assessment_to_text(answers[0]) + assessments_to_json(
        answers
    )
