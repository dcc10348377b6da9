"""Where a programme is at home: whether a document of an area binds it.

Decided here: the programme's own area speaks first, else the places of its plans, all of them. A place nobody
knows, or a name that fits areas inside and outside, is bound by nothing.
"""

from zhuanyezhen.model.programme import Programme
from zhuanyezhen.pattern import regex
from zhuanyezhen.roster.china import china_roster

_NO_LOWER_LEVEL = regex(r"(?:00){1,2}$")


def lies_in(programme: Programme, code: str) -> bool:
    """Whether the programme's place is the area of a code, or lies in it: 140110 and 140171 lie in 140100."""
    area = programme.area
    if area is not None:
        listed = programme.roster.get(area) if programme.roster else None
        if programme.roster and listed and programme.roster.lies_in(listed, code):
            return True
        return area.startswith(_NO_LOWER_LEVEL.sub("", code))
    places = {plan.jurisdiction for plan in programme.plans}
    return bool(places) and all(place is not None and _name_lies_in(place, code) for place in places)


def _name_lies_in(name: str, code: str) -> bool:
    roster = china_roster()
    areas = roster.named(name)
    return bool(areas) and all(roster.lies_in(area, code) for area in areas)
