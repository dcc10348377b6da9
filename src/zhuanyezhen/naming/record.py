"""What one record of a lexicon file says, read and checked by itself.

Every text is checked to be what names are compared with (folded, without blanks), every key to be known:
a slip in a data file would otherwise show as a unit that is never found. What concerns several records
(a form claimed twice, a successor nobody has) is checked where they are joined, in ``lexicon``.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NoReturn

from attrs import frozen

from zhuanyezhen.errors import LexiconError, reason_zh
from zhuanyezhen.intake import toml_of
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.values.folding import fold_tight

KINDS = {kind.value: kind for kind in UnitKind}
_RECORD_KEYS = ("key", "kind", "forms", "branches", "sectors", "prefixed", "one", "successor", "example")
_FORM_KEYS = ("text", "organ", "valid_from", "valid_to", "source")
_EXAMPLE_KEYS = ("name", "in", "unit")


@frozen(kw_only=True)
class Form:
    """A written form of a function's name, without level prefix, folded.

    ``valid_to`` is the last day a former name was in use, ``valid_from`` the first day of a new one;
    ``source`` is the document the dates come from. ``None`` means that no date is known. ``organ`` is the
    organ's name where it is not what the form itself says (委督查室 is no 督查室 of the government).
    """

    text: str
    organ: str | None = None
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
class Record:
    """One ``[[function]]`` of a file as written: what it does not state is ``None`` or empty.

    ``sectors_source`` is what the file says of where its sectors come from.
    """

    where: str
    key: str
    kind: UnitKind | None
    forms: tuple[Form, ...]
    branches: tuple[str, ...]
    sectors: tuple[str, ...]
    sectors_source: str | None
    prefixed: bool | None
    one: bool | None
    successor: str | None
    examples: tuple[Example, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Every name the record claims, branch offices included."""
        return (*(form.text for form in self.forms), *self.branches)


def read_records(text: str, name: str) -> Iterator[Record]:
    r"""The records of a lexicon file's text, in order; ``name`` is the file's name in messages.

    Raises:
        LexiconError: the text is no TOML, or a record breaks the schema.

    >>> text = '[[function]]\nkey = "花卉"\nkind = "public-institution"\nforms = ["花卉中心"]'
    >>> [record.texts for record in read_records(text, "own.toml")]
    [('花卉中心',)]
    """
    try:
        document: dict[str, object] = toml_of(text)
    except ValueError as error:
        fail(name, f"is not TOML: {error}", f"不是TOML：{reason_zh(error)}；请改正后再试")
    yield from records_of(document, name)


def records_of(document: Mapping[str, object], name: str) -> Iterator[Record]:
    """The records of a lexicon's tables, wherever they stand.

    Raises:
        LexiconError: a record breaks the schema.
    """
    _only(document, ("sectors_source", "function"), name)
    source = _text(document, "sectors_source", name) if "sectors_source" in document else None
    for number, table in enumerate(_tables(document, "function", name), start=1):
        yield _record(table, f"{name}, function {number}", source)


def _record(table: Mapping[str, object], where: str, source: str | None) -> Record:
    key = _text(table, "key", where)
    where = f"{where} ({key})"
    _only(table, _RECORD_KEYS, where)
    return Record(
        where=where,
        key=key,
        kind=_kind(table, where),
        forms=_forms(table, where),
        branches=_names(table, "branches", where),
        sectors=_strings(table, "sectors", where),
        sectors_source=source if "sectors" in table else None,
        prefixed=_flag(table, "prefixed", where),
        one=_flag(table, "one", where),
        successor=_text(table, "successor", where) if "successor" in table else None,
        examples=tuple(_example(each, where) for each in _tables(table, "example", where)),
    )


def _kind(table: Mapping[str, object], where: str) -> UnitKind | None:
    if "kind" not in table:
        return None
    text = _text(table, "kind", where)
    if text not in KINDS:
        fail(
            where,
            f"kind {text!r} is unknown; give one of {', '.join(KINDS)}",
            f"没有“{text}”这个kind；应为{'、'.join(KINDS)}之一",
        )
    return KINDS[text]


