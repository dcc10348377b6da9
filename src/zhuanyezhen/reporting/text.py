"""A report for a terminal, in the manner of a good linter.

Grouped by document, then by rule, the gravest first. A rule that found one or two things gives a line,
the quoted words and a caret for each; a rule that found the same thing in many places is told once,
followed by the places, and advice that all its messages share is printed once at the end.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from zhuanyezhen.escaping import visible
from zhuanyezhen.findings import Comparison, Excerpt, Finding, Language, Report, Severity
from zhuanyezhen.findings.grouping import RuleGroup, document_groups, rule_groups
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.pattern import regex
from zhuanyezhen.reporting.terminal import columns, hang, paint, wrap
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words.notes import subject_in

DEFAULT_WIDTH = 100
_NARROWEST = 40
_REPEATED = 3
_GUTTER = "    | "
_HANGING = " " * 4
_COLOUR_OF = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_SENTENCE_END = regex(r"(?<=[。！])|(?<=[.!] )")


def to_text(
    report: Report,
    *,
    colour: bool = False,
    lang: Language = "zh",
    width: int = DEFAULT_WIDTH,
    comparison: Comparison | None = None,
) -> str:
    """Write a report for a terminal of ``width`` columns, ending in a line that counts what was found.

    ``colour`` adds ANSI colours: the caller knows whether it writes to a terminal. With a
    ``comparison`` new findings are marked 〔新增〕 and mended ones are listed.

    >>> from datetime import date
    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> print(to_text(report), end="")
    检查报告：plan.txt
    截至 2026-11-01 · zhuanyezhen 0.1.0
    <BLANKLINE>
    未发现问题

    Args:
        report: What ``check()`` said.
        colour: Whether to add ANSI colours.
        lang: The language, ``zh`` or ``en``.
        width: The columns of the terminal.
        comparison: What ``report.compare(earlier)`` said.

    Returns:
        The text.
    """
    refuse_other_than(report, Report)
    page = _Page(lang, colour=colour, width=max(width, _NARROWEST), new=comparison.new if comparison else ())
    parts = (page.header(report), page.documents(report), page.waived(report), page.gone(comparison))
    lines = [*chain.from_iterable(parts), *page.summary(report, comparison)]
    return "\n".join(lines) + "\n"


class _Page:
    """How the lines of one report are written; every method yields lines, blocks end in an empty one."""

    def __init__(self, lang: Language, *, colour: bool, width: int, new: Iterable[Finding]) -> None:
        self.words = wording(lang)
        self.lang = lang
        self.colour = colour
        self.width = width
        self.new = frozenset(new)

    def header(self, report: Report) -> Iterator[str]:
        names = self.words.comma.join(visible(name) for name in report.input)
        title = self.words.title + (self.words.colon + names if names else "")
        yield from (self._paint(line, "bold") for line in wrap(title, self.width))
        yield self._paint(self.words.header(report), "dim")
        for note in self.words.notes(report):
            yield from self._hanging(f"{self.words.note}{self.words.colon}{visible(note)}")
        yield ""

    def documents(self, report: Report) -> Iterator[str]:
        for document, findings in document_groups(report).items():
            if len(report.input) > 1:
                name = self.words.unplaced if document is None else visible(document)
                yield self._paint(f"── {name} ──", "bold")
                yield ""
            for group in rule_groups(report, findings):
                if len(group.findings) < _REPEATED:
                    yield from chain.from_iterable(map(self._finding, group.findings))
                else:
                    yield from self._repeated(group)

    def waived(self, report: Report) -> Iterator[str]:
        if not report.waived:
            return
        yield self._paint(self.words.waived.format(len(report.waived)), "bold")
        for finding, waiver in report.waived:
            yield from self._hanging(f"  {self._head(finding)}{self._subject(finding)}")
            yield from self._hanging(f"    {self.words.waiver_of(waiver)}")
        yield ""

    def gone(self, comparison: Comparison | None) -> Iterator[str]:
        if comparison is None:
            return
        for _, head, findings in self.words.gone(comparison):
            yield self._paint(head, "bold")
            for finding in findings:
                yield from self._hanging(f"  {self._head(finding)}{visible(finding.text(self.lang))}")
            yield ""
        if comparison.renumbered:
            yield self._paint(self.words.renumbered.format(len(comparison.renumbered)), "bold")
            for line in self.words.renumbered_entries(comparison):
                yield from self._hanging(f"  {line}")
            yield ""

    def summary(self, report: Report, comparison: Comparison | None) -> Iterator[str]:
        worst = report.worst()
        yield self._paint(self.words.summary(report), "bold", *([_COLOUR_OF[worst]] if worst else []))
        if comparison is not None:
            yield self.words.comparison(comparison)

    def _finding(self, finding: Finding) -> Iterator[str]:
        head, message = self._head(finding), self._message(finding, visible(finding.text(self.lang)))
        first, *rest = self._hanging(head + message)
        yield first.replace(head, self._paint(head, _COLOUR_OF[finding.severity], "bold"), 1)
        yield from rest
        if finding.excerpt is not None:
            yield from self._excerpt(finding.excerpt, finding.severity)
        yield from self._related(finding)
        yield ""

    def _repeated(self, group: RuleGroup) -> Iterator[str]:
        count = self.words.places.format(len(group.findings))
        code = self._paint(self._code(group.rule.code, group.severity), _COLOUR_OF[group.severity], "bold")
        yield f"{code}{self.words.title_of(group.rule)}{count}"
        messages, advice = _shared_advice([visible(finding.text(self.lang)) for finding in group.findings])
        if len(set(messages)) == 1:
            advice = "".join((*messages[:1], advice))
            messages = [self._subject(finding) for finding in group.findings]
        places = [visible(str(finding.source)) if finding.source else "" for finding in group.findings]
        widest = max(map(columns, places))
        for finding, place, message in zip(group.findings, places, messages, strict=True):
            pad = " " * (widest - columns(place) + 2 if widest else 0)
            yield from self._hanging(f"  {place}{pad}{self._message(finding, message)}")
            yield from self._related(finding)
        if advice:
            yield from self._hanging(f"  → {advice}")
        yield ""

    def _excerpt(self, excerpt: Excerpt, severity: Severity) -> Iterator[str]:
        room = self.width - len(_GUTTER)
        if columns(visible(excerpt.text)) > room:
            excerpt = Excerpt.cut(excerpt.text, excerpt.start, excerpt.end, room=room // 2 - 1)
        before, words = visible(excerpt.text[: excerpt.start]), visible(excerpt.words)
        carets = "^" * max(columns(words), 1)
        gutter = self._paint(_GUTTER, "dim")
        yield f"{gutter}{visible(excerpt.text)}".rstrip()
        yield f"{gutter}{' ' * columns(before)}{self._paint(carets, _COLOUR_OF[severity], 'bold')}"

    def _related(self, finding: Finding) -> Iterator[str]:
        if finding.related:
            places = self.words.comma.join(visible(str(source)) for source in finding.related)
            yield from self._hanging(f"{_HANGING}{self.words.see_also}{self.words.colon}{places}")

    def _head(self, finding: Finding) -> str:
        place = f"{visible(str(finding.source))} " if finding.source else ""
        return place + self._code(finding.code, finding.severity)

    def _subject(self, finding: Finding) -> str:
        return visible(subject_in(finding.subject, self.lang))

    def _code(self, code: str, severity: Severity) -> str:
        return f"{visible(code)} {self.words.severities[severity]} "

    def _message(self, finding: Finding, message: str) -> str:
        return f"{self.words.new if finding in self.new else ''}{message}"

    def _hanging(self, text: str) -> Iterator[str]:
        """Wrap a line, further lines indented under it."""
        return hang(text, self.width, indent=len(_HANGING))

    def _paint(self, text: str, *colours: str) -> str:
        return paint(text, *colours, on=self.colour)


def _shared_advice(messages: list[str]) -> tuple[list[str], str]:
    """Split off the closing sentences that all messages share, so that they can be told once.

    >>> _shared_advice(["任务（一）没有时限。请补写。", "任务（二）没有时限。请补写。"])
    (['任务（一）没有时限。', '任务（二）没有时限。'], '请补写。')
    """
    sentences = [[part for part in _SENTENCE_END.split(message) if part] for message in messages]
    shared: list[str] = []
    while len({tuple(parts[-1:]) for parts in sentences}) == 1 and min(map(len, sentences)) > 1:
        shared.append(sentences[0][-1])
        for parts in sentences:
            parts.pop()
    return ["".join(parts) for parts in sentences], "".join(reversed(shared))
