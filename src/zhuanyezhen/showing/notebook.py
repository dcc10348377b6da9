"""How objects show as the last expression of a notebook cell: tables, folded sections, one frame.

Decided here: colours are inherited, so that light and dark themes both read, and where a colour means
something a word says it, too. The style goes along with every cell, as cells are copied and saved one by
one. Its selectors of cells name their class twice: JupyterLab's, which set every cell flush right, count
for more than one class and an element.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from zhuanyezhen.showing.markup import Html, html, inline, joined

ROWS_SHOWN = 100
_NOTHING = "—"
_WORDS, _COUNT = Html(), Html(' class="zyz-n"')
_LABEL_AND_VALUE = (_WORDS, _WORDS)
_STYLE = Html(
    "<style>div.zyz{line-height:1.5;overflow-x:auto}div.zyz p,div.zyz details{margin:.35em 0}"
    "div.zyz p.zyz-title{font-weight:600;font-size:1.1em}"
    "div.zyz table{border-collapse:collapse;margin:.35em 0;color:inherit;font-size:inherit}"
    "div.zyz.zyz th,div.zyz.zyz td{border:1px solid rgba(128,128,128,.45);padding:.25em .6em;text-align:left;"
    "vertical-align:top;min-width:4.2em;max-width:44em;white-space:normal;overflow-wrap:anywhere}"
    "div.zyz.zyz .zyz-n{text-align:right;font-variant-numeric:tabular-nums}"
    "div.zyz thead th{background:rgba(128,128,128,.15);font-weight:600}"
    "div.zyz tbody th{font-weight:inherit}"
    "div.zyz summary{cursor:pointer}div.zyz details>:not(summary){margin-left:1.2em}"
    "div.zyz b{white-space:nowrap;padding:0 .35em;border-radius:.25em;background:rgba(128,128,128,.25);font-weight:600}"
    "div.zyz b.zyz-error{background:#b3261e;color:#fff}div.zyz b.zyz-warning{background:#8a5300;color:#fff}"
    "div.zyz b.zyz-info{background:#1d5fa8;color:#fff}</style>"
)


def badge(word: str, tone: str = "") -> Html:
    """A word that stands out; ``tone`` (error, warning or info) gives it a colour besides."""
    return html('<b class="zyz-{}">{}</b>', tone, word) if tone else html("<b>{}</b>", word)


def html_table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    empty: str,
    see: str = "",
    at_most: int = ROWS_SHOWN,
) -> Html:
    """A table whose rows are headed by their first cell; without rows the sentence ``empty``.

    A column of counts is set flush right. Of a long table ``at_most`` rows are shown, and how many more
    there are and what to ``see`` them with.

    >>> html_table(("单位", "角色"), [], empty="没有责任单位")
    '<p>没有责任单位</p>'
    """
    rows = tuple(rows)
    if not rows:
        return _paragraph(empty)
    kinds = (_WORDS, *map(_kind, islice(zip(*rows[:at_most], strict=True), 1, None)))
    heads = joined(html('<th scope="col"{}>{}</th>', *each) for each in zip(kinds, headings, strict=True))
    body = joined(_row(row, kinds) for row in rows[:at_most])
    table = html("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>", heads, body)
    return html("{}{}", table, _more(len(rows) - at_most, see))


def html_facts(facts: Iterable[tuple[str, str]]) -> Html:
    """A table of what is known of one thing: a label and its value on each row."""
    return html("<table><tbody>{}</tbody></table>", joined(map(_row, facts)))


def folded(summary: str, *parts: str) -> Html:
    """A section that shows its summary and unfolds on a click; plain texts become paragraphs."""
    return html("<details><summary>{}</summary>{}</details>", summary, joined(map(_block, parts)))


def framed(title: str, *parts: str) -> Html:
    """What ``_repr_html_`` returns: the parts under a title, in one frame with its style."""
    head = html('<p class="zyz-title">{}</p>', title)
    return html('<div class="zyz" lang="zh-CN">{}{}{}</div>', _STYLE, head, joined(map(_block, parts)))


def _kind(column: Iterable[str]) -> Html:
    """A column of counts, in which a badge may stand for one, or of words."""
    written = [each.isdecimal() for each in column if not isinstance(each, Html)]
    return _COUNT if written and all(written) else _WORDS


def _row(cells: Sequence[str], kinds: Sequence[Html] = _LABEL_AND_VALUE) -> Html:
    first, *rest = (inline(cell) or _NOTHING for cell in cells)
    told = joined(html("<td{}>{}</td>", *each) for each in zip(kinds[1:], rest, strict=True))
    return html('<tr><th scope="row">{}</th>{}</tr>', first, told)


def _more(left_out: int, see: str) -> Html:
    if left_out <= 0:
        return Html()
    how = html("，用 <code>{}</code> 查看全部", see) if see else ""
    return html("<p>还有{}行没有列出{}。</p>", left_out, how)


def _block(part: str) -> Html:
    return part if isinstance(part, Html) else _paragraph(part)


def _paragraph(text: str) -> Html:
    return html("<p>{}</p>", text)
