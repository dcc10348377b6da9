"""Plans of the data files beside: pairs that belong together, with the links people see, and programmes that do not."""

import tomllib
from pathlib import Path
from typing import Any

from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.plan import parse_plan

_NUMBERS = "一二三四五六七八九十"


def data(name: str) -> dict[str, Any]:
    """The tables of a data file."""
    return tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))


def plan(title: str, tasks: list[str]) -> Plan:
    """The plan that says this, read from its text."""
    read = parse_plan("\n".join([title, "一、重点任务", *map(_line, range(1, len(tasks) + 1), tasks)]) + "\n")
    assert [each.split("｜")[0] for each in tasks] == [task.title for task in read.tasks]
    return read


def _line(place: int, task: str) -> str:
    title, text, leads, *_ = [*task.split("｜"), "", ""]
    number = _NUMBERS[place - 1] if place <= 10 else "十" + _NUMBERS[place - 11]
    return f"（{number}）{title}。{text and text + '。'}{leads and f'（责任单位：{leads}）'}"
