"""What a cell means to its column: the plain value, or what is to be written there instead.

Reading forgives what people do: full-width digits, dates and figures as text, numbers in columns of text, figures with
their unit (22户), about figures, days without their year, words for states (已办结). It does not guess: a cell that may
mean two things is an error. What a cell says of other fields of its entry, and what was decided, is handed on.
"""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from zhuanyezhen.errors import UnreadableFileError, ValueTextError
from zhuanyezhen.exchange.excel.cell import Read, is_blank, items_of, place_aside, trimmed
from zhuanyezhen.exchange.excel.column import FIGURES, NONE, Column, Kind
from zhuanyezhen.exchange.excel.day import read_day, read_partial, read_period
from zhuanyezhen.exchange.excel.meant import NOTHING, CellError, Meant, brief
from zhuanyezhen.exchange.excel.number_format import NumberFormat
from zhuanyezhen.exchange.excel.standing import code_said
from zhuanyezhen.exchange.excel.text_cell import text_of
from zhuanyezhen.exchange.json_tree import read_json
from zhuanyezhen.exchange.tree import Items
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.amount import parse_amount
from zhuanyezhen.values.approximate import without_about
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import plain, scale_of
from zhuanyezhen.values.money import parse_money
from zhuanyezhen.values.quantity import parse_quantity

_TRUTHS = {
    **dict.fromkeys(("是", "true", "√", "✓", "✔"), True),
    **dict.fromkeys(("否", "false", "×", "✗", "✘"), False),
}
_WHOLE = regex(r"-?[0-9]+\Z")
_LARGEST_EXPONENT = 100  # written out, 1e999999999 would fill the memory
_SCALES = ("万", "亿")
_YUAN = regex(r"^(?:人民币|RMB|CNY|[￥¥])|(?:人民币|RMB|CNY)$")


def from_cell(column: Column, cell: Read, kept: Mapping[int, str]) -> object:
    """The plain value of a cell by itself; ``None`` where it is blank.

    Raises:
        CellError: it does not hold what the column asks for.
    """
    return meant_by(column, cell, kept).value


def meant_by(column: Column, cell: Read, kept: Mapping[int, str]) -> Meant:
    """What a cell means; nothing where it is blank.

    Raises:
        CellError: it does not hold what the column asks for.
    """
    if isinstance(cell, str):
        cell = trimmed(cell)
    if is_blank(column, cell):
        return NOTHING
    place = place_aside(cell)
    if place is not None:
        if place not in kept:
            raise CellError(
                f"“{cell}” leads nowhere: that sheet has no such row",
                f"“{cell}”所指的那张表中没有这一行；请直接填写内容",
            )
        cell = kept[place]
        if column.kind is Kind.TEXT:
            return Meant(value=cell)
    meant = _READERS[column.kind](column, cell)
    return meant if isinstance(meant, Meant) else Meant(value=meant)


def shown_by(told: NumberFormat, column: Column, cell: float) -> str:
    """What the format of a cell shows of its number, as its column takes it.

    Raises:
        CellError: a figure is asked for, and texts stand within its digits.
    """
    value = Decimal(repr(cell))
    if column.kind not in FIGURES:
        return told.text(value)
    if told.odd:
        raise CellError(
            f"{brief(told.text(value))} is what the format of the cell shows of {brief(cell)}; set it to 常规",
            f"单元格的数字格式把{brief(cell)}显示为{brief(told.text(value))}；请把格式改为“常规”，写明数值和单位",
        )
    return told.figure(value)


def _read_text(_column: Column, cell: Read) -> str:
    return text_of(cell)


def _read_number(_column: Column, cell: Read) -> int | Decimal:
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        raise CellError(f"{brief(cell)} is no figure; write 12.5", f"{brief(cell)}不是数值；请写成12.5")
    text = fold_tight(cell).replace(",", "").replace("，", "") if isinstance(cell, str) else repr(cell)
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise CellError(
            f"{brief(cell)} is no figure; write 12.5, without a unit",
            f"{brief(cell)}不是数值；请写成12.5，不带单位",
        ) from error
    if not value.is_finite() or abs(value.adjusted()) > _LARGEST_EXPONENT:
        raise CellError(
            f"{brief(cell)} is no figure; write 12.5, or leave it blank",
            f"{brief(cell)}不是数值；请写成12.5，或留空",
        )
    return int(text) if _WHOLE.match(text) else value


def _read_figure(column: Column, cell: Read) -> Meant:
    """A figure, which may be about right and carry its unit: 约1.2万户."""
    text, about = without_about(cell) if isinstance(cell, str) else (cell, False)
    try:
        return Meant(value=_read_number(column, _counted(column, text)), about=about)
    except CellError as error:
        measured = _measured(text) if column.path in MEASURED else None
        if measured is None:
            raise CellError(str(error), error.zh) from error
    return Meant(value=measured[0], measured_in=measured[1], about=about)


