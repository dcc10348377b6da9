"""Between trees and the objects of the model, by cattrs: the only module that uses it.

Strict both ways: cattrs would take a text for a list of letters, "false" for true and 1 for "1"; here a
value is of its type or it is an error, and every error of a file is found in one go, each with its path.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from types import GenericAlias
from typing import Any, get_args, get_origin

from attrs import fields, has
from cattrs import Converter
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from zhuanyezhen.errors import Fault, ValueTextError, ZhuanyezhenError
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.model.description import class_word
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.document_number import DocumentNumber, parse_document_number
from zhuanyezhen.values.money import Money, parse_money
from zhuanyezhen.values.partial_date import PartialDate, parse_partial_date
from zhuanyezhen.values.period import Period, parse_period
from zhuanyezhen.values.source import ROW, Source

Path = tuple[str | int, ...]

_LONGEST_SHOWN = 60
_LARGEST_EXPONENT = 100  # written out, 1e999999999 would fill the memory
_DATE = len("2026-11-24")
WORKBOOKS = (".xlsx", ".xls", ".ods", ".csv")


class _WrongError(ZhuanyezhenError):
    """A value that is not of its type; the message says what it is and what it should be."""


def to_programme(
    tree: object, kind: type[Programme], place: Callable[[Path], str]
) -> tuple[Programme | None, list[Fault]]:
    """The programme of a class that a tree is, or everything that makes it none; ``place`` says where a path lies."""
    try:
        return _converter().structure(tree, kind), []
    except Exception as error:  # noqa: BLE001 - cattrs gathers whatever constructors raise
        return None, [
            Fault(place=place(path), path=path, field=field_of(path), en=each.text("en"), zh=each.text("zh"))
            for path, each in _problems(error, ())
        ]


def field_of(path: Path) -> str | None:
    """The field a path leads to: the last of its steps that is a name."""
    return next((step for step in reversed(path) if isinstance(step, str)), None)


def to_plain(programme: Programme) -> dict[str, object]:
    """A programme as mappings, lists and plain values; what equals its default is left out."""
    plain: dict[str, object] = _converter().unstructure(programme)
    return plain


def written_fields(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class that stand in a file, in order."""
    return tuple(
        each.name
        for each in fields(kind)
        if each.init and not (each.name in _NOT_WRITTEN and issubclass(kind, Programme))
    )


_NOT_WRITTEN = frozenset({"read_from", "columns", "notes", "own_cells"})


@cache
def _converter() -> Converter:
    """The one converter; made at first use, as making it costs more than most files."""
    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    for kind, read in _READERS.items():
        converter.register_structure_hook(kind, read)
    converter.register_structure_hook_factory(_is_list, lambda kind: _list_hook(kind, converter))
    converter.register_structure_hook_factory(_is_object, lambda kind: _object_hook(kind, converter))
    converter.register_unstructure_hook_factory(_is_object, lambda kind: _plain_hook(kind, converter))
    for kind, write in _WRITERS.items():
        converter.register_unstructure_hook(kind, write)
    return converter


def _object_hook(kind: type, converter: Converter) -> Callable[[object, object], object]:
    """How an object of a class is made of a mapping; it learns its line where the file says no source."""
    make: Any = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, **_left_out(kind))
    placed = "source" in written_fields(kind)

    def hook(value: object, _kind: object) -> object:
        if not isinstance(value, Entries):
            raise _wrong(
                value,
                f"is no mapping; write the fields of {kind.__name__}",
                f"不是一组字段；请写{class_word(kind)}的各个字段",
            )
        made: object = make(value, kind)
        if placed and "source" not in value:
            object.__setattr__(made, "source", value.place())
        return made

    return hook


def _plain_hook(kind: type, converter: Converter) -> Callable[[object], dict[str, object]]:
    """How an object is written: its source only where that leads into another document than the file."""
    write: Any = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, **_left_out(kind))

    def hook(value: object) -> dict[str, object]:
        plain: dict[str, object] = write(value)
        source = getattr(value, "source", None)
        if isinstance(source, Source) and _is_own(source):
            del plain["source"]
        return plain

    return hook


def _is_own(source: Source) -> bool:
    """Whether a source is the place in the ledger the entry itself was read from."""
    cell = source.cell
    return source.start is None and (
        cell is None or cell.startswith(ROW) or source.document.lower().endswith(WORKBOOKS)
    )


def _list_hook(kind: object, converter: Converter) -> Callable[[object, object], object]:
    inner: Any = GenericAlias(list, get_args(kind)[:1])
    read = converter.get_structure_hook(inner)

    def hook(value: object, _kind: object) -> object:
        if not isinstance(value, Items):
            raise _wrong(value, "is no list; write [ … ]", "不是列表；请写成[ … ]")
        return tuple(read(value, inner))

    return hook


def _left_out(kind: type) -> dict[str, Any]:
    written = written_fields(kind)
    return {each.name: override(omit=True) for each in fields(kind) if each.name not in written}


