"""Plans (实施方案) and what they hold: tasks, responsibilities, the leading group, cited documents.

Everything is as the document says it. ``None`` means that the document does not say; nothing is
guessed. What reading could not understand stands in ``Plan.unread``, what is damaged in
``Plan.damage``, what is promised and not delivered in ``Plan.promises``, where body and attachment
state two things in ``Plan.disagreements``.
"""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.model.duty import Duty
from zhuanyezhen.model.matrix import Matrix
from zhuanyezhen.model.unit import How, Unit
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.document_number import DocumentNumber
from zhuanyezhen.values.quantity import Quantity
from zhuanyezhen.values.source import Source

_ON_TRIAL = frozenset({"试行", "暂行"})


class Role(Codelist):
    """What a unit does in a task (责任分工): 牵头, 配合, 负责 (no lead stated) or 落实."""

    LEAD = "lead", "牵头单位"
    COOPERATE = "cooperate", "配合单位"
    RESPONSIBLE = "responsible", "责任单位"
    IMPLEMENT = "implement", "落实单位"


class LeadConvention(StrEnum):
    """Who leads a task that names no lead, where the document itself says so."""

    FIRST_LISTED = "first-listed"
    RESPONSIBLE_LEADS = "responsible-leads"


class DamageKind(Codelist):
    """What is damaged in a document."""

    DOCUMENT_NUMBER = "document-number", "文号残缺"
    DATE = "date", "日期残缺"
    HEADING_NUMBER = "heading-number", "标题序号有误"
    DEBRIS = "debris", "复制残留字符"
    BRACKET = "bracket", "括号不配对"
    LOST_DIGITS = "lost-digits", "数字漏写或丢失"
    REPETITION = "repetition", "同一句话重复"
    INVISIBLE = "invisible", "不显示的字符"
    LOOK_ALIKE = "look-alike", "形近异码字"


class DamageReason(Codelist):
    """What is wrong at a damaged place, where its kind can mean more than one thing."""

    UNCLOSED = "unclosed", "缺右括号"
    UNOPENED = "unopened", "缺左括号"
    SKIPPED = "skipped", "跳号"
    REPEATED = "repeated", "重号"
    OPEN = "open", "草稿可留空"


class UnreadReason(Codelist):
    """Why a text that looks like a responsibility clause was not understood (未能识读的原因)."""

    AMBIGUOUS = "ambiguous", "有两种读法"
    CLAUSE = "clause", "责任条款不能识读"
    DEADLINE = "deadline", "时限不能识读"
    EMPTY = "empty", "没有列出单位"
    LABEL = "label", "有分工字样而未成条款"
    NAME = "name", "不像单位名称"
    PROSE = "prose", "行文中的分工未能识读"
    TABLE = "table", "表格中的单位未能归入任务"


class DisagreementKind(Codelist):
    """What body and attachment state differently."""

    LEADS = "leads", "牵头单位"
    COOPERATING = "cooperating", "配合单位"
    RESPONSIBLE = "responsible", "责任单位"
    DEADLINE = "deadline", "完成时限"


@frozen(kw_only=True)
class Assignment:
    """One unit with one role in one task.

    ``unit`` is the id of a unit in ``Plan.units``; ``None`` when the name is unknown or fits several.
    ``as_written`` is cut from the document. ``restored`` says that a left-out prefix was put back
    (省科技厅、工业和信息化厅). ``role_missing`` says that the clause ends without the role word, and the
    role follows from its place. ``open_set`` says that 等 leaves the list open behind this unit.
    ``by_convention`` says that the document's own rule, not a role word, makes the unit lead.
    ``how`` tells how the name was resolved.
    """

    role: Role
    as_written: str
    unit: str | None = field(default=None, metadata=ref("units"))
    restored: bool = False
    role_missing: bool = False
    open_set: bool = False
    by_convention: bool = False
    how: How = How.UNKNOWN
    candidates: tuple[str, ...] = ()
    intended: str | None = None
    source: Source | None = field(default=None, eq=False)

    @property
    def key(self) -> str:
        """The unit's id, or the written name where the unit is not known: what loads are counted by."""
        return self.unit or self.as_written


@frozen(kw_only=True)
class Target:
    """A measurable target (目标) as prose states it: what, how much, by when."""

    name: str
    quantity: Quantity
    deadline: Deadline | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Task(Shown):
    """A task (重点任务) of a plan.

    ``number`` is as written (``（一）``), ``path`` the headings above it, ``text`` the body without the
    responsibility clause. ``clauses`` are the responsibility clauses as written, in order.
    """

    number: str | None
    title: str
    text: str = ""
    path: tuple[str, ...] = ()
    assignments: tuple[Assignment, ...] = field(
        default=(),
        metadata=rows("assignments", sheet="任务分工", by={"plan": "方案名称", "number": "任务序号"}),
    )
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Target, ...] = ()
    clauses: tuple[str, ...] = ()
    source: Source | None = field(default=None, eq=False)

    @property
    def leads(self) -> tuple[Assignment, ...]:
        """The leading units (牵头单位), in the order written."""
        return self._with(Role.LEAD)

    @property
    def cooperating(self) -> tuple[Assignment, ...]:
        """The cooperating units (配合单位), in the order written."""
        return self._with(Role.COOPERATE)

    @property
    def deadline(self) -> Deadline | None:
        """The deadline (完成时限): the latest dated one, else the first one of any kind, else ``None``."""
        dated = [deadline for deadline in self.deadlines if deadline.due]
        if dated:
            return max(dated, key=lambda deadline: deadline.due or date.min)
        return next(iter(self.deadlines), None)

    @property
    def label(self) -> str:
        """How messages and tables name the task: number and title (``（八）支持专业镇精准招商``)."""
        return f"{self.number or ''}{self.title}"

    def _with(self, role: Role) -> tuple[Assignment, ...]:
        return tuple(assignment for assignment in self.assignments if assignment.role is role)


