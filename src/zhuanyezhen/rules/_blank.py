"""Blanks of a column that a sheet has not at all: one thing to tell, not one a row.

Decided here: where the column is missing every row lacks the field, and what is to be mended is the sheet.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve

from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Hit, Rule
from zhuanyezhen.values.source import Source


def once_a_sheet(rule: Rule, hits: Iterable[Hit], programme: Programme) -> Iterator[Hit]:
    """The hits of a rule, those of a sheet without the column it asks for made into one."""
    together: dict[Source, list[Hit]] = {}
    for hit in hits:
        sheet = _sheet_without(hit, programme) if rule.blank else None
        if sheet is None:
            yield hit
        else:
            together.setdefault(sheet, []).append(hit)
    yield from (_one(rule, sheet, found) for sheet, found in together.items())


def _sheet_without(hit: Hit, programme: Programme) -> Source | None:
    """The sheet of a hit about a column that it has not."""
    if hit.source is None or hit.source.sheet is None or hit.field is None:
        return None
    sheet = Source(document=hit.source.document, sheet=hit.source.sheet)
    columns = programme.columns.get((sheet.document, hit.source.sheet), {})
    return sheet if columns and hit.field not in columns else None


def _one(rule: Rule, sheet: Source, hits: list[Hit]) -> Hit:
    return evolve(
        hits[0],
        subject=f"工作表·{sheet.sheet}·{rule.blank}",
        message=f"“{sheet.sheet}”没有“{rule.blank}”一列，{len(hits)}条是“{rule.title}”。"
        "请补上这一列；表中已有而没有认出的，改表头，或用“zhuanyezhen headings”写表头映射。",
        message_en=f"“{sheet.sheet}” has no column “{rule.blank}”; entries that are {rule.name}: {len(hits)}. "
        "Add the column; if it is there under another heading, rename or map it (“zhuanyezhen headings”).",
        source=sheet,
        field=None,
        units=(),
    )
