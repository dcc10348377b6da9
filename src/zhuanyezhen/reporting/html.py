"""A report as one web page that stands by itself, to be read, filtered and printed.

No request leaves the page: style and script are inlined from ``report.css`` and ``report.js``, and its
content security policy forbids anything else. It reads without the script, which filters and opens what
is jumped to. Given the programme, the page also says who is responsible and what is covered, and holds
the quoted text. Everything from a document passes through ``text_of``.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from zhuanyezhen.escaping import text_of
from zhuanyezhen.findings import Comparison, Report, Severity
from zhuanyezhen.findings.grouping import RuleGroup, rule_groups
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.reporting.html_coverage import coverage_section
from zhuanyezhen.reporting.html_entries import entries_of
from zhuanyezhen.reporting.html_findings import (
    findings_sections,
    mended_section,
    rules_section,
    waived_section,
)
from zhuanyezhen.reporting.html_matrix import matrix_section
from zhuanyezhen.reporting.html_source import source_section
from zhuanyezhen.reporting.html_text import asset, group_id, page_head
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as texts

_NAMES_IN_TITLE = 3


def to_html(
    report: Report,
    *,
    comparison: Comparison | None = None,
    programme: Programme | None = None,
    figures: Sequence[Figure] = (),
    lang: Language = "zh",
) -> str:
    """Write a report as a self-contained page; the same report gives the same bytes.

    With a ``comparison`` new findings carry a badge and mended ones have a section of their own. With the
    ``programme`` that was checked the page carries its responsibility matrix, its coverage and the quoted
    paragraphs of its plans. ``figures`` are pictures drawn of it, a map of the coverage above all.

    >>> from datetime import date
    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> "未发现问题" in to_html(report)
    True

    Args:
        report: What ``check()`` said.
        comparison: What ``report.compare(earlier)`` said.
        programme: What was checked.
        figures: Pictures drawn of it.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The page.
    """
    refuse_other_than(report, Report)
    return "\n".join(_Page(report, comparison, programme, tuple(figures), lang).lines()) + "\n"


class _Page:
    """One page; every method yields its part, in the order of the page."""

    def __init__(
        self,
        report: Report,
        comparison: Comparison | None,
        programme: Programme | None,
        figures: Sequence[Figure],
        lang: Language,
    ) -> None:
        self.lang: Language = lang
        self.words = wording(lang)
        self.report = report
        self.comparison = comparison
        self.programme = programme
        self.figures = figures
        self.groups = rule_groups(report, report.findings)

    def lines(self) -> Iterator[str]:
        parts = list(self.parts())
        lang, words = self.lang, self.words
        title = f"{words.title}{words.colon}{self._names()}"
        yield page_head(title, "report.css", script=True, lang=lang)
        yield f'<a class="skip" href="#findings">{texts.SKIP_TO_FINDINGS(lang)}</a>'
        yield from self.header([(name, heading) for name, heading, lines in parts if heading and lines])
        yield '<div class="page">' if self.groups else '<div class="page clear">'
        yield from self.side()
        yield '<main id="findings" tabindex="-1">'
        for _, _, lines in parts:
            yield from lines
        yield "</main>\n</div>"
        version = text_of(self.report.library_version)
        yield f"<footer><p>{texts.MADE_FOR_DRAFTS(lang, version=version)}</p></footer>"
        yield f"<script>\n{self._script()}</script>\n</body>\n</html>"

    def _script(self) -> str:
        """The script, its two sentences put in."""
        shown, none = texts.SHOWN(self.lang), texts.NONE_SHOWN(self.lang)
        return asset("report.js").replace("%SHOWN%", shown).replace("%NONE_SHOWN%", none)

    def _names(self) -> str:
        shown = [text_of(name) for name in self.report.input]
        names = self.words.comma.join(shown[:_NAMES_IN_TITLE])
        more = len(shown) > _NAMES_IN_TITLE
        return texts.MORE_FILES(self.lang, names=names, count=len(shown)) if more else names

    def parts(self) -> Iterator[tuple[str, str, list[str]]]:
        """The sections, each with its id and the heading it has in the contents."""
        report, programme, lang, words = self.report, self.programme, self.lang, self.words
        plans = {plan.name: plan for plan in programme.plans if plan.text} if programme else {}
        grouped = entries_of(self.groups, plans)
        entries = [entry for _, entries in grouped for entry in entries]
        yield (
            "findings",
            texts.FINDINGS(lang),
            list(findings_sections(report, grouped, self.comparison, words)),
        )
        yield "", "", list(mended_section(self.comparison, words))
        yield "", "", list(waived_section(report.waived, words))
        if programme is not None:
            yield "matrix", texts.DUTIES(lang), list(matrix_section(programme, entries, lang))
        covered = coverage_section(programme, report.as_of, self.figures, lang)
        yield "coverage", texts.COVERAGE(lang), list(covered)
        yield "text", texts.ORIGINAL(lang), list(source_section(entries, tuple(plans.values()), lang))
        yield "rules", texts.SCOPE(lang), list(rules_section(report, words))

    def header(self, contents: Sequence[tuple[str, str]]) -> Iterator[str]:
        names, lang, words = self._names(), self.lang, self.words
        yield f"<header>\n<h1>{words.title}</h1>"
        yield f'<p class="about"><b>{text_of(self.programme.name) if self.programme else names}</b></p>'
        about = f"{names} · " if self.programme else ""
        yield f'<p class="about">{about}{text_of(words.header(self.report))}</p>'
        if notes := tuple(words.notes(self.report)):
            yield f'<ul class="notes">{"".join(f"<li>{text_of(note)}</li>" for note in notes)}</ul>'
        yield f'<ul class="cards" aria-label="{texts.OVERVIEW(lang)}">'
        for severity in reversed(Severity):
            label, count = words.severities[severity], self.report.counts[severity]
            yield _card(label, count, severity.value, f"#{severity.value}")
        if self.report.waived:
            yield _card(texts.WAIVED_CARD(lang), len(self.report.waived), "", "#waived")
        yield "</ul>"
        if self.comparison is not None:
            yield f'<p class="about">{text_of(words.comparison(self.comparison))}</p>'
        if self.programme is not None:
            links = "".join(f'<li><a href="#{name}">{heading}</a></li>' for name, heading in contents)
            yield f'<nav class="contents" aria-label="{texts.CONTENTS(lang)}"><ul>{links}</ul></nav>'
        yield "</header>"

    def side(self) -> Iterator[str]:
        if self.groups:
            yield '<div class="side">'
            yield from self._filter()
            index = texts.INDEX(self.lang)
            yield f'<nav class="index" aria-label="{index}">\n<b>{index}</b>\n<ul>'
            yield from map(self._index_entry, self.groups)
            yield "</ul>\n</nav>\n</div>"

    def _index_entry(self, group: RuleGroup) -> str:
        code, title = text_of(group.rule.code), text_of(self.words.title_of(group.rule))
        label = f'<span class="code">{code}</span><span>{title}</span>'
        count = f'<span class="n">{len(group.findings)}</span>'
        return f'<li class="{group.severity.value}"><a href="#{group_id(group)}">{label}{count}</a></li>'

    def _filter(self) -> Iterator[str]:
        lang, words = self.lang, self.words
        yield f'<div class="filter" id="filter" role="search" aria-label="{texts.FILTER(lang)}" hidden>'
        yield f"<fieldset><legend>{texts.SEVERITY(lang)}</legend>"
        for severity in reversed(Severity):
            box = f'<input type="checkbox" value="{severity.value}" checked>'
            yield f"<label>{box}{words.severities[severity]}</label>"
        yield "</fieldset>"
        rules = {group.rule.code: f"{group.rule.code} {words.title_of(group.rule)}" for group in self.groups}
        yield _choice("rule", texts.RULE(lang), texts.ALL_RULES(lang), rules)
        yield _choice("unit", texts.UNIT(lang), texts.ALL_UNITS(lang), self._units())
        yield f'<div><label class="above" for="words">{texts.WORDS(lang)}</label>'
        like = texts.WORDS_LIKE(lang)
        yield f'<input type="search" id="words" placeholder="{like}" autocomplete="off"></div>'
        yield f'<button type="button">{texts.CLEAR(lang)}</button>\n<output aria-live="polite"></output>\n</div>'

    def _units(self) -> dict[str, str]:
        """The units that have findings, the most first, by name; with the id where a name stands twice."""
        found = sorted(self.report.by_unit().items(), key=lambda pair: -len(pair[1]))
        known = self.programme.unit_by_id if self.programme else {}
        names = {unit: known[unit].name if unit in known else unit for unit, _ in found}
        twice = Counter(names.values())
        return {
            unit: texts.UNIT_COUNT(
                self.lang,
                name=f"{names[unit]}{f'［{unit}］' if twice[names[unit]] > 1 else ''}",
                count=len(findings),
            )
            for unit, findings in found
        }


def _choice(name: str, label: str, every: str, choices: Mapping[str, str]) -> str:
    options = "".join(
        f'<option value="{text_of(value)}">{text_of(shown)}</option>' for value, shown in choices.items()
    )
    return (
        f'<div><label class="above" for="{name}">{label}</label>'
        f'<select id="{name}"><option value="">{every}</option>{options}</select></div>'
    )


def _card(label: str, count: int, kind: str, href: str) -> str:
    inner = f"<b>{count}</b>{label}"
    if count:
        return f'<li><a class="card {kind}" href="{href}">{inner}</a></li>'
    return f'<li><span class="card none">{inner}</span></li>'
