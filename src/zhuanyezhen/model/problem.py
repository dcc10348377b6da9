"""Problems and needs (问题和诉求): what stands in the ledger of problems of a programme, and the log of what was done.

The log is a state machine: 收集 → 受理 → 交办 → 办理 → 反馈 → 办结 → 验收、回访 → 销号, with 退回, 挂起 and 提级 on the
way. 办结 (dealt with) and 销号 (struck off the ledger) are two things: between them somebody looks whether it holds.
Decided here: steps may be left out going forward, as small matters are dealt with on the spot; an order that
cannot be is not refused but told by ``misstep``, as the ledger says what it says. Land, energy, funds that are asked for
are problems of a kind, with what is asked and what is granted: the same people deal with them in the same steps.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.values.amount import Amount
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class StepKind(Codelist):
    """What was done with a problem (办理环节)."""

    COLLECTED = "collected", "收集"
    ACCEPTED = "accepted", "受理"
    ASSIGNED = "assigned", "交办"
    HANDLED = "handled", "办理"
    REPORTED = "reported", "反馈"
    RESOLVED = "resolved", "办结"
    VERIFIED = "verified", "验收"
    REVISITED = "revisited", "回访"
    CLOSED = "closed", "销号"
    RETURNED = "returned", "退回"
    SUSPENDED = "suspended", "挂起"
    ESCALATED = "escalated", "提级"


class ProblemKind(Codelist):
    """What is to be done for whoever raised it (要素类别): solve a problem, or secure what production needs."""

    PROBLEM = "problem", "问题"
    LAND = "land", "用地"
    ENERGY = "energy", "用能"
    APPROVAL = "approval", "审批"
    FUND = "fund", "资金"
    CREDIT = "credit", "信贷"
    TECHNOLOGY = "technology", "技术"
    TALENT = "talent", "人才"
    DATA = "data", "数据"
    TRAINING = "training", "培训"
    MARKET = "market", "市场"


class ProblemWeight(Codelist):
    """How heavy a problem is (问题程度): the clocks tell the two apart."""

    ORDINARY = "ordinary", "一般"
    MAJOR = "major", "重大复杂"


_WORK = frozenset(
    {
        StepKind.ASSIGNED,
        StepKind.HANDLED,
        StepKind.REPORTED,
        StepKind.RESOLVED,
        StepKind.RETURNED,
        StepKind.SUSPENDED,
        StepKind.ESCALATED,
    }
)
_LOOK = frozenset({StepKind.VERIFIED, StepKind.REVISITED, StepKind.CLOSED, StepKind.RETURNED})

FOLLOWS: Mapping[StepKind | None, frozenset[StepKind]] = MappingProxyType(
    {
        None: frozenset({StepKind.COLLECTED, StepKind.ACCEPTED, StepKind.ASSIGNED}),
        StepKind.COLLECTED: _WORK | {StepKind.ACCEPTED},
        StepKind.ACCEPTED: _WORK,
        StepKind.ASSIGNED: _WORK,
        StepKind.HANDLED: _WORK,
        StepKind.REPORTED: _WORK,
        StepKind.RESOLVED: _LOOK | {StepKind.REPORTED},
        StepKind.VERIFIED: _LOOK,
        StepKind.REVISITED: _LOOK,
        StepKind.CLOSED: frozenset(),
        StepKind.RETURNED: _WORK | {StepKind.ACCEPTED},
        StepKind.SUSPENDED: _WORK | {StepKind.ACCEPTED},
        StepKind.ESCALATED: _WORK | {StepKind.ACCEPTED},
    }
)
"""What may follow on what; ``None`` is the beginning. After 办结 a 反馈 still reports the result."""


@frozen(kw_only=True)
class Step:
    """One entry of the log. ``unit`` is who acted, or to whom it was assigned, returned or escalated: an id or a name.

    ``until`` is the next date of a suspension, or the new due date an assignment sets.
    """

    kind: StepKind = field(metadata=heading("环节"))
    on: date | None = None
    unit: str | None = field(default=None, metadata=heading("经办单位"))
    until: date | None = None
    note: str | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Misstep:
    """An entry that cannot follow on the one before it: by its kind, or by its date."""

    step: Step
    after: Step | None
    by_date: bool


@ledger(
    "problems",
    sheet="问题台账",
    noun=("问题", "problem"),
    shown=("description",),
    beside=("town", "raised_on", "unit"),
)
@frozen(kw_only=True)
class Problem:
    """A problem of a town, a project or an enterprise, or what one of them needs.

    ``town``, ``project``, ``enterprise`` and ``unit`` are ids; ``task`` is the number of the plan's task it belongs to,
    where somebody has said so. ``kind`` is what it is about, ``asked`` and ``granted`` how much is asked for and how much
    was granted so far (50亩, 2000吨标准煤, 300万元), ``goal`` what is to be reached, ``measure`` how. ``channel`` is how it
    was collected. ``due`` is the date it is to be dealt with by, ``extended_to`` the one it was put off to, ``term`` what
    the ledger says of the time where it names no date (长期, 交办后7个工作日内). ``progress`` is what the ledger says of
    where it stands, in words. ``unit`` is responsible, ``cooperators`` are the units beside it. ``steps`` is ``None`` when
    no log was kept.
    """

    id: str
    description: str = field(metadata=heading("问题描述"))
    category: str | None = None
    channel: str | None = None
    weight: ProblemWeight | None = None
    raised_on: date | None = None
    due: date | None = None
    town: str | None = field(default=None, metadata=ref("towns"))
    project: str | None = field(default=None, metadata=ref("projects"))
    unit: str | None = field(default=None, metadata=ref("units"))
    task: str | None = None
    cooperators: tuple[str, ...] | None = field(default=None, metadata=heading("配合单位") | ref("units"))
    measure: str | None = field(default=None, metadata=heading("解决措施"))
    progress: str | None = field(default=None, metadata=heading("办理情况"))
    satisfaction: str | None = field(default=None, metadata=heading("满意度"))
    extended_to: date | None = field(default=None, metadata=heading("延期至"))
    term: str | None = field(default=None, metadata=heading("期限说明"))
    steps: tuple[Step, ...] | None = field(
        default=None, metadata=rows("steps", sheet="办理记录", by={"problem": "问题编号"})
    )
    kind: ProblemKind | None = field(default=None, metadata=heading("要素类别"))
    enterprise: str | None = field(default=None, metadata=heading("企业") | ref("enterprises"))
    asked: Amount | None = None
    granted: Amount | None = None
    goal: str | None = field(default=None, metadata=heading("解决目标"))
    source: Source | None = field(default=None, eq=False)

    @property
    def is_need(self) -> bool:
        """Whether the ledger says what it is about, or how much is asked for or granted."""
        return (self.kind, self.asked, self.granted) != (None, None, None)

    def steps_by(self, on: date) -> Iterator[Step]:
        """The entries up to a day, in the order of the log; one without a date counts as made."""
        return (step for step in self.steps or () if step.on is None or step.on <= on)

    def state(self, on: date) -> Step | None:
        """The last entry by a day: what it is at, and since when; ``None`` where nothing was done yet.

        >>> log = (Step(kind=StepKind.ASSIGNED, on=date(2026, 3, 2)), Step(kind=StepKind.RESOLVED, on=date(2026, 3, 9)))
        >>> Problem(id="1", description="用地", steps=log).state(date(2026, 3, 5)).kind.value
        'assigned'
        """
        last = None
        for step in self.steps_by(on):
            last = step
        return last

    def days_in_state(self, on: date) -> int | None:
        """How many days it has been where it is; ``None`` when the log does not tell."""
        state = self.state(on)
        since = self.raised_on if state is None else state.on
        return None if since is None or since > on else (on - since).days

    def resolved_on(self, on: date) -> date | None:
        """The day it was dealt with (办结), by a day: the last one, and none if it came back since."""
        return self._stands(StepKind.RESOLVED, on)

    def closed_on(self, on: date) -> date | None:
        """The day it was struck off (销号), by a day; none where the log goes on behind it."""
        return self._stands(StepKind.CLOSED, on) if self.is_closed(on) else None

    def is_resolved(self, on: date) -> bool:
        """Whether it has been dealt with by a day, its date known or not; struck off counts, too."""
        return self._last(on) in DONE

    def is_closed(self, on: date) -> bool:
        """Whether it has been struck off by a day."""
        return self._last(on) is StepKind.CLOSED

    def misstep(self) -> Misstep | None:
        """The first entry that cannot follow on the one before it, ``None`` where the log holds."""
        before: Step | None = None
        latest: date | None = None
        for step in self.steps or ():
            if step.kind not in FOLLOWS[before.kind if before else None]:
                return Misstep(step=step, after=before, by_date=False)
            if step.on is not None and latest is not None and step.on < latest:
                return Misstep(step=step, after=before, by_date=True)
            before, latest = step, step.on or latest
        return None

    def _last(self, on: date) -> StepKind | None:
        """Which of the steps that settle how it stands came last: a report on the result settles nothing."""
        settled = [step.kind for step in self.steps_by(on) if step.kind in SETTLING]
        return settled[-1] if settled else None

    def _stands(self, kind: StepKind, on: date) -> date | None:
        found: date | None = None
        for step in self.steps_by(on):
            if step.kind is kind:
                found = step.on
            elif step.kind in _REOPENING:
                found = None
        return found


DONE = frozenset({StepKind.RESOLVED, StepKind.VERIFIED, StepKind.REVISITED, StepKind.CLOSED})
_REOPENING = frozenset(set(StepKind) - DONE - {StepKind.REPORTED})
SETTLING = frozenset(set(StepKind) - {StepKind.REPORTED})
