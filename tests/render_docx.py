"""A small writer of Word files for tests: the XML that Word would write, and only what a test needs.

Every function returns a piece of XML, so pieces nest; ``docx`` packs a body into the bytes of a file.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"

_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    wrapped = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{wrapped}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(
    *content: str,
    style: str | None = None,
    num: str | int | None = None,
    level: int | None = None,
    mark: str = "",
    properties: str = "",
) -> str:
    """A paragraph; content that is no XML is a run. ``mark`` stands in the properties of its mark."""
    inner = "".join(piece if piece.startswith("<") else run(piece) for piece in content)
    numbered = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    numbered += "" if num is None else f'<w:numId w:val="{num}"/>'
    own = f'<w:pStyle w:val="{style}"/>' if style else ""
    own += f"<w:numPr>{numbered}</w:numPr>" if numbered else ""
    own += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{own}{properties}</w:pPr>{inner}</w:p>"


def inserted(text: str, tag: str = "ins") -> str:
    """A tracked insertion."""
    return f'<w:{tag} w:id="1" w:author="a">{run(text)}</w:{tag}>'


def deleted(text: str) -> str:
    """A tracked deletion."""
    return f'<w:del w:id="2" w:author="a"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>'


def cell(*paragraphs: str, properties: str = "") -> str:
    """A table cell; a text that is no XML is a paragraph of it."""
    inner = "".join(text if text.startswith("<") else paragraph(text) for text in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A table row; a text that is no XML is a cell of it."""
    inner = "".join(text if text.startswith("<w:tc>") else cell(text) for text in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def list_level(index: int, number_format: str, text: str, *, start: int | None = 1, extra: str = "") -> str:
    """A level of a list: ``list_level(0, "chineseCounting", "%1、")``."""
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    shown = f'<w:numFmt w:val="{number_format}"/>{extra}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{index}">{begin}{shown}</w:lvl>'


def abstract_list(key: int, *levels: str) -> str:
    """An abstract list, on which lists are built."""
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def concrete_list(key: int | str, abstract: int, overrides: str = "") -> str:
    """A list that paragraphs name."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def start_override(level: int, start: int) -> str:
    """Let a list start over at one level."""
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def paragraph_style(
    key: str, properties: str = "", *, based_on: str | None = None, attributes: str = ""
) -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    inner = f"{base}<w:pPr>{properties}</w:pPr>"
    return f'<w:style w:type="paragraph" w:styleId="{key}" {attributes}>{inner}</w:style>'


def plan_lists() -> str:
    """The lists of an ordinary plan: list 1 counts 一、 （一） 1. （1） on its levels."""
    return abstract_list(
        0,
        list_level(0, "chineseCounting", "%1、"),
        list_level(1, "chineseCountingThousand", "（%2）"),
        list_level(2, "decimal", "%3."),
        list_level(3, "decimal", "（%4）"),
    ) + concrete_list(1, 0)


def package(parts: Mapping[str, bytes | str]) -> bytes:
    """Pack parts into a zip file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def root(tag: str, content: str, *, namespace: str = TRANSITIONAL) -> str:
    """A part with its root element."""
    begin = f'<w:{tag} xmlns:w="{namespace}" {_NAMESPACES}>'
    return f'<?xml version="1.0" encoding="UTF-8"?>{begin}{content}</w:{tag}>'


def relations(targets: Iterable[tuple[str, str]]) -> str:
    """A part of relations: pairs of the last word of a type and a target."""
    inner = "".join(
        f'<Relationship Id="r{at}" Type="{_TYPES}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'


def docx(
    *body: str,
    numbering: str = "",
    styles: str = "",
    namespace: str = TRANSITIONAL,
    document: str | None = None,
) -> bytes:
    """The bytes of a Word file; ``document`` replaces the whole main part."""
    inner = "".join(text if text.startswith("<") else paragraph(text) for text in body)
    main = root("document", f"<w:body>{inner}<w:sectPr/></w:body>", namespace=namespace)
    parts = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types/>',
        "_rels/.rels": relations([("officeDocument", "word/document.xml")]),
        "word/document.xml": main if document is None else document,
        "word/_rels/document.xml.rels": relations([("numbering", "numbering.xml"), ("styles", "styles.xml")]),
    }
    if numbering:
        parts["word/numbering.xml"] = root("numbering", numbering, namespace=namespace)
    if styles:
        parts["word/styles.xml"] = root("styles", styles, namespace=namespace)
    return package(parts)
