"""Whole programmes for property tests: every class of the model, most fields unknown most of the time."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from strategies import plans
from strategies_values import amounts, document_numbers, money, periods
from zhuanyezhen.model.area import Area, AreaKind, Roster
from zhuanyezhen.model.change import Change, ChangeKind
from zhuanyezhen.model.consultation import Adoption, Consultation, ConsultationKind, Opinion
from zhuanyezhen.model.enterprise import (
    Chain,
    ChainLink,
    Enterprise,
    EnterpriseFigure,
    EnterpriseRole,
    Supply,
)
from zhuanyezhen.model.financing import Financing, FinancingKind, ListingStage, ListingStep
from zhuanyezhen.model.formality import Formality, FormalityKind
from zhuanyezhen.model.indicator import Direction, Indicator, IndicatorKind, IndicatorTarget, Observation
from zhuanyezhen.model.occasion import Decision, Occasion, OccasionKind
from zhuanyezhen.model.policy import TaskForce, TownPolicy
from zhuanyezhen.model.problem import Problem, ProblemKind, ProblemWeight, Step, StepKind
from zhuanyezhen.model.programme import CoverageGoal, Programme
from zhuanyezhen.model.project import InvestmentLead, LeadStatus, Project, ProjectStage, Stage
from zhuanyezhen.model.standing import Mark, Platform, Standing
from zhuanyezhen.model.town import Criterion, Tier, TierChange, Town
from zhuanyezhen.model.training import Training, TrainingKind
from zhuanyezhen.model.unit import Level, Unit, UnitKind
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.quantity import Comparator

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
"""Any text a file can hold; UTF-8 has no lone surrogates."""

_IDS = st.sampled_from(
    ["a", "花卉", "140110", "true", "1e5", "2023-12", "~", "", " x ", "#", "晋源区/农业农村"]
)
_MAYBE_TEXT = st.none() | TEXTS
_DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
_FIGURES = st.decimals(allow_nan=False, allow_infinity=False, places=3) | st.sampled_from(
    [Decimal("12.50"), Decimal(0), Decimal("1E+3"), Decimal("-0.10")]
)
_PARTIAL = st.builds(PartialDate, st.integers(1000, 2999)) | _DAYS.map(PartialDate.of)
_CODES = st.sampled_from(["140110", "140121", "140110100"])


def _some(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=2).map(tuple)


def _maybe(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...] | None]:
    return st.none() | _some(items)


_AREAS = st.builds(
    Area,
    code=_CODES,
    name=TEXTS,
    kind=st.sampled_from(AreaKind),
    parent=_MAYBE_TEXT,
    hosts=_maybe(_CODES),
    valid_from=st.none() | st.just(date(2000, 1, 1)),
    valid_to=st.none() | st.just(date(2020, 1, 1)),
    successors=_some(_CODES),
)
_KINDS = st.lists(st.sampled_from(AreaKind), max_size=2, unique=True).map(tuple)
_ROSTERS = st.builds(
    Roster,
    areas=_some(_AREAS),
    as_of=st.none() | _DAYS,
    origin=_MAYBE_TEXT,
    complete=_KINDS,
    incomplete=_KINDS,
)
_UNITS = st.builds(
    Unit,
    id=_IDS,
    name=TEXTS,
    kind=st.none() | st.sampled_from(UnitKind),
    function=_MAYBE_TEXT,
    level=st.none() | st.sampled_from(Level),
    aliases=_some(TEXTS),
    members=_maybe(_IDS),
    area=st.none() | _CODES,
)
_CHANGES = st.builds(
    TierChange,
    kind=st.sampled_from(ChangeKind),
    tier=st.none() | st.sampled_from(Tier),
    on=st.none() | _PARTIAL,
    batch=_MAYBE_TEXT,
)
_TOWNS = st.builds(
    Town,
    id=_IDS,
    name=TEXTS,
    former_names=_some(TEXTS),
    areas=_some(_CODES),
    tiers=_maybe(_CHANGES),
    sector=_MAYBE_TEXT,
)
_FORCES = st.builds(
    TaskForce,
    name=_MAYBE_TEXT,
    level=st.none() | st.sampled_from(Level),
    members=_maybe(_IDS),
    meets=st.none() | st.just("FREQ=MONTHLY;BYMONTHDAY=5"),
)
_TARGETS = st.builds(
    IndicatorTarget,
    indicator=_IDS,
    period=st.none() | periods(),
    value=st.none() | _FIGURES,
    baseline=st.none() | _FIGURES,
    baseline_period=st.none() | periods(),
)
_POLICIES = st.builds(
    TownPolicy,
    id=_IDS,
    towns=_some(_IDS),
    document_number=st.none() | document_numbers(),
    valid_from=st.none() | _DAYS,
    task_force=st.none() | _FORCES,
    goals=_maybe(TEXTS),
    indicators=_maybe(_TARGETS),
    problems=_maybe(_IDS),
    major_projects=_maybe(_IDS),
)
_INDICATORS = st.builds(
    Indicator,
    id=_IDS,
    name=TEXTS,
    kind=st.none() | st.sampled_from(IndicatorKind),
    direction=st.none() | st.sampled_from(Direction),
    binding=st.none() | st.booleans(),
)
_OBSERVATIONS = st.builds(
    Observation,
    town=_IDS,
    indicator=_IDS,
    period=periods(),
    value=st.none() | _FIGURES,
    approximate=st.booleans(),
)
_MAYBE_MONEY = st.none() | money()
_STAGES = st.builds(
    Stage,
    stage=st.sampled_from(ProjectStage),
    on=st.none() | _PARTIAL,
    planned_on=_PARTIAL,
    batch=_MAYBE_TEXT,
)
_FORMALITIES = st.builds(
    Formality,
    kind=st.sampled_from(FormalityKind),
    on=st.none() | _PARTIAL,
    unit=st.none() | _IDS,
    number=_MAYBE_TEXT,
    by_promise=st.none() | st.booleans(),
)
_PROJECTS = st.builds(
    Project,
    id=_IDS,
    name=TEXTS,
    town=st.none() | _IDS,
    unit=st.none() | _IDS,
    task=_MAYBE_TEXT,
    stage=st.none() | st.sampled_from(ProjectStage),
    stages=st.lists(_STAGES, max_size=2, unique_by=lambda each: each.stage).map(tuple),
    total_investment=_MAYBE_MONEY,
    invested=_MAYBE_MONEY,
    actual_output=_MAYBE_MONEY,
    ended_on=st.none() | _PARTIAL,
    formalities=_maybe(_FORMALITIES),
)
_LEADS = st.builds(
    InvestmentLead,
    id=_IDS,
    company=_MAYBE_TEXT,
    town=st.none() | _IDS,
    status=st.none() | st.sampled_from(LeadStatus),
    amount=_MAYBE_MONEY,
    signed_on=st.none() | _PARTIAL,
)
_STEPS = st.builds(
    Step,
    kind=st.sampled_from(StepKind),
    on=st.none() | _DAYS,
    unit=st.none() | _IDS,
    until=st.none() | _DAYS,
    note=_MAYBE_TEXT,
)
_PROBLEMS = st.builds(
    Problem,
    id=_IDS,
    description=TEXTS,
    category=_MAYBE_TEXT,
    weight=st.none() | st.sampled_from(ProblemWeight),
    raised_on=st.none() | _DAYS,
    due=st.none() | _DAYS,
    town=st.none() | _IDS,
    unit=st.none() | _IDS,
    kind=st.none() | st.sampled_from(ProblemKind),
    enterprise=st.none() | _IDS,
    asked=st.none() | amounts(),
    granted=st.none() | amounts(),
    goal=_MAYBE_TEXT,
    steps=_maybe(_STEPS),
)
_CRITERIA = st.builds(
    Criterion,
    id=_IDS,
    tier=st.sampled_from(Tier),
    indicator=_IDS,
    comparator=st.sampled_from(Comparator),
    value=_FIGURES,
)
_FIRM_FIGURES = st.builds(
    EnterpriseFigure, indicator=_IDS, period=periods(), value=st.none() | _FIGURES, text=_MAYBE_TEXT
)
_ENTERPRISES = st.builds(
    Enterprise,
    id=_IDS,
    name=TEXTS,
    credit_code=_MAYBE_TEXT,
    towns=_some(_IDS),
    roles=st.lists(st.sampled_from(EnterpriseRole), max_size=2, unique=True).map(tuple),
    first_year=st.none() | st.integers(1998, 2030),
    supplies=_maybe(st.builds(Supply, to=TEXTS, amount=_MAYBE_MONEY)),
    figures=_maybe(_FIRM_FIGURES),
)
_TITLE_CHANGES = st.builds(
    Change,
    kind=st.sampled_from(ChangeKind),
    on=st.none() | _PARTIAL,
    valid_to=st.none() | _DAYS,
    until=st.none() | _DAYS,
    issuers=_some(TEXTS),
)


def _standings(kind: type[Standing]) -> st.SearchStrategy[Standing]:
    return st.builds(
        kind,
        id=_IDS,
        title=TEXTS,
        name=_MAYBE_TEXT,
        enterprise=st.none() | _IDS,
        recognised_on=st.none() | _PARTIAL,
        valid_to=st.none() | _DAYS,
        counted=st.none() | st.booleans(),
        changes=_maybe(_TITLE_CHANGES),
    )


_CHAINS = st.builds(
    Chain,
    id=_IDS,
    name=TEXTS,
    towns=_some(_IDS),
    links=_maybe(st.builds(ChainLink, name=TEXTS, position=_MAYBE_TEXT, enterprises=_maybe(TEXTS))),
)

_OCCASIONS = st.builds(
    Occasion,
    id=_IDS,
    kind=st.none() | st.sampled_from(OccasionKind),
    on=st.none() | _DAYS,
    name=_MAYBE_TEXT,
    enterprise=st.none() | _IDS,
    town=st.none() | _IDS,
    every_days=st.none() | st.integers(1, 365),
    problems=_some(_IDS),
    intended=_MAYBE_MONEY,
    realised=_MAYBE_MONEY,
    decisions=_maybe(st.builds(Decision, text=TEXTS, due=st.none() | _DAYS, done_on=st.none() | _DAYS)),
)

_COUNT = st.none() | st.integers(0, 200)
_TRAININGS = st.builds(
    Training,
    id=_IDS,
    name=_MAYBE_TEXT,
    kind=st.none() | st.sampled_from(TrainingKind),
    employer=st.none() | _IDS,
    begins=st.none() | _DAYS,
    ends=st.none() | _DAYS,
    enrolled=_COUNT,
    passed=_COUNT,
    employed=_COUNT,
    subsidy=_MAYBE_MONEY,
)

_FINANCINGS = st.builds(
    Financing,
    id=_IDS,
    enterprise=st.none() | _IDS,
    kind=st.none() | st.sampled_from(FinancingKind),
    institution=_MAYBE_TEXT,
    asked=_MAYBE_MONEY,
    granted=_MAYBE_MONEY,
    due=st.none() | _DAYS,
    answered_on=st.none() | _DAYS,
    answer=_MAYBE_TEXT,
    steps=_maybe(st.builds(ListingStep, stage=st.sampled_from(ListingStage), on=st.none() | _PARTIAL)),
)

_OPINIONS = st.builds(
    Opinion,
    text=TEXTS,
    of=_MAYBE_TEXT,
    clause=_MAYBE_TEXT,
    adoption=st.none() | st.sampled_from(Adoption),
    reason=_MAYBE_TEXT,
)
_CONSULTATIONS = st.builds(
    Consultation,
    id=_IDS,
    document=_MAYBE_TEXT,
    kind=st.none() | st.sampled_from(ConsultationKind),
    begins=st.none() | _DAYS,
    ends=st.none() | _DAYS,
    opinions=_maybe(_OPINIONS),
)

programmes = st.builds(
    Programme,
    name=TEXTS,
    area=st.none() | _CODES,
    roster=st.none() | _ROSTERS,
    coverage_goal=st.none()
    | st.builds(CoverageGoal, at_least=st.integers(1, 3), tier=st.sampled_from(Tier), document=_MAYBE_TEXT),
    units=_some(_UNITS),
    plans=st.just(()) | plans().map(lambda plan: (plan,)),
    towns=_maybe(_TOWNS),
    policies=_maybe(_POLICIES),
    policies_pending=_some(_IDS),
    indicators=_maybe(_INDICATORS),
    observations=_maybe(_OBSERVATIONS),
    projects=_maybe(_PROJECTS),
    investment_leads=_maybe(_LEADS),
    problems=_maybe(_PROBLEMS),
    criteria=_maybe(_CRITERIA),
    enterprises=_maybe(_ENTERPRISES),
    standings=_maybe(_standings(Standing)),
    platforms=_maybe(_standings(Platform)),
    marks=_maybe(_standings(Mark)),
    chains=_maybe(_CHAINS),
    occasions=_maybe(_OCCASIONS),
    trainings=_maybe(_TRAININGS),
    financings=_maybe(_FINANCINGS),
    consultations=_maybe(_CONSULTATIONS),
)
"""A programme with a little of everything; references may dangle, as they do in real files."""
