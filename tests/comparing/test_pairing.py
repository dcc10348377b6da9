"""Which task is which, what moved, and what is left alone where there is too much of it."""

import pytest

import zhuanyezhen as zyz
from comparing.test_compare import found
from zhuanyezhen.comparing import pairing
from zhuanyezhen.comparing.compare import compare_plans
from zhuanyezhen.comparing.pairing import moved, pair_tasks, pair_texts
from zhuanyezhen.comparing.privacy import is_quotable
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.values.source import Source

HEAD = "甲县茶叶专业镇培育实施方案\n一、重点任务\n"


def tasks(*titles: str) -> Plan:
    """A plan of tasks with numbers and titles alone."""
    return Plan(
        name="", tasks=tuple(Task(number=f"{at}.", title=each) for at, each in enumerate(titles, start=1))
    )


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (("甲乙丙丁",), ("甲乙丙丁",), [(0, 0)]),
        (("推进改造", "拓宽融资"), ("拓宽融资", "推进改造"), [(0, 1), (1, 0)]),
        # the same number, and a good part of the title
        (("推进企业技术改造",), ("推进企业设备改造",), [(0, 0)]),
        # between the same neighbours a word of the title is enough, elsewhere it is not
        (
            ("守牢底线", "推进技术改造", "拓宽融资"),
            ("守牢底线", "推进设备更新", "拓宽融资"),
            [(0, 0), (1, 1), (2, 2)][::2],
        ),
        (
            ("守牢底线", "推进技术改造", "拓宽融资"),
            ("守牢底线", "推进设备改造", "拓宽融资"),
            [(0, 0), (1, 1), (2, 2)],
        ),
        (("推进技术改造", "拓宽融资"), ("守牢底线", "推进设备改造"), []),
        (("推进技术改造",), ("守牢底线", "推进设备改造"), []),
        (("守牢底线",), ("扩大就业",), []),
    ],
)
def test_pairs(old: tuple[str, ...], new: tuple[str, ...], pairs: list[tuple[int, int]]) -> None:
    """Tasks are the same by title, by likeness, or by number and neighbours, either way round."""
    assert pairs == pair_tasks(tasks(*old), tasks(*new))
    assert sorted((to, at) for at, to in pairs) == pair_tasks(tasks(*new), tasks(*old))


def test_one_title_twice() -> None:
    """Of two tasks of one title the one with the same words is the same."""
    old = f"{HEAD}（一）推进改造。支持更新设备。\n（二）推进改造。改建老旧厂房。"
    new = f"{HEAD}（一）推进改造。改建老旧厂房。"
    assert [
        ("task-number", "changed", "（二）", "（一）"),
        ("task", "went", "（一）推进改造", None),
    ] == found(old, new)


def test_too_many_to_compare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a bound nothing is guessed: tasks of one title are one by one in order, others came and went."""
    monkeypatch.setattr(pairing, "_MOST", 1)
    assert [] == pair_texts(["推进技术改造", "守牢底线"], ["推进技术改造"])
    assert [(0, 0), (1, 1)] == pair_tasks(
        tasks("推进", "推进"), Plan(name="", tasks=tasks("推进", "推进").tasks[::-1])
    )
    assert [] == pair_tasks(tasks("推进企业技术改造", "守牢底线"), tasks("推进企业设备改造", "扩大就业"))


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ((0, 1, 2), set()),
        ((2, 0, 1), {(0, 2)}),
        ((1, 0), {(1, 0)}),
        ((3, 2, 1, 0), {(0, 3), (2, 1), (3, 0)}),
        ((), set()),
    ],
)
def test_moved(order: tuple[int, ...], told: set[tuple[int, int]]) -> None:
    """The fewest are said to have moved, and of as many the shortest."""
    texts = ["甲甲", "乙", "丙", "丁"]
    if len(order) == 4:
        texts[1] = "乙乙乙"
    assert told == moved(list(enumerate(order)), texts[: len(order)])


def test_a_task_in_another_chapter() -> None:
    """A task below another heading moved; a heading that is called otherwise above another's tasks moves none."""
    old = "甲县茶叶专业镇实施方案\n一、产业\n（一）推进改造。（县工信局牵头）\n（二）守牢底线。（县应急局牵头）\n二、金融\n（一）拓宽融资。（县金融办牵头）"
    new = "甲县茶叶专业镇实施方案\n一、产业\n（一）推进改造。（县工信局牵头）\n二、金融\n（一）守牢底线。（县应急局牵头）\n（二）拓宽融资。（县金融办牵头）"
    assert ("task", "moved", "产业 / （二）守牢底线", "金融 / （一）守牢底线") in found(old, new)
    assert [("task-number", "changed", "（一）", "（二）")] == [
        each for each in found(old, new) if each[1] != "moved"
    ]
    swapped = old.replace("、产业", "、甲").replace("、金融", "、产业").replace("、甲", "、金融")
    assert {"moved"} == {how for _, how, _, _ in found(old, swapped)}


