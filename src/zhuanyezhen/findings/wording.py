"""How a report for people says its figures, in Chinese and in English; the words are those of ``words.reports``."""

from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.escaping import visible
from zhuanyezhen.findings.comparison import Comparison
from zhuanyezhen.findings.finding import Finding, RuleNote, Severity, Waiver
from zhuanyezhen.findings.report import Report
from zhuanyezhen.model.plan import Understanding
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words
from zhuanyezhen.words.notes import note_in


@frozen(kw_only=True)
class Wording:
    """Templates for ``str.format``; the field names say where each stands."""

    lang: Language
    title: str
    as_of: str
    rules_run: str
    note: str
    colon: str
    comma: str
    severities: dict[Severity, str]
    nothing_found: str
    total: str
    count: str
    waived_total: str
    compared: str
    compared_removed: str
    compared_unclear: str
    compared_renumbered: str
    new: str
    mended: str
    removed: str
    unclear: str
    renumbered: str
    waived: str
    waiver: str
    places: str
    see_also: str
    unplaced: str
    understood: str
    not_understood: str

    def header(self, report: Report) -> str:
        """When, with what and against how many rules the check ran, on one line."""
        facts = [self.as_of.format(report.as_of), f"zhuanyezhen {visible(report.library_version)}"]
        if report.rules:
            facts.append(self.rules_run.format(len(report.rules)))
        return " · ".join(facts)

    def notes(self, report: Report) -> Iterator[str]:
        """How much of each plan's responsibility text was read (识读率), then what its readers decided."""
        for each in report.understood:
            yield self.understanding(each, among=len(report.input))
        yield from (note_in(note, self.lang) for note in report.notes)

    def understanding(self, each: Understanding, *, among: int = 1) -> str:
        """How much of one plan's responsibility text was read; its name where there are several."""
        name = f"{each.document}{self.colon}" if among > 1 else ""
        rest = self.not_understood.format(each.unread) if each.unread else ""
        # Cut, not rounded: 100 % is said only where nothing was left.
        return name + self.understood.format(int(each.rate * 1000) / 10, each.characters) + rest

    def summary(self, report: Report) -> str:
        """The last line of a report: how many of each severity, or that nothing was found."""
        counts = report.counts
        parts = self.comma.join(
            self.count.format(self.severities[Severity(key)], counts[key]) for key in counts
        )
        total = self.total.format(len(report.findings), parts) if report.findings else self.nothing_found
        return total + (self.waived_total.format(len(report.waived)) if report.waived else "")

    def comparison(self, comparison: Comparison) -> str:
        """How many findings are new, mended and still open, and what is to be verified."""
        verify = (
            (self.compared_removed, len(comparison.removed)),
            (self.compared_unclear, len(comparison.unclear)),
            (self.compared_renumbered, len(comparison.renumbered)),
        )
        counts = self.compared.format(len(comparison.new), len(comparison.mended), len(comparison.open))
        return counts + "".join(text.format(count) for text, count in verify if count)

    def gone(self, comparison: Comparison) -> Iterator[tuple[str, str, tuple[Finding, ...]]]:
        """What of the earlier report is gone: mended, removed or unclear, its head, its findings; none that is empty."""
        parts = (
            ("mended", self.mended, comparison.mended),
            ("removed", self.removed, comparison.removed),
            ("unclear", self.unclear, comparison.unclear),
        )
        yield from ((name, head.format(len(found)), found) for name, head, found in parts if found)

    def renumbered_entries(self, comparison: Comparison) -> Iterator[str]:
        """The entries that seem to have changed their numbers, one a line."""
        for ledger, before, now in comparison.renumbered:
            yield words.RENUMBERED_ENTRY(
                self.lang,
                noun=ledger.noun if self.lang == "zh" else ledger.noun_en,
                what=visible(now.what),
                before=visible(before.id),
                now=visible(now.id),
            )

    def waiver_of(self, waiver: Waiver) -> str:
        """The reason of a waiver, who approved it and until when."""
        return self.waiver.format(visible(waiver.reason), visible(waiver.approver), waiver.until.isoformat())

    def title_of(self, rule: RuleNote) -> str:
        """A rule's title; in English its name, which is the English we have."""
        return visible(rule.title if self.lang == "zh" else rule.name)


_TABLE = {
    "title": words.REPORT,
    "as_of": words.AS_OF,
    "rules_run": words.RULES_RUN,
    "note": words.NOTE,
    "colon": words.COLON,
    "comma": words.COMMA,
    "nothing_found": words.NOTHING_FOUND,
    "total": words.TOTAL,
    "count": words.COUNT,
    "waived_total": words.WAIVED_TOTAL,
    "compared": words.COMPARED,
    "compared_removed": words.COMPARED_REMOVED,
    "compared_unclear": words.COMPARED_UNCLEAR,
    "compared_renumbered": words.COMPARED_RENUMBERED,
    "new": words.NEW,
    "mended": words.MENDED,
    "removed": words.REMOVED,
    "unclear": words.UNCLEAR,
    "renumbered": words.RENUMBERED,
    "waived": words.WAIVED,
    "waiver": words.WAIVER,
    "places": words.PLACES,
    "see_also": words.SEE_ALSO,
    "unplaced": words.UNPLACED,
    "understood": words.UNDERSTOOD,
    "not_understood": words.NOT_UNDERSTOOD,
}
_SEVERITIES = {Severity.ERROR: words.ERROR, Severity.WARNING: words.WARNING, Severity.INFO: words.INFO}


def _made(lang: Language) -> Wording:
    templates = {name: text.en if lang == "en" else text.zh for name, text in _TABLE.items()}
    severities = {severity: text(lang) for severity, text in _SEVERITIES.items()}
    return Wording(lang=lang, severities=severities, **templates)


CHINESE, ENGLISH = _made("zh"), _made("en")


def wording(lang: Language) -> Wording:
    """The words of a language."""
    return ENGLISH if lang == "en" else CHINESE
