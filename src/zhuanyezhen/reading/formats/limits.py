"""How large a file may be before reading it is refused.

The figures are chosen so that the worst file within them is read, or refused, in some seconds and
half a gigabyte; the largest plans known are a hundredth of them. What is counted while unpacking is
counted as it comes out: a header may say anything. Paragraphs, cells and characters are counted by
``DocumentBuilder``.
"""

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.intake import MEGABYTE
from zhuanyezhen.reading.blocks import MAX_PLACES

PLAIN_BYTES = 32 * MEGABYTE
"""A text, Markdown or HTML file."""

GARBLED_BYTES = 16 * MEGABYTE
"""A text that is right in no encoding as a whole: it is decoded line by line, which takes ten times as long."""

PACKED_BYTES = 96 * MEGABYTE
"""A Word or PDF file: pictures count, though they are never unpacked."""

UNPACKED_BYTES = 64 * MEGABYTE
"""All XML parts of a Word file that are read."""

DECLARED_BYTES = 256 * MEGABYTE
"""All parts of a Word file together, as its directory declares them."""

RATIO = 100
"""Unpacked to packed, beyond ``RATIO_FREE_BYTES``: text packs 5 to 1, its markup 20 to 1."""

RATIO_FREE_BYTES = 32 * MEGABYTE
"""A part this small may pack as well as it likes: a long paragraph of one word does."""

PACKAGE_PARTS = 10_000
"""Parts of a Word file."""

XML_ELEMENTS = 1_000_000
"""Elements of the parts of a Word file: a thousand pages have some 500,000."""

HTML_TAGS = 300_000
"""Tags, comments and declarations of an HTML file."""

PDF_PAGES = 1_000
"""Pages of a PDF file."""

PDF_SECONDS, PDF_BYTES_A_SECOND = 3, 50_000
"""How long the reading of a PDF file may compute: so many seconds, and one more for so many bytes of it."""

PDF_MEGABYTES = 480
"""The memory it may have: a child of its own reads it."""


_WHAT = {
    "pages": "页",
    "parts": "文件的部分",
    "elements": "标记",
    "tags": "标签",
    "lines": "行",
    "cells in a row": "一行的单元格",
    "bytes in no one encoding": "编码混杂的字节",
}


def require(*, at_most: int, found: int, what: str, name: str) -> None:
    """Raise ``UnreadableFileError`` when ``found`` is above ``at_most``: one wording for every limit.

    >>> require(at_most=10, found=11, what="pages", name="plan.pdf")
    Traceback (most recent call last):
    ...
    zhuanyezhen.errors.UnreadableFileError: 'plan.pdf' has 11 pages, more than the 10 that are read: ...
    """
    if found > at_most:
        raise UnreadableFileError(
            f"{name!r} has {found:,} {what}, more than the {at_most:,} that are read: "
            f"take the plan itself out of it and read that",
            f"“{name}”太大：{_WHAT[what]}有{found:,}个，超过可读取的{at_most:,}个；请把方案单独存为一个文件",
        )


def require_few_lines(data: bytes | str, name: str) -> None:
    """Refuse a file of more lines than a document may have places, before splitting it."""
    found = data.count(b"\n") if isinstance(data, bytes) else _breaks(data)
    require(at_most=MAX_PLACES, found=found, what="lines", name=name)


def _breaks(text: str) -> int:
    return sum(map(text.count, "\n\r\v\f\x85\u2028\u2029")) - text.count("\r\n")
