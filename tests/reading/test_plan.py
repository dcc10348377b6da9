"""Whole documents: front matter, leading group, tables, tasks, announced parts — and that no text makes reading raise."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import plans, render
from zhuanyezhen.model.plan import Plan, Role, Task
from zhuanyezhen.naming.title_place import place_of
from zhuanyezhen.reading.debris import find_debris
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.plan import parse_plan, read_plan

_TASK = "一、重点任务\n（一）做强产业。（责任单位：县工信局牵头）\n"


def _units(task: Task) -> list[tuple[str, str]]:
    return [(each.role.value, each.as_written) for each in task.assignments]


def _html(body: str, folder: Path) -> Plan:
    file = folder / "plan.html"
    file.write_text(f"<meta charset=utf-8>{body}", "utf-8")
    return read_plan(file)


def test_a_notice_and_its_metadata() -> None:
    """Number, date, issuer and title come from the front matter; the number in the metadata is preferred."""
    plan = parse_plan(
        "索引号：1\n发文字号：应政办发〔2025〕3号 | 成文日期：2025年3月1日\n发文机关：应县人民政府办公室\n"
        "应县人民政府办公室关于印发《应县专业镇培育实施方案》的通知\n应政办发〔20253\n"
        "各乡镇人民政府：\n依据《某省方案》和《某市方案》（朔政发〔2024〕5号）制定。\n" + _TASK
    )
    assert (
        "应县专业镇培育实施方案",
        "实施方案",
        "应政办发〔2025〕3号",
        date(2025, 3, 1),
        "应县人民政府办公室",
    ) == (
        plan.title,
        plan.kind,
        str(plan.document_number),
        plan.issued_on,
        plan.issuer,
    )
    assert [("某省方案", "None"), ("某市方案", "朔政发〔2024〕5号")] == [
        (each.title, str(each.document_number)) for each in plan.citations
    ]
    assert ["应政办发〔20253"] == [each.text for each in plan.damage]


def test_a_signature_at_the_end() -> None:
    """Issuer and date may stand below the text."""
    plan = parse_plan(f"应县专业镇实施方案\n{_TASK}\n应县人民政府\n2025年3月1日\n")
    assert ("应县人民政府", date(2025, 3, 1)) == (plan.issuer, plan.issued_on)


@pytest.mark.parametrize(
    ("head", "title", "status"),
    [
        ("应县专业镇\n高质量发展实施方案\n（征求意见稿）\n", "应县专业镇高质量发展实施方案", "征求意见稿"),
        ("应县专业镇实施方案（试行）\n", "应县专业镇实施方案（试行）", "试行"),
        ("关于做好专业镇工作的通知\n", "关于做好专业镇工作的通知", None),
        ("应县专业镇实施方案\n依据《某办法》（试行）制定。\n", "应县专业镇实施方案", None),
        ("这是一段说明。\n", None, None),
        ("关于印发《应县某文件》的通知\n", "应县某文件", None),
        ("发文字号：应政办发〔20253\n应县专业镇实施方案\n", "应县专业镇实施方案", None),
    ],
)
def test_titles_and_status(head: str, title: str | None, status: str | None) -> None:
    """A title may take two lines; a status counts only beside it."""
    plan = parse_plan(head + _TASK)
    assert (title, status) == (plan.title, plan.status)


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("应县专业镇行动方案（2025—2027年）", (2025, 2027)),
        ("应县“十五五”专业镇发展规划", (2026, 2030)),
        ("应县专业镇实施方案", (None, None)),
    ],
)
def test_the_plans_own_period(title: str, years: tuple[int | None, int | None]) -> None:
    """A period stands in the title, as years or as a five-year plan."""
    plan = parse_plan(f"{title}\n{_TASK}")
    assert years == (plan.first_year, plan.last_year)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("晋源区花卉专业镇方案", "晋源区"),
        ("大同市云州区黄花方案", "云州区"),
        ("沙市区方案", "沙市区"),
        ("浦东新区方案", "浦东新区"),
        ("中共晋源区委办公室", "晋源区"),
        ("晋源区区级方案", "晋源区"),
        ("特色街区建设方案", None),
        ("市场主体倍增方案", None),
        ("全市专业镇方案", None),
        ("花卉专业镇市级认定办法", None),
    ],
)
def test_places(text: str, place: str | None) -> None:
    """A place at the start of a title is told from common words that end alike."""
    assert place == place_of(text)


def test_a_citation_stands_once_and_never_the_plan_itself() -> None:
    """Repetitions and the plan's own title are left out; so is a damaged number."""
    plan = parse_plan(
        "应县专业镇方案\n《应县专业镇方案》依据《某方案》（晋政办发〔202280号）、《某方案》和《另一方案》制定。\n"
        + _TASK
    )
    assert [("某方案", None), ("另一方案", None)] == [
        (each.title, each.document_number) for each in plan.citations
    ]


