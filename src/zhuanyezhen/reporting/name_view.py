"""How names were resolved, written down: what ``zhuanyezhen units`` prints."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.escaping import visible
from zhuanyezhen.naming.register import Resolution
from zhuanyezhen.reporting.canonical import canonical
from zhuanyezhen.reporting.markdown import table
from zhuanyezhen.reporting.terminal import aligned
from zhuanyezhen.terms import HOWS, KINDS, LEVELS

OWN_NAME = "own name"
"""What stands for the functions of a unit that has none but is known by its own name (公司, 学校)."""

_HEADINGS = ("名称", "单位", "职能", "层级", "性质", "识别方式", "可能是")


def names_to_json(resolutions: Iterable[Resolution]) -> str:
    """The resolutions in the fixed shape of ``zhuanyezhen units --format json`` (design.md §3)."""
    return canonical(
        [
            {
                "name": each.name,
                "unit": each.unit,
                "function": each.function,
                "functions": [OWN_NAME] if each.own_name else list(each.functions),
                "level": each.level,
                "kind": each.kind,
                "how": each.how.value,
                "candidates": [candidate.name for candidate in each.candidates],
            }
            for each in resolutions
        ]
    )


def names_to_text(resolutions: Iterable[Resolution]) -> str:
    """The resolutions as aligned columns; wide characters count two."""
    return "".join(f"{line}\n" for line in aligned([_HEADINGS, *(_row(each) for each in resolutions)]))


def names_to_markdown(resolutions: Iterable[Resolution]) -> str:
    """The resolutions as a Markdown table."""
    return "\n".join(table(_HEADINGS, [_row(each) for each in resolutions])) + "\n"


ANSWERS = _HEADINGS[1:]
"""The headings of the answers to a name, beside the name itself."""


def answers_of(resolutions: Iterable[Resolution]) -> tuple[str, ...]:
    """The cells of the answers to the names of one cell, several joined by ；."""
    rows = [_row(each)[1:] for each in resolutions]
    return tuple("；".join(cells) for cells in zip(*rows, strict=True)) if rows else ("",) * len(ANSWERS)


def _row(resolution: Resolution) -> tuple[str, ...]:
    return tuple(visible(cell) for cell in _cells(resolution))


def _cells(resolution: Resolution) -> Iterator[str]:
    yield resolution.name
    yield resolution.unit or "—"
    yield "、".join(resolution.functions) or "—"
    yield LEVELS[resolution.level] if resolution.level else "—"
    yield KINDS[resolution.kind] if resolution.kind else "—"
    yield HOWS[resolution.how]
    yield "、".join(candidate.name for candidate in resolution.candidates) or "—"
