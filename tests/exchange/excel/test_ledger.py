"""Workbooks: exact both ways, forgiving of people, strict about what cannot be read."""

import datetime as dt
import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from attrs import evolve
from hypothesis import HealthCheck, example, given, settings

import zhuanyezhen as zyz
from strategies_programmes import programmes
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.files import save_template
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.project import InvestmentLead, Project
from zhuanyezhen.model.unit import Unit

_EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/*.yaml"))


def _round(programme: zyz.Programme) -> zyz.Programme:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "台账.xlsx"
        zyz.save(programme, path)
        return zyz.load(path)


@given(programmes)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@example(zyz.Programme(name="例", problems=(Problem(id="合计", description="无", steps=()),)))
@example(
    zyz.Programme(
        name="例", projects=(Project(id="1", name="花卉小计"), Project(id="（一）", name="共计3项"))
    )
)
@example(
    zyz.Programme(
        name="例",
        investment_leads=(
            InvestmentLead(id="1"),
            InvestmentLead(id="花卉"),
            InvestmentLead(id="在建（5个）", amount=zyz.parse_money("3万元")),
        ),
    )
)
@example(zyz.Programme(name="=cmd|' /C calc'!A0", projects=(), towns=()))
@example(zyz.Programme.from_plan(zyz.parse_plan("任务\n责任单位：区商务局")))
@example(
    zyz.Programme(
        name="例",
        units=(Unit(id="甲", name="乙"), Unit(id="丙", name="乙")),
        problems=(
            Problem(id="1", description="x" * 70_000, unit="乙"),
            Problem(id="2", description="+1", unit="甲"),
        ),
    )
)
@example(
    zyz.Programme(
        name="例",
        units=(Unit(id="甲", name="乙"), Unit(id="丁", name="戊", members=("乙",))),
        problems=(Problem(id="1", description="例", unit="乙"),),
    )
)
def test_what_is_saved_is_loaded(programme: zyz.Programme) -> None:
    """Any programme comes back equal: from Excel as from JSON."""
    again = _round(programme)
    assert programme == again
    assert zyz.loads(zyz.dumps(programme, file_format="json"), file_format="json") == again


@pytest.mark.parametrize("path", _EXAMPLES, ids=lambda path: path.parent.name)
def test_the_examples_come_back(path: Path) -> None:
    """And saying the same again gives the same bytes; sources of a workbook are not written into it."""
    programme = zyz.load(path)
    again = _round(programme)
    assert programme == again
    assert zyz.dumps(programme) == zyz.dumps(again)
    with tempfile.TemporaryDirectory() as folder:
        one, other = Path(folder) / "a.xlsx", Path(folder) / "b.xlsx"
        zyz.save(programme, one)
        zyz.save(zyz.load(one), other)
        assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    "amount",
    [
        "0.01元",
        "12345678901234567.89元",
        "100480655938593.02万亿元",
        "1.2亿元",
        "0.000000000001万亿元",
        "-3000.10万元",
    ],
)
def test_no_fen_is_lost(amount: str) -> None:
    """Whatever a binary number could not hold; beside another unit, the amount as text."""
    money = zyz.parse_money(amount)
    projects = (Project(id="1", name="甲", total_investment=money), Project(id="2", name="乙"))
    other = Project(id="3", name="丙", total_investment=zyz.parse_money("7万元"))
    for ledger in (projects, (*projects, other)):
        assert ledger == _round(zyz.Programme(name="例", projects=ledger)).projects


def test_a_blank_template_is_no_programme_yet(tmp_path: Path) -> None:
    """Every ledger is not handed over; nothing is concluded of a blank sheet."""
    save_template(tmp_path / "台账.xlsx")
    programme = zyz.load(tmp_path / "台账.xlsx")
    assert zyz.Programme(name="台账") == programme
    with pytest.raises(UnreadableFileError, match=r"ends in \.xlsx"):
        save_template(tmp_path / "台账.ods")


def _write(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    with xlsxwriter.Workbook(path) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            day = workbook.add_format({"num_format": "yyyy-mm-dd"})
            for number, row in enumerate(rows):
                for index, cell in enumerate(row):
                    if isinstance(cell, dt.date):
                        sheet.write_datetime(number, index, dt.datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001
                    else:
                        sheet.write(number, index, cell)
    return path


def test_reading_forgives_what_people_do(tmp_path: Path) -> None:
    """Titles above, other headings, other order, blank rows, own columns, dates and figures in many forms, totals."""
    path = _write(
        tmp_path / "台账.xlsx",
        封面=[["说明文字"]],
        晋源区问题清单2026=[
            ["晋源区问题台账"],
            ["（2026年）"],
            ["责任单位", "问题内容", " 序 号", "提出时间", "办结时限", "联系电话", "难易程度"],
            ["区商务局", "用地指标不足 ", 1, "2026.3.5", "46086", "12345", "一般"],
            ["", "", "", "", "", "", ""],
            ["区科技局", "用水", "2", "２０２６年３月６日", dt.date(2026, 4, 1), "", "major"],
            ["合计", "2件"],
        ],
        三个一批=[
            [
                "序号",
                "项目名称",
                "总投资（亿元）",
                "已完成投资",
                "当前阶段",
                "签约日期",
                "开工日期",
                "投产日期",
            ],
            ["1", "冷链仓库", 1.2, "３，０００万元", "开工", "2026年3月", 2026, "2026.5.6"],
        ],
        指标值=[
            ["专业镇", "指标", "期间", "数值", "约数"],
            ["花卉", "产值", 2025, "１，２００．５", "是"],
            ["花卉", "产值", "2026年1—8月", 3, ""],
            ["花卉", "产值", dt.date(2026, 3, 1), True and 4, "否"],
        ],
    )
    programme = zyz.load(path)
    first, second = programme.problems or ()
    assert ("1", "用地指标不足", "区商务局", dt.date(2026, 3, 5), dt.date(2026, 3, 5)) == (
        first.id,
        first.description,
        first.unit,
        first.raised_on,
        first.due,
    )
    assert (dt.date(2026, 3, 6), dt.date(2026, 4, 1)) == (second.raised_on, second.due)
    assert ["ordinary", "major"] == [each.weight for each in (first, second)]
    (project,) = programme.projects or ()
    assert ["1.2亿元", "3000万元"] == [str(project.total_investment), str(project.invested)]
    assert ["2026-03", "2026", "2026-05-06"] == [str(each.on) for each in project.stages]
    assert [("2025", Decimal("1200.5"), True), ("2026-01/08", 3, False), ("2026-03", 4, False)] == [
        (str(each.period), each.value, each.approximate) for each in programme.observations or ()
    ]
    assert (
        "工作表“封面”的名称和表头都不是已知的台账，没有读取",
        "工作表“晋源区问题清单2026”中这些列不是台账的列，不作检查，存为工作簿时照样保留：联系电话",
        "工作表“晋源区问题清单2026”第7行是合计、小计，没有作为条目读取",
    ) == programme.notes
    report = zyz.check(programme, as_of=dt.date(2026, 11, 24), select=("PRB002",))
    assert [f"{path}:晋源区问题清单2026!E4", f"{path}:晋源区问题清单2026!E6"] == [
        str(each.source) for each in report.findings
    ]
    assert programme.notes == report.notes


def test_columns_of_ones_own_are_kept(tmp_path: Path) -> None:
    """Loaded, saved and loaded again: texts, figures, days, moments, truths, twins; not those of sheets without ids."""
    path, again = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    long = "长" * 40_000
    with xlsxwriter.Workbook(path) as workbook:
        form = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet = workbook.add_worksheet("问题台账")
        sheet.write_row(0, 0, ["备注", "编号", "问题描述", "备注", "登记时刻", "已读", "次数", "耗时"])
        sheet.write_row(1, 0, ["=1+1", "1", "用地", " 甲 ", "", True, 3.5])
        sheet.write_string(1, 0, "=1+1")
        sheet.write_datetime(1, 4, dt.datetime(2026, 3, 5, 8, 30), form)  # noqa: DTZ001
        sheet.write_row(2, 1, ["2", "用水"])
        sheet.write_datetime(2, 4, dt.datetime(2026, 3, 6), form)  # noqa: DTZ001
        sheet.write_datetime(2, 7, dt.time(1, 30), workbook.add_format({"num_format": "hh:mm"}))
        workbook.add_worksheet("办理记录").write_row(0, 0, ["问题编号", "环节", "录入人"])
        workbook.get_worksheet_by_name("办理记录").write_row(1, 0, ["1", "收集", "甲"])
    programme = zyz.load(path)
    assert {
        "备注": "=1+1",
        "备注（2）": " 甲 ",
        "登记时刻": dt.datetime(2026, 3, 5, 8, 30),  # noqa: DTZ001
        "已读": True,
        "次数": 3.5,
    } == programme.own_cells["problems", "1"]
    assert [
        "工作表“问题台账”中这些列不是台账的列，不作检查，存为工作簿时照样保留：备注、备注（2）、登记时刻、已读、次数、耗时",
        "工作表“办理记录”中这些列不是台账的列，没有读取：录入人",
    ] == list(programme.notes)
    zyz.save(programme, again)
    twice = zyz.load(again)
    assert programme.own_cells["problems", "1"] == twice.own_cells["problems", "1"]
    assert dt.date(2026, 3, 6) == twice.own_cells["problems", "2"]["登记时刻"]
    assert zyz.merge([twice]).own_cells == twice.own_cells
    (first, second) = programme.problems or ()
    kept = evolve(programme, own_cells={("problems", "1"): {"备注": long}}, problems=(first, second))
    zyz.save(kept, again)
    assert long == zyz.load(again).own_cells["problems", "1"]["备注"]


def test_names_stand_for_ids(tmp_path: Path) -> None:
    """A town's or a unit's name is found; one that two have stays what it is."""
    path = _write(
        tmp_path / "台账.xlsx",
        单位=[
            ["编号", "名称", "成员"],
            ["晋源区/商务局", "区商务局", ""],
            ["街", "各镇街", "区商务局、甲"],
            ["甲", "同名"],
            ["乙", "同名"],
        ],
        专业镇=[["专业镇名称", "主导产业"], ["花卉专业镇", "花卉"]],
        问题台账=[
            ["编号", "问题描述", "责任单位", "专业镇"],
            [1, "用地", "区商务局", "花卉专业镇"],
            [2, "用水", "同名", "无此镇"],
        ],
    )
    programme = zyz.load(path)
    assert [("晋源区/商务局", "花卉专业镇"), ("同名", "无此镇")] == [
        (each.unit, each.town) for each in programme.problems or ()
    ]
    assert ("晋源区/商务局", "甲") == programme.units[1].members


def test_steps_follow_their_problems_wherever_their_rows_stand(tmp_path: Path) -> None:
    """Moved rows and columns give the same problems; the order column, else the rows, give that of the log."""
    head = ["问题编号", "次序", "环节", "日期"]
    steps: list[list[object]] = [
        ["1", 1, "收集", "2026-1-1"],
        ["2", 1, "收集", "2026-1-1"],
        ["1", 2, "办结", "2026-1-5"],
    ]
    problems: list[list[object]] = [["1", "用地"], ["2", "用水"]]
    one = _write(tmp_path / "a.xlsx", 问题台账=[["编号", "问题描述"], *problems], 办理记录=[head, *steps])
    other = _write(
        tmp_path / "b.xlsx",
        办理记录=[head[::-1], *[row[::-1] for row in reversed(steps)]],
        问题台账=[["问题描述", "编号"], *[row[::-1] for row in reversed(problems)]],
    )
    assert set(zyz.load(one).problems or ()) == set(zyz.load(other).problems or ())
    (first, _) = zyz.load(one).problems or ()
    assert ["collected", "resolved"] == [step.kind for step in first.steps or ()]


def test_everything_wrong_is_named_at_once_with_its_cell(tmp_path: Path) -> None:
    """Cells that are no date, figure, amount, word of the list; blank ones; steps of nobody; a second start."""
    path = _write(
        tmp_path / "台账.xlsx",
        基本情况=[["项目", "内容"], ["为零的台账", "无此台账"], ["备注", "x"]],
        问题台账=[
            ["编号", "问题描述", "提出日期", "问题程度", "办理记录"],
            ["1", "用地", "去年", "很难", ""],
            ["", "", "2026-13-45", "", "[{]"],
            ["3", "〔见“特殊文字”9〕", "", "", ""],
        ],
        办理记录=[["问题编号", "环节"], ["9", "收集"], ["1", "收集"]],
        重大项目=[
            ["编号", "项目名称", "总投资", "已完成投资（万元）", "签约日期", "专业镇"],
            ["1", "甲", "12", "很多", "2026年13月", ""],
            ["2", "乙", "", 10.0**40, "2026-02-30", ""],
            ["3", "丙", "", True, "", ""],
        ],
        指标值=[["专业镇", "指标", "期间", "约数"], ["花卉", "产值", "今年", "也许"]],
        指标=[["编号", "名称", "其他写法"], ["产值", "产值", "[1"]],
        一镇一策=[["编号", "文号"], ["一策", ""]],
        专业镇=[["编号", "名称"], ["", "x"], ["x", ""]],
    )
    unread = zyz.load(path).unread_cells
    cells = [f"{each.source.sheet}!{each.source.cell or ''}".rstrip("!") for each in unread]
    assert [
        "问题台账!C2", "问题台账!D2", "问题台账!B3", "问题台账!C3", "问题台账!E3", "问题台账!A3", "问题台账!B4",
        "重大项目!C2", "重大项目!D2", "重大项目!E2", "重大项目!D3", "重大项目!E3", "重大项目!D4",
        "指标值!C2", "指标值!D2", "指标!C2", "一镇一策!A1", "专业镇!B3", "办理记录!A2", "基本情况",
    ] == cells  # fmt: skip
    assert "“去年” is no date; write 2026-11-24, or leave it blank" == unread[0].fault.en


def test_what_the_model_refuses_is_named_with_its_cell(tmp_path: Path) -> None:
    """A document number that is none, a roster's unknown code: the converter's errors lead to cells, too."""
    path = _write(
        tmp_path / "台账.xlsx",
        基本情况=[["项目", "内容"], ["覆盖目标：至少个数", 1.5], ["名录：截至日期", "昨天"]],
        一镇一策=[["编号", "专业镇", "文号", "专班例会周期"], ["一策", "花卉", "无号", "天天"]],
        重大项目=[["编号", "项目名称", "当前阶段"], ["1", "甲", "开工"]],
    )
    cells = {str(each.source).removeprefix(f"{path}:") for each in zyz.load(path).unread_cells}
    assert {"基本情况!A2", "基本情况!B3", "一镇一策!C2", "一镇一策!A2"} == cells


@pytest.mark.parametrize("suffix", [".xls", ".ods"])
def test_older_and_other_workbooks(suffix: str) -> None:
    """The same ledger saved by LibreOffice in its other formats (made up)."""
    path = Path(__file__).parent / f"specimen{suffix}"
    programme = zyz.load(path)
    assert any(note.startswith(f"{suffix}文件中的数字格式") for note in programme.notes)
    (problem,) = programme.problems or ()
    assert ("1", "用地指标不足", dt.date(2026, 3, 5)) == (problem.id, problem.description, problem.raised_on)
    assert str(problem.source) == f"{path}:问题台账!A3"


def test_moments_and_truths_in_columns_of_text(tmp_path: Path) -> None:
    """What Excel made of a text is told as it stands there."""
    path = tmp_path / "台账.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        form = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet = workbook.add_worksheet("问题台账")
        sheet.write_row(0, 0, ["编号", "问题描述", "类别"])
        sheet.write_row(1, 0, [1, True])
        sheet.write_datetime(1, 2, dt.datetime(2026, 3, 5, 8, 30), form)  # noqa: DTZ001
        sheet.write_datetime(2, 1, dt.datetime(2026, 3, 5), form)  # noqa: DTZ001
        sheet.write_row(2, 0, [2.5])
    assert [("1", "是", "2026-03-05 08:30:00"), ("2.5", "2026-03-05", None)] == [
        (each.id, each.description, each.category) for each in zyz.load(path).problems or ()
    ]


def test_faults_of_cells_know_their_fields(tmp_path: Path) -> None:
    """The field a form marks, and the way to the value; a child sheet's rows have a place and no way of their own."""
    path = _write(
        tmp_path / "台账.xlsx",
        问题台账=[["编号", "问题描述", "提出日期"], ["1", "用地", "昨天"], ["2", "", "2026-03-01"]],
        办理记录=[["问题编号", "环节", "日期"], ["1", "收集", "前天"]],
    )
    faults = [each.fault for each in zyz.load(path).unread_cells]
    told = [(fault.place.rpartition(": ")[2], fault.path, fault.field, fault.zh) for fault in faults]
    assert [
        (
            "问题台账!C2",
            ("problems", 0, "raised_on"),
            "raised_on",
            "“昨天”不是日期；请写成2026-11-24，或留空",
        ),
        ("问题台账!B3", ("problems", 1, "description"), "description", "“问题描述”没有填；请填写"),
        ("办理记录!C2", (), "on", "“前天”不是日期；请写成2026-11-24，或留空"),
    ] == told
