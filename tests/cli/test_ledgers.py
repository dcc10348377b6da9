"""The commands on ledgers: template, check --annotate, report, convert to a workbook."""

import io
from pathlib import Path

import pytest

from zhuanyezhen.cli import main
from zhuanyezhen.cli.opening import bar
from zhuanyezhen.exchange.files import load

_JINYUAN = ["examples/jinyuan/programme.yaml", "examples/jinyuan/made-up-problem.yaml"]
_DAY = ["--as-of", "2026-11-24"]


def test_a_ledger_from_template_to_annotated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A blank one loads; one filled from the examples is checked and comes back annotated."""
    blank, filled, output = (str(tmp_path / name) for name in ("空白.xlsx", "台账.xlsx", "结果.xlsx"))
    assert main(["template", blank]) == 0
    assert main(["check", blank, *_DAY]) == 0
    assert main(["convert", *_JINYUAN, filled]) == 0
    assert main(["check", filled, *_DAY, "--annotate", output]) == 1
    assert "台账.xlsx:问题台账!J2" in capsys.readouterr().out.replace("\n    ", "")
    assert load(filled).problems == load(output).problems
    assert main(["check", *_JINYUAN, *_DAY, "--annotate", output, "--lang", "en"]) == 2
    assert "--annotate needs exactly one workbook among the files, not 0" in capsys.readouterr().err


def test_what_a_copy_does_not_keep_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the report, in the language of the command; the checked file itself is refused as the copy."""
    table, output = tmp_path / "问题台账.csv", str(tmp_path / "结果.xlsx")
    table.write_text("编号,问题描述\n1,用地\n", "utf-8")
    assert main(["check", str(table), *_DAY, "--annotate", output]) == 1
    assert "检查结果写入新的工作簿" in capsys.readouterr().err
    assert main(["check", str(table), *_DAY, "--annotate", output, "--lang", "en"]) == 1
    assert "note: " in capsys.readouterr().err
    assert main(["check", output, *_DAY, "--annotate", output]) == 2
    assert "原文件不会被覆盖" in capsys.readouterr().err


def test_the_monthly_report(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """As Markdown and HTML, against an earlier check."""
    earlier = str(tmp_path / "上月.json")
    thresholds = tmp_path / "时限.toml"
    thresholds.write_text("[[colour]]\nname = '橙'\ndays_left = 1\n", "utf-8")
    assert main(["check", _JINYUAN[0], *_DAY, "--format", "json", "-o", earlier, "--fail-on", "never"]) == 0
    assert main(["report", *_JINYUAN, *_DAY, "--since", earlier, "--thresholds", str(thresholds)]) == 0
    text = capsysbinary.readouterr().out.decode()
    assert "programme.yaml相比：新增3条，已整改0条，仍存在39条。" in text
    assert "| 责任单位 | 未办结 | 橙 | 最长天数 |" in text
    assert main(["report", *_JINYUAN, *_DAY, "--format", "html"]) == 0
    assert "<!doctype html>" in capsysbinary.readouterr().out.decode()


def test_the_progress_bar_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts rows, is wiped out at the end, and is not there where nobody looks."""
    assert bar("zh") is None
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stderr", terminal)
    show = bar("zh")
    assert show is not None
    show("问题台账", 1000, 2000)
    show("问题台账", 2000, 2000)
    assert "正在读取 问题台账 [##########..........] 1,000/2,000" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")
