"""Standard input: what stands on it is known by its bytes, or by the name it is given."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.cli import main

_PLAN = "一、重点任务\n（一）做强花卉产业。（责任单位：区农业农村局）\n"


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Sets what stands on standard input."""
    return lambda data: monkeypatch.setattr(sys, "stdin", _Stdin(data))


def _docx() -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for line in _PLAN.splitlines():
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _workbook(path: Path) -> bytes:
    zyz.save(zyz.Programme(name="例", towns=(zyz.Town(id="1", name="某镇", areas=("140110",)),)), path)
    return path.read_bytes()


@pytest.mark.parametrize("kind", ["text", "docx", "html"])
def test_a_plan_through_standard_input(
    kind: str, stdin: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Text, Word or a page: the same task is read."""
    page = f"<html><body><p>{_PLAN.replace(chr(10), '</p><p>')}</p></body></html>"
    stdin({"text": _PLAN.encode, "html": page.encode, "docx": _docx}[kind]())
    assert 0 == main(["read", "-", "--format", "json"])
    assert "农业农村局" in capsys.readouterr().out


@pytest.mark.parametrize("suffix", [".yaml", ".json", ".xlsx", ".ods"])
def test_a_programme_through_standard_input(
    suffix: str,
    tmp_path: Path,
    stdin: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A file of ours, a workbook; what is no workbook after all is refused by its name."""
    if suffix == ".ods":
        stdin(b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
        assert 2 == main(["convert", "-", str(tmp_path / "b.yaml")])
        assert "标准输入.ods" in capsys.readouterr().err
        return
    stdin(_workbook(tmp_path / f"a{suffix}"))
    assert 0 == main(["convert", "-", str(tmp_path / "b.yaml")])
    assert "某镇" == (zyz.load(tmp_path / "b.yaml").towns or ())[0].name


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), ".doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), ".xls"),
        (b"%PDF-1.7 broken", ".pdf"),
    ],
)
def test_what_is_damaged_is_called_by_what_it_is(
    data: bytes,
    suffix: str,
    stdin: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One line and status 2."""
    stdin(data)
    assert 2 == main(["check", "-"])
    assert f"标准输入{suffix}" in capsys.readouterr().err


def test_the_name_says_what_bytes_cannot(
    stdin: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Markdown is text like any other; findings lead back to the name."""
    stdin(f"# 实施方案\n\n## {_PLAN}".encode())
    assert 0 == main(["read", "-", "--stdin-name", "方案.md", "--format", "json"])
    assert '"document": "方案.md"' in capsys.readouterr().out


def test_standard_input_is_read_once(
    stdin: Callable[[bytes], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Named twice, or closed: said in one line."""
    stdin(_PLAN.encode())
    assert 2 == main(["check", "-", "-"])
    assert "标准输入只能读一次" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", None)
    assert 2 == main(["check", "-"])
    assert "标准输入只能读一次" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["coverage", "assign", "check"])
def test_no_command_writes_over_what_it_reads(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever its input is called among the options."""
    path = tmp_path / "a.json"
    _workbook(path)
    before = path.read_bytes()
    last = ["1"] if command == "assign" else []
    assert 2 == main([command, str(path), *last, "-o", str(path)])
    assert (before, True) == (path.read_bytes(), "a.json" in capsys.readouterr().err)


def test_settings_beside_a_table_of_names_are_not_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only those beside what a command is about."""
    (tmp_path / "zhuanyezhen.toml").write_text("", "utf-8")
    table = tmp_path / "名单.csv"
    table.write_text("责任单位\n区工信局\n", "utf-8")
    assert 0 == main(["units", "--from", str(table), "-o", str(tmp_path / "结果.csv")])
    assert "zhuanyezhen.toml" not in capsys.readouterr().err


def test_an_id_too_long_for_a_file_is_no_failure_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said not to be known, as any other."""
    path = tmp_path / "a.json"
    _workbook(path)
    assert 2 == main(["assign", str(path), "号" * 300, "-o", str(tmp_path / "b.txt")])
    assert "号号号" in capsys.readouterr().err
