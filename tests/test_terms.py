"""The table of terms says every word of the model, and every codelist carries its own."""

import pkgutil
from importlib import import_module

import pytest
from attrs import fields, has

import zhuanyezhen
from zhuanyezhen import terms
from zhuanyezhen.exchange.schema import json_schema
from zhuanyezhen.model.policy import TaskForce
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.ranked import Ranked


def _codelists() -> list[type[Codelist]]:
    """Those of every module but the command line, which runs when it is imported as a program."""
    for each in pkgutil.walk_packages(zhuanyezhen.__path__, "zhuanyezhen."):
        if not each.name.endswith("__main__"):
            import_module(each.name)
    ours = [each for each in (*Codelist.__subclasses__(), *Ranked.__subclasses__()) if each is not Ranked]
    return [each for each in ours if each.__module__.startswith("zhuanyezhen.")]


@pytest.mark.parametrize("codelist", _codelists(), ids=lambda each: each.__name__)
def test_a_codelist_has_its_words(codelist: type[Codelist]) -> None:
    """Each member has a Chinese word that no other member has."""
    labels = [member.label for member in codelist]
    assert labels
    assert labels == [*dict.fromkeys(filter(None, labels))]


def test_fields_and_classes_have_their_words() -> None:
    """Every class and field of a programme file has a label."""
    definitions = json_schema()["$defs"]
    assert isinstance(definitions, dict)
    assert set(definitions) <= set(terms.CLASSES)
    assert set(terms.POSTS) <= {each.name for each in fields(TaskForce)}
    assert has(Programme)
