"""Who is assessed, a town or a firm alike: its id, its name, where it lies."""

from difflib import get_close_matches

from attrs import frozen

from zhuanyezhen.assessing.title import Holder
from zhuanyezhen.errors import UnknownSubjectError
from zhuanyezhen.model.enterprise import Enterprise
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.town import Town

_LONGEST_KEY = 80


@frozen(kw_only=True)
class Subject:
    """A town or a firm; ``areas`` are the codes of the places it lies in, empty where nothing says."""

    kind: Holder
    id: str
    name: str
    areas: tuple[str, ...]
    entry: Town | Enterprise


def subject_of(entry: Town | Enterprise) -> Subject:
    """A town or a firm as it is assessed."""
    if isinstance(entry, Town):
        return Subject(kind=Holder.TOWN, id=entry.id, name=entry.name, areas=entry.areas, entry=entry)
    areas = (entry.area,) if entry.area else ()
    return Subject(kind=Holder.ENTERPRISE, id=entry.id, name=entry.name, areas=areas, entry=entry)


def candidates(programme: Programme, of: Holder) -> tuple[Town | Enterprise, ...]:
    """All that a title may be for.

    Raises:
        UnknownSubjectError: that ledger was not handed over.
    """
    entries: tuple[Town | Enterprise, ...] | None = (
        programme.towns if of is Holder.TOWN else programme.enterprises
    )
    if entries is None:
        ledger = "towns" if of is Holder.TOWN else "enterprises"
        raise UnknownSubjectError(
            f"there are no {ledger} to assess: that ledger was not handed over; add it to the files",
            f"没有可以对照的{of.label}：没有提供{of.label}台账；请一并提供",
        )
    return entries


def found(programme: Programme, key: str, of: Holder) -> Town | Enterprise:
    """The town or firm of an id, or of a name that only one has.

    Raises:
        UnknownSubjectError: there is none, or several share the name.
    """
    entries = candidates(programme, of)
    by_id = next((each for each in entries if each.id == key), None)
    if by_id:
        return by_id
    named = [each for each in entries if each.name == key]
    if len(named) == 1:
        return named[0]
    if named:
        ids = "、".join(each.id for each in named)
        raise UnknownSubjectError(
            f"{len(named)} go by the name {key!r}: {ids}; give the id",
            f"有{len(named)}个都叫“{key}”：{ids}；请给编号",
        )
    close = get_close_matches(key[:_LONGEST_KEY], [text for each in entries for text in (each.id, each.name)])
    meant = f"; did you mean {'、'.join(close)}?" if close else ""
    raise UnknownSubjectError(
        f"no {of.value} has the id or name {key!r}{meant}",
        f"没有编号或名称为“{key}”的{of.label}" + (f"；是否应为{'、'.join(close)}？" if close else ""),
    )
