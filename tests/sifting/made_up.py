"""A small ledger every rule of problems hits once, as frames that can be changed."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import polars as pl
from attrs import evolve

import zhuanyezhen as zyz
from zhuanyezhen.model.problem import Problem, Step, StepKind

if TYPE_CHECKING:
    from narwhals.typing import IntoDataFrame

AS_OF = date(2026, 3, 1)


def _step(kind: StepKind, on: date | None, until: date | None = None) -> Step:
    return Step(kind=kind, on=on, until=until)


def _problem(number: int, *steps: Step, **fields: date | str | None) -> Problem:
    return evolve(
        Problem(id=f"q{number}", description="用地指标不足", due=date(2026, 12, 1), unit="区水务局"),
        steps=steps or None,
        **fields,  # type: ignore[arg-type] # of the fields' own types
    )


_ASSIGNED = _step(StepKind.ASSIGNED, date(2026, 2, 27))
PROGRAMME = zyz.Programme(
    name="例",
    problems=(
        _problem(1, unit=None),
        _problem(2, due=date(2026, 2, 28)),
        _problem(3, _step(StepKind.RESOLVED, None)),
        _problem(4, _ASSIGNED, _step(StepKind.RESOLVED, date(2026, 2, 28)), _step(StepKind.CLOSED, None)),
        _problem(5, _step(StepKind.ASSIGNED, date(2026, 2, 20))),
        _problem(6, _ASSIGNED, *[_step(StepKind.RETURNED, date(2026, 2, 28)), _ASSIGNED] * 2),
        _problem(7, due=date(2026, 2, 21)),
        _problem(8, due=None),
        _problem(9, _ASSIGNED, _step(StepKind.SUSPENDED, date(2026, 2, 28))),
        _problem(10),
    ),
)


def frames() -> dict[str, pl.DataFrame]:
    """The ledger and its log as frames of polars."""
    made: Any = zyz.frames.to_frames(PROGRAMME, "polars")
    return {name: made[name] for name in ("问题台账", "办理记录")}


def by_objects(given: "Mapping[str, IntoDataFrame]") -> zyz.Report:
    """What ``check`` says of the programme of frames."""
    programme = zyz.frames.from_frames(given)
    return evolve(zyz.check(programme, as_of=AS_OF, select="PRB"), ledgers=())
