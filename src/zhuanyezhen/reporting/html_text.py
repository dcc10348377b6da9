"""The small parts every page is made of: its head, ids that are safe in HTML, tables, files beside this module.

Everything from a document passes through ``text_of``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from zhuanyezhen.escaping import text_of
from zhuanyezhen.findings.grouping import RuleGroup
from zhuanyezhen.words import LOCALES, Language

_NOT_IN_AN_ID = re.compile(r"[^0-9A-Za-z-]")


def id_of(text: str) -> str:
    """``text`` as part of an id or of a link to it; different texts stay different.

    >>> id_of("区商务局1")
    '_533a__5546__52a1__5c40_1'
    """
    return _NOT_IN_AN_ID.sub(lambda match: f"_{ord(match.group()):x}_", text)


def group_id(group: RuleGroup) -> str:
    """The id of the findings of a rule at a severity."""
    return f"rule_{group.severity.value}-{id_of(group.rule.code)}"


def headings(*labels: str) -> str:
    """The row of headings of a table."""
    cells = "".join(f'<th scope="col">{text_of(label)}</th>' for label in labels)
    return f"<thead><tr>{cells}</tr></thead>"


def table_of(label: str, labels: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table in a box of its own that scrolls where it is too wide; nothing without rows."""
    rows = tuple(rows)
    if rows:
        yield f'<div class="scroll box" role="region" tabindex="0" aria-label="{text_of(label)}"><table>'
        yield f"{headings(*labels)}\n<tbody>"
        yield from (f"<tr>{''.join(f'<td>{text_of(cell)}</td>' for cell in row)}</tr>" for row in rows)
        yield "</tbody>\n</table></div>"


def page_head(title: str, *styles: str, script: bool, lang: Language = "zh") -> str:
    """The head of a page, to its body: nothing is loaded from anywhere, and only a page with a ``script`` runs one."""
    policy = "default-src 'none'; style-src 'unsafe-inline'" + (
        "; script-src 'unsafe-inline'" if script else ""
    )
    return (
        f'<!doctype html>\n<html lang="{LOCALES[lang]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{''.join(map(asset, styles))}</style>\n</head>\n<body>"
    )


@cache
def asset(name: str) -> str:
    """A file beside this module, read once and only when a page is written."""
    from importlib.resources import files  # noqa: PLC0415 - slow to import, needed here only

    return files("zhuanyezhen.reporting").joinpath(name).read_text(encoding="utf-8")
