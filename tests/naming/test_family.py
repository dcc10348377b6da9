"""What the roster knows of a document's own place, and which of several places of one name is meant."""

import pytest

from zhuanyezhen.model.unit import Level
from zhuanyezhen.naming.family import Family, family_of, nearest
from zhuanyezhen.roster.places import Place


@pytest.mark.parametrize(
    ("place", "city", "province", "codes", "level", "above"),
    [
        ("晋源区", None, None, "140110 140100 140000", Level.COUNTY, ("太原市", "山西省")),
        ("太原市", None, None, "140100 140000", Level.PREFECTURE, (None, "山西省")),
        ("仙桃市", None, None, "429004 420000", Level.COUNTY, (None, "湖北省")),
        ("上海市", None, None, "310000", Level.PROVINCE, (None, None)),
        ("新华区", None, None, "", Level.COUNTY, (None, None)),
        ("新华区", "石家庄市", None, "130105 130100 130000", Level.COUNTY, ("石家庄市", "河北省")),
        ("新华区", None, "河南省", "410402 410400 410000", Level.COUNTY, ("平顶山市", "河南省")),
        ("新华区", "太原市", None, "", Level.COUNTY, (None, None)),
        ("奇石区", None, None, "", None, (None, None)),
        (None, "太原市", None, "", None, (None, None)),
    ],
)
def test_what_a_place_lies_in(  # noqa: PLR0913, PLR0917 - what is given, what is known
    place: str | None,
    city: str | None,
    province: str | None,
    codes: str,
    level: Level | None,
    above: tuple[str | None, str | None],
) -> None:
    """Of several of one name the one that lies in what was said; their level where they share it."""
    expected = Family(codes=tuple(codes.split()), level=level, city=above[0], province=above[1])
    assert expected == family_of(place, city, province)


_OWN = ("140110", "140100", "140000")
_NEAR = Place("近区", Level.COUNTY, ("140105", "140100", "140000"))
_FARTHER = Place("远县", Level.COUNTY, ("140221", "140200", "140000"))
_ABROAD = Place("外县", Level.COUNTY, ("330421", "330400", "330000"))
_CITY = Place("外市", Level.PREFECTURE, ("330400", "330000"))
_PROVINCE = Place("外省", Level.PROVINCE, ("330000",))


@pytest.mark.parametrize(
    ("places", "own", "name"),
    [
        ((), _OWN, None),
        ((_NEAR, _FARTHER), _OWN, "近区"),
        ((_FARTHER, _NEAR), _OWN, "近区"),
        ((_FARTHER, _ABROAD), _OWN, "远县"),
        ((_ABROAD,), _OWN, None),
        ((_ABROAD,), (), "外县"),
        ((_CITY,), _OWN, "外市"),
        ((_CITY, _PROVINCE), _OWN, "外省"),
        ((_ABROAD, _CITY), _OWN, None),
        ((_NEAR, _NEAR._replace(name="邻区")), _OWN, None),
    ],
)
def test_the_nearest_of_several(places: tuple[Place, ...], own: tuple[str, ...], name: str | None) -> None:
    """By the lowest area shared; of equally near ones the province, and no county far away."""
    assert name == nearest(places, own)
