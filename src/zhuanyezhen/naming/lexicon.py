"""The functions of local government and the names written for them (lexicon.toml).

One record is one function (市场监管), not one name: its written forms without the level prefix, the
branch offices of a higher level, its former names with their last day, and examples that run as tests.
Users add forms and functions with TOML files of the same schema. A file is checked strictly, because a
form that quietly belongs to two functions would make a confident wrong match. What a name means in a
given document is the register's business.
"""

import os
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import evolve, frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.carried import carried_bytes
from zhuanyezhen.errors import LexiconError
from zhuanyezhen.intake import read_tables
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.record import KINDS, Example, Form, Record, fail, read_records, records_of
from zhuanyezhen.words import Said

__all__ = ["Example", "Form", "Function", "Lexicon", "extend_lexicon", "load_lexicon"]


@frozen(kw_only=True)
class Function:
    """A function of government and every form its name is written in.

    ``forms[0]`` is the full name at county level. ``branches`` are names of a branch office of the level
    above (生态环境分局). ``sectors`` are the industries it is in charge of, by ``sectors_source``. ``prefixed`` is ``False`` for
    organs that carry no 区 or 市 by nature (海关). ``one`` says that a place has one such organ, whatever its
    name ends in (妇联, 妇女联合会). ``successor`` is the key of the function that took over.
    """

    key: str
    kind: UnitKind
    forms: tuple[Form, ...]
    branches: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    sectors_source: str | None = None
    prefixed: bool = True
    one: bool = False
    successor: str | None = None
    examples: tuple[Example, ...] = ()


@frozen(kw_only=True)
class Lexicon:
    """The functions in the order of their files; keys and forms are unique among them."""

    functions: tuple[Function, ...]

    __repr__ = brief


def load_lexicon(*paths: str | os.PathLike[str], base: Lexicon | None = None) -> Lexicon:
    """The package's lexicon (or ``base``), with what users' files of the same schema add to it.

    A record with a known key adds forms, branches, sectors and examples (a form it already has takes the
    record's dates); a new key adds a function. Without paths the same object is returned every time.

    Args:
        paths: Users' files (TOML), read in order.
        base: The lexicon they add to; ``None`` takes the library's.

    Returns:
        The lexicon, for ``Register``, ``read_plan`` and ``assign``.

    Raises:
        LexiconError: a file is missing or no TOML, or a record breaks the schema, or claims a form that belongs to
            another function.

    >>> [function.forms[0].text for function in load_lexicon().functions if function.key == "市场监管"]
    ['市场监督管理局']
    """
    lexicon = base or _standard()
    for path in paths:
        lexicon = _extended(
            lexicon, records_of(read_tables(path, what=_WHAT, kind=LexiconError), os.fspath(path))
        )
    return lexicon


def extend_lexicon(lexicon: Lexicon, tables: Mapping[str, object], name: str) -> Lexicon:
    """A lexicon with what the tables of a file add to it; ``name`` is the place in messages.

    Raises:
        LexiconError: a record breaks the schema, or claims a form that belongs to another function.
    """
    return _extended(lexicon, records_of(tables, name))


@cache
def _standard() -> Lexicon:
    text = carried_bytes("zhuanyezhen.naming", "lexicon.toml").decode()
    return _extended(Lexicon(functions=()), read_records(text, "lexicon.toml"))


_WHAT = Said("词表", "lexicon")


def _extended(lexicon: Lexicon, added: Iterable[Record]) -> Lexicon:
    functions = {function.key: function for function in lexicon.functions}
    owners = {text: function.key for function in lexicon.functions for text in _texts(function)}
    records = tuple(added)
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


def _new(record: Record) -> Function:
    if record.kind is None:
        fail(
            record.where,
            f"'kind' is missing; give one of {', '.join(KINDS)}",
            f"缺少kind；应为{'、'.join(KINDS)}之一",
        )
    if not record.forms:
        fail(
            record.where,
            "'forms' is missing or empty; give the full name first, without 区, 市 or 省",
            "缺少forms，或为空；请先写全称，不带区、市、省",
        )
    return Function(
        key=record.key,
        kind=record.kind,
        forms=record.forms,
        branches=record.branches,
        sectors=record.sectors,
        sectors_source=record.sectors_source,
        prefixed=record.prefixed is not False,
        one=record.one is True,
        successor=record.successor,
        examples=record.examples,
    )


def _merged(known: Function, record: Record) -> Function:
    """What is added joins the known; what a function *is* cannot be changed from outside."""
    _agree(record, "kind", known.kind, record.kind)
    _agree(record, "prefixed", known.prefixed, record.prefixed)
    _agree(record, "one", known.one, record.one)
    _agree(record, "successor", known.successor or record.successor, record.successor)
    forms = {form.text: form for form in (*known.forms, *record.forms)}
    return evolve(
        known,
        forms=tuple(forms.values()),
        branches=tuple(dict.fromkeys((*known.branches, *record.branches))),
        sectors=tuple(dict.fromkeys((*known.sectors, *record.sectors))),
        sectors_source=record.sectors_source or known.sectors_source,
        successor=known.successor or record.successor,
        examples=tuple(dict.fromkeys((*known.examples, *record.examples))),
    )


def _agree(record: Record, name: str, known: object, stated: object) -> None:
    if stated is not None and stated != known:
        fail(
            record.where,
            f"{name!r} is {stated!s}, but the function is known with {known!s}; leave it out",
            f"{name}写的是{stated!s}，已有的职能是{known!s}；请删去这一项",
        )


def _check_keys(records: Iterable[Record]) -> None:
    seen: set[str] = set()
    for record in records:
        if record.key in seen:
            fail(
                record.where,
                f"key {record.key!r} stands twice in this file; join the two records",
                f"key“{record.key}”在这个文件中写了两次；请合为一条",
            )
        seen.add(record.key)


def _claim(record: Record, owners: dict[str, str]) -> None:
    """Give the record its names; a name of another function is an ambiguity nobody asked for."""
    for text in record.texts:
        owner = owners.setdefault(text, record.key)
        if owner != record.key:
            fail(
                record.where,
                f"form {text!r} belongs to function {owner!r}; leave it to one of them",
                f"写法“{text}”属于职能“{owner}”；请只留在一处",
            )


def _check_overlap(function: Function, where: str) -> None:
    twice = {form.text for form in function.forms} & set(function.branches)
    if twice:
        fail(
            where,
            f"{min(twice)!r} is both a form and a branch office; leave it in one of the lists",
            f"“{min(twice)}”既是写法又是派出机构；请只留在一处",
        )


def _check_successors(records: Iterable[Record], functions: Mapping[str, Function]) -> None:
    for record in records:
        if record.successor is not None and record.successor not in functions:
            fail(
                record.where,
                f"successor {record.successor!r} is the key of no function",
                f"successor“{record.successor}”不是任何职能的key；请核对",
            )
        if record.successor == record.key:
            fail(record.where, "a function cannot be its own successor", "职能不能由自己承接；请改successor")
