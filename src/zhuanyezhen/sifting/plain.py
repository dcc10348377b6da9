"""What a sieve asks of frames before it is believed: that every cell it looks at says what it seems to say.

Offices' ledgers are read forgivingly (totals are left out, words tell states, two ids are one with their blanks taken
off). A sieve knows nothing of that, so it is used only where none of it can happen. A whole frame that may is read as
objects and the reason told; a single row that may is judged as an object (``odd``).
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from zhuanyezhen.exchange.excel.layout import STEP
from zhuanyezhen.sifting.expressions import PLACES, holds, nw
from zhuanyezhen.sifting.table import LINE, Table
from zhuanyezhen.words import Said
from zhuanyezhen.words import sifting as words

_ID = r"^[0-9A-Za-z\x{4e00}-\x{9fff}][0-9A-Za-z\x{4e00}-\x{9fff}_./·-]*$"
_LETTER = "[0-9A-Za-z]"
_NO_ENTRY = r"[合小共总累]\s*计|示例|样例|[0-9]E\+"
_ODD_START = r"^[^0-9A-Za-z\x{4e00}-\x{9fff}]"
_MOST_STEPS = 2**10


def unlike(table: Table, ids: str, required: str) -> Iterator[Said]:
    """Why a frame is not plain as a whole; nothing for one that is."""
    for heading in table.asked:
        yield words.ASKED.said(table=table.name, column=heading)
    for field, column in table.columns.items():
        if field.startswith(STEP):
            yield words.STEP_COLUMN.said(table=table.name, column=column)
    for field in (ids, required):
        if field not in table.columns:
            yield words.NO_COLUMN.said(table=table.name, column=field)
    dates = [column for column in table.columns if table.described[column].kind.name == "DATE"]
    asked = {field: nw.col(table.columns[field]).count() for field in dates if not _is_day(table, field)}
    if asked:
        found = one_row(table.frame.select(**asked))
        yield from (
            words.NO_DATES.said(table=table.name, column=table.columns[field])
            for field in asked
            if found[field]
        )


def _is_day(table: Table, field: str) -> bool:
    dtype = table.schema[table.columns[field]]
    return dtype == nw.Date or (isinstance(dtype, nw.Datetime) and dtype.time_zone is None)


def unclear_ids(table: Table, field: str) -> Iterator[Said]:
    """Whether ids are such that they may be read as something else than they are compared as."""
    column = table.columns[field]
    if not (table.is_text(field) or table.schema[column].is_integer()):
        yield words.ODD_IDS.said(table=table.name, column=column)
        return
    text = nw.col(column).cast(nw.String).str
    plain = text.contains(_ID) & text.contains(_LETTER) & ~text.contains(_NO_ENTRY)
    if one_row(table.frame.select(odd=(~holds(plain)).any()))["odd"]:
        yield words.ODD_IDS.said(table=table.name, column=column)


def totals(table: Table) -> "nw.Expr":
    """Rows that may be totals or examples, by what any text of theirs says."""
    texts = [column for field, column in table.columns.items() if table.is_text(field)]
    found = [holds(nw.col(column).str.contains(_NO_ENTRY)) for column in texts]
    return reduce(or_, found, nw.lit(value=False))


def odd(table: Table, field: str) -> "nw.Expr":
    """Rows whose text in a field may be no text (—, /, a blank, 〔见“特殊文字”1〕)."""
    if not table.is_text(field):
        return nw.lit(value=False)
    return holds(nw.col(table.columns[field]).str.contains(_ODD_START))


def given(table: Table, field: str) -> "nw.Expr":
    """Rows that say something in a field."""
    return ~nw.col(table.columns[field]).is_null() if field in table.columns else nw.lit(value=False)


def order_of(table: Table, field: str) -> "nw.Expr | None":
    """The places of the rows of a list, by its column 次序 or their order; ``None`` where they cannot be told."""
    line = nw.col(LINE).cast(nw.Int64)
    if field not in table.columns:
        return line
    column = nw.col(table.columns[field])
    if not table.schema[table.columns[field]].is_numeric():
        found = one_row(table.frame.select(given=column.count()))
        return line if not found["given"] else None
    whole = holds((column >= 1) & (column < _MOST_STEPS) & (column == column.cast(nw.Int64)))
    found = one_row(table.frame.select(given=column.count(), rows=nw.len(), odd=(~whole).any()))
    if not found["given"]:
        return line
    return None if found["odd"] else column.cast(nw.Int64) * PLACES + line


def one_row(frame: "nw.LazyFrame[Any]") -> dict[str, Any]:
    """The one row of a frame of totals."""
    collected = frame.collect()
    return dict(zip(collected.columns, collected.row(0), strict=True))
