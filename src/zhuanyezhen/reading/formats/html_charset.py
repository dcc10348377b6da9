"""The encoding of a web page: byte order mark, what the bytes are, what the page says, in that order.

A page that is right UTF-8 is UTF-8 whatever it declares: pages are often converted and their
declaration forgotten, while a page in GB18030 is never right UTF-8. gb2312 and gbk mean GB18030.
"""

import re

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats import text

# <meta charset=…>, http-equiv with charset=…, <?xml encoding=…?>
_DECLARED = regex(rb"""(?:charset|encoding)\s*+=\s*+["']?\s*+([a-zA-Z0-9_:.-]{2,20})""", re.IGNORECASE)
_SAMPLE = 8192
_MEANT = {
    **dict.fromkeys(
        ("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936", "ms936", "windows-936"), "gb18030"
    ),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cp950"), "big5hkscs"),
}


def declared(data: bytes) -> str | None:
    """The Chinese encoding that a page declares at its beginning, or None.

    >>> declared(b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')
    'gb18030'
    """
    match = _DECLARED.search(data[:_SAMPLE])
    return _MEANT.get(match[1].decode("ascii").lower()) if match else None


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Decode the bytes of a page, with notes on what was guessed or could not be read."""
    encoding = declared(data)
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if encoding and not marked and not text.decodes(data, "utf-8") and text.decodes(data, encoding):
        return data.decode(encoding), ()
    return text.decode(data, name)
