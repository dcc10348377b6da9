"""Files to grids of cells: .xlsx, .xls and .ods by python-calamine (``native``), .csv by ``csv_table``.

A file is looked into before it is opened (``package``): calamine lays a sheet out whole, so one cell at the far end of an
empty sheet would fill the memory, and a zip bomb more than that.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.csv_table import csv_rows
from zhuanyezhen.exchange.excel.look import Extras
from zhuanyezhen.exchange.excel.native import OLE, native_sheets
from zhuanyezhen.exchange.excel.package import AGAIN, AGAIN_ZH, Package, locked, look_into
from zhuanyezhen.intake import LARGEST, Handed, name_of, take_in
from zhuanyezhen.values.cell_name import letters_of
from zhuanyezhen.values.source import ROW

Progress = Callable[[str, int, int], None]
"""Told the sheet, the rows read and the rows there are."""

_STEP = 1000
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


def open_grids(file: str | Handed, first: str = "") -> Iterator[Grid]:
    """The sheets of a file, in order but for one that comes ``first``; each is done with when the next is asked for.

    Raises:
        UnreadableFileError: the file is missing, damaged, locked by a password, or larger than is safe to read.
        MissingExtraError: python-calamine is not installed.
    """
    name = name_of(file)
    if Path(name).suffix.lower() == ".csv":
        rows = csv_rows(take_in(file, LARGEST), name)
        yield Grid(Path(name).stem, len(rows), enumerate(rows, start=1))
        return
    yield from _workbook(name, first, *_safe(file))


def safe_bytes(name: str) -> bytes:
    """A workbook that is safe to open: not locked, no zip bomb, not larger than fits into the memory.

    Raises:
        UnreadableFileError: it is not, or is no workbook.
    """
    return _safe(name)[0]


def _safe(file: str | Handed) -> tuple[bytes, Package]:
    name, data = name_of(file), take_in(file, LARGEST)
    if data.startswith(OLE) and _ENCRYPTED in data:
        raise locked(name)
    if not data.startswith((OLE, _ZIP)):
        raise UnreadableFileError(
            f"{name}: no workbook, whatever its name says; {AGAIN}",
            f"{name}：不是工作簿，与文件名的后缀不符；{AGAIN_ZH}",
        )
    return data, look_into(data, name) if data.startswith(_ZIP) else Package()


def _workbook(name: str, first: str, data: bytes, package: Package) -> Iterator[Grid]:
    for sheet in native_sheets(data, name, first):
        yield Grid(
            sheet.name,
            sheet.height,
            enumerate(sheet.rows, start=1),
            merged=sheet.merged,
            extras=package.extras.get(sheet.name, {}),
            from_1904=package.from_1904,
            hidden=sheet.hidden,
        )
