"""The JSON Schema (draft 2020-12) of programme files, made from the classes of the model themselves.

Editors complete and check a YAML file that names it:
``# yaml-language-server: $schema=programme.schema.json``.
"""

import copy
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from attrs import NOTHING, fields_dict

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.exchange.converter import written_fields
from zhuanyezhen.exchange.upgrade import SCHEMA_VERSION
from zhuanyezhen.exchange.value_type import VALUE_TYPES
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import class_word, word_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.terms import FIELDS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(of: Literal["programme", "report"] | type[Programme] = "programme") -> dict[str, object]:
    """The schema of a programme file or of a report in JSON, as plain values; a new copy at every call.

    >>> json_schema()["required"]
    ['schema_version', 'name']

    Args:
        of: ``programme``, a file that ``load`` reads, or the class of the programme where it has ledgers of your own;
            ``report``, what ``to_json`` writes.

    Returns:
        The schema.

    Raises:
        WrongUseError: ``of`` is neither.
    """
    if of == "report":
        return _report()
    kind = Programme if of == "programme" else of
    if not (isinstance(kind, type) and issubclass(kind, Programme)):
        raise WrongUseError(
            f"no schema of {of!r}; give 'programme' or 'report'",
            f"没有“{of}”的格式定义；可写programme或report",
        )
    definitions: dict[str, object] = {}
    properties: dict[str, object] = {
        "$schema": {"type": "string"},
        "schema_version": {"title": FIELDS["schema_version"], "const": SCHEMA_VERSION},
    }
    root = _object(kind, definitions, properties)
    root["required"] = ["schema_version", "name"]
    return {"$schema": _DIALECT, **root, "$defs": {name: definitions[name] for name in sorted(definitions)}}


def _report() -> dict[str, object]:
    """What ``to_json`` writes: all keys but ``settings`` and ``ledgers`` are always there, and more may come with a later version."""
    text, whole, place = {"type": "string"}, {"type": "integer", "minimum": 0}, {"type": ["string", "null"]}
    spot = {"type": ["integer", "null"]}
    severity = {"enum": [each.value for each in Severity]}
    source = _members(
        document=text,
        paragraph=spot,
        start=spot,
        end=spot,
        sheet=place,
        cell=place,
        quote=place,
        line=place,
        quote_start=spot,
    )
    finding = _members(
        code={"type": "string", "examples": ["RSP003"]},
        name=text,
        severity=severity,
        message=text,
        subject=text,
        source={"anyOf": [{"type": "null"}, source]},
        fingerprint=text,
    )
    understood = _members(
        document=text, characters=whole, unread=whole, rate={"type": "number", "minimum": 0, "maximum": 1}
    )
    entry = _members(id=text, subject=text, what=text, beside={"type": "array", "items": text})
    ledger = _members(
        ledger=text,
        noun=text,
        noun_en=text,
        entries={"type": "array", "items": entry},
        left_out={"type": "array", "items": place},
    )
    report = _members(
        as_of=dict(VALUE_TYPES[date].schema),
        library_version=text,
        input={"type": "array", "items": text},
        counts=_members(**{each.value: whole for each in Severity}),
        understood={"type": "array", "items": understood},
        findings={"type": "array", "items": finding},
    )
    return {
        "$schema": _DIALECT,
        "title": "检查报告",
        "description": "A report, as zhuanyezhen check --format json writes it.",
        **report,
        "properties": {
            **report["properties"],
            "settings": {"type": "array", "items": text},
            "ledgers": {"type": "array", "items": ledger},
        },
    }


def _members(**properties: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _object(
    kind: type, definitions: dict[str, object], first: dict[str, object] | None = None
) -> dict[str, object]:
    attributes = fields_dict(kind)
    names = written_fields(kind)
    schema: dict[str, object] = {
        "type": "object",
        "title": class_word(kind),
        "description": (kind.__doc__ or "").split("\n", 1)[0],
        "additionalProperties": False,
        "properties": {
            **(first or {}),
            **{
                name: {"title": word_of(kind, name), **_type(attributes[name].type, definitions)}
                for name in names
            },
        },
    }
    required = [name for name in names if attributes[name].default is NOTHING]
    return schema | ({"required": required} if required else {})


def _type(hint: Any, definitions: dict[str, object]) -> dict[str, object]:  # noqa: ANN401 - a type form
    if get_origin(hint) in {Union, UnionType}:
        return {
            "anyOf": [
                {"type": "null"} if each is NoneType else _type(each, definitions) for each in get_args(hint)
            ]
        }
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0], definitions)}
    if hint in VALUE_TYPES:
        return copy.deepcopy(dict(VALUE_TYPES[hint].schema))
    if issubclass(hint, StrEnum):
        return {"enum": [str(member) for member in hint]}
    return _reference(hint, definitions)


def _reference(kind: type, definitions: dict[str, object]) -> dict[str, object]:
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # the name is taken before its fields are looked at
        definitions[kind.__name__] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}
