"""The command diff, called as a user calls it on the examples."""

import json
from pathlib import Path

import pytest

from zhuanyezhen.cli import main

_FILES = ("examples/drafts/draft.txt", "examples/drafts/final.txt")


def test_the_texts_are_compared(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """As text, in either language, with exit status 0 whatever has changed."""
    assert 0 == main(["diff", *_FILES, "--lang", "zh"])
    out = capsysbinary.readouterr().out.decode()
    assert "共9处改动：任务新增0项、删去1项、移动0项，其余8处" in out
    assert 0 == main(["diff", *_FILES, "--lang", "en"])
    assert "1 task numbered anew" in capsysbinary.readouterr().out.decode()


def test_json_by_its_suffix(tmp_path: Path) -> None:
    """A file of changes."""
    target = tmp_path / "改动.json"
    assert 0 == main(["diff", *_FILES, "-o", str(target)])
    found = json.loads(target.read_text("utf-8"))["changes"]
    assert [
        "status",
        "unit",
        "unit",
        "deadline",
        "target",
        "task-number",
        "task-text",
        "task",
        "passage",
    ] == [each["part"] for each in found]
    assert {"task": {"number": "（二）", "title": "拓宽融资渠道"}} == {"task": found[7]["draft"]["task"]}


def test_a_page_by_its_suffix(tmp_path: Path) -> None:
    """A page that says which version made it."""
    target = tmp_path / "对照.html"
    assert 0 == main(["diff", *_FILES, "--lang", "zh", "-o", str(target)])
    assert "由 zhuanyezhen 0." in target.read_text("utf-8")