@frozen(kw_only=True)
class Member:
    """A member unit of the leading group (成员单位), as written, with its unit where that is known."""

    as_written: str
    unit: str | None = None
    how: How = How.UNKNOWN
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class LeadingGroup(Shown):
    """The leading group (领导小组) of a programme: posts and units, never the names of persons.

    ``office_head`` is the post whose holder heads the office (区工信局局长). ``members_unread`` counts the items
    of the member list in which no unit was recognised. ``others`` names further groups and 专班.
    """

    name: str
    leader_post: str | None = None
    deputy_posts: tuple[str, ...] = ()
    office_at: str | None = None
    office_head: str | None = None
    members: tuple[Member, ...] = ()
    members_unread: int = 0
    duties: tuple[Duty, ...] = ()
    others: tuple[str, ...] = ()
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Citation:
    """A document the plan rests on (上级文件): its title and, where whole, its number."""

    title: str
    document_number: DocumentNumber | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Unread:
    """A text that looks like a responsibility clause and was not understood."""

    text: str
    reason: UnreadReason
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Understanding:
    """How much of a document's responsibility text was understood (识读率), in characters.

    ``characters`` are those of all responsibility clauses and of words that look like one, ``unread``
    those that were not understood; each of these stands in ``Plan.unread``.
    """

    document: str
    characters: int
    unread: int

    @property
    def rate(self) -> float:
        """The understood share, from 0 to 1; a document without such text has nothing not understood."""
        return 1 - self.unread / self.characters if self.characters else 1.0


@frozen(kw_only=True)
class Damage:
    """A damaged place of the document, with the words and what is wrong with them.

    ``count`` is how often characters that are told once stand in the document, ``first`` the paragraph where a
    sentence that is repeated stands first; ``None`` where that is no question.
    """

    kind: DamageKind
    text: str
    reason: DamageReason | None = None
    count: int | None = None
    first: int | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Promise:
    """A part the document announces (附件, 专班职责), and whether it is there."""

    part: str
    kept: bool
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Disagreement:
    """What the body (正文) and an attachment (附件) state differently of one task, both as written.

    The plan's tasks hold what the body states. ``task`` is the label of the task.
    """

    task: str
    kind: DisagreementKind
    body: str
    attachment: str
    source: Source | None = field(default=None, eq=False)
    attachment_source: Source | None = field(default=None, eq=False)


@ledger("plans", sheet="实施方案", noun=("方案", "plan"), key=("name",), shown=("title", "name"))
@frozen(kw_only=True)
class Plan(Shown):
    """An implementation plan as read.

    ``text`` is the document's text, which every ``Source`` counts its offsets in; it takes no part in
    equality. ``issued_on`` and ``document_number`` are the plan's own. ``first_year`` and ``last_year``
    are the period its title or text gives. ``duties`` are what its group, the office, the members and single units have
    to do beside the tasks. ``understanding`` says how much of who does what was understood,
    ``notes`` how it was read.
    """

    name: str = field(eq=False)
    title: str | None = None
    kind: str | None = field(default=None, metadata=heading("文种"))
    document_number: DocumentNumber | None = None
    issuer: str | None = None
    issued_on: date | None = None
    status: str | None = None
    jurisdiction: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    lead_convention: LeadConvention | None = None
    citations: tuple[Citation, ...] = ()
    tasks: tuple[Task, ...] = field(
        default=(), metadata=rows("tasks", sheet="重点任务", by={"plan": "方案名称"})
    )
    leading_group: LeadingGroup | None = None
    interpreting_unit: str | None = None
    duties: tuple[Duty, ...] = ()
    units: tuple[Unit, ...] = ()
    promises: tuple[Promise, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    unread: tuple[Unread, ...] = ()
    understanding: Understanding | None = field(default=None, eq=False)
    damage: tuple[Damage, ...] = ()
    notes: tuple[str, ...] = field(default=(), eq=False)
    text: str = field(default="", eq=False, repr=False)
    source: Source | None = field(default=None, eq=False)

    __repr__ = brief

    @property
    def is_draft(self) -> bool:
        """Whether it says that it is a draft (征求意见稿, 草案, 送审稿); one on trial (试行, 暂行) binds.

        >>> Plan(name="方案", status="征求意见稿").is_draft, Plan(name="方案", status="试行").is_draft
        (True, False)
        """
        return bool(self.status) and self.status not in _ON_TRIAL

    def matrix(self) -> Matrix:
        """Unit × task: for each unit (id, else name as written) its role in each task it is part of.

        Rows are sorted by the unit's first task; columns are the tasks' labels. A unit that stands in a
        task twice keeps the role written first.
        """
        rows: dict[str, dict[str, Role]] = {}
        for task in self.tasks:
            for assignment in task.assignments:
                rows.setdefault(assignment.key, {}).setdefault(task.label, assignment.role)
        tasks = dict.fromkeys(task.label for task in self.tasks)
        return Matrix(rows, tasks=tasks, names={unit.id: unit.name for unit in self.units})
