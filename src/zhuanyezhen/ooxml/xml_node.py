"""The elements of an XML part and where they stand in its bytes, so that it can be changed without being rewritten.

An XML library that writes back what it read renames prefixes and drops what its classes do not know. Here the bytes
stay; a change is cut in between them. A document type is refused, and with it every entity.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat

from attrs import field, frozen

from zhuanyezhen.errors import ZhuanyezhenError
from zhuanyezhen.pattern import regex
from zhuanyezhen.words.annotating import FOREIGN_XML

Edit = tuple[int, int, bytes]
"""From where to where of the bytes, and what is to stand there."""

_TAG = regex(rb"""<[^\s/>]++(?:[^>"']|"[^"]*+"|'[^']*+')*+>""")
_DECLARED = regex(rb"""^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)""")
_MOST = 1_000_000  # elements: a gigabyte of memory at most
_WHOLE = regex(r"[0-9]{1,9}")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_8 = {b"utf-8", b"utf8", b"us-ascii"}


class UnfitError(ZhuanyezhenError):
    """A package that cannot be changed in place, and why; no user meets it, for who changes it says what is left to do."""


@frozen(eq=False)
class Node:
    """An element: its name without and with its prefix, its attributes as written, and where it begins and ends.

    The opening tag is ``[start:opened]``, what it holds ``[opened:closed]``; of ``<a/>`` both ends are one.
    """

    name: str
    prefix: str
    attributes: Mapping[str, str]
    start: int
    opened: int
    ends: list[int] = field(factory=list)
    children: list["Node"] = field(factory=list)

    @property
    def closed(self) -> int:
        """Where its closing tag begins."""
        return self.ends[0]

    @property
    def end(self) -> int:
        """Where it is over."""
        return self.ends[1]

    def all(self, name: str) -> list["Node"]:
        """Its children of a name."""
        return [each for each in self.children if each.name == name]

    def first(self, name: str) -> "Node | None":
        """Its first child of a name."""
        return next((each for each in self.children if each.name == name), None)

    def one(self, name: str) -> "Node":
        """Its first child of a name.

        Raises:
            UnfitError: it has none.
        """
        found = self.first(name)
        if found is None:
            raise UnfitError(*FOREIGN_XML.both())
        return found

    def local(self, name: str) -> str | None:
        """An attribute by its name without a prefix: ``id`` of ``r:id``."""
        return next((value for key, value in self.attributes.items() if key.rpartition(":")[2] == name), None)

    def number(self, name: str, default: int = 0) -> int:
        """An attribute that is a whole number.

        Raises:
            UnfitError: it is none.
        """
        return whole(self.attributes.get(name, str(default)))

    def text(self, xml: bytes) -> str:
        """What stands in it, as it is written."""
        return xml[self.opened : self.closed].decode()


def parsed(xml: bytes) -> Node:
    """The root of a part.

    Raises:
        UnfitError: it is no UTF-8, no XML, or declares a document type.
    """
    require_utf_8(xml)
    parser, open_nodes, done = expat.ParserCreate(), list[Node](), list[Node]()

    def opens(tag: str, attributes: dict[str, str]) -> None:
        if len(done) > _MOST:
            raise UnfitError(*FOREIGN_XML.both())
        start = parser.CurrentByteIndex
        prefix, colon, name = tag.rpartition(":")
        node = Node(name, prefix + colon, attributes, start, next(_TAG.finditer(xml, start)).end())
        if open_nodes:
            open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def closes(_tag: str) -> None:
        node = open_nodes.pop()
        empty = xml[node.opened - 2 : node.opened] == b"/>"
        closed = node.opened if empty else parser.CurrentByteIndex
        node.ends.extend((closed, closed if empty else xml.index(b">", closed) + 1))
        done.append(node)

    def refuses(*_declared: object) -> None:
        raise UnfitError(*FOREIGN_XML.both())

    parser.StartElementHandler, parser.EndElementHandler = opens, closes
    parser.StartDoctypeDeclHandler = refuses
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - the last piece
    except (expat.ExpatError, ValueError) as error:
        raise UnfitError(*FOREIGN_XML.both()) from error
    return done[-1]


def require_utf_8(xml: bytes) -> None:
    """Refuse a part that is written in another encoding.

    Raises:
        UnfitError: it is.
    """
    declared = _DECLARED.match(xml)
    if xml.startswith(_UTF_16) or (declared and declared[1].lower() not in _UTF_8):
        raise UnfitError(*FOREIGN_XML.both())


def whole(text: str) -> int:
    """The whole number a text is.

    Raises:
        UnfitError: it is none.
    """
    if not _WHOLE.fullmatch(text):
        raise UnfitError(*FOREIGN_XML.both())
    return int(text)


def spliced(xml: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes with changes in them, which may not overlap; of several at one place the first stands first."""
    return b"".join(_pieces(xml, sorted(edits, key=lambda edit: edit[:2])))


def _pieces(xml: bytes, edits: Iterable[Edit]) -> Iterator[bytes]:
    done = 0
    for start, end, new in edits:
        yield xml[done:start]
        yield new
        done = end
    yield xml[done:]


def appended(xml: bytes, parent: Node, children: Iterable[bytes]) -> list[Edit]:
    """The changes that give an element further children at its end, and say its ``count`` anew."""
    added = list(children)
    edits = with_attribute(xml, parent, "count", str(len(parent.children) + len(added)), only_if_there=True)
    new = b"".join(added)
    if parent.opened == parent.end:
        ((start, end, tag),) = edits or [(parent.start, parent.opened, xml[parent.start : parent.opened])]
        tag = tag[: tag.rindex(b"/")] + b">"
        return [(start, end, tag + new + f"</{parent.prefix}{parent.name}>".encode())]
    return [*edits, (parent.closed, parent.closed, new)]


def with_attribute(
    xml: bytes, node: Node, name: str, value: str, *, only_if_there: bool = False
) -> list[Edit]:
    """The change that gives an element an attribute (whose value needs no escaping), in the place of the old one."""
    tag = xml[node.start : node.opened]
    return (
        []
        if only_if_there and name not in node.attributes
        else [(node.start, node.opened, set_in(tag, name, value))]
    )


def set_in(tag: bytes, name: str, value: str) -> bytes:
    """An opening tag with an attribute.

    >>> set_in(b'<c r="A1" s="3"/>', "s", "7"), set_in(b"<c>", "s", "7")
    (b'<c r="A1" s="7"/>', b'<c s="7">')
    """
    written = f' {name}="{value}"'.encode()
    old = re.compile(rb"""\s%s\s*=\s*(?:"[^"]*"|'[^']*')""" % re.escape(name.encode()))
    if old.search(tag):
        return old.sub(lambda _match: written, tag, count=1)
    end = tag.rindex(b"/") if tag.endswith(b"/>") else len(tag) - 1
    return tag[:end].rstrip() + written + tag[end:]
