"""Settings files: everything options can say, all faults at once, nothing looked for by the library."""

import tomllib
from datetime import date
from pathlib import Path

import attrs
import pytest

import zhuanyezhen as zyz
from zhuanyezhen.errors import LexiconError, SettingsError, UnreadableFileError, WaiverError

_WAIVER = '[[waiver]]\ncode = "RSP001"\nreason = "另文"\napprover = "办公室"\nuntil = 2027-01-01\n'
_FULL = """
jurisdiction = "晋源区"
revisions = "original"
roster = "china"
zones = "名单/开发区.csv"
zones_complete = true
select = ["RSP", "COV"]
ignore = "RSP009"
fail_on = "never"
waivers = "豁免.toml"
criteria = "标准.toml"
plugins = false

[severity]
RSP003 = "warning"

[lexicon]
files = ["词表.toml"]

[[lexicon.function]]
key = "奇石文玩"
kind = "department"
forms = ["奇石文玩局"]

[thresholds]
file = "阈值.toml"
lead_share = { value = 0.25 }
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "zhuanyezhen.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A settings file that says everything, with the files it names beside it."""
    (tmp_path / "名单").mkdir()
    (tmp_path / "名单/开发区.csv").write_text("代码,名称,上级代码\n140171,示范区,140100\n", "utf-8")
    (tmp_path / "豁免.toml").write_text(_WAIVER, "utf-8")
    (tmp_path / "词表.toml").write_text(
        '[[function]]\nkey = "花卉"\nkind = "public-institution"\nforms = ["花卉中心"]\n', "utf-8"
    )
    (tmp_path / "标准.toml").write_text('[[title]]\ncode = "T"\nname = "示范称号"\n', "utf-8")
    (tmp_path / "阈值.toml").write_text("[roster_age_days]\nvalue = 7\n[lead_share]\nvalue = 0.5\n", "utf-8")
    return _write(tmp_path, _FULL)


def test_everything_is_read(full: Path) -> None:
    """Paths are relative to the file, inline tables come over the files they stand beside."""
    settings = zyz.read_settings(full)
    assert (str(full), "晋源区", "original", "china", True, None, False) == (
        settings.path,
        settings.jurisdiction,
        settings.revisions,
        settings.roster,
        settings.zones_complete,
        settings.fail_on,
        settings.plugins,
    )
    assert ["示范区"] == [each.name for each in settings.zones]
    assert {"花卉", "奇石文玩"} <= {each.key for each in settings.lexicon.functions}
    assert settings.criteria is not None
    assert "示范称号" == settings.criteria.titles["T"].name
    assert settings.thresholds is not None
    assert (0.25, 7, 5) == (
        settings.thresholds.lead_share,
        settings.thresholds.roster_age_days,
        settings.thresholds.lead_share_tasks,
    )
    assert {
        "select": ("RSP", "COV"),
        "ignore": ("RSP009",),
        "severities": {"RSP003": zyz.Severity.WARNING},
        "criteria": settings.criteria,
        "waivers": zyz.read_waivers(full.parent / "豁免.toml"),
        "thresholds": settings.thresholds,
    } == settings.check


def test_the_documented_file_is_read(full: Path) -> None:
    """The example of the documentation names every setting there is, and none that is not."""
    page = (Path(__file__).parents[1] / "docs/howto/extending.md").read_text("utf-8")
    (block,) = [each for each in page.split("```") if each.startswith("toml") and "zones_complete" in each]
    example = block.removeprefix("toml")
    (full.parent / "开发区.csv").write_text("代码,名称\n140171,示范区\n", "utf-8")
    settings = zyz.read_settings(_write(full.parent, example))
    assert (zyz.Severity.WARNING, 0.25) == (
        settings.fail_on,
        settings.thresholds and settings.thresholds.lead_share,
    )
    known = {each.name for each in attrs.fields(zyz.Settings)} - {"path", "passed_over"}
    assert known == set(tomllib.loads(example))


def test_settings_are_applied_by_hand(full: Path) -> None:
    """Reading, roster and check take them; nothing is applied unasked."""
    settings = zyz.read_settings(full)
    text = "实施方案\n一、重点任务\n（一）做强。（责任单位：区奇石文玩局牵头，区商务局、区奇石文玩局配合）"
    plan = zyz.parse_plan(text, name="plan.txt", **settings.reading)
    assert ["晋源区/奇石文玩局"] == [each.unit for each in plan.tasks[0].leads]
    programme = zyz.Programme(name="例", area="140110", plans=(plan,))
    assert programme.roster is None
    programme = settings.with_roster(programme)
    assert programme.roster is not None
    assert {"140110", "140171"} <= {each.code for each in programme.roster.areas}
    report = zyz.check(programme, as_of=date(2026, 11, 24), **settings.check)
    assert zyz.Severity.WARNING in {each.severity for each in report.by_rule()["RSP003"]}
    assert {"RSP", "COV"} == {each.code[:3] for each in report.rules}


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    """It is the library as it is; a mark of UTF-8 at its beginning (Windows) does no harm."""
    path = _write(tmp_path, "\ufeff")
    assert zyz.Settings(path=str(path)) == zyz.read_settings(path)
    programme = zyz.Programme(name="例")
    assert programme == zyz.Settings().with_roster(programme)


