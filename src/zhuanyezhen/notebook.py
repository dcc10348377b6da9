"""How objects show as the last expression of a notebook cell: tables, folded sections, one frame.

Decided here: every text is escaped on its way in, ``Html`` marks what is HTML already; colours are
inherited, so that light and dark themes both read, and where a colour means something a word says it, too.
The style goes along with every cell, as cells are copied and saved one by one.
"""

from collections.abc import Iterable, Sequence

from zhuanyezhen.escaping import text_of

ROWS_SHOWN = 100
_NOTHING = "—"
_STYLE = (
    "div.zyz{line-height:1.5;overflow-x:auto}div.zyz p,div.zyz details{margin:.35em 0}"
    "div.zyz p.zyz-title{font-weight:600;font-size:1.1em}"
    "div.zyz table{border-collapse:collapse;margin:.35em 0;color:inherit;font-size:inherit}"
    "div.zyz th,div.zyz td{border:1px solid rgba(128,128,128,.45);padding:.25em .6em;text-align:left;"
    "vertical-align:top;min-width:4.2em;max-width:44em;white-space:normal;overflow-wrap:anywhere}"
    "div.zyz thead th{background:rgba(128,128,128,.15);font-weight:600}"
    "div.zyz tbody th{font-weight:inherit}"
    "div.zyz summary{cursor:pointer}div.zyz details>:not(summary){margin-left:1.2em}"
    "div.zyz b{padding:0 .35em;border-radius:.25em;background:rgba(128,128,128,.25);font-weight:600}"
    "div.zyz b.zyz-error{background:#b3261e;color:#fff}div.zyz b.zyz-warning{background:#8a5300;color:#fff}"
    "div.zyz b.zyz-info{background:#1d5fa8;color:#fff}"
)


class Html(str):
    """A text that is HTML already; joined with others it is a plain one again, and is escaped."""

    __slots__ = ()


def inline(text: str) -> Html:
    """A text as HTML, once.

    >>> inline("<b>"), inline(Html("<b>牵头</b>"))
    ('&lt;b&gt;', '<b>牵头</b>')
    """
    return text if isinstance(text, Html) else Html(text_of(text))


def badge(word: str, tone: str = "") -> Html:
    """A word that stands out; ``tone`` (error, warning or info) gives it a colour besides."""
    style = f' class="zyz-{tone}"' if tone else ""
    return Html(f"<b{style}>{inline(word)}</b>")


def html_table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    empty: str,
    see: str = "",
    at_most: int = ROWS_SHOWN,
) -> Html:
    """A table whose rows are headed by their first cell; without rows the sentence ``empty``.

    Of a long one ``at_most`` rows are shown, and how many more there are and what to ``see`` them with.

    >>> html_table(("单位", "角色"), [], empty="没有责任单位")
    '<p>没有责任单位</p>'
    """
    rows = tuple(rows)
    if not rows:
        return _paragraph(empty)
    head = "".join(f'<th scope="col">{inline(heading)}</th>' for heading in headings)
    body = "".join(map(_row, rows[:at_most]))
    return Html(
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{_more(len(rows) - at_most, see)}"
    )


def html_facts(facts: Iterable[tuple[str, str]]) -> Html:
    """A table of what is known of one thing: a label and its value on each row."""
    return Html(f"<table><tbody>{''.join(map(_row, facts))}</tbody></table>")


def folded(summary: str, *parts: str) -> Html:
    """A section that shows its summary and unfolds on a click; plain texts become paragraphs."""
    return Html(f"<details><summary>{inline(summary)}</summary>{''.join(map(_block, parts))}</details>")


def shown(title: str, *parts: str) -> str:
    """What ``_repr_html_`` returns: the parts under a title, in one frame with its style."""
    return (
        f'<div class="zyz" lang="zh-CN"><style>{_STYLE}</style>'
        f'<p class="zyz-title">{inline(title)}</p>{"".join(map(_block, parts))}</div>'
    )


def _row(cells: Sequence[str]) -> str:
    first, *rest = (inline(cell) or _NOTHING for cell in cells)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'


def _more(left_out: int, see: str) -> Html:
    if left_out <= 0:
        return Html()
    how = f"，用 <code>{inline(see)}</code> 查看全部" if see else ""
    return Html(f"<p>还有{left_out}行没有列出{how}。</p>")


def _block(part: str) -> Html:
    return part if isinstance(part, Html) else _paragraph(part)


def _paragraph(text: str) -> Html:
    return Html(f"<p>{inline(text)}</p>")
