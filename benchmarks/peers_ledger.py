"""What a user would pick instead for a workbook of problems: openpyxl reads, pydantic checks the types.

Reads the path of a workbook from the command line, prints one JSON line of seconds and megabytes.
"""

import json
import re
import sys
import time
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pydantic import BaseModel, ConfigDict, Field


class Strict(BaseModel):
    """What every model here is: frozen, known by the headings of the sheet."""

    model_config = ConfigDict(frozen=True)


class Step(Strict):
    problem: str = Field(alias="问题编号")
    kind: str = Field(alias="环节")
    on: date | None = Field(alias="日期", default=None)


class Problem(Strict):
    id: str = Field(alias="编号")
    description: str = Field(alias="问题描述")
    category: str | None = Field(alias="类别", default=None)
    raised_on: date | None = Field(alias="提出日期", default=None)
    due: date | None = Field(alias="截止日期", default=None)
    unit: str | None = Field(alias="责任单位", default=None)
    steps: list[Step] = []


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    """The rows of a sheet by heading, blank cells left out."""
    values = sheet.iter_rows(values_only=True)
    headings = next(values)
    return [
        {key: value for key, value in zip(headings, row, strict=True) if value is not None} for row in values
    ]


def peak_memory() -> float:
    """The most memory this process held, in MB; what getrusage gives is inherited from the parent."""
    return int(re.findall(r"VmHWM:\s+([0-9]+)", Path("/proc/self/status").read_text("ascii"))[0]) / 1024


def main() -> None:
    """Load, join the steps to their problems, then open and save the workbook whole; say what each took."""
    start = time.perf_counter()
    book = load_workbook(sys.argv[1], read_only=True)
    steps: dict[str, list[Step]] = {}
    for row in rows(book["办理记录"]):
        step = Step.model_validate(row)
        steps.setdefault(step.problem, []).append(step)
    problems = [
        Problem.model_validate(row | {"steps": steps.get(str(row["编号"]), [])})
        for row in rows(book["问题台账"])
    ]
    took = time.perf_counter() - start
    peak = peak_memory()
    start = time.perf_counter()
    load_workbook(sys.argv[1], rich_text=True).save(Path(sys.argv[1]).with_name("resaved.xlsx"))
    again = {"resave": time.perf_counter() - start, "resave_peak": peak_memory()}
    print(json.dumps({"problems": len(problems), "load": took, "peak": peak} | again))


if __name__ == "__main__":
    main()
