"""The command line, called as a user calls it."""

import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest

from zhuanyezhen.cli import main

_PLAN = """晋源区专业镇实施方案（2026—2027年）

一、重点任务
（一）做强产业。到2027年底前，培育企业3家以上。（责任单位：区工信局牵头，区商务局配合）
（二）扩大市场。办好展销。（责任单位：区商务局牵头，区科技局、区商务局等配合）
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """A plan with one error."""
    file = tmp_path / "plan.txt"
    file.write_text(_PLAN, "utf-8")
    return str(file)


def _out(capsysbinary: pytest.CaptureFixture[bytes]) -> str:
    return capsysbinary.readouterr().out.decode("utf-8")


def test_read_as_json(plan: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The fixed shape of design.md §3."""
    assert 0 == main(["read", plan, "--format", "json"])
    read = cast("dict[str, object]", json.loads(_out(capsysbinary)))
    assert {"title", "document_number", "status", "tasks", "leading_group", "unread"} <= read.keys()
    tasks = cast("list[dict[str, object]]", read["tasks"])
    assert ("（一）", "做强产业", "到2027年底前") == (
        tasks[0]["number"],
        tasks[0]["title"],
        tasks[0]["deadline"],
    )
    assert [
        {"role": "lead", "as_written": "区工信局", "unit": "晋源区/工信局", "restored": False},
        {"role": "cooperate", "as_written": "区商务局", "unit": "晋源区/商务局", "restored": False},
    ] == tasks[0]["assignments"]
    assert [{"name": "企业", "quantity": "不少于3家", "deadline": "到2027年底前"}] == tasks[0]["targets"]