def test_a_group_by_person_and_post() -> None:
    """Names of persons are dropped; a member unit is what stands before the post."""
    plan = parse_plan(
        f"应县专业镇方案\n{_TASK}附件\n应县专业镇工作领导小组\n组 长：某甲 县委书记\n      某乙 县长\n"
        "副组长：某丙\n成 员：某丁 县工信局局长\n某戊 县财政局党组书记、局长\n某己\n\n办公室设在县工信局。\n"
    )
    group = plan.leading_group
    assert group is not None
    assert ("应县专业镇工作领导小组", "县委书记、县长", (), "县工信局", ["县工信局", "县财政局"]) == (
        group.name,
        group.leader_post,
        group.deputy_posts,
        group.office_at,
        [each.as_written for each in group.members],
    )


@pytest.mark.parametrize(
    ("tail", "name", "members"),
    [
        ("成员：县工信局、县财政局\n", "领导小组", ["县工信局", "县财政局"]),
        (
            "成立应县花卉领导小组。\n成员单位：县工信局、县财政局。\n",
            "应县花卉领导小组",
            ["县工信局", "县财政局"],
        ),
        (
            "成员单位：县工信局、县财政局、\n县商务局\n各单位要尽责。\n",
            "领导小组",
            ["县工信局", "县财政局", "县商务局"],
        ),
        ("成员单位：县工信局、" + "长" * 300 + "\n", "领导小组", ["县工信局"]),
        ("组长：县长\n二、附则\n成员单位：县工信局\n", "领导小组", ["县工信局"]),
    ],
)
def test_members_listed_by_unit(tail: str, name: str, members: list[str]) -> None:
    """A list of units may be labelled 成员 and go on over lines."""
    group = parse_plan(f"应县专业镇方案\n{_TASK}\n{tail}").leading_group
    assert group is not None
    assert (name, members) == (group.name, [each.as_written for each in group.members])


def test_a_table_of_tasks(tmp_path: Path) -> None:
    """Columns in any order, merged cells, 「无」 and deadlines; the prose that names no unit gives no task."""
    plan = _html(
        "<p>应县专业镇方案</p><p>一、重点任务</p><p>（一）做强产业。扩种花卉。</p><p>附件</p><table>"
        "<tr><th>序号</th><th>任务类别</th><th>完成时限</th><th>具体任务</th><th>牵头单位</th><th>配合单位</th><th>责任人</th></tr>"
        "<tr><td>1</td><td rowspan=3>做强</td><td>2027年底前完成</td><td>扩种花卉：新增3家企业</td><td>县农业农村局</td><td>无</td><td>某</td></tr>"
        "<tr><td>2</td><td>尽快</td><td rowspan=2>办展</td><td>县商务局</td><td>县文旅局 县工信局</td></tr>"
        "<tr><td>2</td><td></td><td>县商务局</td><td>县科技局</td></tr>"
        "<tr><td></td><td></td><td></td><td></td><td>县财政局</td><td></td></tr>"
        "</table><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>",
        tmp_path,
    )
    assert [
        ("1", "扩种花卉", ("做强",), [("lead", "县农业农村局")], ["2027年底前"], ["3家"]),
        (
            "2",
            "办展",
            ("做强",),
            [
                ("lead", "县商务局"),
                ("cooperate", "县文旅局"),
                ("cooperate", "县工信局"),
                ("cooperate", "县科技局"),
                ("lead", "县财政局"),
            ],
            [],
            [],
        ),
    ] == [
        (
            task.number,
            task.title,
            task.path,
            _units(task),
            [str(each) for each in task.deadlines],
            [str(each.quantity) for each in task.targets],
        )
        for task in plan.tasks
    ]
    source = plan.tasks[0].assignments[0].source
    assert source is not None
    assert ("表1", "E2") == (source.sheet, source.cell)
    assert [("尽快", "deadline")] == [(each.text, each.reason) for each in plan.unread]


