"""A command loads what it needs, and Ctrl-C is answered in a line however early it comes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from zhuanyezhen import cli
from zhuanyezhen.cli.program import command_parsers
from zhuanyezhen.words import Language

_SOURCE = str(Path(cli.__file__).parents[2])
_LOADED = """
import json, sys
from zhuanyezhen.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
_INTERRUPTED = """
import os, signal, sys
class Finder:
    def find_spec(name, path=None, target=None):
        if name == sys.argv[1]:
            sys.meta_path.remove(Finder)
            signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.meta_path.insert(0, Finder)
from zhuanyezhen.cli import main
sys.exit(main(sys.argv[2:]))
"""


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": _SOURCE, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=environment,
    )


def _loaded(*arguments: str) -> frozenset[str]:
    done = _python(_LOADED, *arguments)
    return frozenset(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("asked", ["--help", "--version"])
def test_what_needs_no_command_loads_none(asked: str) -> None:
    """Nor a model, a rule, or a package of others but attrs."""
    loaded = _loaded(asked)
    assert "zhuanyezhen.cli.program" in loaded
    rooms = {name.split(".")[1] for name in loaded if name.startswith("zhuanyezhen.")}
    assert {"cli", "words", "errors", "escaping", "pattern", "collector"} == rooms
    assert not {"cattrs", "dateutil", "tomllib", "importlib.metadata", "importlib.resources"} & loaded


def test_a_rule_is_told_without_reading_or_writing_anything() -> None:
    """Neither formats nor names nor settings are loaded, no data is read, and nobody's package is looked for."""
    loaded = _loaded("rules", "RSP003")
    assert {"zhuanyezhen.rules.responsibility", "zhuanyezhen.cli.ruling"} <= loaded
    rooms = {name.split(".")[1] for name in loaded if name.startswith("zhuanyezhen.")}
    assert not {"settings", "display", "showing", "assigning", "aligning", "exchange", "grammar"} & rooms
    assert not {"cattrs", "tomllib", "importlib.metadata", "importlib.resources"} & loaded
    assert not {
        each for each in loaded if each.startswith(("zhuanyezhen.reading", "zhuanyezhen.reporting.html"))
    }
    assert "importlib.metadata" in _loaded("rules"), "all rules are those of installed packages, too"


def test_a_check_of_a_plan_loads_no_other_command(tmp_path: Path) -> None:
    """Nor charts, the monthly report, the calendar, workbooks' own packages or pages."""
    path = tmp_path / "方案.txt"
    path.write_text("某县方案\n（一）做优。（责任单位：县工信局牵头）\n", "utf-8")
    loaded = _loaded("check", str(path), "--no-plugins")
    assert "zhuanyezhen.reporting.text" in loaded
    commands = {"agendas", "converting", "ledgers", "monthly", "names", "pictures", "plans", "programmes"}
    assert not {f"zhuanyezhen.cli.{each}" for each in commands} & loaded
    others = (
        "zhuanyezhen.display",
        "zhuanyezhen.aligning",
        "zhuanyezhen.assigning",
        "zhuanyezhen.reporting.monthly",
    )
    assert not {each for each in loaded if each.startswith(others)}
    assert not {"altair", "openpyxl", "python_calamine", "xlsxwriter", "narwhals", "docx"} & loaded


def test_every_command_has_its_options() -> None:
    """In both languages, --lang and --help among them."""
    for lang in get_args(Language):
        for name, parser in command_parsers(lang).items():
            told = parser.format_help()
            assert told.startswith(f"{'用法：' if lang == 'zh' else 'usage: '}zhuanyezhen {name} "), told
            assert ("--lang {zh,en}" in told, "--help" in told) == (True, True)


def test_options_are_added_once() -> None:
    """However often a parser is asked."""
    parser = command_parsers()["rules"]
    parser.fill()
    assert parser.parse_args(["RSP003"]).rule == parser.parse_args(["RSP003"]).rule == "RSP003"


@pytest.mark.parametrize(
    "loading",
    [
        "zhuanyezhen.cli.program",
        "argparse",
        "attr._make",
        "zhuanyezhen.words.text",
        "zhuanyezhen.cli.ruling",
        "zhuanyezhen.model.programme",
        "zhuanyezhen.rules.responsibility",
        "zhuanyezhen.cli.running",
    ],
)
def test_ctrl_c_while_the_program_is_loaded(loading: str) -> None:
    """One line and status 2, in the language asked for; whichever module is on its way."""
    for lang, told in (
        ("zh", "zhuanyezhen: 已中断，没有写完的文件没有留下\n"),
        ("en", "zhuanyezhen: interrupted"),
    ):
        done = _python(_INTERRUPTED, loading, "rules", "RSP003", "--lang", lang)
        assert (2, "", 1) == (done.returncode, done.stdout, done.stderr.count("\n"))
        assert done.stderr.startswith(told)
