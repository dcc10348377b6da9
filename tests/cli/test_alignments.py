"""The command align, called as a user calls it on the examples."""

import io
import json
import sys
from pathlib import Path

import pytest

from zhuanyezhen.cli import main

_UPPER, _LOWER = "examples/alignment/upper.txt", "examples/alignment/lower.txt"


def _run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str, status: int = 0) -> tuple[str, str]:
    assert status == main(["align", *arguments])
    written = capsysbinary.readouterr()
    return written.out.decode(), written.err.decode()


def test_the_plans_are_compared(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """As text, in either language, or as JSON."""
    out, told = _run(capsysbinary, _UPPER, _LOWER)
    assert ("", True) == (told, "承接7项，疑似0项，没有承接2项，新增2项，不能判断0项" in out)
    out, _ = _run(capsysbinary, _UPPER, _LOWER, "--lang", "en")
    assert out.startswith("Upper plan and lower plan\n")
    read = json.loads(_run(capsysbinary, _UPPER, _LOWER, "--format", "json")[0])
    assert ["（六）", "（八）"] == [each["number"] for each in read["uncovered"]]
    assert ["part", "raised", "lowered", "not-comparable"] == [each["verdict"] for each in read["targets"]]


def test_a_page_by_its_suffix(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A page that says which version made it."""
    target = tmp_path / "比对.html"
    assert ("", "") == _run(capsysbinary, _UPPER, _LOWER, "-o", str(target))
    page = target.read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "由 zhuanyezhen 0." in page


def test_the_user_names_the_pair_and_an_excerpt(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """What cites nothing has candidates only, until it is named; of an excerpt nothing is called added."""
    lower = tmp_path / "lower.txt"
    lower.write_text(
        Path(_LOWER).read_text("utf-8").replace("（远政办发〔2026〕8号）", "").replace("远山市促进", "")
    )
    assert "承接0项，疑似7项" in _run(capsysbinary, _UPPER, str(lower))[0]
    assert "承接7项，疑似0项，没有承接2项，新增2项" in _run(capsysbinary, _UPPER, str(lower), "--pair")[0]
    assert "新增0项，不能判断2项" in _run(capsysbinary, _UPPER, _LOWER, "--excerpt")[0]


def test_a_plan_may_come_through_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Either of the two, not both."""
    for names in (("-", _LOWER), (_UPPER, "-")):
        file = _UPPER if names[0] == "-" else _LOWER
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(file).read_bytes())))
        assert "承接7项" in _run(capsysbinary, *names)[0]
    _, told = _run(capsysbinary, "-", "-", status=2)
    assert "标准输入" in told


def test_the_place_is_the_lower_plan_s(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A county's own settings do not make the city's plan the county's: its figures would be compared as one place's."""
    plain = tmp_path / "upper.txt"
    plain.write_text(Path(_UPPER).read_text("utf-8").replace("远山市促进", "促进"), "utf-8")
    read = json.loads(
        _run(capsysbinary, str(plain), _LOWER, "--pair", "--jurisdiction", "青禾县", "--format", "json")[0]
    )
    assert "part" == read["targets"][0]["verdict"]


@pytest.mark.parametrize("at", [0, 1])
def test_a_file_that_is_read_is_not_written_over(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], at: int
) -> None:
    """Neither the upper plan nor the lower one."""
    files = [tmp_path / "甲.txt", tmp_path / "乙.txt"]
    for file, given in zip(files, (_UPPER, _LOWER), strict=True):
        file.write_bytes(Path(given).read_bytes())
    _, told = _run(capsysbinary, *map(str, files), "-o", str(files[at]), status=2)
    assert "甲.txt" in told or "乙.txt" in told
    assert Path((_UPPER, _LOWER)[at]).read_bytes() == files[at].read_bytes()


def test_what_is_no_plan_is_said(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A file that is missing, or no document."""
    _, told = _run(capsysbinary, _UPPER, str(tmp_path / "没有.txt"), status=2)
    assert "没有.txt" in told


def test_links_are_settled_by_hand(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A file is written, filled in and given back; it is an input, and not written over."""
    links = tmp_path / "承接.toml"
    _run(capsysbinary, _UPPER, _LOWER, "-o", str(links))
    links.write_text(links.read_text("utf-8").replace('"open"', '"refused"', 1), "utf-8")
    out, _ = _run(capsysbinary, _UPPER, _LOWER, "--links", str(links))
    assert "承接6项，疑似0项，没有承接3项，新增3项" in out
    out, _ = _run(capsysbinary, _UPPER, _LOWER, "--links", str(links), "--format", "toml")
    assert 1 == out.count('"refused"')
    _, told = _run(capsysbinary, _UPPER, _LOWER, "--links", str(links), "-o", str(links), status=2)
    assert "承接.toml" in told


def test_several_lower_plans_are_added(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Plans of two counties: each compared, targets that add up are added, whatever place the settings name."""
    other = tmp_path / "other.txt"
    text = Path(_LOWER).read_text("utf-8").replace("青禾县", "白石县").replace("达到2个", "达到3个")
    other.write_text(text, "utf-8")
    out, _ = _run(capsysbinary, _UPPER, _LOWER, str(other), "--jurisdiction", "青禾县")
    assert "市级专业镇：上级达到12个（到2028年），已知5个（青禾县2个、白石县3个）\n" in out
    read = json.loads(_run(capsysbinary, _UPPER, _LOWER, str(other), "--format", "json")[0])
    assert "5" == read["parts"][0]["known"]
    other.write_text(text.replace("（远政办发〔2026〕8号）", "").replace("远山市促进", ""), "utf-8")
    read = json.loads(_run(capsysbinary, _UPPER, _LOWER, str(other), "--format", "json")[0])
    assert ("none", "2") == (read["alignments"][1]["ground"], read["parts"][0]["known"])


@pytest.mark.parametrize("further", [("--format", "html"), ("--format", "toml"), ("--links", "links.toml")])
def test_some_forms_are_of_one_lower_plan(
    capsysbinary: pytest.CaptureFixture[bytes], further: tuple[str, str]
) -> None:
    """A page, a file of links."""
    _, told = _run(capsysbinary, _UPPER, _LOWER, _LOWER, *further, status=2)
    assert "请分别比对" in told
