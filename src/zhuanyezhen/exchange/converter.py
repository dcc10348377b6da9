"""Between trees and the objects of the model, by cattrs: the only module that uses it.

Strict both ways: cattrs would take a text for a list of letters, "false" for true and 1 for "1"; here a
value is of its type or it is an error, and every error of a file is found in one go, each with its path.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from attrs import fields, has
from cattrs import Converter
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from zhuanyezhen.errors import Fault, ValueTextError, ZhuanyezhenError
from zhuanyezhen.exchange.tree import Entries
from zhuanyezhen.exchange.value_type import VALUE_TYPES, WrongValueError, meant_by, wrong_value
from zhuanyezhen.model.description import class_word
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.source import ROW, Source

Path = tuple[str | int, ...]

WORKBOOKS = (".xlsx", ".xls", ".ods", ".csv")


def to_programme(
    tree: object, kind: type[Programme], place: Callable[[Path], str]
) -> tuple[Programme | None, list[Fault]]:
    """The programme of a class that a tree is, or everything that makes it none; ``place`` says where a path lies.

    A right tree, and most are, is read without keeping account of where it is being read; of a wrong one everything
    that is wrong is found in a second reading.
    """
    with suppress(Exception):  # told below, each with its place
        return _converter(thorough=False).structure(tree, kind), []
    try:
        return _converter(thorough=True).structure(tree, kind), []
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
    plain: dict[str, object] = _converter(thorough=True).unstructure(programme)
    return plain


def written_fields(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class that stand in a file, in order."""
    return tuple(
        each.name
        for each in fields(kind)
        if each.init and not (each.name in _NOT_WRITTEN and issubclass(kind, Programme))
    )


_NOT_WRITTEN = frozenset({"read_from", "columns", "notes", "own_cells", "unread_cells", "unknown"})


@cache
def _converter(*, thorough: bool) -> Converter:
    """The converter that finds one error, or all; made at first use, as making it costs more than most files."""
    converter = Converter(
        forbid_extra_keys=True, detailed_validation=thorough, unstruct_collection_overrides={tuple: list}
    )
    for kind, value in VALUE_TYPES.items():
        converter.register_structure_hook(kind, value.read)
    list_hook = _list_hook if thorough else _quick_list_hook
    converter.register_structure_hook_factory(_is_list, lambda kind: list_hook(kind, converter))
    converter.register_structure_hook_factory(_is_optional, lambda kind: _optional_hook(kind, converter))
    converter.register_structure_hook_factory(_is_object, lambda kind: _object_hook(kind, converter))
    converter.register_unstructure_hook_factory(_is_object, lambda kind: _plain_hook(kind, converter))
    for kind, value in VALUE_TYPES.items():
        converter.register_unstructure_hook(kind, value.write)
    return converter


def _object_hook(kind: type, converter: Converter) -> Callable[[object, object], object]:
    """How an object of a class is made of a mapping; it learns its line where the file says no source."""
    make: Any = make_dict_structure_fn(
        kind,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=converter.detailed_validation,
        **_left_out(kind),
    )
    placed = "source" in written_fields(kind)

    def hook(value: object, _kind: object) -> object:
        if not isinstance(value, Entries):
            raise wrong_value(
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
        return tuple(read(_items(value), inner))

    return hook


def _quick_list_hook(kind: object, converter: Converter) -> Callable[[object, object], object]:
    """How a list is read, of an item that is wrong without its number."""
    inner = get_args(kind)[0]
    read = converter.get_structure_hook(inner)

    def hook(value: object, _kind: object) -> object:
        return tuple([read(each, inner) for each in _items(value)])

    return hook


def _items(value: object) -> list[object]:
    if not isinstance(value, list):
        raise wrong_value(value, "is no list; write [ … ]", "不是列表；请写成[ … ]")
    return value


def _optional_hook(kind: object, converter: Converter) -> Callable[[object, object], object]:
    (inner,) = [each for each in get_args(kind) if each is not NoneType]
    read = converter.get_structure_hook(inner)

    def hook(value: object, _kind: object) -> object:
        return None if value is None else read(value, inner)

    return hook


def _left_out(kind: type) -> dict[str, Any]:
    written = written_fields(kind)
    return {each.name: override(omit=True) for each in fields(kind) if each.name not in written}


def _is_list(kind: object) -> bool:
    return get_origin(kind) is tuple


def _is_optional(kind: object) -> bool:
    return (
        get_origin(kind) in {Union, UnionType} and len(get_args(kind)) == _TWO and NoneType in get_args(kind)
    )


_TWO = 2


def _is_object(kind: object) -> bool:
    return isinstance(kind, type) and has(kind) and kind not in VALUE_TYPES


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


_KEYS_TOLD = 200


def _leaf(error: BaseException, path: Path) -> Iterator[tuple[Path, ZhuanyezhenError]]:
    if isinstance(error, ForbiddenExtraKeysError):
        known = list(written_fields(error.cl))
        extra = sorted(error.extra_fields)
        for key in extra[:_KEYS_TOLD]:
            meant, meant_zh = meant_by(key, known)
            yield (
                (*path, key),
                WrongValueError(f"unknown key{meant}", f"没有这个字段{meant_zh or '；请删去'}"),
            )
        if rest := len(extra[_KEYS_TOLD:]):
            yield path, WrongValueError(f"{rest:,} more unknown keys", f"另有{rest:,}个没有的字段")
    elif isinstance(error, KeyError):
        yield path, WrongValueError("this key is required and missing", "缺少这个字段；请补上")
    elif isinstance(error, WrongValueError | ValueTextError):
        yield path, error
    else:
        raise error
