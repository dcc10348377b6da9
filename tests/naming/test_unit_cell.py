"""Cells that name units: read whole or not at all; no person's name is ever given back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.naming.unit_cell import read_unit_cell, scope_of

_REGISTER = Register(Scope(jurisdiction="晋源区"))


@pytest.mark.parametrize(
    ("cell", "units", "persons"),
    [
        ("区工信局", "区工信局", False),
        ("区 工信局", "区工信局", False),
        ("区工信局 区发改局", "区工信局 区发改局", False),
        ("区工信局\u3000区发改局", "区工信局 区发改局", False),
        ("区工信局/区发改局\n区财政局", "区工信局 区发改局 区财政局", False),
        ("区工信局、区发改局（牵头）", "区发改局 区工信局", False),
        ("区工信局（配合单位） 区发改局（牵头单位）", "区发改局 区工信局", False),
        ("牵头：区工信局；配合单位：区发改局、区财政局", "区工信局 区发改局 区财政局", False),
        ("配合单位：区发改局；责任单位：区工信局", "区工信局 区发改局", False),
        ("某某某（工信局）", "工信局", True),
        ("王某某（区工信局局长）", "区工信局", True),
        ("区工信局（王某）", "区工信局", True),
        ("区工信局（局长）", "区工信局", True),
        ("区工信局（王某 13800000000）", "区工信局", True),
        ("区工信局王某某", "区工信局", True),
        ("区工信局局长王某某", "区工信局", True),
        ("区工信局张科长", "区工信局", True),
        ("区工信局：王某某", "区工信局", True),
        ("王某某区工信局", "区工信局", True),
        ("区工信局 王某", "区工信局", True),
        ("王某/区工信局", "区工信局", True),
        ("责任人：王某某 区工信局 电话：0351-6123456", "区工信局", True),
        ("王某某", "", True),
        ("王某 李某某", "", True),
        ("各镇、街道", "各镇、街道", False),
        ("区自然资源局、各镇（街道）", "区自然资源局 各镇（街道）", False),
        ("区工信局（区科技局）", "区工信局（区科技局）", False),
        ("古交市工信局", "古交市工信局", False),
        ("太原市第一建筑 工程公司", "太原市第一建筑工程公司", False),
    ],
)
def test_what_a_cell_names(cell: str, units: str, *, persons: bool) -> None:
    """Who leads stands first; a name, a post or a number beside a unit is left out."""
    found = read_unit_cell(cell, _REGISTER)
    assert found is not None
    assert (units, persons) == (" ".join(found.units), found.persons)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "花卉",
        "古城",
        "工信 发改",
        "区工信局等",
        "区应急局安监科",
        "区工信局，待定",
        "某村（某处）",
        "工信" * 50,
    ],
)
def test_what_is_not_understood(cell: str) -> None:
    """A word that may be a name or a short form, an open list, an office nobody knows: left as it is."""
    assert read_unit_cell(cell, _REGISTER) is None


@given(st.text("区工信局王某李明、（）： 牵头科长13800000000等", max_size=16))
def test_any_cell(cell: str) -> None:
    """Nothing raises, and what is given back stands in the cell, blanks aside."""
    found = read_unit_cell(cell, _REGISTER)
    for unit in found.units if found else ():
        assert "".join(unit.split()) in "".join(cell.split())


@pytest.mark.parametrize(
    ("names", "jurisdiction"),
    [
        (("区工信局", "工信局", "市工信局"), "区"),
        (("晋源区工信局", "区商务局"), "晋源区"),
        (("晋源区工信局", "小店区商务局"), None),
        (("区工信局", "县商务局"), None),
        (("工信局", "甲公司"), None),
    ],
)
def test_whose_units_they_are(names: tuple[str, ...], jurisdiction: str | None) -> None:
    """The one district or county whose level they carry; of several, none."""
    assert jurisdiction == scope_of(names).jurisdiction


@pytest.mark.parametrize(
    ("last", "read"), [("区财政局", True), ("区财政局、", True), ("区教育体育局", False)]
)
def test_how_long_a_cell_may_be(last: str, *, read: bool) -> None:
    """Eighty characters; a longer one is left as it is."""
    cell = "区工信局、" * 15 + last
    assert read is (len(cell) <= 80)
    assert read is (read_unit_cell(cell, _REGISTER) is not None)


@pytest.mark.parametrize(("name", "read"), [("买买提·" + "某" * 8, True), ("买买提·" + "某" * 9, False)])
def test_how_long_a_persons_name_may_be(name: str, *, read: bool) -> None:
    """Twelve characters beside a unit; what is longer is not taken for a name, and the cell is left as it is."""
    found = read_unit_cell(f"区工信局 {name}", _REGISTER)
    assert read is (found is not None)
    assert found is None or (("区工信局",), True) == (found.units, found.persons)
