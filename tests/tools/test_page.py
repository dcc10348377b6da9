"""The page that checks: its desk says what the command line says; its template forbids all requests.

The page itself is driven in Chromium by ``tools/try_page.py``: it takes npm and half a minute to make.
"""

import importlib
import importlib.util
import json
import re
import shutil
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Protocol

import pytest

import zhuanyezhen as zyz
from office_document import office_docx
from zhuanyezhen.cli import main

_ROOT = Path(__file__).resolve().parents[2]
_EXAMPLES = _ROOT / "examples/jinyuan"
_DAY = "2026-11-24"


class _Desk(Protocol):
    """What the tests ask of a desk."""

    files: list[str]

    def clear(self) -> None: ...
    def path(self, name: str) -> str: ...
    def check(self, day: str) -> str: ...
    def make(self, what: str) -> str: ...


def _tool(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(path).stem, _ROOT / "tools" / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Desk]:
    """A desk in a folder of its own; where the tests stand is given back."""
    monkeypatch.chdir(tmp_path)
    yield _tool("page/desk.py").Desk(tmp_path / "desk")
    monkeypatch.undo()


@pytest.mark.parametrize("name", ["plan.txt", "programme.yaml"])
def test_it_says_what_the_command_line_says(desk: _Desk, name: str, tmp_path: Path) -> None:
    """The same JSON byte for byte, and the page of the report that says the same."""
    shutil.copy(_EXAMPLES / name, desk.path(f"C:\\文件\\{name}"))
    answer = json.loads(desk.check(_DAY))
    made = json.loads(desk.make("json"))
    asked = tmp_path / "asked.json"
    assert main(["check", name, "--as-of", _DAY, "--format", "json", "-o", str(asked)]) == 1
    assert asked.read_bytes() == Path(made["path"]).read_bytes()
    report = zyz.read_report(asked.read_text("utf-8"))
    assert answer["summary"].startswith(f"共{len(report)}条：错误1、警告")
    assert answer["html"] == zyz.to_html(report)
    assert answer["html"] == Path(json.loads(desk.make("html"))["path"]).read_text("utf-8")
    assert answer["can"]["monthly"] is (name == "programme.yaml")


def test_a_workbook_comes_back_annotated_and_as_a_monthly_report(desk: _Desk, tmp_path: Path) -> None:
    """One workbook is annotated; beside another one it is not told which is meant."""
    zyz.save(zyz.load(_EXAMPLES / "programme.yaml"), tmp_path / "台账.xlsx")
    shutil.copy(tmp_path / "台账.xlsx", desk.path("台账.xlsx"))
    assert _offered(desk) == {"html", "json", "annotated", "monthly"}
    annotated = json.loads(desk.make("annotated"))
    assert annotated["name"] == "台账（批注）.xlsx"
    assert zyz.load(annotated["path"]).towns == zyz.load(tmp_path / "台账.xlsx").towns
    monthly = json.loads(desk.make("monthly"))
    assert Path(monthly["path"]).read_text("utf-8").startswith("<!doctype html>")
    shutil.copy(tmp_path / "台账.xlsx", desk.path("台账二.xlsx"))
    assert _offered(desk) == {"html", "json", "monthly"}


def test_a_word_document_comes_back_with_comments_and_with_tracked_changes(
    desk: _Desk, tmp_path: Path
) -> None:
    """Byte for byte what the command line writes; of two documents neither is meant."""
    given = tmp_path / "方案.docx"
    given.write_bytes(office_docx("一、任务", "（一）甲。（责任单位：区工信局牵头，区财政局、区财政局配合）"))
    shutil.copy(given, desk.path("方案.docx"))
    assert _offered(desk) == {"html", "json", "commented", "mended"}
    commented, mended = json.loads(desk.make("commented")), json.loads(desk.make("mended"))
    assert [commented["name"], mended["name"]] == ["方案（批注）.docx", "方案（修订）.docx"]
    asked = tmp_path / "asked.docx"
    assert main(["check", str(given), "--as-of", _DAY, "--annotate", str(asked)]) in {0, 1}
    assert asked.read_bytes() == Path(commented["path"]).read_bytes()
    assert main(["fix", str(given), "--as-of", _DAY, "-o", str(asked)]) == 0
    assert asked.read_bytes() == Path(mended["path"]).read_bytes()
    assert "RSP004" not in {each.rule for each in zyz.fixes(zyz.read_plan(mended["path"]))}
    shutil.copy(given, desk.path("方案二.docx"))
    assert _offered(desk) == {"html", "json"}


def _offered(desk: _Desk) -> set[str]:
    return {what for what, can in json.loads(desk.check(_DAY))["can"].items() if can}


def test_what_cannot_be_read_is_told_and_the_desk_goes_on(desk: _Desk) -> None:
    """In Chinese, without the program's name; a name with a dash is no option; the next files are checked."""
    Path(desk.path("-坏.docx")).write_bytes(b"PK nothing")
    fault = json.loads(desk.check(_DAY))["fault"]
    assert "坏.docx" in fault
    assert "zhuanyezhen:" not in fault
    desk.clear()
    assert desk.files == []
    shutil.copy(_EXAMPLES / "plan.txt", desk.path("方案.txt"))
    assert "summary" in json.loads(desk.check(_DAY))


def test_a_monthly_report_of_a_broken_ledger_is_a_fault(desk: _Desk) -> None:
    """What cannot be made says why."""
    Path(desk.path("台账.json")).write_text("{", "utf-8")
    assert "台账.json" in json.loads(desk.check(_DAY))["fault"]
    assert "台账.json" in json.loads(desk.make("monthly"))["fault"]


def test_the_page_allows_its_own_scripts_and_nothing_else() -> None:
    """No host, no inline script but by its hash, no form; the parts are found in the page again."""
    page = _tool("make_page.py").page_of({"a.txt": b"abc"})
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert "default-src &#x27;none&#x27;" in policy[1]
    assert "http" not in policy[1]
    assert "connect-src" not in policy[1]  # falls back to none
    assert "@" not in re.sub(r"<script.*?</script>|<style.*?</style>", "", page, flags=re.DOTALL)
    assert "<script src" not in page


def test_modules_are_compiled_and_believed_without_their_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are imported and fail as before; docstrings stay where they are shown."""
    source = '"""Told."""\n\ndef f():\n    """More."""\n    return [1 for _ in "ab"]\n\ndef fails():\n    raise ValueError("why")\n'
    for name in ("page_shown/__init__.py", "page_other.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(source)
    _tool("page/compile.py").compile_tree(tmp_path, "page_shown")
    assert not list(tmp_path.rglob("*.py"))
    monkeypatch.syspath_prepend(tmp_path)
    shown, other = importlib.import_module("page_shown"), importlib.import_module("page_other")
    assert shown.f() == other.f() == [1, 1]
    assert [shown.__doc__, shown.f.__doc__] == ["Told.", "More."]
    assert [other.__doc__, other.f.__doc__] == [None, None]
    with pytest.raises(ValueError, match="why") as failed:
        other.fails()
    assert "ValueError: why" in "".join(traceback.format_exception(failed.value))
