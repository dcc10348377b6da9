"""Cells that name units: several, beside persons, in other words for the same one; what was done is told."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

import zhuanyezhen as zyz
from zhuanyezhen.model.policy import TaskForce, TownPolicy
from zhuanyezhen.model.problem import Problem, Step, StepKind
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.rules import standard_thresholds
from zhuanyezhen.words.notes import note_in

_HEADINGS = ("编号", "问题描述", "责任单位")


def _ledger(path: Path, *units: str, **sheets: tuple[tuple[str, ...], ...]) -> zyz.Programme:
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)
        page = book.add_worksheet("问题台账")
        page.write_row(0, 0, _HEADINGS)
        for number, unit in enumerate(units, start=1):
            page.write_row(number, 0, (str(number), "用地", unit))
    return zyz.load(path)


def test_several_units_of_one_cell(tmp_path: Path) -> None:
    """The first, or the one that leads, is responsible, the others cooperate; and it is told."""
    programme = _ledger(tmp_path / "t.xlsx", "区工信局 区发改局", "区商务局、区财政局（牵头）、区文旅局")
    assert [("区工信局", ("区发改局",)), ("区财政局", ("区商务局", "区文旅局"))] == [
        (each.unit, each.cooperators) for each in programme.problems or ()
    ]
    told = "工作表“问题台账”C2、C3写有几个单位，牵头的（未写明的，第一个）作责任单位，其余作配合单位"
    assert (told,) == programme.notes


def test_persons_are_left_out(tmp_path: Path) -> None:
    """Beside a unit or alone: told, and nowhere kept."""
    programme = _ledger(tmp_path / "t.xlsx", "王某某（区工信局）", "区商务局", "李某某")
    assert ["区工信局", "区商务局", None] == [each.unit for each in programme.problems or ()]
    (told,) = programme.notes
    assert told == "工作表“问题台账”C2、C4写有人名，只读取单位，人名没有保存"
    assert note_in(told, "en").startswith("In the sheet “问题台账” persons are named in C2、C4;")
    report = zyz.check(programme, as_of=date(2026, 11, 24))
    assert "某某" not in zyz.dumps(programme) + report.to_json()


def test_one_unit_is_one_row(tmp_path: Path) -> None:
    """Short and full names of one organ are one, by one that says its level; organs of other levels are others."""
    written = ("区工信局", "工信局", "工信局", "工信局", "区工业和信息化局", "区工信局", "市工信局")
    programme = _ledger(tmp_path / "t.xlsx", *written)
    problems = programme.problems or ()
    assert ["区工信局"] * 6 + ["市工信局"] == [each.unit for each in problems]
    aged = zyz.ageing(problems, as_of=date(2026, 11, 24), clock=standard_thresholds().clock)
    assert [("区工信局", 6), ("市工信局", 1)] == [(each.unit, each.open) for each in aged]
    assert ("“区工业和信息化局、工信局”与“区工信局”是同一单位，统一按“区工信局”读取",) == programme.notes


def test_units_of_the_list_are_known_by_other_names(tmp_path: Path) -> None:
    """What names an organ of the ledger's own list of units is its id, and no dangling reference."""
    units = (("编号", "名称"), ("gx", "晋源区工业和信息化局"), ("fg", "区发改局"))
    programme = _ledger(tmp_path / "t.xlsx", "工信局", "区发展和改革局", "王某某（区工信局）", 单位=units)
    assert ["gx", "fg", "gx"] == [each.unit for each in programme.problems or ()]
    assert not zyz.check(programme, as_of=date(2026, 11, 24), select=("REF001",)).findings


def test_an_organ_that_stands_twice_in_the_list_is_not_chosen(tmp_path: Path) -> None:
    """工信局 may be either of two entries: it stays as it is, and REF001 asks."""
    units = (("编号", "名称"), ("1", "区工信局"), ("2", "区工业和信息化局"))
    programme = _ledger(tmp_path / "t.xlsx", "工信局", 单位=units)
    assert ["工信局"] == [each.unit for each in programme.problems or ()]


@pytest.mark.parametrize(
    ("members", "read"),
    [("王某某（区工信局）、区发改局 区财政局", ("区工信局", "区发改局", "区财政局")), ("李某某", ())],
)
def test_lists_of_units(tmp_path: Path, members: str, read: tuple[str, ...]) -> None:
    """An item may become several, or none; who heads an office is one unit, or several in one text."""
    rows = (
        ("编号", "专业镇", "专班成员", "专班办公室所在单位"),
        ("1", "花卉", members, "区工信局 区发改局"),
    )
    programme = _ledger(tmp_path / "t.xlsx", 一镇一策=rows)
    (policy,) = programme.policies or ()
    assert policy.task_force is not None
    assert (read, "区工信局、区发改局") == (policy.task_force.members, policy.task_force.office_at)


def test_cooperators_of_two_columns_meet(tmp_path: Path) -> None:
    """Those of the column of responsible units go behind those of their own column, each once."""
    with xlsxwriter.Workbook(tmp_path / "t.xlsx") as book:
        page = book.add_worksheet("问题台账")
        page.write_row(0, 0, (*_HEADINGS, "配合单位"))
        page.write_row(1, 0, ("1", "用地", "区工信局 区发改局 区财政局", "区财政局、区商务局"))
    (problem,) = zyz.load(tmp_path / "t.xlsx").problems or ()
    assert ("区工信局", ("区财政局", "区商务局", "区发改局")) == (problem.unit, problem.cooperators)


def test_what_would_be_read_otherwise_comes_back(tmp_path: Path) -> None:
    """Units handed over as several in one text, as persons, in two spellings: a workbook has them again as they were."""
    programme = zyz.Programme(
        name="例",
        units=(Unit(id="fg", name="区发改局"),),
        policies=(
            TownPolicy(
                id="1", towns=("花卉",), task_force=TaskForce(members=("区工信局 区商务局", "王某某"))
            ),
        ),
        problems=(
            Problem(id="1", description="甲", unit="区工信局 区财政局"),
            Problem(id="2", description="乙", unit="王某某（区工信局）"),
            Problem(id="3", description="丙", unit="工信局"),
            Problem(id="4", description="丁", unit="区工信局"),
            Problem(id="5", description="戊", unit="区发展和改革局"),
            Problem(
                id="6", description="己", unit="fg", steps=(Step(kind=StepKind.ASSIGNED, unit="王某某"),)
            ),
        ),
    )
    zyz.save(programme, tmp_path / "t.xlsx")
    assert programme == zyz.load(tmp_path / "t.xlsx")
    assert programme == zyz.frames.from_frames(zyz.frames.to_frames(programme))
