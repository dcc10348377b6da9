"""What an assignment proposes: units with their roles, each with the ground it stands on."""

from collections import Counter

from attrs import frozen

from zhuanyezhen.model.plan import Role
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class Ground(Codelist):
    """Why a unit is proposed (依据), in the order proposals list them.

    The ledger names the unit; the plan's task is given; the task was suggested by words; the unit is in
    charge of the industry; the unit governs the place.
    """

    STATED = "stated", "台账写明"
    TASK = "task", "任务分工"
    SUGGESTED = "suggested", "任务分工（按文字推荐）"
    INDUSTRY = "industry", "产业归口"
    REGION = "region", "属地"


@frozen(kw_only=True)
class Basis:
    """Where a proposal comes from: plan, task and clause as written, their place, the words that matched.

    ``note`` says it in a Chinese sentence and is never empty.
    """

    plan: str | None = None
    task: str | None = None
    clause: str | None = None
    source: Source | None = None
    words: tuple[str, ...] = ()
    note: str


@frozen(kw_only=True)
class Proposed:
    """One unit in one role on one ground; ``unit`` is an id, ``None`` for a name that no unit has."""

    unit: str | None
    name: str
    role: Role
    how: Ground
    basis: Basis

    @property
    def key(self) -> str:
        """What loads are counted by: the id, else the name."""
        return self.unit or self.name


class Authority(Codelist):
    """Who an unsolved subject goes up to (提级的去处), the nearest first."""

    TASK_FORCE = "task-force", "工作专班"
    OFFICE = "office", "领导小组办公室"
    LEADING_GROUP = "leading-group", "领导小组"


@frozen(kw_only=True)
class EscalationStep:
    """One step an unsolved subject goes up: 专班, office of the leading group, leading group.

    ``missing`` says what the programme lacks when ``name`` is ``None``.
    """

    step: Authority
    name: str | None = None
    unit: str | None = None
    missing: str | None = None
    source: Source | None = None


@frozen(kw_only=True)
class Proposal(Shown):
    """Who is responsible for one subject (its id).

    ``assignments`` are those that follow without a choice, ``candidates`` those among which somebody has to
    choose. ``unassigned_because`` says why there is no assignment, and is ``None`` when there is one.
    """

    subject: str
    label: str
    assignments: tuple[Proposed, ...]
    candidates: tuple[Proposed, ...]
    escalation: tuple[EscalationStep, ...]
    unassigned_because: str | None


@frozen(kw_only=True)
class UnitLoad:
    """How much falls to one unit: as lead, responsible, cooperating or implementing, and as a candidate."""

    unit: str
    name: str
    leads: int
    responsible: int
    cooperates: int
    implements: int
    candidate: int


@frozen(kw_only=True)
class Proposals(Shown):
    """The proposals for every town, project and problem of a programme, in that order."""

    proposals: tuple[Proposal, ...]

    @property
    def unassigned(self) -> tuple[Proposal, ...]:
        """Those that nobody could be assigned to."""
        return tuple(each for each in self.proposals if not each.assignments)

    def load(self) -> tuple[UnitLoad, ...]:
        """How many subjects fall to each unit in each role, the most burdened first.

        A unit counts once for a subject and role, on however many grounds.
        """
        counts: dict[str, Counter[str]] = {}
        names: dict[str, str] = {}
        for proposal in self.proposals:
            assigned = {(each.key, each.role.value): each.name for each in proposal.assignments}
            chosen_from = {(each.key, "candidate"): each.name for each in proposal.candidates}
            for (key, role), name in (assigned | chosen_from).items():
                counts.setdefault(key, Counter())[role] += 1
                names.setdefault(key, name)
        loads = (
            UnitLoad(
                unit=key,
                name=names[key],
                leads=count[Role.LEAD.value],
                responsible=count[Role.RESPONSIBLE.value],
                cooperates=count[Role.COOPERATE.value],
                implements=count[Role.IMPLEMENT.value],
                candidate=count["candidate"],
            )
            for key, count in counts.items()
        )
        return tuple(
            sorted(loads, key=lambda each: (-each.leads, -each.responsible, -each.cooperates, each.unit))
        )
