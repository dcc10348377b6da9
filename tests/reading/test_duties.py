"""Duties of a plan: whose they are, in which words, and nothing that is a task's or a table's."""

from collections import Counter
from pathlib import Path

import pytest

from zhuanyezhen.model.duty import Duty, DutyBody, DutyKind
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.plan import parse_plan, read_plan

_HEAD = "青禾县陶瓷专业镇培育实施方案\n\n一、重点任务\n（一）壮大产业。扩大产能，各成员单位要加强协调。（责任单位：县工信局牵头）\n二、保障措施\n"


def _plan(text: str) -> Plan:
    return parse_plan(_HEAD + text, name="方案.txt", jurisdiction="青禾县")


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(each.body.value if each.body else "", each.holder, each.text) for each in _plan(text).duties]


def _kinds(text: str) -> list[DutyKind | None]:
    return [each.kind for each in _plan(text).duties]


def test_what_a_task_says_is_the_task_s() -> None:
    """各成员单位要加强协调 stands in a task; so do responsibility clauses."""
    assert () == _plan("（一）加强领导。建立台账，及时收集问题。").duties
    assert () == _plan("（一）加强领导。建立台账。（县财政局、县商务局负责）").duties


def test_a_plan_with_a_group_an_office_and_its_head() -> None:
    """Where the office is, what it does, who heads it by a post; persons are left out."""
    text = (
        "（一）加强领导。领导小组办公室设在县工信局，负责日常协调工作。"
        "办公室主任由县工信局局长兼任，副主任由县商务局、县文旅局分管负责人兼任。\n"
        "本方案由县工信局负责解释，自印发之日起施行。"
    )
    plan = _plan(text)
    assert [
        (DutyKind.OFFICE, DutyBody.UNIT, "县工信局", None, "领导小组办公室设在县工信局"),
        (DutyKind.WORK, DutyBody.OFFICE, "领导小组办公室", None, "负责日常协调工作"),
        (DutyKind.HEAD, DutyBody.UNIT, "县工信局", "县工信局局长", "办公室主任"),
        (DutyKind.DEPUTY_HEAD, DutyBody.UNIT, "县商务局", "县商务局分管负责人", "办公室副主任"),
        (DutyKind.DEPUTY_HEAD, DutyBody.UNIT, "县文旅局", "县文旅局分管负责人", "办公室副主任"),
        (DutyKind.INTERPRETATION, DutyBody.UNIT, "县工信局", None, "本方案由县工信局负责解释"),
    ] == [(each.kind, each.body, each.holder, each.post, each.text) for each in plan.duties]
    assert {"青禾县/工信局", "青禾县/商务局", "青禾县/文旅局"} == {each.unit for each in plan.duties}
    assert {each.unit for each in plan.duties} <= {unit.id for unit in plan.units}
    assert {"加强领导"} == {each.section for each in plan.duties}


def test_every_duty_leads_back_to_its_words() -> None:
    """The characters of the document are the text; of a post, the unit that holds it."""
    plan = _plan("（一）加强领导。县财政局负责资金保障，县商务局要做好招商。\n办公室主任由县工信局局长兼任。")
    for each in plan.duties:
        assert each.source is not None
        cut = plan.text[each.source.start : each.source.end]
        assert cut == (each.holder if each.kind is DutyKind.HEAD else each.text)
    assert 3 == len(plan.duties)


@pytest.mark.parametrize(
    "sentence",
    [
        "由县工信局局长兼任办公室主任",
        "领导小组办公室设在县工信局，县工信局局长兼任办公室主任",
        "办公室主任由县工信局局长担任",
    ],
)
def test_forms_of_a_head_ex_officio(sentence: str) -> None:
    """However it is put, the post is told."""
    (head,) = [each for each in _plan(f"（一）加强领导。{sentence}。").duties if each.kind is DutyKind.HEAD]
    assert ("县工信局局长", "青禾县/工信局") == (head.post, head.unit)


def test_a_head_by_name_is_no_duty() -> None:
    """No name of a person is given, and no post without a unit is made up."""
    assert () == _plan("（一）加强领导。办公室主任由李某兼任，副主任由局长兼任。").duties


