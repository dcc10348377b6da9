"""The notebooks in examples/ run from top to bottom without a warning, and show what their text says."""

from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from tables import Page

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "examples" / "notebooks"
_NAMES = (
    "coverage-of-a-province",
    "ladder-of-a-county",
    "ledger-through-a-month",
    "read-a-plan",
    "write-your-own-rule",
)
_STRICT = 'import warnings\nwarnings.simplefilter("error")'


def _read(name: str) -> NotebookNode:
    notebook: NotebookNode = nbformat.read(_FOLDER / f"{name}.ipynb", as_version=4)
    return notebook


def _code(notebook: NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def _run(cells: list[str], folder: Path) -> list[NotebookNode]:
    """Run cells in a kernel of their own, warnings being errors; the output of each."""
    notebook = new_notebook(cells=[new_code_cell(source) for source in (_STRICT, *cells)])
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, kernel_name="python3", timeout=120, resources=resources).execute()
    return [cell.outputs for cell in notebook.cells[1:]]


@cache
def _outputs(name: str) -> list[NotebookNode]:
    return _run(_code(_read(name)), _FOLDER)


def _pages(name: str) -> list[Page]:
    """The tables a notebook shows, in order."""
    data = [output.data for outputs in _outputs(name) for output in outputs if "data" in output]
    return [Page(each["text/html"]) for each in data if "text/html" in each]


def _pictures(name: str) -> list[str]:
    """The charts a notebook shows, in order, as SVG."""
    data = [output.data for outputs in _outputs(name) for output in outputs if "data" in output]
    return [each["image/svg+xml"] for each in data if "image/svg+xml" in each]


def _printed(name: str) -> str:
    return "".join(
        each.text for outputs in _outputs(name) for each in outputs if each.get("name") == "stdout"
    )


def test_these_are_all() -> None:
    """No notebook goes untested."""
    assert sorted(_NAMES) == sorted(path.stem for path in _FOLDER.glob("*.ipynb"))


@pytest.mark.parametrize("name", _NAMES)
def test_it_is_stored_without_outputs(name: str) -> None:
    """Valid, no output and no count is kept, and the text is Chinese."""
    notebook = _read(name)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
    assert notebook.cells[0].source.startswith("# ")
    assert notebook.cells[0].source[2] >= "一"


@pytest.mark.parametrize("name", _NAMES)
def test_every_cell_runs(name: str) -> None:
    """Nothing is written to the error stream."""
    streams = [each.get("name") for outputs in _outputs(name) for each in outputs]
    assert "stderr" not in streams
    assert len(_code(_read(name))) == len(_outputs(name))


def test_they_find_the_examples_from_the_root_too() -> None:
    """The first cell of each, run where the repository begins."""
    outputs = _run([_code(_read(name))[0] for name in _NAMES], _ROOT)
    assert len(_NAMES) == len(outputs)


def test_a_broken_cell_fails() -> None:
    """An error of a cell is an error of the test, and so is a warning."""
    with pytest.raises(CellExecutionError, match="not there"):
        _run(["import zhuanyezhen as zyz\nzyz.not_there  # not there"], _FOLDER)
    with pytest.raises(CellExecutionError, match="DeprecationWarning"):
        _run(['import warnings\nwarnings.warn("old", DeprecationWarning)'], _FOLDER)


def test_reading_a_plan() -> None:
    """Tasks, one task, the matrix and the report come out as tables."""
    plan, task, matrix, report = _pages("read-a-plan")
    assert ["序号", "任务", "牵头单位", "配合单位", "完成时限", "目标"] in plan.rows
    assert "共10项任务" in plan.words
    assert ["牵头单位", "区发改局、区工信局、区农业农村局、区文旅局"] in task.rows
    assert ("单位", 10) == (matrix.rows[0][0], len(matrix.rows[0]) - 1)
    assert ["事项", "内容", "出处"] in report.rows
    assert "既是牵头单位又是配合单位" in _printed("read-a-plan")
    drawn, load = _pictures("read-a-plan")
    assert "区中小企业发展促进中心" in drawn
    assert "区中小企业发展促进中心" in load


