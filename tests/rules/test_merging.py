"""Checking districts together agrees with checking each by itself."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import zhuanyezhen as zyz
from zhuanyezhen.model.area import Area, AreaKind, Roster
from zhuanyezhen.model.change import ChangeKind
from zhuanyezhen.model.town import TierChange

_ON = date(2026, 6, 1)
_CODES = {"甲": "140110", "乙": "140121", "丙": "140105"}


@st.composite
def districts(draw: st.DrawFn, name: str) -> zyz.Programme:
    """A district's own file: its roster, towns and policies, every id its own."""
    code = _CODES[name]
    ids = [f"{name}{number}" for number in range(draw(st.integers(0, 3)))]
    tiers = st.sampled_from(zyz.Tier).map(
        lambda tier: (TierChange(kind=ChangeKind.RECOGNISED, tier=tier, on=zyz.PartialDate(2024)),)
    )
    towns = tuple(
        zyz.Town(
            id=each,
            name=f"{each}专业镇",
            areas=draw(st.sampled_from([(code,), ()])),
            tiers=draw(st.none() | tiers),
        )
        for each in ids
    )
    policies = tuple(
        zyz.TownPolicy(
            id=f"{each}策",
            towns=(each,),
            valid_from=draw(st.sampled_from([None, date(2026, 1, 1), date(2027, 1, 1)])),
            valid_to=draw(st.sampled_from([None, date(2026, 3, 31), date(2028, 1, 1)])),
            goals=draw(st.sampled_from([None, ("晋级",)])),
            problems=draw(st.sampled_from([None, (), (f"{each}问题",)])),
        )
        for each in draw(st.lists(st.sampled_from(ids), max_size=3, unique=True) if ids else st.just([]))
    )
    return zyz.Programme(
        name=name,
        area=code,
        roster=Roster(
            areas=(Area(code=code, name=f"{name}区", kind=AreaKind.COUNTY, parent="140100"),),
            as_of=date(2026, 1, 1),
            complete=(AreaKind.COUNTY, AreaKind.ZONE),
        ),
        towns=towns,
        policies=draw(st.sampled_from([policies, None])),
    )


def _found(programme: zyz.Programme) -> list[tuple[str, str, str]]:
    """What is found about single things; the one sentence about files not handed over counts towns."""
    report = zyz.check(programme, as_of=_ON)
    return sorted(
        (each.code, each.subject, each.message) for each in report.findings if each.subject != "一镇一策"
    )


@given(st.tuples(districts("甲"), districts("乙"), districts("丙")))
def test_the_whole_finds_what_its_parts_find(parts: tuple[zyz.Programme, ...]) -> None:
    """``check(merge(a, b, c))`` is what the checks of a, b and c find, no more and no less."""
    assert sorted(each for part in parts for each in _found(part)) == _found(zyz.merge(parts))


@given(st.tuples(districts("甲"), districts("乙"), districts("丙")))
def test_the_order_of_files_does_not_matter(parts: tuple[zyz.Programme, ...]) -> None:
    """Files given in another order make the same programme and the same report."""
    forth, back = zyz.merge(parts), zyz.merge(parts[::-1])
    assert forth == back
    assert zyz.to_json(zyz.check(forth, as_of=_ON)) == zyz.to_json(zyz.check(back, as_of=_ON))


@given(districts("甲"), districts("乙"))
def test_grouping_does_not_matter(one: zyz.Programme, other: zyz.Programme) -> None:
    """A city merged from merged districts is the city; merging a programme with itself changes nothing."""
    assert zyz.merge([zyz.merge([one]), other]) == zyz.merge([one, other])
    assert zyz.merge([one, one, other]) == zyz.merge([one, other])


@given(districts("甲"))
def test_mending_a_finding_removes_it(programme: zyz.Programme) -> None:
    """Giving each town the policy it lacks leaves nothing of the rules that missed it."""
    whole = zyz.Programme(
        name="甲",
        towns=tuple(
            zyz.Town(id=town.id, name=town.name, areas=("140110",)) for town in programme.towns or ()
        ),
        policies=tuple(
            zyz.TownPolicy(
                id=town.id,
                towns=(town.id,),
                valid_from=date(2026, 1, 1),
                task_force=zyz.TaskForce(leader_post="副区长", office_at="a", members=("a",)),
                goals=("晋级",),
                indicators=tuple(
                    zyz.IndicatorTarget(indicator=name, text="增长")
                    for name in ("主导产业产值", "营收规模", "主导产品市场占有率")
                ),
                problems=(),
                major_projects=(),
                investment_list=(),
            )
            for town in programme.towns or ()
        ),
    )
    assert () == zyz.check(whole, as_of=_ON, select=("OTP", "TWN003")).findings
