"""One town, one policy (一镇一策): the policy of a town, its parts, and its task force (专班).

The difference between ``None`` and an empty list is the point: ``None`` is a list that is not there, an
empty one says that there is a list and nothing stands on it (有清单、为零).
"""

from datetime import date
from typing import TYPE_CHECKING

from attrs import Attribute, field, frozen

from zhuanyezhen.model.description import ledger, ref, rows, spread
from zhuanyezhen.model.indicator import IndicatorTarget
from zhuanyezhen.model.unit import Level
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.document_number import DocumentNumber
from zhuanyezhen.values.recurrence import recurrence
from zhuanyezhen.values.source import Source

if TYPE_CHECKING:
    from dateutil.rrule import rrule, rruleset


class PolicyPart(Codelist):
    """The parts every policy must have (一镇一策的组成部分)."""

    TASK_FORCE = "task_force", "工作专班"
    GOALS = "goals", "建设目标"
    INDICATORS = "indicators", "发展指标"
    PROBLEMS = "problems", "问题清单"
    MAJOR_PROJECTS = "major_projects", "重大项目清单"
    INVESTMENT_LIST = "investment_list", "招商引资清单"


def _recurs(_task_force: "TaskForce", _field: "Attribute[str | None]", rule: str | None) -> None:
    if rule is not None:
        recurrence(rule, date(2000, 1, 1))


@frozen(kw_only=True)
class TaskForce:
    """The body that works for one town (专班): posts and units, never the names of persons.

    ``office_at`` and ``members`` are ids of units; ``members`` is ``None`` when the source names none.
    ``meets`` is the meeting cycle as an RFC 5545 rule, ``FREQ=MONTHLY;BYMONTHDAY=5``.

    Raises:
        ValueTextError: ``meets`` is no recurrence rule.
    """

    name: str | None = None
    level: Level | None = None
    leader_post: str | None = None
    office_at: str | None = field(default=None, metadata=ref("units"))
    members: tuple[str, ...] | None = field(default=None, metadata=ref("units"))
    liaison: str | None = None
    meets: str | None = field(default=None, validator=_recurs)
    source: Source | None = field(default=None, eq=False)

    def meetings(self, start: date) -> "rrule | rruleset | None":
        """The days it meets on, from ``start`` on; ``None`` when no cycle is stated.

        >>> days = TaskForce(meets="FREQ=MONTHLY;BYMONTHDAY=5").meetings(date(2026, 1, 1))
        >>> [day.date().isoformat() for day in days[:2]]
        ['2026-01-05', '2026-02-05']
        """
        return None if self.meets is None else recurrence(self.meets, start)


@ledger("policies", sheet="一镇一策", noun=("一镇一策", "policy"), beside=())
@frozen(kw_only=True)
class TownPolicy:
    """The policy of a town: its document, when it is in force, and its parts.

    ``towns`` are ids; a right policy has one. ``problems``, ``major_projects`` and ``investment_list``
    are ids of the programme's own. A part that the source does not give is ``None``.
    """

    id: str
    towns: tuple[str, ...] = field(metadata=ref("towns"))
    document: str | None = None
    document_number: DocumentNumber | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    task_force: TaskForce | None = field(default=None, metadata=spread("专班"))
    goals: tuple[str, ...] | None = None
    indicators: tuple[IndicatorTarget, ...] | None = field(
        default=None, metadata=rows("targets", sheet="指标目标", by={"policy": "一镇一策编号"})
    )
    problems: tuple[str, ...] | None = field(default=None, metadata=ref("problems"))
    major_projects: tuple[str, ...] | None = field(default=None, metadata=ref("projects"))
    investment_list: tuple[str, ...] | None = field(default=None, metadata=ref("investment_leads"))
    source: Source | None = field(default=None, eq=False)

    def in_force(self, on: date) -> bool | None:
        """Whether it is in force on a day; ``None`` when the source does not say since when.

        Without ``valid_to`` it holds until a later one replaces it.
        """
        if self.valid_to is not None and self.valid_to < on:
            return False
        return None if self.valid_from is None else self.valid_from <= on

    def expired(self, on: date) -> bool:
        """Whether its last day lies before ``on``."""
        return self.valid_to is not None and self.valid_to < on

    def has(self, part: PolicyPart) -> bool:
        """Whether a part is there. An empty list is there; goals and indicators without entry are not."""
        given = getattr(self, part.value)
        if part in {PolicyPart.GOALS, PolicyPart.INDICATORS}:
            return bool(given)
        return given is not None
