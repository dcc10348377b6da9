"""Tests of a report as SARIF 2.1.0, against the part of its schema that we write."""

import json
from typing import cast

import pytest
from attrs import evolve
from hypothesis import given
from jsonschema import Draft202012Validator

from reporting.specimens import (
    EARLIER,
    EMPTY,
    FULL,
    LEAD_ALSO_COOPERATES,
    MISSPELLING,
    NO_NUMBER,
    PARAGRAPHS,
    SEVERAL_NAMES,
    WAIVED,
    report,
)
from reporting.strategies import reports
from zhuanyezhen.findings import Comparison, Finding, Report
from zhuanyezhen.reporting.canonical import Json
from zhuanyezhen.reporting.sarif import to_sarif
from zhuanyezhen.values.source import Source

Object = dict[str, Json]


def _closed(required: dict[str, object], **optional: object) -> dict[str, object]:
    """An object that may have nothing but these members, as SARIF's schema closes all of its objects."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": {**required, **optional},
    }


def _array(items: object, **more: object) -> dict[str, object]:
    return {"type": "array", "items": items, **more}


TEXT: dict[str, object] = {"type": "string"}
BAG = {"type": "object"}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
OFFSET = {"type": "integer", "minimum": 0}
MESSAGE = _closed({"text": TEXT})
LANGUAGE = {"type": "string", "pattern": "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}?$"}
REFERENCE = {"type": "string", "pattern": r"^(?!/)(?:[A-Za-z0-9_.~/-]|%[0-9A-F]{2})*$"}
ARTIFACT = _closed({"uri": REFERENCE})
REGION = _closed(
    {}, startLine={"type": "integer", "minimum": 1}, charOffset=OFFSET, charLength=OFFSET, snippet=MESSAGE
)
LOCATION = _closed(
    {"physicalLocation": _closed({"artifactLocation": ARTIFACT}, region={**REGION, "minProperties": 1})},
    logicalLocations=_array(_closed({"name": TEXT, "fullyQualifiedName": TEXT, "kind": TEXT})),
)
RULE = _closed(
    {"id": TEXT, "name": TEXT},
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    defaultConfiguration=_closed({"level": LEVEL}),
)
SUPPRESSION = _closed(
    {"kind": {"enum": ["inSource", "external"]}},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=TEXT,
)
RESULT = _closed(
    {"ruleId": TEXT, "ruleIndex": OFFSET, "level": LEVEL, "message": MESSAGE},
    locations=_array(LOCATION),
    relatedLocations=_array(LOCATION, uniqueItems=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    suppressions=_array(SUPPRESSION, uniqueItems=True),
    properties=BAG,
)
DRIVER = _closed({"name": TEXT}, version=TEXT, language=LANGUAGE, rules=_array(RULE, uniqueItems=True))
ROLES = _array({"enum": ["analysisTarget"]}, uniqueItems=True)
RUN = _closed(
    {"tool": _closed({"driver": DRIVER}), "results": _array(RESULT)},
    artifacts=_array(_closed({"location": ARTIFACT}, roles=ROLES), uniqueItems=True),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    language=LANGUAGE,
    properties=BAG,
)
SCHEMA = _closed({"version": {"const": "2.1.0"}, "runs": _array(RUN)}, **{"$schema": TEXT})
VALIDATOR = Draft202012Validator(SCHEMA)


def _run(made: Report, comparison: Comparison | None = None) -> Object:
    """The only run of a report's SARIF, checked against the schema."""
    log = json.loads(to_sarif(made, comparison=comparison).encode("utf-8"))
    VALIDATOR.validate(log)
    return cast("Object", log["runs"][0])


def _results(made: Report, comparison: Comparison | None = None) -> list[Object]:
    return cast("list[Object]", _run(made, comparison)["results"])


def _physical(finding: Finding) -> Object:
    (result,) = _results(report(finding))
    (location,) = cast("list[Object]", result["locations"])
    return cast("Object", location["physicalLocation"])


def test_a_result_points_at_the_words() -> None:
    """Line, characters and words of the document are given, the file as a percent-encoded URI."""
    physical = _physical(MISSPELLING)
    region = cast("Object", physical["region"])
    start, length = cast("int", region["charOffset"]), cast("int", region["charLength"])
    assert "\n".join(PARAGRAPHS)[start : start + length] == "区审行政审批局"
    assert region["snippet"] == {"text": "区审行政审批局"}
    assert region["startLine"] == 3
    assert str(cast("Object", physical["artifactLocation"])["uri"]).startswith("%E9%9D%92%E7%A6%BE")


