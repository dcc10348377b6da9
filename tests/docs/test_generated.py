"""The pages made of the code are those tools/make_docs.py makes now, and leave nothing out."""

import re
import runpy
from collections.abc import Callable, Mapping
from typing import cast

import pytest

import zhuanyezhen
from markdown_blocks import ROOT
from zhuanyezhen import terms
from zhuanyezhen.reporting.markdown import escape
from zhuanyezhen.rules import catalogue

_DOCS = ROOT / "docs"
_FENCED = runpy.run_path(str(ROOT / "tools" / "doctest_fences.py"))["fenced"]


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    """The generated pages by their paths below docs/."""
    script = runpy.run_path(str(ROOT / "tools" / "make_docs.py"))
    return cast("Callable[[], Mapping[str, str]]", script["pages"])()


def test_the_committed_pages_are_up_to_date(made: Mapping[str, str]) -> None:
    """When this fails: .venv/bin/python tools/make_docs.py, and commit what it writes."""
    stale = [
        name
        for name, text in made.items()
        if not (_DOCS / name).exists() or (_DOCS / name).read_text("utf-8") != text
    ]
    assert not stale
    assert {path.name for path in (_DOCS / "rules").iterdir()} == {
        "index.md",
        *(f"{rule.code}.md" for rule in catalogue),
    }


def test_every_public_name_is_in_the_reference(made: Mapping[str, str]) -> None:
    """Each stands on one page, by the place it is written in; nothing else is said to be public."""
    exported = [
        line.rpartition(".")[2]
        for name, page in made.items()
        if name.startswith("reference/")
        for line in page.partition("## Not exported")[0].splitlines()
        if line.startswith("::: ")
    ]
    assert sorted([*exported, "errors"]) == list(zhuanyezhen.__all__)  # a module, class by class on its page


def test_every_term_is_in_the_glossary(made: Mapping[str, str]) -> None:
    """Whatever table of ``terms.py`` it stands in."""
    tables = [table for name, table in vars(terms).items() if name.isupper()]
    rows = [f"| `{key}` | {escape(word)} |" for table in tables for key, word in table.items()]
    assert len(rows) > 100
    assert not set(rows) - set(made["glossary.md"].splitlines())


def test_every_rule_page_has_its_examples_and_its_message(made: Mapping[str, str]) -> None:
    """The overview links to it; it says severity, basis, since, what is bad and what is good."""
    for rule in catalogue:
        page = made[f"rules/{rule.code}.md"]
        assert f"]({rule.code}.md)" in made["rules/index.md"]
        assert rule.title in page
        assert rule.severity.label in page
        assert all(len(text.strip()) > 1 for text in re.findall(r"```text title.*\n(.*)\n```", page))
        assert page.count("```text title") == 2
        assert re.search(r"^> .+", page, re.MULTILINE)


def test_doctests_of_docstrings_become_code() -> None:
    """A doctest ends with a blank line or the docstring; text is left alone."""
    assert _FENCED("Adds.\n\n>>> 1 + 1\n2\n>>> 2\n2\n\nThen.") == (
        "Adds.\n\n```pycon\n>>> 1 + 1\n2\n>>> 2\n2\n```\n\nThen."
    )
    assert _FENCED("No > sign.") == "No > sign."
