"""The pairs of two plans as a file for people to settle: what ``zhuanyezhen align --format toml`` writes.

What they have confirmed or refused before stands in it as they did, all else is open; what is suspect is open again.
"""

import json
from collections.abc import Iterator

from zhuanyezhen.aligning.align import Alignment
from zhuanyezhen.aligning.link_file import KEYS, OPEN
from zhuanyezhen.aligning.linking import Evidence, Link
from zhuanyezhen.aligning.settling import Settlement, digest
from zhuanyezhen.reporting.alignment_view import suspect_text
from zhuanyezhen.words import Language
from zhuanyezhen.words import alignment as words


def alignment_to_toml(alignment: Alignment, *, lang: Language = "zh") -> str:
    """The links and candidates of a comparison as ``[[link]]`` tables, for ``read_links``."""
    return "\n".join(_lines(alignment, lang)) + "\n"


def _lines(alignment: Alignment, lang: Language) -> Iterator[str]:
    yield f"# {words.LINK_FILE(lang)}"
    for suspect in alignment.suspects:
        yield f"# {_in_line(suspect_text(suspect, lang))}"
    for each in (*alignment.links, *alignment.candidates):
        digests = digest(alignment.upper, each.upper), digest(alignment.lower, each.lower)
        yield from _table(each.upper.label, each.lower.label, _settlement(each), *digests)
    for refused in alignment.refused:
        yield from _table(
            refused.upper, refused.lower, refused.settlement, refused.upper_digest, refused.lower_digest
        )


def _settlement(link: Link) -> str:
    return Settlement.CONFIRMED if Evidence.CONFIRMED in link.how else OPEN


def _table(*values: str) -> Iterator[str]:
    yield from ("", "[[link]]")
    yield from (f"{key} = {_quoted(value)}" for key, value in zip(KEYS, values, strict=True))


def _quoted(text: str) -> str:
    """A basic string of TOML: JSON's escapes are among its own, but for what is no character at all."""
    told = text.encode("utf-8", "replace").decode()
    return json.dumps(told, ensure_ascii=False).replace("\x7f", "\\u007f")


def _in_line(text: str) -> str:
    return "".join(each if each.isprintable() else " " for each in text)
