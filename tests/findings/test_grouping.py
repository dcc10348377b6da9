"""Tests of how reports arrange findings."""

from attrs import evolve

from reporting.specimens import AS_OF, FINDINGS, FULL, MISSPELLING, NO_NUMBER, PLAN
from zhuanyezhen.findings import Report, Severity
from zhuanyezhen.findings.grouping import document_groups, rule_groups
from zhuanyezhen.values.source import Source


def test_rules_are_arranged_by_severity_then_code() -> None:
    """The gravest first; the rule's title comes along."""
    groups = rule_groups(FULL, FULL.findings)
    expected = ["RSP003", "RSP006", "PLN001", "PLN003", "UNT001", "UNT002", "RSP005"]
    assert expected == [group.rule.code for group in groups]
    assert groups[0].rule.title == "同一单位既牵头又配合"


def test_a_rule_the_report_does_not_know_goes_by_its_name() -> None:
    """A report read back from JSON has no rules; its findings' names must do."""
    (group,) = rule_groups(evolve(FULL, rules=()), [MISSPELLING])
    assert (group.rule.title, group.severity) == ("probable-misspelling", Severity.WARNING)


def test_findings_of_a_single_document_stay_together() -> None:
    """Where only one document was checked, what has no place is about it too."""
    assert {PLAN: list(FULL.findings)} == document_groups(FULL)


def test_findings_are_arranged_by_document() -> None:
    """Of several documents each has its own findings, those without a place come last."""
    other = evolve(MISSPELLING, source=Source(document="b.txt", paragraph=1))
    report = Report(as_of=AS_OF, library_version="0.1.0", input=("b.txt", PLAN), findings=(*FINDINGS, other))
    groups = document_groups(report)
    assert list(groups) == ["b.txt", PLAN, None]
    assert groups[None] == [NO_NUMBER]
