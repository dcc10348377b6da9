"""Organs (机构): what a name without its place means, of the lexicon or composed by its grammar.

An organ is not a function: 水利局 and 水利发展中心 both stand for 水利 and are two. What makes two names one
organ is decided here: the same fields, the same words that tell organs apart and the same suffix, in any
spelling (市场局, 市场监督管理局); or, for what there is one of in a place, that the lexicon says so (妇联, 妇女联合会).
"""

from datetime import date

from attrs import evolve, frozen

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.composed import Composed, composed, shortened
from zhuanyezhen.naming.domain import standard_domains
from zhuanyezhen.naming.lexicon import Form, Function
from zhuanyezhen.pattern import regex

_INSTITUTIONS = frozenset({"中心", "馆", "台", "站", "所", "院", "社", "室", "段"})
_TEAMS = frozenset({"队", "大队", "支队", "总队", "中队", "分局"})
_PARTS = ("公司", "中心", "办", "局", "所", "台", "站")
_BOTH = regex(r"^[省市区县旗州盟]?政府(?:办|办公室)$")
_GOVERNMENT = regex(r"^[省市区县旗州盟]?(?:人民)?政府(?=..)")


@frozen(kw_only=True)
class Organ:
    """What a name means at whatever place: ``name`` is the second half of the unit's id.

    ``functions`` are several where bureaus are merged, the first is the primary one. ``part_of`` and
    ``successor`` are names of organs at the same place; ``valid_to`` is the last day of a former one.
    ``party`` says that 委 may stand in front, ``prefixed`` that 区 or 市 does.
    """

    name: str
    functions: tuple[str, ...]
    kind: UnitKind
    suffix: str = ""
    stem: str = ""
    party: bool = False
    prefixed: bool = True
    part_of: str | None = None
    valid_to: date | None = None
    successor: str | None = None

    @property
    def function(self) -> str | None:
        """The primary function; none has an organ of a township."""
        return self.functions[0] if self.functions else None


def listed(function: Function, text: str) -> Organ:
    """The organ a form of the lexicon names, without dates and relations.

    >>> from zhuanyezhen.naming.lexicon import load_lexicon
    >>> function = next(each for each in load_lexicon().functions if each.key == "妇联")
    >>> listed(function, "妇女联合会").name
    '妇联'
    """
    bare = text.removeprefix("委") if len(text) > len("委办") else text
    if text.startswith("委") and _BOTH.search(bare):
        return Organ(
            name="党委政府办",
            functions=(function.key, "政府办公室"),
            kind=function.kind,
            suffix="办",
            party=True,
        )
    if function.key != "政府办公室":
        bare = _GOVERNMENT.sub("", bare)
    parts = composed(bare, standard_domains())
    stem, suffix = shortened(bare)
    functions: tuple[str, ...] = ()
    if function.one:
        name = _only(function.key, suffix)
    elif parts and function.key in parts.functions:
        name, functions, stem = parts.name, parts.functions, parts.stem
    else:
        stem = _spelt_out(stem, function)
        name = f"{stem}{suffix}"
    return Organ(
        name=name,
        functions=tuple(dict.fromkeys((function.key, *functions))),
        kind=_kind(
            _of_party(function.kind) if bare != text and text.startswith("委") else function.kind, suffix
        ),
        suffix=suffix,
        stem=stem,
        party=_takes_party(function.kind, suffix) or bare != text,
        prefixed=function.prefixed,
    )


def _spelt_out(stem: str, function: Function) -> str:
    """The field behind a single character (农委, 外办): alone it is a word of the lexicon only, and no grammar."""
    domains = standard_domains().by_name.values()
    fitting = (each.name for each in domains if each.short == stem and each.function == function.key)
    return next(fitting, stem)


def made(parts: Composed, functions: dict[str, Function]) -> Organ:
    """The organ a composed name means: its kind is that of its first function, unless its suffix says otherwise."""
    kind = parts.domains[0].kind or functions[parts.functions[0]].kind
    return Organ(
        name=parts.name,
        functions=parts.functions,
        kind=_kind(kind, parts.suffix),
        suffix=parts.suffix,
        stem=parts.stem,
        party=_takes_party(kind, parts.suffix),
        prefixed=functions[parts.functions[0]].prefixed,
    )


def at_township(organ: Organ) -> Organ:
    """The organ of a township or subdistrict: it is no bureau, and has no function of a county."""
    return evolve(organ, functions=(), kind=UnitKind.BRANCH_OFFICE)


def _only(key: str, suffix: str) -> str:
    """The name of what a place has one of: its key, with its office (人大办) or its bureau told apart."""
    stem, own = shortened(key)
    if suffix not in _PARTS or suffix == own:
        return f"{stem}{own}"
    return f"{stem}{own}{suffix}"


def _kind(kind: UnitKind, suffix: str) -> UnitKind:
    if suffix == "工委" and kind is UnitKind.DEPARTMENT:
        return UnitKind.PARTY_ORGAN
    if kind is UnitKind.DEPARTMENT and suffix in _INSTITUTIONS:
        return UnitKind.PUBLIC_INSTITUTION
    if kind is UnitKind.DEPARTMENT and suffix in _TEAMS:
        return UnitKind.BRANCH_OFFICE
    return kind


def _of_party(kind: UnitKind) -> UnitKind:
    """What stands behind 委 by its own name is the party's (委金融办), but for its schools."""
    return UnitKind.PARTY_ORGAN if kind is UnitKind.DEPARTMENT else kind


def _takes_party(kind: UnitKind, suffix: str) -> bool:
    return kind is UnitKind.PARTY_ORGAN or suffix in {"办", "工委"}


def related(organ: Organ, forms: tuple[Form, ...], named: dict[str, Organ]) -> Organ:
    """An organ with the bureau it is part of, and what took it over, among the forms of its function."""
    standing = [named[form.text] for form in forms if form.valid_to is None]
    if organ.valid_to and standing:
        return evolve(organ, successor=_successor(organ, standing).name)
    bureau = next((each for each in standing if each.kind is UnitKind.DEPARTMENT), None)
    parts = (_INSTITUTIONS | _TEAMS) - {"分局"}  # a branch is part of the bureau of the level above
    inside = organ.suffix in parts and bureau and bureau.suffix not in parts
    return evolve(organ, part_of=bureau.name) if inside and bureau else organ


def _successor(organ: Organ, standing: list[Organ]) -> Organ:
    """A 厅 became a 厅, a 委 a 委 of the same field (卫计委, 卫健委); all else the function's own bureau."""
    same = [each for each in standing if each.suffix == organ.suffix]
    if organ.suffix == "委":
        same = [each for each in same if each.stem[0] == organ.stem[0]]
    return (same or standing)[0] if organ.suffix in {"厅", "分局", "委"} else standing[0]
