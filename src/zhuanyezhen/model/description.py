"""What a ledger (台账) is, and what its fields are: said once, on the class of its entries.

``@ledger`` says which field of the programme holds the entries, on which sheet of a workbook they stand, and how they
are called; the metadata of a field say which ledger an id in it leads to (``ref``), the heading of its column where
that is not the field's usual word (``heading``), and the sheet its own list has (``rows``). Indexes, merging,
references, sheets, frames, schema, notebook tables and the cell of a finding follow from these.

Decided here: metadata of ``attrs.field`` and no field function of our own, as type checkers know the defaults of
``attrs.field`` only.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin

from attrs import fields, fields_dict, frozen, has

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.terms import CLASSES, FIELDS
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Said, Text

_Class = TypeVar("_Class", bound=type)
_REF, _HEADING, _ROWS, _SPREAD = (
    "zhuanyezhen.ref",
    "zhuanyezhen.heading",
    "zhuanyezhen.rows",
    "zhuanyezhen.spread",
)
_QUOTED = Text("{noun}“{name}”", "{noun} “{name}”")


@frozen(kw_only=True)
class Ledger:
    """A ledger: the field of the programme that holds it, the class of its entries, its sheet and its words.

    ``sheet`` is the sheet's name, ``label`` what messages call the ledger, ``noun`` what they call an entry. ``key``
    are the fields that tell one entry from another, ``told`` those messages name it by, ``shown`` those a list
    names it by, of which the first that is filled in counts. ``named`` is the field whose text may stand for the
    id in a cell; ``None`` where an entry has no name. ``subject`` is the field findings name an entry by, ``beside``
    those it is known by again beside what it says, should its id change; ``None`` where a key does not change.
    """

    name: str
    entry: type
    sheet: str
    label: str
    noun: Text
    key: tuple[str, ...]
    told: tuple[str, ...]
    shown: tuple[str, ...]
    named: str | None
    subject: str
    beside: tuple[str, ...] | None

    @property
    def has_id(self) -> bool:
        """Whether its entries have ids, so that something may refer to them."""
        return self.key == ("id",)

    def key_of(self, entry: object) -> str:
        """What tells an entry from the others of its ledger."""
        if self.has_id:
            return str(entry.id)  # type: ignore[attr-defined] # it has one
        return "\n".join(str(getattr(entry, each)) for each in self.key)

    def title_of(self, entry: object) -> Said:
        """How messages name an entry, in both languages: 项目“花卉交易中心”."""
        name = " ".join(str(getattr(entry, each)) for each in self.told)
        return _QUOTED.said(noun=self.noun.said(), name=name)

    def subject_of(self, entry: object) -> str:
        """What a finding about an entry is about: 问题·3; of one without an id, what its key says."""
        if not self.has_id:
            return self.key_of(entry).replace("\n", "·")
        return f"{self.noun.zh}·{getattr(entry, self.subject)}"

    def shown_of(self, entry: object) -> str:
        """How a list of the entries names one; "" where it says nothing one could name it by."""
        if self.shown == self.key:
            return " ".join(self.key_of(entry).split("\n"))
        return next((str(value) for each in self.shown if (value := getattr(entry, each))), "")


def ledger(  # noqa: PLR0913 - what a ledger is, named at every use
    name: str,
    *,
    sheet: str,
    noun: tuple[str, str],
    label: str | None = None,
    key: tuple[str, ...] = ("id",),
    told: tuple[str, ...] | None = None,
    shown: tuple[str, ...] | None = None,
    named: str | None = None,
    subject: str = "id",
    beside: tuple[str, ...] | None = None,
) -> Callable[[_Class], _Class]:
    """Say of a class that its objects are the entries of a ledger.

    Args:
        name: The field of the programme that holds the ledger.
        sheet: The name of its sheet.
        noun: What messages call an entry, in Chinese and in English.
        label: What messages call the ledger; the name of the sheet where it is not said.
        key: The fields that tell one entry from another.
        told: The fields messages name an entry by: its name, else its key.
        shown: The fields lists name an entry by, of which the first that is filled in counts.
        named: The field whose text may stand for the id in a cell; ``None`` where an entry has no name.
        subject: The field findings name an entry by.
        beside: The fields an entry is known by again beside what lists name it by, should its id change from one month
            to the next; ``None`` where the two are not compared entry by entry.

    Returns:
        A decorator; it gives the class back.
    """
    called = told or ((named,) if named else key)

    def describe(entry: _Class) -> _Class:
        described = Ledger(
            name=name,
            entry=entry,
            sheet=sheet,
            label=label or sheet,
            noun=Text(*noun),
            key=key,
            told=called,
            shown=shown or called,
            named=named,
            subject=subject,
            beside=beside,
        )
        entry.__ledger__ = described  # type: ignore[attr-defined] # a description, no part of the objects
        return entry

    return describe


@frozen
class Rows:
    """A list with a sheet of its own: the sheet's key and name, and by column the heading of what names the owner."""

    name: str
    sheet: str
    by: Mapping[str, str]


