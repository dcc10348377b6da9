"""Files to grids of cells: .xlsx, .xls and .ods by python-calamine, .csv by ``csv_table``.

A file is looked into before it is opened (``package``): calamine lays a sheet out whole, so one cell at the far end of an
empty sheet would fill the memory, and a zip bomb more than that.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

from zhuanyezhen.errors import UnreadableFileError, reason_zh
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.csv_table import csv_rows
from zhuanyezhen.exchange.excel.look import Extras, letters_of
from zhuanyezhen.exchange.excel.package import AGAIN, AGAIN_ZH, Package, locked, look_into
from zhuanyezhen.extras import load_extra
from zhuanyezhen.values.source import ROW

Progress = Callable[[str, int, int], None]
"""Told the sheet, the rows read and the rows there are."""

_STEP = 1000
_MEGABYTE = 1 << 20
_LARGEST = 200 * _MEGABYTE
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@frozen
class Grid:
    """A sheet: its name and its rows, each with its number from 1.

    ``headings`` are given where columns are called by them and not by letters: of a data frame. ``merged`` are the
    cells that reach over several rows, by row and column (from 0), with the last row of each; ``.ods`` tells none.
    ``extras`` is what the cells of an ``.xlsx`` are beside their values; ``from_1904`` says that its days count from 1904.
    """

    name: str
    height: int
    rows: Iterator[tuple[int, list[Read]]]
    headings: tuple[str, ...] | None = None
    merged: Mapping[tuple[int, int], int] = field(factory=dict)
    extras: Extras = field(factory=dict)
    hidden: bool = False
    from_1904: bool = False

    def column(self, index: int) -> str:
        """What a column is called, a row number to follow: ``B``, or ``责任单位 行``.

        >>> Grid("表", 0, iter(())).column(27), Grid("表", 0, iter(()), ("责任单位",)).column(0)
        ('AB', '责任单位 行')
        """
        return letters_of(index + 1) if self.headings is None else f"{self.headings[index]} {ROW}"

    def counted(self, progress: Progress | None) -> Iterator[tuple[int, list[Read]]]:
        """The rows, ``progress`` being told of every thousandth and of the end."""
        for number, row in self.rows:
            yield number, row
            if progress is not None and number % _STEP == 0:
                progress(self.name, number, self.height)
        if progress is not None:
            progress(self.name, self.height, self.height)

    @property
    def first(self) -> str:
        """What stands for a whole row: ``A``, or ``行``."""
        return "A" if self.headings is None else ROW


def open_grids(name: str, first: str = "") -> Iterator[Grid]:
    """The sheets of a file, in order but for one that comes ``first``; each is done with when the next is asked for.

    Raises:
        UnreadableFileError: the file is missing, damaged, locked by a password, or larger than is safe to read.
        MissingExtraError: python-calamine is not installed.
    """
    if Path(name).suffix.lower() == ".csv":
        rows = csv_rows(_data(name), name)
        yield Grid(Path(name).stem, len(rows), enumerate(rows, start=1))
        return
    yield from _workbook(name, first, *_safe(name))


def safe_bytes(name: str) -> bytes:
    """A workbook that is safe to open: not locked, no zip bomb, not larger than fits into the memory.

    Raises:
        UnreadableFileError: it is not, or is no workbook.
    """
    return _safe(name)[0]


def _safe(name: str) -> tuple[bytes, Package]:
    data = _data(name)
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise locked(name)
    if not data.startswith((_OLE, _ZIP)):
        raise UnreadableFileError(
            f"{name}: no workbook, whatever its name says; {AGAIN}",
            f"{name}：不是工作簿，与文件名的后缀不符；{AGAIN_ZH}",
        )
    return data, look_into(data, name) if data.startswith(_ZIP) else Package()


def _data(name: str) -> bytes:
    try:
        size = Path(name).stat().st_size
        if size > _LARGEST:
            raise UnreadableFileError(
                f"{name}: {size:,} bytes; workbooks of up to {_LARGEST:,} are read",
                f"{name}：文件有{size:,}字节，只读取{_LARGEST:,}字节以内的工作簿；请删去与台账无关的内容",
            )
        return Path(name).read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            f"cannot read {name!r}: {error.strerror or error}", f"不能读取“{name}”：{reason_zh(error)}"
        ) from error


def _workbook(name: str, first: str, data: bytes, package: Package) -> Iterator[Grid]:
    calamine = load_extra("python_calamine", extra="excel", purpose="reading a workbook")
    try:
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        seen = calamine.SheetVisibleEnum.Visible
        hidden = {each.name for each in workbook.sheets_metadata if each.visible != seen}
        for sheet_name in sorted(workbook.sheet_names, key=lambda each: each != first):
            sheet = workbook.get_sheet_by_name(sheet_name)
            before: list[Read] = [""] * sheet.start[1] if sheet.start else []
            rows = ((number, before + row) for number, row in enumerate(sheet.iter_rows(), start=1))
            merged = {
                (top + 1, left): bottom + 1 for (top, left), (bottom, _) in sheet.merged_cell_ranges or ()
            }
            height = sheet.end[0] + 1 if sheet.end else 0
            yield Grid(
                sheet_name,
                height,
                rows,
                merged=merged,
                extras=package.extras.get(sheet_name, {}),
                from_1904=package.from_1904,
                hidden=sheet_name in hidden,
            )
    except calamine.PasswordError as error:
        raise locked(name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise UnreadableFileError(
            f"{name}: damaged or no workbook ({error}); {AGAIN}",
            f"{name}：文件损坏，或不是工作簿；{AGAIN_ZH}",
        ) from error
