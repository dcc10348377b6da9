"""What no sieve can be believed on is read as objects, with the same report, and the reason is told."""

from collections.abc import Callable
from typing import Any

import duckdb
import polars as pl
import pytest
from attrs import evolve

import zhuanyezhen as zyz
from sifting.made_up import AS_OF, by_objects, frames
from zhuanyezhen.errors import ProgrammeFileError
from zhuanyezhen.rules import standard_thresholds
from zhuanyezhen.sifting import check_frames

_LEDGER, _LOG = "问题台账", "办理记录"
_Change = Callable[[pl.DataFrame], pl.DataFrame]


def _with(**columns: pl.Expr) -> _Change:
    return lambda frame: frame.with_columns(**columns)


_SEEN_AS_OBJECTS: list[tuple[str, str, _Change]] = [
    ("“截止日期”不是日期类型", _LEDGER, _with(截止日期=pl.col("截止日期").cast(pl.String))),
    ("“日期”不是日期类型", _LOG, _with(日期=pl.col("日期").cast(pl.Datetime).dt.replace_time_zone("UTC"))),
    ("“编号”中有空白", _LEDGER, _with(编号=pl.col("编号").replace("q10", "（一）"))),
    ("“编号”中有空白", _LEDGER, _with(编号=pl.col("编号").replace("q10", "小计10"))),
    ("“编号”中有空白", _LEDGER, _with(编号=pl.col("编号").replace("q10", "一"))),
    ("“编号”中有空白", _LEDGER, _with(编号=pl.col("编号").str.replace("q", "").cast(pl.Float64))),
    ("“问题描述”中有空白", _LEDGER, _with(问题描述=pl.lit(7))),
    ("没有“unit”一列", _LEDGER, lambda frame: frame.drop("责任单位")),
    ("没有“due”一列", _LEDGER, lambda frame: frame.drop("截止日期")),
    ("把办理环节的日期写在“办结日期”一列里", _LEDGER, _with(办结日期=pl.lit(AS_OF))),
    ("“次序”有空白", _LOG, _with(次序=pl.when(pl.col("次序") > 1).then(pl.col("次序")))),
    ("“次序”有空白", _LOG, _with(次序=pl.col("次序").cast(pl.String))),
    ("“次序”有空白", _LOG, _with(次序=pl.col("次序") + 1023)),
    ("“次序”有空白", _LOG, _with(次序=pl.col("次序") + 0.5)),
    ("有像合计、示例的行", _LOG, _with(说明=pl.when(pl.col("问题编号") == "q5").then(pl.lit("合 计：")))),
]


@pytest.mark.parametrize(("why", "name", "change"), _SEEN_AS_OBJECTS)
def test_frames_that_are_not_plain_are_read_as_objects(why: str, name: str, change: _Change) -> None:
    """The report is that of the objects; why is told in both languages."""
    made = frames()
    given: dict[str, Any] = {**made, name: change(made[name])}
    if why == "没有“unit”一列" or "编号" in why or "due" in why:
        given.pop(_LOG)  # a log whose problems are gone could not be read at all
    found = check_frames(given, as_of=AS_OF, most=None)
    assert "objects" == found.engine
    assert any(why in each for each in found.why)
    assert zyz.to_json(by_objects(given)) == zyz.to_json(found.report)
    assert {code: len(each) for code, each in found.report.by_rule().items()} == {
        code: count for code, count in found.counts.items() if count
    }


_WRONG: list[tuple[str, _Change]] = [
    (_LOG, _with(环节=pl.lit("不知道"))),
    (_LOG, _with(环节=pl.lit(None, pl.String))),
    (_LOG, _with(环节=pl.lit("—"))),
    (_LOG, _with(问题编号=pl.lit("q99"))),
    (_LEDGER, _with(问题程度=pl.lit("不知道"))),
    (_LEDGER, _with(问题描述=pl.lit(""))),
    (_LEDGER, _with(责任单位=pl.lit("〔见“特殊文字”9〕"))),
    (_LEDGER, lambda frame: frame.drop("问题描述")),
    (_LEDGER, lambda frame: frame.rename({"责任单位": "督办单位"})),
    ("走访", lambda _frame: pl.DataFrame({"天气": ["晴"]})),
]


