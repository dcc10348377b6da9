"""Files to grids of cells: .xlsx, .xls and .ods by python-calamine, .csv by the standard library.

A file is looked at before it is opened: calamine lays a sheet out whole, so one cell at the far end of an empty
sheet would fill the memory, and a zip bomb more than that.
"""

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

from zhuanyezhen.errors import UnreadableFileError, reason_zh
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.xlsx_extras import Extras, extras_of
from zhuanyezhen.extras import load_extra
from zhuanyezhen.values.source import ROW

Progress = Callable[[str, int, int], None]
"""Told the sheet, the rows read and the rows there are."""

_STEP = 1000
_MEGABYTE = 1 << 20
_LARGEST = 200 * _MEGABYTE
_UNPACKED = 1500 * _MEGABYTE
_RATIO, _RATIO_FREE = 150, 64 * _MEGABYTE
_CELLS = 30_000_000
_PIECE = 16 * _MEGABYTE
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ROW = re.compile(rb'<(?:x:)?row\b[^>]*?\sr="([0-9]{1,8})"')
_FAR = re.compile(rb'\sr="[A-Z]{3}[0-9]')
_COLUMNS = re.compile(rb'\sr="([A-Z]{2})[0-9]')
# OpenDocument: a tag that repeats a value a thousand times or more; blank cells may be repeated to the sheet's end
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="([0-9]{4,9})"[^>]*(?:office:value-type|<text:p>)')
_DAMAGED = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
    struct.error,
    zlib.error,
)
_AGAIN = "open it in Excel or WPS and save it again, or ask for the file again"
_AGAIN_ZH = "请用Excel或WPS打开后另存，或重新索取"
_ENCODINGS = ("utf-8-sig", "gb18030")


@frozen
class Grid:
    """A sheet: its name and its rows, each with its number from 1.

    ``headings`` are given where columns are called by them and not by letters: of a data frame. ``merged`` are the
    cells that reach over several rows, by row and column (from 0), with the last row of each; ``.ods`` tells none.
    ``extras`` is what the cells of an ``.xlsx`` are beside their values.
    """

    name: str
    height: int
    rows: Iterator[tuple[int, list[Read]]]
    headings: tuple[str, ...] | None = None
    merged: Mapping[tuple[int, int], int] = field(factory=dict)
    extras: Extras = field(factory=dict)
    hidden: bool = False

    def column(self, index: int) -> str:
        """What a column is called, a row number to follow: ``B``, or ``责任单位 行``.

        >>> Grid("表", 0, iter(())).column(27), Grid("表", 0, iter(()), ("责任单位",)).column(0)
        ('AB', '责任单位 行')
        """
        return _letter(index) if self.headings is None else f"{self.headings[index]} {ROW}"

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


