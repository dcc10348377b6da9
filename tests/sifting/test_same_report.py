"""One generator of programmes, as objects and as frames of each engine: the same report, byte for byte."""

from collections import Counter
from datetime import date
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import zhuanyezhen as zyz
from zhuanyezhen.model.problem import Problem, ProblemWeight, Step, StepKind
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.sifting import check_frames
from zhuanyezhen.sifting.problems import SIEVES

AS_OF = date(2026, 3, 1)
_DAYS = st.sampled_from(
    [
        date(2024, 2, 29),
        date(2025, 8, 31),
        date(2025, 11, 28),
        date(2025, 11, 30),
        date(2025, 12, 1),
        date(2026, 1, 31),
        *(date(2026, 2, day) for day in (1, 15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28)),
        date(2026, 3, 1),
        date(2026, 3, 2),
        date(2026, 12, 31),
    ]
)
_MAYBE_DAY = st.none() | _DAYS
_STEPS = st.builds(Step, kind=st.sampled_from(StepKind), on=_MAYBE_DAY, until=_MAYBE_DAY)
_PROBLEMS = st.builds(
    Problem,
    id=st.sampled_from([*(f"q{number}" for number in range(20)), "3", "问题4"]),
    description=st.sampled_from([*["用地指标不足"] * 9, "（一）用水", "设计共计三处", "—", "〔见〕", "示例"]),
    weight=st.none() | st.sampled_from(ProblemWeight),
    raised_on=_MAYBE_DAY,
    due=_MAYBE_DAY,
    extended_to=_MAYBE_DAY,
    unit=st.none() | st.sampled_from(["区/商务", "区水务局", "张三", "无"]),
    term=st.none() | st.sampled_from(["长期", "—", "7个工作日"]),
    progress=st.none() | st.none() | st.none() | st.sampled_from(["已办结", "正在办理", "已完成选址", "/"]),
    steps=st.none() | st.lists(_STEPS, max_size=7).map(tuple),
)
_PROGRAMMES = st.builds(
    zyz.Programme,
    name=st.just("例"),
    units=st.just((Unit(id="区/商务", name="区商务局"),)),
    problems=st.lists(_PROBLEMS, min_size=1, max_size=30).map(tuple),
)


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
