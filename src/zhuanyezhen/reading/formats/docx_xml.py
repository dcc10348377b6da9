"""XML as it comes in a Word file: parsed in pieces, without document types, entities or recursion.

Expat calls a handler for every tag; nothing builds a tree but ``tree``, which is for the small parts.
A document type is refused outright, and with it every entity: Word writes none, bombs need one.
Names are given with Word's own prefixes (``w:p``), the same for the transitional and strict namespaces;
what a choice ``Requires`` is given as namespaces, for its prefixes are the file's own.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol
from xml.parsers import expat

from attrs import define, field

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats import limits

Attributes = dict[str, str]

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


class Handler(Protocol):
    """What is called for the tags and texts of a part, in order."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Call for a start tag."""

    def end(self, tag: str) -> None:
        """Call for an end tag."""

    def data(self, text: str) -> None:
        """Call for a piece of text."""


@define
class XmlReader:
    """Parses the parts of one file; its budget of elements is shared by all of them."""

    name: str
    _elements: int = 0
    _names: dict[str, str] = field(factory=dict)
    _namespaces: dict[str, str] = field(factory=dict)
    _parser: expat.XMLParserType | None = None

    @property
    def at(self) -> int:
        """The byte of the part where the tag that is being told begins."""
        return self._parser.CurrentByteIndex if self._parser else 0

    def parse(self, part: str, chunks: Iterable[bytes], handler: Handler) -> None:
        """Call ``handler`` for everything in ``part``; raise ``UnreadableFileError`` on anything unsafe."""
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_document_type
        parser.StartNamespaceDeclHandler = self._declare

        def start(tag: str, attributes: Attributes) -> None:
            self._count()
            named = {self._short(key): value for key, value in attributes.items()}
            if "Requires" in named:
                named["Requires"] = self._meant(named["Requires"])
            handler.start(self._short(tag), named)

        parser.StartElementHandler = start
        parser.EndElementHandler = lambda tag: handler.end(self._short(tag))
        parser.CharacterDataHandler = handler.data
        try:
            for chunk in chunks:
                parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no keyword
            parser.Parse(b"", True)  # noqa: FBT003
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise UnreadableFileError(
                f"{self.name!r} has damaged XML in {part} ({error}): open it in Word or WPS and save it again",
                f"“{self.name}”内部的{part}损坏；请用Word或WPS打开后另存",
            ) from error

    def _count(self) -> None:
        self._elements += 1
        if self._elements > limits.XML_ELEMENTS:
            limits.require(at_most=limits.XML_ELEMENTS, found=self._elements, what="elements", name=self.name)

    def _declare(self, prefix: str | None, namespace: str | None) -> None:
        self._namespaces[prefix or ""] = namespace or ""

    def _meant(self, prefixes: str) -> str:
        """The namespaces that prefixes stand for; one that is not declared stands for itself."""
        return " ".join(self._namespaces.get(prefix, prefix) for prefix in prefixes.split())

    def _refuse_document_type(self, *_: object) -> None:
        raise UnreadableFileError(
            f"{self.name!r} declares a document type, which Word never does and entity bombs need: "
            f"it is not read; open it in Word or WPS and save it again",
            f"“{self.name}”含有Word文档不会有的文档类型声明，不予读取；请用Word或WPS打开后另存",
        )

    def _short(self, name: str) -> str:
        short = self._names.get(name)
        if short is None:
            namespace, _, local = name.rpartition(" ")
            short = f"{_PREFIXES.get(namespace, '?')}:{local}" if namespace else local
            self._names[name] = short
        return short


@define
class Node:
    """An element of a small part: numbering, styles, relations."""

    tag: str
    attributes: Attributes
    children: "list[Node]" = field(factory=list)

    def all(self, tag: str) -> "Iterator[Node]":
        """The children of that name."""
        return (child for child in self.children if child.tag == tag)

    def find(self, *path: str) -> "Node | None":
        """The first child of the first child … along ``path``, or None."""
        node: Node | None = self
        for tag in path:
            node = next(node.all(tag), None) if node else None
        return node

    def val(self, *path: str) -> str | None:
        """The ``w:val`` of the element at ``path``, or None."""
        node = self.find(*path)
        return node.attributes.get("w:val") if node else None


@define
class _TreeHandler:
    root: Node = field(factory=lambda: Node("", {}))
    _open: list[Node] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._open = [self.root]

    def start(self, tag: str, attributes: Attributes) -> None:
        node = Node(tag, attributes)
        self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, _tag: str) -> None:
        self._open.pop()

    def data(self, text: str) -> None:
        """Texts mean nothing in the small parts."""


def tree(xml: XmlReader, part: str, chunks: Iterable[bytes]) -> Node:
    """Parse a small part into its root element."""
    handler = _TreeHandler()
    xml.parse(part, chunks, handler)
    return handler.root.children[0]


def is_on(attributes: Attributes) -> bool:
    """Whether a switch element such as ``w:vanish`` is on: it is unless it says otherwise."""
    return attributes.get("w:val", "true") not in {"0", "false", "off"}