def _text(value: object, kind: type[str]) -> str:
    """A text, or the member of a codelist: cattrs asks here for both, as a codelist is a kind of text."""
    if issubclass(kind, StrEnum):
        return _member(value, kind)
    if isinstance(value, str):
        return value
    raise _wrong(value, "is no text; put it in quotes", "不是文字；请加引号")


def _whole(value: object, _kind: object) -> int:
    if type(value) is int:
        return value
    raise _wrong(value, "is no whole number", "不是整数；请写3这样的整数，不加引号")


def _truth(value: object, _kind: object) -> bool:
    if isinstance(value, bool):
        return value
    raise _wrong(value, "is neither true nor false", "不是true或false；请写其中之一")


def _figure(value: object, _kind: object) -> Decimal:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        figure = Decimal(value)
        if abs(int(figure.as_tuple().exponent)) > _LARGEST_EXPONENT:
            raise _wrong(value, "is beyond any figure of a ledger", "超出台账可能的数值；请核对位数")
        return figure
    raise _wrong(
        value, "is no figure; write 12.5, without quotes or a unit", "不是数值；请写成12.5，不加引号和单位"
    )


def _day(value: object, _kind: object) -> date:
    try:
        if isinstance(value, str) and len(value) == _DATE:
            return date.fromisoformat(value)
    except ValueError:
        pass  # said below, as for every other value
    raise _wrong(value, "is no date; write 2026-11-24", "不是日期；请写成2026-11-24")


def _parsed(parse: Callable[[str], object]) -> Callable[[object, object], object]:
    return lambda value, _kind: parse(_text(value, str))


def _member(value: object, kind: type[StrEnum]) -> StrEnum:
    try:
        if isinstance(value, str):
            return kind(value)
    except ValueError:
        pass  # said below, as for every other value
    allowed = [str(each) for each in kind]
    meant, meant_zh = _meant(value, allowed)
    raise _wrong(
        value, f"is not one of {', '.join(allowed)}{meant}", f"不在可选范围内：{'、'.join(allowed)}{meant_zh}"
    )


def _written(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise ValueTextError(
            f"{value} cannot be written to a file: it is no figure",
            f"{value}不是数值，不能写入文件；请改为数值",
        )
    return value


def _is_list(kind: object) -> bool:
    return get_origin(kind) is tuple


def _is_object(kind: object) -> bool:
    return isinstance(kind, type) and has(kind) and kind not in _READERS


_READERS: dict[type, Callable[[Any, Any], object]] = {
    str: _text,
    int: _whole,
    bool: _truth,
    Decimal: _figure,
    date: _day,
    PartialDate: _parsed(parse_partial_date),
    DocumentNumber: _parsed(parse_document_number),
    Money: _parsed(parse_money),
    Period: _parsed(parse_period),
}
_WRITERS: dict[type, Callable[[Any], object]] = {
    str: str,  # a member of a codelist is a text, too, and is written as its value
    Decimal: _written,
    date: date.isoformat,
    PartialDate: str,
    DocumentNumber: str,
    Money: str,
    Period: str,
}


def _problems(error: BaseException, path: Path) -> Iterator[tuple[Path, ZhuanyezhenError]]:
    """Every error of a tree of errors with the path to the value it is about."""
    if isinstance(error, ClassValidationError):
        of_fields, others = error.group_exceptions()
        for each, note in of_fields:
            yield from _problems(each, (*path, note.name))
    elif isinstance(error, IterableValidationError):
        of_items, others = error.group_exceptions()
        for each, item in of_items:
            yield from _problems(each, (*path, item.index))
    else:
        yield from _leaf(error, path)
        return
    for each in others:
        yield from _problems(each, path)


def _leaf(error: BaseException, path: Path) -> Iterator[tuple[Path, ZhuanyezhenError]]:
    if isinstance(error, ForbiddenExtraKeysError):
        known = list(written_fields(error.cl))
        for key in sorted(error.extra_fields):
            meant, meant_zh = _meant(key, known)
            yield (*path, key), _WrongError(f"unknown key{meant}", f"没有这个字段{meant_zh or '；请删去'}")
    elif isinstance(error, KeyError):
        yield path, _WrongError("this key is required and missing", "缺少这个字段；请补上")
    elif isinstance(error, _WrongError | ValueTextError):
        yield path, error
    else:
        raise error


def _meant(value: object, known: list[str]) -> tuple[str, str]:
    """A spelling that may have been meant, as both languages ask for it."""
    close = get_close_matches(str(value), known, n=1)
    return (f"; did you mean {close[0]!r}?", f"；是否应为“{close[0]}”？") if close else ("", "")


def _wrong(value: object, en: str, zh: str) -> _WrongError:
    held = {Entries: "一组字段", Items: "列表", type(None): "空值"}.get(type(value))
    return _WrongError(f"{_brief(value)} {en}", f"{held or _brief(value)}{zh}")


def _brief(value: object) -> str:
    if isinstance(value, Entries | Items):
        return "a mapping" if isinstance(value, Entries) else "a list"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
