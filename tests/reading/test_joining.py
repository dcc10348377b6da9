"""Body and attachment: what is one task, what is filled in, what stays apart, and where they disagree."""

import pytest

from zhuanyezhen.model.plan import Assignment, Role, Target, Task
from zhuanyezhen.reading.joining import join
from zhuanyezhen.reading.plan import parse_plan
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.quantity import parse_quantity
from zhuanyezhen.values.source import Source

_ROLES = {"L": Role.LEAD, "C": Role.COOPERATE, "R": Role.RESPONSIBLE}


def _task(
    number: str | None, title: str, units: str = "", due: str | None = None, at: int | None = None
) -> Task:
    """A task of ``L甲 C乙``; its clause is what it was made of."""
    return Task(
        number=number,
        title=title,
        assignments=tuple(Assignment(role=_ROLES[each[0]], as_written=each[1:]) for each in units.split()),
        deadlines=(parse_deadline(due),) if due else (),
        clauses=(units,) if units else (),
        source=None if at is None else Source(document="plan.txt", start=at),
    )


def _shown(tasks: tuple[Task, ...]) -> list[tuple[str, str]]:
    letters = {role: letter for letter, role in _ROLES.items()}
    return [
        (task.title, " ".join(letters[each.role] + each.as_written for each in task.assignments))
        for task in tasks
    ]


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (None, "做强花卉产业"),
        ("7", " 做强“花卉”产业"),
        (None, "做强花卉产业，新增企业3家"),
        ("1", "做强产业"),
        ("（一）", "做强全县花卉产业"),
        ("1", "（一）"),
    ],
)
def test_what_is_one_task(number: str | None, title: str) -> None:
    """By title, as far as its comma, by number with a title shortened or longer, by number alone."""
    body = [_task("（一）", "做强花卉产业", "L甲"), _task("（二）", "扩大市场", "L乙")]
    tasks, told = join(body, [_task(number, title, "L甲 C丙")], None)
    assert [("做强花卉产业", "L甲 C丙"), ("扩大市场", "L乙")] == _shown(tasks)
    assert () == told


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("3", "做强产业"),
        (None, "做强产业"),
        ("1", "做强花卉产业专项行动第1批次"),
        ("1", "花卉"),
        ("1", "引进人才"),
        ("1", "业产卉花强做"),
    ],
)
def test_what_is_another(number: str | None, title: str) -> None:
    """Another number, no number, a title much longer or too short, other words: a task of its own."""
    body = [_task("（一）", "做强花卉产业", "L甲"), _task("（二）", "扩大市场", "L乙")]
    tasks, _ = join(body, [_task(number, title, "L丙")], None)
    assert [("做强花卉产业", "L甲"), ("扩大市场", "L乙"), (title, "L丙")] == _shown(tasks)


def test_the_running_number_counts() -> None:
    """Where 1. starts again in every chapter, the third task is the third row."""
    body = [
        _task("1.", "做强产业", "L甲"),
        _task("2.", "扩大市场", "L乙"),
        _task("1.", "引进优秀人才", "L丙"),
    ]
    tasks, _ = join(body, [_task("3", "引进人才", "C丁")], None)
    assert ("引进优秀人才", "L丙 C丁") == _shown(tasks)[2]


def test_tasks_of_one_title() -> None:
    """The number tells them apart, and without one nothing is joined."""
    body = [_task("（一）", "做强产业", "L甲"), _task("（二）", "做强产业", "L乙")]
    tasks, _ = join(body, [_task("2", "做强产业", "C丙"), _task(None, "做强产业", "C丁")], None)
    assert [("做强产业", "L甲"), ("做强产业", "L乙 C丙"), ("做强产业", "C丁")] == _shown(tasks)


