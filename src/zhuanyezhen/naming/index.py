"""A lexicon made ready for look-up by form, and by the grammar of composed names.

Made once a lexicon and shared by all registers: the library's own at first use, a user's with its register.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache

from attrs import define, evolve, field

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.composed import composed, shortened
from zhuanyezhen.naming.domain import Domains, standard_domains
from zhuanyezhen.naming.lexicon import Form, Function, Lexicon, load_lexicon
from zhuanyezhen.naming.organ import Organ, listed, made, related
from zhuanyezhen.naming.spelling import SpellingIndex
from zhuanyezhen.pattern import regex

# branches of banks, companies, customs and regulators, named by the place before them
_OFFICE_OF = regex(
    r"(?P<place>[\u4e00-\u9fff]{0,12}?)(?:中心支行|分行|支行|分公司|公司|分署|办事处|分中心|营业部|监管局|监管分局|分局)$"
)
_OF_GOVERNMENT = ("人民政府", "政府", "管理委员会", "管委会")
_LARGEST_CACHE = 50_000


@define
class Index:
    """Every form of a lexicon, and of those that carry no prefix by nature once more (``unprefixed``)."""

    forms: dict[str, Organ]
    unprefixed: dict[str, Organ]
    functions: dict[str, Function]
    valid_to: dict[str, date]
    spelling: SpellingIndex
    _words: Domains = field(factory=standard_domains, repr=False)
    _made: dict[str, Organ | None] = field(factory=dict, repr=False)

    def organ(self, name: str) -> Organ | None:
        """The organ a name without its place means: a form of the lexicon, or a composed name.

        >>> standard_index().organ("教育和体育局").functions
        ('教育', '体育')
        """
        if (found := self.forms.get(name)) is not None:
            return found
        if name not in self._made:
            if len(self._made) > _LARGEST_CACHE:
                self._made.clear()
            self._made[name] = self._organ(name)
        return self._made[name]

    def _organ(self, name: str) -> Organ | None:
        for office in _OF_GOVERNMENT:
            if name.startswith(office) and name != office:
                return self.organ(name[len(office) :])
        parts = composed(name, self._words)
        if parts is None or any(key not in self.functions for key in parts.functions):
            return None
        known = next((self.forms[form] for form in (name, parts.name) if form in self.forms), None)
        organ = known or self._complete(made(parts, self.functions))
        ministry = organ.suffix == "部" and organ.kind is not UnitKind.PARTY_ORGAN
        return None if ministry or self._is_no_office(name, organ) else organ

    def _is_no_office(self, name: str, organ: Organ) -> bool:
        """X领导小组办公室 is a body of its own, unless the lexicon knows the 办 of that field."""
        body = shortened(name)[0]
        office = body.endswith(("领导小组", "委员会")) and organ.suffix == "办"
        return office and all(organ.name != each.name for each in self.forms.values())

    def _complete(self, organ: Organ) -> Organ:
        if organ.name in (names := self._by_name()):
            return names[organ.name]
        function = self.functions[organ.functions[0]]
        return related(organ, function.forms, self.forms)

    def _by_name(self) -> dict[str, Organ]:
        return {organ.name: organ for organ in self.forms.values()}

    def department(self, name: str) -> Organ | None:
        """What 财政部门 means: the bureau, office or committee of a field."""
        stem = name.removesuffix("部门")
        found = (self.forms.get(stem + organ) for organ in "局办委") if stem != name else ()
        return next((each for each in found if each), None)

    def office(self, name: str) -> tuple[str, Organ] | None:
        """An organ of another system with its place behind: 人民银行广东省分行, 外汇局山西省分局.

        >>> owner, found = standard_index().office("人民银行广东省分行")
        >>> owner, found.name
        ('广东省', '人民银行')
        """
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

    >>> make_index(load_lexicon()).forms["市场局"].name
    '市场监管局'
    """
    functions = {function.key: function for function in lexicon.functions}
    forms: dict[str, Organ] = {}
    for function in lexicon.functions:
        texts = (*(form.text for form in function.forms), *function.branches)
        named = {text: listed(function, text) for text in texts}
        named |= {
            form.text: evolve(named[form.text], name=form.organ) for form in function.forms if form.organ
        }
        ended = _ended(function, named)
        named = {text: evolve(each, valid_to=ended.get(each.name)) for text, each in named.items()}
        forms |= {text: related(each, function.forms, named) for text, each in named.items()}
    return Index(
        forms=forms,
        unprefixed={text: each for text, each in forms.items() if not each.prefixed},
        functions=functions,
        valid_to={form.text: form.valid_to for _, form in _forms(lexicon) if form.valid_to},
        spelling=SpellingIndex(forms={text: each.name for text, each in forms.items()}),
    )


def _ended(function: Function, named: dict[str, Organ]) -> dict[str, date]:
    """The last day of the organs of which no form is in use any more."""
    days: dict[str, list[date | None]] = {}
    for form in function.forms:
        days.setdefault(named[form.text].name, []).append(form.valid_to)
    return {
        name: max(ends)
        for name, all_ends in days.items()
        if (ends := [end for end in all_ends if end]) == all_ends
    }


def _forms(lexicon: Lexicon) -> Iterator[tuple[Function, Form]]:
    for function in lexicon.functions:
        for form in function.forms:
            yield function, form
