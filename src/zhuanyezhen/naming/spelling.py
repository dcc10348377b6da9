"""Finding a known form behind an abbreviation or a misspelling. Similarity scores are not safe enough.

An abbreviation is a subsequence of a full form's own words with the same first and last character that
reaches into the second half of them (发改局, but not 发展局: that leaves out 改革). A misspelling is one slip away
(a character inserted, left out, replaced, or two characters or words swapped), never across the kinds of organ: a
misspelt 局 is a 局. Short names are never guessed, and neither are names whose own words are short: 创业服务中心
is no misspelt 就业服务中心. What kind of slip it is says how sure the guess is.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import define, field

from zhuanyezhen.pattern import regex

_LONG = 6
_SHORTEST_ABBREVIATION = 3
_SHORTEST_STEM = 4
_SHORTEST_WORD = 2
# the word for the kind of organ, at least one character: what is left are its own words
_ORGAN = regex(r"(?:委员会|办公室|中心|[\s\S])$")
# the kind of organ and the words that many names have before it: what is left tells them apart
_GENERAL = regex(r"(?:综合|监督管理|管理|服务|发展|促进|事务|事业)*(?:委员会|办公室|中心|[\s\S])$")
_ABBREVIATED_ORGANS = frozenset("局委厅办部院")


class Slip(StrEnum):
    """What went wrong in a misspelt name (差错类型): the first four leave little doubt, the last two some."""

    PARTY = "party"
    SWAPPED = "swapped"
    TWICE = "twice"
    INSERTED = "inserted"
    LEFT_OUT = "left-out"
    REPLACED = "replaced"

    @property
    def sure(self) -> bool:
        """Whether nothing but a slip makes such a name."""
        return self in {Slip.PARTY, Slip.SWAPPED, Slip.TWICE}


def slip_between(written: str, intended: str) -> Slip:
    """What was done to a name to make another one of it.

    >>> [slip_between(*pair).value for pair in (("区审行政审批局", "区行政审批局"), ("省政法委", "省委政法委"))]
    ['twice', 'party']
    """
    if len(written) == len(intended):
        return Slip.SWAPPED if sorted(written) == sorted(intended) else Slip.REPLACED
    start = _common(written, intended)
    if len(written) < len(intended):
        return Slip.PARTY if intended[start] == "委" and "委" not in written[:start] else Slip.LEFT_OUT
    return Slip.TWICE if written[start] in intended else Slip.INSERTED


@define
class SpellingIndex:
    """Looks up near forms; ``forms`` maps each known form to the key of its function."""

    forms: dict[str, str]
    _ends: dict[str, list[str]] = field(factory=dict)
    _near: dict[str, list[str]] = field(factory=dict)

    def abbreviated(self, name: str) -> dict[str, str]:
        """The forms that ``name`` may abbreviate, one a function: key → form."""
        if len(name) < _SHORTEST_ABBREVIATION or name[-1] not in _ABBREVIATED_ORGANS:
            return {}
        if len(name) >= _LONG and self.misspelt(name):  # 市场监督管局 lost a character and shortens nothing
            return {}
        if not self._ends:
            for form in self.forms:
                self._ends.setdefault(form[0] + form[-1], []).append(form)
        found: dict[str, str] = {}
        for form in self._ends.get(name[0] + name[-1], ()):
            if len(form) > len(name) and _abbreviates(name, form):
                found.setdefault(self.forms[form], form)
        return found

    def misspelt(self, name: str) -> dict[str, str]:
        """The forms one edit away from ``name``, one a function: key → form."""
        if len(name) < _SHORTEST_STEM:
            return {}
        if not self._near:
            for form in self.forms:
                if len(_ORGAN.sub("", form)) >= _SHORTEST_STEM:
                    for near in _deletions(form):
                        self._near.setdefault(near, []).append(form)
        found: dict[str, str] = {}
        for near in _deletions(name):
            for form in self._near.get(near, ()):
                if form[-1] == name[-1] and self.forms[form] not in found and _one_slip(name, form):
                    found[self.forms[form]] = form
        return found or self._turned(name)

    def _turned(self, name: str) -> dict[str, str]:
        """The forms whose words ``name`` has in another order: 农村农业厅."""
        stem = name[:-1]
        turns = (f"{stem[cut:]}{stem[:cut]}{name[-1]}" for cut in range(_SHORTEST_WORD, len(stem) - 1))
        return {self.forms[form]: form for form in turns if form in self.forms}


def _one_slip(name: str, form: str) -> bool:
    return _one_edit(name, form) and _tells(form, name)


def _tells(form: str, name: str) -> bool:
    """Whether the edit leaves the form's own words recognisable: they are long, or untouched."""
    own = _GENERAL.sub("", form)
    if (
        len(form) == len(name) and form[0] != name[0]
    ):  # another first character makes another word: 合作, 协作
        return sorted(form) == sorted(name)
    return len(own) >= _SHORTEST_STEM or (bool(own) and name.startswith(own))


def _abbreviates(name: str, form: str) -> bool:
    """Whether ``name`` is ``form`` with characters left out, from both halves of its own words."""
    own = _GENERAL.sub("", form)
    position = 0
    for character in name[:-1]:
        position = own.find(character, position) + 1
        if not position:
            return False
    return position * 2 > len(own)


def _deletions(text: str) -> Iterator[str]:
    yield text
    for index in range(len(text)):
        yield text[:index] + text[index + 1 :]


def _one_edit(first: str, second: str) -> bool:
    """Whether exactly one insertion, deletion, replacement or swap lies between two different texts."""
    if len(first) > len(second):
        first, second = second, first
    start = _common(first, second)
    if len(first) < len(second):
        return first[start:] == second[start + 1 :]
    swapped = first[start : start + 2] == second[start : start + 2][::-1]
    return first[start + 1 :] == second[start + 1 :] or (
        swapped and first[start + 2 :] == second[start + 2 :]
    )


def _common(first: Iterable[str], second: str) -> int:
    """How many characters two texts have in common at their beginning."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
