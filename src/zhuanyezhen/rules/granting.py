"""MRK002: marks on file as granted by a body that cannot grant them (granting.toml).

Decided here: only a body that is known by its name, with its level, is said not to grant a kind; of several that signed
one is enough. A body of a lower level never grants what a higher one does; another one of the same level is wrong only
since the document that says who grants it, as it may have had the matter before.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from attrs import frozen

from zhuanyezhen.assessing.title import written_name
from zhuanyezhen.carried import carried_tables
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.change import Change, ChangeKind
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Level, UnitKind
from zhuanyezhen.naming.register import Register
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.words import within_quotes

_ORGANS = frozenset({UnitKind.DEPARTMENT, UnitKind.GOVERNMENT, UnitKind.TOWNSHIP_GOVERNMENT})
_LEVELS = tuple(Level)


@frozen(kw_only=True)
class _Granted:
    """A kind of mark and who grants it."""

    level: Level
    functions: frozenset[str]
    by: str
    by_en: str
    document: str
    since: date | None


@rule(
    "MRK002",
    "mark-not-theirs-to-grant",
    Severity.WARNING,
    title="品牌的公布单位无权认定",
    basis=None,
    since="0.2",
    reads=("title", "changes", "recognised_on"),
    told=Told(
        checks="中华老字号、地理标志产品、国家级和省级非遗，所写的公布单位是不是能够认定的一级、一类机关。"
        "单位不认得、几个单位中有一个对的、机构改革以前认定的，不查；其他品牌没有查到条文，不查。",
        why="公布单位写错，多半是把推荐、转发的当成认定的，或品牌等级写错。",
        mend="按认定文件核对公布单位和品牌类型。",
        bad="中华老字号，公布单位写县商务局",
        good="中华老字号，公布单位写商务部",
    ),
)
def mark_not_theirs_to_grant(programme: Programme, context: Context) -> Iterator[Hit]:
    """A mark is on file as granted by a body that can grant it.

    Bad:  中华老字号, granted by the commerce bureau of a county
    Good: 中华老字号, granted by the Ministry of Commerce
    """
    register: Register | None = None
    for mark in programme.marks or ():
        granted = _granted().get(written_name(mark.title))
        if granted is None:
            continue
        register = register or Register()
        for change in mark.history:
            if change.kind is ChangeKind.RECOGNISED and _none_can(change, granted, register):
                name = within_quotes(mark.name or "")
                issuers = "、".join(change.issuers)
                yield Hit(
                    subject=subject_of(mark),
                    message=f"{mark.title}{f'“{name}”' if name else ''}的公布单位写作“{issuers}”；按{granted.document}，由{granted.by}认定。"
                    "请核对公布单位和品牌类型。",
                    message_en=f"{mark.title}{f' {name}' if name else ''} (entry {mark.id}): on file as granted by {issuers}; by "
                    f"“{granted.document}” it is granted by {granted.by_en}.",
                    source=change.source or mark.source,
                    field="issuers",
                    words=(issuers,),
                )


def _none_can(change: Change, granted: _Granted, register: Register) -> bool:
    return bool(change.issuers) and all(_cannot(each, change, granted, register) for each in change.issuers)


def _cannot(issuer: str, change: Change, granted: _Granted, register: Register) -> bool:
    found = register.resolve(issuer)
    if found.kind not in _ORGANS or found.level is None:
        return False
    below = _LEVELS.index(found.level) - _LEVELS.index(granted.level)
    if below:
        return below > 0
    known = granted.since is not None and change.on is not None and change.on.first >= granted.since
    return known and granted.functions.isdisjoint(found.functions)


@cache
def _granted() -> Mapping[str, _Granted]:
    """Who grants a kind of mark, by every way it is written."""
    return {
        written_name(name): _Granted(
            level=Level(each["level"]),
            functions=frozenset(each["functions"]),
            by=each["by"],
            by_en=each["by_en"],
            document=each["document"],
            since=each.get("since"),
        )
        for each in carried_tables("zhuanyezhen.rules", "granting.toml")["mark"]
        for name in each["names"]
    }
