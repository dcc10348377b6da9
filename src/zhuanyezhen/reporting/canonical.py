"""JSON text that is the same bytes for the same value, and safe to print and to save."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from zhuanyezhen.pattern import regex

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

# C1 controls, bidirectional overrides, line separators and lone surrogates: JSON lets them stand as they
# are, but a terminal would obey the first, an editor the second, and UTF-8 cannot hold the last.
_TO_ESCAPE = regex("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def canonical(value: Json) -> str:
    """Write ``value`` as indented JSON, Chinese unescaped, keys in the order given, with a final newline.

    >>> print(canonical({"code": "RSP003", "message": "区商务局既牵头又配合"}), end="")
    {
      "code": "RSP003",
      "message": "区商务局既牵头又配合"
    }
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"
