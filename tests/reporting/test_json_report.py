"""Tests of a report as JSON and back."""

import json

import pytest
from attrs import evolve
from hypothesis import given

from reporting.specimens import FULL, MISSPELLING, WAIVED, report
from reporting.strategies import any_text, reports, sayable_text
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.findings import Report
from zhuanyezhen.reporting.json_report import read_report, to_json
from zhuanyezhen.values.source import Source

KEYS = ["as_of", "library_version", "input", "counts", "understood", "findings"]
FINDING_KEYS = ["code", "name", "severity", "message", "subject", "source", "fingerprint"]


def _as_carried(made: Report) -> Report:
    """What is left of a report once it has been through JSON."""
    return evolve(
        made,
        findings=[
            evolve(
                item,
                message_en=None,
                units=(),
                related=(),
                excerpt=item.excerpt if item.source else None,
            )
            for item in made.findings
        ],
        waived=(),
        rules=(),
        notes=(),
    )


def test_the_shape_is_the_fixed_one() -> None:
    """Top-level and finding keys are exactly those of the design, waivers or not."""
    data = json.loads(to_json(WAIVED))
    assert list(data) == KEYS
    assert [list(item) for item in data["findings"]] == [FINDING_KEYS] * 10
    assert data["counts"] == {"error": 2, "warning": 6, "info": 2}


def test_a_source_leads_to_the_words() -> None:
    """Place, quoted words and the line around them are given."""
    (item,) = json.loads(to_json(report(MISSPELLING)))["findings"]
    source = item["source"]
    assert source["quote"] == "区审行政审批局"
    assert source["line"][source["quote_start"] :].startswith(source["quote"])
    assert {"document", "paragraph", "start", "end", "sheet", "cell"} < set(source)


def test_a_finding_without_a_place_has_no_source() -> None:
    """Unknown is null."""
    (item,) = [item for item in json.loads(to_json(FULL))["findings"] if item["code"] == "PLN003"]
    assert item["source"] is None


def test_the_order_of_findings_does_not_change_the_bytes() -> None:
    """The same findings in another order give the same text."""
    assert to_json(FULL) == to_json(evolve(FULL, findings=tuple(reversed(FULL.findings))))


def test_a_report_read_back_can_be_compared() -> None:
    """Nothing is new and nothing mended against one's own JSON."""
    comparison = FULL.compare(read_report(to_json(FULL)))
    assert ((), (), FULL.findings) == (comparison.new, comparison.mended, comparison.open)


@given(reports(sayable_text))
def test_json_reads_back_what_it_carries(made: Report) -> None:
    """Everything JSON carries comes back equal."""
    assert _as_carried(made) == read_report(to_json(made))


@given(reports(any_text))
def test_json_of_any_text_can_be_saved(made: Report) -> None:
    """Lone surrogates and controls neither raise nor break the encoding."""
    assert len(made.findings) == len(json.loads(to_json(made).encode("utf-8"))["findings"])


def _broken(change: dict[str, object], *, within: str = "") -> str:
    data = json.loads(to_json(report(MISSPELLING)))
    target = data["findings"][0] if within else data
    (target["source"] if within == "source" else target).update(change)
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not a JSON report: Expecting value"),
        ("[" * 100_000, "not a JSON report: "),
        ("[]", "the report is list, not an object"),
        ("{}", "the report has no 'as_of'"),
        (_broken({"as_of": "2026"}), "the report.as_of is '2026', not a date such as 2026-11-01"),
        (_broken({"library_version": 1}), "the report.library_version is 1, not a text"),
        (_broken({"input": "plan.txt"}), "the report.input is 'plan.txt', not an array"),
        (_broken({"input": [None]}), "input is None, not a text"),
        (_broken({"findings": ["x"]}), r"findings\[0\] is 'x', not an object"),
        (
            _broken({"severity": "grave"}, within="finding"),
            r"severity is 'grave', not info, warning or error",
        ),
        (_broken({"source": 3}, within="finding"), r"findings\[0\].source is 3, not an object"),
        (_broken({"paragraph": True}, within="source"), "paragraph is True, not a whole number or null"),
        (_broken({"paragraph": "3"}, within="source"), "paragraph is '3', not a whole number or null"),
    ],
)
def test_what_is_no_report_is_refused(text: str, message: str) -> None:
    """The exception says what stands where, what was expected, and where such a file comes from."""
    with pytest.raises(UnreadableFileError, match=message) as caught:
        read_report(text)
    assert "--format json" in str(caught.value)


def test_an_excerpt_is_optional() -> None:
    """A source without a quoted line is a place only."""
    bare = evolve(MISSPELLING, excerpt=None, source=Source(document="a.xlsx", sheet="表1", cell="B3"))
    (item,) = read_report(to_json(report(bare))).findings
    assert (None, bare.source) == (item.excerpt, item.source)
