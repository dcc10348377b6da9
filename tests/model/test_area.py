"""Areas and rosters: codes, days, chains of parents, traces through time, and merging."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.area import Area, AreaKind, Roster, merge_rosters, with_zones

_KINDS = st.lists(st.sampled_from(AreaKind), max_size=3, unique=True).map(tuple)
_AREAS = st.builds(
    Area,
    code=st.sampled_from(["140110", "140121", "140105"]),
    name=st.sampled_from(["甲", "乙"]),
    kind=st.just(AreaKind.COUNTY),
)
rosters = st.none() | st.builds(
    Roster,
    areas=st.lists(_AREAS, max_size=3, unique=True).map(tuple),
    as_of=st.none() | st.dates(date(2024, 1, 1), date(2024, 1, 5)),
    origin=st.sampled_from([None, "甲", "乙", "甲；乙"]),
    complete=_KINDS,
    incomplete=_KINDS,
)


def area(code: str, parent: str | None = None) -> Area:
    """A county-level division named like its code."""
    return Area(code=code, name=code, kind=AreaKind.COUNTY, parent=parent)


@given(st.lists(rosters, max_size=4))
def test_merging_rosters_does_not_depend_on_order_or_grouping(parts: list[Roster | None]) -> None:
    """Rosters merge in any order and in any grouping to the same roster."""
    whole = merge_rosters(parts)
    assert whole == merge_rosters(parts[::-1])
    if parts:
        assert whole == merge_rosters([merge_rosters(parts[:1]), *parts[1:]])


@pytest.mark.parametrize("code", ["", "14", "1401100", "晋源区", "x40110", "940110", "14011０"])
def test_a_county_has_a_code_of_six_digits(code: str) -> None:
    """Anything else is no code of GB/T 2260."""
    with pytest.raises(ValueTextError, match="not a code"):
        area(code)


def test_a_zone_may_have_a_code_of_its_own() -> None:
    """Zones have no national list of codes, so a user's own will do; blanks and signs will not."""
    assert Area(code="JK-2024-01", name="经开区", kind=AreaKind.ZONE).code == "JK-2024-01"
    with pytest.raises(ValueTextError, match="not a code"):
        Area(code="经 开区", name="经开区", kind=AreaKind.ZONE)


def test_an_area_cannot_end_before_it_begins() -> None:
    """Such dates are impossible."""
    with pytest.raises(ValueTextError, match="before it begins"):
        Area(
            code="140110",
            name="a",
            kind=AreaKind.COUNTY,
            valid_from=date(2020, 1, 2),
            valid_to=date(2020, 1, 1),
        )


_TAIGU_COUNTY = Area(
    code="140726",
    name="太谷县",
    kind=AreaKind.COUNTY,
    parent="140700",
    valid_to=date(2019, 12, 30),
    successors=("140703",),
)
_TAIGU = Area(
    code="140703", name="太谷区", kind=AreaKind.COUNTY, parent="140700", valid_from=date(2019, 12, 31)
)
_SPLIT = Area(
    code="140199",
    name="旧区",
    kind=AreaKind.COUNTY,
    valid_to=date(2019, 12, 30),
    successors=("140110", "140121"),
)
_LOOP = Area(
    code="140198", name="圈", kind=AreaKind.COUNTY, valid_to=date(2019, 12, 30), successors=("140198",)
)
_ROSTER = Roster(
    areas=(_TAIGU_COUNTY, _TAIGU, _SPLIT, _LOOP, area("140110", "140100"), area("140121", "140100"))
)


@pytest.mark.parametrize(
    ("code", "on", "expected"),
    [
        ("140726", date(2018, 1, 1), "140726"),
        ("140726", date(2020, 1, 1), "140703"),
        ("140703", date(2018, 1, 1), "140726"),
        ("140703", date(2020, 1, 1), "140703"),
        ("140199", date(2020, 1, 1), None),
        ("140198", date(2020, 1, 1), None),
        ("999999", date(2020, 1, 1), None),
    ],
)
def test_a_code_is_traced_through_time(code: str, on: date, expected: str | None) -> None:
    """A former code is what it became, a later one what it was; a split cannot be told."""
    found = _ROSTER.as_it_was(code, on)
    assert expected == (found.code if found else None)


def test_a_code_is_traced_over_several_steps() -> None:
    """A county that became another, which became a third, is the third."""
    forms = (
        ("140191", None, date(2010, 12, 30), ("140192",)),
        ("140192", date(2010, 12, 31), date(2015, 12, 30), ("140193",)),
        ("140193", date(2015, 12, 31), None, ()),
    )
    areas = tuple(
        Area(
            code=code, name=code, kind=AreaKind.COUNTY, valid_from=start, valid_to=end, successors=successors
        )
        for code, start, end, successors in forms
    )
    found = Roster(areas=areas).as_it_was("140191", date(2020, 1, 1))
    assert areas[2] == found


def test_the_chain_of_parents() -> None:
    """Parents the roster lacks are read from the code; a township lies in its county, a loop ends."""
    township = Area(code="140110100", name="金胜镇", kind=AreaKind.TOWNSHIP, parent="140110")
    looped = Roster(
        areas=(
            Area(code="z1", name="a", kind=AreaKind.ZONE, parent="z2"),
            Area(code="z2", name="b", kind=AreaKind.ZONE, parent="z1"),
        )
    )
    hosted = Area(code="z3", name="c", kind=AreaKind.ZONE, parent="140110100")
    assert ("140110100", "140110", "140100", "140000") == Roster(areas=(hosted,)).above(hosted)
    assert (("140110", "140100", "140000"), ("140100", "140000"), ("z2", "z1")) == (
        Roster(areas=(township,)).above(township),
        _ROSTER.above(area("140110", "140100")),
        looped.above(looped.areas[0]),
    )


def test_names_within_a_parent() -> None:
    """A name is looked up as of a day and within an area."""
    assert ((), (_TAIGU,), (), (_TAIGU_COUNTY,)) == (
        _ROSTER.named("太谷区", within="140100"),
        _ROSTER.named("太谷区", within="140700"),
        _ROSTER.named("太谷县", on=date(2020, 1, 1)),
        _ROSTER.named("太谷县"),
    )


@pytest.mark.parametrize(
    ("complete", "expected"),
    [
        (True, ((AreaKind.COUNTY, AreaKind.ZONE), ())),
        (False, ((AreaKind.COUNTY,), (AreaKind.ZONE,))),
        (None, ((AreaKind.COUNTY,), ())),
    ],
)
def test_adding_zones(*, complete: bool | None, expected: tuple[tuple[AreaKind, ...], ...]) -> None:
    """Zones join a roster with a word, or none, on whether they are all."""
    zone = Area(code="140171", name="综改区", kind=AreaKind.ZONE)
    roster = with_zones(Roster(complete=(AreaKind.COUNTY,)), [zone], complete=complete)
    assert ((zone,), *expected) == (roster.areas, roster.complete, roster.incomplete)
