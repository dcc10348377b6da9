"""A workbook that is a zip of parts (.xlsx, .ods), unpacked once and looked into before it is opened.

Every part is unpacked in pieces and counted, so that a zip bomb ends early; every sheet is looked at by ``look``. What is
kept is what the reader of workbooks does not tell.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from posixpath import join, normpath
from typing import cast
from xml.parsers import expat

from attrs import define, field, frozen

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.look import (
    PERCENT,
    Attributes,
    Extras,
    Look,
    Names,
    OpenDocumentLook,
    PartError,
    SheetLook,
    TooFarError,
)
from zhuanyezhen.exchange.excel.number_format import NumberFormat, format_of
from zhuanyezhen.intake import MEGABYTE
from zhuanyezhen.values.cell_name import letters_of

_UNPACKED = 1500 * MEGABYTE
_RATIO, _RATIO_FREE = 150, 64 * MEGABYTE
_ELEMENTS = 12_000_000  # a ledger of 100,000 rows and 50 columns has some 10,000,000
_PIECE = MEGABYTE
_BINARY = "xl/workbook.bin"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_PERCENTS = {"9", "10"}  # the formats every workbook has by number
_DAMAGED = (
    zipfile.BadZipFile,
    expat.ExpatError,
    PartError,
    NotImplementedError,
    RuntimeError,
    LookupError,
    EOFError,
    ValueError,
    OSError,
    struct.error,
    zlib.error,
)
AGAIN = "open it in Excel or WPS and save it again, or ask for the file again"
AGAIN_ZH = "请用Excel或WPS打开后另存，或重新索取"


@frozen
class Package:
    """What the parts of a workbook say beside the values of cells: by sheet, and whether its days count from 1904."""

    extras: Mapping[str, Extras] = field(factory=dict)
    from_1904: bool = False


def look_into(data: bytes, name: str) -> Package:
    """Unpack every part once, counting, and look at every sheet.

    Raises:
        UnreadableFileError: it is damaged, locked by a password, or larger than is safe to read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _Unpacking(name, len(data), package).looked()
    except TooFarError as error:
        place = f"{letters_of(error.column)}{error.row}"
        raise UnreadableFileError(
            f"{name}: a sheet reaches to {place}, mostly blank; delete the blank rows and columns behind the ledger "
            f"and save it again",
            f"{name}：有一张工作表用到{place}，大部分是空白；请删去台账后面的空行和空列再保存",
        ) from error
    except _DAMAGED as error:
        raise UnreadableFileError(
            f"{name}: damaged or cut off ({error}); {AGAIN}", f"{name}：文件损坏或不完整；{AGAIN_ZH}"
        ) from error


@define
class _BookLook:
    """Looks at the parts that say what the sheets are called and how cells are shown."""

    sheets: list[tuple[str, str]] = field(factory=list)
    targets: dict[str, str] = field(factory=dict)
    codes: dict[str, str] = field(factory=dict)
    formats: dict[str, str | NumberFormat] = field(factory=dict)
    from_1904: bool = False
    elements: int = 0
    _styles: int | None = None
    _names: Names = field(factory=Names)

    def start(self, name: str, attributes: Attributes) -> None:
        """Keep names of sheets and their parts, formats of numbers and the styles that use them."""
        self.elements += 1
        name = self._names[name]
        if name == "sheet":
            key = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self.sheets.append((attributes.get("name", ""), key))
        elif name == "Relationship":
            target = normpath(join("/xl", attributes.get("Target", ""))).lstrip("/")
            self.targets[attributes.get("Id", "")] = target
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in {"1", "true"}
        elif name == "numFmt":
            self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name in {"cellStyleXfs", "cellXfs"}:
            self._styles = 0 if name == "cellXfs" else None
        elif name == "xf" and self._styles is not None:
            self._keep(str(self._styles), attributes.get("numFmtId", ""))
            self._styles += 1
        elif name in {"cellStyles", "dxfs"}:
            self._styles = None

    def _keep(self, style: str, key: str) -> None:
        shown = format_of("0%" if key in _PERCENTS else self.codes.get(key, ""))
        if shown is not None:
            self.formats[style] = PERCENT if shown.is_percentage else shown

    def finish(self) -> None:
        """Nothing is left to be kept."""


class _Enough(Exception):  # noqa: N818 - no error: what follows in a part does not matter
    """A part is none that is looked at now."""


