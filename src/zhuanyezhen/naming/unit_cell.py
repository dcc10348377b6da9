"""Units as people write them into a cell of a ledger: several, apart by blanks or marks, with persons beside them.

区工信局 区发改局 · 王建国（工信局） · 区工信局局长某某 · 牵头：区工信局；配合：区发改局. Decided here: a cell is read whole or not at all; a
person, a post or a telephone number beside a unit is left out and never given back; who leads stands first. A word of
two characters by itself may be a name or a short form (古城): it is left as it is.
"""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from zhuanyezhen.naming.person import looks_like_person
from zhuanyezhen.naming.post import POST, ends_in_post
from zhuanyezhen.naming.register import How, Register
from zhuanyezhen.naming.scope import Scope
from zhuanyezhen.pattern import regex
from zhuanyezhen.roster.places import place_table
from zhuanyezhen.values.folding import fold

_BETWEEN = regex(r"[、，；/\n]|\s+")
_MARK = regex(r"[、，；/\n]")
_ROLE = regex(r"(?P<lead>牵头|主办|主责|主管)|配合|协办|协同|协作|参与|责任|承办|落实")
_LABEL = regex(rf"(?P<role>{_ROLE.pattern})?(?:单位|部门)?：")
_OF_PERSON = regex(r"(?:责任|联系|负责|经办|包联)人：?|分管领导：?|(?:联系)?电话：?")
_TELEPHONE = regex(r"(?<![0-9])(?:1[3-9][0-9]{9}|(?:0[0-9]{2,3}-?)?[2-9][0-9]{6,7})(?![0-9])")
_BRACKET = regex(r"(?P<before>[^（）]+)（(?P<inside>[^（）]*)）")
_POST_OF = regex(rf"{POST.pattern}")
SURE = frozenset({How.EXACT, How.PREFIX, How.COLLECTIVE, How.SHAPE, How.ABBREVIATION})
"""How a name is resolved where it may stand for a unit in a cell."""
_KNOWN = frozenset({How.EXACT, How.PREFIX})
_UNIT_ENDS = "局委办处科室心镇乡村区县市旗州盟省所站队部司院校组会行社团街道厅府"
_SHORTEST, _LONGEST, _LONGEST_PERSON, _WHOLE_NAME = 2, 80, 12, 3
_LEAD, _PLAIN, _COOPERATE = 0, 1, 2


@frozen(kw_only=True)
class UnitCell:
    """What a cell names: its units as written, who leads first, and whether persons were left out."""

    units: tuple[str, ...]
    persons: bool = False


@frozen
class _Part:
    """A part of a cell: its unit, which may be none, whether a person stands there, and its role.

    ``doubtful`` is a word of two characters that may be a name: it is one beside a unit only.
    """

    unit: str | None
    person: bool
    role: int = _PLAIN
    doubtful: bool = False


def read_unit_cell(cell: str, register: Register) -> UnitCell | None:
    """The units a cell names; ``None`` where some of it is neither a unit nor a person.

    >>> read_unit_cell("区工信局 区发改局", Register()).units
    ('区工信局', '区发改局')
    >>> read_unit_cell("某某某（工信局）", Register())
    UnitCell(units=('工信局',), persons=True)

    Args:
        cell: What stands in the cell.
        register: Resolves names in the place of the ledger.

    Returns:
        The units in the order they lead, and whether anybody was left out.
    """
    text = fold(cell).strip()
    if not 0 < len(text) <= _LONGEST:
        return None
    marked = _MARK.search(text) is not None
    if marked and register.resolve(text).how is How.COLLECTIVE:
        return UnitCell(units=(text,))
    return _read(tuple(_parts(text, register))) or (
        None if marked else _read((_part("".join(text.split()), register, _PLAIN),))
    )


def _read(parts: tuple[_Part | None, ...]) -> UnitCell | None:
    """What the parts of a cell say together; ``None`` where one of them is not understood."""
    found = [part for part in parts if part is not None]
    if len(found) < len(parts) or all(part.doubtful for part in found):
        return None
    units = dict.fromkeys(part.unit for part in sorted(found, key=lambda part: part.role) if part.unit)
    return UnitCell(units=tuple(units), persons=any(part.person for part in found))


def _parts(text: str, register: Register) -> Iterator[_Part | None]:
    """What stands between blanks and marks; a label holds until the next one."""
    role = _PLAIN
    for piece in filter(None, _BETWEEN.split(text)):
        label = _LABEL.match(piece)
        if label is not None:
            role = _role_of(label["role"] or "")
        rest = piece[label.end() :] if label else piece
        if rest:
            yield _part(rest, register, role)


