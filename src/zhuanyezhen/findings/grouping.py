"""How reports arrange findings for a reader: by rule, the gravest first, then by code."""

from collections.abc import Iterable
from typing import Self

from attrs import frozen

from zhuanyezhen.findings.finding import Finding, RuleNote, Severity
from zhuanyezhen.findings.report import Report


@frozen(kw_only=True)
class RuleGroup:
    """The findings of one rule at one severity, with what the report knows about the rule."""

    rule: RuleNote
    severity: Severity
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, rule: RuleNote | None, findings: tuple[Finding, ...]) -> Self:
        """Group ``findings`` of one code; a report read back from JSON does not know its rules."""
        first = findings[0]
        note = rule or RuleNote(code=first.code, name=first.name, title=first.name, severity=first.severity)
        return cls(rule=note, severity=first.severity, findings=findings)


def rule_groups(report: Report, findings: Iterable[Finding]) -> tuple[RuleGroup, ...]:
    """Arrange ``findings`` by severity and rule; within a rule their order is kept."""
    rules = {rule.code: rule for rule in report.rules}
    groups: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.severity, finding.code), []).append(finding)
    ordered = sorted(groups, key=lambda key: key[1])
    ordered.sort(key=lambda key: key[0], reverse=True)
    return tuple(RuleGroup.of(rules.get(code), tuple(groups[severity, code])) for severity, code in ordered)


def document_groups(report: Report) -> dict[str | None, list[Finding]]:
    """Arrange the findings by document, in their order; ``None`` gathers those without a place.

    Of a single document all findings are, wherever they point.
    """
    if len(report.input) == 1:
        return {report.input[0]: list(report.findings)}
    groups: dict[str | None, list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault(finding.source.document if finding.source else None, []).append(finding)
    return groups
