"""Coverage: laws that hold for every programme, and the cases people ask about."""

from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from zhuanyezhen.covering import Coverage, Verdict, coverage, merge_coverages
from zhuanyezhen.errors import Fault, UnknownAreaError, WrongUseError
from zhuanyezhen.model.area import Area, AreaKind, Roster
from zhuanyezhen.model.change import ChangeKind
from zhuanyezhen.model.programme import CoverageGoal, Programme, merge
from zhuanyezhen.model.town import Tier, TierChange, Town
from zhuanyezhen.model.unread_cell import CellTrouble, UnreadCell
from zhuanyezhen.roster.china import china_roster
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.source import Source

_ON = date(2026, 6, 1)
_CODES = ("140105", "140106", "140110", "140121", "140202", "140171")
_AREAS = st.sampled_from(
    [Area(code=code, name=code, kind=AreaKind.COUNTY, parent=f"{code[:4]}00") for code in _CODES[:-1]]
    + [Area(code=_CODES[-1], name="综改区", kind=AreaKind.ZONE, parent="140100")]
)
_XIAODIAN = Area(code="140105", name="小店区", kind=AreaKind.COUNTY, parent="140100")
_KINDS = st.lists(st.sampled_from([AreaKind.COUNTY, AreaKind.ZONE]), unique=True).map(tuple)
_ROSTERS = st.builds(
    Roster,
    areas=st.lists(_AREAS, unique=True).map(tuple),
    as_of=st.none() | st.dates(date(2025, 1, 1), date(2026, 12, 31)),
    complete=_KINDS,
    incomplete=st.just(()) | _KINDS,
)
_CHANGES = st.builds(
    TierChange,
    kind=st.sampled_from(ChangeKind),
    tier=st.none() | st.sampled_from(Tier),
    on=st.none()
    | st.builds(PartialDate, st.integers(2024, 2026))
    | st.builds(PartialDate, st.integers(2024, 2026), st.integers(1, 12)),
)
_TOWNS = st.builds(
    Town,
    id=st.sampled_from(["花卉", "稻米", "老陈醋", "法兰"]),
    name=st.just("某专业镇"),
    areas=st.lists(st.sampled_from([*_CODES, "140110100", "140100"]), max_size=3, unique=True).map(tuple),
    tiers=st.none() | st.lists(_CHANGES, max_size=3).map(tuple),
)
programmes = st.builds(
    Programme,
    name=st.sampled_from(["甲", "乙", "丙"]),
    roster=st.none() | _ROSTERS,
    towns=st.none() | st.lists(_TOWNS, max_size=4).map(tuple),
)


def asked(programme: Programme, tier: Tier = Tier.MUNICIPAL, at_least: int = 1) -> Coverage:
    """The question every property asks."""
    return coverage(programme, as_of=_ON, tier=tier, at_least=at_least)


def covered(answer: Coverage) -> set[str]:
    """The codes of the areas that are covered."""
    return {each.area.code for each in answer.covered}


@given(st.lists(programmes, min_size=1, max_size=3), st.sampled_from(Tier), st.integers(1, 2))
def test_coverage_merges(parts: list[Programme], tier: Tier, at_least: int) -> None:
    """``coverage(a ∪ b) == merge(coverage(a), coverage(b))``, answers and reasons included."""
    whole = asked(merge(parts), tier, at_least)
    merged = merge_coverages(asked(part, tier, at_least) for part in parts)
    assert merged.by_kind == whole.by_kind


@given(st.lists(programmes, min_size=1, max_size=3))
def test_merging_does_not_depend_on_the_order(parts: list[Programme]) -> None:
    """Whichever programme comes first, the answer is the same."""
    forth, back = (merge_coverages(asked(each) for each in order) for order in (parts, parts[::-1]))
    assert forth.by_kind == back.by_kind


@given(programmes, _TOWNS)
@example(
    Programme(
        name="例",
        roster=Roster(areas=(_XIAODIAN,), complete=(AreaKind.COUNTY,)),
        towns=(Town(id="花卉", name="某专业镇", areas=("140100",)),),
    ),
    Town(id="花卉", name="某专业镇", areas=("140105",), tiers=()),
)
def test_adding_a_town_never_uncovers_an_area(programme: Programme, town: Town) -> None:
    """What is covered stays covered, and nothing that was not known to lack a town comes to lack one."""
    towns = programme.towns or ()
    before, after = asked(evolve(programme, towns=towns)), asked(evolve(programme, towns=(*towns, town)))
    assert covered(before) <= covered(after)
    assert {each.area.code for each in after.uncovered} <= {each.area.code for each in before.uncovered}


