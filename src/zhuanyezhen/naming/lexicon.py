"""The functions of local government and the names written for them (lexicon.toml).

One record is one function (市场监管), not one name: its written forms without the level prefix, the
branch offices of a higher level, its former names with their last day, and examples that run as tests.
Users add forms and functions with TOML files of the same schema. A file is checked strictly, because a
form that quietly belongs to two functions would make a confident wrong match. What a name means in a
given document is the register's business.
"""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NoReturn

from attrs import evolve, frozen

from zhuanyezhen.errors import LexiconError, UnreadableFileError
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.values.folding import fold

_KINDS = {kind.value: kind for kind in UnitKind}
_RECORD_KEYS = ("key", "kind", "forms", "branches", "sectors", "prefixed", "successor", "example")
_FORM_KEYS = ("text", "valid_from", "valid_to", "source")
_EXAMPLE_KEYS = ("name", "in", "unit")


@frozen(kw_only=True)
class Form:
    """A written form of a function's name, without level prefix, folded.

    ``valid_to`` is the last day a former name was in use, ``valid_from`` the first day of a new one;
    ``source`` is the document the dates come from. ``None`` means that no date is known.
    """

    text: str
    valid_to: date | None = None
    valid_from: date | None = None
    source: str | None = None


@frozen(kw_only=True)
class Example:
    """A name, the jurisdiction of the document it stands in, and the id of the unit it must resolve to."""

    name: str
    place: str
    unit: str


@frozen(kw_only=True)
class Function:
    """A function of government and every form its name is written in.

    ``forms[0]`` is the full name at county level. ``branches`` are names of a branch office of the level
    above (生态环境分局). ``sectors`` are the industries it is in charge of. ``prefixed`` is ``False`` for
    organs that carry no 区 or 市 by nature (海关). ``successor`` is the key of the function that took over.
    """

    key: str
    kind: UnitKind
    forms: tuple[Form, ...]
    branches: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    prefixed: bool = True
    successor: str | None = None
    examples: tuple[Example, ...] = ()


@frozen(kw_only=True)
class Lexicon:
    """The functions in the order of their files; keys and forms are unique among them."""

    functions: tuple[Function, ...]


def load_lexicon(*paths: str | os.PathLike[str]) -> Lexicon:
    """The package's lexicon, with what users' files of the same schema add to it.

    A record with a known key adds forms, branches, sectors and examples (a form it already has takes the
    record's dates); a new key adds a function. Without paths the same object is returned every time.

    Raises:
        LexiconError: a record breaks the schema, or claims a form that belongs to another function.
        UnreadableFileError: a file is missing or no UTF-8 text.

    >>> [function.forms[0].text for function in load_lexicon().functions if function.key == "市场监管"]
    ['市场监督管理局']
    """
    lexicon = _standard()
    for path in paths:
        lexicon = _extended(lexicon, _text_of(path), os.fspath(path))
    return lexicon


@cache
def _standard() -> Lexicon:
    text = files("zhuanyezhen.naming").joinpath("lexicon.toml").read_text("utf-8")
    return _extended(Lexicon(functions=()), text, "lexicon.toml")


def _text_of(path: str | os.PathLike[str]) -> str:
    try:
        return Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(f"cannot read lexicon {os.fspath(path)!r}: {error}") from error


