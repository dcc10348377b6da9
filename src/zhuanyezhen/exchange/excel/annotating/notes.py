"""The notes of a sheet (批注) with ours among them: the office's own stay, ours follow below a line.

What an earlier run wrote is taken out first: that line and what is written like a finding behind it, so that what a
clerk wrote there stays. Whose note it is does not tell: LibreOffice forgets the authors.
A comment with replies (``tc=`` as its author) is left alone, as Excel shows its replies and not its text.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape

from attrs import frozen

from zhuanyezhen.exchange.excel.annotating.styles import MAIN
from zhuanyezhen.ooxml.xml_node import Edit, Node, UnfitError, appended, parsed, spliced
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.cell_name import Cell, cell_of, name_of_cell
from zhuanyezhen.words.annotating import FOREIGN_XML

AUTHOR = "zhuanyezhen"
LINE = "———— zhuanyezhen ————"
_REPLIES = "tc="
_OURS = regex(r"(?:【.{2}】|\[[a-z]{4,7}\] )[A-Z]{3}[0-9]{3} ")
NO_NOTES = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'.encode()
_NAMES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
NO_SHAPES = (
    f'<xml {_NAMES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
).encode()
_BOX = (
    f'<v:shapetype {_NAMES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape{names} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:59pt;'
    'margin-top:1.5pt;width:240pt;height:60pt;z-index:{order};visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 2, '
    "{right}, 31, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)
_OPENED = regex(rb"<((?:[\w.-]{1,30}:)?)shape\s")
_ROW, _COLUMN = regex(rb"Row>\s*(\d{1,9})\s*<"), regex(rb"Column>\s*(\d{1,9})\s*<")
_NUMBER = regex(rb'id="_x0000_s(\d{1,9})"')
_FIRST_NUMBER = 1025
_ACROSS, _ROWS, _COLUMNS = 22, 3, 4
_ROOM = 1000


@frozen(eq=False)
class Notes:
    """The notes of a sheet: their texts (``comments``) and their boxes (``shapes``), the parts of a package.

    ``former`` are the cells an earlier run had written to, ``closed`` those that cannot be written to.
    """

    comments: bytes
    shapes: bytes
    former: frozenset[Cell]
    closed: frozenset[Cell]


def noted(comments: bytes, shapes: bytes, texts: Mapping[Cell, str]) -> Notes:
    """Notes with further texts, by cell.

    Raises:
        UnfitError: they are not written as office programs write them.
    """
    root = parsed(comments)
    writers, listed = root.one("authors"), root.one("commentList")
    authors = [unescape(each.text(comments)) for each in writers.children]
    edits: list[Edit] = []
    ours, continued, closed = set[Cell](), set[Cell](), set[Cell]()
    for each in listed.children:
        cell, text = _place(each), each.one("text")
        if _author(each, authors).startswith(_REPLIES):
            closed.add(cell)
        elif LINE in text.text(comments) and not any(_runs(comments, text)):
            ours.add(cell)
            edits.append((each.start, each.end, b""))
        elif cell in texts or LINE in text.text(comments):
            continued.add(cell)
            edits.append((text.start, text.end, _text(comments, text, texts.get(cell))))
    new = {cell: text for cell, text in texts.items() if cell not in continued | closed}
    known = AUTHOR in authors
    edits += [] if known or not new else appended(comments, writers, [_element(root, "author", AUTHOR)])
    author = str(authors.index(AUTHOR) if known else len(authors))
    edits += appended(comments, listed, [_comment(root, cell, text, author) for cell, text in new.items()])
    return Notes(
        spliced(comments, edits),
        _with_boxes(_without_boxes(shapes, ours), new),
        frozenset(ours | continued),
        frozenset(closed & texts.keys()),
    )


def _place(comment: Node) -> Cell:
    cell = cell_of(comment.attributes.get("ref", ""))
    if cell is None:
        raise UnfitError(*FOREIGN_XML.both())
    return cell


def _author(comment: Node, authors: Sequence[str]) -> str:
    number = comment.number("authorId")
    if number >= len(authors):
        raise UnfitError(*FOREIGN_XML.both())
    return authors[number]


def _text(xml: bytes, node: Node, added: str | None) -> bytes:
    """The text of a note without what an earlier run added, and with what is added now."""
    kept = list(_runs(xml, node))
    if added:
        kept.append(_run(node, escape(f"\n{LINE}\n{added}", quote=False)))
    return f"<{node.prefix}text>".encode() + b"".join(kept) + f"</{node.prefix}text>".encode()


def _runs(xml: bytes, node: Node) -> Iterator[bytes]:
    """The runs of a text but for our line, and the lines of ours behind it, however a program parted them."""
    parts = [each if each.name == "t" else each.first("t") for each in node.children]
    written = [part.text(xml) if part else "" for part in parts]
    for number, (each, part) in enumerate(zip(node.children, parts, strict=True)):
        before, line, behind = written[number].partition(LINE)
        if line and part:
            short = xml[each.start : part.opened] + before.rstrip().encode() + xml[part.closed : each.end]
            yield from [_as_run(node, each, short)] if before.strip() else []
            lines = "".join([behind, *written[number + 1 :]]).split("\n")
            others = [told for told in lines if told.strip() and not _OURS.match(told)]
            yield from [_run(node, "\n" + "\n".join(others))] if others else []
            return
        yield _as_run(node, each, xml[each.start : each.end])


def _as_run(node: Node, child: Node, written: bytes) -> bytes:
    if child.name != "t":
        return written
    return f"<{node.prefix}r>".encode() + written + f"</{node.prefix}r>".encode()


def _run(node: Node, written: str) -> bytes:
    p = node.prefix
    return f'<{p}r><{p}t xml:space="preserve">{written}</{p}t></{p}r>'.encode()


def _element(root: Node, name: str, text: str) -> bytes:
    return f"<{root.prefix}{name}>{escape(text)}</{root.prefix}{name}>".encode()


def _comment(root: Node, cell: Cell, text: str, author: str) -> bytes:
    p = root.prefix
    opened = f'<{p}comment ref="{name_of_cell(cell)}" authorId="{author}"><{p}text>'.encode()
    return opened + _run(root, escape(f"{LINE}\n{text}", quote=False)) + f"</{p}text></{p}comment>".encode()


def _without_boxes(shapes: bytes, cells: set[Cell]) -> bytes:
    """Boxes without those of some cells; a shape that is not closed before the next one is left alone."""
    starts = list(_OPENED.finditer(shapes)) if cells else []
    ends = [each.start() for each in starts[1:]] + [len(shapes)]
    edits: list[Edit] = []
    for match, end in zip(starts, ends, strict=False):
        shape, close, _ = shapes[match.start() : end].partition(b"</" + match[1] + b"shape>")
        row, column = _ROW.search(shape), _COLUMN.search(shape)
        if close and row and column and (int(row[1]) + 1, int(column[1]) + 1) in cells:
            edits.append((match.start(), match.start() + len(shape + close), b""))
    return spliced(shapes, edits)


def _with_boxes(shapes: bytes, texts: Mapping[Cell, str]) -> bytes:
    at = shapes.rfind(b"</xml>")
    if at < 0:
        raise UnfitError(*FOREIGN_XML.both())
    names = "" if all(each.encode() in shapes[:_ROOM] for each in _NAMES.split()) else f" {_NAMES}"
    first = max((int(each) for each in _NUMBER.findall(shapes)), default=_FIRST_NUMBER - 1) + 1
    made = [] if b'id="_x0000_t202"' in shapes or not texts else [_BOX]
    for order, ((row, column), text) in enumerate(texts.items()):
        lines = 1 + sum(1 + len(line) // _ACROSS for line in text.split("\n"))
        top = max(row - 2, 0)
        places = {
            "row": row - 1,
            "column": column - 1,
            "left": column,
            "right": column + _COLUMNS,
            "top": top,
        }
        made.append(
            _SHAPE.format(
                **places, names=names, number=first + order, order=order + 1, bottom=top + max(lines, _ROWS)
            )
        )
    return spliced(shapes, [(at, at, "".join(made).encode())])
