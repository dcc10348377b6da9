"""A report as one web page that stands by itself, to be read, filtered and printed.

No request leaves the page: style and script are inlined from ``report.css`` and ``report.js``, and its
content security policy forbids anything else. It reads without the script, which filters and opens what
is jumped to. Given the programme, the page also says who is responsible and what is covered, and holds
the quoted text.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from zhuanyezhen.findings import Comparison, Report, Severity
from zhuanyezhen.findings.grouping import RuleGroup, rule_groups
from zhuanyezhen.findings.wording import Wording, wording
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.reporting.html_coverage import coverage_section
from zhuanyezhen.reporting.html_entries import entries_of
from zhuanyezhen.reporting.html_findings import (
    findings_sections,
    gone_sections,
    rules_section,
    waived_section,
)
from zhuanyezhen.reporting.html_matrix import matrix_section
from zhuanyezhen.reporting.html_source import source_section
from zhuanyezhen.reporting.html_text import asset, group_id, page_head
from zhuanyezhen.showing.markup import Html, html, joined
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

    With a ``comparison`` new findings carry a badge; mended and deleted ones have sections of their own. With the
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
    groups = rule_groups(report, report.findings)
    page = _Page(report, comparison, programme, tuple(figures), groups, lang, wording(lang))
    return "\n".join(page.lines()) + "\n"


@frozen
class _Page:
    """One page; every method yields its part, in the order of the page."""

    report: Report
    comparison: Comparison | None
    programme: Programme | None
    figures: Sequence[Figure]
    groups: tuple[RuleGroup, ...]
    lang: Language
    words: Wording

    def lines(self) -> Iterator[Html]:
        parts = list(self.parts())
        lang, words = self.lang, self.words
        title = f"{words.title}{words.colon}{self._names()}"
        yield page_head(title, "report.css", script=True, lang=lang)
        yield html('<a class="skip" href="#findings">{}</a>', texts.SKIP_TO_FINDINGS(lang))
        yield from self.header([(name, heading) for name, heading, lines in parts if heading and lines])
        yield html('<div class="page{}">', "" if self.groups else " clear")
        yield from self.side()
        yield html('<main id="findings" tabindex="-1">')
        for _, _, lines in parts:
            yield from lines
        yield html("</main>\n</div>")
        made = texts.MADE_FOR_DRAFTS(lang, version=self.report.library_version)
        yield html("<footer><p>{}</p></footer>", made)
        yield html("<script>\n{}</script>\n</body>\n</html>", self._script())

    def _script(self) -> Html:
        """The script, its two sentences put in."""
        shown, none = texts.SHOWN(self.lang), texts.NONE_SHOWN(self.lang)
        return Html(asset("report.js").replace("%SHOWN%", shown).replace("%NONE_SHOWN%", none))

    def _names(self) -> str:
        shown = self.report.input
        names = self.words.comma.join(shown[:_NAMES_IN_TITLE])
        more = len(shown) > _NAMES_IN_TITLE
        return texts.MORE_FILES(self.lang, names=names, count=len(shown)) if more else names

    def parts(self) -> Iterator[tuple[str, str, list[Html]]]:
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
        yield "", "", list(gone_sections(self.comparison, words))
        yield "", "", list(waived_section(report.waived, words))
        if programme is not None:
            yield "matrix", texts.DUTIES(lang), list(matrix_section(programme, entries, lang))
        covered = coverage_section(programme, report.as_of, self.figures, lang)
        yield "coverage", texts.COVERAGE(lang), list(covered)
        yield "text", texts.ORIGINAL(lang), list(source_section(entries, tuple(plans.values()), lang))
        yield "rules", texts.SCOPE(lang), list(rules_section(report, words))

    def header(self, contents: Sequence[tuple[str, str]]) -> Iterator[Html]:
        names, lang, words = self._names(), self.lang, self.words
        yield html("<header>\n<h1>{}</h1>", words.title)
        yield html('<p class="about"><b>{}</b></p>', self.programme.name if self.programme else names)
        about = f"{names} · " if self.programme else ""
        yield html('<p class="about">{}{}</p>', about, words.header(self.report))
        if notes := tuple(words.notes(self.report)):
            yield html('<ul class="notes">{}</ul>', joined(html("<li>{}</li>", note) for note in notes))
        yield html('<ul class="cards" aria-label="{}">', texts.OVERVIEW(lang))
        for severity in reversed(Severity):
            yield _card(words.severities[severity], self.report.counts[severity], severity, severity)
        if self.report.waived:
            yield _card(texts.WAIVED_CARD(lang), len(self.report.waived), "", "waived")
        yield html("</ul>")
        if self.comparison is not None:
            yield html('<p class="about">{}</p>', words.comparison(self.comparison))
        if self.programme is not None:
            links = joined(html('<li><a href="#{}">{}</a></li>', *each) for each in contents)
            yield html('<nav class="contents" aria-label="{}"><ul>{}</ul></nav>', texts.CONTENTS(lang), links)
        yield html("</header>")

    def side(self) -> Iterator[Html]:
        if self.groups:
            yield html('<div class="side">')
            yield from self._filter()
            yield html('<nav class="index" aria-label="{0}">\n<b>{0}</b>\n<ul>', texts.INDEX(self.lang))
            yield from map(self._index_entry, self.groups)
            yield html("</ul>\n</nav>\n</div>")

    def _filter(self) -> Iterator[Html]:
        lang, words = self.lang, self.words
        label = texts.FILTER(lang)
        yield html('<div class="filter" id="filter" role="search" aria-label="{}" hidden>', label)
        yield html("<fieldset><legend>{}</legend>", texts.SEVERITY(lang))
        for severity in reversed(Severity):
            box = html('<input type="checkbox" value="{}" checked>', severity)
            yield html("<label>{}{}</label>", box, words.severities[severity])
        yield html("</fieldset>")
        rules = {group.rule.code: f"{group.rule.code} {words.title_of(group.rule)}" for group in self.groups}
        yield _choice("rule", texts.RULE(lang), texts.ALL_RULES(lang), rules)
        yield _choice("unit", texts.UNIT(lang), texts.ALL_UNITS(lang), self._units())
        yield html('<div><label class="above" for="words">{}</label>', texts.WORDS(lang))
        like, clear = texts.WORDS_LIKE(lang), texts.CLEAR(lang)
        yield html('<input type="search" id="words" placeholder="{}" autocomplete="off"></div>', like)
        yield html('<button type="button">{}</button>\n<output aria-live="polite"></output>\n</div>', clear)

    def _index_entry(self, group: RuleGroup) -> Html:
        rule, anchor = group.rule, group_id(group)
        label = html('<span class="code">{}</span><span>{}</span>', rule.code, self.words.title_of(rule))
        count = html('<span class="n">{}</span>', len(group.findings))
        return html('<li class="{}"><a href="#{}">{}{}</a></li>', group.severity, anchor, label, count)

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


def _choice(name: str, label: str, every: str, choices: Mapping[str, str]) -> Html:
    options = joined(html('<option value="{}">{}</option>', *each) for each in choices.items())
    label = html('<label class="above" for="{}">{}</label>', name, label)
    choice = html('<select id="{}"><option value="">{}</option>{}</select>', name, every, options)
    return html("<div>{}{}</div>", label, choice)


def _card(label: str, count: int, kind: str, anchor: str) -> Html:
    inner = html("<b>{}</b>{}", count, label)
    if count:
        return html('<li><a class="card {}" href="#{}">{}</a></li>', kind, anchor, inner)
    return html('<li><span class="card none">{}</span></li>', inner)
