"""What a notice says, whatever it is written as."""

from datetime import date

import pytest
from attrs import evolve

from tracking.notice_example import TODAY, county
from zhuanyezhen.model.plan import Role
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.notice_page import (
    about,
    cells,
    excerpt,
    ground_of,
    name_of,
    parts,
    sentences,
    summary,
    time_of,
    unread_lines,
)
from zhuanyezhen.tracking.entry import Certainty, Undated
from zhuanyezhen.tracking.notice import Notice, Notices, notices
from zhuanyezhen.tracking.notice_item import NoticeClause, NoticeItem, NoticeKind, NoticeState, NoticeTime


def _notices(unit: str | None = None) -> Notices:
    return notices(county(), as_of=TODAY, unit=unit)


def _told(unit: str) -> list[str]:
    answer = _notices(unit)
    return list(sentences(answer, answer.notices[0], "zh"))


def test_how_much_there_is_and_how_it_stands() -> None:
    """Counts of what there is; nothing is said of what there is not."""
    assert [
        "牵头和负责5项，配合0项。",
        "其中已逾期2项，已过时限、是否完成待核实1项，7天内到期1项。",
    ] == _told("县工信局")
    assert ["牵头和负责0项，配合2项。", "其中7天内到期1项。"] == _told("石桥镇")


def test_what_is_not_known_is_told_first() -> None:
    """With the units that may be meant, and without; a day without anything pressing is told so."""
    answer = _notices()
    unknown = answer.notices[0]
    assert [
        "“县工业和信息化局”没有识别为一个单位，按原文列出；可能是县工信局。",
        "牵头和负责1项，配合0项。",
        "其中没有日期1项。",
        "没有逾期和7天内到期的事项。",
    ] == list(sentences(answer, unknown, "zh"))
    told = sentences(answer, evolve(unknown, candidates=()), "en")
    assert "“县工业和信息化局” is no unit that is known and stands as written." == next(told)
    assert ["没有事项。"] == list(sentences(answer, Notice(unit="1", name="县统计局"), "zh"))


def test_the_parts_are_called_by_what_is_in_them() -> None:
    """What is not pressing is the rest of it, or all."""
    answer = {name_of(each, "zh"): each for each in _notices().notices}
    assert {
        "县工信局": ["已逾期", "已过时限，是否完成待核实", "临近到期（催办）", "其他牵头和负责的事项"],
        "县工业和信息化局": ["牵头和负责的事项"],
        "石桥镇": ["临近到期（催办）", "其他配合的事项"],
        "没有写明责任单位的事项": ["已逾期", "临近到期（催办）", "其他事项"],
    } == {
        name: [each.title for each in parts(answer[name], "zh")]
        for name in ("县工信局", "县工业和信息化局", "石桥镇", "没有写明责任单位的事项")
    }
    rest = evolve(answer["没有写明责任单位的事项"], items=answer["没有写明责任单位的事项"].items[-1:])
    assert ["事项"] == [each.title for each in parts(rest, "zh")]
    beside = evolve(answer["石桥镇"], items=answer["石桥镇"].items[-1:])
    assert ["配合的事项"] == [each.title for each in parts(beside, "zh")]


def test_a_column_is_left_for_the_answer() -> None:
    """Where it is asked for; rows and headings are of one length."""
    (notice,) = _notices("石桥镇").notices
    for answer, last in ((True, "办理情况"), (False, "时限")):
        for part in parts(notice, "zh", answer=answer):
            assert last == part.headings[-1]
            assert {len(part.headings)} == {len(row) for row in part.rows}


def test_a_matter_as_a_row() -> None:
    """What, on which clause, which part, by when."""
    (notice,) = _notices("石桥镇").notices
    aim, work = notice.items
    assert (
        "目标：（一）壮大产业：入库企业3户",
        "《培育方案》（一）壮大产业：“（责任单位：县工信局、县财政局牵头，县花卉办、各镇配合）”",
        "配合单位（列在“各镇”中）",
        "2026年12月1日（还有1天）",
    ) == cells(aim, "zh")
    assert (
        "task: （一）壮大产业",
        "cooperate (as one of “各镇”)",
        "2026-12-31 (31 days left); written “2026年12月底前”",
    ) == tuple(cells(work, "en")[at] for at in (0, 2, 3))


