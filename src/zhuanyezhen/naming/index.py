"""A lexicon made ready for look-up by form.

Made once a lexicon and shared by all registers: the library's own at first use, a user's with its register.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from attrs import frozen

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.lexicon import Form, Function, Lexicon, load_lexicon
from zhuanyezhen.naming.spelling import SpellingIndex

_OFFICE_OF = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{0,9}?)(?:中心支行|分行|支行|分公司|公司|分署|办事处|分中心|营业部|监管局|监管分局|分局)$"
)
_LONGEST_OWNER = 8
_LONGEST_OWNER = 8


@frozen(kw_only=True)
class Found:
    """The function a form belongs to; ``branch`` says that the form is a branch office's name."""

    function: Function
    branch: bool = False

    @property
    def part(self) -> str:
        """The second half of the unit's id."""
        return f"{self.function.key}分局" if self.branch else self.function.key

    @property
    def kind(self) -> UnitKind:
        """The kind of the unit: a branch office is one, whatever its function's bureaus are."""
        return UnitKind.BRANCH_OFFICE if self.branch else self.function.kind

    def takes_party(self, form: str) -> bool:
        """Whether 委 can stand in front: organs of the party, and offices that moved to it (区委金融办)."""
        return self.kind is UnitKind.PARTY_ORGAN or form.endswith("办")


@frozen(kw_only=True)
class Index:
    """Every form of a lexicon, and of those that carry no prefix by nature once more (``unprefixed``)."""

    forms: dict[str, Found]
    unprefixed: dict[str, Found]
    valid_to: dict[str, date]
    spelling: SpellingIndex

    def department(self, name: str) -> Found | None:
        """What 财政部门 means: the function whose bureau, office or committee it is."""
        stem = name.removesuffix("部门")
        found = (self.forms.get(stem + organ) for organ in "局办委") if stem != name else ()
        return next((each for each in found if each), None)

    def national(self, name: str) -> Found | None:
        """What 财政部 or 市场监管总局 means: the function whose 厅 or 局 is below it."""
        if name.endswith("总局"):
            return self.forms.get(f"{name[:-2]}局")
        return self.forms.get(f"{name[:-1]}厅") if name.endswith("部") else None

    def office(self, name: str) -> tuple[str, Found] | None:
        """An organ of another system and the place in its name: 太原海关, 人民银行广东省分行.

        >>> owner, found = standard_index().office("人民银行广东省分行")
        >>> owner, found.part
        ('广东省', '人民银行')
        """
        for index in range(1, min(len(name), _LONGEST_OWNER + 1)):
            if found := self.unprefixed.get(name[index:]):
                return name[:index], found
        for index in range(len(name) - 1, 1, -1):
            found = self.unprefixed.get(name[:index])
            if found and (match := _OFFICE_OF.match(name, index)):
                return match["place"], found
        return None


@cache
def standard_index() -> Index:
    """The index of the library's own lexicon."""
    return make_index(load_lexicon())


def make_index(lexicon: Lexicon) -> Index:
    """The index of a lexicon.

    >>> make_index(load_lexicon()).forms["市场局"].part
    '市场监管'
    """
    functions = {function.key: function for function in lexicon.functions}
    forms = {form.text: function.key for function, form in _forms(lexicon)}
    branches = {text: function.key for function in lexicon.functions for text in function.branches}
    found = {text: Found(function=functions[key]) for text, key in forms.items()}
    return Index(
        forms=found | {text: Found(function=functions[key], branch=True) for text, key in branches.items()},
        unprefixed={text: each for text, each in found.items() if not each.function.prefixed},
        valid_to={form.text: form.valid_to for _, form in _forms(lexicon) if form.valid_to},
        spelling=SpellingIndex(forms=forms),
    )


def _forms(lexicon: Lexicon) -> Iterator[tuple[Function, Form]]:
    for function in lexicon.functions:
        for form in function.forms:
            yield function, form
