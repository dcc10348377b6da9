"""A made-up ledger of problems of any size, saved as a workbook: for the benchmarks."""

import sys
from datetime import date, timedelta

import zhuanyezhen as zyz
from zhuanyezhen.model.problem import Problem, Step, StepKind
from zhuanyezhen.model.unit import Unit

_LOG = (StepKind.COLLECTED, StepKind.ASSIGNED, StepKind.RESOLVED)
_UNSOLVED = 10


def ledger(size: int) -> zyz.Programme:
    """So many problems of fifty units, with three steps each; every tenth is unsolved and has two."""
    units = tuple(Unit(id=f"某区/{number}", name=f"单位{number}") for number in range(50))
    start = date(2026, 1, 1)
    return zyz.Programme(
        name="虚构台账",
        units=units,
        problems=tuple(
            Problem(
                id=f"问题{number}",
                description=f"虚构的第{number}个问题，用于测速",
                category="要素保障",
                raised_on=start + timedelta(days=number % 300),
                due=start + timedelta(days=number % 300 + 10),
                unit=units[number % 50].id,
                steps=tuple(
                    Step(kind=kind, on=start + timedelta(days=number % 300 + step))
                    for step, kind in enumerate(_LOG if number % _UNSOLVED else _LOG[:2])
                ),
            )
            for number in range(size)
        ),
    )


if __name__ == "__main__":
    zyz.save(ledger(int(sys.argv[1])), sys.argv[2])
