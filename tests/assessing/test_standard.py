"""The titles that come with the library: marked, documented, none from memory, none for Shanxi's towns."""

import json
import re
import tomllib
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from zhuanyezhen.assessing.schema import criteria_schema
from zhuanyezhen.assessing.standard import standard_criteria
from zhuanyezhen.assessing.title import Holder, Title

_TEXT = files("zhuanyezhen.assessing").joinpath("titles.toml").read_text("utf-8")
_TITLES = list(standard_criteria().titles.values())


@pytest.mark.parametrize("title", _TITLES, ids=lambda each: each.code)
def test_every_figure_says_where_it_comes_from(title: Title) -> None:
    """Each condition and each term has a mark, each title a document with its number; no version claims to be whole."""
    assert re.search("〔[0-9]{4}〕", "".join(title.documents))
    assert title.versions
    assert (title.valid_years is None) == (title.term_seen is None)
    assert (title.requires is None) == (title.requires_seen is None)
    for version in title.versions:
        assert not version.complete
        for condition in version.conditions:
            assert condition.about.basis is not None
            assert condition.about.basis.seen is not None


def test_of_several_documents_none_is_taken() -> None:
    """A figure names a document only where the title has one, or the material says which."""
    named = {
        title.code
        for title in _TITLES
        for version in title.versions
        for condition in version.conditions
        if len(title.documents) > 1 and condition.about.basis and condition.about.basis.document
    }
    assert {"innovative-sme", "champion"} == named


def test_nothing_from_memory_and_nothing_of_shanxis_towns() -> None:
    """No such mark in the file; of the titles of towns none is Shanxi's."""
    assert '"memory"' not in _TEXT
    assert not [each.code for each in _TITLES if each.of is Holder.TOWN and "山西" in each.name]


def test_the_ladder() -> None:
    """Four rungs, each on top of the one before as far as anybody says so."""
    ladder = sorted((each for each in _TITLES if each.rung), key=lambda each: each.rung or 0)
    assert ["innovative-sme", "srdi-sme", "little-giant", "champion"] == [each.code for each in ladder]
    assert [None, "innovative-sme", "srdi-sme", None] == [each.requires for each in ladder]
    assert {"单项冠军产品", "单项冠军示范企业"} <= set(ladder[-1].superseded)


def test_the_file_fits_its_own_schema() -> None:
    """As an editor would say."""
    tree = json.loads(json.dumps(tomllib.loads(_TEXT), default=str))
    assert [] == [each.message for each in Draft202012Validator(criteria_schema()).iter_errors(tree)]


@pytest.mark.parametrize(
    ("condition", "fits"),
    [
        ({"judge": "x"}, True),
        ({"judge": "x", "op": "ge"}, False),
        ({"judge": "x", "holds": "y"}, False),
        ({"indicator": "x", "op": "ge", "value": 1, "unit": ""}, True),
        ({"indicator": "x", "op": "ge"}, False),
        ({"indicator": "x", "op": ">", "value": 1}, False),
        ({"indicator": "x", "op": "ge", "value": 1, "by_region": {"东部": 1}}, False),
        ({"ratio": {"part": "x", "whole": ["y"]}, "op": "le", "value": 1}, True),
        ({"not": {"any": [{"holds": "x"}]}}, True),
        ({"not": {"any": []}}, False),
        ({"count": {"role": "龙头"}, "op": "ge", "value": 1, "exempt_if": {"judge": "x"}}, True),
    ],
)
def test_the_schema_knows_what_a_condition_is(condition: dict[str, object], fits: bool) -> None:  # noqa: FBT001
    """One kind each, with the keys of its kind."""
    title = {"code": "T", "name": "例", "version": [{"name": "一", "condition": [condition]}]}
    assert fits == Draft202012Validator(criteria_schema()).is_valid({"title": [title]})


def test_the_schema_is_a_schema_and_a_new_one_each_time() -> None:
    """What one caller changes no other sees."""
    first = criteria_schema()
    Draft202012Validator.check_schema(first)
    definitions = first["$defs"]
    assert isinstance(definitions, dict)
    definitions["condition"]["oneOf"].clear()
    assert criteria_schema()["$defs"] != definitions


def test_how_it_was_come_by_that_one_title_requires_another_is_always_said() -> None:
    """The question whether a rung is missing quotes it (ENT003)."""
    resting = [each for each in standard_criteria().titles.values() if each.requires]
    assert resting
    assert all(each.requires_seen for each in resting)