@given(programmes, st.sampled_from(Tier), st.sampled_from(Tier))
def test_raising_the_tier_never_covers_an_area(programme: Programme, one: Tier, other: Tier) -> None:
    """Asking for a higher tier covers no area more; nor does asking for more towns."""
    low, high = sorted((one, other), key=list(Tier).index)
    assert covered(asked(programme, high)) <= covered(asked(programme, low))
    assert covered(asked(programme, low, 2)) <= covered(asked(programme, low, 1))


@given(programmes)
def test_every_area_has_one_answer(programme: Programme) -> None:
    """Covered, uncovered and unknown share the listed areas among them; an unknown kind has no gap."""
    answer = asked(programme)
    listed = [each.area.code for each in (*answer.covered, *answer.uncovered, *answer.unknown)]
    counted = {area.code for area in (programme.roster.areas if programme.roster else ())}
    assert (sorted(counted), sorted(set(listed))) == (sorted(listed), sorted(listed))
    assert [] == [each for each in answer.uncovered if not answer.by_kind[each.area.kind].known]


def _programme(*towns: Town, complete: tuple[AreaKind, ...] = (AreaKind.COUNTY, AreaKind.ZONE)) -> Programme:
    areas = (
        Area(code="140100", name="太原市", kind=AreaKind.PREFECTURE, parent="140000"),
        Area(code="140110", name="晋源区", kind=AreaKind.COUNTY, parent="140100"),
        Area(code="140121", name="清徐县", kind=AreaKind.COUNTY, parent="140100"),
        Area(
            code="140703", name="太谷区", kind=AreaKind.COUNTY, parent="140700", valid_from=date(2019, 12, 31)
        ),
        Area(
            code="140726",
            name="太谷县",
            kind=AreaKind.COUNTY,
            parent="140700",
            valid_to=date(2019, 12, 30),
            successors=("140703",),
        ),
        Area(code="140171", name="综改区", kind=AreaKind.ZONE, parent="140100", hosts=("140110",)),
    )
    return Programme(name="例", towns=towns, roster=Roster(areas=areas, complete=complete))


def _town(name: str, *areas: str, tier: Tier = Tier.PROVINCIAL, on: str = "2022-09-14") -> Town:
    year, month, day = map(int, on.split("-"))
    change = TierChange(
        kind=ChangeKind.RECOGNISED, tier=tier, on=PartialDate(year, month, day), batch="第一批"
    )
    return Town(id=name, name=f"{name}专业镇", areas=areas, tiers=(change,))


def test_a_town_counts_for_each_of_its_areas() -> None:
    """One town in two counties covers both."""
    answer = asked(_programme(_town("花卉", "140110", "140121")))
    assert {"140110", "140121"} == covered(answer)


def test_a_zone_needs_a_town_of_its_own() -> None:
    """The host county's town does not cover the zone."""
    answer = asked(_programme(_town("花卉", "140110")))
    assert Verdict.UNCOVERED is answer.why("140171").verdict


def test_a_township_counts_for_its_county_and_a_former_code_for_its_successor() -> None:
    """140110100 lies in 140110; 太谷县 became 太谷区, and 太谷区 was 太谷县 before."""
    programme = _programme(_town("花卉", "140110100"), _town("玛钢", "140726", on="2010-01-01"))
    then = coverage(programme, as_of=date(2018, 1, 1), tier=Tier.COUNTY)
    now = coverage(
        _programme(_town("玛钢", "140703", on="2010-01-01")), as_of=date(2018, 1, 1), tier=Tier.COUNTY
    )
    assert ({"140110", "140703"}, {"140726"}, {"140726"}) == (
        covered(asked(programme)),
        covered(then),
        covered(now),
    )


def test_a_town_known_to_the_city_only_leaves_its_counties_unknown() -> None:
    """A town somewhere in 太原市 may be in either county: neither is said to lack one."""
    answer = asked(_programme(_town("花卉", "140100")))
    assert {"140110", "140121", "140171"} == {each.area.code for each in answer.unknown}
    assert "只知在太原市" in answer.why("140110").standings[0].reason


def test_it_explains_itself() -> None:
    """``why`` names the towns and the tier changes that count, and those that do not reach the tier."""
    answer = asked(_programme(_town("花卉", "140110"), _town("稻米", "140110", tier=Tier.COUNTY)))
    assert (
        "晋源区（140110）：有1个，已达到（应有市级及以上专业镇1个）\n"
        "  稻米专业镇：2022-09-14认定为县级（第一批），低于市级\n"
        "  花卉专业镇：2022-09-14认定为省级（第一批）"
    ) == str(answer.why(Area(code="140110", name="晋源区", kind=AreaKind.COUNTY)))


