"""The way back into Word: check --annotate."""

from pathlib import Path

import pytest

from office_document import office_docx, opened
from zhuanyezhen.cli import main

_DAY = ("--as-of", "2026-11-27")


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """A plan that says one unit twice."""
    file = tmp_path / "plan.docx"
    file.write_bytes(
        office_docx(
            "专业镇培育实施方案",
            "一、重点任务",
            "（一）做强产业。（责任单位：区工信局牵头，区商务局、区科技局、区商务局配合）",
        )
    )
    return str(file)


def test_a_word_document_comes_back_with_comments(
    plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the language of the command; beside it the report is printed, and a workbook may be checked with it."""
    copy = tmp_path / "批注.docx"
    assert main(["check", plan, *_DAY, "--annotate", str(copy), "--lang", "en"]) == 0
    assert "RSP004" in capsys.readouterr().out
    assert any(each.text.startswith("[warning] RSP004 ") for each in opened(copy.read_bytes()).comments)


def test_it_must_be_clear_which_file_comes_back(
    plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The suffix of the copy says of which kind it is."""
    text = tmp_path / "plan.txt"
    text.write_text("实施方案", "utf-8")
    assert main(["check", str(text), "--annotate", str(tmp_path / "a.docx"), "--lang", "en"]) == 2
    assert "exactly one .docx among the files, not 0" in capsys.readouterr().err
    assert main(["check", plan, "--annotate", str(tmp_path / "a.xlsx")]) == 2
    assert "恰有一个工作簿，现有0个" in capsys.readouterr().err
