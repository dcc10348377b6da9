"""A report as one web page that stands by itself, to be read, filtered and printed.

No request leaves the page: style and script are inlined from ``report.css`` and ``report.js``, and its
content security policy forbids anything else. It reads without the script, which only filters.
Everything from a document passes through ``text_of``.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from zhuanyezhen.findings import Comparison, Excerpt, Finding, Report, Severity
from zhuanyezhen.findings.grouping import RuleGroup, rule_groups
from zhuanyezhen.findings.wording import CHINESE
from zhuanyezhen.visible import text_of

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
_NAMES_IN_TITLE = 3
_NOT_IN_AN_ID = re.compile(r"[^0-9A-Za-z-]")


def to_html(report: Report, *, comparison: Comparison | None = None) -> str:
    """Write a report as a self-contained page in Chinese; the same report gives the same bytes.

    With a ``comparison`` new findings carry a badge and mended ones have a section of their own.

    >>> from datetime import date
    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> "未发现问题" in to_html(report)
    True
    """
    return "\n".join(_Page(report, comparison).lines()) + "\n"


class _Page:
    """One page; every method yields its part, in the order of the page."""

    def __init__(self, report: Report, comparison: Comparison | None) -> None:
        self.report = report
        self.comparison = comparison
        self.groups = rule_groups(report, report.findings)
        self.new = frozenset(comparison.new) if comparison else frozenset()
        # Equal fingerprints are told apart, for an id must be unique on a page.
        self._seen: dict[str, int] = {}

    def lines(self) -> Iterator[str]:
        title = f"{CHINESE.title}{CHINESE.colon}{_names(self.report.input)}"
        yield '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{title}</title>\n<style>\n{asset('report.css')}</style>\n</head>\n<body>"
        yield '<a class="skip" href="#findings">跳到检查结果</a>'
        yield from self.header()
        yield '<div class="page">' if self.groups else '<div class="page clear">'
        yield from self.side()
        yield '<main id="findings">'
        yield from self.findings()
        yield from self.mended()
        yield from self.waived()
        yield from self.rules()
        yield "</main>\n</div>"
        version = text_of(self.report.library_version)
        yield f"<footer><p>由 zhuanyezhen {version} 生成，供修改文稿时参考。</p></footer>"
        yield f"<script>\n{asset('report.js')}</script>\n</body>\n</html>"

    def header(self) -> Iterator[str]:
        yield f"<header>\n<h1>{CHINESE.title}</h1>"
        yield f'<p class="about"><b>{_names(self.report.input)}</b></p>'
        yield f'<p class="about">{text_of(CHINESE.header(self.report))}</p>'
        if self.report.notes:
            yield f'<ul class="notes">{"".join(f"<li>{text_of(note)}</li>" for note in self.report.notes)}</ul>'
        yield '<ul class="cards" aria-label="概览">'
        for severity in reversed(Severity):
            yield _card(severity.label, self.report.counts[severity], severity.value, f"#{severity.value}")
        if self.report.waived:
            yield _card("已豁免", len(self.report.waived), "", "#waived")
        yield "</ul>"
        if self.comparison is not None:
            yield f'<p class="about">{text_of(CHINESE.comparison(self.comparison))}</p>'
        yield "</header>"

    def side(self) -> Iterator[str]:
        if self.groups:
            yield '<div class="side">'
            yield from self._filter()
            yield '<nav class="index" aria-label="规则目录">\n<b>规则目录</b>\n<ul>'
            yield from map(_index_entry, self.groups)
            yield "</ul>\n</nav>\n</div>"

    def _filter(self) -> Iterator[str]:
        yield '<div class="filter" id="filter" role="search" aria-label="筛选检查结果" hidden>'
        yield "<fieldset><legend>严重程度</legend>"
        for severity in reversed(Severity):
            box = f'<input type="checkbox" value="{severity.value}" checked>'
            yield f"<label>{box}{severity.label}</label>"
        yield "</fieldset>"
        yield '<div><label class="above" for="rule">规则</label><select id="rule">'
        yield '<option value="">全部规则</option>'
        codes = {group.rule.code: group.rule.title for group in self.groups}
        yield from (
            f'<option value="{text_of(code)}">{text_of(code)} {text_of(codes[code])}</option>'
            for code in codes
        )
        yield '</select></div>\n<div><label class="above" for="words">单位或文字</label>'
        yield '<input type="search" id="words" list="units" placeholder="如：区商务局" autocomplete="off">'
        units = (f'<option value="{text_of(unit)}"></option>' for unit in self.report.by_unit())
        yield f'<datalist id="units">{"".join(units)}</datalist></div>'
        yield '<button type="button">清除筛选</button>\n<output aria-live="polite"></output>\n</div>'

    def findings(self) -> Iterator[str]:
        if not self.groups:
            yield f'<p class="box clean">{CHINESE.nothing_found}</p>'
        for severity, groups in groupby(self.groups, key=lambda group: group.severity):
            yield f'<section class="severity {severity.value}" id="{severity.value}">'
            yield f'<h2>{severity.label} <span class="badge">{self.report.counts[severity]} 条</span></h2>'
            for group in groups:
                yield from self._rule(group)
            yield "</section>"

    def _rule(self, group: RuleGroup) -> Iterator[str]:
        code = text_of(group.rule.code)
        data = f'data-s="{group.severity.value}" data-c="{code}"'
        yield f'<details class="rule" open id="{_group_id(group)}" {data}>'
        yield f'<summary><span class="code">{code}</span><h3>{text_of(group.rule.title)}</h3>'
        yield f'<span class="n">{len(group.findings)} 条</span></summary>'
        if group.rule.basis is not None:
            yield f'<p class="basis">依据：{text_of(group.rule.basis)}</p>'
        yield '<ol class="list">'
        yield from map(self._finding, group.findings)
        yield "</ol>\n</details>"

    def _finding(self, finding: Finding) -> str:
        anchor = self._anchor(finding.fingerprint)
        units = f' data-u="{text_of(" ".join(finding.units))}"' if finding.units else ""
        badge = '<span class="new">新增</span>' if finding in self.new else ""
        related = CHINESE.comma.join(text_of(str(source)) for source in finding.related)
        see_also = f"<span>{CHINESE.see_also}{CHINESE.colon}{related}</span>" if related else ""
        place = text_of(str(finding.source)) if finding.source else "本条链接"
        return (
            f'<li id="{anchor}"{units}><p>{badge}{text_of(finding.message)}</p>{_quote(finding.excerpt)}'
            f'<p class="where"><a href="#{anchor}">{place}</a>'
            f"<span>{text_of(finding.subject)}</span>{see_also}</p></li>"
        )

    def _anchor(self, fingerprint: str) -> str:
        anchor = _id(fingerprint)
        self._seen[anchor] = self._seen.get(anchor, 0) + 1
        return anchor if self._seen[anchor] == 1 else f"{anchor}_{self._seen[anchor]}"

    def mended(self) -> Iterator[str]:
        if self.comparison is not None and self.comparison.mended:
            mended = self.comparison.mended
            yield f'<section class="done"><h2>已整改 <span class="badge">{len(mended)} 条</span></h2>'
            yield '<ul class="list box">'
            for finding in mended:
                code = f'<span class="code">{text_of(finding.code)}</span>'
                where = f'<p class="where"><span>{text_of(finding.subject)}</span></p>'
                yield f"<li><p>{code} {text_of(finding.message)}</p>{where}</li>"
            yield "</ul></section>"

    def waived(self) -> Iterator[str]:
        if self.report.waived:
            waived = self.report.waived
            yield f'<section id="waived"><h2>已豁免 <span class="badge">{len(waived)} 条</span></h2>'
            yield '<ul class="list box">'
            for finding, waiver in waived:
                code = f'<span class="code">{text_of(finding.code)}</span>'
                where = f'<p class="where"><span>{text_of(CHINESE.waiver_of(waiver))}</span></p>'
                yield f"<li><p>{code} {text_of(finding.message)}</p>{where}</li>"
            yield "</ul></section>"

    def rules(self) -> Iterator[str]:
        if not self.report.rules:
            return
        found = self.report.by_rule()
        yield '<section><h2>检查范围</h2>\n<details class="box">'
        yield f"<summary>本次检查的 {len(self.report.rules)} 条规则</summary>"
        headings = "".join(
            f'<th scope="col">{heading}</th>' for heading in ("规则", "内容", "程度", "依据", "发现")
        )
        yield f'<div class="scroll"><table><thead><tr>{headings}</tr></thead><tbody>'
        for rule in self.report.rules:
            cells = (text_of(rule.title), rule.severity.label, text_of(rule.basis or "—"))
            row = "".join(f"<td>{cell}</td>" for cell in cells)
            count = len(found.get(rule.code, ()))
            yield f'<tr><td class="code">{text_of(rule.code)}</td>{row}<td class="n">{count}</td></tr>'
        yield "</tbody></table></div></details></section>"


def _names(names: Iterable[str]) -> str:
    shown = [text_of(name) for name in names]
    more = f" 等 {len(shown)} 个文件" if len(shown) > _NAMES_IN_TITLE else ""
    return CHINESE.comma.join(shown[:_NAMES_IN_TITLE]) + more


def _card(label: str, count: int, kind: str, href: str) -> str:
    inner = f"<b>{count}</b>{label}"
    if count:
        return f'<li><a class="card {kind}" href="{href}">{inner}</a></li>'
    return f'<li><span class="card none">{inner}</span></li>'


def _group_id(group: RuleGroup) -> str:
    return f"rule_{group.severity.value}-{_id(group.rule.code)}"


def _id(text: str) -> str:
    """``text`` as part of an id or of a link to it; different texts stay different."""
    return _NOT_IN_AN_ID.sub(lambda match: f"_{ord(match.group()):x}_", text)


def _index_entry(group: RuleGroup) -> str:
    label = f'<span class="code">{text_of(group.rule.code)}</span><span>{text_of(group.rule.title)}</span>'
    count = f'<span class="n">{len(group.findings)}</span>'
    return f'<li class="{group.severity.value}"><a href="#{_group_id(group)}">{label}{count}</a></li>'


def _quote(excerpt: Excerpt | None) -> str:
    if excerpt is None:
        return ""
    before, after = text_of(excerpt.text[: excerpt.start]), text_of(excerpt.text[excerpt.end :])
    words = f"<mark>{text_of(excerpt.words)}</mark>" if excerpt.words else '<mark class="gap">▲</mark>'
    return f"<blockquote>{before}{words}{after}</blockquote>"


@cache
def asset(name: str) -> str:
    """A file beside this module, read once and only when a page is written."""
    from importlib.resources import files  # noqa: PLC0415 - slow to import, needed here only

    return files("zhuanyezhen.reporting").joinpath(name).read_text(encoding="utf-8")
