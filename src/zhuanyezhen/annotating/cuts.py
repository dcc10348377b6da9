"""Cutting marks in between the characters of a body: runs are cut in two where a mark falls inside one.

Decided here: both halves of a run have its properties, and a text that is cut says that its blanks count; what cannot be
cut (a formula, a ruby, a box) has its marks around it.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import pairwise

from attrs import define, field, frozen

from zhuanyezhen.annotating.trace import Anchor, TextNode
from zhuanyezhen.ooxml.xml_node import Edit, set_in, spliced
from zhuanyezhen.pattern import regex

_TAG = regex(rb"""<(/?[^\s/>]++)(?:[^>"']|"[^"]*+"|'[^']*+')*+>""")


@define
class Marks:
    """What stands at one place: what ends there comes before what begins there; changes stand within comments."""

    cut: Anchor | None = None
    closes: list[bytes] = field(factory=list)
    ends: list[bytes] = field(factory=list)
    starts: list[bytes] = field(factory=list)
    opens: list[bytes] = field(factory=list)

    def written(self) -> bytes:
        """The marks in their order."""
        return b"".join((*self.closes, *self.ends, *self.starts, *self.opens))


@frozen(eq=False)
class Cuts:
    """The marks to be cut into a body, gathered first and written together."""

    xml: bytes
    _outside: dict[int, Marks] = field(factory=dict)
    _within: dict[int, tuple[TextNode, dict[int, Marks]]] = field(factory=dict)
    _deleted: dict[int, tuple[TextNode, list[tuple[int, int]]]] = field(factory=dict)
    _removed: list[Edit] = field(factory=list)

    def before(self, node: TextNode, position: int) -> Marks:
        """The marks before a character of a text element."""
        anchor = node.anchor
        if node.direct and position > node.bounds[0]:
            return self._inside(node, position)
        if not node.direct or node.opening == anchor.first:
            return self._between(anchor.opening, None)
        return self._between(node.opening, anchor)

    def behind(self, node: TextNode, position: int) -> Marks:
        """The marks behind a character of a text element."""
        anchor = node.anchor
        if node.direct and position + 1 < node.bounds[1]:
            return self._inside(node, position + 1)
        if not node.direct or node.opening == anchor.last:
            return self._between(self._over(anchor.closing), None)
        return self._between(self._over(node.closing), anchor)

    def delete(self, node: TextNode, start: int, end: int, mark: bytes) -> Marks:
        """Mark characters of a text element as deleted; ``mark`` opens a ``w:del``. The marks behind them."""
        self.before(node, start).opens.append(mark)
        self._deleted.setdefault(node.opening, (node, []))[1].append((start, end))
        behind = self.behind(node, end - 1)
        behind.closes.append(b"</w:del>")
        return behind

    def remove(self, opening: int, closing: int) -> None:
        """Leave out an element, whose tags begin at these bytes."""
        self._removed.append((opening, self._over(closing), b""))

    def done(self) -> bytes:
        """The body with its marks."""
        return spliced(self.xml, [*self._removed, *self._edits_outside(), *self._edits_within()])

    def run_like(self, run: Anchor) -> tuple[bytes, bytes]:
        """How another run begins that looks like a run, and how it ends."""
        properties = b""
        if run.properties:
            start, closing = run.properties
            properties = self.xml[start : self._over(closing)]
        tag, name = tag_at(self.xml, run.opening)
        return tag + properties, b"</" + name + b">"

    def _inside(self, node: TextNode, position: int) -> Marks:
        return self._within.setdefault(node.opening, (node, {}))[1].setdefault(position, Marks())

    def _between(self, byte: int, run: Anchor | None) -> Marks:
        return self._outside.setdefault(byte, Marks(run))

    def _over(self, closing: int) -> int:
        """Where the element ends whose last tag begins there."""
        return closing + len(tag_at(self.xml, closing)[0])

    def _edits_outside(self) -> Iterator[Edit]:
        for byte, marks in self._outside.items():
            yield byte, byte, self._halves(marks.cut, marks) if marks.cut else marks.written()

    def _edits_within(self) -> Iterator[Edit]:
        touched = {opening: node for opening, (node, _) in (*self._within.items(), *self._deleted.items())}
        for opening, node in touched.items():
            cuts = self._within.get(opening, (node, {}))[1]
            yield opening, self._over(node.closing), b"".join(self._pieces(node, cuts))

    def _pieces(self, node: TextNode, cuts: Mapping[int, Marks]) -> Iterator[bytes]:
        """A text element cut at some places, each piece an element of a run of its own."""
        written, name = tag_at(self.xml, node.opening)
        gone = self._deleted.get(node.opening, (node, []))[1]
        for start, end in _stretches(node, cuts):
            if start in cuts:
                yield self._halves(node.anchor, cuts[start])
            deleted = any(first <= start < last for first, last in gone)
            new = name.removesuffix(b"t") + b"delText" if deleted else name
            yield set_in(b"<" + new + written[len(name) + 1 :], "xml:space", "preserve")
            yield escaped(node.text[start:end]) + b"</" + new + b">"

    def _halves(self, run: Anchor, between: Marks) -> bytes:
        """What ends the first half of a run and begins the second, with what stands between the two."""
        opened, closed = self.run_like(run)
        return closed + between.written() + opened


def _stretches(node: TextNode, cuts: Iterable[int]) -> Iterator[tuple[int, int]]:
    first, last = node.bounds
    return pairwise((first, *sorted(cuts), last))


def tag_at(xml: bytes, byte: int) -> tuple[bytes, bytes]:
    """The tag that begins at a byte, and the name in it.

    >>> tag_at(b'<w:r><w:t a=">">', 5), tag_at(b"<w:r></w:r >", 5)
    ((b'<w:t a=">">', b'w:t'), (b'</w:r >', b'w:r'))
    """
    match = next(_TAG.finditer(xml, byte))
    return match[0], match[1].lstrip(b"/")


def escaped(text: str) -> bytes:
    """A text as it is written in XML."""
    return escape(text, quote=False).replace("\r", "&#13;").encode()