def test_it_says_what_it_does_not_know() -> None:
    """A removal, an unknown tier and an area nobody asked about."""
    gone = TierChange(kind=ChangeKind.REMOVED, tier=Tier.COUNTY, on=PartialDate(2025, 3, 1))
    unsure = TierChange(kind=ChangeKind.RECOGNISED, tier=None, on=PartialDate(2025, 3, 1))
    answer = asked(
        _programme(
            evolve(_town("花卉", "140110", tier=Tier.COUNTY), tiers=(gone,)),
            evolve(_town("稻米", "140121"), tiers=(unsure,)),
        )
    )
    assert (
        "2025-03-01退出，原为县级",
        "2025-03-01认定为专业镇（梯次不明）；另有变动的日期或梯次不确切，不能确定当天的梯次",
    ) == (
        answer.why("140110").standings[0].reason,
        answer.why("140121").standings[0].reason,
    )
    with pytest.raises(UnknownAreaError, match="999999"):
        answer.why("999999")


def test_by_city() -> None:
    """The answers stand under the areas above, counties and zones together."""
    groups = asked(_programme(_town("花卉", "140110"))).by_parent()
    assert {"140100": ["140110", "140121", "140171"], "140700": ["140703"]} == {
        parent: [each.area.code for each in areas] for parent, areas in groups.items()
    }


def test_the_scope_narrows_the_question() -> None:
    """Asked of one city, only its areas are in scope."""
    answer = coverage(_programme(), as_of=_ON, scope="140700")
    assert (["140703"], 0) == (
        [each.area.code for each in answer.uncovered],
        answer.by_kind[AreaKind.ZONE].in_scope,
    )


def test_the_goal_of_the_programme_is_the_default() -> None:
    """Without a tier or a number, the programme's own goal is asked."""
    programme = evolve(_programme(), coverage_goal=CoverageGoal(at_least=2, tier=Tier.MUNICIPAL))
    answer = coverage(programme, as_of=_ON)
    assert (2, Tier.MUNICIPAL) == (answer.at_least, answer.tier)


def test_what_cannot_be_asked() -> None:
    """No towns at all, and different questions merged, are refused."""
    with pytest.raises(ValueError, match="at_least is 0"):
        coverage(_programme(), as_of=_ON, at_least=0)
    with pytest.raises(ValueError, match="2 different questions"):
        merge_coverages([asked(_programme()), asked(_programme(), Tier.COUNTY)])


@pytest.mark.parametrize("scope", ["990000", "141400"])
def test_a_scope_that_nobody_knows_is_refused(scope: str) -> None:
    """Of 0 counties 0 uncovered would read as if all were well; without a roster nothing is claimed anyway."""
    with pytest.raises(UnknownAreaError, match=f"nothing in the roster lies in '{scope}' on 2026-06-01"):
        coverage(_programme(), as_of=_ON, scope=scope)
    for roster in (None, Roster()):
        (counties, _) = coverage(Programme(name="空", roster=roster), as_of=_ON, scope=scope).by_kind.values()
        assert counties.in_scope is None


def test_a_scope_that_no_longer_stood_is_told_with_what_it_became() -> None:
    """太谷县 became 太谷区: its old code is no place to ask about any more."""
    programme = Programme(name="晋中市", roster=china_roster(within="140700"), towns=())
    with pytest.raises(UnknownAreaError, match=r"on 2026-06-01 it is '140703' \(太谷区\)"):
        coverage(programme, as_of=_ON, scope="140726")
    assert coverage(programme, as_of=date(2018, 6, 1), scope="140726").by_kind[AreaKind.COUNTY].in_scope == 1


@pytest.mark.parametrize("moment", ["2026-06-01", datetime(2026, 6, 1, 8, tzinfo=UTC)])
def test_only_a_day_can_be_asked_about(moment: date) -> None:
    """A text or a moment is refused before it is compared with anything."""
    with pytest.raises(ValueError, match=r"which is no day; give datetime\.date"):
        coverage(_programme(), as_of=moment)


def test_an_unlisted_name() -> None:
    """A code the roster does not list is shown as it is."""
    assert ("140700", "太原市") == tuple(map(asked(_programme()).name_of, ("140700", "140100")))


@pytest.mark.parametrize("tier", [Tier.PROVINCIAL, "provincial", "省级", "省"])
def test_a_tier_is_known_by_its_word(tier: str) -> None:
    """As officials say it, not only as files do."""
    assert asked(_programme(), Tier.PROVINCIAL) == coverage(_programme(), as_of=_ON, tier=tier)