def test_below_a_heading_every_clause_is_a_duty() -> None:
    """Of whoever was named last; a clause that says how stands with the next; brackets and quotes are not cut."""
    text = (
        "（一）领导小组主要职责：统筹全县工作，审定（年度，专项）计划。\n"
        "（二）领导小组办公室职责。承担日常工作，根据“一镇一策，分类施策”要求，督促工作落实；组织申报。\n"
        "（三）成员单位职责\n1.县工信局：负责认定，牵头拟订政策。\n2.县财政局。负责资金筹措。\n"
    )
    assert [
        ("group", "领导小组", "统筹全县工作"),
        ("group", "领导小组", "审定（年度，专项）计划"),
        ("office", "领导小组办公室", "承担日常工作"),
        ("office", "领导小组办公室", "根据“一镇一策，分类施策”要求，督促工作落实"),
        ("office", "领导小组办公室", "组织申报"),
        ("unit", "县工信局", "负责认定"),
        ("unit", "县工信局", "牵头拟订政策"),
    ] == _told(text)[:7]
    assert [DutyKind.SUPERVISION, DutyKind.APPLICATION] == _kinds(text)[3:5]


def test_sentences_name_whose_they_are_below_a_bare_heading() -> None:
    """As in the district's plan; where the office is and who heads it is seen there, too."""
    text = (
        "（一）主要职责\n领导小组负责统筹规划，协调重大问题。办公室设在县工信局，主任由县工信局局长兼任。"
        "办公室承担日常工作，协调领导小组各成员单位统筹解决重大事项。各成员单位根据工作职能，强化联动。\n"
    )
    assert [
        ("group", "领导小组", "负责统筹规划"),
        ("group", "领导小组", "协调重大问题"),
        ("unit", "县工信局", "办公室设在县工信局"),
        ("office", "办公室", "承担日常工作"),
        ("office", "办公室", "协调领导小组各成员单位统筹解决重大事项"),
        ("members", "各成员单位", "根据工作职能，强化联动"),
    ] == [each for each in _told(text) if each[2] != "办公室主任"]


def test_below_a_heading_any_verb_may_follow() -> None:
    """领导小组研究重大事项 says whose it is; 领导小组交办 and 领导小组的工作 do not."""
    text = "（一）主要职责\n领导小组研究重大事项，办公室拟订计划，领导小组的任务逐项落实。\n"
    assert [
        ("group", "领导小组", "研究重大事项"),
        ("office", "办公室", "拟订计划"),
        ("office", "办公室", "领导小组的任务逐项落实"),
    ] == _told(text)


def test_the_duties_of_a_bare_heading_without_anybody_are_nobody_s() -> None:
    """Nothing is attributed to whom the text does not name."""
    assert [] == _told("（一）主要职责\n统筹规划，协调重大问题。\n")


def test_the_office_s_duties_are_those_of_the_unit_it_is_at() -> None:
    """Where the document names one such unit; of two nobody can tell."""
    one = _plan("（一）加强领导。办公室设在县工信局。\n办公室负责日常工作。").duties
    assert ["青禾县/工信局", "青禾县/工信局"] == [each.unit for each in one]
    text = (
        "（一）加强领导。甲领导小组办公室设在县工信局。\n乙领导小组办公室设在县商务局。\n办公室负责日常工作。"
    )
    assert [DutyBody.OFFICE, None] == [(_plan(text).duties[-1]).body, _plan(text).duties[-1].unit]


def test_several_subjects_in_a_sentence() -> None:
    """Each stretch is that of the subject it begins with; several names share one."""
    text = "（一）加强领导。县工信局要发挥作用，加强调度，县财政局、县商务局要主动配合；各乡镇要落实责任。"
    assert [
        ("unit", "县工信局", "要发挥作用，加强调度"),
        ("unit", "县财政局", "要主动配合"),
        ("unit", "县商务局", "要主动配合"),
        ("unit", "各乡镇", "要落实责任"),
    ] == _told(text)