@define
class _Unpacking:
    """A package being unpacked: its parts, how much was unpacked so far, and what is known of it."""

    name: str
    size: int
    package: zipfile.ZipFile
    book: _BookLook = field(factory=_BookLook)
    sheets: dict[str, SheetLook] = field(factory=dict)
    unpacked: int = 0
    elements: int = 0

    def looked(self) -> Package:
        """What all parts say; sheets are looked at last, when the formats are known."""
        parts = self.package.infolist()
        if any(info.flag_bits & 1 for info in parts):
            raise locked(self.name)
        if any(info.filename == _BINARY for info in parts):
            raise UnreadableFileError(
                f"{self.name}: a binary workbook (.xlsb); save it as .xlsx",
                f"{self.name}：是二进制工作簿（.xlsb）；请另存为.xlsx",
            )
        for info in [info for info in parts if self._parse(info) == _SHEET]:
            self.sheets[info.filename] = SheetLook(self.book.formats)
            self._parse(info, self.sheets[info.filename])
        named = {each: self.book.targets.get(key, "") for each, key in self.book.sheets}
        extras = {each: self.sheets[part].extras for each, part in named.items() if part in self.sheets}
        return Package(extras, self.book.from_1904)

    def _parse(self, info: zipfile.ZipInfo, sheet: SheetLook | None = None) -> str:
        """Look at a part, which may be a ``sheet`` for now; what it is. What is not looked at is only counted."""
        pieces = self._pieces(info)
        parser = expat.ParserCreate() if sheet is None else sheet.parser
        reading = _Reading(parser, lambda root: sheet or self._look_at(root, info.filename))
        try:
            for elements in reading.read(pieces):
                self._count(elements)
        except _Enough:
            if reading.root == _SHEET:
                return _SHEET
        except expat.ExpatError:
            if reading.root or info.filename.lower().endswith(".xml"):
                raise
        for _ in pieces:
            pass  # counted
        return reading.root

    def _look_at(self, root: str, part: str) -> Look:
        if root == "document-content":
            return OpenDocumentLook()
        if root in {"workbook", "styleSheet"} or part == _RELATIONS:
            return self.book
        raise _Enough

    def _pieces(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        """A part in pieces, counted as they come out: a header may say anything."""
        with self.package.open(info) as part:
            while piece := part.read(_PIECE):
                self.unpacked += len(piece)
                if self.unpacked > min(_UNPACKED, _RATIO_FREE + _RATIO * self.size):
                    raise UnreadableFileError(
                        f"{self.name}: unpacks to more than {self.unpacked:,} bytes from {self.size:,} (a zip bomb?); "
                        f"no ledger does",
                        f"{self.name}：{self.size:,}字节的文件解压后超过{self.unpacked:,}字节，台账不会这样；"
                        f"请向报送单位重新索取",
                    )
                yield piece

    def _count(self, elements: int) -> None:
        self.elements += elements
        if self.elements > _ELEMENTS:
            raise UnreadableFileError(
                f"{self.name}: more than {_ELEMENTS:,} rows, cells and values; no ledger has as many",
                f"{self.name}：行、单元格和值超过{_ELEMENTS:,}个，台账不会这样；请删去与台账无关的内容",
            )


@define
class _Reading:
    """A part being parsed: who looks at it is known when its root is."""

    parser: expat.XMLParserType
    look_at: Callable[[str], Look]
    root: str = ""
    look: Look | None = None

    def read(self, pieces: Iterable[bytes]) -> Iterator[int]:
        """Look at all of it; how many more elements there are, after each piece."""
        self.parser.StartElementHandler = self._root
        self.parser.StartDoctypeDeclHandler = _refuse_document_type
        for piece in pieces:
            self.parser.Parse(piece, False)  # noqa: FBT003 - expat takes no keyword
            yield self._more()
        self.parser.Parse(b"", True)  # noqa: FBT003
        cast("Look", self.look).finish()  # what is well-formed has a root

    def _root(self, name: str, attributes: Attributes) -> None:
        self.root = name.rpartition(":")[2]
        self.look = self.look_at(self.root)
        self.parser.StartElementHandler = self.look.start
        self.look.start(name, attributes)

    def _more(self) -> int:
        if self.look is None:
            return 0
        found, self.look.elements = self.look.elements, 0
        return found


_SHEET = "worksheet"


def _refuse_document_type(*_declared: object) -> None:
    raise PartError("a document type", "含文档类型声明")


def locked(name: str) -> UnreadableFileError:
    """The error of a file with a password."""
    return UnreadableFileError(
        f"{name}: protected by a password; save it without one and try again",
        f"{name}：有密码保护；请取消密码另存后再试",
    )