_SPLIT = (
    "<p>一、重点任务</p><p>（一）做强。（责任单位：县工信局牵头）</p><p>（二）{}。（责任单位：县商务局牵头）</p>"
    "<table><tr><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>"
    "<tr><td>做强</td><td>县工信局</td><td>县财政局</td></tr><tr><td>育种</td><td>县科技局</td><td></td></tr></table>"
)


def test_prose_and_table_are_joined_by_title(tmp_path: Path) -> None:
    """A row with a task's title adds its units; another row is another task."""
    plan = _html(_SPLIT.format("扩大"), tmp_path)
    assert [
        ("做强", [("lead", "县工信局"), ("cooperate", "县财政局")]),
        ("扩大", [("lead", "县商务局")]),
        ("育种", [("lead", "县科技局")]),
    ] == [(task.title, _units(task)) for task in plan.tasks]


def test_rows_are_kept_apart_where_titles_repeat(tmp_path: Path) -> None:
    """With two tasks of one title nothing is joined, and nothing lost."""
    assert ["做强", "做强", "做强", "育种"] == [
        task.title for task in _html(_SPLIT.format("做强"), tmp_path).tasks
    ]


def test_a_clause_that_closes_a_group_belongs_to_the_group() -> None:
    """（一） with 1. and 2. and one clause at the end is one task, not two with one lacking units."""
    plan = parse_plan(
        "一、重点任务\n（一）做强产业\n1.育种。建圃。\n2.扩种。连片。\n（责任单位：县农业农村局牵头）\n"
        "（二）扩大市场\n1.办展。（责任单位：县商务局牵头）\n2.直播。（责任单位：县文旅局牵头）\n3.外销。出口。\n"
    )
    assert [("（一）", 1), ("1.", 1), ("2.", 1), ("3.", 0)] == [
        (task.number, len(task.assignments)) for task in plan.tasks
    ]
    assert ("重点任务", "扩大市场") == plan.tasks[1].path


def test_a_clause_within_the_last_subitem_stays_there() -> None:
    """Text behind the clause shows that it does not close the group."""
    plan = parse_plan(
        "一、重点任务\n（一）做强\n1.育种。\n2.扩种。\n（责任单位：县工信局牵头）\n另行安排。\n"
        "（二）扩大\n1.办展。\n（1）选址。（责任单位：县商务局牵头）\n2.直播。（责任单位：县文旅局牵头）\n"
    )
    assert {"2.": ["县工信局"], "（1）": ["县商务局"]} | {"2.": ["县文旅局"]} == {
        task.number: [each.as_written for each in task.leads] for task in plan.tasks if task.leads
    }


def test_a_deadline_holds_for_its_sentence() -> None:
    """A figure in the next sentence has no deadline of its own."""
    plan = parse_plan("一、重点任务\n（一）做强。2027年底前建圃1个。培育企业3家。（责任单位：县工信局牵头）")
    assert [("建圃", True), ("企业", False)] == [
        (each.name, each.deadline is not None) for each in plan.tasks[0].targets
    ]


def test_subitems_below_a_clause_are_no_tasks() -> None:
    """Where a section has its clause, the items below it need none."""
    plan = parse_plan(
        "一、重点任务\n（一）做强。（责任单位：县工信局牵头）\n1.育种。\n2.扩种。\n（二）扩大。（责任单位：县商务局牵头）\n"
    )
    assert ["（一）", "（二）"] == [task.number for task in plan.tasks]


