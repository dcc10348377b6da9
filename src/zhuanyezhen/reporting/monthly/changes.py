"""What a check found, and against an earlier one what is new, mended, deleted and still open."""

from collections.abc import Iterator, Sequence

from zhuanyezhen.findings import Finding, Report, Severity
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.reporting.monthly.section import MonthlySection, Rows, headings_of
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import reports as words

_SHOWN = 200


def changes(report: Report, since: Report | None, lang: Language) -> Iterator[MonthlySection]:
    """What is new, mended and still open; without an earlier report, what stands."""
    severities = wording(lang).severities
    counts = words.SEMICOLON(lang).join(
        words.SEVERITY_COUNT(lang, severity=severities[each], count=report.counts[each])
        for each in reversed(Severity)
    )
    if since is None:
        yield _listed(words.CHANGES, report.findings, lang, words.NO_EARLIER(lang, counts=counts))
        return
    compared = report.compare(since)
    told = words.SINCE(
        lang,
        counts=counts,
        earlier=_named(since, report, lang),
        new=len(compared.new),
        mended=len(compared.mended),
        open=len(compared.open),
    )
    yield _listed(words.CHANGES_NEW, compared.new, lang, told)
    yield _listed(words.CHANGES_MENDED, compared.mended, lang)
    yield _listed(words.CHANGES_OPEN, compared.open, lang)
    if compared.removed:
        yield _listed(words.CHANGES_REMOVED, compared.removed, lang)
    if compared.unclear:
        yield _listed(words.CHANGES_UNCLEAR, compared.unclear, lang)
    if compared.renumbered:
        yield MonthlySection(
            title=words.CHANGES_RENUMBERED(lang),
            headings=headings_of(words.RENUMBERED_HEADINGS, lang),
            rows=tuple(
                (ledger.noun if lang == "zh" else ledger.noun_en, now.what, before.id, now.id)
                for ledger, before, now in compared.renumbered
            ),
        )


def _named(since: Report, report: Report, lang: Language) -> str:
    """The earlier check by its day; one of the same day, of last month's ledger, by what was checked."""
    if since.as_of == report.as_of:
        return words.COMMA(lang).join(since.input)
    return words.EARLIER_CHECK(lang, day=since.as_of)


def _listed(title: Text, findings: Sequence[Finding], lang: Language, *told: str) -> MonthlySection:
    severities = wording(lang).severities
    rows: Rows = tuple(
        (
            each.code,
            severities[each.severity],
            each.text(lang),
            str(each.source) if each.source else "—",
        )
        for each in findings[:_SHOWN]
    )
    rest = len(findings) - len(rows)
    return MonthlySection(
        title=title(lang),
        told=told if findings or told else (words.NO_CHANGES(lang),),
        headings=headings_of(words.CHANGES_HEADINGS, lang),
        rows=(*rows, ("…", "", words.MORE(lang, count=rest), "")) if rest else rows,
    )