def _letter(index: int) -> str:
    """The letters of a column, from 0.

    >>> _letter(0), _letter(25), _letter(26), _letter(701), _letter(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def open_grids(name: str, first: str = "") -> Iterator[Grid]:
    """The sheets of a file, in order but for one that comes ``first``; each is done with when the next is asked for.

    Raises:
        UnreadableFileError: the file is missing, damaged, locked by a password, or larger than is safe to read.
        MissingExtraError: python-calamine is not installed.
    """
    if Path(name).suffix.lower() == ".csv":
        yield _csv(_data(name), name)
        return
    yield from _workbook(safe_bytes(name), name, first)


def safe_bytes(name: str) -> bytes:
    """A workbook that is safe to open: not locked, no zip bomb, not larger than fits into the memory.

    Raises:
        UnreadableFileError: it is not, or is no workbook.
    """
    data = _data(name)
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise _locked(name)
    if not data.startswith((_OLE, b"PK")):
        raise UnreadableFileError(
            f"{name}: no workbook, whatever its name says; {_AGAIN}",
            f"{name}：不是工作簿，与文件名的后缀不符；{_AGAIN_ZH}",
        )
    if data.startswith(b"PK"):
        _look_into(data, name)
    return data


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


def _csv(data: bytes, name: str) -> Grid:
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = "\0"
        if "\0" not in text:
            break
    else:
        raise UnreadableFileError(
            f"{name}: neither UTF-8 nor GB18030; save it as “CSV UTF-8”",
            f"{name}：编码既不是UTF-8也不是GB18030；请另存为“CSV UTF-8”",
        )
    try:
        rows: list[list[Read]] = [list(row) for row in csv.reader(io.StringIO(text, newline=""))]
    except csv.Error as error:
        raise UnreadableFileError(
            f"{name}: not CSV: {error}", f"{name}：不是CSV表格；请用Excel或WPS另存为“CSV UTF-8”"
        ) from error
    return Grid(Path(name).stem, len(rows), enumerate(rows, start=1))


def _look_into(data: bytes, name: str) -> None:
    """Unpack every part once, counting, and refuse what would not fit into the memory."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        if any(info.flag_bits & 1 for info in package.infolist()):
            raise _locked(name)
        unpacked = 0
        for info in package.infolist():
            rows, columns = 0, b""
            with package.open(info) as part:
                while piece := part.read(_PIECE):
                    unpacked += len(piece)
                    if unpacked > min(_UNPACKED, _RATIO_FREE + _RATIO * len(data)):
                        raise UnreadableFileError(
                            f"{name}: unpacks to more than {unpacked:,} bytes from {len(data):,} (a zip bomb?); "
                            f"no ledger does",
                            f"{name}：{len(data):,}字节的文件解压后超过{unpacked:,}字节，台账不会这样；"
                            f"请向报送单位重新索取",
                        )
                    rows, columns = _extent(piece, rows, columns)
            _require_room(rows, columns, name)
    except _DAMAGED as error:
        raise UnreadableFileError(
            f"{name}: damaged or cut off ({error}); {_AGAIN}", f"{name}：文件损坏或不完整；{_AGAIN_ZH}"
        ) from error


def _extent(piece: bytes, rows: int, columns: bytes) -> tuple[int, bytes]:
    """How far a piece of a sheet reaches: its last row, the last of its columns of two or three letters."""
    if _REPEATED.search(piece):
        return _CELLS, b"ZZ"
    if match := _ROW.search(piece, max(piece.rfind(b"<row "), piece.rfind(b"<x:row "), 0)):
        rows = max(rows, int(match[1]))
    if _FAR.search(piece):
        return rows, b"ZZZ"
    return rows, max(columns, *(_COLUMNS.findall(piece) or [b""]))


def _require_room(rows: int, columns: bytes, name: str) -> None:
    width = 0
    for letter in columns or b"Z":
        width = width * 26 + letter - 64
    if rows * width > _CELLS:
        raise UnreadableFileError(
            f"{name}: a sheet reaches to row {rows:,} and column {columns.decode() or 'Z'}, mostly blank; "
            f"delete the blank rows and columns behind the ledger and save it again",
            f"{name}：有一张工作表用到第{rows:,}行、{columns.decode() or 'Z'}列，大部分是空白；"
            f"请删去台账后面的空行和空列再保存",
        )


def _workbook(data: bytes, name: str, first: str) -> Iterator[Grid]:
    calamine = load_extra("python_calamine", extra="excel", purpose="reading a workbook")
    try:
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        seen = calamine.SheetVisibleEnum.Visible
        hidden = {each.name for each in workbook.sheets_metadata if each.visible != seen}
        others = extras_of(data) if data.startswith(b"PK") else {}
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
                extras=others.get(sheet_name, {}),
                hidden=sheet_name in hidden,
            )
    except calamine.PasswordError as error:
        raise _locked(name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise UnreadableFileError(
            f"{name}: damaged or no workbook ({error}); {_AGAIN}",
            f"{name}：文件损坏，或不是工作簿；{_AGAIN_ZH}",
        ) from error


def _locked(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name}: protected by a password; save it without one and try again",
        f"{name}：有密码保护；请取消密码另存后再试",
    )
