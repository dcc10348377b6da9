"""The fields of government that names of organs are composed of (domains.toml), ready for look-up.

What a composed name means for the functions of government is ``organ``'s business; what stands here is only
which words there are, longest first behind their first character, so that reading a name takes one pass.
"""

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from zhuanyezhen.carried import carried_tables
from zhuanyezhen.model.unit import UnitKind


@frozen(kw_only=True)
class Domain:
    """One field (教育): the ``function`` it belongs to, its name alone and its character in compounds."""

    name: str
    function: str
    short: str | None
    order: int
    kind: UnitKind | None = None


@frozen(kw_only=True)
class Word:
    """One written word: the fields it says (文旅 says two), or one that says none.

    ``kept`` is how a word that is no field stands in the organ's name; generic words leave nothing.
    ``single`` marks a character that means a field only among others (教 in 教体局).
    """

    text: str
    domains: tuple[Domain, ...] = ()
    kept: str = ""
    single: bool = False


@frozen(kw_only=True)
class Domains:
    """Every word by its first character, the longest first; ``compounds`` are sets of fields with one word."""

    by_name: dict[str, Domain]
    fields: dict[str, tuple[Word, ...]]
    others: dict[str, tuple[Word, ...]]
    compounds: dict[frozenset[str], str]
    joints: tuple[str, ...]


@cache
def standard_domains() -> Domains:
    """The library's own words.

    >>> [domain.name for domain in standard_domains().fields["文"][0].domains]
    ['文化执法']
    """
    tables = carried_tables("zhuanyezhen.naming", "domains.toml")
    by_name = {
        name: Domain(
            name=name, function=each["function"], short=each.get("short"), order=order, kind=_kind(each)
        )
        for order, (name, each) in enumerate(tables["domains"].items())
    }
    words = [
        Word(text=form, domains=(by_name[name],))
        for name, each in tables["domains"].items()
        for form in dict.fromkeys((name, *each["forms"]))
    ]
    words += [
        Word(
            text=text,
            domains=tuple(by_name[name] for name in names if name in by_name),
            kept="".join(name for name in names if name not in by_name),
        )
        for text, names in tables["compounds"].items()
    ]
    known = {word.text for word in words}
    singles: dict[str, Domain] = {}
    for each in by_name.values():
        if each.short and each.short not in known:
            singles.setdefault(each.short, each)
    words += [Word(text=text, domains=(each,), single=True) for text, each in singles.items()]
    return Domains(
        by_name=by_name,
        fields=_by_first(words),
        others=_by_first(
            [
                *(Word(text=text) for text in tables["generic"]),
                *(Word(text=text, kept=text) for text in tables["kept"]),
                *(Word(text=text, kept=kept) for text, kept in tables["spellings"].items()),
            ]
        ),
        compounds={
            frozenset(names): text
            for text, names in reversed(tables["compounds"].items())
            if by_name.keys() >= set(names)
        },
        joints=tuple(tables["joints"]),
    )


def _kind(table: dict[str, str]) -> UnitKind | None:
    return UnitKind(table["kind"]) if "kind" in table else None


def _by_first(words: Iterable[Word]) -> dict[str, tuple[Word, ...]]:
    grouped: dict[str, list[Word]] = {}
    for word in words:
        grouped.setdefault(word.text[0], []).append(word)
    return {first: tuple(sorted(each, key=lambda word: -len(word.text))) for first, each in grouped.items()}
