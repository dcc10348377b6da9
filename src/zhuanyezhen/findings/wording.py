"""The fixed words of a report for people, in Chinese and in English."""

from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.escaping import visible
from zhuanyezhen.findings.finding import Language, RuleNote, Severity, Waiver
from zhuanyezhen.findings.report import Comparison, Report
from zhuanyezhen.model.plan import Understanding


@frozen(kw_only=True)
class Wording:
    """Templates for ``str.format``; the field names say where each stands."""

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
    new: str
    mended: str
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
        yield from report.notes

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
        """How many findings are new, mended and still open."""
        return self.compared.format(len(comparison.new), len(comparison.mended), len(comparison.open))

    def waiver_of(self, waiver: Waiver) -> str:
        """The reason of a waiver, who approved it and until when."""
        return self.waiver.format(visible(waiver.reason), visible(waiver.approver), waiver.until.isoformat())

    def title_of(self, rule: RuleNote) -> str:
        """A rule's title; in English its name, which is the English we have."""
        return visible(rule.title if self is CHINESE else rule.name)


CHINESE = Wording(
    title="检查报告",
    as_of="截至 {}",
    rules_run="检查规则 {} 条",
    note="说明",
    colon="：",
    comma="、",
    severities={severity: severity.label for severity in Severity},
    nothing_found="未发现问题",
    total="共 {} 条：{}",
    count="{} {}",
    waived_total="；另有 {} 条已豁免",
    compared="与上次相比：新增 {}、已整改 {}、仍存在 {}",
    new="〔新增〕",
    mended="已整改（{} 条）",
    waived="已豁免（{} 条）",
    waiver="理由：{}；批准：{}；有效期至 {}",
    places="（{} 处）",
    see_also="另见",
    unplaced="（无具体位置）",
    understood="责任分工文字识读率 {}%（共 {:,} 字）",
    not_understood="，{:,} 字未能识读，未计入任何任务",
)
ENGLISH = Wording(
    title="Check report",
    as_of="as of {}",
    rules_run="{} rules",
    note="Note",
    colon=": ",
    comma=", ",
    severities={severity: severity.value for severity in Severity},
    nothing_found="Nothing found",
    total="{} found: {}",
    count="{1} {0}",
    waived_total="; {} waived",
    compared="Since the last report: {} new, {} mended, {} still open",
    new="[new] ",
    mended="Mended ({})",
    waived="Waived ({})",
    waiver="reason: {}; approved by {}; until {}",
    places=" ({} places)",
    see_also="see also",
    unplaced="(no particular place)",
    understood="{}% of the responsibility text was understood ({:,} characters)",
    not_understood="; {:,} were not and count for no task",
)


def wording(lang: Language) -> Wording:
    """The words of a language."""
    return ENGLISH if lang == "en" else CHINESE