def ref(ledger: str) -> dict[str, object]:
    """The metadata of a field that holds an id, or several.

    Args:
        ledger: The ledger the ids are of, by its field of the programme: ``towns``.

    Returns:
        What ``attrs.field`` takes as metadata; several are joined by ``|``.
    """
    return {_REF: ledger}


def heading(text: str) -> dict[str, object]:
    """The metadata of a field whose column has a heading of its own.

    Args:
        text: The heading.

    Returns:
        What ``attrs.field`` takes as metadata; several are joined by ``|``.
    """
    return {_HEADING: text}


def rows(name: str, *, sheet: str, by: Mapping[str, str]) -> dict[str, object]:
    """The metadata of a field whose list has a sheet of its own (办理记录 of a problem)."""
    return {_ROWS: Rows(name, sheet, by)}


def spread(label: str) -> dict[str, object]:
    """The metadata of a field whose object stands in columns of the entry's row, each headed by ``label`` and its word."""
    return {_SPREAD: label}


@cache
def ref_of(kind: type, name: str) -> str | None:
    """The ledger that ids in a field lead to."""
    return fields_dict(kind)[name].metadata.get(_REF)


def rows_of(kind: type, name: str) -> Rows | None:
    """The sheet that the list in a field has to itself."""
    return fields_dict(kind)[name].metadata.get(_ROWS)


@cache
def spread_of(kind: type, name: str) -> str | None:
    """What heads the columns of the object in a field; ``None`` where it stands in one cell."""
    return fields_dict(kind)[name].metadata.get(_SPREAD)


@cache
def word_of(kind: type, name: str) -> str:
    """The Chinese word of a field: its column's heading; of a programme's ledger that has no word, its label.

    Raises:
        WrongUseError: the field has neither a heading nor a word in ``terms.FIELDS``.
    """
    attribute = fields_dict(kind)[name]
    own: str | None = attribute.metadata.get(_HEADING)
    held = held_kind(attribute.type)
    described = ledger_of(held) if held and name not in FIELDS else None
    word = own or (described.label if described else FIELDS.get(name))
    if word is None:
        raise WrongUseError(
            f"{kind.__name__}.{name} has no word for its column; give it one: field(metadata=zyz.heading('走访日期'))",
            f"{kind.__name__}.{name}没有表头用语；请写明：field(metadata=zyz.heading('走访日期'))",
        )
    return word


def class_word(kind: type) -> str:
    """The Chinese word of a class; that of its entries where it is a ledger's that ``terms.CLASSES`` does not know."""
    described = ledger_of(kind)
    return CLASSES.get(kind.__name__) or (described.noun.zh if described else kind.__name__)


