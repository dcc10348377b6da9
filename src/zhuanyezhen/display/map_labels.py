"""What stands in words on a map: names of cities and counties, numbers of towns, none of them over another.

Decided here: what is covered is written first, then the names of cities, then the other numbers, and what finds no room is
left to the colour and to the list beside the map.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import field, frozen

from zhuanyezhen.display.geometry import Point

_NAME, _NUMBER, _CITY = 12, 10, 14
_ABOVE, _BELOW = 7, 8
_STEPS = (0, -14, 14, -26, 26)
"""How far from a place, up or down, a name of a city may stand."""


@frozen(kw_only=True)
class County:
    """A county that is answered for: its place on the paper, its name, the number of its towns, whether it is covered."""

    place: Point
    name: str
    number: str
    covered: bool


@frozen(kw_only=True)
class City:
    """The name of a city, and the places it may have, the best first."""

    name: str
    places: tuple[Point, ...]


@frozen
class Label:
    """A text on the map: its middle, its size, whether it stands on the dark colour."""

    text: str
    place: Point
    size: int
    on_dark: bool = False

    @property
    def half(self) -> Point:
        """Half of its width and height: a Chinese character is as wide as high, others half as wide."""
        wide = sum(1 if each > "\u2e80" else 0.6 for each in self.text)
        return wide * self.size / 2 + 1, self.size / 2 + 1

    def hides(self, other: "Label") -> bool:
        """Whether it and another lie on each other."""
        return all(
            abs(mine - its) < room + its_room
            for mine, its, room, its_room in zip(self.place, other.place, self.half, other.half, strict=True)
        )


@frozen
class _Sheet:
    """What is written so far."""

    labels: list[Label] = field(factory=list)

    def write(self, *together: Label) -> bool:
        """Write labels that belong together, where there is room for all of them; whether there was."""
        free = not any(mine.hides(other) for mine in together for other in self.labels)
        if free:
            self.labels.extend(together)
        return free


def names_of_counties(counties: Iterable[County], counted: Callable[[str], str]) -> list[Label]:
    """Each county with its name and the number of its towns, as where there are few of them."""
    sheet = _Sheet()
    for each in _covered_first(counties):
        sheet.write(*_named(each, _NAME, counted(each.number)))
    return sheet.labels


def names_and_numbers(counties: Sequence[County], cities: Iterable[City]) -> list[Label]:
    """Covered counties with their names, cities with theirs, and the numbers of the other counties."""
    sheet = _Sheet()
    ordered = _covered_first(counties)
    for each in ordered:
        if each.covered and not sheet.write(*_named(each, _NUMBER, each.number)):
            sheet.write(_number(each))
    for city in cities:
        next(filter(sheet.write, _tries(city)), None)
    for each in ordered:
        if not each.covered:
            sheet.write(_number(each))
    return sheet.labels


def _covered_first(counties: Iterable[County]) -> list[County]:
    return sorted(counties, key=lambda each: not each.covered)


def _named(county: County, size: int, number: str) -> tuple[Label, Label]:
    x, y = county.place
    return (
        Label(county.name, (x, y - _ABOVE), size, county.covered),
        Label(number, (x, y + _BELOW), size, county.covered),
    )


def _number(county: County) -> Label:
    return Label(county.number, county.place, _NUMBER, county.covered)


def _tries(city: City) -> Iterator[Label]:
    """The name of a city wherever it may stand."""
    for x, y in city.places:
        yield from (Label(city.name, (x, y + step), _CITY) for step in _STEPS)
