"""A Word file as an office program saves it: every part that belongs to one, and a body of the test's own."""

import io
import zipfile
from functools import cache

import docx
from docx.document import Document

from render_docx import paragraph, root


def office_docx(*body: str, **parts: str) -> bytes:
    """The bytes of a Word file with a body; a text that is no XML is a paragraph. ``parts`` are further ones."""
    inner = "".join(text if text.startswith("<") else paragraph(text) for text in body)
    return with_parts(
        _template(),
        {"word/document.xml": root("document", f"<w:body>{inner}<w:sectPr/></w:body>"), **parts},
    )


@cache
def _template() -> bytes:
    """What python-docx begins with, without its hundreds of styles, which would be parsed again and again."""
    template = io.BytesIO()
    docx.Document().save(template)
    return with_parts(template.getvalue(), {"word/styles.xml": root("styles", "")})


def with_parts(data: bytes, parts: dict[str, str]) -> bytes:
    """A package with some parts changed or added."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename not in parts:
                new.writestr(info, old.read(info))
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


def part(data: bytes, name: str) -> str:
    """The text of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def opened(data: bytes) -> Document:
    """The file as python-docx reads it, which had no part in making it."""
    return docx.Document(io.BytesIO(data))