def test_a_tier_that_is_none_is_refused_with_all_there_are() -> None:
    """Before it is compared with anything."""
    with pytest.raises(WrongUseError, match=r"'世界级' is no Tier; one of pool \(培育库\)"):
        coverage(_programme(), as_of=_ON, tier="世界级")


@pytest.mark.parametrize("roster", [china_roster(within="140100"), None])
def test_a_scope_is_known_by_its_name(roster: Roster | None) -> None:
    """Of the programme's roster, or where it has none of China's."""
    answer = coverage(Programme(name="空", roster=roster, towns=()), as_of=_ON, scope="太原市")
    assert "140100" == answer.scope


@pytest.mark.parametrize(
    ("scope", "message", "chinese"),
    [
        (
            "鼓楼区",
            "'鼓楼区' is the name of 4 areas of the roster on 2026-06-01; give a code: 320106 (鼓楼区), ",
            "有4个地区叫",
        ),
        (
            "太原",
            "'太原' is the name of 0 areas of the roster on 2026-06-01; give a code: a city is 140100",
            "市如140100",
        ),
    ],
)
def test_a_name_of_none_or_several_is_refused(scope: str, message: str, chinese: str) -> None:
    """The codes of those there are stand in the message."""
    with pytest.raises(UnknownAreaError) as caught:
        coverage(Programme(name="空", roster=china_roster(), towns=()), as_of=_ON, scope=scope)
    assert str(caught.value).startswith(message)
    assert chinese in caught.value.text("zh")


def test_who_is_struck_off_one_list_is_on_the_other_still() -> None:
    """Municipal in 2023, provincial in 2024, struck off the provincial list in 2026: municipal and county hold."""
    kinds, tiers = ChangeKind, Tier
    history = (
        TierChange(
            kind=kinds.RECOGNISED, tier=tiers.MUNICIPAL, on=PartialDate(2023, 5), document_number="市发1号"
        ),
        TierChange(kind=kinds.PROMOTED, tier=tiers.PROVINCIAL, on=PartialDate(2024, 3)),
        TierChange(kind=kinds.REMOVED, tier=tiers.PROVINCIAL, on=PartialDate(2026, 1, 20)),
    )
    town = Town(id="花卉", name="花卉专业镇", areas=("140110",), tiers=history)
    verdicts = {
        tier: coverage(_programme(town), as_of=_ON, tier=tier).why("140110").verdict
        for tier in (tiers.COUNTY, tiers.MUNICIPAL, tiers.PROVINCIAL)
    }
    assert [Verdict.COVERED, Verdict.COVERED, Verdict.UNCOVERED] == list(verdicts.values())
    reason = coverage(_programme(town), as_of=_ON, tier=tiers.COUNTY).why("140110").standings[0].reason
    assert "2023-05认定为市级；2026-01-20退出，原为省级" == reason
    left = evolve(town, tiers=(*history[:2], TierChange(kind=kinds.REMOVED, on=PartialDate(2026, 1, 20))))
    assert Verdict.UNCOVERED is coverage(_programme(left), as_of=_ON).why("140110").verdict


def test_a_tier_given_for_a_term_ends_with_it() -> None:
    """The reason says until when."""
    change = TierChange(
        kind=ChangeKind.RECOGNISED, tier=Tier.NATIONAL, on=PartialDate(2022, 12), valid_to=date(2025, 12, 31)
    )
    town = Town(id="花卉", name="花卉专业镇", areas=("140110",), tiers=(change,))
    answer = coverage(_programme(town), as_of=_ON).why("140110")
    assert (Verdict.UNCOVERED, "2022-12认定为国家级，有效期至2025-12-31") == (
        answer.verdict,
        answer.standings[0].reason,
    )


_GIVEN = TierChange(kind=ChangeKind.RECOGNISED, tier=Tier.MUNICIPAL, on=PartialDate(2024))
_CITY_TOWNS = (
    Town(id="甲", name="甲镇", areas=("140105", "140100"), tiers=(_GIVEN,)),
    Town(id="乙", name="乙镇", areas=("140100",), tiers=(evolve(_GIVEN, tier=Tier.COUNTY),)),
    Town(id="丙", name="丙镇", areas=("140100",), tiers=(_GIVEN,)),
)


def test_a_town_of_the_city_is_told_once_and_only_where_it_may_count() -> None:
    """甲 is known to be in 小店区; 乙 does not reach the tier wherever it is; 丙 may be here."""
    roster = Roster(areas=(_XIAODIAN,), complete=(AreaKind.COUNTY,))
    (area,) = (
        asked(Programme(name="例", roster=roster, towns=_CITY_TOWNS), at_least=2)
        .by_kind[AreaKind.COUNTY]
        .areas
    )
    assert [("甲", True), ("丙", None)] == [(each.town, each.counts) for each in area.standings]
    assert (("甲",), Verdict.UNKNOWN) == (area.towns, area.verdict)