def test_paragraphs_with_clauses_are_tasks() -> None:
    """Without numbers each paragraph that ends in a clause is a task; clause lines belong to the one above."""
    text = "做强产业。扩种。（责任单位：县工信局牵头）\n扩大市场。办展。（责任单位：县商务局牵头）\n引才\n牵头单位：县人社局\n配合单位：县财政局\n"
    expected = [
        ("做强产业", [("lead", "县工信局")]),
        ("扩大市场", [("lead", "县商务局")]),
        ("引才", [("lead", "县人社局"), ("cooperate", "县财政局")]),
    ]
    assert expected == [(task.title, _units(task)) for task in parse_plan(text).tasks]
    numbered = parse_plan(f"一、重点任务\n{text}")
    assert expected == [(task.title, _units(task)) for task in numbered.tasks]
    assert {("重点任务",)} == {task.path for task in numbered.tasks}


def test_unread_clauses_without_headings_are_reported() -> None:
    """A text without any heading loses nothing either."""
    assert ["推动落地"] == [each.text for each in parse_plan("做强。（责任单位：县工信局、推动落地）").unread]


def test_a_chapter_below_a_task_chapter_speaks_not_for_itself() -> None:
    """主要措施 below 重点任务 is a task's heading, not a chapter of its own."""
    plan = parse_plan(
        "一、重点任务\n（一）主要措施\n1.育种。（责任单位：县工信局牵头）\n2.扩种。\n二、其他\n（一）办法。\n"
    )
    assert ["1.", "2."] == [task.number for task in plan.tasks]


@pytest.mark.parametrize(
    ("tail", "promises"),
    [
        (
            "附件：1.任务分工表\n      2.成员名单\n此件公开\n\n附件1\n任务分工表\n",
            [("任务分工表", True), ("成员名单", False)],
        ),
        ("附件：成员名单\n\n成员名单\n", [("成员名单", True)]),
        ("附件：1.任务分工表\n2.成员名单", [("任务分工表", False), ("成员名单", False)]),
    ],
)
def test_attachments_are_promises(tail: str, promises: list[tuple[str, bool]]) -> None:
    """Each named attachment is there or not."""
    plan = parse_plan(_TASK + tail)
    assert promises == [(each.part.removeprefix("附件："), each.kept) for each in plan.promises]


def test_general_announcements_promise_nothing() -> None:
    """现将有关事项通知如下 names no part."""
    assert () == parse_plan(f"{_TASK}现将有关事项通知如下：\n").promises


def test_debris_is_counted_not_piled_up() -> None:
    """Each different piece stands once, and only so many of them."""
    text = "<br>" * 5 + "".join(f"&#{number};" for number in range(300))
    found = list(find_debris(document_of(text, "plan.txt")))
    assert ("<br>", 5, 200) == (found[0].text, found[0].count, len(found))


def test_the_matrix() -> None:
    """Unit × task with the role written first; unknown units stand under their written name."""
    plan = parse_plan(
        "一、重点任务\n（一）做强。（责任单位：县奇石局牵头，县工信局配合）\n（二）扩大。（责任单位：县工信局牵头）\n"
    )
    assert {
        "县奇石局": {"（一）做强": Role.LEAD},
        "县/工信局": {"（一）做强": Role.COOPERATE, "（二）扩大": Role.LEAD},
    } == plan.matrix()


@given(plans())
def test_a_plan_written_down_is_read_back_equal(plan: Plan) -> None:
    """parse_plan(render(plan)) == plan, rendered from the fields and never from the text."""
    assert plan == parse_plan(render(plan))


_PIECES = st.sampled_from(
    ["责任单位：", "牵头", "配合", "（", "）", "、", "，", "；", "。", "\n", "一、", "（一）", "1.", "附件\n", "附件：", "组长：", "成员：",
     "成员单位：", "区工信局", "各镇（街）", "等有关部门", "和", "会同", " ", "2025年底前", "3家", "《", "》", "〔2022", "现将专班职责通知如下", "\r",
     "\x00", "\ud800", "第一条", "实施方案", "征求意见稿", "<br>", "牵头单位：", "完成时限："]
)  # fmt: skip


@given(st.one_of(st.lists(_PIECES, max_size=60).map("".join), st.text(max_size=300)))
def test_no_text_makes_reading_raise(text: str) -> None:
    """Whatever the text, there is a plan, its text is the text, and every source lies in it."""
    plan = parse_plan(text)
    assert text == plan.text
    for task in plan.tasks:
        for each in task.assignments:
            assert each.source is not None
            assert each.as_written == text[each.source.start : each.source.end]
