"""The table of terms says every word of every codelist of the model, and nothing else."""

from collections.abc import Mapping
from enum import StrEnum

import pytest
from attrs import fields, has

from zhuanyezhen import terms
from zhuanyezhen.assigning import Ground
from zhuanyezhen.completing import Force, PartState
from zhuanyezhen.covering import Verdict
from zhuanyezhen.exchange.schema import json_schema
from zhuanyezhen.model.area import AreaKind
from zhuanyezhen.model.indicator import Direction, IndicatorKind
from zhuanyezhen.model.plan import DamageKind, DisagreementKind, Role
from zhuanyezhen.model.policy import PolicyPart, TaskForce
from zhuanyezhen.model.problem import ProblemWeight, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import LeadStatus, ProjectStage
from zhuanyezhen.model.town import ChangeKind, Tier
from zhuanyezhen.model.unit import Level, UnitKind
from zhuanyezhen.naming.resolution import How
from zhuanyezhen.values.quantity import Comparator


@pytest.mark.parametrize(
    ("table", "codelist"),
    [
        (terms.ROLES, Role),
        (terms.LEVELS, Level),
        (terms.KINDS, UnitKind),
        (terms.HOWS, How),
        (terms.AREA_KINDS, AreaKind),
        (terms.TIERS, Tier),
        (terms.CHANGES, ChangeKind),
        (terms.PARTS, PolicyPart),
        (terms.PART_STATES, PartState),
        (terms.FORCES, Force),
        (terms.DAMAGES, DamageKind),
        (terms.DISAGREEMENTS, DisagreementKind),
        (terms.GROUNDS, Ground),
        (terms.VERDICTS, Verdict),
        (terms.PROJECT_STAGES, ProjectStage),
        (terms.PROBLEM_STEPS, StepKind),
        (terms.WEIGHTS, ProblemWeight),
        (terms.LEAD_STATUSES, LeadStatus),
        (terms.DIRECTIONS, Direction),
        (terms.INDICATOR_KINDS, IndicatorKind),
        (terms.COMPARATORS, Comparator),
    ],
)
def test_a_codelist_has_its_words(table: Mapping[str, str], codelist: type[StrEnum]) -> None:
    """One Chinese word for each member."""
    assert {member.value for member in codelist} == set(table)
    assert all(table.values())


def test_fields_and_classes_have_their_words() -> None:
    """Every class and field of a programme file has a label."""
    definitions = json_schema()["$defs"]
    assert isinstance(definitions, dict)
    assert set(definitions) <= set(terms.CLASSES)
    assert set(terms.POSTS) <= {each.name for each in fields(TaskForce)}
    assert has(Programme)
