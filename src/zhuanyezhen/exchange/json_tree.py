"""JSON text, read into a tree and written from plain values.

Figures stay exact: they are read as decimals and written with all their digits.
"""

import json
from decimal import Decimal
from typing import NoReturn

from zhuanyezhen.errors import UnreadableFileError, reason_zh
from zhuanyezhen.exchange.tree import Entries


def read_json(text: str, name: str) -> object:
    """The tree of a JSON text; JSON gives no lines.

    Raises:
        UnreadableFileError: the text is no JSON, or nested too deeply.
    """
    repeated: list[Entries] = []
    try:
        tree: object = json.loads(
            text,
            object_pairs_hook=lambda pairs: _entries(pairs, name, repeated),
            parse_float=Decimal,
            parse_constant=_no_constant,
        )
    except RecursionError as error:
        raise UnreadableFileError(
            f"{name}: nested too deeply to be a programme", f"{name}：嵌套层次太多，不是专业镇工作文件"
        ) from error
    except ValueError as error:
        raise UnreadableFileError(
            f"{name}: not JSON: {error}", f"{name}：不是JSON：{reason_zh(error)}；请改正后再试"
        ) from error
    if isinstance(tree, Entries):
        tree.once = not repeated
    return tree


def write_json(value: object, indent: str = "") -> str:
    """A plain value (mappings, lists, texts, figures, truth, nothing) as indented JSON.

    >>> print(write_json({"name": "花卉", "value": Decimal("12.50")}))
    {
      "name": "花卉",
      "value": 12.50
    }
    """
    inner = indent + "  "
    if isinstance(value, dict) and value:
        lines = (f"{inner}{_text(key)}: {write_json(each, inner)}" for key, each in value.items())
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(inner + write_json(each, inner) for each in value) + f"\n{indent}]"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return _text(value)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _entries(pairs: list[tuple[str, object]], name: str, repeated: list[Entries]) -> Entries:
    """A mapping of the file; its lists stay lists, as they have no lines."""
    entries = Entries(name)
    entries.update(pairs)
    if len(entries) < len(pairs):
        repeated.append(entries)
        entries.clear()
        for key, value in pairs:
            entries.add(key, value)
    return entries


def _no_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no figure")