def test_the_body_stands() -> None:
    """What differs is told and not merged; what agrees is filled in, and no unit twice."""
    body = [_task("1.", "做强产业", "L甲 C乙", "2026年底前"), _task("2.", "扩大市场", "R甲 R乙")]
    rows = [
        _task("1", "做强产业", "L乙 C甲 C丙", "2027年底前"),
        _task("2", "扩大市场", "L甲 C乙 C丙", "2027年底前"),
    ]
    tasks, told = join(body, rows, None)
    assert [("做强产业", "L甲 C乙"), ("扩大市场", "R甲 R乙 C丙")] == _shown(tasks)
    assert [["2026年底前"], ["2027年底前"]] == [[str(due) for due in task.deadlines] for task in tasks]
    assert [("1.做强产业", "leads"), ("1.做强产业", "cooperating"), ("1.做强产业", "deadline")] == [
        (each.task, each.kind.value) for each in told
    ]
    assert ("L甲 C乙", "L乙 C甲 C丙") == tasks[0].clauses


def test_a_deadline_that_differs_leaves_the_units() -> None:
    """Only what is in doubt is not filled in."""
    tasks, told = join(
        [_task("1.", "做强产业", "L甲", "2026年底前")],
        [_task("1", "做强产业", "L甲 C乙", "2027年底前")],
        None,
    )
    assert ([("做强产业", "L甲 C乙")], ["2026年底前"]) == (
        _shown(tasks),
        [str(due) for due in tasks[0].deadlines],
    )
    assert ["deadline"] == [each.kind.value for each in told]


def test_finer_rows_stay_apart() -> None:
    """Two rows of one title below a task with units of its own are two tasks more."""
    body = [_task("1.", "做强产业", "L甲")]
    tasks, told = join(body, [_task("1", "做强产业", "L乙"), _task("2", "做强产业", "L丙")], None)
    assert ([("做强产业", "L甲"), ("做强产业", "L乙"), ("做强产业", "L丙")], ()) == (_shown(tasks), told)


def test_a_body_without_units() -> None:
    """Rows that follow its tasks give them units, each once; else the rows alone are the tasks."""
    body = [_task("1.", "做强产业"), _task("2.", "扩大市场"), _task("3.", "引进人才")]
    rows = [_task("1", "做强产业", "L甲 C乙"), _task("2", "做强产业", "L乙"), _task("3", "扩大市场", "L丙")]
    assert [("做强产业", "L甲 L乙"), ("扩大市场", "L丙"), ("引进人才", "")] == _shown(
        join(body, rows, None)[0]
    )
    assert [("扩大市场", "L丙")] == _shown(join(body, rows[2:], None)[0])
    assert [("做强产业", ""), ("扩大市场", ""), ("引进人才", "")] == _shown(join(body, [], None)[0])


def test_an_attached_list_is_an_attachment_too() -> None:
    """Behind 附件 a task of the body is the same task; a plan that is all attachment is the body."""
    body = [_task("1.", "做强产业", "L甲", at=10)]
    attached = [_task("1.", "做强产业", "L乙", at=90), _task("2.", "引才", "L丙", at=99)]
    tasks, told = join([*body, *attached], [], 50)
    assert ([("做强产业", "L甲"), ("引才", "L丙")], 1) == (_shown(tasks), len(told))
    assert [("做强产业", "L甲"), ("做强产业", "L乙"), ("引才", "L丙")] == _shown(
        join([*body, *attached], [], 5)[0]
    )


def test_targets_of_the_attachment() -> None:
    """They are taken where the body has none."""
    target = Target(name="企业", quantity=parse_quantity("3家"))
    row = Task(number=None, title="做强产业", targets=(target,))
    own = Target(name="企业", quantity=parse_quantity("5家"))
    assert (target,) == join([_task("1.", "做强产业", "L甲")], [row], None)[0][0].targets
    body = Task(number="1.", title="做强产业", clauses=("甲",), targets=(own,))
    assert (own,) == join([body], [row], None)[0][0].targets


def test_no_tasks_at_all() -> None:
    """Nothing comes of nothing."""
    assert ((), ()) == join([], [], None)


def test_the_plan_says_where_they_disagree() -> None:
    """Both places lead back to the text."""
    plan = parse_plan(
        "一、重点任务\n（一）做强产业。扩种。（责任单位：县工信局牵头）\n附件\n任务分工表\n1.做强产业。（牵头单位：县商务局）\n"
    )
    (told,) = plan.disagreements
    assert ["县工信局"] == [each.as_written for task in plan.tasks for each in task.assignments]
    for words, source in ((told.body, told.source), (told.attachment, told.attachment_source)):
        assert source is not None
        assert words == plan.text[source.start : source.end]
