"""Programmes: indexes, and merging districts into a city."""

from datetime import date
from decimal import Decimal

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.model.area import Area, AreaKind, Roster
from zhuanyezhen.model.policy import TownPolicy
from zhuanyezhen.model.programme import CoverageGoal, Programme, merge
from zhuanyezhen.model.town import Tier, Town
from zhuanyezhen.model.unread_cell import CellTrouble, UnreadCell
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.source import Source

_FLOWERS = Town(id="花卉", name="花卉专业镇", areas=("140110",))
_RICE = Town(id="稻米", name="稻米专业镇", areas=("140110",))


def _roster(code: str) -> Roster:
    area = Area(code=code, name=code, kind=AreaKind.COUNTY, parent="140100")
    return Roster(areas=(area,), complete=(AreaKind.COUNTY,), as_of=date(2026, 9, 11))


def test_the_first_of_two_is_what_an_id_means() -> None:
    """An id that two things have means the first."""
    other = Town(id="花卉", name="另一个")
    assert Programme(name="例", towns=(_FLOWERS, other)).town_by_id["花卉"] is _FLOWERS


def test_policies_by_town() -> None:
    """A policy stands under each of its towns, once."""
    policy = TownPolicy(id="p", towns=("花卉", "稻米", "花卉"))
    assert {"花卉": (policy,), "稻米": (policy,)} == Programme(name="例", policies=(policy,)).policies_of


def test_merging_keeps_what_is_equal_once() -> None:
    """The same town from two files stands once, sorted by id; a different one of its id stays."""
    changed = Town(id="花卉", name="晋源花卉专业镇")
    merged = merge(
        [Programme(name="甲", towns=(_RICE, _FLOWERS)), Programme(name="乙", towns=(_FLOWERS, changed))]
    )
    assert ("乙、甲", ("稻米专业镇", "晋源花卉专业镇", "花卉专业镇")) == (
        merged.name,
        tuple(town.name for town in merged.towns or ()),
    )


def test_observations_are_told_apart_by_town_indicator_and_period() -> None:
    """Figures have no id; equal ones stand once, different ones of one period both stay."""
    one = zyz.Observation(town="花卉", indicator="产值", period=Period(2025, 1, 12), value=Decimal(5))
    other = zyz.Observation(town="花卉", indicator="产值", period=Period(2025, 1, 12), value=Decimal(6))
    merged = merge(
        [Programme(name="甲", observations=(other, one)), Programme(name="乙", observations=(one,))]
    )
    assert (one, other) == merged.observations


def test_merging_keeps_unknown_apart_from_empty() -> None:
    """A ledger nobody handed over stays ``None``; one that somebody did is a ledger."""
    merged = merge([Programme(name="甲", problems=()), Programme(name="乙")])
    assert ((), None) == (merged.problems, merged.projects)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["140110", "140110"], "140110"),
        (["140110", "140121"], "140100"),
        (["140110", "140200"], "140000"),
        (["140110", "410100"], None),
        (["140110", None], None),
        ([None, None], None),
    ],
)
def test_the_area_of_a_merged_programme(codes: list[str | None], expected: str | None) -> None:
    """Districts of one city make the city, cities the province; an unknown one leaves it unknown."""
    assert expected == merge(Programme(name="例", area=code) for code in codes).area


def test_the_most_demanding_goal_holds() -> None:
    """Of several coverage goals the highest tier counts."""
    goals = [CoverageGoal(tier=Tier.COUNTY, at_least=3), CoverageGoal(tier=Tier.MUNICIPAL)]
    merged = merge(Programme(name="例", coverage_goal=goal) for goal in (*goals, None))
    assert goals[1] == merged.coverage_goal


def test_a_plan_leaves_the_roster_as_it_is() -> None:
    """A programme of nothing but plans says nothing of coverage, so completeness stays."""
    plan = Programme.from_plan(zyz.parse_plan("一、重点任务\n（一）做强产业。", name="plan.txt"))
    merged = merge([Programme(name="甲", towns=(), roster=_roster("140110")), plan])
    assert merged.roster is not None
    assert (True, ("plan.txt",)) == (merged.roster.is_complete(AreaKind.COUNTY), merged.read_from)


def test_unknown_towns_leave_nothing_complete() -> None:
    """A part whose towns are not known cannot have its areas counted as without."""
    merged = merge(
        [
            Programme(name="甲", towns=(), roster=_roster("140110")),
            Programme(name="乙", roster=_roster("140121")),
        ]
    )
    assert merged.roster is not None
    assert (None, 2) == (merged.roster.is_complete(AreaKind.COUNTY), len(merged.roster.areas))


def test_the_cell_of_a_field() -> None:
    """Of an entry of a workbook, a field stands in its own column; elsewhere the place stays as it is."""
    cell = zyz.Source(document="a.xlsx", sheet="问题台账", cell="A12")
    programme = Programme(name="例", columns={("a.xlsx", "问题台账"): {"due": "AB"}})
    assert ["AB12", "A12", "A12"] == [
        getattr(programme.place_of(cell, name), "cell", None) for name in ("due", "unit", None)
    ]
    assert merge([programme, Programme(name="乙")]).columns == programme.columns
    assert programme.place_of(zyz.Source(document="a.yaml", paragraph=3), "due") is not None


def _unread(entry: str | None, *, left_out: bool, ledger: str | None = "towns") -> UnreadCell:
    place = Source(document="台账.xlsx", paragraph=3, sheet="专业镇", cell="B3")
    fault = zyz.errors.Fault(place=str(place), field="areas", zh="不能识读", en="unreadable")
    return UnreadCell(
        trouble=CellTrouble.VALUE, source=place, fault=fault, ledger=ledger, entry=entry, left_out=left_out
    )


def test_only_what_was_left_out_may_be_what_an_id_means() -> None:
    """An entry that stays without one of its cells is there; one left out may be meant, and one without an id by any."""
    stays = Programme(name="例", unread_cells=(_unread("花卉", left_out=False),))
    sheet = Programme(name="例", unread_cells=(_unread(None, left_out=True, ledger=None),))
    gone = Programme(name="例", unread_cells=(_unread("花卉", left_out=True),))
    nameless = Programme(name="例", unread_cells=(_unread(None, left_out=True),))
    assert [False, False, True, True] == [
        each.was_left_out("towns", "花卉") for each in (stays, sheet, gone, nameless)
    ]
    assert [False, True] == [each.was_left_out("towns", "稻米") for each in (gone, nameless)]
