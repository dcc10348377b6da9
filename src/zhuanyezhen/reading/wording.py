"""The words of responsibility: labels (责任单位：), role words (牵头, 配合, 按职责分工负责), and what they mean.

Nothing here looks at a whole clause; ``clauses`` does. Everything works on folded text.
"""

import re
from enum import Enum

from attrs import frozen

from zhuanyezhen.model.plan import Role


class Field(Enum):
    """What a label introduces when it does not introduce units."""

    PERSON = "person"
    DEADLINE = "deadline"


def _spaced(*words: str) -> str:
    """Alternatives in which blanks may pad the characters (责 任 单 位)."""
    return "|".join(r"[^\S\n]{0,3}".join(word) for word in words)


_LEAD = _spaced("牵头", "主办", "总牵头", "主牵头", "第一责任", "汇总")
_COOPERATE = _spaced("协同配合", "配合", "协助", "协办", "协同", "参与", "参加", "会办", "支持")
_RESPONSIBLE = _spaced("主要责任", "责任", "承办", "负责", "主管", "归口", "责任分工")
_IMPLEMENT = _spaced("落实", "实施", "组织实施", "执行")
_ORGAN = _spaced("单位", "部门", "主体", "机构", "科室")
_PERSON = _spaced(
    "责任人",
    "督办人",
    "联系人",
    "责任领导",
    "牵头领导",
    "包联领导",
    "包保领导",
    "督办领导",
    "联络员",
    "督办单位",
)
_DEADLINE = _spaced(
    "完成时限", "完成时间", "时间节点", "时限要求", "时间要求", "完成期限", "工作时限", "办理时限", "时限"
)

LABEL = re.compile(
    rf"""(?P<person>{_PERSON})\s{{0,3}}：
    |(?P<deadline>{_DEADLINE})\s{{0,3}}：
    |(?:(?P<lead>{_LEAD})|(?P<cooperate>{_COOPERATE})|(?P<responsible>{_RESPONSIBLE})|(?P<implement>{_IMPLEMENT}))
     (?:\s{{0,3}}(?:{_ORGAN})(?:及(?:责任)?分工)?)?\s{{0,3}}：""",
    re.VERBOSE,
)
"""A label with its colon. ``LABEL.search`` finds candidates; ``meaning_of`` says what one introduces."""

COLUMN = re.compile(
    rf"^(?:(?P<person>{_PERSON})|(?P<deadline>{_DEADLINE}|时限|要求完成|进度安排)"
    rf"|(?:(?P<lead>{_LEAD})|(?P<cooperate>{_COOPERATE})|(?P<responsible>{_RESPONSIBLE})"
    rf"|(?P<implement>{_IMPLEMENT}))\s*(?:{_ORGAN}))(?:（.{{0,12}}）)?$"
)
"""A table heading; the same groups as ``LABEL``."""

_ADVERB = (
    r"(?:按照?(?:各自)?(?:工作)?(?:职责|职能|分工|任务)(?:和)?(?:分工|任务)?|根据(?:各自)?(?:工作)?(?:职责|职能|分工)(?:分工)?|依(?:据)?职责"
    r"|分别|共同|具体|结合实际|分工|各自|统筹|协同|积极|联合|抓好|做好|认真|全力|为)"
)
_CORE = (
    r"(?P<lead>牵头(?:负责|落实|组织|推进|实施|抓总|办理|组织实施|单位)?|主办|负总责|总负责)"
    r"|(?P<cooperate>配合(?:落实|实施|推进|做好|单位)?|协同(?:配合|推进)|协助(?:落实)?|协办|参与|参加|保障经费|经费保障|予以支持|支持)"
    r"|(?P<implement>(?:负责)?(?:组织实施|落实|实施|执行))"
    r"|(?P<responsible>负责|承办|办理)"
)
_ROLE_END = re.compile(rf"(?P<adverb>{_ADVERB}{{0,4}})(?:{_CORE})\s*$")
_ROLE_INSIDE = re.compile(r"(?:牵头|配合|负责)(?=[省市区县各旗州](?!一))")
_OPEN_END = re.compile(
    r"等(?P<what>(?:有关|相关|各|市级|省级|县级|区级|市直|县直|区直)*(?:部门|单位|部委|委办局|部门和单位|部门（单位）)?)?\s*$"
)
_LONGEST_ROLE = 40

CONVENTIONS = (
    (re.compile(r"(?:列|排)(?:名)?(?:在)?第一(?:位)?(?:者|的)?(?:单位|部门)?为牵头"), "first-listed"),
    (
        re.compile(r"(?:无|没有|未(?:明确|列明|标明|注明))牵头单位的，?(?:其)?责任单位即?为牵头单位"),
        "responsible-leads",
    ),
)


@frozen(kw_only=True)
class RoleWord:
    """The role word at the end of a segment: its role, and where the words in front of it end."""

    role: Role
    at: int


def meaning_of(match: re.Match[str]) -> Role | Field:
    """What a ``LABEL`` or ``COLUMN`` match introduces.

    >>> meaning_of(LABEL.search("牵 头 单 位：区工信局"))
    <Role.LEAD: 'lead'>
    """
    for role in Role:
        if match[role.value]:
            return role
    return Field.PERSON if match["person"] else Field.DEADLINE


def role_at_end(folded: str, start: int, end: int) -> RoleWord | None:
    """The role word that ends ``folded[start:end]``; ``None`` where there is none.

    >>> role_at_end("区商务局按职责分工负责", 0, 11)
    RoleWord(role=<Role.RESPONSIBLE: 'responsible'>, at=4)
    """
    match = _ROLE_END.search(folded, max(start, end - _LONGEST_ROLE), end)
    if match is None:
        return None
    role = next(role for role in Role if match[role.value])
    if role is Role.RESPONSIBLE and match["adverb"] == "协同":
        role = Role.COOPERATE
    return RoleWord(role=role, at=match.start())


def role_inside(folded: str, start: int, end: int) -> int | None:
    """Where a segment must be cut because the comma behind its role word was lost (A牵头区商务局配合)."""
    match = _ROLE_INSIDE.search(folded, start, end)
    return match.end() if match else None


def open_end(folded: str, start: int, end: int) -> int | None:
    """Where 等 (等有关部门, 等单位) starts at the end of a list; ``None`` where the list is closed.

    >>> open_end("区工信局等有关部门", 0, 9)
    4
    """
    match = _OPEN_END.search(folded, max(start, end - _LONGEST_ROLE), end)
    return match.start() if match and match.start() > start else None
