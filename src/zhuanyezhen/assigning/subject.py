"""What is to be assigned, seen alike whether it is a town, a project or a problem: its words and its place."""

from attrs import frozen

from zhuanyezhen.model.area import county_of
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project
from zhuanyezhen.model.town import Town
from zhuanyezhen.words import answers as words


@frozen(kw_only=True)
class Subject:
    """What is to be assigned with what it hangs on: the problem's project, the project's town.

    ``areas`` are the codes of the places it lies in, the smallest known. ``stated`` is the unit its own
    entry names, ``task`` the task its entry names. ``category`` and ``texts`` are the words to find a task with; a town
    as a whole belongs to no single task and has none.
    """

    label: str
    town: Town | None
    areas: tuple[str, ...]
    stated: str | None = None
    task: str | None = None
    category: str = ""
    texts: tuple[str, ...] = ()


def subject_of(programme: Programme, entry: Town | Project | Problem) -> Subject:
    """An entry with its project and town looked up; what is missing stays out."""
    if isinstance(entry, Town):
        return Subject(label=words.MATTER_TOWN.said(name=entry.name), town=entry, areas=entry.areas)
    if isinstance(entry, Project):
        town = programme.town_by_id.get(entry.town or "")
        return Subject(
            label=words.MATTER_PROJECT.said(name=entry.name),
            town=town,
            areas=_areas(entry, town),
            stated=entry.unit,
            task=entry.task,
            texts=(entry.name, entry.description or ""),
        )
    project = programme.project_by_id.get(entry.project or "")
    town = programme.town_by_id.get(entry.town or (project.town if project else None) or "")
    return Subject(
        label=words.MATTER_PROBLEM.said(name=entry.description),
        town=town,
        areas=_areas(project, town),
        stated=entry.unit,
        task=entry.task or (project.task if project else None),
        category=entry.category or "",
        texts=(entry.description, project.name if project else ""),
    )


def place_names(programme: Programme, subject: Subject) -> frozenset[str]:
    """The names of the places a subject lies in, county, city and province; empty where no roster tells."""
    roster = programme.roster
    if roster is None:
        return frozenset()
    codes = {code for area in subject.areas for code in (area, county_of(area))}
    areas = [area for area in map(roster.get, codes) if area]
    above = [roster.get(code) for area in areas for code in roster.above(area)]
    return frozenset(area.name for area in (*areas, *above) if area)


def _areas(project: Project | None, town: Town | None) -> tuple[str, ...]:
    if project and project.area:
        return (project.area,)
    return town.areas if town else ()
