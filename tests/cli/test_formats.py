"""What is written is what the file's name says, or nothing is written."""

import zipfile
from pathlib import Path

import pytest

from zhuanyezhen.cli import main

_LEDGER = "编号,问题描述,责任单位,办理期限\n1,用地,区工信局,2026-12-01\n"


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """A ledger without anything to find."""
    path = tmp_path / "问题台账.csv"
    path.write_text(_LEDGER, "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("command", "name", "begins"),
    [
        ("report", "月报.md", b"#"),
        ("report", "月报.HTM", b"<!doctype html>"),
        ("report", "月报.docx", b"PK"),
        ("report", "月报.xlsx", b"PK"),
        ("report", "月报", b"#"),
        ("check", "结果.txt", "检查报告".encode()),
        ("check", "结果.json", b"{"),
        ("check", "结果.sarif", b"{"),
        ("check", "结果.html", b"<!doctype html>"),
        ("headings", "映射.toml", b"#"),
        ("headings", "映射.json", b"["),
    ],
)
def test_the_suffix_decides(command: str, name: str, begins: bytes, ledger: str, tmp_path: Path) -> None:
    """In capitals too; without a suffix it is the command's first format."""
    output = tmp_path / name
    day = [] if command == "headings" else ["--as-of", "2026-11-24"]
    assert main([command, ledger, *day, "-o", str(output)]) in {0, 1}
    assert output.read_bytes().lstrip().startswith(begins)
    assert zipfile.is_zipfile(output) is (begins == b"PK")


@pytest.mark.parametrize(
    ("command", "name", "told"),
    [
        ("report", "月报.pdf", "这个命令可以写.md、.html、.docx、.xlsx；需要PDF的，先写成.docx或.html，再由Word、WPS或浏览器另存为PDF"),
        ("report", "月报.doc", "不能写成这种文件；这个命令可以写.md、.html、.docx、.xlsx\n"),
        ("check", "结果.docx", "这个命令可以写.txt、.json、.md、.html、.sarif，或用--format写明格式"),
        ("report", "月报.bak", "或用--format写明格式"),
        ("schema", "格式.docx", "这个命令可以写.json"),
        ("report", "月报.ofd", "不能写成这种文件；这个命令可以写.md、.html、.docx、.xlsx\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_refused(
    command: str, name: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what can, before anything is read, and nothing stands there."""
    files = [] if command == "schema" else ["没有这个文件.csv"]
    assert 2 == main([command, *files, "-o", str(tmp_path / name)])
    assert told in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_a_format_that_is_asked_for(ledger: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It goes under a suffix nobody knows and under one that fits; under another's it is refused."""
    for name in ("结果.bak", "结果.json", "结果"):
        assert 0 == main(
            ["check", ledger, "--as-of", "2026-11-24", "--format", "sarif", "-o", str(tmp_path / name)]
        )
        assert "$schema" in (tmp_path / name).read_text("utf-8")
    for name in ("结果.html", "结果.xls", "结果.md"):
        assert 2 == main(["check", ledger, "--format", "sarif", "-o", str(tmp_path / name), "--lang", "en"])
        assert "its suffix is of another kind than --format sarif" in capsys.readouterr().err
    assert 2 == main(["report", ledger, "--format", "docx"])
    assert "docx不能显示在屏幕上；请用-o写明文件名" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["report", "convert"])
def test_an_input_is_never_the_output(
    command: str, ledger: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By whatever name: what was read stands as it was."""
    link = tmp_path / "链接.xlsx"
    link.symlink_to(ledger)
    before = Path(ledger).read_bytes()
    target = [str(link)] if command == "convert" else ["-o", str(link)]
    assert 2 == main([command, ledger, *target])
    assert "不会被覆盖" in capsys.readouterr().err
    assert before == Path(ledger).read_bytes()
