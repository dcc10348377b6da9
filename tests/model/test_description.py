"""What is said of a ledger on its class is what everything else asks for."""

import pytest
from attrs import frozen

import zhuanyezhen as zyz
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.model.area import Area
from zhuanyezhen.model.description import (
    class_word,
    held_in,
    ledger,
    ledger_of,
    ledgers_of,
    ref_of,
    references,
    rows_of,
    spread_of,
    word_of,
)
from zhuanyezhen.model.indicator import IndicatorTarget, Observation
from zhuanyezhen.model.plan import Assignment, Plan, Role, Task
from zhuanyezhen.model.policy import TaskForce, TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import InvestmentLead, Project
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.source import Source

_KNOWN = ledgers_of(Programme)


def test_every_ledger_of_a_programme_is_described() -> None:
    """In the order of its fields, each under its own name."""
    expected = ["units", "plans", "towns", "policies", "indicators", "observations", "projects"]
    expected += ["investment_leads", "problems", "criteria"]
    assert [
        *expected,
        "enterprises",
        "standings",
        "platforms",
        "marks",
        "chains",
        "occasions",
        "trainings",
        "financings",
        "consultations",
    ] == list(_KNOWN)
    assert list(_KNOWN) == [each.name for each in _KNOWN.values()]


def test_an_entry_is_told_apart_by_its_key() -> None:
    """An id; of observations what they are of."""
    observed = Observation(town="花卉", indicator="产值", period=Period(2025, 1, 12))
    assert "花卉\n产值\n2025" == _KNOWN["observations"].key_of(observed)
    assert (True, False) == (_KNOWN["towns"].has_id, _KNOWN["observations"].has_id)


def test_messages_name_an_entry_in_both_languages() -> None:
    """By its name, else by its id."""
    project = _KNOWN["projects"].title_of(Project(id="1", name="交易中心"))
    lead = _KNOWN["investment_leads"].title_of(InvestmentLead(id="2", company="某公司"))
    assert ("项目“交易中心”", "project “交易中心”") == (project, project.en)
    assert ("招商线索“2”", "investment lead “2”") == (lead, lead.en)


def test_a_list_shows_what_an_entry_has() -> None:
    """A plan without a title by its file's name, a lead without a company not at all."""
    shown = _KNOWN["plans"].shown_of
    assert ("工作方案", "a.txt") == (shown(Plan(name="a.txt", title="工作方案")), shown(Plan(name="a.txt")))
    assert "" == _KNOWN["investment_leads"].shown_of(InvestmentLead(id="2"))
    observed = Observation(town="花卉", indicator="产值", period=Period(2025, 1, 12))
    assert "花卉 产值 2025" == _KNOWN["observations"].shown_of(observed)


def test_what_is_not_said_of_a_ledger_follows() -> None:
    """The label is the sheet's; messages and lists name an entry by its key."""

    @ledger("visits", sheet="走访", noun=("走访", "visit"))
    @frozen(kw_only=True)
    class Visit:
        id: str

    described = ledger_of(Visit)
    assert described is not None
    assert ("走访", ("id",), ("id",), None) == (
        described.label,
        described.told,
        described.shown,
        described.named,
    )
    assert "走访" == class_word(Visit)


def test_a_class_of_no_ledger_has_its_own_word() -> None:
    """That of the table of terms, else its name."""

    class Unheard:
        pass

    assert ("工作专班", "Unheard", None) == (class_word(TaskForce), class_word(Unheard), ledger_of(Unheard))
    assert ("areas", "区域") == (getattr(ledger_of(Area), "name", None), class_word(Area))


def test_a_field_says_what_it_holds() -> None:
    """Where its ids lead, its heading, the sheet of its list, what heads its columns."""
    assert ("projects", None) == (ref_of(InvestmentLead, "project"), ref_of(InvestmentLead, "company"))
    assert ("重点方向", "目标企业") == (
        word_of(InvestmentLead, "direction"),
        word_of(InvestmentLead, "company"),
    )
    listed = rows_of(Plan, "tasks")
    assert listed is not None
    assert ("重点任务", {"plan": "方案名称"}) == (listed.sheet, dict(listed.by))
    assert ("专班", None) == (spread_of(TownPolicy, "task_force"), spread_of(TownPolicy, "goals"))
    assert (Task, TaskForce) == (held_in(Plan, "tasks"), held_in(TownPolicy, "task_force"))


def test_a_field_of_no_objects_holds_no_class() -> None:
    """Asking is a fault of the library's own."""
    with pytest.raises(WrongUseError, match=r"Plan\.title holds no objects"):
        held_in(Plan, "title")


def test_a_field_nobody_named_is_a_fault() -> None:
    """A column cannot be headed by nothing."""

    @frozen(kw_only=True)
    class Unheard:
        nothing_of_the_kind: str

    with pytest.raises(WrongUseError, match="nothing_of_the_kind has no word"):
        word_of(Unheard, "nothing_of_the_kind")


def test_every_reference_of_an_entry_is_given_with_its_place() -> None:
    """Those of its parts on their own sheet with their own row, those spread over its columns with its row."""
    row, target_row = (
        Source(document="a.xlsx", sheet=sheet, cell="A2") for sheet in ("一镇一策", "指标目标")
    )
    policy = TownPolicy(
        id="1",
        towns=("花卉", "陶瓷"),
        task_force=TaskForce(office_at="局", members=("委",)),
        indicators=(IndicatorTarget(indicator="产值", source=target_row),),
        problems=("一",),
        source=row,
    )
    expected = [
        ("towns", "花卉", "towns", "专业镇", row),
        ("towns", "陶瓷", "towns", "专业镇", row),
        ("units", "局", "task_force.office_at", "专班办公室所在单位", row),
        ("units", "委", "task_force.members", "专班成员", row),
        ("indicators", "产值", "indicator", "指标", target_row),
        ("problems", "一", "problems", "问题", row),
    ]
    assert expected == [
        (each.ledger, each.id, each.path, each.word, each.source) for each in references(policy)
    ]


def test_a_plan_refers_from_its_tasks_and_not_from_its_own_units() -> None:
    """Its units are what the tasks refer to; the holders lead from the plan to the assignment."""
    assignment = Assignment(role=Role.LEAD, as_written="区商务局", unit="商务局")
    task = Task(number="1.", title="办展", assignments=(assignment,))
    collective = Unit(id="各镇", name="各镇", members=("某镇",))
    plan = Plan(name="a.txt", tasks=(task,), units=(collective,))
    (found,) = references(plan)
    assert ((plan, task, assignment), "商务局", None) == (found.holders, found.id, found.source)


def test_the_words_are_public() -> None:
    """A ledger of one's own is described as the library's are."""
    assert (ledger, {"zhuanyezhen.ref": "towns"}) == (zyz.ledger, zyz.ref("towns"))
