"""Heading cells of task tables (任务分工表): what a column holds, told by the head word that ends its label.

Decided here: the grammar is open (any label that ends in 任务, 事项, 措施 … is one), notes in brackets
and blanks do not count, and a label of two halves (牵头单位/责任人, 目标与任务) is what its halves are.
Which rows are headings and what their columns make of a row is the business of ``tables``.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum

from attrs import frozen

from zhuanyezhen.grammar.wording import Field, column_meaning
from zhuanyezhen.model.plan import Role
from zhuanyezhen.pattern import regex


class Kind(Enum):
    """What a column holds that is neither units nor persons nor deadlines."""

    NUMBER = "number"
    PATH = "path"
    TASK = "task"
    TEXT = "text"
    NOTE = "note"
    DUTY = "duty"
    UNITS = "units"


_LONGEST = 24
_IN_BRACKETS = regex(r"（[^（）]{0,24}）")
_SHARED_DUTIES = regex(r"职责分工$")
_HALVES = regex(r"[/、及和]|(?<!参)与")
# 各责任单位, 有关部门, 行业主管部门: units of a cell, not the label of a column
_COLLECTIVE = regex(r"[各全]|有关|相关|行业")
_ORGAN = r".*(?:单位|部门|[主机][体构]|[科处股]室|分工|乡镇|[镇街县市区])$"

Meaning = Role | Field | Kind
# What ``column_meaning`` does not say: whole headings, told by the word that ends them.
_ENDS: tuple[tuple[Meaning, re.Pattern[str]], ...] = (
    (
        Field.PERSON,
        # 链长, 分管领导, 负责人 (but not 法人), 联络员 and how to reach them: persons, who are left out
        regex(r"(?:[链组]长|领导|负责同志|(?<![法])人|联络员|姓名|职务|职位|电话|手机|联系方式)$"),
    ),
    (
        Field.DEADLINE,
        # 完成时限, 时间节点, 进度安排: by when; 开工时间 is when it begins
        regex(
            r"^(?!.*(?:开工|开始|起始|启动)).*(?:时限|期限|时间|节点|[时期限间]要求|日期|进度(?:要求|安排))$"
        ),
    ),
    (Role.LEAD, regex("(?:牵头|主办)" + _ORGAN)),
    # 配合单位, 成员单位, 参与部门, 协办单位
    (Role.COOPERATE, regex("(?:配合|成员|参与|协)" + _ORGAN)),
    # 责任单位, 职责部门, 主管部门, 承办单位, 承接单位, 任务分工
    (Role.RESPONSIBLE, regex("(?:责任|职责|主管|承办|承接|^任务(?=分工))" + _ORGAN)),
    # 序号, 编号, 项号, 条号, 任务编号, 项目编号, and 号 alone
    (Kind.NUMBER, regex(r"(?:序|编|项|条|任务|项目)号$|^(?:号|编码)$")),
    (
        Kind.NOTE,
        # what stands beside a task and is none: remarks, standards, results, state, causes, advice
        regex(
            r"(?:备注|说明|要求|标准|成果|形式|现状|进展|情况|依据|来源|原因|建议|意见|结果|存在问题|方式)$"
        ),
    ),
    # 主要职责, 工作职能, 职责任务: what the units beside them have to do
    (Kind.DUTY, regex(r"(?:职责|职能)(?:任务)?$")),
    # 单位, 部门名称, 分工: units whose role only their cells say
    (Kind.UNITS, regex(r"^(?:单位|部门)(?:名称)?$|^分工$")),
    # 类别, 领域, 板块, 方面: what the tasks below it are grouped by
    (Kind.PATH, regex(r"(?:类别|类型|领域|板块|分类|方面|大类|专题|维度)$")),
    # 工作内容, 主要举措, 实施路径: what is done, beside a column that names the task
    (Kind.TEXT, regex(r"(?:内容|举措|措施|做法|路径|安排|抓手|计划|目标值)$")),
    (
        Kind.TASK,
        # 任务, 重点工作, 产业链, 行动, 指标, 政策清单: whatever a plan calls its tasks; 名称 alone too
        regex(
            r"(?:任务|事项|工作|项目|目标|产业链?|链条|环节|行动|工程|要点|重点|指标|专业镇|政策|问题|清单)(?:名称|分解|条目)?$|^名称$"
        ),
    ),
)


@frozen(kw_only=True)
class Label:
    """What a heading cell says: the meaning of its column, and whether persons stand in it as well."""

    meaning: Meaning
    persons: bool = False


@frozen(kw_only=True)
class Columns:
    """The columns of a table: ``tasks`` are those a title may stand in, in order, ``roles`` hold units.

    ``strict`` are the tasks that are named so, and ``doubtful`` says that only the cells can tell whether
    the column of units (单位) holds any or measures something.
    """

    width: int
    numbers: tuple[int, ...]
    path: tuple[int, ...]
    tasks: tuple[int, ...]
    strict: frozenset[int]
    notes: tuple[int, ...]
    roles: Mapping[int, Role]
    persons: frozenset[int]
    deadlines: tuple[int, ...]
    doubtful: bool

    @property
    def texts(self) -> tuple[int, ...]:
        """The columns whose words may hold a clause."""
        return (*self.tasks, *self.notes)


def label_of(text: str) -> Label | None:
    """What a folded heading cell says; ``None`` where it is no label that is known.

    >>> label_of("牵头单位/责任人")
    Label(meaning=<Role.LEAD: 'lead'>, persons=True)
    >>> label_of("目标与任务")
    Label(meaning=<Kind.TASK: 'task'>, persons=False)
    """
    bare = re.sub(r"\s", "", text[: 2 * _LONGEST])
    bare = _IN_BRACKETS.sub("", bare) or bare.strip("（）")
    if not 0 < len(bare) <= _LONGEST:
        return None
    whole = None if _COLLECTIVE.match(bare) else column_meaning(bare)
    meanings = [meaning for half in _HALVES.split(bare) if (meaning := _meaning(half))]
    persons = Field.PERSON in meanings
    if isinstance(whole, Role):
        return Label(meaning=whole, persons=persons)
    roles = dict.fromkeys(meaning for meaning in meanings if isinstance(meaning, Role))
    if persons and Kind.UNITS in meanings:  # 牵头领导及单位
        roles[Role.LEAD if "牵头" in bare else Role.RESPONSIBLE] = None
    if roles:  # two roles in one column: the words in its cells say which
        return Label(meaning=next(iter(roles)) if len(roles) == 1 else Role.RESPONSIBLE, persons=persons)
    return Label(meaning=meanings[0], persons=persons) if meanings else None


def columns_of(labels: Mapping[int, Label | None], width: int) -> Columns | None:
    """The columns that a heading row names; ``None`` where nothing but units could be read of it.

    Where no label is one of tasks the first column that holds anything else is taken: a table of units
    has tasks, whatever its author called them.
    """
    meanings = {column: label.meaning if label else None for column, label in labels.items()}
    roles = {column: meaning for column, meaning in meanings.items() if isinstance(meaning, Role)}
    tasks = list(_with(meanings, Kind.TASK, Kind.TEXT))
    if doubtful := not roles and bool(tasks):
        roles = dict.fromkeys(_with(meanings, Kind.UNITS), Role.RESPONSIBLE)
    others = (
        *_with(meanings, None),
        *_with(meanings, Kind.DUTY, Kind.PATH, Kind.NOTE),
        *_with(meanings, Kind.NUMBER),
    )
    tasks = tasks or list(others[:1])
    if not tasks or not roles:
        return None
    return Columns(
        width=width,
        numbers=tuple(column for column in _with(meanings, Kind.NUMBER) if column not in tasks)[:1],
        path=tuple(column for column in _with(meanings, Kind.PATH) if column < tasks[0]),
        tasks=tuple(tasks),
        strict=frozenset(_with(meanings, Kind.TASK)),
        notes=tuple(column for column in _with(meanings, Kind.NOTE) if column not in tasks),
        roles=roles,
        persons=frozenset(column for column, label in labels.items() if label and label.persons),
        deadlines=tuple(_with(meanings, Field.DEADLINE)),
        doubtful=doubtful,
    )


def duty_columns_of(texts: Mapping[int, str]) -> tuple[int, int] | None:
    """The columns of units and of what each has to do; ``None`` where a heading row names no such two.

    Decided here: members or bare units beside their 职责 are a list of duties; who leads, who is responsible or by when
    makes tasks of them. 职责分工 is the label of units, except beside units.

    >>> duty_columns_of({0: "序号", 1: "成员单位", 2: "主要职责"})
    (1, 2)
    >>> duty_columns_of({0: "牵头单位", 1: "工作职责"})
    """
    labels = {column: label_of(_SHARED_DUTIES.sub("职责", text)) for column, text in texts.items()}
    meanings = {column: label.meaning if label else None for column, label in labels.items()}
    duties = next(_with(meanings, Kind.DUTY), None)
    units = next(_with(meanings, Kind.UNITS, Role.COOPERATE), None)
    tasks = _with(meanings, Kind.TASK, Kind.TEXT, Field.DEADLINE, Role.LEAD, Role.RESPONSIBLE)
    return None if duties is None or units is None or any(True for _ in tasks) else (units, duties)


def _meaning(text: str) -> Meaning | None:
    """What one label says; 各责任单位 and 行业主管部门 are units of a cell, not the label of a column."""
    if _COLLECTIVE.match(text):
        return None
    return column_meaning(text) or next((each for each, words in _ENDS if words.search(text)), None)


def _with(meanings: Mapping[int, Meaning | None], *wanted: Meaning | None) -> Iterator[int]:
    return (column for column in sorted(meanings) if meanings[column] in wanted)
