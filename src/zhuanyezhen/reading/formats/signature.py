"""What the bytes of a file really are, told from their first bytes, whatever the suffix says.

Files of offices are renamed freely: a ``.docx`` that is a PDF, an old ``.doc`` that is a web page. A
wrong suffix is refused with the name of the right one and never read silently as something else.
"""

from zhuanyezhen.errors import UnreadableFileError

_ZIP, _OLE, _PDF, _RTF, _HTML = "zip", "ole", "pdf", "rtf", "html"

_MAGIC = (
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
    (b"%PDF-", _PDF),
    (b"{\\rtf", _RTF),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\x1f\x8b\x08", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
)

_IS = {
    _ZIP: "a zip package (a Word .docx, an Excel .xlsx or an archive): give it the suffix it was saved with",
    _OLE: "an OLE file (a Word 97-2003 .doc, or a document with a password): rename it to .doc and "
    "pip install msdoc2docx, or save it again as .docx without a password",
    _PDF: "a PDF: rename it to .pdf",
    _RTF: "an RTF file: open it in a word processor and save it as .docx",
    _HTML: "a web page (HTML): rename it to .html",
    "image": "a picture: it has no text to read; run a text recognition (OCR) first",
    "archive": "an archive: unpack it and read the document inside",
    "text": "plain text: rename it to .txt",
    "data": "no known document format: it may be damaged or cut off; ask for the file again",
}

_EXPECTED = {".docx": _ZIP, ".pdf": _PDF, ".doc": _OLE, ".wps": _OLE}
_FORMAT = {".docx": "Word document", ".pdf": "PDF", ".doc": "Word 97-2003 document", ".wps": "WPS document"}
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta")
_SAMPLE = 4096
_PDF_LEEWAY = 1024  # ISO 32000 lets a reader accept the header anywhere in the first 1024 bytes
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\x0c\x1b")


def kind_of(data: bytes) -> str:
    """Say what ``data`` is: zip, ole, pdf, rtf, html, image, archive, text or data.

    >>> kind_of(b"%PDF-1.7"), kind_of("责任单位：区工信局".encode())
    ('pdf', 'text')
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    head = data[:_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(_HTML_STARTS):
        return _HTML
    return "data" if _CONTROL & set(data[:_SAMPLE]) else "text"


def require_kind(data: bytes, suffix: str, name: str) -> None:
    """Raise ``UnreadableFileError`` when the content of a file contradicts its suffix.

    A package with a password is an OLE file whatever its suffix, so it is told apart first.
    """
    kind = kind_of(data)
    if kind == _OLE and _ENCRYPTED in data:
        raise UnreadableFileError(
            f"{name!r} is password-protected (encrypted): open it with the password and save it without one",
            f"“{name}”有密码保护；请用密码打开，取消密码另存后再试",
        )
    if suffix == ".pdf" and b"%PDF-" in data[:_PDF_LEEWAY]:
        return
    expected = _EXPECTED.get(suffix)
    fits = kind == expected if expected else kind in {_HTML, _RTF, "text", "data"}
    if not fits:
        format_name = _FORMAT.get(suffix, "text file")
        raise UnreadableFileError(
            f"{name!r} is not a {format_name}, as {suffix} says, but {_IS[kind]}",
            f"“{name}”的内容与后缀{suffix}不符；请用相应的程序打开，另存为可读取的格式",
        )
