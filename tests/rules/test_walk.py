"""How rules tell statements of a task apart, shorten lists and compare written names."""

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.model.plan import Assignment, Plan, Role, Task
from zhuanyezhen.rules._walk import listing, one_name, statements_of, units
from zhuanyezhen.values.source import Source

_HEAD = "晋源区实施方案\n一、重点任务\n"


@pytest.mark.parametrize(
    ("count", "listed", "english"),
    [
        (1, "1", "1"),
        (10, "1、2、3、4、5、6、7、8、9、10", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"),
        (11, "1、2、3、4、5、6、7、8、9、10等11项", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 1 more"),
    ],
)
def test_a_long_list_is_cut_and_counted(count: int, listed: str, english: str) -> None:
    """Ten stand in a message, and how many there are."""
    assert (listed, english) == listing([str(number) for number in range(1, count + 1)])


def test_a_long_title_is_cut() -> None:
    """A title as long as a sentence does not fill the message."""
    assert ("甲" * 24 + "…",) * 2 == listing(["甲" * 25])


@pytest.mark.parametrize(
    ("form", "other", "same"),
    [
        ("区科技局", "区科学技术局", True),
        ("晋源区发展和改革局", "区发改局", True),
        ("市国税局", "市地税局", False),
        ("市司法局", "市法制办", False),
        ("区 商务局", "区商务局", True),
    ],
)
def test_one_name_is_another_shortened(form: str, other: str, *, same: bool) -> None:
    """Old bureaus that merged share an id and are two names."""
    assert (same, same) == (one_name(form, other), one_name(other, form))


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("（一）甲。（区商务局牵头，区科技局配合）", (0, 0)),
        ("（一）甲。\n牵头单位：区商务局\n配合单位：区科技局", (0, 0)),
        ("（一）甲。建花市。（区商务局牵头）育企业。（区科技局牵头）", (0, 1)),
    ],
)
def test_clauses_side_by_side_are_one_statement(text: str, statements: tuple[int, ...]) -> None:
    """Words between two clauses part them, marks and line breaks do not."""
    plan = zyz.parse_plan(_HEAD + text, name="plan.txt")
    assert statements == statements_of(plan, plan.tasks[0])


def _assigned(start: int | None) -> Assignment:
    source = None if start is None else Source(document="p", start=start, end=start and start + 1)
    return Assignment(role=Role.LEAD, as_written="甲", source=source)


def test_cells_of_a_row_are_one_statement() -> None:
    """A deadline or a figure in the cells between does not part leads from cooperating units."""
    task = Task(number=None, title="x", assignments=(_assigned(0), _assigned(7)), clauses=("甲", "乙"))
    assert (0, 0) == statements_of(Plan(name="p", text="甲\t6月底\t\t乙"), task)
    assert (0, 1) == statements_of(Plan(name="p", text="甲\t6月底\n.乙"), task)


def test_what_has_no_place_cannot_be_told() -> None:
    """An entry without a source, before or behind the clauses, or a clause that is not in the text."""
    several = Task(
        number=None,
        title="x",
        assignments=(_assigned(2), _assigned(None), _assigned(0), _assigned(4)),
        clauses=("乙", "丙"),
    )
    assert (0, None, None, None) == statements_of(Plan(name="p", text="甲，乙，丁"), several)
    unplaced = Task(number=None, title="x", assignments=(_assigned(None),), clauses=("乙", "丙"))
    assert (None,) == statements_of(Plan(name="p", text="甲"), unplaced)


def test_the_units_of_a_finding_are_those_that_are_known() -> None:
    """Where none is given there is none, not an empty name."""
    assert ("县工信局", "县商务局") == units(None, "县工信局", None, "县商务局")