def test_a_task_called_otherwise_is_no_heading() -> None:
    """Where a heading is a task itself, its new name is told once, as the task's."""
    old = "甲县茶叶专业镇实施方案\n一、重点任务\n（一）推进技术改造。更新设备。（县工信局牵头）\n1.建设车间。（县科技局负责）"
    edits = found(old, old.replace("推进技术改造", "推进设备改造"))
    assert [("task-title", "changed", "推进技术改造", "推进设备改造")] == edits


def test_lines_that_moved() -> None:
    """A line outside of tasks that stands elsewhere has moved."""
    old = "甲县茶叶专业镇实施方案\n坚持因地制宜。\n坚持市场主导、政府引导。\n一、重点任务\n（一）推进改造。"
    new = "甲县茶叶专业镇实施方案\n坚持市场主导、政府引导。\n坚持因地制宜。\n一、重点任务\n（一）推进改造。"
    assert [("passage", "moved", "坚持因地制宜。", "坚持因地制宜。")] == found(old, new)


def test_a_group_that_came() -> None:
    """A leading group that only one of the plans has is told whole, with the lines it stands in."""
    old = f"{HEAD}（一）推进改造。"
    new = f"{old}\n二、保障措施\n成立专业镇工作领导小组，成员单位包括县工信局、县财政局。"
    edits = [each for each in found(old, new) if each[0] != "passage"]
    assert [("group", "came", None, "专业镇工作领导小组")] == edits
    assert [("group", "went", "专业镇工作领导小组", None)] == [
        each for each in found(new, old) if each[0] != "passage"
    ]


def test_duties_come_and_go() -> None:
    """A duty that only one of the plans has."""
    old = f"{HEAD}（一）推进改造。（县工信局牵头）\n二、保障措施\n（一）强化督查。县政府督查室负责督促检查。"
    new = f"{HEAD}（一）推进改造。（县工信局牵头）\n二、保障措施\n（一）强化督查。"
    assert [("duty", "went", "县政府督查室：负责督促检查", None)] == [
        each for each in found(old, new) if each[0] == "duty"
    ]
    assert [("duty", "came", None, "县政府督查室：负责督促检查")] == [
        each for each in found(new, old) if each[0] == "duty"
    ]


def test_changes_of_a_task() -> None:
    """The changes of one task can be asked for, and each knows its task and places."""
    old, new = (
        zyz.parse_plan(f"{HEAD}（一）推进改造。（县工信局牵头）"),
        zyz.parse_plan(f"{HEAD}（一）推进改造。（县商务局牵头）"),
    )
    answer = compare_plans(old, new)
    assert answer.edits == answer.edits_of(new.tasks[0]) == answer.edits_of(old.tasks[0])
    assert [(new.tasks[0], None, 3), (new.tasks[0], 3, None)] == [
        (each.task, each.new_source and each.new_source.paragraph, 3 if each.how == "went" else None)
        for each in answer.edits
    ]


def test_plans_without_places() -> None:
    """A plan of a file of ours knows no places; its parts are compared all the same."""
    one = Plan(name="a", text="甲\n乙", tasks=(Task(number=None, title="推进", source=Source(document="a")),))
    other = Plan(name="b", text="甲\n丙", tasks=one.tasks)
    assert ["went", "came"] == [each.how.value for each in compare_plans(one, other).edits]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("加强组织领导，压实责任。", True),
        ("联系人：县工信局", False),
        ("参加会议：县工信局", False),
        ("成员  王某某", False),
        ("由分管副县长负责", False),
    ],
)
def test_what_is_quoted(text: str, quoted: bool) -> None:  # noqa: FBT001 - the expected answer
    """Lines in which persons may be named are not quoted."""
    assert quoted is is_quotable(text)


def test_what_any_task_may_say_pairs_none() -> None:
    """Two tasks of other titles that share a short phrase are two; a long text under another title is the same task."""
    old, new = (f"{HEAD}（一）{title}。2026年底前建成。" for title in ("保护知识产权", "拓宽融资渠道"))
    assert ["came", "went"] == [how for _, how, _, _ in found(old, new)]
    long = "支持企业更新设备，定期组织供需对接会，用好闲置厂房和仓库，每家银行选派一名顾问。"
    assert ["task-title"] == [each[0] for each in found(f"{old}{long}", f"{new}{long}")]
