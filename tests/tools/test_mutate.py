"""The planter of faults: which it plants, in which words, and that a test that looks notices them."""

import ast
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_TOOLS = Path(__file__).parents[2] / "tools"
_MUTATE: dict[str, Any] = runpy.run_path(str(_TOOLS / "mutate.py"))
_MODULE = '''"""A module."""

LIMIT = 3


def small(number: int) -> bool:
    """Whether it is small."""
    return number < LIMIT


def warm(number: int) -> bool:
    """Whether it is warm."""
    return number >= 20
'''
_TEST = """from zhuanyezhen.room.module import small, warm


def test_small():
    assert small(2)
    assert not small(3)


def test_warm():
    assert warm(99)
    assert not warm(-9)
"""


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("return a < b", {"a < b → a <= b", "a < b → a >= b", "return a < b → return None"}),
        ("a = b == c", {"b == c → b != c", "a = b == c → pass"}),
        ("f(a in b)", {"a in b → a not in b", "f(a in b) → pass"}),
        ("return a and b", {"a and b → a or b", "return a and b → return None"}),
        ("return not a", {"not a → a", "return not a → return None"}),
        ("return 7", {"7 → 8", "7 → 6", "return 7 → return None"}),
        ("return b if a else c", {"b if a else c → b if not a else c", "return b if a else c → return None"}),
        ("if a: pass", {"if a: pass → if not a: pass"}),
        ("if not a: pass", {"if not a: pass → if a: pass", "not a → a"}),
        ("while a: break", {"break → continue"}),
        ("while a: continue", {"continue → break"}),
        ("a += b", {"a += b → pass"}),
        ("raise a", {"raise a → pass"}),
        ("return None", set()),
        ("return True", {"return True → return None"}),
        ("'a docstring'", set()),
        ("a: Literal[1]", set()),
    ],
)
def test_what_is_planted(tmp_path: Path, code: str, changes: set[str]) -> None:
    """Each kind of fault, in a function; what is planted can be compiled."""
    path = tmp_path / "module.py"
    path.write_text(f"def f(a, b, c):\n    {code}\n", encoding="utf-8")
    faults = list(_MUTATE["faults_of"](path))
    assert changes == {fault.change for fault in faults}
    assert all(fault.line == 2 and fault.function == (("f", 0),) for fault in faults)
    assert all(ast.parse(fault.source) for fault in faults)


def test_what_acts_at_import(tmp_path: Path) -> None:
    """Constants of modules and defaults belong to no function; statements are not left out there."""
    path = tmp_path / "module.py"
    path.write_text("A = 1\nclass C:\n    b = 2\n    def f(self):\n        return 3\n", encoding="utf-8")
    planted = [(fault.line, fault.change, fault.function) for fault in _MUTATE["faults_of"](path)]
    within = (("C", 0), ("f", 0))
    assert planted == [
        (1, "1 → 2", None),
        (1, "1 → 0", None),
        (3, "2 → 3", None),
        (3, "2 → 1", None),
        (5, "return 3 → return None", within),
        (5, "3 → 4", within),
        (5, "3 → 2", within),
    ]


def test_a_room_that_looks_notices(tmp_path: Path) -> None:
    """A test at the edge notices every fault; one far from it misses those at the edge. The tree stays as it was."""
    (tmp_path / "tools").mkdir()
    for name in ("mutate.py", "mutate_loop.py"):
        shutil.copy(_TOOLS / name, tmp_path / "tools" / name)
    room, tests = tmp_path / "src" / "zhuanyezhen" / "room", tmp_path / "tests" / "room"
    for folder in (room, tests):
        folder.mkdir(parents=True)
    for package in (room.parent, room):
        (package / "__init__.py").write_text("", encoding="utf-8")
    (room / "module.py").write_text(_MODULE, encoding="utf-8")
    (tests / "test_module.py").write_text(_TEST, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "tools/mutate.py", "room", "--least", "80"],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    *survivors, figures = done.stdout.splitlines() or [done.stderr]
    place = "survives: src/zhuanyezhen/room/module.py:13: "
    assert {"number >= 20 → number > 20", "20 → 21", "20 → 19"} == {
        each.removeprefix(place) for each in survivors
    }
    assert (1, "room: 7 of 10 noticed, 70.0 %") == (done.returncode, figures.partition(", in")[0])
    assert (room / "module.py").read_text(encoding="utf-8") == _MODULE
