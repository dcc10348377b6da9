"""The data file of the roster, unpacked once for the places names begin with and for the areas."""

import gzip
import json
from functools import cache
from typing import Any

from zhuanyezhen.carried import carried_bytes


@cache
def china_document() -> dict[str, Any]:
    """The file as ``tools/make_roster.py`` writes it.

    >>> china_document()["columns"]
    ['code', 'name', 'kind', 'parent', 'valid_from', 'valid_to', 'successors']
    """
    document: dict[str, Any] = json.loads(
        gzip.decompress(carried_bytes("zhuanyezhen.roster", "china.json.gz"))
    )
    return document