def test_a_result_names_its_rule_and_fingerprint() -> None:
    """Code, level, index into the rules, fingerprint, subject and units."""
    run = _run(report(LEAD_ALSO_COOPERATES))
    (result,) = cast("list[Object]", run["results"])
    driver = cast("Object", cast("Object", run["tool"])["driver"])
    rule = cast("list[Object]", driver["rules"])[cast("int", result["ruleIndex"])]
    assert (rule["id"], result["ruleId"], result["level"]) == ("RSP003", "RSP003", "error")
    assert rule["fullDescription"] == {"text": "同一单位既牵头又配合（本工具的检查规则）"}
    assert result["partialFingerprints"] == {"zhuanyezhen/v1": LEAD_ALSO_COOPERATES.fingerprint}
    assert result["properties"] == {"subject": "任务（三）·区商务局", "units": ["区商务局"]}


def test_every_rule_that_ran_is_described() -> None:
    """Rules without findings are listed too, sorted, with the document they enforce."""
    driver = cast("Object", cast("Object", _run(EMPTY)["tool"])["driver"])
    rules = {cast("str", rule["id"]): rule for rule in cast("list[Object]", driver["rules"])}
    assert sorted(rules) == list(rules) == [rule.code for rule in EMPTY.rules]
    assert rules["PLN003"]["fullDescription"] == {
        "text": "没有发文字号（依据：党政机关公文处理工作条例第九条）"
    }
    assert rules["RSP005"]["defaultConfiguration"] == {"level": "note"}


def test_a_rule_the_report_does_not_know_is_described_by_its_findings() -> None:
    """A report read back from JSON still gives a rule for every result."""
    driver = cast("Object", cast("Object", _run(evolve(FULL, rules=()))["tool"])["driver"])
    assert [rule["id"] for rule in cast("list[Object]", driver["rules"])] == sorted(FULL.by_rule())


def test_a_finding_without_a_place_has_no_location() -> None:
    """Nothing is invented."""
    assert _results(report(NO_NUMBER))[0]["locations"] == []


def test_a_place_may_be_a_whole_document() -> None:
    """Without paragraph and offsets there is no region, and paragraph 0 is no line."""
    for source in (Source(document="a.txt"), Source(document="a.txt", paragraph=0)):
        assert _physical(evolve(MISSPELLING, source=source)) == {"artifactLocation": {"uri": "a.txt"}}


def test_a_cell_is_a_logical_location() -> None:
    """Sheet and cell are named."""
    for sheet, name in (("表1", "表1!B3"), (None, "B3")):
        source = Source(document="a.xlsx", sheet=sheet, cell="B3")
        (result,) = _results(report(evolve(MISSPELLING, source=source)))
        (location,) = cast("list[Object]", result["locations"])
        expected = [{"name": "B3", "fullyQualifiedName": name, "kind": "cell"}]
        assert location["logicalLocations"] == expected


def test_related_places_are_related_locations() -> None:
    """The other places of a finding come along."""
    (result,) = _results(report(SEVERAL_NAMES))
    (related,) = cast("list[Object]", result["relatedLocations"])
    assert cast("Object", cast("Object", related["physicalLocation"])["region"]) == {"startLine": 2}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a b#1?.txt", "a%20b%231%3F.txt"),
        ("子\\a.txt", "%E5%AD%90/a.txt"),
        ("/x/a.txt", "x/a.txt"),
        ("c:a", "c%3Aa"),
    ],
)
def test_names_become_relative_references(name: str, uri: str) -> None:
    """Blanks, marks and drive letters are encoded, backslashes turned."""
    physical = _physical(evolve(MISSPELLING, source=Source(document=name)))
    assert physical["artifactLocation"] == {"uri": uri}


def test_waived_findings_are_suppressed_results() -> None:
    """The waiver is the justification; all other results say that they are not suppressed."""
    *others, waived = _results(WAIVED)
    assert [result["suppressions"] for result in others] == [[]] * 10
    assert waived["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "理由：文号待印发时编列；批准：区政府办；有效期至 2026-12-31",
        }
    ]
    assert "suppressions" not in _results(FULL)[0]


def test_a_comparison_becomes_baseline_states() -> None:
    """New, unchanged, and absent for what has been mended."""
    states = [result["baselineState"] for result in _results(FULL, FULL.compare(EARLIER))]
    assert [states.count(state) for state in ("new", "unchanged", "absent")] == [1, 10, 1]
    assert "baselineState" not in _results(FULL)[0]


@given(reports())
def test_any_text_gives_valid_sarif(made: Report) -> None:
    """Whatever a document holds, the schema is kept and every result has its rule."""
    run = _run(made, made.compare(evolve(made, findings=())))
    results = cast("list[Object]", run["results"])
    assert len(results) == len(made.findings) + len(made.waived)
