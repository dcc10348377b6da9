"""The JSON Schema: valid itself, true to what the reader takes, and the one the examples name."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

import zhuanyezhen as zyz
from strategies_programmes import programmes
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.files import dumps
from zhuanyezhen.exchange.json_tree import write_json
from zhuanyezhen.exchange.schema import json_schema

_VALIDATOR = Draft202012Validator(json_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_it_is_a_schema() -> None:
    """It holds to its own dialect, and every class has a Chinese title and a sentence."""
    Draft202012Validator.check_schema(json_schema())
    definitions = json_schema()["$defs"]
    assert isinstance(definitions, dict)
    assert [] == [name for name, each in definitions.items() if not (each["title"] and each["description"])]


@given(programmes)
@settings(max_examples=30)
def test_whatever_is_written_is_valid(programme: zyz.Programme) -> None:
    """Every programme the library writes fits the schema."""
    assert [] == list(_VALIDATOR.iter_errors(json.loads(dumps(programme, file_format="json"))))


@pytest.mark.parametrize(
    "change",
    [
        {"twons": []},
        {"schema_version": 3},
        {"name": 1},
        {"area": 140110},
        {"towns": [{"id": "a"}]},
        {"towns": [{"id": "a", "name": "b", "areas": "140110"}]},
        {"towns": [{"id": "a", "name": "b", "tiers": [{"kind": "promoted", "tier": "provincal"}]}]},
        {"towns": [{"id": "a", "name": "b", "tiers": [{"kind": "promoted", "on": "2023-1"}]}]},
        {"problems": [{"id": "a", "description": "b", "raised_on": "2026-02-30"}]},
        {"observations": [{"town": "a", "indicator": "b", "period": "c", "value": "5"}]},
    ],
)
def test_what_the_reader_refuses_is_not_valid(change: dict[str, object]) -> None:
    """Wrong keys, types, codes and dates show in the editor before the reader sees them."""
    document = {"schema_version": 2, "name": "例", **change}
    assert not _VALIDATOR.is_valid(document)
    with pytest.raises(UnreadableFileError):
        zyz.loads(json.dumps(document), file_format="json")


def test_the_examples_name_the_schema_as_it_is() -> None:
    """examples/schema.json is what the library writes now (``zhuanyezhen schema -o examples/schema.json``)."""
    assert Path("examples/schema.json").read_text("utf-8") == write_json(json_schema()) + "\n"
