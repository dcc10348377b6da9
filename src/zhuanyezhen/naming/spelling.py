"""Finding a known form behind an abbreviation or a misspelling. Similarity scores are not safe enough.

An abbreviation is a subsequence of a full form with its first and last character; a misspelling is one
edit away (a character inserted, left out, replaced, or two swapped). Both count only if a single
function fits. Short names are never guessed: 区民政局 and 区财政局 are one edit apart.
"""

from collections.abc import Iterable, Iterator

from attrs import define, field

_SHORTEST_ABBREVIATION = 3
_SHORTEST_MISSPELLING = 4


@define
class SpellingIndex:
    """Looks up near forms; ``forms`` maps each known form to the key of its function."""

    forms: dict[str, str]
    _ends: dict[str, list[str]] = field(factory=dict)
    _near: dict[str, list[str]] = field(factory=dict)

    def abbreviated(self, name: str) -> dict[str, str]:
        """The forms that ``name`` may abbreviate, one a function: key → form."""
        if len(name) < _SHORTEST_ABBREVIATION:
            return {}
        if not self._ends:
            for form in self.forms:
                self._ends.setdefault(form[0] + form[-1], []).append(form)
        found: dict[str, str] = {}
        for form in self._ends.get(name[0] + name[-1], ()):
            if len(form) > len(name) and _is_subsequence(name, form):
                found.setdefault(self.forms[form], form)
        return found

    def misspelt(self, name: str) -> dict[str, str]:
        """The forms one edit away from ``name``, one a function: key → form."""
        if len(name) < _SHORTEST_MISSPELLING:
            return {}
        if not self._near:
            for form in self.forms:
                if len(form) >= _SHORTEST_MISSPELLING:
                    for near in _deletions(form):
                        self._near.setdefault(near, []).append(form)
        found: dict[str, str] = {}
        for near in _deletions(name):
            for form in self._near.get(near, ()):
                if _one_edit(name, form):
                    found.setdefault(self.forms[form], form)
        return found


def _deletions(text: str) -> Iterator[str]:
    yield text
    for index in range(len(text)):
        yield text[:index] + text[index + 1 :]


def _is_subsequence(short: Iterable[str], long: str) -> bool:
    rest = iter(long)
    return all(character in rest for character in short)


def _one_edit(first: str, second: str) -> bool:
    """Whether exactly one insertion, deletion, replacement or swap lies between two different texts."""
    if len(first) > len(second):
        first, second = second, first
    start = next(
        (index for index, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]),
        len(first),
    )
    if len(first) < len(second):
        return first[start:] == second[start + 1 :]
    swapped = first[start : start + 2] == second[start : start + 2][::-1]
    return first[start + 1 :] == second[start + 1 :] or (
        swapped and first[start + 2 :] == second[start + 2 :]
    )