@pytest.mark.parametrize(
    ("complete", "incomplete", "reason"),
    [
        ((), (), "没有注明是否列全"),
        ((), (AreaKind.COUNTY,), "注明不完整"),
        ((AreaKind.COUNTY,), (), None),
    ],
)
def test_why_a_kind_is_unknown(
    complete: tuple[AreaKind, ...], incomplete: tuple[AreaKind, ...], reason: str | None
) -> None:
    """A roster that says it is incomplete, and one that says nothing, are told apart."""
    roster = Roster(areas=(_XIAODIAN,), complete=complete, incomplete=incomplete)
    told = asked(Programme(name="例", roster=roster, towns=())).by_kind[AreaKind.COUNTY].reason
    assert (reason is None) is (told is None)
    assert (reason or "") in (told or "")


def test_only_a_programme_can_be_asked() -> None:
    """A path is told what to call first."""
    with pytest.raises(WrongUseError):
        coverage("花卉.yaml", as_of=_ON)  # type: ignore[arg-type]


def test_without_a_roster_it_is_said_which_one_is_missing() -> None:
    """Nobody knows which areas there are."""
    answer = asked(Programme(name="例", towns=_CITY_TOWNS)).by_kind[AreaKind.COUNTY]
    assert answer.reason == "没有县（市、区）名录"


@pytest.mark.parametrize(("ledger", "verdict"), [("towns", 0), ("tiers", 0), ("problems", 1)])
def test_what_could_not_be_read_may_be_what_is_missing(ledger: str, verdict: int) -> None:
    """A town, or a change of its tier, that was left out: no area is said to lack one."""
    unread = UnreadCell(
        trouble=CellTrouble.BLANK,
        source=Source(document="台账.xlsx"),
        fault=Fault(place="台账.xlsx: A3", zh="空", en="blank"),
        ledger=ledger,
        left_out=True,
    )
    roster = Roster(areas=(_XIAODIAN,), complete=(AreaKind.COUNTY,))
    answer = asked(Programme(name="例", roster=roster, towns=(), unread_cells=(unread,)))
    assert [(Verdict.UNKNOWN, Verdict.UNCOVERED)[verdict]] == [
        each.verdict for each in answer.by_kind[AreaKind.COUNTY].areas
    ]


def test_why_nothing_is_said_of_an_area_whose_towns_were_left_out() -> None:
    """What is missing of the roster is told before what is missing of the towns."""
    unread = UnreadCell(
        trouble=CellTrouble.BLANK,
        source=Source(document="台账.xlsx"),
        fault=Fault(place="台账.xlsx: A3", zh="空", en="blank"),
        ledger="towns",
        left_out=True,
    )
    reasons = []
    for complete in ((AreaKind.COUNTY,), ()):
        roster = Roster(areas=(_XIAODIAN,), complete=complete)
        programme = Programme(name="例", roster=roster, towns=(), unread_cells=(unread,))
        kind = asked(programme).by_kind[AreaKind.COUNTY]
        assert {"140100": kind.areas} == kind.by_parent()
        reasons.append(kind.areas[0].reason)
    assert ("名录" in reasons[0], "名录" in reasons[1]) == (False, True)


def test_the_change_that_counts_and_the_towns_below() -> None:
    """A town raised and struck off the higher list counts by what it was given; one below stands apart."""
    struck = TierChange(kind=ChangeKind.REMOVED, tier=Tier.PROVINCIAL, on=PartialDate(2026, 1, 20))
    raised = evolve(_GIVEN, kind=ChangeKind.PROMOTED, tier=Tier.PROVINCIAL, on=PartialDate(2025))
    towns = (
        Town(id="甲", name="甲镇", areas=("140105",), tiers=(_GIVEN, raised, struck)),
        Town(id="乙", name="乙镇", areas=("140105",), tiers=(evolve(_GIVEN, tier=Tier.COUNTY),)),
    )
    roster = Roster(areas=(_XIAODIAN,), complete=(AreaKind.COUNTY,))
    area = asked(Programme(name="例", roster=roster, towns=towns)).why("140105")
    assert (["乙"], ("甲",)) == ([each.town for each in area.below], area.towns)
    assert [("乙", evolve(_GIVEN, tier=Tier.COUNTY)), ("甲", _GIVEN)] == [
        (each.town, each.change) for each in area.standings
    ]
