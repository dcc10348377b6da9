"""One change between a draft and its final: of what, how, and the words on both sides.

Decided here: a change is told once, at the smallest part it is of. Of a task that came or went its units, deadlines and
targets are not told again; a unit that is called otherwise in twelve tasks is twelve changes, as each task is
a responsibility of its own.
"""

from attrs import field, frozen

from zhuanyezhen.model.plan import Task
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class Part(Codelist):
    """What has changed (改动对象)."""

    TITLE = "title", "标题"
    DOCUMENT_NUMBER = "document-number", "文号"
    STATUS = "status", "稿次"
    ISSUER = "issuer", "发文机关"
    DATE = "date", "成文日期"
    INTERPRETER = "interpreter", "解释单位"
    CITATION = "citation", "依据文件"
    HEADING = "heading", "章节标题"
    TASK = "task", "任务"
    TASK_NUMBER = "task-number", "任务序号"
    TASK_TITLE = "task-title", "任务名称"
    TASK_TEXT = "task-text", "任务内容"
    CLAUSE = "clause", "责任条款文字"
    UNIT = "unit", "责任单位"
    ROLE = "role", "单位角色"
    DEADLINE = "deadline", "完成时限"
    TARGET = "target", "目标"
    GROUP = "group", "领导小组"
    LEADER = "leader", "组长职务"
    DEPUTY = "deputy", "副组长职务"
    OFFICE = "office", "办公室所在单位"
    OFFICE_HEAD = "office-head", "办公室主任职务"
    MEMBER = "member", "成员单位"
    DUTY = "duty", "职责"
    PASSAGE = "passage", "其他文字"


class Turn(Codelist):
    """What happened to it (改动方式)."""

    CAME = "came", "增加"
    WENT = "went", "删去"
    CHANGED = "changed", "修改"
    MOVED = "moved", "移动"
    RAISED = "raised", "提高"
    LOWERED = "lowered", "降低"


@frozen(kw_only=True)
class Edit:
    """One change.

    ``old`` and ``new`` are the words of the draft and of the final; ``None`` where there is nothing on that side, or
    where words are not quoted because names of persons may stand in them. ``old_task`` and ``new_task`` are the task it
    is of, in either plan; both ``None`` outside of tasks. ``old_source`` and ``new_source`` are the places.
    """

    part: Part
    how: Turn
    old: str | None = None
    new: str | None = None
    old_task: Task | None = None
    new_task: Task | None = None
    old_source: Source | None = field(default=None, eq=False)
    new_source: Source | None = field(default=None, eq=False)

    @property
    def task(self) -> Task | None:
        """The task it is of, as the final has it; of one that went, as the draft had it."""
        return self.new_task or self.old_task


def turn_of(old: object, new: object) -> Turn:
    """Whether something came, went or changed.

    >>> turn_of(None, "县长"), turn_of("县长", None), turn_of("县长", "副县长")
    (<Turn.CAME: 'came'>, <Turn.WENT: 'went'>, <Turn.CHANGED: 'changed'>)
    """
    if not old:
        return Turn.CAME
    return Turn.CHANGED if new else Turn.WENT
