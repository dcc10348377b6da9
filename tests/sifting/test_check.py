"""check_frames: what it counts, what it words, what it hands back."""

from collections import Counter
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pytest

import zhuanyezhen as zyz
from sifting.made_up import AS_OF, by_objects, frames
from zhuanyezhen.errors import UnknownRuleError, UnreadableFileError, WrongUseError
from zhuanyezhen.sifting import check, check_frames
from zhuanyezhen.sifting.problems import SIEVES


def test_every_sieve_hits() -> None:
    """The made-up ledger has something for each, and nothing is said of the last row."""
    found = check_frames(frames(), as_of=AS_OF)
    assert set(SIEVES) == {code for code, count in found.counts.items() if count}
    assert zyz.to_json(by_objects(frames())) == zyz.to_json(found.report)
    assert "问题·q10" not in {each.subject for each in found.report}


def test_the_first_are_worded_and_all_are_counted() -> None:
    """Of each rule no more than asked for, those that come first, the counts exact."""
    whole, found = by_objects(frames()), check_frames(frames(), as_of=AS_OF, most=1)
    assert {code: len(each) for code, each in whole.by_rule().items()} == found.counts
    assert {code: each[:1] for code, each in whole.by_rule().items()} == found.report.by_rule()
    assert ("polars", ()) == (found.engine, found.why)


def test_rules_are_chosen_as_check_chooses_them() -> None:
    """By code, beginning and name, left out, lowered, by other figures."""
    found = check_frames(frames(), as_of=AS_OF, select="problem-overdue", severities={"PRB": "info"})
    assert ["PRB002"] == list(found.counts) == [rule.code for rule in found.report.rules]
    assert {"info"} == {each.severity.value for each in found.report}
    assert "PRB002" not in check_frames(frames(), as_of=AS_OF, ignore="PRB002").counts
    assert {"PRB001"} == set(check_frames(frames(), as_of=AS_OF, select=["PRB001"], ignore=["PRB002"]).counts)
    with pytest.raises(UnknownRuleError):
        check_frames(frames(), as_of=AS_OF, select="XYZ")


@pytest.mark.parametrize("convert", ["to_pandas", "to_arrow", "lazy"])
def test_frames_of_other_libraries(convert: str) -> None:
    """Those of pandas and pyarrow are computed by polars."""
    made: Any = {name: getattr(frame, convert)() for name, frame in frames().items()}
    found = check_frames(made, as_of=AS_OF)
    assert "polars" == found.engine
    assert zyz.to_json(by_objects(frames())) == zyz.to_json(found.report)


def test_a_ledger_without_a_log() -> None:
    """Nothing is dealt with, nothing assigned."""
    given = {"问题台账": frames()["问题台账"]}
    found = check_frames(given, as_of=AS_OF)
    assert ("polars", zyz.to_json(by_objects(given))) == (found.engine, zyz.to_json(found.report))


def test_ids_may_be_numbers() -> None:
    """Whole numbers are the ids their digits are, with the log's as text."""
    made = frames()
    ledger = made["问题台账"].with_columns(pl.col("编号").str.replace("q", "").cast(pl.Int64))
    steps = made["办理记录"].with_columns(pl.col("问题编号").str.replace("q", ""))
    given: dict[str, Any] = {"问题台账": ledger, "办理记录": steps}
    found = check_frames(given, as_of=AS_OF)
    assert ("polars", zyz.to_json(by_objects(given))) == (found.engine, zyz.to_json(found.report))


def test_rows_may_bring_their_numbers() -> None:
    """A column 行 of whole numbers is what messages count by, in the objects' way too."""
    numbered = frames()["问题台账"].with_columns(pl.int_range(pl.len()).alias("行") * 10 + 7)
    given = {"问题台账": numbered}
    for engine in ("auto", "objects"):
        found = check_frames(given, as_of=AS_OF, select="PRB001", engine=engine)
        assert ["责任单位 行7"] == [each.source.cell for each in found.report if each.source]


def test_suspects_are_rows_of_the_ledger() -> None:
    """Lazy, of the library they came from, in their order, with the columns of the ledger; what was not sieved has none."""
    found = check_frames(frames(), as_of=AS_OF)
    kept = found.suspects("PRB002")
    assert isinstance(kept, pl.LazyFrame)
    assert (["q2", "q7"], frames()["问题台账"].columns) == (
        kept.collect()["编号"].to_list(),
        kept.collect().columns,
    )
    with pytest.raises(WrongUseError, match="RSP003"):
        found.suspects("RSP003")


def test_suspects_of_duckdb_are_a_relation() -> None:
    """To go on with in SQL."""
    made = {name: duckdb.from_arrow(frame.to_arrow()) for name, frame in frames().items()}
    found = check_frames(made, as_of=AS_OF, select="PRB002")
    assert "duckdb" == found.engine
    assert [("q2",), ("q7",)] == found.suspects("PRB002").project("编号").fetchall()


def test_many_rows_are_judged_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts say together what the whole says."""
    monkeypatch.setattr(check, "_AT_ONCE", 2)
    found = check_frames(frames(), as_of=AS_OF, most=None)
    assert zyz.to_json(by_objects(frames())) == zyz.to_json(found.report)
    assert Counter(each.code for each in found.report) == Counter(found.counts)


def test_units_of_the_ledger_are_known() -> None:
    """Findings name a unit by its id where the frame of units has its name."""
    units = pl.DataFrame({"编号": ["区/水务"], "名称": ["区水务局"]})
    found = check_frames({**frames(), "单位": units}, as_of=AS_OF, select="PRB002")
    assert {("区/水务",)} == {each.units for each in found.report}


def test_what_is_no_frame_is_refused() -> None:
    """By name, in both languages."""
    with pytest.raises(UnreadableFileError, match="list is no data frame") as error:
        check_frames({"问题台账": []}, as_of=AS_OF)  # type: ignore[dict-item]
    assert "list不是数据框" in error.value.text("zh")


def test_the_column_of_suspects_is_kept_as_it_was() -> None:
    """A ledger of pandas gives polars' suspects, with its own columns."""
    frame = pd.DataFrame(
        {"编号": ["1"], "问题描述": ["用地"], "责任单位": [None], "截止日期": [None], "核实": ["x"]}
    )
    found = check_frames({"问题台账": frame}, as_of=AS_OF, select="PRB001")
    kept = nw.from_native(found.suspects("PRB001")).collect()
    assert ["编号", "问题描述", "责任单位", "截止日期", "核实"] == kept.columns
