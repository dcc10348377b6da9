"""Rules of installed packages: found by entry point, named with their package, refused when they are none."""

import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.errors import RuleCrashError, RuleDefinitionError

_AS_OF = date(2026, 11, 24)
_RULE = '''
import zhuanyezhen as zyz

@zyz.rule("JYN001", "own-rule", zyz.Severity.WARNING, title="自己的规则", basis=None, since="0.1")
def own(programme, context):
    """Own."""
    yield zyz.Hit(subject="a", message=BODY, message_en="a")

@zyz.rule("JYN002", "second-own-rule", zyz.Severity.INFO, title="又一条", basis=None, since="0.1")
def second(programme, context):
    """Second."""
    yield from ()

several = [own, second]
def crash(): raise KeyError("boom")
'''


def _install(folder: Path, name: str, points: str, text: str = _RULE, body: str = '"甲"') -> None:
    """A package as an installer leaves it: a module and its .dist-info."""
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(text.replace("BODY", body), "utf-8")
    info = folder / f"{module}-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[zhuanyezhen.rules]\n{points}\n", "utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed packages."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "town_rules", raising=False)
    return tmp_path


def test_nothing_installed() -> None:
    """Without such packages there are no such rules."""
    assert () == zyz.installed_rules()


def test_a_rule_and_several_rules_with_their_packages(site: Path) -> None:
    """An entry point names one rule or several; the report says which package they came from."""
    _install(site, "town-rules", "all = town_rules:several")
    _install(site, "a-rule", "one = a_rule:own", _RULE.replace("JYN", "ZZZ").replace("own-rule", "z-rule"))
    rules = zyz.installed_rules()
    assert [("ZZZ001", "a-rule 1.2"), ("JYN001", "town-rules 1.2"), ("JYN002", "town-rules 1.2")] == [
        (each.code, each.origin) for each in rules
    ]
    programme = zyz.Programme(name="例")
    report = zyz.check(
        programme, as_of=_AS_OF, rules=zyz.catalogue + rules, select=("JYN", "ZZZ", "second-own-rule")
    )
    assert ["JYN001", "ZZZ001"] == [each.code for each in report.findings]
    assert ["town-rules 1.2", "town-rules 1.2", "a-rule 1.2"] == [each.origin for each in report.rules]
    assert (
        "检查规则包括安装包“a-rule 1.2”的ZZZ001",
        "检查规则包括安装包“town-rules 1.2”的JYN001、JYN002",
    ) == report.notes
    assert version("zhuanyezhen") == report.library_version


def test_check_looks_for_no_installed_rules(site: Path) -> None:
    """The library runs what it is given: what else is on this machine changes nothing."""
    _install(site, "town-rules", "all = town_rules:several")
    report = zyz.check(zyz.Programme(name="例"), as_of=_AS_OF)
    assert (len(zyz.catalogue), ()) == (len(report.rules), report.notes)


def test_a_crash_names_the_package(site: Path) -> None:
    """A stranger's fault is not the library's."""
    _install(site, "town-rules", "all = town_rules:several", body="1 / 0")
    with pytest.raises(
        RuleCrashError, match=r"JYN001 \(own-rule\) of the package town-rules 1\.2 raised Zero"
    ):
        zyz.check(zyz.Programme(name="例"), as_of=_AS_OF, rules=zyz.installed_rules())


@pytest.mark.parametrize(
    ("points", "text", "words"),
    [
        ("x = town_rules:nothing", _RULE, "cannot be loaded: AttributeError"),
        ("x = no_such_module:own", _RULE, "cannot be loaded: ModuleNotFoundError"),
        ("x = town_rules:own", "raise OSError('no disk')", "cannot be loaded: OSError: no disk"),
        ("x = town_rules", _RULE, "which is no rule; name what @zhuanyezhen.rule made"),
        ("x = town_rules:crash", _RULE, "which is no rule"),
        ("x = town_rules:several", "several = 'abc'", "gives 'a', which is no rule"),
        ("x = town_rules:own", _RULE.replace("JYN001", "RSP003"), "'RSP003' as one of the library itself"),
        (
            "x = town_rules:own",
            _RULE.replace('"own-rule"', '"listed-twice"'),
            "'listed-twice' as one of the library",
        ),
        ("x = town_rules:own\ny = town_rules:own", _RULE, r"'JYN001' as one of town-rules 1\.2"),
        ("x = town_rules:own", _RULE.replace("JYN001", "J1"), "'J1' is no code of a rule; write it like"),
        ("x = town_rules:own", _RULE.replace('"own-rule"', '"Own"'), "'Own' is no name of a rule"),
    ],
)
def test_what_is_no_rule_is_refused(points: str, text: str, words: str, site: Path) -> None:
    """The message names the package and the entry point, and says what to do."""
    _install(site, "town-rules", points, text)
    with pytest.raises(RuleDefinitionError, match=words) as raised:
        zyz.installed_rules()
    assert "the package town-rules 1.2, entry point" in str(raised.value)
    assert "--no-plugins" in str(raised.value)


def test_two_rules_of_one_name_are_refused() -> None:
    """Whoever hands over rules of his own gives each its own code and name."""
    with pytest.raises(RuleDefinitionError, match=r"two rules are called 'RSP003': RSP003 .* and RSP003"):
        zyz.check(
            zyz.Programme(name="例"),
            as_of=_AS_OF,
            rules=(*zyz.catalogue, _named("RSP003", "another-name")),
        )
    with pytest.raises(RuleDefinitionError, match="two rules are called 'listed-twice'"):
        zyz.check(
            zyz.Programme(name="例"), as_of=_AS_OF, rules=(*zyz.catalogue, _named("TST001", "listed-twice"))
        )


def _named(code: str, name: str) -> zyz.Rule:
    return zyz.rule(code, name, zyz.Severity.INFO, title="例", basis=None, since="0.1")(
        lambda _programme, _context: iter(())
    )
