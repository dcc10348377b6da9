"""Rules by their code, their name or their family: the catalogue, and how ``select`` and ``ignore`` choose.

Decided here: a rule is looked up as people write it (``RSP003``, ``lead-also-cooperates``, ``RSP``), and a key that
fits none is refused with the nearest one, never passed over.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal, SupportsIndex, overload

from zhuanyezhen.errors import RuleDefinitionError, UnknownRuleError
from zhuanyezhen.rules._rule import Rule


class Catalogue(tuple[Rule, ...]):
    """Rules in their order (规则目录), each also found by its code or name; ``+`` adds one's own.

    >>> from zhuanyezhen.rules import catalogue
    >>> catalogue["RSP003"].name, catalogue["lead-also-cooperates"] is catalogue["RSP003"]
    ('lead-also-cooperates', True)
    """

    __slots__ = ()

    @overload
    def __getitem__(self, key: SupportsIndex) -> Rule: ...
    @overload
    def __getitem__(self, key: slice) -> "Catalogue": ...
    @overload
    def __getitem__(self, key: str) -> Rule: ...
    def __getitem__(self, key: SupportsIndex | slice | str) -> "Rule | Catalogue":
        if isinstance(key, str):
            return find_rule(key, self)
        return Catalogue(super().__getitem__(key)) if isinstance(key, slice) else super().__getitem__(key)

    def __add__(self, other: tuple[Rule, ...]) -> "Catalogue":  # type: ignore[override] # of rules, rules
        return Catalogue((*self, *other))

    def __repr__(self) -> str:
        return f"<catalogue of {len(self)} rules>"


def find_rule(key: str, rules: Iterable[Rule]) -> Rule:
    """The rule of a code or a name.

    Raises:
        UnknownRuleError: no rule has it.
    """
    known = tuple(rules)
    for rule in known:
        if key in {rule.code, rule.name}:
            return rule
    meant, meant_zh = _meant(known, key)
    raise UnknownRuleError(
        f"no rule {key!r}; {meant}'zhuanyezhen rules' lists them all",
        f"没有规则“{key}”；{meant_zh}“zhuanyezhen rules”列出全部规则",
    )


def codes_of(rules: tuple[Rule, ...], key: str) -> frozenset[str]:
    """The codes that a code, the beginning of one, or a name stands for.

    Raises:
        UnknownRuleError: it fits no rule.
    """
    codes = frozenset(rule.code for rule in rules if rule.name == key or (key and rule.code.startswith(key)))
    if not codes:
        meant, meant_zh = _meant(rules, key)
        raise UnknownRuleError(
            f"no rule has the code, name or family {key!r}; {meant}'zhuanyezhen rules' lists them",
            f"没有编号、名称或类别为“{key}”的规则；{meant_zh}“zhuanyezhen rules”列出全部规则",
        )
    return codes


def chosen(rules: tuple[Rule, ...], select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that were selected, all if none was, without the ignored ones."""
    selected = {code for key in select for code in codes_of(rules, key)}
    ignored = {code for key in ignore for code in codes_of(rules, key)}
    return tuple(rule for rule in rules if (not select or rule.code in selected) and rule.code not in ignored)


def distinct(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The same rules, no two of which have one code or name.

    Raises:
        RuleDefinitionError: two have.
    """
    taken: dict[str, Rule] = {}
    for each in rules:
        for key in (each.code, each.name):
            if key in taken:
                first = taken[key]
                raise RuleDefinitionError(
                    f"two rules are called {key!r}: {called(first)} and {called(each)}; "
                    f"give each its own code and name, and hand it over once",
                    f"有两条规则都叫“{key}”：{called(first, 'zh')}和{called(each, 'zh')}；"
                    f"请各用各的编号和名称，同一条只给一次",
                )
            taken[key] = each
    return rules


def called(rule: Rule, lang: Literal["zh", "en"] = "en") -> str:
    """A rule in a message: its code and name, and the package it came from."""
    origin = f"（安装包{rule.origin}）" if lang == "zh" else f" of the package {rule.origin}"
    return f"{rule.code} ({rule.name})" + (origin if rule.origin else "")


def _meant(rules: tuple[Rule, ...], key: str) -> tuple[str, str]:
    keys = [each for rule in rules for each in (rule.code, rule.name)]
    close = get_close_matches(key.upper(), keys, n=1) or get_close_matches(key.lower(), keys, n=1)
    return (f"did you mean {close[0]!r}? ", f"是否应为“{close[0]}”？") if close else ("", "")
