"""Heading cells: the grammar of labels is open, and what is no label stays none."""

import pytest

from zhuanyezhen.grammar.heading import Kind, Label, Meaning, columns_of, label_of
from zhuanyezhen.grammar.wording import Field
from zhuanyezhen.model.plan import Role


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("序 号", Kind.NUMBER),
        ("重点任务", Kind.TASK),
        ("目标与任务", Kind.TASK),
        ("改革事项", Kind.TASK),
        ("产业链名称", Kind.TASK),
        ("重点任务（12项）", Kind.TASK),
        ("推进措施", Kind.TEXT),
        ("工作要求", Kind.NOTE),
        ("任务类别", Kind.PATH),
        ("单位", Kind.UNITS),
        ("县级牵头单位", Role.LEAD),
        ("链长制牵头单位", Role.LEAD),
        ("牵头单位（列首位）", Role.LEAD),
        ("成员单位", Role.COOPERATE),
        ("责任镇（街道）", Role.RESPONSIBLE),
        ("任务分工", Role.RESPONSIBLE),
        ("牵头、配合单位", Role.RESPONSIBLE),
        ("（责任单位）", Role.RESPONSIBLE),
        ("实施主体", Role.IMPLEMENT),
        ("链长", Field.PERSON),
        ("督办单位", Field.PERSON),
        ("县政府分管领导", Field.PERSON),
        ("包联县级领导", Field.PERSON),
        ("经办人", Field.PERSON),
        ("滞后原因", Kind.NOTE),
        ("整改方式", Kind.NOTE),
        ("时间要求", Field.DEADLINE),
        ("计划完成时间（年月）", Field.DEADLINE),
    ],
)
def test_a_label_is_told_by_its_head(text: str, meaning: Meaning) -> None:
    """Modifiers, blanks and notes in brackets do not count."""
    label = label_of(text)
    assert label is not None
    assert meaning == label.meaning


@pytest.mark.parametrize(
    "text", ["", "县工信局", "开工时间", "主要承载地", "各责任单位", "行业主管部门", "1", "办" * 23 + "任务"]
)
def test_what_is_no_label(text: str) -> None:
    """Units of a cell, sentences and what nobody reads mean nothing."""
    assert label_of(text) is None


def test_a_label_as_long_as_any() -> None:
    """Twenty-four characters are a label still."""
    assert Label(meaning=Kind.TASK) == label_of("办" * 22 + "任务")


def test_labels_of_two_halves() -> None:
    """Persons beside units are marked; two roles leave it to the words of the cell."""
    assert Label(meaning=Role.LEAD, persons=True) == label_of("牵头单位/责任人")
    assert Label(meaning=Role.LEAD, persons=True) == label_of("责任人和链长制牵头单位")
    assert Label(meaning=Role.LEAD, persons=True) == label_of("牵头领导及单位")
    assert Label(meaning=Role.RESPONSIBLE, persons=True) == label_of("责任领导、部门")
    assert Label(meaning=Role.RESPONSIBLE) == label_of("链长制牵头单位和专班成员单位")


def test_columns() -> None:
    """Titles may stand in any column of tasks or text; a category counts only before them."""
    headings = ["序号", "类别", "任务", "措施", "板块", "牵头单位", "完成时限", "备注"]
    columns = columns_of({at: label_of(text) for at, text in enumerate(headings)}, 8)
    assert columns is not None
    assert ((0,), (1,), (2, 3), (7,), (6,)) == (
        columns.numbers,
        columns.path,
        columns.tasks,
        columns.notes,
        columns.deadlines,
    )
    assert ({5: Role.LEAD}, [2], False) == (columns.roles, sorted(columns.strict), columns.doubtful)


@pytest.mark.parametrize(
    ("headings", "tasks"),
    [
        (["企业名称", "责任单位"], (0,)),
        (["序号", "责任单位", "工作专班"], (2,)),
        (["序号", "备注", "责任单位"], (1,)),
        (["序号", "责任单位"], (0,)),
        (["责任单位", "完成时限"], None),
        (["任务", "备注"], None),
        (["姓名", "单位"], None),
    ],
)
def test_a_table_of_units_has_tasks(headings: list[str], tasks: tuple[int, ...] | None) -> None:
    """Whatever the first other column is called, the number at last; without units there are none."""
    columns = columns_of({at: label_of(text) for at, text in enumerate(headings)}, len(headings))
    assert tasks == (columns.tasks if columns else None)


def test_units_that_may_be_measures() -> None:
    """单位 counts for units where no other column does, and is doubtful then."""
    plain = columns_of({0: label_of("任务"), 1: label_of("单位")}, 2)
    assert plain is not None
    assert ({1: Role.RESPONSIBLE}, True) == (plain.roles, plain.doubtful)
    beside = columns_of({0: label_of("指标"), 1: label_of("单位"), 2: label_of("责任单位")}, 3)
    assert beside is not None
    assert ({2: Role.RESPONSIBLE}, False) == (beside.roles, beside.doubtful)
