"""A writer of small PDF files with Chinese text, lines and tables, for tests.

The font is a Type 0 font without a font program: every character is its own code (Identity-H), one em
wide, and a ToUnicode map that maps it to itself. ``Page`` gathers text and lines in points from the top.
"""

from collections.abc import Sequence

from attrs import define, field

WIDTH, HEIGHT, SIZE = 600, 800, 10


@define
class Page:
    """A page of text lines and ruled lines."""

    _parts: list[str] = field(factory=list)

    def line(self, text: str, *, x: float = 100, top: float = 100) -> "Page":
        """Put a line of text at a place; every character is ``SIZE`` points wide."""
        codes = text.encode("utf-16-be").hex()
        self._parts.append(f"BT /F1 {SIZE} Tf {x} {HEIGHT - top - SIZE} Td <{codes}> Tj ET")
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> "Page":
        """Draw a straight line."""
        self._parts.append(f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S")
        return self

    def content(self) -> bytes:
        """The content stream."""
        return "\n".join(self._parts).encode("ascii")


def lines(*texts: str, x: float = 100, top: float = 100) -> Page:
    """A page of lines, one below the other; leading full-width blanks indent."""
    page = Page()
    for at, text in enumerate(texts):
        bare = text.lstrip("\u3000")
        page.line(bare, x=x + SIZE * (len(text) - len(bare)), top=top + 15 * at)
    return page


_DESCENDANT = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Self /DW 1000 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
    b"/FontDescriptor << /Type /FontDescriptor /FontName /Self /Flags 4 /Ascent 880 /Descent -120 "
    b"/FontBBox [0 -120 1000 880] /ItalicAngle 0 /CapHeight 880 /StemV 80 >> >>"
)
_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Self def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end"""


def pdf(*pages: Page, trailer: str = "", unicode_map: bool = True) -> bytes:
    """The bytes of a PDF file; without ``unicode_map`` nothing says which characters the codes are."""
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
    to_unicode = "/ToUnicode 5 0 R" if unicode_map else ""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Self /Encoding /Identity-H /DescendantFonts [4 0 R] "
        + to_unicode.encode()
        + b" >>",
        _DESCENDANT,
        _stream(_TO_UNICODE),
    ]
    for at, page in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {7 + 2 * at} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            _stream(page.content()),
        ]
    return _file(objects, trailer)


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return (
        data
        + f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    )
