"""Where a thing was read: every object of the model leads back to characters or to a cell."""

from attrs import frozen

ROW = "行"
"""What stands for the letters of a cell where the row of a data frame is meant: 行3, 责任单位 行3."""


@frozen(kw_only=True)
class Source:
    """The place in a document an object was read from.

    ``paragraph`` counts from 1: the physical line of a text file, the paragraph (or table row) of a
    Word or HTML document. ``start`` and ``end`` are character offsets, half-open, into the document's
    text as read (``Plan.text``). ``sheet`` and ``cell`` are given for tables: ``表1`` and ``B3``.
    ``None`` means that the place has no such coordinate.

    >>> str(Source(document="plan.txt", paragraph=11, start=671, end=676))
    'plan.txt:11'
    >>> str(Source(document="plan.docx", paragraph=40, sheet="表1", cell="B3"))
    'plan.docx:表1!B3'
    >>> str(Source(document="台账.xlsx", sheet="问题台账"))
    '台账.xlsx:问题台账'
    """

    document: str
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        if self.cell is not None:
            place = f"{self.sheet}!{self.cell}" if self.sheet else self.cell
            return f"{self.document}:{place}"
        within = self.sheet if self.paragraph is None else self.paragraph
        return self.document if within is None else f"{self.document}:{within}"
