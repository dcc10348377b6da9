"""The command notice, called as a user calls it on the examples."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from zhuanyezhen.cli import main

_LEDGER = "examples/ledger/made-up-ledger.yaml"
_PLAN = "examples/jinyuan/plan.txt"
_AS_OF = ("--as-of", "2026-11-24")


def _run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str, status: int = 0) -> tuple[str, str]:
    assert status == main(["notice", *arguments])
    written = capsysbinary.readouterr()
    return written.out.decode(), written.err.decode()


def test_on_the_screen(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """All units, or one; near is what is asked to be."""
    out, _ = _run(capsysbinary, _LEDGER, *_AS_OF)
    assert "县自然资源局：\n  牵头和负责1项，配合0项。\n  其中已逾期1项。\n" in out
    out, _ = _run(capsysbinary, _PLAN, *_AS_OF, "--unit", "区商务局", "--lang", "en")
    assert ("To 区商务局\n" in out, "To 区工信局" in out) == (True, False)
    assert '"due_soon": 0' in _run(capsysbinary, _LEDGER, *_AS_OF, "--format", "json")[0]
    near = json.loads(_run(capsysbinary, _LEDGER, *_AS_OF, "--before", "11", "--format", "json")[0])
    assert 1 == near["notices"][-1]["due_soon"]


def test_today_is_the_default(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Without a day, it is of today."""
    before = date.today()  # noqa: DTZ011
    read = json.loads(_run(capsysbinary, _LEDGER, "--format", "json")[0])
    assert before <= date.fromisoformat(read["as_of"]) <= date.today()  # noqa: DTZ011


@pytest.mark.parametrize(
    ("suffix", "begins"), [(".docx", b"PK"), (".xlsx", b"PK"), (".md", b"# "), (".json", b"{")]
)
def test_a_file_of_all(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], suffix: str, begins: bytes
) -> None:
    """By its suffix."""
    target = tmp_path / f"督办单{suffix}"
    assert ("", "") == _run(capsysbinary, _LEDGER, *_AS_OF, "-o", str(target))
    assert target.read_bytes().startswith(begins)


def test_a_file_for_each_unit(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """In a folder, named by the unit; how many is told."""
    _, told = _run(capsysbinary, _LEDGER, *_AS_OF, "-o", str(tmp_path), "--format", "markdown")
    assert "写入4份督办单" in told
    assert {
        "督办单-县商务局.md",
        "督办单-县工信局.md",
        "督办单-县自然资源局.md",
        "督办单-没有写明责任单位的事项.md",
    } == {each.name for each in tmp_path.iterdir()}
    assert "县工信局" not in (tmp_path / "督办单-县商务局.md").read_text("utf-8")


def test_names_no_file_may_have(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Neither slashes nor dots lead out of the folder; two of one name are two files; a long one is cut."""
    ledger, folder = tmp_path / "台账.json", tmp_path / "出"
    folder.mkdir()
    units = ["../县", "A局", "a局", "..", "局" * 300]
    problems = [{"id": str(number), "description": "甲", "unit": unit} for number, unit in enumerate(units)]
    ledger.write_text(json.dumps({"schema_version": 2, "name": "例", "problems": problems}), "utf-8")
    _run(capsysbinary, str(ledger), *_AS_OF, "-o", str(folder), "--format", "json")
    assert {
        "督办单-...json",
        "督办单-.._县.json",
        "督办单-A局.json",
        "督办单-a局-2.json",
        f"督办单-{'局' * 60}.json",
    } == {each.name for each in folder.iterdir()}
    assert {"台账.json", "出"} == {each.name for each in tmp_path.iterdir()}


def test_what_is_read_is_not_written_over(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A ledger in the folder that is called as a notice would be."""
    ledger = tmp_path / "督办单-县工信局.json"
    text = json.dumps(
        {
            "schema_version": 2,
            "name": "例",
            "problems": [{"id": "1", "description": "甲", "unit": "县工信局"}],
        }
    )
    ledger.write_text(text, "utf-8")
    _, told = _run(capsysbinary, str(ledger), *_AS_OF, "-o", str(tmp_path), "--format", "json", status=2)
    assert ("不会被覆盖" in told, text) == (True, ledger.read_text("utf-8"))


@pytest.mark.parametrize(
    "arguments", [("--before", "366"), ("--before", "七"), ("--unit", "XX"), ("--format", "docx")]
)
def test_what_cannot_be_asked(capsysbinary: pytest.CaptureFixture[bytes], arguments: tuple[str, ...]) -> None:
    """A message, and status 2."""
    try:
        status = main(["notice", _LEDGER, *_AS_OF, *arguments])
    except SystemExit as left:
        status = int(left.code or 0)
    assert (2, True) == (status, "zhuanyezhen" in capsysbinary.readouterr().err.decode())


def test_the_limits_of_a_file(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """--thresholds decides what the clock says."""
    clock = Path("src/zhuanyezhen/tracking/clock.toml").read_text("utf-8")
    limits = tmp_path / "阈值.toml"
    limits.write_text(clock.replace('name = "13710"', 'name = "本县时限"'), "utf-8")
    out, _ = _run(capsysbinary, _LEDGER, *_AS_OF, "--thresholds", str(limits))
    assert "按本县时限推算" in re.sub(r"\n +", "", out)
