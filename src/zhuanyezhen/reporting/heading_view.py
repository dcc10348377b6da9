"""How headings were understood, written down: what ``zhuanyezhen headings`` prints, and the mapping it proposes."""

import json
from collections.abc import Iterable, Iterator

from zhuanyezhen.exchange.excel.heading import Ground
from zhuanyezhen.exchange.excel.heading_text import key_of
from zhuanyezhen.exchange.excel.understood import UnderstoodHeading, UnderstoodSheet
from zhuanyezhen.reporting.canonical import canonical
from zhuanyezhen.reporting.terminal import aligned
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words


def headings_to_text(sheets: Iterable[UnderstoodSheet], *, lang: Language = "zh") -> str:
    """Each sheet, then its headings as aligned columns: what it was taken for, and why."""
    return "\n".join(line for sheet in sheets for line in _lines(sheet, lang)) + "\n"


def headings_to_json(sheets: Iterable[UnderstoodSheet], *, lang: Language = "zh") -> str:
    """The same as JSON: sheets with ``ledger``, ``like``, ``row``, ``lacking`` and ``headings``."""
    return canonical(
        [
            {
                "sheet": sheet.name,
                "ledger": sheet.ledger,
                "like": sheet.like,
                "row": sheet.row,
                "lacking": list(sheet.lacking),
                "headings": [
                    {
                        "column": each.column,
                        "heading": each.heading,
                        "field": each.field,
                        "ground": each.ground.word(lang) if each.ground else None,
                        "maybe": list(each.maybe),
                        "also": each.also,
                    }
                    for each in sheet.headings
                ],
            }
            for sheet in sheets
        ]
    )


def headings_to_toml(sheets: Iterable[UnderstoodSheet], *, lang: Language = "zh") -> str:
    """The mapping as a file to be looked through: what was not in the template.

    What is open is a comment with its question: a file saved as it is answers nothing.
    """
    lines = [f"# {words.MAPPING_FILE(lang)}"]
    for sheet in sheets:
        told = _once(each for each in sheet.headings if each.ground is not Ground.TEMPLATE)
        if told:
            lines += ["", f"[{_quoted(sheet.name)}]", *(_entry(each, lang) for each in told)]
    return "\n".join(lines) + "\n"


def _once(headings: Iterable[UnderstoodHeading]) -> list[UnderstoodHeading]:
    """Headings that read alike (备注 and 备 注) once, as the one that was understood: a mapping tells them by their text."""
    found: dict[str, UnderstoodHeading] = {}
    for each in headings:
        key = key_of(each.heading)
        if key not in found or (each.field and not found[key].field):
            found[key] = each
    return list(found.values())


def _entry(each: UnderstoodHeading, lang: Language) -> str:
    mark, field = ("# ", each.maybe[0]) if each.maybe else ("", each.field or "")
    return f"{mark}{_quoted(each.heading)} = {_quoted(field)}  # {_why(each, lang)}"


def _quoted(text: str) -> str:
    """A basic string of TOML: JSON's escapes are among its own."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _lines(sheet: UnderstoodSheet, lang: Language) -> Iterator[str]:
    if sheet.row is None:
        yield words.NO_SHEET(lang, sheet=sheet.name)
        return
    told = words.LIKE_SHEET if sheet.like else words.KNOWN_SHEET
    yield told(lang, sheet=sheet.name, ledger=sheet.ledger, row=sheet.row)
    if sheet.lacking:
        yield "  " + words.LACKING(lang, headings="、".join(sheet.lacking))
    headings = [heading(lang) for heading in words.HEADINGS_SHOWN]
    rows = [(each.column, _in_line(each), each.field or "—", _why(each, lang)) for each in sheet.headings]
    yield from (f"  {line}" for line in aligned([headings, *rows]))


def _in_line(each: UnderstoodHeading) -> str:
    """A heading without its line breaks."""
    return "".join(each.heading.splitlines())


def _why(each: UnderstoodHeading, lang: Language) -> str:
    if each.ground:
        return each.ground.word(lang)
    if each.maybe:
        return words.MAYBE(lang, fields="、".join(each.maybe))
    return words.ALSO(lang, field=each.also) if each.also else words.OWN_COLUMN(lang)
