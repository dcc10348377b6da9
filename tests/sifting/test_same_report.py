"""One generator of programmes, as objects and as frames of each engine: the same report, byte for byte."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import cycle, product
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import zhuanyezhen as zyz
from strategies_values import amounts
from zhuanyezhen.model.problem import Problem, ProblemKind, ProblemWeight, Step, StepKind
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.sifting import check_frames
from zhuanyezhen.sifting.problems import SIEVES

AS_OF = date(2026, 3, 1)
_DAYS = st.sampled_from(
    [
        date(2024, 2, 29),
        date(2026, 1, 31),
        date(2026, 2, 1),
        *(date(2026, 2, day) for day in (15, 21, 22, 23, 25, 26, 28)),
        date(2026, 3, 1),
        date(2026, 3, 2),
    ]
)
"""Days a limit before the day of the check, the one after each, and ends of months."""
_MAYBE_DAY = st.none() | _DAYS
_USUAL = (
    StepKind.ASSIGNED,
    StepKind.REPORTED,
    StepKind.RESOLVED,
    StepKind.REVISITED,
    StepKind.CLOSED,
    StepKind.RETURNED,
    StepKind.SUSPENDED,
)


def _logs(kinds: Iterable[StepKind]) -> st.SearchStrategy[tuple[Step, ...]]:
    steps = st.builds(Step, kind=st.sampled_from(tuple(kinds)), on=_MAYBE_DAY, until=_MAYBE_DAY)
    return st.lists(steps, max_size=5).map(tuple)


def _seldom(usual: tuple[str | None, ...], odd: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    """What is usual, and one time in twenty what only an object can be asked about."""
    drawn = st.sampled_from(range(20))
    return drawn.flatmap(lambda number: st.sampled_from(odd if number == _ODD_ONE else usual))


_ODD_ONE = 13  # not the first or the last, which are drawn more often


_PROBLEMS = st.builds(
    Problem,
    id=st.just(""),
    description=_seldom(("用地指标不足",), ("（一）用水", "设计共计三处", "—", "〔见〕", "示例")),
    weight=st.none() | st.sampled_from(ProblemWeight),
    raised_on=_MAYBE_DAY,
    due=_MAYBE_DAY,
    extended_to=st.none() | _MAYBE_DAY,
    unit=st.none() | st.sampled_from(["区/商务", "区水务局", "张三", "无"]),
    term=_seldom((None, None, "长期", "7个工作日"), ("—",)),
    progress=_seldom((None,), ("已办结", "正在办理", "已完成选址", "/")),
    kind=st.none() | st.sampled_from(ProblemKind),
    enterprise=st.none() | st.just("某花卉有限公司"),
    asked=st.none() | amounts(),
    granted=st.none() | amounts(),
    goal=_seldom((None, "年内供地"), ("—", "（一）合计")),
    steps=st.none() | _logs(_USUAL) | _logs(StepKind),
)


@st.composite
def _programmes(draw: st.DrawFn) -> zyz.Programme:
    """Ten problems, two of which may share an id with the first."""
    problems = draw(st.lists(_PROBLEMS, min_size=10, max_size=10))
    repeated = draw(st.sets(st.integers(0, 9), max_size=2))
    return zyz.Programme(
        name="例",
        units=(Unit(id="区/商务", name="区商务局"),),
        problems=tuple(
            evolve(problem, id="q0" if number in repeated else f"q{number}")
            for number, problem in enumerate(problems)
        ),
    )


_PROGRAMMES = _programmes()


def in_engine(frames: dict[str, Any], engine: str) -> dict[str, Any]:
    """Frames of polars as those of an engine."""
    if engine == "polars":
        return {name: frame.lazy() for name, frame in frames.items()}
    return {name: duckdb.from_arrow(frame.to_arrow()) for name, frame in frames.items()}


def _expected(frames: dict[str, Any], as_of: date) -> zyz.Report:
    report = zyz.check(zyz.frames.from_frames(frames), as_of=as_of, select="PRB")
    return evolve(report, ledgers=())


def _same(programme: zyz.Programme, as_of: date, engine: str, looked_at: list[str]) -> None:
    frames: dict[str, Any] = dict(zyz.frames.to_frames(programme, "polars"))
    expected = _expected(frames, as_of)
    found = check_frames(in_engine(frames, engine), as_of=as_of, most=None)
    assert (engine, ()) == (found.engine, found.why)
    assert zyz.to_json(expected) == zyz.to_json(found.report)
    assert Counter(each.code for each in expected) == Counter(found.counts)
    by_rule = expected.by_rule()
    for code in looked_at:
        kept = nw.from_native(found.suspects(code)).collect()
        said = set(kept["编号"].to_list())
        assert {each.subject.removeprefix("问题·") for each in by_rule.get(code, ())} <= said


@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(programme=_PROGRAMMES, as_of=st.just(AS_OF) | _DAYS)
def test_frames_of_polars_and_objects_say_the_same(programme: zyz.Programme, as_of: date) -> None:
    """Repeated ids, undated steps, ends of months, blanks everywhere: the same bytes, the same counts, no row missed."""
    _same(programme, as_of, "polars", sorted(SIEVES))


@settings(deadline=None, max_examples=5, suppress_health_check=list(HealthCheck))
@given(programme=_PROGRAMMES, as_of=st.just(AS_OF) | _DAYS, code=st.sampled_from(sorted(SIEVES)))
def test_relations_of_duckdb_and_objects_say_the_same(
    programme: zyz.Programme, as_of: date, code: str
) -> None:
    """The same in DuckDB; fewer of them, as it plans every query anew."""
    _same(programme, as_of, "duckdb", [code])


def _edges() -> dict[str, Any]:
    """Logs with every pair of days at the edge of a limit; of two ids one is had by two problems."""
    near = [AS_OF + timedelta(days=days) for days in (-8, -7, -6, -4, -3, -1, 0, 1)]
    one, two = (
        StepKind.ASSIGNED,
        (StepKind.ASSIGNED, StepKind.REPORTED, StepKind.RESOLVED, StepKind.SUSPENDED),
    )
    logs = [
        (Step(kind=one, on=first), Step(kind=kind, on=second, until=until))
        for kind in two
        for first, second, until in product(near, near, (None, near[4], near[6]))
    ]
    logs += [
        (Step(kind=one, until=first), Step(kind=one, until=second)) for first, second in product(near, near)
    ]
    made: dict[str, Any] = dict(
        zyz.frames.to_frames(
            zyz.Programme(
                name="例",
                problems=tuple(
                    Problem(id=f"q{number}", description="用地", weight=weight, due=due, steps=log)
                    for number, (log, (weight, due)) in enumerate(zip(logs, cycle(_DUES), strict=False))
                ),
            ),
            "polars",
        )
    )
    ids = pl.col("编号").str.replace("q([0-9]*)[05]$", "q${1}1")
    ledger = made["问题台账"].with_columns(编号=ids)
    known = made["办理记录"]["问题编号"].is_in(ledger["编号"].to_list())
    return {**made, "问题台账": ledger, "办理记录": made["办理记录"].filter(known)}


_DUES = [
    *((weight, None) for weight in (None, *ProblemWeight)),
    *((None, AS_OF + timedelta(days=days)) for days in (-8, -7, -1, 0)),
]


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_edges_of_limits(engine: str) -> None:
    """The last day in time and the first late one, of every limit; a log belongs to the first problem of its id."""
    frames = _edges()
    found = check_frames(in_engine(frames, engine), as_of=AS_OF, most=None)
    expected = _expected(frames, AS_OF)
    assert (engine, ()) == (found.engine, found.why)
    assert zyz.to_json(expected) == zyz.to_json(found.report)
    assert Counter(each.code for each in expected) == Counter(found.counts)
    assert {"PRB002", "PRB005", "PRB007", "PRB008", "PRB009"} <= set(expected.by_rule())