def test_a_roster_keeps_the_zones_that_are_known() -> None:
    """The library's counties stand beside the file's own zones, whose completeness is kept."""
    roster = zyz.Roster(areas=zyz.example_zones(), complete=(zyz.AreaKind.ZONE,))
    programme = zyz.Settings(roster="china").with_roster(
        zyz.Programme(name="例", area="140000", roster=roster)
    )
    assert programme.roster is not None
    assert "140171" in {each.code for each in programme.roster.areas}
    assert programme.roster.is_complete(zyz.AreaKind.ZONE)


def test_short_forms(tmp_path: Path) -> None:
    """A path alone for the lexicon and the thresholds, a severity to fail on."""
    (tmp_path / "a.toml").write_text("", "utf-8")
    settings = zyz.read_settings(
        _write(tmp_path, 'lexicon = "a.toml"\nthresholds = "a.toml"\nfail_on = "warning"\n')
    )
    assert zyz.Severity.WARNING is settings.fail_on
    assert zyz.load_lexicon() == settings.lexicon


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Each with its key, and what was probably meant."""
    path = _write(
        tmp_path,
        'fail-on = "error"\nselct = "RSP"\nxyz = 1\njurisdiction = " "\nplugins = "no"\nroster = "world"\n'
        "select = [1]\nwaivers = 1\nseverity = 1\n",
    )
    with pytest.raises(SettingsError) as raised:
        zyz.read_settings(path)
    for words in (
        "9 setting(s) cannot be used",
        "fail-on: unknown setting; did you mean 'fail_on'?",
        "selct: unknown setting; did you mean 'select'?",
        "xyz: unknown setting; known are jurisdiction, revisions,",
        "jurisdiction: ' ' is no text",
        "plugins: 'no' is neither true nor false",
        "roster: 'world' is not one of china",
        "select: 1 is no text",
        "waivers: 1 is no text",
        "severity: write a table",
    ):
        assert words in str(raised.value)


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ("a = ", SettingsError, "cannot read settings"),
        ("[severity]\nRSP003 = 'bad'", SettingsError, "severity: 'bad' is not one of info, warning, error"),
        (
            "[thresholds]\nx = 1",
            UnreadableFileError,
            r"zhuanyezhen.toml, \[thresholds\]'?: 'x' must be one of",
        ),
        ("thresholds = 'none.toml'", UnreadableFileError, "cannot read thresholds"),
        ("waivers = 'none.toml'", WaiverError, "cannot read waivers"),
        ("[lexicon]\nfile = 'a'", SettingsError, "lexicon: unknown key 'file'; did you mean 'files'"),
        ("[thresholds]\nfiles = 'a'", SettingsError, "thresholds: unknown key 'files'; did you mean 'file'"),
        ("[lexicon]\nx = 1", LexiconError, r"zhuanyezhen.toml, \[lexicon\]: unknown key 'x'"),
    ],
)
def test_a_fault_says_where(text: str, error: type[Exception], words: str, tmp_path: Path) -> None:
    """The file, the table within it, and the key."""
    with pytest.raises(error, match=words):
        zyz.read_settings(_write(tmp_path, text))


def test_a_file_that_cannot_be_used_hides_no_other_fault(tmp_path: Path) -> None:
    """A misspelt key is told beside two files that are not there, each under its own setting."""
    path = _write(tmp_path, 'lexicon = "a.toml"\nselct = ["RSP"]\nzones = "b.csv"\n')
    with pytest.raises(SettingsError) as raised:
        zyz.read_settings(path)
    first, *rest = str(raised.value).splitlines()
    assert first == f"{path}: 3 setting(s) cannot be used:"
    assert rest[0].startswith(f"  lexicon: cannot read lexicon '{tmp_path / 'a.toml'}': ")
    assert rest[1] == "  selct: unknown setting; did you mean 'select'?"
    assert rest[2].startswith(f"  zones: '{tmp_path / 'b.csv'}' does not exist")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """An explicit path that leads nowhere is no silence."""
    with pytest.raises(SettingsError, match="cannot read settings"):
        zyz.read_settings(tmp_path / "zhuanyezhen.toml")
