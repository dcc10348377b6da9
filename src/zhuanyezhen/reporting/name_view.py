"""How names were resolved, written down: what ``zhuanyezhen units`` prints."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.escaping import visible
from zhuanyezhen.naming.register import Resolution
from zhuanyezhen.reporting.canonical import canonical
from zhuanyezhen.reporting.markdown import table
from zhuanyezhen.reporting.terminal import aligned
from zhuanyezhen.words import Language, listed
from zhuanyezhen.words import reports as words

OWN_NAME = "own name"
"""What stands for the functions of a unit that has none but is known by its own name (公司, 学校)."""


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


def names_to_text(resolutions: Iterable[Resolution], *, lang: Language = "zh") -> str:
    """The resolutions as aligned columns; wide characters count two."""
    rows = [_headings(lang), *(_row(each, lang) for each in resolutions)]
    return "".join(f"{line}\n" for line in aligned(rows))


def names_to_markdown(resolutions: Iterable[Resolution], *, lang: Language = "zh") -> str:
    """The resolutions as a Markdown table."""
    return "\n".join(table(_headings(lang), [_row(each, lang) for each in resolutions])) + "\n"


def answer_headings(lang: Language = "zh") -> tuple[str, ...]:
    """The headings of the answers to a name, beside the name itself."""
    return _headings(lang)[1:]


def answers_of(resolutions: Iterable[Resolution], lang: Language = "zh") -> tuple[str, ...]:
    """The cells of the answers to the names of one cell, several joined by ；."""
    rows = [_row(each, lang)[1:] for each in resolutions]
    return (
        tuple("；".join(cells) for cells in zip(*rows, strict=True))
        if rows
        else ("",) * len(answer_headings())
    )


def _headings(lang: Language) -> tuple[str, ...]:
    return tuple(each(lang) for each in words.NAME_HEADINGS)


def _row(resolution: Resolution, lang: Language) -> tuple[str, ...]:
    return tuple(visible(cell) for cell in _cells(resolution, lang))


def _cells(resolution: Resolution, lang: Language) -> Iterator[str]:
    yield resolution.name
    yield resolution.unit or "—"
    yield listed(resolution.functions, lang) or "—"
    yield resolution.level.word(lang) if resolution.level else "—"
    yield resolution.kind.word(lang) if resolution.kind else "—"
    yield resolution.how.word(lang)
    yield listed((candidate.name for candidate in resolution.candidates), lang) or "—"
