"""Duties (职责): what a plan gives its group, the group's office, a 专班, the members and single units to do.

Tasks say who leads and who cooperates; duties are what stands beside them: 主要职责, 保障措施, 负责解释, where the office
is and who heads it. Decided here: who heads an office is a post and its unit, never a person.
"""

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ref
from zhuanyezhen.model.unit import How
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class DutyKind(Codelist):
    """What a duty is about (职责类别), as its words say first; ``WORK`` where they say nothing of the others."""

    WORK = "work", "承担工作"
    SUPERVISION = "supervision", "督促检查"
    APPLICATION = "application", "组织申报"
    REPORTING = "reporting", "报送情况"
    INTERPRETATION = "interpretation", "负责解释"
    OFFICE = "office", "承担办公室工作"
    HEAD = "head", "兼任办公室主任"
    DEPUTY_HEAD = "deputy-head", "兼任办公室副主任"


class DutyBody(Codelist):
    """Whose a duty is (承担主体)."""

    GROUP = "group", "领导小组"
    OFFICE = "office", "领导小组办公室"
    FORCE = "force", "专班、工作组"
    MEMBERS = "members", "成员单位"
    UNIT = "unit", "单位"
    UNNAMED = "unnamed", "没有写明单位"


@frozen(kw_only=True)
class Duty:
    """What somebody has to do: whose duty it is, and the words as written.

    ``holder`` is cut from the document, ``body`` says what it is. ``unit`` is the id of a unit in ``Plan.units``: of the
    office, the unit it is at, where the document says so; ``None`` for a group, and where the name is unknown or fits
    several (``candidates``). ``post`` is the post whose holder heads an office (区工信局局长). ``section`` is the heading
    it stands below. The duties of a ``LeadingGroup`` are whole sentences and say their ``holder`` only.
    """

    holder: str
    text: str
    kind: DutyKind | None = None
    body: DutyBody | None = field(default=None, metadata=heading("承担主体"))
    unit: str | None = field(default=None, metadata=ref("units"))
    post: str | None = None
    how: How = How.UNKNOWN
    candidates: tuple[str, ...] = ()
    section: str | None = None
    source: Source | None = field(default=None, eq=False)
