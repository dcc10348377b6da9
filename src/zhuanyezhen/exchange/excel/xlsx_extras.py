"""What the reader of workbooks does not tell of the cells of an ``.xlsx``.

An error (#N/A) and a formula nobody has calculated yet look blank to it, and 12.5 % is 0.125: all three would be
lost or wrong in silence. Only sheets in which one of them can be are looked through cell by cell. The text is cut at
the tags of cells, never searched for an end that may not come: a hostile sheet takes no longer than its length.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO
from posixpath import join, normpath

Extras = Mapping[str, str]
"""By cell (``D5``): the error as it stands there, ``FORMULA`` or ``PERCENT``."""

FORMULA, PERCENT = "=", "%"
_PIECE = 16 << 20
_ATTRIBUTE = re.compile(r'(?<![\w:])([\w:]++)\s*+=\s*+"([^"<]*+)"')
_CELL = re.compile(r"<(?:\w{1,9}:)?c(?=[\s>/])")
_VALUE = re.compile(r"<(?:\w{1,9}:)?v\b[^<>]*+>([^<]++)<")
_ROW_END = b"row>"
_SPOILED = re.compile(rb'\st="e"|<(?:\w+:)?f\b')
_BUILT_IN = {"9", "10"}
_QUOTED = re.compile(r'"[^"]*"|\\.')
_ERROR, _FORMULA_TEXT, _FIGURES = "e", "str", {None, "n"}


def extras_of(data: bytes) -> Mapping[str, Extras]:
    """By sheet, the cells of a workbook that hold an error, a formula without a value, or a percentage."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        if "xl/workbook.xml" not in package.namelist():
            return {}
        percents = _percents(_text(package, "xl/styles.xml"))
        targets = {
            each.get("Id", ""): normpath(join("/xl", each.get("Target", ""))).lstrip("/")
            for each in _tags(_text(package, "xl/_rels/workbook.xml.rels"), "Relationship")
        }
        return {
            unescape(each.get("name", "")): dict(_cells(package, targets[each["r:id"]], percents))
            for each in _tags(_text(package, "xl/workbook.xml"), "sheet")
            if targets.get(each.get("r:id", "")) in package.namelist()
        }


def _text(package: zipfile.ZipFile, part: str) -> str:
    return package.read(part).decode("utf-8", "replace") if part in package.namelist() else ""


def _tags(text: str, name: str) -> Iterator[dict[str, str]]:
    for match in re.finditer(rf"<(?:\w{{1,9}}:)?{name}\s([^<>]*+)>", text):
        yield dict(_ATTRIBUTE.findall(match[1]))


def _percents(styles: str) -> set[str]:
    """The styles of cells that show a percentage."""
    codes = {each.get("numFmtId"): unescape(each.get("formatCode", "")) for each in _tags(styles, "numFmt")}
    formats = _BUILT_IN | {key for key, code in codes.items() if PERCENT in _QUOTED.sub("", code)}
    of_cells = styles.partition("cellXfs")[2].partition("cellXfs>")[0]
    return {str(at) for at, each in enumerate(_tags(of_cells, "xf")) if each.get("numFmtId") in formats}


def _cells(package: zipfile.ZipFile, part: str, percents: set[str]) -> Iterator[tuple[str, str]]:
    styled = re.compile(rf'\ss="(?:{"|".join(sorted(percents))})"'.encode()) if percents else None
    for rows in _pieces(package, part):
        if _SPOILED.search(rows) or (styled and styled.search(rows)):
            for cell in _CELL.split(rows.decode("utf-8", "replace"))[1:]:
                tag, _, body = cell.partition(">")
                attributes = dict(_ATTRIBUTE.findall(tag))
                if "r" in attributes and (what := _what(attributes, body, percents)):
                    yield attributes["r"], what


def _pieces(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """A sheet in pieces that end with a row."""
    rest = bytearray()
    with package.open(part) as stream:
        while piece := stream.read(_PIECE):
            end = piece.rfind(_ROW_END)
            rest += piece[: end + len(_ROW_END)] if end >= 0 else piece
            if end >= 0:
                yield bytes(rest)
                rest = bytearray(piece[end + len(_ROW_END) :])
    yield bytes(rest)


def _what(attributes: Mapping[str, str], body: str, percents: set[str]) -> str | None:
    kind, value = attributes.get("t"), _VALUE.search(body)
    if kind == _ERROR and value:
        return unescape(value[1])
    if value is None:
        return FORMULA if kind != _FORMULA_TEXT and re.search(r"<(?:\w+:)?f\b", body) else None
    return PERCENT if kind in _FIGURES and attributes.get("s") in percents else None