@pytest.mark.parametrize(
    ("form", "words"), [("text", "牵头单位：区工信局"), ("markdown", "| 序号 | 任务 | 牵头单位 |")]
)
def test_read_for_people(
    form: str, words: str, plan: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Text and Markdown name who does what."""
    assert 0 == main(["read", plan, "--format", form])
    assert words in _out(capsysbinary)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("text", "RSP003 错误"),
        ("json", '"code": "RSP003"'),
        ("markdown", "RSP003"),
        ("html", '<section class="duties" id="matrix">'),
        ("sarif", '"version": "2.1.0"'),
    ],
)
def test_check_reports_and_fails(
    form: str, words: str, plan: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """An error makes the exit status 1 in every format."""
    assert 1 == main(["check", plan, "--format", form, "--as-of", "2026-11-24"])
    assert words in _out(capsysbinary)


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--ignore", "RSP003"], 0),
        (["--select", "RSP009"], 0),
        (["--select", "RSP009", "--fail-on", "info"], 1),
        (["--select", "RSP003,PLN", "--fail-on", "never"], 0),
        (["--select", "RSP003", "--severity", "RSP003=warning"], 0),
        (["--select", "lead-also-cooperates"], 1),
        (["--ignore", "RSP003", "--fail-on", "warning"], 1),
    ],
)
def test_exit_status_follows_what_was_asked(options: list[str], status: int, plan: str) -> None:
    """Selection, overrides and --fail-on decide together."""
    assert status == main(["check", plan, *options])


def test_messages_in_english(plan: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """--lang en gives the English twin."""
    main(["check", plan, "--lang", "en", "--select", "RSP003"])
    assert "both leads and cooperates" in _out(capsysbinary)


def test_waivers_and_thresholds(
    plan: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A waived error no longer fails; a threshold of one's own is used."""
    waivers = tmp_path / "waivers.toml"
    waivers.write_text(
        '[[waiver]]\ncode = "RSP003"\nreason = "已口头说明"\napprover = "区政府办"\nuntil = 2027-12-31\n',
        "utf-8",
    )
    thresholds = tmp_path / "thresholds.toml"
    thresholds.write_text("[lead_share_tasks]\nvalue = 1\n", "utf-8")
    assert 0 == main(
        ["check", plan, "--waivers", str(waivers), "--thresholds", str(thresholds), "--as-of", "2026-11-24"]
    )
    out = _out(capsysbinary)
    assert ("RSP011" in out, "已口头说明" in out) == (True, True)


def test_compare_with_an_earlier_report(
    plan: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """What was mended since the earlier report is listed."""
    earlier = tmp_path / "earlier.json"
    assert 1 == main(["check", plan, "--format", "json", "-o", str(earlier)])
    Path(plan).write_text(_PLAN.replace("、区商务局等配合", "等配合"), "utf-8")
    assert 0 == main(["check", plan, "--compare", str(earlier)])
    assert "已整改" in _out(capsysbinary)


def test_several_files_on_a_terminal_show_progress(
    plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal, reading several files says which one is being read, and wipes it at the end."""

    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    other = tmp_path / "other.txt"
    other.write_text(_PLAN, "utf-8")
    main(["check", plan, str(other), "--output", str(tmp_path / "report.txt")])
    assert ("正在识读 2/2" in screen.getvalue(), True) == (True, screen.getvalue().endswith("\r\x1b[K"))


def test_units(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The fixed shape of design.md §3, and tables for people."""
    assert 0 == main(["units", "区市场局", "区奇石文玩局", "--in", "晋源区", "--format", "json"])
    assert [
        {
            "name": "区市场局",
            "unit": "晋源区/市场监管局",
            "function": "市场监管",
            "functions": ["市场监管"],
            "level": "county",
            "kind": "department",
            "how": "prefix",
            "candidates": [],
        },
        {
            "name": "区奇石文玩局",
            "unit": None,
            "function": None,
            "functions": [],
            "level": None,
            "kind": None,
            "how": "unknown",
            "candidates": [],
        },
    ] == json.loads(_out(capsysbinary))
    assert 0 == main(["units", "区市场局", "区审行政审批局", "--in", "晋源区"])
    assert "疑有错字" in _out(capsysbinary)
    assert 0 == main(["units", "区奇石文玩局", "--format", "markdown"])
    assert "| 区奇石文玩局 | — |" in _out(capsysbinary)


def test_units_of_a_column(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A column of a table is answered beside it; cells of several names have several answers."""
    table, output = tmp_path / "分工.csv", tmp_path / "识别.csv"
    table.write_text("序号,牵头单位\n1,区工信局、区奇石文玩局\n2,各镇（街）\n3,\n", "utf-8")
    asked = ["units", "--from", str(table), "--column", "牵头单位", "--in", "晋源区", "-o", str(output)]
    assert 0 == main(asked)
    assert "3个名称，识别2个" in _out(capsysbinary)
    lines = output.read_text("utf-8-sig").splitlines()
    assert "序号,牵头单位,单位,职能,层级,性质,识别方式,可能是" == lines[0]
    assert "晋源区/工信局；—" in lines[1]
    assert "晋源区/各镇街" in lines[2]
    assert "3,,,,,,," == lines[3]


@pytest.mark.parametrize(
    "asked",
    [["units"], ["units", "--from", "a.csv"], ["units", "区工信局", "--from", "a.csv", "-o", "b.csv"]],
)
def test_units_need_names_or_a_table_with_an_output(
    asked: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Either names, or a table and where its answers go."""
    assert 2 == main(asked)


def test_units_known_by_their_own_name(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A company has no function of government: JSON says that its name is all there is."""
    assert 0 == main(["units", "县花卉公司", "--in", "应县", "--format", "json"])
    (company,) = json.loads(_out(capsysbinary))
    assert ("应县/花卉公司", None, ["own name"]) == (
        company["unit"],
        company["function"],
        company["functions"],
    )


def test_a_lexicon_of_ones_own(plan: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A user's forms count in units and in check."""
    own = tmp_path / "own.toml"
    own.write_text('[[function]]\nkey = "奇石文玩"\nkind = "department"\nforms = ["奇石文玩局"]\n', "utf-8")
    assert 0 == main(["units", "区奇石文玩局", "--in", "晋源区", "--lexicon", str(own)])
    assert "晋源区/奇石文玩" in _out(capsysbinary)
    Path(plan).write_text(_PLAN.replace("区工信局牵头", "区奇石文玩局牵头"), "utf-8")
    assert 0 == main(["check", plan, "--lexicon", str(own), "--select", "UNT003", "--fail-on", "info"])


def test_rules(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """All rules as a table, as JSON, as Markdown; one rule in full."""
    assert 0 == main(["rules"])
    assert "RSP003" in _out(capsysbinary)
    assert 0 == main(["rules", "RSP003"])
    assert "怎样改：从配合单位中删去" in _out(capsysbinary)
    assert 0 == main(["rules", "RSP003", "--lang", "en"])
    assert "Good: （责任单位：区商务局牵头，区科技局配合）" in _out(capsysbinary)
    assert 0 == main(["rules", "lead-also-cooperates", "--format", "json"])
    assert ["RSP003"] == [each["code"] for each in json.loads(_out(capsysbinary))]
    assert 0 == main(["rules", "--format", "markdown"])
    assert "| RSP003 |" in _out(capsysbinary)


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "没有这个文件.txt"],
        ["check", "PLAN", "--select", "XXX999"],
        ["check", "PLAN", "--compare", "没有这个文件.json"],
        ["check", "PLAN", "--output", "没有这个文件夹/report.txt"],
        ["rules", "XXX999"],
    ],
)
def test_misuse_is_said_and_exits_with_2(
    arguments: list[str], plan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on standard error, no traceback."""
    assert 2 == main([plan if each == "PLAN" else each for each in arguments])
    error = capsys.readouterr().err
    assert (True, 1) == (error.startswith("zhuanyezhen: "), error.count("\n"))


@pytest.mark.parametrize(
    "arguments", [["check", "x", "--severity", "RSP003"], ["check", "x", "--as-of", "2026年"], []]
)
def test_wrong_words_exit_with_2(arguments: list[str]) -> None:
    """Argparse refuses them."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert 2 == stop.value.code


def test_a_closed_pipe_is_no_error(plan: str) -> None:
    """`zhuanyezhen check … | head` ends quietly."""
    with subprocess.Popen(
        [sys.executable, "-m", "zhuanyezhen", "check", plan], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert (b"", 0) == (process.stderr.read(), process.wait())


def test_a_closed_pipe_ends_quietly_in_this_process_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output is a pipe whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as screen:
        monkeypatch.setattr(sys, "stdout", screen)
        assert 0 == main(["rules"])


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_full_plan_for_people(
    form: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Number, date, status, basis, group, open sets and what was not understood are all shown."""
    file = tmp_path / "plan.txt"
    file.write_text(
        "应政办发〔2025〕3号\n2025年3月1日\n应县专业镇方案（试行）\n依据《某方案》和《另案》（晋政办发〔2022〕80号）。\n"
        "一、重点任务\n（一）做强。（责任单位：县工信局、积极推动、县商务局等）\n（二）扩大。\n成员单位：县工信局\n",
        "utf-8",
    )
    assert 0 == main(["read", str(file), "--format", form])
    out = _out(capsysbinary)
    for words in (
        "应政办发〔2025〕3号",
        "2025-03-01",
        "试行",
        "《另案》（晋政办发〔2022〕80号）",
        "县商务局等",
        "1个",
    ):
        assert words in out
    assert ("1处责任分工文字未能识读" in out) == (form == "text")
    assert 0 == main(["read", str(file), "--format", "json"])
    read = json.loads(_out(capsysbinary))
    assert ("应县专业镇方案（试行）", ["县工信局"], ["积极推动"]) == (
        read["title"],
        read["leading_group"]["members"],
        [each["text"] for each in read["unread"]],
    )


def test_python_m(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """``python -m zhuanyezhen`` is the same command."""
    monkeypatch.setattr(sys, "argv", ["zhuanyezhen", "rules", "PLN001"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("zhuanyezhen", run_name="__main__")
    assert (0, True) == (stop.value.code, "PLN001" in _out(capsysbinary))
