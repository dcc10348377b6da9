"""The files around the package say what it says: citation, changelog, hook."""

import re
import shlex
import tomllib
from pathlib import Path

import yaml

import zhuanyezhen

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_citation_names_the_version_and_the_licence() -> None:
    """Its form is checked by cffconvert when it changes; its facts are the package's."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert (zhuanyezhen.__version__, PROJECT["license"]) == (citation["version"], citation["license"])
    assert PROJECT["keywords"] == citation["keywords"]


def test_the_hook_starts_our_script_on_plans_and_ledgers() -> None:
    """Its extras exist, and its pattern takes what people call a plan or a ledger, and nothing else."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert shlex.split(hook["entry"])[0] in PROJECT["scripts"]
    (extras,) = re.findall(r"\[(.*)\]", *hook["additional_dependencies"])
    assert set(extras.split(",")) <= PROJECT["optional-dependencies"].keys()
    names = (
        "实施方案.docx",
        "2026/重大项目台账.xlsx",
        "plans/a.md",
        "x/ledgers/b.yaml",
        "方案/说明.png",
        "a.md",
    )
    assert [True] * 4 + [False] * 2 == [bool(re.search(hook["files"], name)) for name in names]


def test_the_changelog_keeps_its_sections() -> None:
    """Versions, the newest first, each with the sections of Keep a Changelog in their order."""
    order = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
    versions = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert ["0.2.0 (unreleased)", "0.1.0"] == [
        re.sub(r" \(commit.*", "", each.partition("\n")[0]) for each in versions
    ]
    for each in versions:
        sections = re.findall(r"^### (.*)$", each, re.MULTILINE)
        assert sections == sorted(set(sections), key=order.index)
