"""The JSON Schema (draft 2020-12) of files of criteria, for editors and validators.

Decided here: what a schema cannot say (that a code is one of a title, that steps go upward) ``reading`` says.
"""

import copy
from collections.abc import Iterable, Mapping

from zhuanyezhen.assessing.condition_reader import (
    COMMON,
    COMPARATORS,
    KEYS,
    MARKS,
    MOST_YEARS,
    OVERS,
    PERIODS,
    ROLES,
    TIERS,
)
from zhuanyezhen.assessing.reading import HOLDERS, LEDGERS, MOST_RUNGS, MOST_TERM

Schema = dict[str, object]

_TEXT: Schema = {"type": "string", "minLength": 1}
_FIGURE: Schema = {"type": "number"}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_NAMES: Schema = {"anyOf": [_TEXT, {"type": "array", "minItems": 1, "items": _TEXT}]}
_DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_CONDITION: Schema = {"$ref": "#/$defs/condition"}
_CONDITIONS: Schema = {"type": "array", "minItems": 1, "items": _CONDITION}


def criteria_schema() -> dict[str, object]:
    """The schema of a file of criteria (认定标准文件), as plain values; a new copy at every call.

    >>> criteria_schema()["$defs"]["title"]["required"]
    ['code', 'name']

    Returns:
        The schema, which holds of TOML, YAML and JSON alike.
    """
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_object(
            "认定标准文件",
            {
                "$schema": _TEXT,
                "title": _list({"$ref": "#/$defs/title"}),
                "lists": _by_name("名单：区划代码", _TEXTS),
                "regions": _by_name("地区：区划代码的开头", _TEXTS),
                "judged": _list({"$ref": "#/$defs/judged"}),
                "approximate_percent": {"title": "约数上下浮动的百分数", **_FIGURE},
            },
        ),
        "$defs": {
            "title": _title(),
            "version": _version(),
            "condition": _condition(),
            "judged": _judged(),
        },
    }
    return copy.deepcopy(schema)


def _title() -> Schema:
    return _object(
        "称号",
        {
            "code": {"title": "代码", **_TEXT},
            "name": {"title": "名称", **_TEXT},
            "of": {"title": "授予谁", "enum": list(HOLDERS)},
            "kept": {"title": "登记在哪本台账", "enum": list(LEDGERS)},
            "aliases": {"title": "其他写法", **_TEXTS},
            "superseded": {"title": "不再使用的名称", **_TEXTS},
            "body": {"title": "认定单位", **_TEXTS},
            "rung": {"title": "第几级", **_whole(0, MOST_RUNGS)},
            "requires": {"title": "前提称号", "anyOf": [_TEXT, _marked("title", _TEXT)]},
            "valid_years": {
                "title": "有效期（年）",
                "anyOf": [_whole(1, MOST_TERM), _marked("value", _whole(1, MOST_TERM))],
            },
            "documents": {"title": "文件", **_TEXTS},
            "note": {"title": "说明", **_TEXT},
            "version": _list({"$ref": "#/$defs/version"}),
        },
        required=["code", "name"],
    )


def _version() -> Schema:
    """Conditions may be left out where the version says that they are not all listed."""
    schema = _object(
        "标准版本",
        {
            "name": {"title": "版本名", **_TEXT},
            "in_force": {"title": "施行日期", **_DAY},
            "until": {"title": "终止日期", **_DAY},
            "complete": {"title": "条件是否列全", "type": "boolean"},
            "document": {"title": "文件", **_TEXT},
            "clause": {"title": "条款", **_TEXT},
            "seen": {"title": "来历", "enum": list(MARKS)},
            "note": {"title": "说明", **_TEXT},
            "condition": {"title": "条件", **_CONDITIONS},
        },
        required=["name"],
    )
    unlisted = {"properties": {"complete": {"const": False}}, "required": ["complete"]}
    return {**schema, "anyOf": [{"required": ["condition"]}, unlisted]}


