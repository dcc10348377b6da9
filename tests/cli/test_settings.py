"""The settings file on the command line: found beside the input, said, and outdone by options."""

import json
import sys
from pathlib import Path

import pytest

from zhuanyezhen.cli import main

_PLAN = "晋源区实施方案\n一、重点任务\n（一）做强。（责任单位：区商务局牵头，区科技局、区商务局配合）\n（二）扩大。\n"
_DAY = ["--as-of", "2026-11-24"]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """A plan with faults, in a folder with settings."""
    (tmp_path / "zhuanyezhen.toml").write_text(
        'select = ["RSP003"]\nfail_on = "never"\n[severity]\nRSP003 = "info"\n', "utf-8"
    )
    path = tmp_path / "方案.txt"
    path.write_text(_PLAN, "utf-8")
    return str(path)


def _named(plan: str) -> list[str]:
    return ["check", plan, *_DAY, "--config", str(Path(plan).with_name("zhuanyezhen.toml"))]


def test_the_file_beside_the_input(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is used and named, but what would relax the check is passed over, and said; the rules all run."""
    assert 1 == main(["check", plan, *_DAY])
    told = capsys.readouterr()
    settings = str(Path(plan).with_name("zhuanyezhen.toml"))
    assert f"zhuanyezhen: 采用设置文件 {settings}\n" in told.err
    assert (
        f"没有采用{settings}中会放宽检查的设置：select、fail_on、severity；确认可信的，请加 --config"
        in told.err
    )
    assert f"采用设置文件“{settings}”" in told.out.replace("\n    ", "")
    assert "RSP003 错误" in told.out
    assert "检查规则 1 条" not in told.out


def test_a_file_that_is_named_may_relax_the_check(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And what it switches off, lowers and lets pass stands in every format."""
    told = ("设置文件规定只检查：RSP003", "设置文件改动了这些规则的级别：RSP003")
    for name in ("text", "markdown", "html", "json", "sarif"):
        assert 0 == main([*_named(plan), "--format", name])
        out = capsys.readouterr().out
        assert all(each in out.replace("\n    ", "") for each in told), name
    main([*_named(plan), "--format", "json", "--lang", "en"])
    assert "By the settings only these are checked: RSP003" in json.loads(capsys.readouterr().out)["settings"]
    assert "没有采用" not in capsys.readouterr().err


@pytest.mark.parametrize("key", ["lexicon", "zones", "headings"])
def test_a_file_nobody_named_stays_in_its_folder(
    key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What lies outside is not opened, so nothing of it is quoted; with --config it is."""
    secret = tmp_path / "秘密.toml"
    secret.write_text("password = 'x1y2z3'\n", "utf-8")
    folder = tmp_path / "来文"
    folder.mkdir()
    (folder / "方案.txt").write_text(_PLAN, "utf-8")
    settings = folder / "zhuanyezhen.toml"
    (folder / "链接.toml").symlink_to(secret)
    for path in ("../秘密.toml", str(secret), "链接.toml"):
        settings.write_text(f"{key} = {path!r}\n", "utf-8")
        assert 2 == main(["check", str(folder / "方案.txt"), *_DAY])
        told = capsys.readouterr().err
        assert "不在设置文件所在的文件夹内；确认可信的，请用--config写明设置文件" in told
        assert "x1y2z3" not in told
        assert "password" not in told
    assert 2 == main(["check", str(folder / "方案.txt"), *_DAY, "--config", str(settings)])
    assert "不在设置文件所在的文件夹内" not in capsys.readouterr().err


def test_options_win(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is typed stands over the file; --no-config leaves it out."""
    assert 1 == main([*_named(plan), "--select", "RSP001,RSP003", "--fail-on", "error"])
    assert 0 == main([*_named(plan), "--fail-on", "error"])
    assert 1 == main([*_named(plan), "--fail-on", "error", "--severity", "RSP003=error"])
    capsys.readouterr()
    assert 1 == main(["check", plan, *_DAY, "--no-config"])
    assert "采用设置文件" not in "".join(capsys.readouterr())


def test_an_explicit_path_wins(plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also for a command without an input file; one that is not there is an error."""
    other = tmp_path / "别处"
    other.mkdir()
    (other / "自己的.toml").write_text(
        "[[lexicon.function]]\nkey = '奇石文玩'\nkind = 'department'\nforms = ['奇石文玩局']\n", "utf-8"
    )
    assert 1 == main(["check", plan, *_DAY, "--config", str(other / "自己的.toml")])
    assert "自己的.toml" in capsys.readouterr().err
    assert 0 == main(
        [
            "units",
            "区奇石文玩局",
            "--in",
            "晋源区",
            "--config",
            str(other / "自己的.toml"),
            "--format",
            "json",
        ]
    )
    assert ["奇石文玩"] == [each["function"] for each in json.loads(capsys.readouterr().out)]
    assert 2 == main(["check", plan, *_DAY, "--config", str(other / "没有.toml"), "--lang", "en"])
    assert "cannot read settings" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["read", "PLAN"], ["assign", "PLAN", "--all"], ["coverage", "PLAN"]])
def test_every_command_that_reads_a_file(
    command: list[str], plan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Takes the settings beside it, a wrong one is refused."""
    Path(plan).with_name("zhuanyezhen.toml").write_text("selct = 1\n", "utf-8")
    assert 2 == main([*(plan if each == "PLAN" else each for each in command), "--lang", "en"])
    assert "selct: unknown setting; did you mean 'select'?" in capsys.readouterr().err


def test_the_monthly_report_takes_them(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same findings as check, from the same settings."""
    assert 0 == main(["report", plan, *_DAY])
    assert "采用设置文件" in capsys.readouterr().err


def test_rules_of_installed_packages(
    plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are listed with their package and run, unless they are not wanted; a broken package ends with 2."""
    (tmp_path / "town_rules.py").write_text(
        "import zhuanyezhen as zyz\n"
        '@zyz.rule("JYN001", "own-rule", zyz.Severity.ERROR, title="自己的规则", basis=None, since="0.1")\n'
        "def own(programme, context):\n"
        '    """Own."""\n'
        '    yield zyz.Hit(subject="甲", message="乙", message_en="b")\n',
        "utf-8",
    )
    info = tmp_path / "town_rules-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: town-rules\nVersion: 1.2\n", "utf-8")
    (info / "entry_points.txt").write_text("[zhuanyezhen.rules]\nown = town_rules:own\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "town_rules", raising=False)
    assert 0 == main(["rules"])
    assert "town-rules 1.2" in capsys.readouterr().out
    assert 0 == main(["rules", "JYN001"])
    assert "来源：town-rules 1.2" in capsys.readouterr().out
    assert 2 == main(["rules", "JYN001", "--no-plugins"])
    assert 1 == main(["check", plan, *_DAY, "--select", "JYN", "--fail-on", "error"])
    assert "检查规则包括安装包“town-rules 1.2”的JYN001" in capsys.readouterr().out
    assert 0 == main([*_named(plan), "--no-plugins"])
    (info / "entry_points.txt").write_text("[zhuanyezhen.rules]\nown = town_rules:nothing\n", "utf-8")
    assert 2 == main(["check", plan, *_DAY, "--lang", "en"])
    assert "the package town-rules 1.2, entry point own" in capsys.readouterr().err
    assert 0 == main([*_named(plan), "--no-plugins"])
