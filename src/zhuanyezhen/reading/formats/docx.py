"""Word documents (.docx), read with the standard library alone.

What other readers lose without a word is read here: automatic numbers, tracked insertions, content
controls, text boxes. Headers, footers, comments and pictures are no part of a plan and are left out.
"""

from collections.abc import Callable

from attrs import define

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.blocks import Document, DocumentBuilder
from zhuanyezhen.reading.formats.docx_body import Body
from zhuanyezhen.reading.formats.docx_numbering import read_numbering
from zhuanyezhen.reading.formats.docx_package import Package, open_package, relative
from zhuanyezhen.reading.formats.docx_style import read_styles
from zhuanyezhen.reading.formats.docx_tags import Revisions
from zhuanyezhen.reading.formats.docx_xml import Handler, Node, XmlReader, tree
from zhuanyezhen.reading.formats.grid import OrderedDocument

_USUAL_MAIN = "word/document.xml"
_OTHERS = {
    "xl/workbook.xml": "an Excel workbook: rename it to .xlsx",
    "ppt/presentation.xml": "a PowerPoint presentation: copy its text into a document",
    "content.xml": "an OpenDocument file: open it and save it as .docx",
}

Around = Callable[[Body, XmlReader], Handler]
"""Makes what stands between the parser and the body."""


def read(data: bytes, name: str, *, revisions: Revisions = "accepted") -> Document:
    """Read the bytes of a Word document; ``revisions`` says which view of tracked changes.

    Raises ``UnreadableFileError`` when the package is damaged, unsafe or not a Word document.
    """
    return read_through(data, name, lambda body, _xml: body, revisions=revisions)


def read_through(data: bytes, name: str, around: Around, *, revisions: Revisions = "accepted") -> Document:
    """Read a Word document through a handler of one's own, which passes on to the body what it is told.

    Raises ``UnreadableFileError`` as ``read`` does.
    """
    parts = _Parts(open_package(data, name), XmlReader(name=name))
    main = _main_part(parts)
    related = parts.relations(main)
    numbering = parts.tree(related.get("numbering", relative(main, "numbering.xml")))
    styles = parts.tree(related.get("styles", relative(main, "styles.xml")))
    builder = DocumentBuilder(name=name)
    ordered = OrderedDocument(builder)
    body = Body(ordered, read_numbering(numbering, styles), read_styles(styles), revisions)
    parts.xml.parse(main, parts.package.chunks(main), around(body, parts.xml))
    body.close()
    builder.notes += body.notes
    return builder.build()


@define
class _Parts:
    package: Package
    xml: XmlReader

    def tree(self, part: str) -> Node | None:
        return tree(self.xml, part, self.package.chunks(part)) if part in self.package else None

    def relations(self, part: str) -> dict[str, str]:
        """The parts that ``part`` refers to, by the last word of the relation's type."""
        folder, _, file = part.rpartition("/")
        root = self.tree(f"{folder}/_rels/{file}.rels".lstrip("/"))
        nodes = [node.attributes for node in root.all("rel:Relationship")] if root else []
        return {
            node.get("Type", "").rpartition("/")[2]: relative(part, node.get("Target", "")) for node in nodes
        }


def _main_part(parts: _Parts) -> str:
    main = parts.relations("").get("officeDocument", _USUAL_MAIN)
    main = main if main in parts.package else _USUAL_MAIN
    if main in parts.package and not any(other in parts.package for other in _OTHERS):
        return main
    what = next(
        (what for other, what in _OTHERS.items() if other in parts.package), "a zip archive: unpack it"
    )
    raise UnreadableFileError(
        f"{parts.package.name!r} is not a Word document, as its suffix says, but {what}",
        f"“{parts.package.name}”不是Word文档，与文件名的后缀不符；请用相应的程序打开，另存为.docx",
    )