def _condition() -> Schema:
    """A condition is of one kind: each has its key, and its own other keys."""
    kinds = [_kind(kind, (*COMMON, *keys)) for kind, keys in KEYS.items()]
    return {"title": "条件", "oneOf": kinds}


def _kind(kind: str, keys: Iterable[str]) -> Schema:
    required = [kind, "op"] if kind in {"count", "indicator", "ratio"} else [kind]
    schema = _object(kind, {key: _FIELDS[key] for key in (kind, *keys)}, required=required)
    if "op" not in required:
        return schema
    limits: list[Schema] = [{"required": [key]} for key in ("value", "bands", "by_region")]
    return {**schema, "oneOf": limits}


def _judged() -> Schema:
    return _object(
        "判断记录",
        {
            "subject": {"title": "对象的编号或名称", **_TEXT},
            "title": {"title": "称号代码", **_TEXT},
            "condition": {"title": "判断项", **_TEXT},
            "met": {"title": "是否符合", "type": "boolean"},
            "on": {"title": "日期", **_DAY},
            "by": {"title": "由谁判断", **_TEXT},
        },
        required=["subject", "title", "condition", "met", "on"],
    )


def _object(title: str, properties: Mapping[str, object], required: Iterable[str] = ()) -> Schema:
    schema: Schema = {
        "title": title,
        "type": "object",
        "additionalProperties": False,
        "properties": dict(properties),
    }
    return {**schema, "required": list(required)} if required else schema


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _by_name(title: str, values: Schema) -> Schema:
    return {"title": title, "type": "object", "additionalProperties": values}


def _whole(least: int, most: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most}


def _marked(key: str, value: Schema) -> Schema:
    return _object("连同来历", {key: value, "seen": {"title": "来历", "enum": list(MARKS)}}, required=[key])


def _bands() -> Schema:
    step = _object("一档", {"upto": _FIGURE, "value": _FIGURE}, required=["value"])
    keys = ("indicator", "ratio", "over", "years", "unit", "period")
    return _object(
        "分档",
        {**{key: _FIELDS[key] for key in keys}, "steps": {"type": "array", "minItems": 1, "items": step}},
        required=["steps"],
    )


_FIELDS: dict[str, Schema] = {
    "all": {"title": "同时具备", **_CONDITIONS},
    "any": {"title": "具备其中一项", **_CONDITIONS},
    "not": {"title": "不属于", **_CONDITION},
    "judge": {"title": "由人判断", **_TEXT},
    "id": {"title": "判断项的名字", **_TEXT},
    "holds": {"title": "持有称号（代码）", **_TEXT},
    "tier": {"title": "梯次", "enum": list(TIERS)},
    "count": _object("数企业", {"title": _TEXT, "role": {"enum": list(ROLES)}}),
    "indicator": {"title": "指标名称", **_NAMES},
    "ratio": _object("两项指标之比", {"part": _NAMES, "whole": _NAMES}, required=["part", "whole"]),
    "op": {"title": "比较方式", "enum": list(COMPARATORS)},
    "value": {"title": "数值", **_FIGURE},
    "unit": {"title": "计量单位", "type": "string"},
    "by_region": _by_name("分地区的数值", _FIGURE),
    "relaxed": _object("放宽", {"value": _FIGURE, "places": _TEXT}, required=["value", "places"]),
    "over": {"title": "几年怎样算", "enum": list(OVERS)},
    "years": {"title": "几年", **_whole(1, MOST_YEARS)},
    "period": {"title": "统计期", "enum": list(PERIODS)},
    "text": {"title": "自己的写法", **_TEXT},
    "document": {"title": "文件", **_TEXT},
    "clause": {"title": "条款", **_TEXT},
    "seen": {"title": "来历", "enum": list(MARKS)},
    "exempt_if": {"title": "符合这一条的不作要求", **_CONDITION},
}
_FIELDS["bands"] = _bands()