def _role_of(word: str) -> int:
    match = _ROLE.fullmatch(word)
    if match is None or word in {"责任", "承办", "落实"}:
        return _PLAIN
    return _LEAD if match["lead"] else _COOPERATE


def _part(text: str, register: Register, role: int) -> _Part | None:
    bare = _OF_PERSON.sub("", _TELEPHONE.sub("", text)).strip("-：")
    told = bare != text
    if not bare or bare == "（）":
        return _Part(None, person=True)
    if match := _BRACKET.fullmatch(bare.removesuffix("（）")):
        return _bracketed(bare, match, register, role, told=told)
    bare = bare.removesuffix("（）")
    unit = _behind_name(bare, register)
    if unit is None and _is_unit(bare, register):
        return _Part(bare, told, role)
    unit = unit or _before_person(bare, register)
    if unit is not None:
        return _Part(unit, person=True, role=role)
    if not _is_person(bare):
        return None
    return _Part(None, person=True, doubtful=not told and len(bare) < _WHOLE_NAME)


def _bracketed(text: str, match: re.Match[str], register: Register, role: int, *, told: bool) -> _Part | None:
    """区发改局（牵头）, 区工信局（某某某）, 某某某（区工信局局长）; a second name in brackets belongs to the first."""
    before, inside = match["before"], match["inside"]
    if _ROLE.fullmatch(re.sub("(?:单位|部门)$", "", inside)):
        return _part(before, register, _role_of(inside[:2]))
    if _is_unit(before, register):
        person = _is_person(inside) or ends_in_post(inside)
        return _Part(before if person else text, told or person, role)
    if _is_person(before):
        behind = _part(inside, register, role)
        return None if behind is None or behind.unit is None else _Part(behind.unit, person=True, role=role)
    return None


def _is_unit(text: str, register: Register) -> bool:
    found = register.resolve(text)
    return found.unit is not None and found.how in SURE


def _before_person(text: str, register: Register) -> str | None:
    """The unit in front of a post or a name that has no blank before it: 区工信局局长某某某."""
    for cut in range(len(text) - 1, _SHORTEST - 1, -1):
        if _is_person(text[cut:].lstrip("-：")) and register.resolve(text[:cut]).how in _KNOWN:
            return text[:cut]
    return None


def _behind_name(text: str, register: Register) -> str | None:
    """The unit behind a name of three characters that has no blank behind it; the name of a place is none's."""
    head, tail = text[:_WHOLE_NAME], text[_WHOLE_NAME:]
    if not tail or head[-1] in _UNIT_ENDS or not looks_like_person(head):
        return None
    known = register.resolve(tail).how in _KNOWN and f"{head}{tail[0]}" not in place_table().full
    return tail if known else None


def _is_person(text: str) -> bool:
    """Whether a text is a name, a post, or both: 某某某, 局长, 张科长, 局长某某某."""
    if not 0 < len(text) <= _LONGEST_PERSON:
        return False
    post = _POST_OF.search(text)
    if post is None:
        return looks_like_person(text) and text[-1] not in _UNIT_ENDS
    name = text[: post.start()] + text[post.end() :]
    return not name or looks_like_person(name) or (len(name) == 1 and looks_like_person(name + "某"))


def scope_of(names: Iterable[str]) -> Scope:
    """Whose units a ledger names, as far as its names tell: those of a district, whose 工信局 is 区工信局.

    >>> scope_of(["区工信局", "工信局", "市工信局"]).jurisdiction, scope_of(["晋源区工信局", "区商务局"]).jurisdiction
    ('区', '晋源区')

    Args:
        names: The names as written.

    Returns:
        The scope; without a jurisdiction where names of several districts or counties stand side by side.
    """
    register = Register()
    units = (register.resolve(name) for name in names)
    places = {found.unit.partition("/")[0] for found in units if found.unit and found.how in _KNOWN}
    own = sorted((place for place in places if place[-1] in _OWN_LEVELS), key=len)
    levels = {place[-1] for place in own}
    if len(levels) != 1 or len(own) > _LEVEL_AND_PLACE or (len(own) > 1 and len(own[0]) > 1):
        return Scope()
    return Scope(jurisdiction=own[-1])


_OWN_LEVELS, _LEVEL_AND_PLACE = "区县旗", 2
