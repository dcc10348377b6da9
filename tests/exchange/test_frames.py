"""Data frames: exact both ways, in every backend; every wrong value named with table, column and row."""

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import narwhals
import numpy as np
import pandas as pd
import polars as pl
import pytest
from attrs import evolve
from hypothesis import HealthCheck, example, given, settings
from narwhals.typing import IntoDataFrame

import zhuanyezhen as zyz
from strategies_programmes import programmes
from zhuanyezhen.errors import MissingExtraError, ProgrammeFileError, UnreadableFileError

_EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/*.yaml"))
_BACKENDS = ("pandas", "polars", "pyarrow")


@pytest.mark.parametrize("backend", _BACKENDS)
@pytest.mark.parametrize("path", _EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_come_back(path: Path, backend: str) -> None:
    """Equal, and with the same bytes when they are saved."""
    programme = zyz.load(path)
    again = zyz.frames.from_frames(zyz.frames.to_frames(programme, backend))
    assert programme == again
    assert zyz.dumps(programme) == zyz.dumps(again)


@given(programmes)
@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@example(
    zyz.Programme(
        name="例", problems=(zyz.Problem(id="合计", description=" x\x00 ", raised_on=dt.date(1850, 1, 1)),)
    )
)
@example(zyz.Programme(name="例", projects=(), towns=()))
def test_any_programme_comes_back(programme: zyz.Programme) -> None:
    """What no sheet could hold included."""
    assert programme == zyz.frames.from_frames(zyz.frames.to_frames(programme))


def test_no_fen_is_lost() -> None:
    """Amounts are texts with their unit, figures are exact or text, whole days are dates."""
    figures = ("0.1", "12345678901234567.89")
    programme = zyz.Programme(
        name="例",
        projects=(
            zyz.Project(id="1", name="甲", total_investment=zyz.parse_money("12345678901234567.89元")),
            zyz.Project(id="2", name="乙", total_investment=zyz.parse_money("2元")),
        ),
        observations=tuple(
            zyz.Observation(town="a", indicator="b", period=zyz.parse_period("2026"), value=Decimal(each))
            for each in figures
        ),
        problems=(zyz.Problem(id="1", description="例", raised_on=dt.date(2026, 11, 2)),),
    )
    frames = zyz.frames.to_frames(programme, "polars")
    assert ["12345678901234567.89元", "2元"] == _column(frames["重大项目"], "总投资")
    assert list(figures) == _column(frames["指标值"], "数值")
    assert [dt.date(2026, 11, 2)] == _column(frames["问题台账"], "提出日期")
    pandas = zyz.frames.to_frames(programme)["问题台账"]
    assert "datetime64[us]" == str(pandas["提出日期"].dtype)
    one = zyz.frames.to_frames(
        zyz.Programme(name="例", observations=(programme.observations or ())[:1]), "polars"
    )
    assert [0.1] == _column(one["指标值"], "数值")


@pytest.mark.parametrize("backend", _BACKENDS)
def test_what_is_missing_is_blank_and_no_word(backend: str) -> None:
    """No cell says None or nan, in a column of nothing but blanks either, and a text None stays one."""
    towns = (zyz.Town(id="a", name="None"), zyz.Town(id="b", name="乙", industry="醋"))
    frame = narwhals.from_native(
        zyz.frames.to_frames(zyz.Programme(name="例", towns=towns), backend)["专业镇"], eager_only=True
    )
    assert ["None", "乙"] == frame["名称"].to_list()
    assert ([True, False], [True, True]) == (
        frame["产业"].is_null().to_list(),
        frame["行业"].is_null().to_list(),
    )


def _column(frame: object, name: str) -> list[object]:
    assert isinstance(frame, pl.DataFrame)
    return frame[name].to_list()


def test_frames_of_ones_own() -> None:
    """Other headings, other order, numbers as ids, decimals, gaps of every kind, columns and rows of no matter."""
    ledger = pd.DataFrame(
        {
            "责任单位": ["区商务局", None, np.nan],
            "问题内容": ["用地指标不足", "用水", pd.NA],
            "序号": pd.Series([np.int64(1), 2, pd.NaT], dtype=object),
            "提出时间": [pd.Timestamp("2026-11-02"), None, pd.NaT],
            7: ["x", True, None],
            "核实次数": [3, None, None],
        }
    )
    projects = pl.DataFrame(
        {
            "序号": ["1"],
            "项目名称": ["冷链仓库"],
            "总投资（亿元）": [Decimal("1.20")],
            "当前阶段": ["开工"],
            "专业镇": ["花卉"],
        }
    )
    programme = zyz.frames.from_frames({"晋源区问题台账": ledger, "项目": projects}, name="晋源区2026.11")
    assert ("晋源区2026.11", ("晋源区2026.11",)) == (programme.name, programme.read_from)
    assert [("1", "用地指标不足", dt.date(2026, 11, 2)), ("2", "用水", None)] == [
        (each.id, each.description, each.raised_on) for each in programme.problems or ()
    ]
    assert [zyz.parse_money("1.2亿元")] == [each.total_investment for each in programme.projects or ()]
    assert (
        "工作表“晋源区问题台账”中这些列不是台账的列，不作检查，存为工作簿时照样保留：7、核实次数",
    ) == programme.notes
    again = zyz.frames.to_frames(programme, "polars")["问题台账"]
    assert (["x", "True"], [3.0, None]) == (_column(again, "7"), _column(again, "核实次数"))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-10-31T16:00:00+00:00", dt.date(2026, 11, 1)),
        ("2026-11-01T00:00:00+08:00", dt.date(2026, 11, 1)),
        ("2026-11-01T00:00:00+00:00", dt.date(2026, 11, 1)),
        ("9999-12-31T23:00:00+00:00", dt.date(9999, 12, 31)),
    ],
)
@pytest.mark.parametrize("frame_of", [pd.DataFrame, pl.DataFrame])
def test_a_moment_is_the_day_it_was_in_china(
    frame_of: Callable[[object], "IntoDataFrame"], moment: str, day: dt.date
) -> None:
    """A database that keeps time zones hands out midnight in China as 16:00 UTC of the day before."""
    dues = [dt.datetime.fromisoformat(moment), None]
    frame = frame_of({"编号": ["1", "2"], "问题描述": ["甲", "乙"], "截止日期": dues})
    read = zyz.frames.from_frames({"问题台账": frame})
    assert [problem.due for problem in read.problems or ()] == [day, None]


def test_a_blank_figure_is_unknown() -> None:
    """NaN is how many tables write that there is none; the text put aside is found by its number only."""
    values = pl.DataFrame(
        {
            "专业镇": ["a"],
            "指标": ["b"],
            "期间": ["2026"],
            "数值": [float("nan")],
            "文字": ["〔见“特殊文字”1〕"],
        }
    )
    aside = pl.DataFrame({"序号": [1, None], "文字": ['"甲 "', "说明"]})
    programme = zyz.frames.from_frames({"指标值": values, "特殊文字": aside})
    assert [(None, "甲 ")] == [(each.value, each.text) for each in programme.observations or ()]


def test_findings_lead_back_to_the_row() -> None:
    """A source names the table and the row, a finding the column, too."""
    ledger = pd.DataFrame(
        {"编号": ["1"], "问题描述": ["用水"], "截止日期": ["2026-11-01"], "责任单位": [None]}
    )
    programme = zyz.frames.from_frames({"问题台账": ledger})
    assert ["台账:问题台账!行1"] == [str(each.source) for each in programme.problems or ()]
    report = zyz.check(programme, as_of=dt.date(2026, 11, 24), select=("PRB001", "PRB002"))
    assert {"台账:问题台账!责任单位 行1", "台账:问题台账!截止日期 行1"} == {
        str(each.source) for each in report.findings
    }


def test_everything_wrong_at_once() -> None:
    """With table, column and row; what is no ledger is not passed over."""
    ledger = pd.DataFrame(
        {"编号": ["1", "2", None], "问题描述": ["a", "", "c"], "提出时间": ["x", "2026-01-02", "2026"]}
    )
    others = pd.DataFrame({"电话": ["1"]})
    basics = pd.DataFrame({"项目": ["覆盖目标：每处个数"], "内容": ["x"]})
    with pytest.raises(ProgrammeFileError) as raised:
        zyz.frames.from_frames({"问题台账": ledger, "通讯录": others, "基本情况": basics, "填写说明": others})
    text = str(raised.value)
    for words in (
        "台账: 问题台账!提出时间 行1: “x” is no date",
        "台账: 问题台账!问题描述 行2: “问题描述” is blank",
        "台账: 问题台账!编号 行3: “编号” is blank",
        "台账: 通讯录: neither its name nor its columns are those of a ledger",
        "台账: 填写说明: neither",
    ):
        assert words in text
    missing = pd.DataFrame({"编号": ["1"], "责任单位": ["a"]})
    with pytest.raises(ProgrammeFileError, match="问题台账!行0: the column “问题描述” is missing"):
        zyz.frames.from_frames({"问题台账": missing})


def test_values_of_no_ledger_are_refused() -> None:
    """A list in a cell is nobody's text; of very many the message names the first, the error all."""
    ledger = pd.DataFrame({"编号": ["1", "2"], "问题描述": ["a", [3]]})
    with pytest.raises(ProgrammeFileError, match=r"行20: .*\n  and 40 more$") as caught:
        zyz.frames.from_frames({"问题台账": pd.DataFrame({"问题描述": [[3]] * 60})})
    assert 60 == len(caught.value.problems)
    with pytest.raises(ProgrammeFileError, match=r"问题台账!问题描述 行2: \[3\] is no value of a ledger"):
        zyz.frames.from_frames({"问题台账": ledger})
    endless = pl.DataFrame({"专业镇": ["a"], "指标": ["b"], "期间": ["2026"], "数值": [float("inf")]})
    with pytest.raises(ProgrammeFileError, match="指标值!数值 行1"):
        zyz.frames.from_frames({"指标值": endless})
    assert ["NaN", True] == [
        zyz.frames._value(each)  # noqa: SLF001 - what no backend of this test makes
        for each in (Decimal("NaN"), True)
    ]


@pytest.mark.parametrize(
    "frame",
    [3, pl.LazyFrame({"编号": ["1"]}), pd.DataFrame([["1", "2"]], columns=["编号", "编号"])],
    ids=["number", "lazy", "twice"],
)
def test_what_is_no_frame_is_refused(frame: object) -> None:
    """The table is named, and what to do."""
    frames: dict[str, pd.DataFrame] = {"问题台账": frame}  # type: ignore[dict-item] # what is tested
    with pytest.raises(UnreadableFileError, match=r"台账: 问题台账: .* is no data frame that can be read"):
        zyz.frames.from_frames(frames)


def test_missing_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line that installs what is missing."""
    monkeypatch.setitem(sys.modules, "modin", None)
    with pytest.raises(MissingExtraError, match="frames of modin need modin: pip install modin"):
        zyz.frames.to_frames(zyz.Programme(name="例"), "modin")
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtraError, match="pip install narwhals"):
        zyz.frames.to_frames(zyz.Programme(name="例"))


def test_the_name_alone_loads_no_narwhals() -> None:
    """``zyz.frames`` costs nothing until a frame is made."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys, zhuanyezhen as z; z.frames; print('narwhals' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "False\n" == done.stdout


@pytest.mark.parametrize("backend", _BACKENDS)
def test_a_report_is_a_frame(backend: str) -> None:
    """A row a finding, in their order, with the place it is at; a report of nothing has the same columns."""
    programme = zyz.load(_EXAMPLES[0])
    report = zyz.check(programme, as_of=dt.date(2026, 11, 24))
    frame = report.to_frame(backend)
    blank = zyz.frames.report_to_frame(evolve(report, findings=()), backend)
    assert [each.code for each in report] == _told(frame, "code")
    assert [each.source.document if each.source else None for each in report] == _told(frame, "document")
    assert ["、".join(each.units) or None for each in report] == _told(frame, "units")
    assert [each.severity.value for each in report] == _told(frame, "severity")
    assert [] == _told(blank, "message_en")


def _told(frame: IntoDataFrame, name: str) -> list[object]:
    series = narwhals.from_native(frame, eager_only=True)[name]
    return [
        None if blank else each
        for each, blank in zip(series.to_list(), series.is_null().to_list(), strict=True)
    ]


def test_a_wrong_value_of_a_frame_is_a_fault_of_its_field() -> None:
    """With the table, the row and the field."""
    frame = pd.DataFrame({"编号": ["P1"], "问题描述": ["路不通"], "提出日期": ["昨天"]})
    with pytest.raises(ProgrammeFileError) as caught:
        zyz.frames.from_frames({"问题台账": frame}, name="库")
    (fault,) = caught.value.faults
    assert ("raised_on", ("problems", 0, "raised_on")) == (fault.field, fault.path)
    assert "“昨天”不是日期；请写成2026-11-24，或留空" == fault.text("zh")
