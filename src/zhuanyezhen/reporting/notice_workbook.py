"""Notices (督办单) as a workbook: how much each unit has, every matter in one table to be sorted and filtered."""

from collections.abc import Sequence

from zhuanyezhen.escaping import visible
from zhuanyezhen.exchange.excel.cell import Cell
from zhuanyezhen.exchange.excel.painter import Painter, lines_of, wide
from zhuanyezhen.reporting.notice_page import ground_of, name_of, part_of, summary, time_of, unread_lines
from zhuanyezhen.tracking.notice import Notice, Notices
from zhuanyezhen.tracking.notice_item import NoticeItem
from zhuanyezhen.words import Language, said_in
from zhuanyezhen.words import notices as words

_NARROWEST, _WIDEST, _ANSWER = 8, 48, 24


def notices_to_xlsx(notices: Notices, *, lang: Language = "zh") -> bytes:
    """The notices as the bytes of a workbook; the same notices give the same bytes.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """
    painter = Painter(visible(words.ALL_TITLE(lang, name=notices.name)))
    every = summary(notices, lang)
    counted: list[list[Cell]] = [[visible(name), *map(int, counts)] for name, *counts in every.rows]
    _sheet(painter, words.SUMMARY(lang), every.headings, counted)
    rows = [_row(notice, item, lang) for notice in notices.notices for item in notice.items]
    _sheet(painter, words.MATTERS(lang), [each(lang) for each in words.TABLE_HEADINGS], rows)
    told = list(unread_lines(notices, lang))
    if told:
        _sheet(painter, words.UNREAD_SHEET(lang), told[:1], [[visible(each)] for each in told[1:]])
    return painter.done()


def _row(notice: Notice, item: NoticeItem, lang: Language) -> list[Cell]:
    texts = (
        name_of(notice, lang),
        item.kind.word(lang),
        said_in(item.what, lang),
        part_of(item, lang),
        item.state.word(lang),
    )
    return [
        *map(visible, texts),
        item.time.on,
        item.days,
        visible(time_of(item, lang)),
        visible(ground_of(item, lang)),
        visible(str(item.clause.source)) if item.clause.source else None,
        None,
    ]


def _sheet(painter: Painter, name: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    sheet = painter.sheet(name)
    widths = [_width(heading, [row[column] for row in rows]) for column, heading in enumerate(headings)]
    for column, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, visible(heading), painter.formats["heading"])
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            painter.cell(sheet, number, column, cell)
    sheet.freeze_panes(1, 1)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(headings) - 1)
    tall = {
        number: max(lines_of(_told(cell), width) for cell, width in zip(row, widths, strict=True))
        for number, row in enumerate(rows, start=1)
    }
    painter.shape(sheet, widths, tall)


def _width(heading: str, cells: Sequence[Cell]) -> int:
    told = [_told(cell) for cell in cells]
    if told and not any(told):
        return _ANSWER
    return max(_NARROWEST, min(max(map(wide, (heading, *told))) + 2, _WIDEST))


def _told(cell: Cell) -> str:
    return "" if cell is None else str(cell)
