"""A file of settled links (TOML), as ``zhuanyezhen align --format toml`` writes it and people fill it in.

What is still ``open`` in it is nobody's word and is passed over; all else is read strictly.
"""

import os

from zhuanyezhen.aligning.settling import SettledLink, Settlement
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.intake import read_tables
from zhuanyezhen.words import Said
from zhuanyezhen.words import alignment as words

OPEN = "open"
"""What stands for a settlement that nobody has made yet."""
KEYS = ("upper", "lower", "settlement", "upper_digest", "lower_digest")
"""The keys of a link, in the order they are written."""


def read_links(path: str | os.PathLike[str]) -> tuple[SettledLink, ...]:
    """Read a file of settled links: ``[[link]]`` tables of upper, lower, settlement and the digests of both texts.

    Args:
        path: The TOML file.

    Returns:
        The links that are confirmed or refused, for ``align``.

    Raises:
        UnreadableFileError: the file is missing or no TOML, a link lacks what it needs or has what is none, or two
            tasks stand in it twice.
    """
    name = os.fspath(path)
    tables = read_tables(path, what=Said("承接关系文件", "links"))
    entries = tables.pop("link", [])
    if tables or not isinstance(entries, list):
        raise UnreadableFileError(*words.ONLY_LINKS.both(file=name))
    found: dict[tuple[str, ...], int] = {}
    links = []
    for number, entry in enumerate(entries, start=1):
        where = words.WHERE.said(file=name, number=number)
        given = _entry(entry, where)
        pair = tuple(given[key] for key in KEYS if key != "settlement")
        if pair in found:
            raise UnreadableFileError(*words.TWICE.both(where=where, other=found[pair]))
        found[pair] = number
        if given["settlement"] != OPEN:
            links.append(_link(given, where))
    return tuple(links)


def _entry(entry: object, where: Said) -> dict[str, str]:
    if not isinstance(entry, dict):
        raise UnreadableFileError(*words.LINK_AS_TABLE.both(where=where))
    unknown = next((key for key in entry if key not in KEYS), None)
    if unknown is not None:
        keys = Said("、".join(KEYS), ", ".join(KEYS))
        raise UnreadableFileError(*words.UNKNOWN_KEY.both(where=where, key=unknown, keys=keys))
    wrong = next((key for key in KEYS if not isinstance(entry.get(key), str) or not entry[key].strip()), None)
    if wrong is not None:
        raise UnreadableFileError(*words.NEEDS_TEXT.both(where=where, key=wrong))
    return entry


def _link(given: dict[str, str], where: Said) -> SettledLink:
    if given["settlement"] not in {*Settlement}:
        told = words.WRONG_SETTLEMENT.both(where=where, value=given["settlement"])
        raise UnreadableFileError(*told)
    return SettledLink(
        upper=given["upper"],
        lower=given["lower"],
        settlement=Settlement(given["settlement"]),
        upper_digest=given["upper_digest"],
        lower_digest=given["lower_digest"],
    )
