"""A report as SARIF 2.1.0, for code hosts and editors that show findings beside the file.

A line of SARIF is a paragraph here, a column is not known; offsets are characters of the document's
text as read (``columnKind`` is ``unicodeCodePoints``). Waived findings are results with a suppression,
a comparison becomes ``baselineState``.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from zhuanyezhen.findings import Comparison, Excerpt, Finding, Report, RuleNote, Severity, Waiver
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import LOCALES, Language
from zhuanyezhen.words import reports as words

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.INFO: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
_FINGERPRINT_KEY = "zhuanyezhen/v1"


def to_sarif(report: Report, *, comparison: Comparison | None = None, lang: Language = "zh") -> str:
    """Write a report as SARIF 2.1.0; with a ``comparison`` results say new, unchanged or absent.

    >>> from datetime import date
    >>> import json
    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> json.loads(to_sarif(report))["runs"][0]["columnKind"]
    'unicodeCodePoints'

    Args:
        report: What ``check()`` said.
        comparison: What ``report.compare(earlier)`` said.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The SARIF text.
    """
    refuse_other_than(report, Report)
    writer = _Writer(report, comparison, lang)
    run: Json = {
        "tool": {"driver": _driver(report, writer.rules, lang)},
        "language": LOCALES[lang],
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": uri}, "roles": ["analysisTarget"]}
            for uri in dict.fromkeys(map(_uri, report.input))
        ],
        "results": writer.results(),
        "properties": {"asOf": report.as_of.isoformat(), "notes": list(wording(lang).notes(report))},
    }
    return canonical({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(report: Report, rules: Iterable[RuleNote], lang: Language) -> Json:
    return {
        "name": "zhuanyezhen",
        "version": report.library_version,
        "language": LOCALES[lang],
        "rules": [_rule(rule, lang) for rule in rules],
    }


def _rule(rule: RuleNote, lang: Language) -> Json:
    basis = words.HOUSE_RULE(lang) if rule.basis is None else words.BASIS(lang, basis=rule.basis)
    title = wording(lang).title_of(rule)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": words.RULE_AND_BASIS(lang, title=title, basis=basis)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


class _Writer:
    """Writes results: it knows the index of each rule and what is new."""

    def __init__(self, report: Report, comparison: Comparison | None, lang: Language) -> None:
        self._report = report
        self._lang: Language = lang
        self._comparison = comparison
        self._new = frozenset(comparison.new) if comparison else frozenset()
        known = {rule.code: rule for rule in report.rules}
        for finding in self._everything():
            # A report read back from JSON has no rules: what its findings say of them must do.
            known.setdefault(
                finding.code,
                RuleNote(code=finding.code, name=finding.name, title=finding.name, severity=finding.severity),
            )
        self.rules = tuple(known[code] for code in sorted(known))
        self._index = {rule.code: index for index, rule in enumerate(self.rules)}

    def results(self) -> list[Json]:
        """All results: open findings, then waived ones, then those that are gone."""
        found = [self._result(finding, self._state(finding), ()) for finding in self._report.findings]
        waived = [
            self._result(finding, self._state(finding), (waiver,)) for finding, waiver in self._report.waived
        ]
        return [*found, *waived, *(self._result(finding, "absent", ()) for finding in self._gone())]

    def _everything(self) -> Iterable[Finding]:
        yield from self._report.findings
        yield from (finding for finding, _ in self._report.waived)
        yield from self._gone()

    def _gone(self) -> Iterator[Finding]:
        if self._comparison is not None:
            yield from (*self._comparison.mended, *self._comparison.removed, *self._comparison.unclear)

    def _state(self, finding: Finding) -> str | None:
        if self._comparison is None:
            return None
        return "new" if finding in self._new else "unchanged"

    def _result(self, finding: Finding, state: str | None, waivers: tuple[Waiver, ...]) -> Json:
        result: dict[str, Json] = {
            "ruleId": finding.code,
            "ruleIndex": self._index[finding.code],
            "level": _LEVELS[finding.severity],
            "message": {"text": finding.text(self._lang)},
            "locations": [_location(finding.source, finding.excerpt)] if finding.source else [],
            "partialFingerprints": {_FINGERPRINT_KEY: finding.fingerprint},
            "properties": {"subject": finding.subject, "units": finding.units},
        }
        if finding.related:
            # SARIF wants them distinct; sources that differ may still be written alike.
            related = (_location(source, None) for source in finding.related)
            result["relatedLocations"] = list({canonical(place): place for place in related}.values())
        if state is not None:
            result["baselineState"] = state
        if self._report.waived:
            # Once one result is suppressed, SARIF wants the others to say that they are not (§3.27.23).
            result["suppressions"] = [_suppression(waiver, self._lang) for waiver in waivers]
        return result


def _suppression(waiver: Waiver, lang: Language) -> Json:
    return {"kind": "external", "status": "accepted", "justification": wording(lang).waiver_of(waiver)}


def _location(source: Source, excerpt: Excerpt | None) -> Json:
    physical: dict[str, Json] = {"artifactLocation": {"uri": _uri(source.document)}}
    region = _region(source)
    if region and excerpt is not None:
        region["snippet"] = {"text": excerpt.words}
    if region:
        physical["region"] = region
    location: dict[str, Json] = {"physicalLocation": physical}
    if source.cell is not None:
        name = f"{source.sheet}!{source.cell}" if source.sheet else source.cell
        location["logicalLocations"] = [{"name": source.cell, "fullyQualifiedName": name, "kind": "cell"}]
    return location


def _region(source: Source) -> dict[str, Json]:
    region: dict[str, Json] = {}
    if source.paragraph is not None and source.paragraph > 0:
        region["startLine"] = source.paragraph
    if source.start is not None and source.start >= 0:
        region["charOffset"] = source.start
        region["charLength"] = max((source.end or 0) - source.start, 0)
    return region


def _uri(document: str) -> str:
    """A document's name as a relative URI reference: slashes forward, the rest percent-encoded."""
    return quote(document.replace("\\", "/").lstrip("/"), safe="/", errors="replace")
