"""The small parts every page is made of: its head, ids that are safe in HTML, tables, files beside this module."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from zhuanyezhen.carried import carried_bytes
from zhuanyezhen.findings.grouping import RuleGroup
from zhuanyezhen.pattern import regex
from zhuanyezhen.showing.markup import Html, html, joined
from zhuanyezhen.words import LOCALES, Language

SCROLLS = Html('role="region" tabindex="0"')
_SCRIPT = Html("; script-src 'unsafe-inline'")
_NOT_IN_AN_ID = regex(r"[^0-9A-Za-z-]")


def id_of(text: str) -> str:
    """``text`` as part of an id or of a link to it; different texts stay different.

    >>> id_of("区商务局1")
    '_533a__5546__52a1__5c40_1'
    """
    return _NOT_IN_AN_ID.sub(lambda match: f"_{ord(match.group()):x}_", text)


def group_id(group: RuleGroup) -> str:
    """The id of the findings of a rule at a severity."""
    return f"rule_{group.severity.value}-{id_of(group.rule.code)}"


def headings(*labels: str) -> Html:
    """The row of headings of a table."""
    cells = joined(html('<th scope="col">{}</th>', label) for label in labels)
    return html("<thead><tr>{}</tr></thead>", cells)


def cells_of(row: Iterable[str]) -> Html:
    """The cells of a row, without its heading."""
    return joined(html("<td>{}</td>", cell) for cell in row)


def table_of(label: str, labels: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[Html]:
    """A table in a box of its own that scrolls where it is too wide; nothing without rows."""
    rows = tuple(rows)
    if rows:
        yield html('<div class="scroll box" {} aria-label="{}"><table>', SCROLLS, label)
        yield html("{}\n<tbody>", headings(*labels))
        yield from (html("<tr>{}</tr>", cells_of(row)) for row in rows)
        yield html("</tbody>\n</table></div>")


def page_head(title: str, *styles: str, script: bool, lang: Language = "zh") -> Html:
    """The head of a page, to its body: nothing is loaded from anywhere, and only a page with a ``script`` runs one."""
    policy = html("default-src 'none'; style-src 'unsafe-inline'{}", _SCRIPT if script else "")
    return html(
        '<!doctype html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="{}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>",
        LOCALES[lang],
        policy,
        title,
        joined(map(asset, styles)),
    )


@cache
def asset(name: str) -> Html:
    """A file beside this module, read once and only when a page is written."""
    return Html(carried_bytes("zhuanyezhen.reporting", name).decode())
