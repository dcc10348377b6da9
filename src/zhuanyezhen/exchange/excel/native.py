"""The sheets of a workbook as python-calamine gives them; an old .xls is read in a child process.

What calamine does not tell of an .xlsx is the business of ``package``, which also sees that one is safe to open. An .xls
is no package and cannot be looked into: a damaged one has ended the process that read it.
"""

import io
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.package import AGAIN, AGAIN_ZH, locked
from zhuanyezhen.extras import load_extra
from zhuanyezhen.isolated import isolated

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECONDS, _MEGABYTES = 20, 480
_PANIC = "PanicException"  # what PyO3 raises where Rust panics; it is no Exception


@frozen
class NativeSheet:
    """A sheet: its name, how many rows it has, its cells row by row, merged cells as ``Grid`` has them."""

    name: str
    height: int
    rows: Iterable[list[Read]]
    merged: Mapping[tuple[int, int], int]
    hidden: bool


def native_sheets(data: bytes, name: str, first: str) -> Iterable[NativeSheet]:
    """The sheets of a workbook, in order but for one that comes ``first``.

    Raises:
        UnreadableFileError: it is damaged, locked by a password, or no workbook.
        MissingExtraError: python-calamine is not installed.
    """
    if not data.startswith(OLE):
        return _sheets(data, name, first)
    load_extra("python_calamine", extra="excel", purpose="reading a workbook")
    return isolated(whole_sheets, data, name, first, name=name, seconds=_SECONDS, megabytes=_MEGABYTES)


def whole_sheets(data: bytes, name: str, first: str) -> list[NativeSheet]:
    """All sheets with all their rows, to be handed from process to process."""
    return [evolve(each, rows=list(each.rows)) for each in _sheets(data, name, first)]


def _sheets(data: bytes, name: str, first: str) -> Iterator[NativeSheet]:
    calamine = load_extra("python_calamine", extra="excel", purpose="reading a workbook")
    try:
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        seen = calamine.SheetVisibleEnum.Visible
        hidden = {each.name for each in workbook.sheets_metadata if each.visible != seen}
        for sheet_name in sorted(workbook.sheet_names, key=lambda each: each != first):
            sheet = workbook.get_sheet_by_name(sheet_name)
            before: list[Read] = [""] * sheet.start[1] if sheet.start else []
            yield NativeSheet(
                sheet_name,
                sheet.end[0] + 1 if sheet.end else 0,
                (before + row for row in sheet.iter_rows()),
                {(top + 1, left): bottom + 1 for (top, left), (bottom, _) in sheet.merged_cell_ranges or ()},
                sheet_name in hidden,
            )
    except calamine.PasswordError as error:
        raise locked(name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise _damaged(name, error) from error
    except BaseException as error:
        if type(error).__name__ == _PANIC:
            raise _damaged(name, error) from error
        raise


def _damaged(name: str, error: BaseException) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name}: damaged or no workbook ({error}); {AGAIN}",
        f"{name}：文件损坏，或不是工作簿；{AGAIN_ZH}",
    )
