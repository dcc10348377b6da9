"""Word 97-2003 documents (.doc) and WPS documents (.wps), converted to .docx and read as such.

The conversion is msdoc2docx's (extra ``doc``); its result is checked like any .docx, limits included.
"""

import tempfile
from pathlib import Path

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.extras import load_extra
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats import docx
from zhuanyezhen.reading.formats.docx_tags import Revisions


def read(data: bytes, name: str, *, revisions: Revisions = "accepted") -> Document:
    """Read the bytes of a Word 97-2003 or WPS document.

    Raises ``MissingExtraError`` without the extra ``doc`` and ``UnreadableFileError`` when the document
    is damaged or has a password.
    """
    converter = load_extra("doc2docx", extra="doc", purpose=f"reading {name!r}")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "source.doc"), Path(folder, "target.docx")
        source.write_bytes(data)
        try:
            converter.convert(source, target)
        except Exception as error:  # the converter raises what its binary readers raise on damage
            raise UnreadableFileError(
                f"{name!r} cannot be converted from the Word 97-2003 format ({_said(error)}): "
                f"open it in Word or WPS and save it as .docx",
                f"“{name}”不能从Word 97-2003格式转换；请用Word或WPS打开，另存为.docx",
            ) from error
        converted = target.read_bytes()
    return docx.read(converted, name, revisions=revisions)


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