@pytest.mark.parametrize(("name", "change"), _WRONG)
def test_what_cannot_be_read_is_refused_as_ever(name: str, change: _Change) -> None:
    """A wrong cell is an error with its place, and never passed over because no sieve looked at it."""
    made = frames()
    given: Any = {**made, name: change(made.get(name, made[_LOG]))}
    with pytest.raises(ProgrammeFileError) as error:
        check_frames(given, as_of=AS_OF)
    with pytest.raises(ProgrammeFileError) as expected:
        zyz.frames.from_frames(given)
    assert str(expected.value) == str(error.value)


def test_words_are_read_as_cells_are() -> None:
    """已办结 is 办结, 重大 is 重大复杂, 无 and a person alone are no unit: no object is needed for that."""
    made = frames()
    ledger = made[_LEDGER].with_columns(
        问题程度=pl.lit("重大"), 责任单位=pl.col("责任单位").replace("区水务局", " 无 ")
    )
    steps = made[_LOG].with_columns(环节=pl.col("环节").replace("办结", "已办结"))
    given: Any = {_LEDGER: ledger, _LOG: steps}
    found = check_frames(given, as_of=AS_OF, most=None)
    assert ("polars", zyz.to_json(by_objects(given))) == (found.engine, zyz.to_json(found.report))


def test_blank_columns_need_no_type() -> None:
    """A column of nothing says nothing, whatever its type: 次序, 日期 and 期限 read from CSV."""
    made = frames()
    ledger = made[_LEDGER].with_columns(延期至=pl.lit(None, pl.String))
    steps = made[_LOG].with_columns(次序=pl.lit(None, pl.String), 下次日期=pl.lit(None, pl.Null))
    given: Any = {_LEDGER: ledger, _LOG: steps}
    found = check_frames(given, as_of=AS_OF, most=None)
    assert ("polars", zyz.to_json(by_objects(given))) == (found.engine, zyz.to_json(found.report))
    blank: Any = {_LEDGER: ledger, _LOG: steps.with_columns(次序=pl.lit(None, pl.Float64))}
    assert "polars" == check_frames(blank, as_of=AS_OF).engine


def test_the_order_of_a_log_is_its_own() -> None:
    """By 次序 where it is given, whatever order the rows stand in."""
    made = frames()
    given: Any = {**made, _LOG: made[_LOG].reverse()}
    found = check_frames(given, as_of=AS_OF, most=None)
    assert ("polars", zyz.to_json(by_objects(given))) == (found.engine, zyz.to_json(found.report))


def test_other_reasons_are_told() -> None:
    """Rules without a sieve, working days, another engine's log, no ledger of problems, the caller's wish."""
    made = frames()
    two: Any = {**made, _LOG: duckdb.from_arrow(made[_LOG].to_arrow())}
    working = standard_thresholds()
    working = evolve(working, clock=evolve(working.clock, working=True))
    units = pl.DataFrame({"编号": ["a1"], "名称": ["区水务局"]})
    found = [
        check_frames(made, as_of=AS_OF, select=["PRB002", "PRJ001"]),
        check_frames(made, as_of=AS_OF, thresholds=working),
        check_frames(two, as_of=AS_OF),
        check_frames({"单位": units}, as_of=AS_OF),
        check_frames(made, as_of=AS_OF, engine="objects"),
    ]
    assert {"objects"} == {each.engine for each in found}
    assert [
        "PRJ001没有对应的筛子：金额和不完整的日期是文字",
        "办理时限按工作日计算",
        "“办理记录”与问题台账不在同一引擎",
        "没有问题台账的数据框",
        "按要求逐条读入",
    ] == [each.why[0] for each in found]


def test_moments_without_a_zone_are_days() -> None:
    """As pandas has them; with one they are read as objects (see above)."""
    made = frames()
    ledger = made[_LEDGER].with_columns(截止日期=pl.col("截止日期").cast(pl.Datetime))
    given: Any = {**made, _LEDGER: ledger}
    found = check_frames(given, as_of=AS_OF, most=None)
    assert ("polars", zyz.to_json(by_objects(given))) == (found.engine, zyz.to_json(found.report))


def test_too_many_units_are_read_as_objects(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spellings of units are looked at once each; where there is one for every row, that is no saving."""
    monkeypatch.setattr("zhuanyezhen.sifting.ledger._MOST_UNITS", 0)
    found = check_frames(frames(), as_of=AS_OF)
    assert ("objects", "责任单位的写法过多") == (found.engine, found.why[0][:9])
