"""The county-level divisions of China with their changes since 2000 (全国县级行政区划名录).

Drawn from the data file china.json.gz, which names its sources and date and is made by
``tools/make_roster.py``. The sources give changes by year: what stands at the end of a year is what counts,
so a former form holds to 30 December and what follows it from 31 December. From 2021 on the list agrees
with the published changes; earlier years are within a few of some 2,860 divisions (see ``docs/howto/roster.md``).
Development zones are not in it: no public list has them all.
"""

from datetime import date
from functools import cache

from attrs import evolve

from zhuanyezhen.errors import UnknownAreaError
from zhuanyezhen.model.area import Area, AreaKind, Roster
from zhuanyezhen.roster.document import china_document


def china_roster(*, within: str | None = None, on: date | None = None) -> Roster:
    """Provinces, prefecture-level cities and county-level divisions, in the order of codes.

    ``within`` is a code: only what lies in that area, and what it lies in itself. ``on`` leaves out what did
    not stand that day; without it, former forms are listed with their dates.

    >>> shanxi = china_roster(within="140000", on=date(2026, 11, 24))
    >>> len(shanxi.within("140000", AreaKind.COUNTY, date(2026, 11, 24)))
    117

    Args:
        within: The code of an area (``"140000"``); ``None`` gives all of China.
        on: A day; ``None`` gives former forms, too.

    Returns:
        The roster, complete for provinces, cities and counties.

    Raises:
        UnknownAreaError: ``within`` is the code of no area.
    """
    roster = _whole()
    if within is None and on is None:
        return roster  # the same one, that it is put in order and by name only once
    areas = roster.areas
    if within is not None:
        top = roster.get(within)
        if top is None:
            raise UnknownAreaError(
                f"no area has the code {within!r}; a province is '140000', a county '140110'",
                f"没有代码为“{within}”的地区；省如140000，县（市、区）如140110",
            )
        above = roster.above(top)
        areas = tuple(area for area in areas if roster.lies_in(area, within) or area.code in above)
    if on is not None:
        areas = tuple(area for area in areas if area.existed(on))
    return evolve(roster, areas=areas)


def find_area(text: str, *, within: str | None = None, on: date | None = None) -> tuple[Area, ...]:
    """Every area of a code or a name, in the order of codes: names repeat, so there may be several.

    Former names are found too, with the dates they held; ``on`` keeps what stood that day.

    >>> [area.code for area in find_area("新华区", on=date(2026, 11, 24))]
    ['130105', '130902', '410402']

    Args:
        text: A code, a name or a former name.
        within: The code of an area to look in.
        on: The day the area stood.

    Returns:
        The areas, none where there is none.
    """
    roster = _whole()
    if not text.isdecimal():
        return roster.named(text, within=within, on=on)
    return tuple(
        area
        for area in roster.areas
        if area.code == text
        and (on is None or area.existed(on))
        and (within is None or roster.lies_in(area, within))
    )


@cache
def _whole() -> Roster:
    document = china_document()
    return Roster(
        areas=tuple(_area(*row) for row in document["areas"]),
        as_of=date.fromisoformat(document["as_of"]),
        origin=document["origin"],
        complete=(AreaKind.PROVINCE, AreaKind.PREFECTURE, AreaKind.COUNTY),
    )


def _area(  # noqa: PLR0913, PLR0917 - the columns of the data file
    code: str,
    name: str,
    kind: str,
    parent: str | None,
    valid_from: str | None,
    valid_to: str | None,
    successors: list[str],
) -> Area:
    return Area(
        code=code,
        name=name,
        kind=AreaKind(kind),
        parent=parent,
        valid_from=date.fromisoformat(valid_from) if valid_from else None,
        valid_to=date.fromisoformat(valid_to) if valid_to else None,
        successors=tuple(successors),
    )