def _forms(table: Mapping[str, object], where: str) -> tuple[Form, ...]:
    forms = tuple(_form(each, where) for each in _list(table, "forms", where))
    _check_once(tuple(form.text for form in forms), "forms", where)
    return forms


def _form(value: object, where: str) -> Form:
    if isinstance(value, str):
        return Form(text=_folded(value, where))
    if not isinstance(value, dict):
        fail(
            where,
            f"form {value!r} must be a text or a table with 'text'",
            f"写法{value!r}应为文字，或有text的表",
        )
    _only(value, _FORM_KEYS, f"{where}, form {value.get('text')!r}")
    form = Form(
        text=_folded(_text(value, "text", where), where),
        organ=_text(value, "organ", where) if "organ" in value else None,
        valid_to=_day(value, "valid_to", where),
        valid_from=_day(value, "valid_from", where),
        source=_text(value, "source", where) if "source" in value else None,
    )
    if form.valid_from and form.valid_to and form.valid_to < form.valid_from:
        fail(
            where,
            f"form {form.text!r} ends on {form.valid_to}, before it begins on {form.valid_from}",
            f"写法“{form.text}”的停用日期{form.valid_to}早于启用日期{form.valid_from}；请核对",
        )
    return form


def _names(table: Mapping[str, object], name: str, where: str) -> tuple[str, ...]:
    return tuple(_folded(text, where) for text in _strings(table, name, where))


def _folded(text: str, where: str) -> str:
    """The text itself, if it is as names are compared: folded, without blanks."""
    folded = fold_tight(text)
    if not text or text != folded:
        fail(
            where,
            f"form {text!r} must be written folded and without blanks: {folded!r}",
            f"写法“{text}”应写成“{folded}”，不带空格",
        )
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
            fail(
                where,
                f"unknown key {key!r}; known are {', '.join(known)}",
                f"没有“{key}”这个键；可写的有{'、'.join(known)}",
            )


def _text(table: Mapping[str, object], name: str, where: str) -> str:
    value = table.get(name)
    if not isinstance(value, str) or not value.strip():
        fail(
            where,
            f"{name!r} is missing, empty or no text: {value!r}",
            f"{name}没有写，或不是文字：{value!r}；请填写",
        )
    return value


def _strings(table: Mapping[str, object], name: str, where: str) -> tuple[str, ...]:
    texts = []
    for value in _list(table, name, where):
        if not isinstance(value, str) or not value:
            fail(
                where,
                f"{name!r} must hold texts that are not empty, not {value!r}",
                f"{name}中应为不空的文字，不是{value!r}",
            )
        texts.append(value)
    _check_once(texts, name, where)
    return tuple(texts)


def _check_once(texts: Iterable[str], name: str, where: str) -> None:
    seen: set[str] = set()
    for text in texts:
        if text in seen:
            fail(
                where,
                f"{text!r} stands twice in {name!r}; leave one out",
                f"“{text}”在{name}中写了两次；请删去一处",
            )
        seen.add(text)


def _list(table: Mapping[str, object], name: str, where: str) -> list[object]:
    value = table.get(name, [])
    if not isinstance(value, list):
        fail(where, f"{name!r} must be a list, not {value!r}", f"{name}应为列表，不是{value!r}")
    return value


def _tables(table: Mapping[str, object], name: str, where: str) -> Iterator[dict[str, object]]:
    for value in _list(table, name, where):
        if not isinstance(value, dict):
            fail(where, f"{name!r} must hold tables, not {value!r}", f"{name}中应为表，不是{value!r}")
        yield value


def _flag(table: Mapping[str, object], name: str, where: str) -> bool | None:
    value = table.get(name)
    if value is not None and not isinstance(value, bool):
        fail(where, f"{name!r} must be true or false, not {value!r}", f"{name}应为true或false，不是{value!r}")
    return value


def _day(table: Mapping[str, object], name: str, where: str) -> date | None:
    value = table.get(name)
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        fail(
            where,
            f"{name!r} must be a date such as 2019-03-31, not {value!r}",
            f"{name}应为日期，如2019-03-31，不是{value!r}",
        )
    return value


def fail(where: str, what: str, zh: str) -> NoReturn:
    """Refuse a record, in both languages: every message begins with the file and the record."""
    raise LexiconError(f"{where}: {what}", f"{where}：{zh}")
