"""The rules on their cases (``cases/<CODE>.toml``): subjects, severities, messages and quotes, literally."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import zhuanyezhen as zyz
from workbooks import written
from zhuanyezhen.rules._rule import Context
from zhuanyezhen.rules._thresholds import standard_thresholds

_CASES = Path(__file__).parent / "cases"
_AS_OF = date(2026, 11, 24)


def _load() -> dict[str, dict[str, object]]:
    return {
        f"{file.stem} {case['kind']} {case['name']}": case
        for file in sorted(_CASES.glob("*.toml"))
        for case in tomllib.loads(file.read_text("utf-8"))["case"]
    }


_LOADED = _load()


@pytest.mark.parametrize("key", _LOADED)
def test_a_case(key: str, tmp_path: Path) -> None:
    """A rule finds in a plan exactly what its case says, in both languages."""
    case, code = _LOADED[key], key.partition(" ")[0]
    until = case.get("waived_until")
    waivers = (
        [zyz.Waiver(code="PLN003", reason="文号待定", approver="区政府办", until=until)]
        if isinstance(until, date)
        else []
    )
    report = zyz.check(
        _subject(case, tmp_path),
        as_of=_AS_OF,
        select=() if waivers else (code,),
        waivers=waivers,
        criteria=_criteria(case, tmp_path),
    )
    assert case.get("finding", []) == [
        {
            "subject": each.subject,
            "severity": each.severity.value,
            "message": each.message,
            "message_en": each.message_en,
        }
        | ({"quote": each.excerpt.words} if each.excerpt else {})
        for each in report.findings
        if each.code == code
    ]


def _criteria(case: dict[str, object], folder: Path) -> zyz.Criteria | None:
    """The user's criteria of a case, as they stand in a file."""
    if "criteria" not in case:
        return None
    file = folder / "标准.toml"
    file.write_text(str(case["criteria"]), "utf-8")
    return zyz.read_criteria(file)


def _subject(case: dict[str, object], folder: Path) -> zyz.Plan | zyz.Programme:
    if isinstance(sheets := case.get("workbook"), dict):
        return zyz.load(written(folder / "台账.xlsx", sheets))
    if isinstance(plans := case.get("plans"), list):
        made = [zyz.parse_plan(str(text), name=f"plan{number}.txt") for number, text in enumerate(plans, 1)]
        beside = zyz.Programme.from_plans(made)
        ledgers = zyz.loads(str(case["programme"]), name="programme.yaml") if "programme" in case else beside
        return evolve(ledgers, plans=beside.plans, units=beside.units)
    if "plan" in case:
        return zyz.parse_plan(str(case["plan"]), name="plan.txt")
    return zyz.loads(str(case["programme"]), name="programme.yaml")


@pytest.mark.parametrize("key", [key for key in _LOADED if "programme" in _LOADED[key]])
def test_a_hit_about_an_entry_names_its_field(key: str, tmp_path: Path) -> None:
    """So that the finding leads to the cell: only what a plan says has no columns."""
    programme = zyz.loads(str(_LOADED[key]["programme"]), name="programme.yaml")
    entries = [
        each for name in programme.ledgers.keys() - {"plans"} for each in programme.entries(name) or ()
    ]
    areas = programme.roster.areas if programme.roster else ()
    places = {each.source for each in (*entries, *areas)}
    context = Context(
        programme=programme,
        as_of=_AS_OF,
        thresholds=standard_thresholds(),
        criteria=_criteria(_LOADED[key], tmp_path),
    )
    hits = list(zyz.catalogue[key.partition(" ")[0]].check(programme, context))
    assert [] == [each.subject for each in hits if each.source in places - {None} and each.field is None]


def test_every_rule_has_its_cases() -> None:
    """At least one hitting, one silent and one boundary case for each rule, and no case without a rule."""
    kinds: dict[str, set[str]] = {}
    for key, case in _LOADED.items():
        code, kind = key.split(" ")[:2]
        kinds.setdefault(code, set()).add(kind)
        assert (kind == "hit") <= ("finding" in case), key
        assert (kind == "silent") <= ("finding" not in case), key
    assert {rule.code: {"hit", "silent", "boundary"} for rule in zyz.catalogue} == kinds


@pytest.mark.parametrize("rule", zyz.catalogue, ids=lambda rule: rule.code)
def test_every_rule_says_what_it_holds(rule: zyz.Rule) -> None:
    """A rule's docstring has a bad and a good example; clauses among them are run."""
    examples = {
        word: line.partition(":")[2].strip()
        for line in rule.doc.splitlines()
        if (word := line.strip().partition(":")[0]) in {"Bad", "Good"}
    }
    assert {"Bad", "Good"} == examples.keys()
    if all(example.startswith("（责任单位：") for example in examples.values()):
        found = {
            word: len(
                zyz.check(
                    zyz.parse_plan(f"一、重点任务\n（一）做强产业。{example}"),
                    as_of=_AS_OF,
                    select=(rule.code,),
                ).findings
            )
            for word, example in examples.items()
        }
        assert (True, 0) == (found["Bad"] > 0, found["Good"])


_PLANS = [key for key in _LOADED if "plan" in _LOADED[key] and "waived_until" not in _LOADED[key]]


@pytest.mark.parametrize("key", _PLANS)
def test_a_plan_among_others_is_told_the_same(key: str) -> None:
    """What has nothing to tell before and behind it ends no rule, and what stands in it is told of it alone."""
    plan = zyz.parse_plan(str(_LOADED[key]["plan"]), name="plan.txt")
    others = tuple(zyz.Plan(name=name) for name in ("先.txt", "后.txt"))
    parts = [_told(key, each) for each in (*others, plan)]
    assert sorted(each for part in parts for each in part) == sorted(_told(key, others[0], plan, others[1]))


def _told(key: str, *plans: zyz.Plan) -> list[tuple[str, str, tuple[str, ...], str]]:
    programme = zyz.Programme(name="例", plans=plans)
    report = zyz.check(programme, as_of=_AS_OF, select=(key.partition(" ")[0],))
    return [(each.subject, each.message, each.units, str(each.source)) for each in report.findings]