def test_by_whom_something_is_done() -> None:
    """由…负责 with what stands before it; nobody in particular is told as such."""
    text = "（一）加强领导。资金由县财政局负责落实，确保到位。\n设立专区，由有关部门负责管理。\n日常维护由专人负责。\n"
    assert [
        ("unit", "县财政局", "资金由县财政局负责落实"),
        ("unnamed", "有关部门", "设立专区，由有关部门负责管理"),
        ("unnamed", "专人", "日常维护由专人负责"),
    ] == _told(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "县工信局负责人要亲自抓",  # a person's post
        "各成员单位主要负责人为第一责任人",
        "各成员单位的职责分工由领导小组确定",
        "县工信局要求严格",  # 要求 is a word of its own
        "企业负责日常运营",
        "支持各镇按区域划分，各部门按产业划分，挖掘特色产业",
        "县工信局牵头建成了三条生产线",
        "请有关县区对照整改",
        "联系人：县工信局负责联络，电话1234567",
        "县工信局负责",
        "充分发挥领导小组办公室的作用",
    ],
)
def test_what_is_no_duty(sentence: str) -> None:
    """A right plan gives no duty that it does not state."""
    assert [] == [each for each in _told(f"（一）加强领导。{sentence}。") if each[0] != "force"]


def test_a_sentence_that_stands_twice_gives_its_duties_once() -> None:
    """And those below the heading of duties are the ones that stay."""
    text = (
        "（一）加强领导。各成员单位要各负其责，加强联动。\n（二）主要职责\n各成员单位要各负其责，加强联动。\n"
    )
    duties = _plan(text).duties
    assert [("要各负其责", "主要职责"), ("加强联动", "主要职责")] == [
        (each.text, each.section) for each in duties
    ]
    seats = "（一）加强领导。办公室设在县工信局。\n（二）工作机制。领导小组办公室设在县工信局。"
    assert [DutyKind.OFFICE] == _kinds(seats)


def test_reporting_is_a_kind() -> None:
    """The word that stands first tells; a building of the name tells nothing."""
    assert [DutyKind.REPORTING] == _kinds("（一）加强领导。各乡镇要每月报送进展，加强督查。")
    assert [DutyKind.WORK] == _kinds("（一）加强领导。县工信局要联合县政府督查室开展工作。")


def test_tables_are_left_alone() -> None:
    """Rows of a table are the business of tables."""
    plan = parse_plan(
        "# 青禾县实施方案\n\n## 职责分工\n\n| 序号 | 说明 |\n| --- | --- |\n| 1 | 县工信局负责协调 |\n| 2 | 县财政局负责资金 |\n",
        name="方案.md",
    )
    assert () == plan.duties


def test_a_group_of_one_s_own_name() -> None:
    """领导小组 with its name, a 专班, a group for one matter."""
    text = (
        "（一）加强领导。青禾县陶瓷专业镇领导小组负责统筹。\n工作专班要定期会商。\n综合协调组负责联络各方。"
    )
    assert ["group", "force", "force"] == [each[0] for each in _told(text)]


def test_an_office_without_a_unit_that_is_known() -> None:
    """It stands as written."""
    (seat, work) = _plan("（一）加强领导。领导小组办公室设在平安法治办，负责日常工作。").duties
    assert ("平安法治办", None, None) == (seat.holder, seat.unit, work.unit)


def test_many_duties_are_bounded() -> None:
    """A text made to be slow is read in the time of its length, and gives 2000 at most."""
    text = "（一）主要职责\n" + "".join(f"县工信局负责第{number}项工作。" for number in range(2100))
    assert 2000 == len(_plan(text).duties)
    assert _plan("（一）加强领导。" + "、由县工信局和" * 20000).duties == ()


def test_older_duties_say_their_holder_only() -> None:
    """A file of an older version has no more."""
    assert (None, None, None) == (
        Duty(holder="办公室", text="负责日常工作").body,
        Duty(holder="办公室", text="负责日常工作").kind,
        Duty(holder="办公室", text="负责日常工作").unit,
    )


def test_an_office_on_a_floor_is_at_no_unit() -> None:
    """And the group's office interprets the plan where the plan says so."""
    told = _told("（一）加强领导。办公室设在三楼。\n本方案由领导小组办公室负责解释。解释权归县工信局所有。")
    assert [
        ("office", "领导小组办公室", "本方案由领导小组办公室负责解释"),
        ("unit", "县工信局", "解释权归县工信局所有"),
    ] == told


@pytest.mark.parametrize(
    ("specimen", "kinds"),
    [
        ("172-group-duties-of-members", {"work": 12, "supervision": 1, "office": 1}),
        ("105-whole-long-city-many-chapters", {"work": 4, "supervision": 2, "office": 1, "head": 1}),
        ("173-group-office-ex-officio", {"office": 1, "head": 2, "deputy-head": 3}),
        ("168-group-members-main-heads", {"office": 1, "head": 1, "supervision": 1}),
        ("101-whole-articles-city", {"interpretation": 2}),
        ("190-frame-order-number", {}),
        ("254-kind-reply-letter", {"work": 2}),
    ],
)
def test_specimens_counted_by_hand(specimen: str, kinds: dict[str, int]) -> None:
    """Documents made up true to form: so many of each kind and no more."""
    file = Path(__file__).parents[1] / "specimens" / specimen / "plan.txt"
    duties = parse_plan(file.read_text("utf-8"), name=file.name).duties
    assert kinds == Counter(each.kind.value for each in duties if each.kind)