def test_an_entry_of_a_ledger_is_named_by_its_id() -> None:
    """It has no clause; of what nobody has a part in, none is told."""
    nobody = _notices().notices[-1].items[0]
    assert ("问题台账，编号2", "—") == (ground_of(nobody, "zh"), cells(nobody, "zh")[2])


@pytest.mark.parametrize(
    ("time", "days", "state", "told"),
    [
        (NoticeTime(on=date(2026, 11, 29)), -1, NoticeState.OVERDUE, "2026年11月29日（已逾期1天）"),
        (
            NoticeTime(on=date(2026, 11, 29)),
            -1,
            NoticeState.PASSED,
            "2026年11月29日（已过1天，是否完成待核实）",
        ),
        (NoticeTime(on=date(2026, 11, 30)), 0, NoticeState.DUE, "2026年11月30日（当天到期）"),
        (
            NoticeTime(on=date(2026, 12, 2), certainty=Certainty.CLOCK, words="13710"),
            2,
            NoticeState.DUE,
            "2026年12月2日（还有2天）；按13710推算",
        ),
        (
            NoticeTime(reason=Undated.OPEN_ENDED, words="长期坚持"),
            None,
            NoticeState.UNDATED,
            "长期，没有截止日；原文“长期坚持”",
        ),
    ],
)
def test_by_when(time: NoticeTime, days: int | None, state: NoticeState, told: str) -> None:
    """The day, how it stands, and what the source says."""
    item = NoticeItem(
        kind=NoticeKind.TASK,
        what="甲",
        subject="甲",
        role=Role.LEAD,
        state=state,
        time=time,
        clause=NoticeClause(document="方案"),
        days=days,
    )
    assert told == time_of(item, "zh")


def test_a_long_clause_is_cut_around_the_name() -> None:
    """At the beginning, in the middle, at the end; where the name is not in it, from the beginning."""
    long = "甲局、" * 20 + "丙局、" + "乙局、" * 20
    assert 50 == len(excerpt(long, "丙局"))
    assert "丙局" in excerpt(long, "丙局")
    assert ("甲", "…") == (excerpt(long, "甲局")[0], excerpt(long, "甲局")[-1])
    assert ("…", "、") == (
        excerpt("甲局、" * 40 + "丁局、", "丁局")[0],
        excerpt("甲局、" * 40 + "丁局、", "丁局")[-1],
    )
    assert excerpt(long, "没有") == long[:48] + "…"
    assert excerpt("甲" * 48, "甲") == "甲" * 48


def test_what_was_not_understood_is_told() -> None:
    """With its place where it has one; of a programme without any nothing."""
    answer = _notices()
    assert [
        "另有1处责任分工文字没有识读，所涉单位可能未列出：",
        "由有关方面抓好（方案.txt:9）",
    ] == list(unread_lines(answer, "zh"))
    nowhere = evolve(answer, unread=(evolve(answer.unread[0], source=None),))
    assert ["由有关方面抓好"] == list(unread_lines(nowhere, "zh"))[1:]
    assert [] == list(unread_lines(notices(Programme(name="例"), as_of=TODAY), "zh"))


def test_the_summary_has_a_row_for_each() -> None:
    """Led, cooperated in, late, past, near, without a day."""
    every = summary(_notices(), "zh")
    assert ("县工信局", "5", "0", "2", "1", "1", "0") == every.rows[1]
    assert len(_notices().notices) == len(every.rows)
    assert "青禾县专业镇工作　截至2026年11月30日" == about(_notices(), "zh")


def test_what_is_all_to_come_is_told_as_such() -> None:
    """Nothing late, nothing near, nothing without a day."""
    answer = _notices("石桥镇")
    (notice,) = answer.notices
    later = evolve(notice, items=notice.items[-1:])
    assert ["牵头和负责0项，配合1项。", "没有逾期和7天内到期的事项。"] == list(sentences(answer, later, "zh"))
