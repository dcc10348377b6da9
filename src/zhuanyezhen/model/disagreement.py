"""Where two statements of one task differ: what the body (正文) says of it and what an attachment (附件) says.

Only what both state is compared, and only so far that nobody is accused who wrote the same in other words:
等 leaves room for more units; where one side only lists who is responsible, one list need but hold the other;
collectives (各镇 and 各镇（街道）) count as one; the deadlines of targets are not those of their task, but for a
month that is all a task states (6月底前，新增冷库10万吨).
"""

from collections.abc import Iterable, Iterator

from zhuanyezhen.model.plan import Assignment, Disagreement, DisagreementKind, Role, Task
from zhuanyezhen.model.unit import How
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.source import Source

_COLLECTIVE = "collective"


def disagreements(body: Task, attached: Task) -> Iterator[Disagreement]:
    """What the two state differently: leads, the other units, all units, deadlines; each as written.

    >>> lead = {unit: Assignment(role=Role.LEAD, as_written=unit) for unit in ("区工信局", "区商务局")}
    >>> body = Task(number="1.", title="办展", assignments=(lead["区工信局"],))
    >>> attached = Task(number=None, title="办展", assignments=(lead["区商务局"],))
    >>> [(each.kind.value, each.body, each.attachment) for each in disagreements(body, attached)]
    [('leads', '区工信局', '区商务局')]
    """
    alike = _is_plain(body) == _is_plain(attached)
    sides = zip(_by_kind(body, alike=alike), _by_kind(attached, alike=alike), strict=True)
    for (kind, ours), (_, theirs) in sides:
        if ours and theirs and _differ(ours, theirs, alike=alike):
            words = (each.as_written for each in ours), (each.as_written for each in theirs)
            yield _told(body, kind, words, (ours[0].source, theirs[0].source))
    mine, other = own_deadlines(body), own_deadlines(attached)
    if mine and other and {each.due for each in mine}.isdisjoint(each.due for each in other):
        words = (str(each) for each in mine), (str(each) for each in other)
        yield _told(body, DisagreementKind.DEADLINE, words, (body.source, attached.source))


def own_deadlines(task: Task) -> tuple[Deadline, ...]:
    """The dated deadlines of a task: not those of its targets, but for a month that is the only one stated."""
    dated = tuple(each for each in task.deadlines if each.due)
    if len(dated) == 1 and "月" in dated[0].text:
        return dated
    of_targets = {target.deadline for target in task.targets}
    return tuple(each for each in dated if each not in of_targets)


def _is_plain(task: Task) -> bool:
    """Whether a task lists those responsible and says not who of them leads."""
    return not task.leads and any(each.role is Role.RESPONSIBLE for each in task.assignments)


def _by_kind(task: Task, *, alike: bool) -> list[tuple[DisagreementKind, tuple[Assignment, ...]]]:
    if not alike:
        return [(DisagreementKind.RESPONSIBLE, task.assignments)]
    others = tuple(each for each in task.assignments if each.role is not Role.LEAD)
    kind = DisagreementKind.RESPONSIBLE if _is_plain(task) else DisagreementKind.COOPERATING
    return [(DisagreementKind.LEADS, task.leads), (kind, others)]


def _differ(ours: tuple[Assignment, ...], theirs: tuple[Assignment, ...], *, alike: bool) -> bool:
    mine, other = _keys(ours), _keys(theirs)
    if _COLLECTIVE in mine and _COLLECTIVE in other:
        mine, other = mine - {_COLLECTIVE}, other - {_COLLECTIVE}
    more = not alike or any(each.open_set for each in ours)
    fewer = not alike or any(each.open_set for each in theirs)
    return not (mine == other or (more and mine <= other) or (fewer and other <= mine))


def _keys(assignments: Iterable[Assignment]) -> set[str]:
    return {
        _COLLECTIVE if each.how is How.COLLECTIVE else each.unit or "".join(each.as_written.split())
        for each in assignments
    }


def _told(
    task: Task,
    kind: DisagreementKind,
    words: tuple[Iterable[str], Iterable[str]],
    sources: tuple[Source | None, Source | None],
) -> Disagreement:
    body, attachment = map("、".join, words)
    return Disagreement(
        task=task.label,
        kind=kind,
        body=body,
        attachment=attachment,
        source=sources[0],
        attachment_source=sources[1],
    )
