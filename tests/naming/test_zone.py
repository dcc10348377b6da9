"""Development zones: one name in all spellings."""

import pytest

from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.naming.zone import zone_at, zone_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("高新技术产业开发区", "高新区"),
        ("高新技术产业园区", "高新区"),
        ("国家级经济技术开发区", "经开区"),
        ("开发区", "经开区"),
        ("转型综合改革示范区", "综改示范区"),
        ("花卉示范区", "花卉示范区"),
        ("综合保税区", "综保区"),
    ],
)
def test_a_zone_has_one_name(written: str, name: str) -> None:
    """What kind of zone it is has one word; what it is called by stays."""
    assert name == zone_name(written)


def test_a_zone_in_a_name() -> None:
    """A zone is a place only with something behind it."""
    zone = zone_at("县经济开发区管委会", 1)
    assert zone is not None
    assert (6, "经开区", "应县经开区") == (zone.end, zone.name, zone.place("应县"))
    assert zone_at("经济开发区") is None


@pytest.mark.parametrize(
    ("place", "names", "unit"),
    [
        (
            "冠县",
            "县经济开发区管委会 冠县经济开发区管委会 县开发区管委会 开发区 经开区管理委员会",
            "冠县经开区/管委会",
        ),
        ("太原市", "山西转型综合改革示范区管委会 综改示范区管委会", "综改示范区/管委会"),
        ("太原市", "太原高新区管委会 高新技术产业开发区", "太原市高新区/管委会"),
        ("太原市", "花卉示范区 太原市花卉示范区管委会", "花卉示范区/管委会"),
    ],
)
def test_one_zone_has_one_id(place: str, names: str, unit: str) -> None:
    """A zone named by its kind belongs to its place, one with a name of its own to none."""
    register = Register(Scope(jurisdiction=place))
    assert {unit} == {each.unit for each in register.resolve_many(names.split())}


def test_organs_of_a_zone() -> None:
    """A zone is a place for organs, and its party committee is not its office."""
    register = Register(Scope(jurisdiction="太原市"))
    names = ["高新区行政审批局", "市高新区招商局", "高新区党工委", "高新区管委会"]
    assert [
        "太原市高新区/行政审批局",
        "太原市高新区/招商局",
        "太原市高新区/党工委",
        "太原市高新区/管委会",
    ] == [each.unit for each in register.resolve_many(names)]
