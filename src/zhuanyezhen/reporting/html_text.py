"""The small parts every page is made of: text and ids that are safe in HTML, files beside this module.

Everything from a document passes through ``text_of``.
"""

import re
from functools import cache

from zhuanyezhen.findings.grouping import RuleGroup
from zhuanyezhen.visible import text_of

_NOT_IN_AN_ID = re.compile(r"[^0-9A-Za-z-]")


def id_of(text: str) -> str:
    """``text`` as part of an id or of a link to it; different texts stay different.

    >>> id_of("区商务局1")
    '_533a__5546__52a1__5c40_1'
    """
    return _NOT_IN_AN_ID.sub(lambda match: f"_{ord(match.group()):x}_", text)


def group_id(group: RuleGroup) -> str:
    """The id of the findings of a rule at a severity."""
    return f"rule_{group.severity.value}-{id_of(group.rule.code)}"


def headings(*labels: str) -> str:
    """The row of headings of a table."""
    cells = "".join(f'<th scope="col">{text_of(label)}</th>' for label in labels)
    return f"<thead><tr>{cells}</tr></thead>"


@cache
def asset(name: str) -> str:
    """A file beside this module, read once and only when a page is written."""
    from importlib.resources import files  # noqa: PLC0415 - slow to import, needed here only

    return files("zhuanyezhen.reporting").joinpath(name).read_text(encoding="utf-8")