@frozen(kw_only=True)
class _Record:
    """One ``[[function]]`` of a file as written: what it does not state is ``None`` or empty."""

    where: str
    key: str
    kind: UnitKind | None
    forms: tuple[Form, ...]
    branches: tuple[str, ...]
    sectors: tuple[str, ...]
    prefixed: bool | None
    successor: str | None
    examples: tuple[Example, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Every name the record claims, branch offices included."""
        return (*(form.text for form in self.forms), *self.branches)


def _extended(lexicon: Lexicon, text: str, name: str) -> Lexicon:
    functions = {function.key: function for function in lexicon.functions}
    owners = {text: function.key for function in lexicon.functions for text in _texts(function)}
    records = tuple(_records(text, name))
    _check_keys(records)
    for record in records:
        _claim(record, owners)
        known = functions.get(record.key)
        functions[record.key] = _merged(known, record) if known else _new(record)
        _check_overlap(functions[record.key], record.where)
    _check_successors(records, functions)
    return Lexicon(functions=tuple(functions.values()))


def _texts(function: Function) -> tuple[str, ...]:
    return (*(form.text for form in function.forms), *function.branches)


def _new(record: _Record) -> Function:
    if record.kind is None:
        _fail(record.where, f"'kind' is missing; give one of {', '.join(_KINDS)}")
    if not record.forms:
        _fail(record.where, "'forms' is missing or empty; give the full name first, without 区, 市 or 省")
    return Function(
        key=record.key,
        kind=record.kind,
        forms=record.forms,
        branches=record.branches,
        sectors=record.sectors,
        prefixed=record.prefixed is not False,
        successor=record.successor,
        examples=record.examples,
    )


def _merged(known: Function, record: _Record) -> Function:
    """What is added joins the known; what a function *is* cannot be changed from outside."""
    _agree(record, "kind", known.kind, record.kind)
    _agree(record, "prefixed", known.prefixed, record.prefixed)
    _agree(record, "successor", known.successor or record.successor, record.successor)
    forms = {form.text: form for form in (*known.forms, *record.forms)}
    return evolve(
        known,
        forms=tuple(forms.values()),
        branches=tuple(dict.fromkeys((*known.branches, *record.branches))),
        sectors=tuple(dict.fromkeys((*known.sectors, *record.sectors))),
        successor=known.successor or record.successor,
        examples=tuple(dict.fromkeys((*known.examples, *record.examples))),
    )


def _agree(record: _Record, name: str, known: object, stated: object) -> None:
    if stated is not None and stated != known:
        _fail(record.where, f"{name!r} is {stated!s}, but the function is known with {known!s}; leave it out")


def _check_keys(records: Iterable[_Record]) -> None:
    seen: set[str] = set()
    for record in records:
        if record.key in seen:
            _fail(record.where, f"key {record.key!r} stands twice in this file; join the two records")
        seen.add(record.key)


def _claim(record: _Record, owners: dict[str, str]) -> None:
    """Give the record its names; a name of another function is an ambiguity nobody asked for."""
    for text in record.texts:
        owner = owners.setdefault(text, record.key)
        if owner != record.key:
            _fail(record.where, f"form {text!r} belongs to function {owner!r}; leave it to one of them")


def _check_overlap(function: Function, where: str) -> None:
    twice = {form.text for form in function.forms} & set(function.branches)
    if twice:
        _fail(where, f"{min(twice)!r} is both a form and a branch office; leave it in one of the lists")


def _check_successors(records: Iterable[_Record], functions: Mapping[str, Function]) -> None:
    for record in records:
        if record.successor is not None and record.successor not in functions:
            _fail(record.where, f"successor {record.successor!r} is the key of no function")
        if record.successor == record.key:
            _fail(record.where, "a function cannot be its own successor")


def _records(text: str, name: str) -> Iterator[_Record]:
    try:
        document: dict[str, object] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _fail(name, f"is not TOML: {error}")
    _only(document, ("function",), name)
    for number, table in enumerate(_tables(document, "function", name), start=1):
        yield _record(table, f"{name}, function {number}")


def _record(table: Mapping[str, object], where: str) -> _Record:
    key = _text(table, "key", where)
    where = f"{where} ({key})"
    _only(table, _RECORD_KEYS, where)
    return _Record(
        where=where,
        key=key,
        kind=_kind(table, where),
        forms=_forms(table, where),
        branches=_names(table, "branches", where),
        sectors=_strings(table, "sectors", where),
        prefixed=_flag(table, "prefixed", where),
        successor=_text(table, "successor", where) if "successor" in table else None,
        examples=tuple(_example(each, where) for each in _tables(table, "example", where)),
    )


def _kind(table: Mapping[str, object], where: str) -> UnitKind | None:
    if "kind" not in table:
        return None
    text = _text(table, "kind", where)
    if text not in _KINDS:
        _fail(where, f"kind {text!r} is unknown; give one of {', '.join(_KINDS)}")
    return _KINDS[text]


def _forms(table: Mapping[str, object], where: str) -> tuple[Form, ...]:
    forms = tuple(_form(each, where) for each in _list(table, "forms", where))
    _check_once(tuple(form.text for form in forms), "forms", where)
    return forms


def _form(value: object, where: str) -> Form:
    if isinstance(value, str):
        return Form(text=_folded(value, where))
    if not isinstance(value, dict):
        _fail(where, f"form {value!r} must be a text or a table with 'text'")
    _only(value, _FORM_KEYS, f"{where}, form {value.get('text')!r}")
    form = Form(
        text=_folded(_text(value, "text", where), where),
        valid_to=_day(value, "valid_to", where),
        valid_from=_day(value, "valid_from", where),
        source=_text(value, "source", where) if "source" in value else None,
    )
    if form.valid_from and form.valid_to and form.valid_to < form.valid_from:
        _fail(where, f"form {form.text!r} ends on {form.valid_to}, before it begins on {form.valid_from}")
    return form


def _names(table: Mapping[str, object], name: str, where: str) -> tuple[str, ...]:
    return tuple(_folded(text, where) for text in _strings(table, name, where))


def _folded(text: str, where: str) -> str:
    """The text itself, if it is as names are compared: folded, without blanks."""
    folded = "".join(fold(text).split())
    if not text or text != folded:
        _fail(where, f"form {text!r} must be written folded and without blanks: {folded!r}")
    return text


def _example(table: Mapping[str, object], where: str) -> Example:
    where = f"{where}, example {table.get('name')!r}"
    _only(table, _EXAMPLE_KEYS, where)
    return Example(
        name=_text(table, "name", where), place=_text(table, "in", where), unit=_text(table, "unit", where)
    )


def _only(table: Mapping[str, object], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            _fail(where, f"unknown key {key!r}; known are {', '.join(known)}")


def _text(table: Mapping[str, object], name: str, where: str) -> str:
    value = table.get(name)
    if not isinstance(value, str) or not value.strip():
        _fail(where, f"{name!r} is missing, empty or no text: {value!r}")
    return value


def _strings(table: Mapping[str, object], name: str, where: str) -> tuple[str, ...]:
    texts = []
    for value in _list(table, name, where):
        if not isinstance(value, str) or not value:
            _fail(where, f"{name!r} must hold texts that are not empty, not {value!r}")
        texts.append(value)
    _check_once(texts, name, where)
    return tuple(texts)


def _check_once(texts: Iterable[str], name: str, where: str) -> None:
    seen: set[str] = set()
    for text in texts:
        if text in seen:
            _fail(where, f"{text!r} stands twice in {name!r}; leave one out")
        seen.add(text)


def _list(table: Mapping[str, object], name: str, where: str) -> list[object]:
    value = table.get(name, [])
    if not isinstance(value, list):
        _fail(where, f"{name!r} must be a list, not {value!r}")
    return value


def _tables(table: Mapping[str, object], name: str, where: str) -> Iterator[dict[str, object]]:
    for value in _list(table, name, where):
        if not isinstance(value, dict):
            _fail(where, f"{name!r} must hold tables, not {value!r}")
        yield value


def _flag(table: Mapping[str, object], name: str, where: str) -> bool | None:
    value = table.get(name)
    if value is not None and not isinstance(value, bool):
        _fail(where, f"{name!r} must be true or false, not {value!r}")
    return value


def _day(table: Mapping[str, object], name: str, where: str) -> date | None:
    value = table.get(name)
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        _fail(where, f"{name!r} must be a date such as 2019-03-31, not {value!r}")
    return value


def _fail(where: str, what: str) -> NoReturn:
    raise LexiconError(f"{where}: {what}")
