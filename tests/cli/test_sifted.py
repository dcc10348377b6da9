"""check --engine: ledgers in parquet and CSV from the command line."""

import json
import os
from pathlib import Path

import polars as pl
import pytest

import zhuanyezhen as zyz
from sifting.made_up import by_objects, frames
from zhuanyezhen.cli import main, sifted


@pytest.fixture
def ledger(tmp_path: Path) -> list[str]:
    """The made-up ledger, the problems as parquet and the log as CSV."""
    made = frames()
    made["问题台账"].write_parquet(tmp_path / "问题台账.parquet")
    made["办理记录"].write_csv(tmp_path / "办理记录.csv")
    return [str(tmp_path / "问题台账.parquet"), str(tmp_path / "办理记录.csv")]


def _checked(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 1) -> tuple[str, str]:
    assert status == main(["check", "--as-of", "2026-03-01", "--no-config", "--lang", "zh", *arguments])
    told = capsys.readouterr()
    return told.out, told.err


@pytest.mark.parametrize("engine", ["auto", "duckdb", "polars", "objects"])
def test_every_engine_says_the_same(
    engine: str, ledger: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """As the objects do; only objects say that they are."""
    out, err = _checked(capsys, *ledger, "--engine", engine, "--format", "json")
    assert json.loads(zyz.to_json(by_objects(frames())))["findings"] == json.loads(out)["findings"]
    assert ("数据框逐条读入后检查：按要求逐条读入" in err) is (engine == "objects")


def test_what_is_beyond_is_told_and_findings_are_kept(
    ledger: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How many there are of a rule, and those written out as parquet."""
    kept = tmp_path / "问题.parquet"
    _, err = _checked(
        capsys,
        *ledger,
        "--engine",
        "polars",
        "--most",
        "1",
        "--select",
        "PRB002,PRB009",
        "--findings",
        str(kept),
    )
    assert "PRB002共2条，写出1条" in err
    assert "PRB009" not in err
    assert ["PRB002", "PRB009"] == pl.read_parquet(kept)["code"].to_list()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["台账.xlsx", "--engine", "auto"], "“台账.xlsx”不是.parquet或.csv文件"),
        (["没有.parquet", "--engine", "duckdb"], "不能读取“没有.parquet”"),
        (["没有.csv", "--engine", "polars"], "不能读取“没有.csv”"),
        (["a.csv", "--engine", "auto", "--compare", "b.json"], "--compare不能与--engine同用"),
        (["a.csv", "--engine", "auto", "--annotate", "b.xlsx"], "--annotate不能与--engine同用"),
        (["a.csv", "--findings", "b.parquet"], "--findings要与--engine同用"),
    ],
)
def test_what_does_not_go_together_is_refused(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With status 2 and what to do."""
    _, err = _checked(capsys, *arguments, status=2)
    assert told in err


def test_no_findings_at_all_are_not_to_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """--most counts from one."""
    with pytest.raises(SystemExit, match="2"):
        main(["check", "a.csv", "--lang", "zh", "--engine", "auto", "--most", "0"])
    assert "应写作1到999999999的整数" in capsys.readouterr().err


def test_a_damaged_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By its name."""
    damaged = tmp_path / "问题台账.parquet"
    damaged.write_bytes(b"PAR1")
    _, err = _checked(capsys, str(damaged), "--engine", "polars", status=2)
    assert "问题台账.parquet" in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
@pytest.mark.parametrize("engine", ["duckdb", "polars"])
def test_what_never_ends_is_not_opened(
    engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pipe or a folder that is called a ledger is refused, as every reader refuses it."""
    pipe, folder = tmp_path / "问题台账.csv", tmp_path / "办理记录.csv"
    os.mkfifo(pipe)
    folder.mkdir()
    assert main(["check", str(pipe), "--engine", engine]) == 2
    assert "不是普通文件" in capsys.readouterr().err
    assert main(["check", str(folder), "--engine", engine, "--lang", "en"]) == 2
    assert "is a folder" in capsys.readouterr().err


def test_what_is_not_installed_is_said(
    ledger: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without DuckDB auto takes polars; without that, it says how to install it."""
    monkeypatch.setattr(sifted, "find_spec", lambda _name: None)
    _, err = _checked(capsys, *ledger, "--engine", "auto", status=2)
    assert "pip install polars" in err


def test_criteria_go_with_the_frames(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rules that need them run on objects."""
    firms = pl.DataFrame({"编号": ["甲"], "名称": ["某花卉有限公司"]})
    held = pl.DataFrame({"编号": ["1"], "称号": ["示范企业"], "企业": ["甲"], "认定日期": ["2026-05-20"]})
    firms.write_parquet(tmp_path / "企业库.parquet")
    held.write_parquet(tmp_path / "称号.parquet")
    criteria = tmp_path / "标准.toml"
    criteria.write_text(
        '[[title]]\ncode = "demo"\nname = "示范企业"\n[[title.version]]\nname = "一"\ncondition = [{ judge = "知名" }]\n',
        "utf-8",
    )
    files = [str(tmp_path / f"{each}.parquet") for each in ("企业库", "称号")]
    given = ("--engine", "polars", "--select", "CRT", "--criteria", str(criteria))
    out, err = _checked(capsys, *files, *given, "--as-of", "2026-11-24", status=0)
    assert "CRT002" in out
    assert "CRT001没有对应的筛子" in err
