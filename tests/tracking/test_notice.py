"""Each unit gets its own notice: joint leads, members of a collective, names nobody knows, and what names nobody."""

from datetime import date

import pytest
from attrs import evolve

from tracking.notice_example import BUREAU, FINANCE, TODAY, county, named, plan, task
from zhuanyezhen.errors import UnknownSubjectError, ValueTextError, WrongUseError
from zhuanyezhen.model.plan import Plan, Role
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.tracking.clock import standard_clock
from zhuanyezhen.tracking.notice import Notice, notices
from zhuanyezhen.tracking.notice_item import NoticeState


def _of(name: str) -> Notice:
    return notices(county(), as_of=TODAY, unit=name).notices[0]


def test_who_gets_a_notice() -> None:
    """By name, with the members of a collective and the words nobody knows; what names nobody is last."""
    answer = notices(county(), as_of=TODAY)
    assert [
        ("县工业和信息化局", None),
        ("县工信局", BUREAU),
        ("县花卉办", None),
        ("县财政局", FINANCE),
        ("柳河镇/人民政府", None),
        ("石桥镇", "石桥镇/人民政府"),
        (None, None),
    ] == [(each.name, each.unit) for each in answer.notices]
    assert ("青禾县专业镇工作", TODAY, 7) == (answer.name, answer.as_of, answer.before)
    assert ["由有关方面抓好"] == [each.text for each in answer.unread]


def test_what_presses_most_stands_first() -> None:
    """What a ledger says is late, what is to be asked about, what is near, what is to come."""
    assert [
        (NoticeState.OVERDUE, "窑炉改造计划开工", -30),
        (NoticeState.OVERDUE, "用地没有落实", -1),
        (NoticeState.PASSED, "（二）申报商标", -153),
        (NoticeState.DUE, "（一）壮大产业：入库企业3户", 1),
        (NoticeState.LATER, "（一）壮大产业", 31),
    ] == [(each.state, each.what, each.days) for each in _of("县工信局").items]


def test_the_parts_of_a_notice() -> None:
    """Led and cooperated in by the role, late and near by the day."""
    notice = _of(FINANCE)
    assert (["用地没有落实"], [], ["（一）壮大产业：入库企业3户"]) == tuple(
        [item.what for item in part] for part in (notice.overdue, notice.passed, notice.due)
    )
    assert (["用地没有落实"], 4) == ([each.what for each in notice.cooperates], len(notice.leads))


def test_members_of_a_collective_are_told_through_it() -> None:
    """Both the one that is known and the one that is not; the collective itself gets none."""
    for name in ("石桥镇", "柳河镇/人民政府"):
        (aim, work) = _of(name).items
        assert ("各镇", "各镇", Role.COOPERATE) == (aim.through, work.as_written, work.role)


def test_a_name_nobody_knows_stands_as_written() -> None:
    """With the units it may mean: those of the reading, else those that are called so."""
    answer = notices(county(), as_of=TODAY)
    (unknown,) = [each for each in answer.notices if each.name == "县花卉办"]
    assert (("县财政局",), 3) == (unknown.candidates, len(unknown.items))
    assert ("县工信局",) == answer.notices[0].candidates


def test_the_clause_leads_to_the_characters() -> None:
    """Number, heading, the words of the clause, and the place of the very name."""
    clause = _of(BUREAU).passed[0].clause
    assert ("培育方案", None, "（二）", "申报商标") == (
        clause.document,
        clause.ledger,
        clause.number,
        clause.heading,
    )
    assert clause.words is not None
    assert clause.source is not None
    assert ("县工信局", 100, 104) == (clause.words[6:10], clause.source.start, clause.source.end)


def test_a_unit_that_leads_and_cooperates_has_the_matter_once() -> None:
    """In the stronger part, whichever is written first."""
    for order in ((Role.LEAD, Role.COOPERATE), (Role.COOPERATE, Role.LEAD)):
        twice = tuple(named(role, "县工信局", BUREAU) for role in order)
        programme = Programme(name="例", plans=(plan(task("（一）", "招商", assignments=twice)),))
        (notice,) = notices(programme, as_of=TODAY).notices
        assert [Role.LEAD] == [each.role for each in notice.items]


def test_one_name_in_two_districts_is_two_notices() -> None:
    """Where neither is known, nobody can say that they are one."""
    work = task("（一）", "招商", assignments=(named(Role.LEAD, "花卉办"),))
    plans = tuple(Plan(name=f"{place}.txt", jurisdiction=place, tasks=(work,)) for place in ("甲县", "乙县"))
    answer = notices(Programme(name="例", plans=plans), as_of=TODAY)
    assert ["花卉办", "花卉办"] == [each.name for each in answer.notices]
    with pytest.raises(UnknownSubjectError, match="花卉办、花卉办"):
        notices(Programme(name="例", plans=plans), as_of=TODAY, unit="花卉办")


@pytest.mark.parametrize("name", ["县工信局", " 县工业和信息化局", BUREAU])
def test_one_unit_by_any_of_its_names(name: str) -> None:
    """A known unit goes by all of its forms; of a form nobody resolved there is another notice, and both are told."""
    programme = Programme(name="例", plans=county().plans)
    assert [BUREAU] == [each.unit for each in notices(programme, as_of=TODAY, unit=name).notices]


def test_a_known_unit_without_a_matter_has_an_empty_notice() -> None:
    """It is no error to have nothing to do."""
    programme = Programme(name="例", units=(Unit(id="县/统计局", name="县统计局"),), problems=())
    (notice,) = notices(programme, as_of=TODAY, unit="县统计局").notices
    assert Notice(unit="县/统计局", name="县统计局") == notice


def test_a_unit_nobody_knows_is_refused() -> None:
    """With the nearest, else with all there are."""
    with pytest.raises(UnknownSubjectError, match="did you mean 县财政局"):
        notices(county(), as_of=TODAY, unit="县财政")
    with pytest.raises(UnknownSubjectError) as told:
        notices(county(), as_of=TODAY, unit="XX")
    assert "没有叫“XX”的单位；有县工业和信息化局、县工信局" in told.value.text("zh")


@pytest.mark.parametrize("before", [-1, 366, True, "7"])
def test_how_far_ahead_is_a_number_of_days(before: int) -> None:
    """From 0 to a year."""
    with pytest.raises(ValueTextError, match="from 0 to 365"):
        notices(county(), as_of=TODAY, before=before)


def test_only_a_programme_and_a_day() -> None:
    """A plan and a text are refused with what to call first."""
    with pytest.raises(WrongUseError):
        notices(county().plans[0], as_of=TODAY)  # type: ignore[arg-type]
    with pytest.raises(ValueTextError, match="as_of"):
        notices(county(), as_of="2026-11-30")  # type: ignore[arg-type]


def test_a_clock_of_one_s_own() -> None:
    """The limits given decide; the library's own where none are."""
    problem = Problem(id="1", description="甲", raised_on=date(2026, 11, 2), steps=())
    programme = Programme(name="例", problems=(problem,))
    for clock, name in ((None, "13710"), (evolve(standard_clock(), name="本县时限"), "本县时限")):
        first, _ = notices(programme, as_of=TODAY, clock=clock).notices[0].items
        assert name == first.time.words


def test_an_answer_shows_itself_in_short() -> None:
    """A notice of thousands would fill the screen."""
    assert len(repr(notices(county(), as_of=TODAY))) < 300
