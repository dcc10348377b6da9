"""Where the text of a Word document stands in the bytes of its body.

The body is read once more with every character (but blanks) replaced by one that names the text element it is from; the
reader looks at no character but blanks, so the text comes out at the same offsets, and each character tells its element.
So numbers, merged paragraphs, cells, boxes and all else the reader does to a text need no second account here.
"""

from collections.abc import Mapping
from functools import cached_property

from attrs import define, field, frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats.docx import read, read_through
from zhuanyezhen.reading.formats.docx_body import Body
from zhuanyezhen.reading.formats.docx_tags import DELETED, INSERTED, TEXTS, Revisions
from zhuanyezhen.reading.formats.docx_xml import Attributes, XmlReader

_FIRST = 0x10000  # marks are characters beyond the common ones: more of them than a file may have elements
_MARKED = regex("([\U00010000-\U0010ffff])\\1*")
_WRITTEN = regex(r"\S")
_BLANK = " \t\r\n"
_RUN = "w:r"
_FORMULAS = frozenset({"m:oMath", "m:oMathPara"})
_PLACES = frozenset({"w:tc", "w:txbxContent"})
_COMMENTS = frozenset({"w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"})


@define(eq=False)
class Anchor:
    """A run (or a formula) that stands in a paragraph and in no other run: where it and what is in it begin.

    ``opening`` and ``closing`` are the bytes where its tags begin; ``properties`` those of its properties, ``None`` if
    it has none; ``first`` and ``last`` those of its first and last other child.
    """

    opening: int
    closing: int = 0
    properties: tuple[int, int] | None = None
    first: int = -1
    last: int = -1


@define(eq=False)
class CommentMark:
    """Where a comment begins, ends or is referred to: its number, the bytes where its tags begin, the run it is in."""

    id: str
    opening: int
    run: Anchor | None
    closing: int = 0


@define(eq=False)
class TextNode:
    """A text element: which it is, where its tags begin, the run it is of, and the cell or box it stands in.

    ``direct``: it stands in its run and holds nothing but text, so that the run can be cut in two within it. ``revised``: it
    was inserted, moved or deleted by somebody whose change is still open.
    """

    index: int
    opening: int
    anchor: Anchor
    place: int
    direct: bool
    boxed: bool
    revised: bool
    preserved: bool
    parts: list[str] = field(factory=list)
    closing: int = 0

    @property
    def text(self) -> str:
        """What stands in it."""
        return "".join(self.parts)

    @property
    def bounds(self) -> tuple[int, int]:
        """From where to where of its text is read: not the blanks around it, where it does not say so."""
        text = self.text
        if self.preserved:
            return 0, len(text)
        end = len(text.rstrip(_BLANK))
        return min(len(text) - len(text.lstrip(_BLANK)), end), end