def test_no_name_of_a_person_is_part_of_a_duty() -> None:
    """Lists of people below a heading of duties are no duties, however they are written."""
    text = (
        "（一）领导小组成员及职责\n领导小组负责统筹。\n组长：赵某某 县长\n副组长：钱某某 副县长\n"
        "成员：孙某某 县工信局局长、李某 县财政局局长\n周某某 县商务局副局长\n办公室主任：吴某某\n"
        "办公室设在县工信局，主任由郑某某同志兼任，王某担任副主任。\n联络员：冯某，电话1234567。\n赵某某 县文旅局\n"
    )
    plan = _plan(text)
    told = "".join(f"{each.holder}{each.text}{each.post}" for each in plan.duties)
    assert ["负责统筹", "办公室设在县工信局"] == [each.text for each in plan.duties]
    assert not any(name in told for name in "赵钱孙李周吴郑王冯某")


_TABLE = "附件 成员单位职责\n\n|序号|{}|{}|备注|\n|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("holder", "duty"),
    [
        ("成员单位", "主要职责"),
        ("单位", "职责分工"),
        ("部门名称", "工作职能"),
        ("单位", "职责任务"),
        ("成员单位", "职 责"),
    ],
)
def test_a_table_of_members_and_their_duties_has_no_tasks(holder: str, duty: str) -> None:
    """Each clause of a cell is a duty of whom its row names; numbers and remarks are none, a blank cell is the one above."""
    rows = (
        "|1|县工信局|1.负责统筹协调；2.组织申报|无|\n|2|县财政局、县商务局|负责筹措资金|牵头|\n|||督促资金使用。||\n"
        "|3|领导小组办公室|汇总上报情况||\n"
    )
    plan = read_plan(
        (_HEAD + _TABLE.format(holder, duty) + rows).encode(), name="方案.md", jurisdiction="青禾县"
    )
    assert ["壮大产业"] == [each.title for each in plan.tasks]
    assert () == plan.unread
    assert [
        ("县工信局", "负责统筹协调", "青禾县/工信局"),
        ("县工信局", "组织申报", "青禾县/工信局"),
        ("县财政局", "负责筹措资金", "青禾县/财政局"),
        ("县商务局", "负责筹措资金", "青禾县/商务局"),
        ("县财政局", "督促资金使用", "青禾县/财政局"),
        ("县商务局", "督促资金使用", "青禾县/商务局"),
        ("领导小组办公室", "汇总上报情况", None),
    ] == [(each.holder, each.text, each.unit) for each in plan.duties]


@pytest.mark.parametrize(
    ("labels", "titles"),
    [
        (("牵头单位", "工作职责"), ["壮大产业", "负责统筹协调"]),
        (("单位", "主要任务"), ["壮大产业", "负责统筹协调"]),
        (("岗位", "职责"), ["壮大产业"]),
    ],
)
def test_a_table_of_leads_or_tasks_is_none_of_duties(labels: tuple[str, str], titles: list[str]) -> None:
    """Who leads makes tasks of what stands beside; where no units are named there is neither."""
    text = _HEAD + _TABLE.format(*labels) + "|1|县工信局|负责统筹协调||\n"
    plan = read_plan(text.encode(), name="方案.md")
    assert titles == [each.title for each in plan.tasks]
    assert () == plan.duties


def test_who_is_no_unit_in_a_table_of_duties_is_told() -> None:
    """A row whose first cell is no name is not passed over in silence; a row without a duty is none."""
    rows = "|1|各方面力量等|负责宣传||\n|3|县教育局|||\n|2|县工信局|负责统筹||\n"
    plan = read_plan((_HEAD + _TABLE.format("成员单位", "职责") + rows).encode(), name="方案.md")
    assert ["各方面力量等"] == [each.text for each in plan.unread]
    assert ["负责统筹"] == [each.text for each in plan.duties]