def ledger_of(kind: type) -> Ledger | None:
    """The ledger a class describes; ``None`` where it describes none."""
    return getattr(kind, "__ledger__", None)


def subject_of(entry: object) -> str:
    """What a finding about an entry of a ledger is about: 问题·3, 专业镇·花卉专业镇; "" of what is none."""
    described = ledger_of(type(entry))
    return described.subject_of(entry) if described else ""


def ledgers_of(programme: type) -> Mapping[str, Ledger]:
    """The ledgers of a class of programmes by the names of their fields, in the order of the fields."""
    return _ledgers_of(programme)


@cache
def _ledgers_of(programme: type) -> Mapping[str, Ledger]:
    return {
        attribute.name: described
        for attribute in fields(programme)
        if (held := held_kind(attribute.type)) and (described := ledger_of(held))
    }


def held_in(kind: type, name: str) -> type:
    """The class of the objects that a field holds.

    Raises:
        WrongUseError: it holds none.
    """
    held = held_kind(fields_dict(kind)[name].type)
    if held is None:
        raise WrongUseError(
            f"{kind.__name__}.{name} holds no objects; rows and spread are for fields that do",
            f"{kind.__name__}.{name}的值不是对象；rows和spread只用于值是对象的字段",
        )
    return held


def held_kind(hint: Any) -> type | None:  # noqa: ANN401 - a type form
    """The class of what a field holds, one or several of them; ``None`` where that is no object of the model.

    >>> held_kind(tuple[Source, ...] | None) is Source, held_kind(str | None)
    (True, None)
    """
    inner = [each for each in get_args(hint) if each not in {NoneType, Ellipsis}]
    if get_origin(hint) is not None and inner:
        return held_kind(inner[0])
    return hint if isinstance(hint, type) and has(hint) else None


@frozen
class Reference:
    """An id somewhere in an entry: which ledger it leads to, and where it stands.

    ``holders`` are the entry and the objects within it that lead to the id, the outermost first; ``field`` is the field
    of the last one that holds it. Where that one stands in columns of a row, ``prefix`` and ``label`` head them.
    """

    holders: tuple[object, ...]
    ledger: str
    id: str
    field: str
    prefix: str
    label: str

    @property
    def path(self) -> str:
        """The path of its column on the sheet ``source`` is on."""
        return self.prefix + self.field

    @property
    def word(self) -> str:
        """The heading of that column."""
        kind: type = type(self.holders[-1])
        return self.label + word_of(kind, self.field)

    @property
    def source(self) -> Source | None:
        """Where it was read: the place of the innermost holder that has one."""
        return next(
            (told for held in reversed(self.holders) if (told := getattr(held, "source", None))), None
        )


def references(entry: object) -> Iterator[Reference]:
    """Every id in an entry that leads to an entry of a ledger, in the order of the fields."""
    yield from _references((entry,), "", "")


def _references(holders: tuple[object, ...], prefix: str, label: str) -> Iterator[Reference]:
    kind: type = type(holders[-1])
    for name, leads_to, head in _bearing(kind):
        value = getattr(holders[-1], name)
        for each in value if isinstance(value, tuple) else () if value is None else (value,):
            if leads_to is not None:
                yield Reference(holders, leads_to, each, name, prefix, label)
            elif head is not None:
                yield from _references((*holders, each), f"{name}.", head)
            else:
                yield from _references((*holders, each), "", "")


@cache
def _bearing(kind: type) -> tuple[tuple[str, str | None, str | None], ...]:
    """The fields of a class that hold ids, or objects that do; what a plan's own units are is theirs.

    Of each the ledger its ids lead to, and what heads the columns of its object; ``None`` where it has no such.
    """
    return tuple(
        (attribute.name, ref_of(kind, attribute.name), spread_of(kind, attribute.name))
        for attribute in fields(kind)
        if _REF in attribute.metadata
        or ((held := held_kind(attribute.type)) and not ledger_of(held) and _bearing(held))
    )
