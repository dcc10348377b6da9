"""What stands in words on a map: in order of weight, and none of it over another."""

from itertools import combinations

from zhuanyezhen.display.map_labels import City, County, Label, names_and_numbers, names_of_counties


def _county(x: float, y: float, name: str = "甲县", number: str = "0", *, covered: bool = False) -> County:
    return County(place=(x, y), name=name, number=number, covered=covered)


def _places(labels: list[Label], text: str) -> list[tuple[float, float]]:
    return [each.place for each in labels if each.text == text]


def _texts(labels: list[Label]) -> list[str]:
    return [each.text for each in labels]


def test_a_text_is_as_wide_as_its_characters() -> None:
    """Two that touch are apart; one pixel nearer, and they lie on each other."""
    name = Label("甲县", (0, 0), 10)
    assert [name.half, Label("10", (0, 0), 10).half] == [(11, 6), (7, 6)]
    assert not name.hides(Label("乙县", (22, 0), 10))
    assert name.hides(Label("乙县", (21, 0), 10))
    assert name.hides(Label("乙县", (0, 11), 10))
    assert not name.hides(Label("乙县", (0, 12), 10))


def test_few_counties_have_name_and_number() -> None:
    """Both or neither; the covered ones go first."""
    given = [_county(0, 0), _county(10, 0, "乙县", "1", covered=True), _county(80, 0, "丙县", "？")]
    labels = names_of_counties(given, lambda number: f"{number}个")
    assert _texts(labels) == ["乙县", "1个", "丙县", "？个"]
    assert [each.on_dark for each in labels] == [True, True, False, False]


def test_of_many_the_covered_ones_have_names_and_the_others_numbers() -> None:
    """Where a name has no room, the number has; where that has none, there is the colour."""
    given = [
        _county(0, 0, "甲县", "1", covered=True),
        _county(16, 0, "乙县", "2", covered=True),
        _county(3, 0, "丙县", "3", covered=True),
        _county(60, 0),
        _county(62, 0),
    ]
    assert _texts(names_and_numbers(given, [])) == ["甲县", "1", "2", "0"]


def test_a_city_is_named_before_what_is_not_covered() -> None:
    """It goes up or down, then to another of its places, and is left out where there is no room at all."""
    dark = [_county(0, 0, "甲县", "1", covered=True)]
    city = City(name="某市", places=((0, 0), (90, 0)))
    assert _places(names_and_numbers([*dark, _county(0, 30)], [city]), "某市") == [(0, -26)]
    crowd = [_county(0, y, "甲县", "1", covered=True) for y in range(-60, 61, 20)]
    assert _places(names_and_numbers(crowd, [city]), "某市") == [(90, 0)]
    assert "某市" not in _texts(names_and_numbers(crowd, [City(name="某市", places=((0, 0),))]))


def test_nothing_lies_on_anything() -> None:
    """However many there are."""
    given = [_county(x, y, covered=x % 3 == 0) for x in range(0, 200, 9) for y in range(0, 200, 13)]
    cities = [City(name="某某市", places=((x, 100),)) for x in range(0, 200, 20)]
    labels = names_and_numbers(given, cities)
    assert len(labels) > 50
    assert not any(one.hides(other) for one, other in combinations(labels, 2))
