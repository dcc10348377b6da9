"""Which sheet holds which ledger, and which column which field: the one description both ways follow.

A field is a column by its type. What a cell has no form for stands in it as JSON; lists of steps, tiers,
targets, tasks and assignments have sheets of their own, joined by the key of the entry they belong to.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, cached_property
from itertools import chain
from types import MappingProxyType, NoneType
from typing import Any, get_args, get_origin

from attrs import NOTHING, fields, fields_dict, frozen

from zhuanyezhen import terms
from zhuanyezhen.exchange.converter import written_fields
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.value_type import VALUE_TYPES
from zhuanyezhen.model.area import Area, Roster
from zhuanyezhen.model.description import held_in, ledgers_of, ref_of, rows_of, spread_of, word_of
from zhuanyezhen.model.problem import StepKind
from zhuanyezhen.model.programme import CoverageGoal, Programme
from zhuanyezhen.model.project import ProjectStage
from zhuanyezhen.values.codelist import Codelist


@frozen(kw_only=True)
class Sheet:
    """A sheet: its name, the ledger (or the kind of list) it holds, its columns."""

    name: str
    ledger: str
    columns: tuple[Column, ...]

    @property
    def has_id(self) -> bool:
        """Whether its entries have ids."""
        return self.columns[0].path == "id"


BASICS = "基本情况"
CHOICES = "选项"
SPECIAL = "特殊文字"
GUIDE = "填写说明"
FINDINGS = "检查结果"
FINDINGS_TOO = "检查结果（zhuanyezhen）"
"""The findings where the office has a sheet 检查结果 of its own."""
MADE_BY_US = frozenset({GUIDE, CHOICES, FINDINGS, FINDINGS_TOO})
"""Sheets that the program writes for people, and nothing is read from."""
ORDER = "@order"
STEP = "@step"

_STEPS_IN_TURN = (
    StepKind.ACCEPTED,
    StepKind.ASSIGNED,
    StepKind.HANDLED,
    StepKind.REPORTED,
    StepKind.RESOLVED,
    StepKind.VERIFIED,
    StepKind.REVISITED,
    StepKind.CLOSED,
)
_USUAL_STAGES = (ProjectStage.SIGNED, ProjectStage.STARTED, ProjectStage.PRODUCING)
_STAGE_FIELDS = (
    ("planned_on", "计划{}日期", Kind.PARTIAL),
    ("on", "{}日期", Kind.PARTIAL),
    ("batch", "{}批次", Kind.TEXT),
)


@frozen
class Lists:
    """A field whose lists stand on a sheet of their own.

    ``owner`` and ``child`` are the ledgers of the two sheets. A row of the child names its owner in the columns
    ``by``, by what stands in the columns ``own`` of the owner.
    """

    owner: str
    field: str
    child: str
    own: tuple[str, ...]
    by: tuple[str, ...]


@frozen(slots=False)
class Layout:
    """The sheets of the workbooks of a class of programmes, in order, and which lists stand on which."""

    sheets: tuple[Sheet, ...]
    lists: tuple[Lists, ...]
    missing: Mapping[str, str]
    """The ledgers that may not have been handed over, by name: a blank sheet is that, one named as 为零的台账 is empty."""

    @cached_property
    def of(self) -> Mapping[str, Sheet]:
        """The sheets by ledger."""
        return {each.ledger: each for each in self.sheets}


def layout_of(programme: type) -> Layout:
    """The layout of the workbooks of a class of programmes; plans stand last, as what they say is longest."""
    return _layout_of(programme)


@cache
def _layout_of(programme: type) -> Layout:
    given = sorted(ledgers_of(programme).values(), key=lambda each: each.name == "plans")
    sheets: list[Sheet] = [_sheet("名录", "areas", Area)]
    lists: list[Lists] = []
    for each in given:
        sheets.append(_sheet(each.sheet, each.name, each.entry))
        sheets += _lists(each.entry, each.name, each.key, {}, lists)
    attributes = fields_dict(programme)
    missing = {each.name: each.sheet for each in given if attributes[each.name].default is None}
    return Layout(tuple(sheets), tuple(lists), missing)


def _lists(
    kind: type, owner: str, key: tuple[str, ...], above: Mapping[str, str], lists: list[Lists]
) -> Iterator[Sheet]:
    """The sheets of the lists of entries, noted in ``lists``; ``above`` are the columns the owner has its owner in."""
    for attribute in fields(kind):
        rows = rows_of(kind, attribute.name)
        if rows:
            held = held_in(kind, attribute.name)
            own = chain.from_iterable((f"@{each}",) if each in above else key or (each,) for each in rows.by)
            lists.append(
                Lists(owner, attribute.name, rows.name, tuple(own), tuple(f"@{each}" for each in rows.by))
            )
            yield _sheet(rows.sheet, rows.name, held, by=rows.by)
            yield from _lists(held, rows.name, (), rows.by, lists)


@cache
def basics() -> tuple[Column, ...]:
    """The rows of the sheet 基本情况: fields of the programme itself, one a row."""
    return (
        Column(path="name", heading="工作名称", kind=Kind.TEXT, required=True),
        *(each for each in _columns(Programme, "") if each.path in {"area", "policies_pending"}),
        *_columns(CoverageGoal, "coverage_goal.", "覆盖目标："),
        Column(path="coverage_goal", heading="覆盖目标", kind=Kind.JSON, rare=True),
        *(each for each in _columns(Roster, "roster.", "名录：") if each.path != "roster.areas"),
        Column(path="roster", heading="名录：其他", kind=Kind.JSON, rare=True),
        Column(path="empty", heading="为零的台账", kind=Kind.LIST),
        Column(path="schema_version", heading=terms.FIELDS["schema_version"], kind=Kind.NUMBER),
    )


def _sheet(name: str, ledger: str, kind: type, *, by: Mapping[str, str] = MappingProxyType({})) -> Sheet:
    columns = [
        Column(path=f"@{path}", heading=heading, kind=Kind.TEXT, required=True)
        for path, heading in by.items()
    ]
    if by:
        columns.append(Column(path=ORDER, heading="次序", kind=Kind.NUMBER))
    for column in _columns(kind, ""):
        if column.path == "stages":
            columns += _stage_columns()
        elif (label := spread_of(kind, column.path)) is not None:
            columns += [*_columns(held_in(kind, column.path), f"{column.path}.", label), column]
        else:
            columns.append(column)
    return Sheet(name=name, ledger=ledger, columns=tuple(columns))


def _columns(kind: type, prefix: str, label: str = "") -> list[Column]:
    attributes = fields_dict(kind)
    made = []
    for name in written_fields(kind):
        if name == "source" and prefix:
            continue
        held, codes = _held_by(attributes[name].type)
        made.append(
            Column(
                path=prefix + name,
                heading=label + word_of(kind, name),
                kind=held,
                codes=codes,
                ledger=ref_of(kind, name),
                required=not prefix and attributes[name].default is NOTHING,
                nullable=NoneType in get_args(attributes[name].type),
                rare=held is Kind.JSON,
            )
        )
    return made


def _held_by(hint: Any) -> tuple[Kind, Mapping[str, str] | None]:  # noqa: ANN401 - a type form
    """What the cells of a field of a type hold, and the words of its codelist."""
    inner = [each for each in get_args(hint) if each is not NoneType]
    if get_origin(hint) is tuple:
        held, codes = _held_by(inner[0])
        return (Kind.LIST, codes) if held in {Kind.TEXT, Kind.CODE} else (Kind.JSON, None)
    if inner:
        return _held_by(inner[0])
    if isinstance(hint, type) and issubclass(hint, Codelist):
        return Kind.CODE, {each.value: each.label for each in hint}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Kind.TEXT, None
    return VALUE_TYPES[hint].cell if hint in VALUE_TYPES else Kind.JSON, None


@cache
def step_columns() -> tuple[Column, ...]:
    """Columns of days people keep in the ledger of problems itself, a step each; read there, and never written."""
    return tuple(
        Column(path=f"{STEP}.{step}", heading=f"{step.label}日期", kind=Kind.DATE) for step in _STEPS_IN_TURN
    )


def _stage_columns() -> list[Column]:
    return [
        Column(
            path=f"stages.{stage}.{name}",
            heading=heading.format(stage.label),
            kind=kind,
            rare=stage not in _USUAL_STAGES and name != "on",
        )
        for stage in ProjectStage
        for name, heading, kind in _STAGE_FIELDS
    ]
