"""Files of 0.1: they load, and their units go by today's ids wherever they are named."""

import json
from datetime import date
from pathlib import Path

import narwhals as nw
import polars as pl
import pytest

import zhuanyezhen as zyz
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.upgrade import SCHEMA_VERSION
from zhuanyezhen.reporting.json_report import read_report

STABLE = Path(__file__).resolve().parents[1] / "stable" / "v0_1"
FIRST = 1
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def test_a_programme_of_0_1_is_the_same_as_today_s() -> None:
    """Units, assignments, members and references of a kept file are those of the example as it is today."""
    former = zyz.load(STABLE / "programme.yaml")
    today = zyz.load(EXAMPLES / "jinyuan" / "programme.yaml")
    assert today.units == former.units
    assert today.policies == former.policies
    assert [task.assignments for plan in today.plans for task in plan.tasks] == [
        task.assignments for plan in former.plans for task in plan.tasks
    ]


def test_a_ledger_of_0_1_refers_to_today_s_units() -> None:
    """What a project or a problem refers to is renamed with the unit it means."""
    programme = zyz.load(STABLE / "ledger.yaml")
    units = {unit.id for unit in programme.units}
    referred = {each.unit for each in programme.projects or () if each.unit}
    referred |= {each.unit for each in programme.problems or () if each.unit}
    assert referred <= units
    assert "青禾县/工信局" in units


def test_a_workbook_of_0_1_is_its_ledger() -> None:
    """It says no version; kept as the same programme in a workbook and in YAML, both come to today's units."""
    assert zyz.load(STABLE / "ledger.yaml") == zyz.load(STABLE / "ledger.xlsx")


@pytest.mark.parametrize(
    ("version", "unit"),
    [(None, "应县/水利局"), (1, "应县/水利局"), (2, "应县/水利"), ("2", "应县/水利"), (1.5, "应县/水利局")],
)
def test_a_table_says_its_version_among_the_basics(version: object, unit: str) -> None:
    """Version 2 is left alone, none is version 1; what the user keeps beside a unit stays with it."""
    frames = {
        "基本情况": pl.DataFrame({"项目": ["格式版本"], "内容": [version]}, strict=False),
        "单位": pl.DataFrame({"编号": ["应县/水利"], "名称": ["县水利局"], "电话": ["不公开"]}),
        "重大项目": pl.DataFrame({"编号": ["一"], "项目名称": ["甲"], "责任单位": ["县水利局"]}),
    }
    programme = zyz.frames.from_frames(frames)
    assert (unit, unit) == (programme.units[0].id, (programme.projects or ())[0].unit)
    assert {("units", unit): {"电话": "不公开"}} == programme.own_cells


def test_a_workbook_of_a_later_version_is_refused(tmp_path: Path) -> None:
    """As a file of YAML is; a workbook of today says today's."""
    frames = zyz.frames.to_frames(zyz.Programme(name="例"), "polars")
    basics = nw.from_native(frames["基本情况"], eager_only=True)
    assert ("格式版本", str(SCHEMA_VERSION)) == basics.row(-1)
    frames["基本情况"] = pl.DataFrame({"项目": ["格式版本"], "内容": [SCHEMA_VERSION + 1]})
    with pytest.raises(UnreadableFileError, match="schema_version 3 is newer"):
        zyz.frames.from_frames(frames)
    path = tmp_path / "later.yaml"
    path.write_text(f"schema_version: {SCHEMA_VERSION + 1}\nname: 例\n", encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="schema_version 3 is newer"):
        zyz.load(path)


def test_a_report_of_0_1_is_compared_with_today_s() -> None:
    """Nothing is new and nothing has gone: findings about units keep their fingerprints under the new ids."""
    former = read_report((STABLE / "report.json").read_text("utf-8"))
    today = zyz.check(zyz.read_plan(EXAMPLES / "jinyuan" / "plan.txt"), as_of=date(2026, 11, 24))
    kept = {each.fingerprint for each in former.findings if each.code.startswith("UNT")}
    assert kept == {each.fingerprint for each in today.findings if each.code.startswith("UNT")}


def test_only_references_are_renamed() -> None:
    """A text that reads like an id of 0.1 but stands for no unit is left alone, and so is version 2."""
    units = [{"id": "应县/水利", "name": "县水利发展中心", "members": ["应县/财政", 5]}]
    document = {"schema_version": FIRST, "name": "应县/水利", "units": units}
    first = zyz.loads(
        json.dumps(document | {"units": [{"id": "应县/水利", "name": "县水利发展中心"}]}), file_format="json"
    )
    assert ("应县/水利", "应县/水利发展中心") == (first.name, first.units[0].id)
    second = zyz.loads(
        json.dumps(
            {"schema_version": FIRST + 1, "name": "一", "units": [{"id": "应县/水利", "name": "县水利局"}]}
        ),
        file_format="json",
    )
    assert "应县/水利" == second.units[0].id
    with pytest.raises(zyz.ProgrammeFileError, match="members"):
        zyz.loads(json.dumps(document), file_format="json")


@pytest.mark.parametrize(
    "broken",
    [
        {"units": 5},
        {"units": [5, {"id": 7, "name": "一"}]},
        {"plans": [{"name": "一", "units": [{"id": "应县/水利", "name": "一", "aliases": 5}]}]},
        {"plans": 3},
        {"projects": [{"id": "一", "name": "一", "unit": 5}]},
    ],
)
def test_what_is_no_programme_is_refused_not_stumbled_over(broken: dict[str, object]) -> None:
    """Renaming looks at whatever a file holds; saying what is wrong with it is the reader's business."""
    with pytest.raises(zyz.ProgrammeFileError):
        zyz.loads(json.dumps({"schema_version": FIRST, "name": "一", **broken}), file_format="json")


def test_damage_of_0_1_tells_counts_and_reasons_apart() -> None:
    """A count, a paragraph and a word were all texts; what is neither is refused as any wrong value."""
    told = [("debris", "3"), ("repetition", "12"), ("bracket", "unclosed"), ("date", "")]
    damage = [{"kind": kind, "text": "x", "reason": reason} for kind, reason in told]
    tree = {"schema_version": 1, "name": "例", "plans": [{"name": "p", "damage": damage}]}
    (plan,) = zyz.loads(json.dumps(tree), file_format="json").plans
    assert [(None, 3, None), (None, None, 12), ("unclosed", None, None), (None, None, None)] == [
        (each.reason, each.count, each.first) for each in plan.damage
    ]
    damage[0]["reason"] = "许多"
    with pytest.raises(zyz.errors.ProgrammeFileError, match="reason"):
        zyz.loads(json.dumps(tree), file_format="json")
