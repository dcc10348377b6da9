"""What is to be assigned, seen alike whether it is a town, a project or a problem: its words and its place."""

from attrs import frozen

from zhuanyezhen.model.area import county_of
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project
from zhuanyezhen.model.town import Town
from zhuanyezhen.words import answers as words


@frozen(kw_only=True)
class Matter:
    """A subject with what it hangs on: the problem's project, the project's town.

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


def matter_of(programme: Programme, subject: Town | Project | Problem) -> Matter:
    """A subject with its project and town looked up; what is missing stays out."""
    if isinstance(subject, Town):
        return Matter(label=words.MATTER_TOWN.said(name=subject.name), town=subject, areas=subject.areas)
    if isinstance(subject, Project):
        town = programme.town_by_id.get(subject.town or "")
        return Matter(
            label=words.MATTER_PROJECT.said(name=subject.name),
            town=town,
            areas=_areas(subject, town),
            stated=subject.unit,
            task=subject.task,
            texts=(subject.name, subject.description or ""),
        )
    project = programme.project_by_id.get(subject.project or "")
    town = programme.town_by_id.get(subject.town or (project.town if project else None) or "")
    return Matter(
        label=words.MATTER_PROBLEM.said(name=subject.description),
        town=town,
        areas=_areas(project, town),
        stated=subject.unit,
        task=subject.task or (project.task if project else None),
        category=subject.category or "",
        texts=(subject.description, project.name if project else ""),
    )


def place_names(programme: Programme, matter: Matter) -> frozenset[str]:
    """The names of the places a matter lies in, county, city and province; empty where no roster tells."""
    roster = programme.roster
    if roster is None:
        return frozenset()
    codes = {code for area in matter.areas for code in (area, county_of(area))}
    areas = [area for area in map(roster.get, codes) if area]
    above = [roster.get(code) for area in areas for code in roster.above(area)]
    return frozenset(area.name for area in (*areas, *above) if area)


def _areas(project: Project | None, town: Town | None) -> tuple[str, ...]:
    if project and project.area:
        return (project.area,)
    return town.areas if town else ()
