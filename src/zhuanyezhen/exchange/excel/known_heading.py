"""The names of sheets and the headings that are listed: the template's own, and those of ``headings.toml``."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import frozen

from zhuanyezhen.carried import carried_tables
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.exchange.excel.column import Column
from zhuanyezhen.exchange.excel.layout import Sheet, layout_of, step_columns
from zhuanyezhen.values.folding import fold_tight

_DAY = "日期"


@cache
def _data() -> Mapping[str, Any]:
    return carried_tables("zhuanyezhen.exchange.excel", "headings.toml")


@cache
def sheet_names(kind: type) -> Mapping[str, str]:
    """The ledgers by the names of their sheets, folded: those of the template, and others people use."""
    names = {fold_tight(sheet.name): sheet.ledger for sheet in layout_of(kind).sheets}
    for ledger, others in _data()["sheets"].items():
        for other in others:
            names.setdefault(str(other), ledger)
    return names


@frozen
class KnownHeadings:
    """The columns of a sheet by field, and by every heading that is listed for them."""

    by_path: Mapping[str, Column]
    by_heading: Mapping[str, Column]

    def mapped(self, field: str) -> str | None:
        """The field a mapping names, by its name or by its heading in the template; ``None`` where there is none."""
        column = self.by_path.get(field) or self.by_heading.get(fold_tight(field))
        return column.path if column else None

    def must_have(self, field: str, sheet: Sheet, heading: str) -> None:
        """Refuse a mapping that names no field.

        Raises:
            WrongUseError: the sheet has no such field.
        """
        if self.mapped(field) is None:
            names = [each.heading for each in self.by_path.values() if not each.rare]
            raise WrongUseError(
                f"the mapping takes “{heading}” for “{field}”; the sheet {sheet.name} has {', '.join(names)}",
                f"映射把“{heading}”写作“{field}”，{sheet.name}没有这一列；可写的有{'、'.join(names)}",
            )


@cache
def known_headings(kind: type, ledger: str) -> KnownHeadings:
    """The columns of a sheet, and the headings they are known by, the template's own before all others."""
    columns = (*layout_of(kind).of[ledger].columns, *(step_columns() if ledger == "problems" else ()))
    by_path = {column.path: column for column in columns}
    known = {fold_tight(column.heading): column for column in columns}
    for path, others in _data()["headings"].get(ledger, {}).items():
        for other in others:
            known.setdefault(fold_tight(other), by_path[path])
    for heading in [each for each in known if each.endswith(_DAY)]:
        known.setdefault(f"{heading.removesuffix(_DAY)}时间", known[heading])
    return KnownHeadings(by_path, known)
