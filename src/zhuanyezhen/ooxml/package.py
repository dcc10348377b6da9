"""An Office file as a package of parts, some of which are changed or added while the rest is carried over as it is.

Decided here: what is added has the date 1980-01-01, so that the same input gives the same bytes.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from html import escape
from posixpath import basename, dirname, join, normpath

from attrs import field, frozen

from zhuanyezhen.ooxml.xml_node import UnfitError, appended, parsed, spliced
from zhuanyezhen.words.annotating import PART_MISSING, STRICT

_TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_TYPE = "application/vnd.openxmlformats-officedocument."
_PIECE = 16 << 20

Made = tuple[str, str]
"""What added parts of a kind are called, ``{}`` being their number, and their type."""

WORKBOOK, SHEET, STYLES, NOTES, SHAPES = "officeDocument", "worksheet", "styles", "comments", "vmlDrawing"
_MADE: dict[str, Made] = {
    SHEET: ("xl/worksheets/sheet{}.xml", f"{_TYPE}spreadsheetml.worksheet+xml"),
    STYLES: ("xl/styles{}.xml", f"{_TYPE}spreadsheetml.styles+xml"),
    NOTES: ("xl/comments{}.xml", f"{_TYPE}spreadsheetml.comments+xml"),
    SHAPES: ("xl/drawings/vmlDrawing{}.vml", f"{_TYPE}vmlDrawing"),
}
"""Those of a workbook."""

Content = bytes | Callable[[], Iterator[bytes]]
"""What a part is to hold; what is made only when the package is written comes last there, in the order of changes."""


@frozen
class Relation:
    """What a part refers to another by: its id, the last word of its kind, and the name of the other part."""

    id: str
    kind: str
    part: str


@frozen(eq=False)
class Package:
    """The parts of a file, as they are and as they are to be."""

    archive: zipfile.ZipFile
    changed: dict[str, Content] = field(factory=dict)

    @classmethod
    def of(cls, data: bytes) -> "Package":
        """The package of a file that was looked into before (``grid.safe_bytes``).

        Raises:
            UnfitError: it is none.
        """
        if not data.startswith(b"PK"):
            raise UnfitError(*PART_MISSING.both(part=_TYPES))
        return cls(zipfile.ZipFile(io.BytesIO(data)))

    def read(self, part: str) -> bytes:
        """A part as it stands now.

        Raises:
            UnfitError: there is none.
        """
        content = self.changed.get(part)
        if isinstance(content, bytes):
            return content
        if part not in self.archive.NameToInfo:
            raise UnfitError(*PART_MISSING.both(part=part))
        return self.archive.read(part)

    def pieces(self, part: str) -> Iterator[bytes]:
        """A part as it was, piece by piece.

        Raises:
            UnfitError: there is none.
        """
        if part not in self.archive.NameToInfo:
            raise UnfitError(*PART_MISSING.both(part=part))
        with self.archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                yield piece

    def main(self, usual: str) -> str:
        """The part a file is about: the list of sheets of a workbook, the body of a Word file.

        Raises:
            UnfitError: there is none, or it is written in the strict form of the standard; ``usual`` is what is missing.
        """
        for each in parsed(self.read("_rels/.rels")).all("Relationship"):
            kind = each.attributes.get("Type", "")
            if kind == f"{_OFFICE}/{WORKBOOK}":
                return normpath(each.attributes.get("Target", "")).lstrip("/")
            if kind.endswith(f"/{WORKBOOK}"):
                raise UnfitError(*STRICT.both())
        raise UnfitError(*PART_MISSING.both(part=usual))

    def relations(self, part: str) -> tuple[Relation, ...]:
        """What a part refers to, in the order it is written."""
        return tuple(
            Relation(
                each.attributes.get("Id", ""),
                basename(each.attributes.get("Type", "")),
                normpath(join("/", dirname(part), each.attributes.get("Target", ""))).lstrip("/"),
            )
            for each in parsed(self._relations(part)).all("Relationship")
        )

    def related(self, part: str, kind: str) -> str | None:
        """The part of a kind that a part refers to."""
        return next((each.part for each in self.relations(part) if each.kind == kind), None)

    def part_of(self, part: str, key: str) -> str:
        """The part that a part refers to by a key.

        Raises:
            UnfitError: there is none.
        """
        for each in self.relations(part):
            if each.id == key:
                return each.part
        raise UnfitError(*PART_MISSING.both(part=f"{part}#{key}"))

    def change(self, part: str, content: Content) -> None:
        """Give a part other contents."""
        self.changed[part] = content

    def add(self, kind: str, content: bytes, *, of: str, made: Made | None = None) -> tuple[str, str]:
        """Add a part that another refers to; its name, and what it is referred to by."""
        form, media_type = made or _MADE[kind]
        names = {each.lower() for each in (*self.archive.namelist(), *self.changed)}
        part = next(
            name for number in range(1, len(names) + 2) if (name := form.format(number)).lower() not in names
        )
        self.changed[part] = content
        self._append(_TYPES, f'<{{}}Override PartName="/{part}" ContentType="{media_type}"/>')
        taken = {each.id for each in self.relations(of)}
        key = next(key for number in range(1, len(taken) + 2) if (key := f"rId{number}") not in taken)
        self.changed[_relations_of(of)] = self._relations(of)
        self._append(
            _relations_of(of),
            f'<{{}}Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="/{escape(part)}"/>',
        )
        return part, key

    def unrelate(self, part: str, kinds: Iterable[str]) -> bool:
        """Let a part no longer refer to others of some kinds; whether it did."""
        xml = self._relations(part)
        gone = [
            (each.start, each.end, b"")
            for each in parsed(xml).all("Relationship")
            if basename(each.attributes.get("Type", "")) in set(kinds)
        ]
        if gone:
            self.changed[_relations_of(part)] = spliced(xml, gone)
        return bool(gone)

    def done(self) -> bytes:
        """The bytes of the package: its parts in their order, those added, and last those made only now."""
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new:
            kept = self.archive.NameToInfo
            late = {name: None for name, content in self.changed.items() if callable(content)}
            names = dict.fromkeys((*kept, *self.changed))
            for name in (*(each for each in names if each not in late), *late):
                info = zipfile.ZipInfo(name, kept[name].date_time if name in kept else (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                with new.open(info, "w", force_zip64=True) as part:
                    for piece in self._content(name):
                        part.write(piece)
        return data.getvalue()

    def _content(self, part: str) -> Iterable[bytes]:
        content = self.changed.get(part)
        if isinstance(content, bytes):
            return (content,)
        return self.pieces(part) if content is None else content()

    def _relations(self, part: str) -> bytes:
        name = _relations_of(part)
        known = name in self.changed or name in self.archive.NameToInfo
        return self.read(name) if known else _NO_RELATIONS

    def _append(self, part: str, child: str) -> None:
        xml = self.read(part)
        root = parsed(xml)
        self.changed[part] = spliced(xml, appended(xml, root, [child.format(root.prefix).encode()]))


def _relations_of(part: str) -> str:
    return join(dirname(part), "_rels", f"{basename(part)}.rels")
