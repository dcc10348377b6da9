"""The JSON Schema: valid itself, true to what the reader takes, and the one the examples name."""

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from jsonschema import Draft202012Validator

import zhuanyezhen as zyz
from reporting.specimens import FULL
from reporting.strategies import reports
from strategies_programmes import programmes
from zhuanyezhen.errors import UnreadableFileError, WrongUseError
from zhuanyezhen.exchange.files import dumps
from zhuanyezhen.exchange.json_tree import write_json
from zhuanyezhen.exchange.schema import json_schema
from zhuanyezhen.findings import Report
from zhuanyezhen.words.notes import IGNORED

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


_REPORT = Draft202012Validator(json_schema("report"), format_checker=Draft202012Validator.FORMAT_CHECKER)


@given(reports())
@settings(max_examples=50)
def test_every_report_fits_its_schema(report: Report) -> None:
    """Whatever stands in it, with and without places."""
    assert [] == list(_REPORT.iter_errors(json.loads(report.to_json())))


def test_the_schema_of_a_report_knows_every_key() -> None:
    """What ``to_json`` writes and nothing else is described, down to the source of a finding."""
    problem = zyz.Problem(id="1", description="用地")
    ledgers = zyz.check(zyz.Programme(name="例", problems=(problem,)), as_of=FULL.as_of).ledgers
    written = json.loads(evolve(FULL, ledgers=ledgers, notes=(IGNORED.said(what="RSP003"),)).to_json())
    schema = json_schema("report")
    finding = next(each for each in written["findings"] if each["source"])
    properties = schema["properties"]
    assert isinstance(properties, dict)
    assert schema["required"] == [each for each in properties if each not in {"settings", "ledgers"}]
    of_finding = _properties(properties["findings"]["items"])
    Draft202012Validator.check_schema(schema)
    assert (written.keys(), finding.keys()) == (properties.keys(), of_finding.keys())
    (ledger,), of_ledger = written["ledgers"], _properties(properties["ledgers"]["items"])
    assert ledger.keys() == of_ledger.keys()
    assert ledger["entries"][0].keys() == _properties(of_ledger["entries"]["items"]).keys()
    assert finding["source"].keys() == _properties(of_finding["source"]["anyOf"][1]).keys()
    assert {"severity"} == {
        each.path[-1] for each in _REPORT.iter_errors({**written, "findings": [{**finding, "severity": "x"}]})
    }


def _properties(schema: Any) -> dict[str, Any]:  # noqa: ANN401 - a schema is plain values
    found: dict[str, Any] = schema["properties"]
    assert set(schema["required"]) == set(found)
    return found


def test_a_schema_of_something_else_is_refused() -> None:
    """With the two there are."""
    with pytest.raises(WrongUseError, match="give 'programme' or 'report'") as caught:
        json_schema("plan")  # type: ignore[arg-type] # that is the point
    assert "没有“plan”的格式定义；可写programme或report" == caught.value.text("zh")
