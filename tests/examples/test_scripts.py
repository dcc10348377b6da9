"""The example scripts do the jobs their docstrings say, run as they say."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_DAY = ("--as-of", "2026-11-24")


def _run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, f"examples/scripts/{script}", *map(str, arguments)]
    return subprocess.run(command, cwd=_ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("script", sorted(path.name for path in (_ROOT / "examples/scripts").glob("*.py")))
def test_the_commands_of_its_docstring(script: str, tmp_path: Path) -> None:
    """They run as they are written, from a folder that holds the examples."""
    shutil.copytree(_ROOT / "examples", tmp_path / "examples")
    doc = ast.get_docstring(ast.parse((_ROOT / "examples/scripts" / script).read_text("utf-8"))) or ""
    commands = [line.split()[1:] for line in doc.splitlines() if line.startswith("    python ")]
    assert commands
    for command in commands:
        done = subprocess.run([sys.executable, *command], cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode in {0, 1}, done.stderr
        assert done.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two plans, one below the other, a damaged Word file and the lock of another one."""
    plans = tmp_path / "方案"
    (plans / "县").mkdir(parents=True)
    shutil.copy(_ROOT / "examples/jinyuan/plan.txt", plans / "晋源区.txt")
    (plans / "县/应县.md").write_text(
        "# 应县专业镇方案\n\n## 一、重点任务\n\n（一）做强。（责任单位：县工信局）\n", "utf-8"
    )
    (plans / "损坏.docx").write_bytes(b"PK\x03\x04")
    (plans / "~$损坏.docx").write_bytes(b"")
    return plans


def test_check_folder(folder: Path, tmp_path: Path) -> None:
    """One report of all plans; what cannot be read is listed; progress stands on standard error."""
    report = tmp_path / "汇总.html"
    done = _run("check_folder.py", folder, "--output", report, *_DAY)
    assert 1 == done.returncode, done.stderr
    assert "共 2 份方案，未能读取 1 个文件" in done.stdout
    assert "[3/3]" in done.stderr
    assert f"未能读取：{folder / '损坏.docx'}：" in done.stderr
    page = report.read_text("utf-8")
    assert all(words in page for words in ("晋源区.txt", "应县.md", "未能读取“"))


def test_check_folder_with_settings(folder: Path) -> None:
    """A settings file that is named counts; the report beside the plans is no plan; nothing to read is 2."""
    settings = folder / "zhuanyezhen.toml"
    settings.write_text('select = ["UNT003"]\n', "utf-8")
    report = folder / "汇总.md"
    for _ in range(2):
        done = _run("check_folder.py", folder, "--output", report, "--config", settings, *_DAY)
        assert (0, True) == (done.returncode, "共 2 份方案" in done.stdout), done.stderr
    done = _run("check_folder.py", folder, "--output", folder / "汇总.json", "--config", settings, *_DAY)
    assert "2026-11-24" == json.loads((folder / "汇总.json").read_text("utf-8"))["as_of"]
    (folder / "空").mkdir()
    assert 2 == _run("check_folder.py", folder / "空", "--output", report).returncode
    assert 2 == _run("check_folder.py", folder, "--output", "汇总.pdf").returncode


def test_monthly_report(tmp_path: Path) -> None:
    """The second month is compared with the first."""
    jinyuan = "examples/jinyuan/programme.yaml"
    first = _run("monthly_report.py", jinyuan, "--folder", tmp_path, "--as-of", "2026-10-31")
    assert (0, True) == (first.returncode, "没有更早的检查结果可比" in first.stdout), first.stderr
    again = _run(
        "monthly_report.py", jinyuan, "examples/jinyuan/made-up-problem.yaml", "--folder", tmp_path, *_DAY
    )
    assert (0, True) == (again.returncode, "与2026-10比较" in again.stdout), again.stderr
    assert "与2026-10-31的检查相比：新增" in (tmp_path / "月报-2026-11.html").read_text("utf-8")
    assert ["检查-2026-10.json", "检查-2026-11.json"] == sorted(path.name for path in tmp_path.glob("*.json"))
    assert 2 == _run("monthly_report.py", "没有.yaml", "--folder", tmp_path, *_DAY).returncode


def test_ledger_from_sqlite(tmp_path: Path) -> None:
    """A made-up database is made, read with pandas, checked; a wrong value is named with table, column and row."""
    database = tmp_path / "台账.sqlite"
    assert 2 == _run("ledger_from_sqlite.py", database).returncode
    assert 0 == _run("ledger_from_sqlite.py", database, "--make").returncode
    done = _run("ledger_from_sqlite.py", database, *_DAY)
    assert 1 == done.returncode, done.stderr
    assert (
        "错误 PRB002 台账.sqlite:问题台账!截止日期 行1：问题“（虚构）冷链仓库用地指标没有落实”" in done.stdout
    )
    assert "PRB001" in done.stdout
    assert "问题 3 件，发现" in done.stdout
    code = "UPDATE problem SET due = '下月' WHERE id = '虚构-2'"
    program = "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()"
    subprocess.run([sys.executable, "-c", program, str(database), code], check=True)
    done = _run("ledger_from_sqlite.py", database, *_DAY)
    assert 2 == done.returncode
    assert "台账.sqlite: 问题台账!截止日期 行2: “下月” is no date" in done.stderr
