"""What of a workbook could not be read (不能识读的单元格): told as findings, so that the rest can be checked.

Decided here: of a cell that cannot be read its field stays ``None``; an entry that lacks what it must have is left out
whole, and of what is missing for that reason nothing is concluded.
"""

from attrs import frozen

from zhuanyezhen.errors import Fault
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class CellTrouble(Codelist):
    """Why a cell could not be read: its value, a blank where something must stand, a column or an owner that is missing, a heading not understood."""

    VALUE = "value", "内容不能识读"
    BLANK = "blank", "必填而没有填"
    COLUMN = "column", "缺少必需的列"
    OWNER = "owner", "所属的条目不在"
    HEADING = "heading", "表头没有认出"


@frozen(kw_only=True)
class UnreadCell:
    """A cell of a workbook that could not be read: where, under which heading, and what to write there.

    ``ledger`` is the ledger of its sheet, ``entry`` the id of its entry as far as it is known. ``left_out`` says that
    the whole entry, or of a missing column the whole sheet, was left out.
    """

    trouble: CellTrouble
    source: Source
    fault: Fault
    ledger: str | None = None
    entry: str | None = None
    heading: str | None = None
    left_out: bool = False