@define
class Tracer:
    """Stands between the parser and the body: keeps where text elements are, and passes on marks for their text."""

    body: Body
    xml: XmlReader
    nodes: list[TextNode] = field(factory=list)
    comment_marks: list[CommentMark] = field(factory=list)
    ids: set[str] = field(factory=set)
    _path: list[str] = field(factory=list)
    _places: list[int] = field(factory=lambda: [0])
    _boxes: int = 0
    _count: int = 0
    _anchor: Anchor | None = None
    _depth: int = 0
    _node: TextNode | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a start tag."""
        self._begin(tag, attributes)
        self._path.append(tag)
        self.body.start(tag, attributes)

    def end(self, tag: str) -> None:
        """Take an end tag."""
        self._path.pop()
        self.body.end(tag)
        self._finish(tag)

    def data(self, text: str) -> None:
        """Take a piece of text; what is read of it is passed on as marks."""
        if self._node is None:
            self.body.data(text)
            return
        self._node.parts.append(text)
        self.body.data(_WRITTEN.sub(chr(_FIRST + len(self.nodes) - 1), text))

    def _begin(self, tag: str, attributes: Attributes) -> None:
        if self._anchor is not None and len(self._path) == self._depth + 1:
            self._begin_child(self._anchor, tag)
        if self._node is not None:
            self._node.direct = False
        if "w:id" in attributes:
            self.ids.add(attributes["w:id"])
        if tag in TEXTS:
            self._begin_text(attributes)
        elif self._anchor is None and (tag == _RUN or tag in _FORMULAS):
            self._anchor, self._depth = Anchor(self.xml.at), len(self._path)
        elif tag in _PLACES:
            self._count += 1
            self._places.append(self._count)
            self._boxes += tag == "w:txbxContent"
        elif tag in _COMMENTS:
            self.comment_marks.append(CommentMark(attributes.get("w:id", ""), self.xml.at, self._anchor))

    def _begin_child(self, anchor: Anchor, tag: str) -> None:
        if tag == "w:rPr" and anchor.properties is None:
            anchor.properties = (self.xml.at, self.xml.at)
        else:
            anchor.first = self.xml.at if anchor.first < 0 else anchor.first
            anchor.last = self.xml.at

    def _begin_text(self, attributes: Attributes) -> None:
        if self._anchor is None:  # it stands in no run, as it should not
            self._anchor, self._depth = Anchor(self.xml.at), len(self._path)
        self._node = TextNode(
            index=len(self.nodes),
            opening=self.xml.at,
            anchor=self._anchor,
            place=self._places[-1],
            direct=len(self._path) == self._depth + 1 and self._path[-1] == _RUN,
            boxed=self._boxes > 0,
            revised=any(tag in INSERTED or tag in DELETED for tag in self._path),
            preserved=attributes.get("xml:space") == "preserve",
        )
        self.nodes.append(self._node)

    def _finish(self, tag: str) -> None:
        if tag in TEXTS and self._node is not None:
            self._node.closing, self._node = self.xml.at, None
        elif tag in _PLACES:
            self._places.pop()
            self._boxes -= tag == "w:txbxContent"
        elif tag in _COMMENTS:
            self.comment_marks[-1].closing = self.xml.at
        if self._anchor is not None:
            self._finish_in(self._anchor, tag, len(self._path) - self._depth)

    def _finish_in(self, anchor: Anchor, tag: str, depth: int) -> None:
        if depth == 0:
            anchor.closing, self._anchor = self.xml.at, None
        elif depth == 1 and tag == "w:rPr" and anchor.properties:
            anchor.properties = (anchor.properties[0], self.xml.at)


@frozen(eq=False)
class Trace:
    """A document, the same with marks for its characters, and the text elements these name."""

    document: Document
    marks: str
    nodes: tuple[TextNode, ...]
    comment_marks: tuple[CommentMark, ...]
    ids: frozenset[str]

    @classmethod
    def of(cls, data: bytes, name: str, revisions: Revisions = "accepted") -> "Trace":
        """The trace of a Word document.

        Raises:
            UnreadableFileError: it is damaged, unsafe or no Word document.
        """
        tracers: list[Tracer] = []

        def around(body: Body, xml: XmlReader) -> Tracer:
            tracers.append(Tracer(body, xml))
            return tracers[-1]

        document = read(data, name, revisions=revisions)
        marked = read_through(data, name, around, revisions=revisions)
        (tracer,) = tracers
        return cls(
            document, marked.text, tuple(tracer.nodes), tuple(tracer.comment_marks), frozenset(tracer.ids)
        )

    def at(self, offset: int) -> tuple[TextNode, int] | None:
        """The text element a character of the document stands in, and its place in the text of that.

        ``None``: it is a blank, a number Word counts, a break, or a sign that no text element holds.
        """
        mark = self.marks[offset : offset + 1]
        index = ord(mark) - _FIRST if mark else -1
        if not 0 <= index < len(self.nodes) or index not in self._first:
            return None
        node, first = self.nodes[index], self._first[index]
        before, written = self.marks.count(mark, first, offset), self._written(index)
        position = written[before] if before < len(written) else -1
        found = node.text[position : position + 1] == self.document.text[offset]
        return (node, position) if found else None  # else a sign of a symbol font that is like a mark

    @cached_property
    def _first(self) -> Mapping[int, int]:
        """Where the first character of each text element stands in the document."""
        first: dict[int, int] = {}
        for match in _MARKED.finditer(self.marks):
            first.setdefault(ord(match[1]) - _FIRST, match.start())
        return first

    def _written(self, index: int) -> list[int]:
        known = self._positions.get(index)
        if known is None:
            text = self.nodes[index].text
            known = self._positions[index] = [match.start() for match in _WRITTEN.finditer(text)]
        return known

    @cached_property
    def _positions(self) -> dict[int, list[int]]:
        return {}
