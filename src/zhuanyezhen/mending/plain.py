"""Mends in a text or Markdown file: where they stand in it, found by the words around them.

Decided here: of a text every offset is one of the file; of Markdown, whose marks are no part of the plan, the words around a
mend are looked for, and one that is found in several places or none is left alone.
"""

from attrs import evolve

from zhuanyezhen.mending.fix import Fix

_REACH, _STEP = 24, 4


def placed(text: str, file: str, fix: Fix) -> Fix | None:
    """A mend at its place in the text of a file, ``None`` where that cannot be told."""
    if text == file:
        return fix
    start, end = fix.span
    for reach in range(0 if fix.old else _STEP, _REACH + 1, _STEP):
        before = text[max(start - reach, 0) : start].rpartition("\n")[2]
        behind = text[end : end + reach].partition("\n")[0]
        around = before + fix.old + behind
        at = file.find(around)
        if at < 0:
            return None
        if file.count(around) == text.count(around) == 1:
            source = evolve(fix.source, start=at + len(before), end=at + len(before) + len(fix.old))
            return evolve(fix, source=source)
    return None