_COUNTED = {
    **dict.fromkeys(("enrolled", "passed", "employed"), regex(r"(?<=[0-9０-９])[人名]\Z")),
    "every_days": regex(r"(?<=[0-9０-９])[天日]\Z"),
    "first_year": regex(r"(?<=[0-9０-９])年\Z"),
}
"""Fields that count one thing only, and how people write it behind the figure. 人次 are no persons."""


def _counted(column: Column, text: Read) -> Read:
    """A figure without what its column counts (40人 of persons)."""
    unit = _COUNTED.get(column.path)
    return unit.sub("", text.strip()) if unit is not None and isinstance(text, str) else text


MEASURED = frozenset({"value", "baseline"})
"""Fields of figures whose unit stands in the field ``measured_in`` of their entry."""


def _measured(text: Read) -> tuple[Decimal, str] | None:
    """A plain figure and its unit; ``None`` for a bound, a range, a growth, or no quantity at all."""
    try:
        quantity = parse_quantity(str(text))
    except ValueTextError:
        return None
    return (quantity.value, quantity.measured_in) if quantity.is_plain else None


def _read_truth(_column: Column, cell: Read) -> bool:
    value = cell if isinstance(cell, bool) else _TRUTHS.get(fold_tight(str(cell)).lower())
    if value is None:
        raise CellError(f"{brief(cell)} is neither 是 nor 否", f"{brief(cell)}不是“是”或“否”；请选其一")
    return value


def _read_money(column: Column, cell: Read) -> Meant:
    """An amount; a bare figure is in the unit its heading gives, one with a scale alone (1.5亿) in its currency."""
    text, about = without_about(text_of(cell))
    figure = _YUAN.sub("", text)
    if figure.endswith(_SCALES):
        text = f"{figure}{scale_of(column.unit or '元')[1] if figure == text else '元'}"
    bare = _bare(column, text if isinstance(cell, str) else cell)
    if bare is not None and column.unit is None:
        raise CellError(
            f"{brief(cell)} has no unit; write 1.2亿元, or the unit into the heading: …（万元）",
            f"{brief(cell)}没有单位；请写成1.2亿元，或在表头写明单位：…（万元）",
        )
    try:
        return Meant(value=str(parse_money(text if bare is None else f"{bare:f}{column.unit}")), about=about)
    except ValueTextError as error:
        raise CellError(
            f"not an amount of money: {brief(cell)}; write 1.2亿元 or 350万元",
            f"不是金额：{brief(cell)}；请写成1.2亿元或350万元",
        ) from error


def _read_amount(column: Column, cell: Read) -> str:
    """A figure with its unit, which may be about right; a bare one is in the unit its heading gives."""
    text, about = without_about(text_of(cell))
    bare = _bare(column, text if isinstance(cell, str) else cell)
    told = text if bare is None else f"{plain(bare)}{column.unit or ''}"
    try:
        return str(parse_amount(f"约{told}" if about else told))
    except ValueTextError as error:
        raise CellError(
            f"{brief(cell)} is no figure with its unit; write 50亩, or the unit into the heading: …（亩）",
            f"{brief(cell)}不是数值和单位；请写成50亩，或在表头写明单位：…（亩）",
        ) from error


def _bare(column: Column, cell: Read) -> Decimal | None:
    """A figure without a unit; ``None`` where a cell is none."""
    try:
        return Decimal(_read_number(column, cell))
    except CellError:
        return None


def _read_code(column: Column, cell: Read) -> str:
    return _code(column, text_of(cell).strip())


def _code(column: Column, text: str) -> str:
    codes = column.codes or {}
    if said := code_said(text, codes):
        return said
    allowed = "、".join(codes.values())
    raise CellError(f"{brief(text)} is not one of {allowed}", f"{brief(text)}不在可选范围内：{allowed}")


def _read_list(column: Column, cell: Read) -> Items:
    text = text_of(cell)
    values = items_of(text)
    if values is None:
        values = [] if text == NONE else _json_list(text)
    return Items([_code(column, each) for each in values] if column.codes else values)


def _json_list(text: str) -> list[str]:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CellError(
            f"{brief(text)} is no list; write the items with 、 between them",
            f"{brief(text)}不是列表；各项之间请用顿号隔开",
        ) from error
    return [str(each) for each in values]


def _read_json(column: Column, cell: Read) -> object:
    text = text_of(cell)
    if text == NONE:
        return Items()
    try:
        tree = read_json(text, column.heading)
    except UnreadableFileError as error:
        raise CellError(
            f"{brief(text)} is no JSON; leave this column to the program",
            f"{brief(text)}不是JSON；这一列由程序填写，请不要改动",
        ) from error
    return Items(tree) if type(tree) is list else tree


_READERS: Mapping[Kind, Callable[[Column, Read], object]] = {
    Kind.TEXT: _read_text,
    Kind.NUMBER: _read_figure,
    Kind.TRUTH: _read_truth,
    Kind.DATE: read_day,
    Kind.PARTIAL: read_partial,
    Kind.PERIOD: read_period,
    Kind.MONEY: _read_money,
    Kind.AMOUNT: _read_amount,
    Kind.CODE: _read_code,
    Kind.LIST: _read_list,
    Kind.JSON: _read_json,
}