def test_the_coverage_of_a_province() -> None:
    """Ledgers, a town's history, the coverage by city, why, on another day, and of one city."""
    programme, town, coverage, covered, unsure, december, city = _pages("coverage-of-a-province")
    assert ["一镇一策", "没有报送", "—"] in programme.rows
    assert ["2023-12", "认定", "省级", "第二批", "—"] in town.rows
    assert ["上级", "应覆盖", "已覆盖", "未覆盖", "不能判断", "未覆盖的", "不能判断的"] in coverage.rows
    assert "县（市、区）：应覆盖117个，已覆盖14个，未覆盖92个，不能判断11个" in coverage.words
    assert ["已覆盖", "不能判断", "不能判断"] == [page.words[1] for page in (covered, unsure, december)]
    assert "范围 晋中市" in city.text
    (drawn,) = _pictures("coverage-of-a-province")
    assert "示意图，不作为划界依据" in drawn
    assert "2023-12-15 已覆盖 10 不能判断 15\n2024-01-01 已覆盖 14 不能判断 11\n" == _printed(
        "coverage-of-a-province"
    )


def test_a_ledger_through_a_month() -> None:
    """What is new, mended and still open between two dates, who answers for it, and the way through Excel."""
    programme, _october, november, comparison, proposal, completeness, again = _pages(
        "ledger-through-a-month"
    )
    assert "专业镇工作：青禾县专业镇工作（虚构）" in programme.words
    assert "截至 2026-11-30" in november.text
    assert "与上次相比：新增 4、已整改 1、仍存在 4" in comparison.words
    assert "单位" in [row[0] for row in proposal.rows]
    assert "执行中；6个组成部分，已有6个" in completeness.words
    assert "与上次相比：新增 0、已整改 0、仍存在 8" in again.words
    assert "2026-11-30 办结率 50.00% 按期率 50.00% 解决率 50.00%" in _printed("ledger-through-a-month")
    problems, projects, indicator = _pictures("ledger-through-a-month")
    assert "没有责任单位" in problems
    assert "截至 2026-11-30" in projects
    assert "主导产业产值" in indicator
    same = _outputs("ledger-through-a-month")[-2][0].data["text/plain"]
    assert "True" == same


def test_the_ladder_of_a_county() -> None:
    """Towns by tier and firms by rung at each year's end, who came in and left, what runs out, and three candidates."""
    pages = _pages("ladder-of-a-county")
    _programme, town, tiers, municipal, provincial, rungs, giant, moved, due, report, found = pages[:11]
    assert ["2026-05-18", "退出", "省级", "—", "某政办发〔2026〕19号（虚构）"] in town.rows
    assert ["青禾陶瓷专业镇", "未认定", "市级", "省级", "省级", "市级"] in tiers.rows
    assert ["已覆盖", "未覆盖"] == [page.words[1] for page in (municipal, provincial)]
    assert [
        "青禾泵阀有限公司",
        "—",
        "—",
        "创新型中小企业",
        "创新型中小企业",
        "专精特新中小企业",
    ] in rungs.rows
    assert "2026-07-01 未持有\n2026-09-14 未持有\n2026-09-15 持有\n" in _printed("ladder-of-a-county")
    assert "工信部企业〔2022〕63号" == giant.rows[-1][-1]
    assert [("出", "青禾釉料有限公司"), ("进", "青禾坩埚有限公司"), ("进", "青禾泵阀有限公司")] == [
        (row[3], row[2]) for row in moved.rows[1:]
    ]
    assert ["2026-11-29", "2027-01-09"] == [row[1] for row in due.rows[1:]]
    assert "ENT001" in report.text
    assert "ENT007" not in report.text
    assert [["达到", "8", "0", "0"], ["未达到", "0", "6", "2"], ["不能判断", "1", "0", "7"]] == [
        row[2:] for row in found.rows[1:]
    ]
    one, library, candidates = pages[11:]
    assert ["结论", "未达到（未达到6条、不能判断2条）"] in one.rows
    assert "转引，未见原文" in library.text
    assert "CRT001" in candidates.text


def test_writing_a_rule() -> None:
    """The rule finds the task with four leads, alone and among the others, and keeps silent on a right plan."""
    alone, together = _pages("write-your-own-rule")
    assert "警告 QHX001 牵头单位超过三个（1 条）" in alone.text
    assert "任务（三）推进重大项目" == alone.rows[1][0]
    assert "QHX001" in together.text
    assert "RSP003" in together.text
    assert "任务（一）做强产业有4个牵头单位" in _printed("write-your-own-rule")
