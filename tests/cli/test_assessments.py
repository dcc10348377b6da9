"""The command assess, called as a user calls it on the example; the gaps are those reckoned by hand."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from zhuanyezhen.cli import main

_LEDGER, _CRITERIA = "examples/assessing/candidates.yaml", "examples/assessing/criteria.toml"
_OWN = ("--criteria", _CRITERIA, "--title", "qinghe-backbone", "--as-of", "2026-11-24")


def _run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str, status: int = 0) -> str:
    assert status == main(["assess", *arguments])
    written = capsysbinary.readouterr()
    return (written.err if status else written.out).decode()


def test_three_candidates_by_hand(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """甲 meets all, 乙 does not, 丙 cannot be told.

    乙: 5000 - 4200 = 800; (4200/4000)^(1/2) - 1 = 2.47 %, 2.53 points short of 5; 105/4200 = 2.5 %, 1.5 short of 4;
    70 - 65 = 5 too much. 丙: its revenue is about 5000, other figures are missing.
    """
    read = json.loads(_run(capsysbinary, _LEDGER, *_OWN, "--format", "json"))
    assert [("甲", "met"), ("乙", "unmet"), ("丙", "unknown")] == [
        (each["subject"], each["verdict"]) for each in read
    ]
    gaps = [[each["gap"] for each in answer["conditions"]] for answer in read]
    second = ["800万元", "2.53个百分点", "1.5个百分点", "5个百分点", None, None, None, None]
    assert [[None] * 8, second, [None] * 8] == gaps
    verdicts = [[each["verdict"] for each in answer["conditions"]] for answer in read]
    unknown = ["unknown"] * 5 + ["met", "unknown", "unknown"]
    assert [["met"] * 8, ["unmet"] * 6 + ["unknown"] * 2, unknown] == verdicts


def test_one_by_id_or_name(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """In Chinese, and in English."""
    text = _run(capsysbinary, _LEDGER, "乙", *_OWN)
    assert "  上年营业收入不低于5000万元：2025年4200万元，差800万元\n" in text
    assert text == _run(capsysbinary, _LEDGER, "青禾乙釉料有限公司", *_OWN)
    assert "Verdict: unmet (unmet 6, unknown 2)\n" in _run(capsysbinary, _LEDGER, "乙", *_OWN, "--lang", "en")


def test_all_in_a_table(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Without an id."""
    assert "共3个：未达到1个，不能判断1个，达到1个\n" in _run(capsysbinary, _LEDGER, *_OWN)


def test_a_town(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """By the criteria of the county, its firms counted: 40 - 38.5 = 1.5; two hold the title, which is enough."""
    given = (_LEDGER, "青禾陶瓷", "--criteria", _CRITERIA, "--title", "qinghe-town", "--as-of", "2026-11-24")
    read = json.loads(_run(capsysbinary, *given, "--format", "json"))
    assert ["unmet", "met", "met", "met"] == [each["verdict"] for each in read["conditions"]]
    assert "1.5亿元" == read["conditions"][0]["gap"]
    assert ["1家", "2家"] == [each["value"] for each in read["conditions"][2:]]


def test_titles_of_the_library(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Without a file of one's own; into a file by its suffix; by a version named."""
    target = tmp_path / "摸底.json"
    given = (_LEDGER, "甲", "--title", "little-giant", "--as-of", "2026-11-24")
    assert "" == _run(capsysbinary, *given, "-o", str(target))
    read = json.loads(target.read_text("utf-8"))
    assert ("little-giant", "2026", "unmet") == (read["title"], read["version"], read["verdict"])
    early = (_LEDGER, "甲", "--title", "little-giant", "--as-of", "2026-03-01")
    assert "标准版本：2022" in _run(capsysbinary, *early)
    assert "未达到（1条）" in _run(capsysbinary, *early, "--by", "2026")


def test_today_is_the_default(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Without a day, the question is of today."""
    year = date.today().year  # noqa: DTZ011 - as the command sees it
    assert f"截至{year}年" in _run(capsysbinary, _LEDGER, "甲", "--title", "little-giant")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("丁", *_OWN), "没有编号或名称为“丁”的企业"),
        (("甲", "--title", "little-gaint"), "标准中没有称号“little-gaint”；是否应为little-giant"),
        (("甲", "--title", "x", "--criteria", "无.toml"), "不能读取认定标准文件“无.toml”"),
        (("甲", *_OWN, "-o", _CRITERIA), "examples/assessing/criteria.toml"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...], told: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Said in a line, status 2; criteria are not written over."""
    assert told in _run(capsysbinary, _LEDGER, *arguments, status=2)


def test_the_schema_of_criteria(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """For editors."""
    assert 0 == main(["schema", "--of", "criteria"])
    assert "认定标准文件" == json.loads(capsysbinary.readouterr().out)["title"]


def test_criteria_of_the_settings(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Used where the settings are named; of a file that only lies there, nothing changes what is asked for."""
    for name in (_LEDGER, _CRITERIA):
        shutil.copy(name, tmp_path)
    (tmp_path / "zhuanyezhen.toml").write_text('criteria = "criteria.toml"\n', "utf-8")
    ledger, asked = str(tmp_path / "candidates.yaml"), ("--title", "qinghe-backbone", "--as-of", "2026-11-24")
    named = ("--config", str(tmp_path / "zhuanyezhen.toml"))
    assert "结论：达到（达到8条）" in _run(capsysbinary, ledger, "甲", *asked, *named)
    assert "标准中没有称号“qinghe-backbone”" in _run(capsysbinary, ledger, "甲", *asked, status=2)


_ASKED = """schema_version: 2
name: 例
enterprises: [{id: 甲, name: 某花卉有限公司, figures: [{indicator: 营业收入, period: '2025', value: 4200, measured_in: 万元}]}]
standings: [{id: '1', title: 示范企业, enterprise: 甲, changes: [{kind: applied, on: 2026-05-20}]}]
"""
_DEMO = """[[title]]
code = "demo"
name = "示范企业"
[[title.version]]
name = "2026"
condition = [{ indicator = "营业收入", op = "ge", value = 5000, unit = "万元" }]
"""


def _checked(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[list[str], list[str]]:
    main(["check", "--as-of", "2026-11-24", "--select", "CRT", "--format", "json", *arguments])
    report = json.loads(capsysbinary.readouterr().out)
    return [each["code"] for each in report["findings"]], report.get("settings", [])


def test_a_check_by_criteria(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """By an option or by settings that were named, which the report says; not by those that only lie there."""
    (tmp_path / "台账.yaml").write_text(_ASKED, "utf-8")
    (tmp_path / "标准.toml").write_text(_DEMO, "utf-8")
    ledger, own = str(tmp_path / "台账.yaml"), ("--criteria", str(tmp_path / "标准.toml"))
    assert ([], []) == _checked(capsysbinary, ledger)
    assert (["CRT001"], []) == _checked(capsysbinary, ledger, *own)
    settings = tmp_path / "zhuanyezhen.toml"
    settings.write_text('criteria = "标准.toml"\n', "utf-8")
    found, notes = _checked(capsysbinary, ledger, "--config", str(settings))
    assert (["CRT001"], "设置文件用了自己的称号标准") == (found, notes[-1])
    assert [] == _checked(capsysbinary, ledger)[0]
    assert ["CRT001"] == _checked(capsysbinary, ledger, *own)[0]
