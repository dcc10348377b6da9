"""CEL: cells of a workbook that cannot be read; the rest of it is checked.

Decided here: what is told is the cell, what stands there, what was expected. Other rules are silent on what rests on
such a cell (see ``Rule.reads``, ``Rule.misses``).
"""

from collections.abc import Iterator

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import ledgers_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unread_cell import CellTrouble, UnreadCell
from zhuanyezhen.rules._rule import Context, Hit, Told, rule


@rule(
    "CEL001",
    "unreadable-cell",
    Severity.ERROR,
    title="单元格不能识读",
    basis=None,
    since="0.2",
    told=Told(
        checks="台账每个单元格的内容是否符合该列的要求：日期、金额、数字、可选项等。",
        why="不能识读的内容不参加检查和统计，容易漏报误报。",
        mend="按提示的写法改正；确实不知道的留空。",
        bad="办理期限写作“下个月”",
        good="办理期限写作2026-12-15",
    ),
)
def unreadable_cell(programme: Programme, context: Context) -> Iterator[Hit]:
    """What stands in a cell is what its column asks for; what is not is left out, and nothing is concluded from it.

    Bad:  a due date of 下个月
    Good: a due date of 2026-12-15
    """
    yield from _told(programme, CellTrouble.VALUE)


@rule(
    "CEL002",
    "blank-required-cell",
    Severity.ERROR,
    title="必填的单元格没有填",
    basis=None,
    since="0.2",
    told=Told(
        checks="台账的必填项（编号、名称、问题描述等）是否都已填写。",
        why="缺少必填项的条目没有读取，不参加检查和统计。",
        mend="补填；不是条目的行，请删去或写明“合计”“备注”。",
        bad="第5行有责任单位和期限，没有问题描述",
        good="问题描述已填写",
    ),
)
def blank_required_cell(programme: Programme, context: Context) -> Iterator[Hit]:
    """A row that says anything says what it is about; one that does not is left out whole.

    Bad:  a row with a unit and a due date, and no description
    Good: the description filled in
    """
    yield from _told(programme, CellTrouble.BLANK)


@rule(
    "CEL003",
    "missing-column",
    Severity.ERROR,
    title="缺少必需的列",
    basis=None,
    since="0.2",
    told=Told(
        checks="台账的工作表是否有必需的列。",
        why="缺少必需的列，整张表都没有读取。",
        mend="补上该列，或把表头改为模板的写法。",
        bad="问题台账没有“问题描述”一列",
        good="表头有“问题描述”",
    ),
)
def missing_column(programme: Programme, context: Context) -> Iterator[Hit]:
    """A sheet of a ledger has the columns without which its entries are none; one that lacks any is not read.

    Bad:  a ledger of problems without a column 问题描述
    Good: one with it
    """
    yield from _told(programme, CellTrouble.COLUMN)


@rule(
    "CEL004",
    "row-without-owner",
    Severity.ERROR,
    title="所属的条目不在台账中",
    basis=None,
    since="0.2",
    told=Told(
        checks="办理记录、任务分工等表的每一行，所属的条目是否在相应的台账中。",
        why="所属的条目不在台账中，可能已被删除或改了编号，这一行没有读取。",
        mend="核对编号；条目被误删的补录，已不需要的删去这一行。",
        bad="办理记录的问题编号为9，问题台账中没有编号9",
        good="问题编号与问题台账一致",
    ),
)
def row_without_owner(programme: Programme, context: Context) -> Iterator[Hit]:
    """A row of a log or a list belongs to an entry that is there; what was deleted or renumbered has left its log behind.

    Bad:  a step of problem 9 in 办理记录, and no problem 9
    Good: the id as the ledger of problems writes it
    """
    yield from _told(programme, CellTrouble.OWNER)


@rule(
    "CEL005",
    "heading-not-understood",
    Severity.WARNING,
    title="表头没有认出，可能是要查的一列",
    basis=None,
    since="0.2",
    told=Told(
        checks="没有认出的表头中，有没有像责任单位、办理期限、问题描述而台账又没有这一列的。",
        why="不问清楚就当作没有，会冤枉人；就当作有，会看错人。",
        mend="改表头，或用“zhuanyezhen headings”写一份表头映射。",
        bad="问题台账没有责任单位一列，有“督办单位”",
        good="映射写明“督办单位”是“责任单位”，或不是",
    ),
)
def heading_not_understood(programme: Programme, context: Context) -> Iterator[Hit]:
    """A heading that resembles a key field no other column has is asked about; until then that field is not checked.

    Bad:  a ledger of problems with 督办单位 and no 责任单位
    Good: a mapping that says what 督办单位 is
    """
    for each in programme.unread_cells:
        if each.trouble is CellTrouble.HEADING:
            yield Hit(
                subject=f"单元格·{each.source.sheet}·{each.heading}",
                message=f"{each.source.sheet}：{each.fault.zh}。在此之前，与它有关的不检查。",
                message_en=f"“{each.source.sheet}”: {each.fault.en}. Until then nothing that rests on it is checked.",
                source=each.source,
            )


def _told(programme: Programme, trouble: CellTrouble) -> Iterator[Hit]:
    for each in programme.unread_cells:
        if each.trouble is trouble:
            place, fate = _place(each), _FATE[(each.trouble is CellTrouble.COLUMN, each.left_out)]
            yield Hit(
                subject=_subject(each, place, programme),
                message=f"{place}：{each.fault.zh}。{fate[0]}",
                message_en=f"{_place_en(each)}: {each.fault.en}. {fate[1]}",
                source=each.source,
            )


def _subject(each: UnreadCell, place: str, programme: Programme) -> str:
    """The entry and its field, so that the next report knows whether it is still there; else the cell."""
    described = ledgers_of(type(programme)).get(each.ledger or "")
    if described is None or not described.has_id or described.subject != "id" or each.entry is None:
        return f"单元格·{place}·{each.entry or each.source.cell or ''}"
    return "·".join(filter(None, (described.noun.zh, each.entry, each.heading)))


_FATE = {
    (False, False): ("这一项暂按未知处理。", "It is taken for unknown."),
    (False, True): ("这一条没有读取。", "The entry was left out."),
    (True, True): ("这张表没有读取。", "The sheet was left out."),
}


def _place(each: UnreadCell) -> str:
    sheet = each.source.sheet or ""
    return f"{sheet}“{each.heading}”" if each.heading else sheet


def _place_en(each: UnreadCell) -> str:
    return f"“{each.source.sheet}”" + (f", “{each.heading}”" if each.heading else "")
