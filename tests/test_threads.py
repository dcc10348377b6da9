"""Objects shared between threads, as the page on running the library promises: what a fresh process first meets included."""

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
COLD = """
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
import zhuanyezhen as zyz

together = Barrier(8)
examples, day = sys.argv[1], date(2026, 11, 24)

def work(number):
    together.wait()
    programme = zyz.load(f"{examples}/jinyuan/programme.yaml")
    return zyz.to_json(zyz.check(programme, as_of=day)), zyz.dumps(programme)

register = zyz.Register(zyz.Scope(jurisdiction="晋源区"))
names = [f"区{each}局" for each in ("工信", "商务", "教体", "市场监管", "农业农村", "不知何")] * 20

def resolve(number):
    together.wait()
    return [each.unit for each in register.resolve_many(names[number:] + names[:number])][-number or None:]

with ThreadPoolExecutor(8) as pool:
    assert len(set(pool.map(work, range(8)))) == 1
    answers = list(pool.map(resolve, range(8)))
alone = zyz.Register(zyz.Scope(jurisdiction="晋源区"))
for number, found in enumerate(answers):
    expected = [alone.resolve(each).unit for each in names[number:] + names[:number]]
    assert found == expected[-number or None:], number
"""


def test_threads_that_begin_together_come_to_one_answer() -> None:
    """Eight threads of a fresh process load, check and write one file, then share one Register."""
    subprocess.run([sys.executable, "-c", COLD, str(EXAMPLES)], check=True)


def test_nothing_logs_and_nothing_is_printed() -> None:
    """No module asks for a logger, and a check writes neither to the screen nor to the root logger."""
    code = (
        "import logging, sys, zhuanyezhen as zyz; from datetime import date; logging.basicConfig(level=1);"
        "before = set(logging.root.manager.loggerDict);"
        "zyz.check(zyz.read_plan(sys.argv[1]), as_of=date(2026, 11, 24));"
        "assert not [each for each in logging.root.manager.loggerDict if each.startswith('zhuanyezhen')]"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(EXAMPLES / "jinyuan" / "plan.txt")], capture_output=True, check=True
    )
    assert (b"", b"") == (told.stdout, told.stderr)
