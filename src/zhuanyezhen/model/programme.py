"""The programme (专业镇工作): everything rules and the three questions look at, with its indexes.

References between objects are ids; an id that nothing has, or that two things have, is a finding and no
error. Decided here: of two things with one id, the first is what the id means.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import astuple, evolve, field, frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.model.area import Roster, merge_rosters
from zhuanyezhen.model.consultation import Consultation
from zhuanyezhen.model.description import Ledger, ledgers_of
from zhuanyezhen.model.enterprise import Chain, ChainLink, Enterprise
from zhuanyezhen.model.financing import Financing
from zhuanyezhen.model.indicator import Indicator, Observation
from zhuanyezhen.model.occasion import Occasion
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.policy import TownPolicy
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.project import InvestmentLead, Project
from zhuanyezhen.model.standing import Mark, Platform, Standing
from zhuanyezhen.model.town import Criterion, Tier, Town
from zhuanyezhen.model.training import Training
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.model.unread_cell import UnreadCell
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.given import each_of
from zhuanyezhen.values.source import ROW, Source

# what an entry belongs to: where one of these cannot be read it may be the one that is missing elsewhere
_BELONGS = frozenset({"id", "code", "town", "towns", "area", "areas", "tiers", "indicator", "period"})
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@frozen(kw_only=True)
class CoverageGoal:
    """What a programme aims at: every area has ``at_least`` so many towns of ``tier`` or above.

    ``document`` is the document that says so.
    """

    at_least: int = 1
    tier: Tier = Tier.COUNTY
    document: str | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Programme(Shown):
    """The specialty-town programme of a district, a city or a province.

    ``area`` is the code of the area it is for. A ledger that is ``None`` was not handed over, an empty one
    says that there is nothing: of the first nothing is concluded. ``policies_pending`` are the ids of towns
    whose policies are still to be handed over, though others' are there. ``read_from`` are the files it came from, ``columns``
    the letters of the columns of their sheets by document, sheet and field, ``notes`` what their reader decided.
    ``own_cells`` is what stands in columns of the users' own, by ledger and id, then heading: a workbook has it again.
    ``unread_cells`` are the cells of a workbook that could not be read, ``unknown`` the fields that are ``None`` for
    that reason and no other, by document, sheet, row (0: every one) and field.
    """

    name: str
    area: str | None = None
    roster: Roster | None = None
    coverage_goal: CoverageGoal | None = None
    units: tuple[Unit, ...] = ()
    plans: tuple[Plan, ...] = ()
    towns: tuple[Town, ...] | None = None
    policies: tuple[TownPolicy, ...] | None = None
    policies_pending: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] | None = None
    observations: tuple[Observation, ...] | None = None
    projects: tuple[Project, ...] | None = None
    investment_leads: tuple[InvestmentLead, ...] | None = None
    problems: tuple[Problem, ...] | None = None
    criteria: tuple[Criterion, ...] | None = None
    enterprises: tuple[Enterprise, ...] | None = None
    standings: tuple[Standing, ...] | None = None
    platforms: tuple[Platform, ...] | None = None
    marks: tuple[Mark, ...] | None = None
    chains: tuple[Chain, ...] | None = None
    occasions: tuple[Occasion, ...] | None = None
    trainings: tuple[Training, ...] | None = None
    financings: tuple[Financing, ...] | None = None
    consultations: tuple[Consultation, ...] | None = None
    read_from: tuple[str, ...] = field(default=(), eq=False)
    columns: Mapping[tuple[str, str], Mapping[str, str]] = field(factory=dict, eq=False, repr=False)
    notes: tuple[str, ...] = field(default=(), eq=False)
    own_cells: Mapping[tuple[str, str], Mapping[str, object]] = field(factory=dict, eq=False, repr=False)
    unread_cells: tuple[UnreadCell, ...] = field(default=(), eq=False, repr=False)
    unknown: frozenset[tuple[str, str, int, str]] = field(default=frozenset(), eq=False, repr=False)

    @classmethod
    def from_plan(cls, plan: Plan) -> "Programme":
        """The programme one plan sets up."""
        return cls.from_plans((plan,))

    @classmethod
    def from_plans(cls, plans: Iterable[Plan]) -> "Programme":
        """The programme several plans set up; a unit several plans name stands in it once."""
        plans = each_of(plans, Plan)
        units = {unit.id: unit for plan in plans for unit in plan.units}
        return cls(
            name="、".join(plan.title or plan.name for plan in plans),
            plans=plans,
            units=tuple(units[each] for each in sorted(units)),
            read_from=tuple(plan.name for plan in plans),
        )

    def with_plan_units(self) -> "Programme":
        """The same, each plan that brings no units of its own given those of the programme that it names.

        A plan that was read has its units; one written down in a programme's file shares the programme's.
        """
        plans = tuple(plan if plan.units else evolve(plan, units=self._named_by(plan)) for plan in self.plans)
        return self if plans == self.plans else evolve(self, plans=plans)

    def place_of(self, source: Source | None, name: str | None) -> Source | None:
        """The cell of one field of the entry at ``source``, where it stands in a workbook; else ``source``."""
        if source is None or source.cell is None or name is None:
            return source
        columns = self.columns.get((source.document, source.sheet or ""), {})
        within = (letters for path, letters in columns.items() if path.startswith(f"{name}."))
        letters = columns.get(name) or next(within, None)
        return (
            source if letters is None else evolve(source, cell=letters + source.cell.lstrip(_LETTERS + ROW))
        )

    def is_unknown(self, source: Source | None, name: str | None) -> bool:
        """Whether a field of the entry at ``source`` could not be read, so that nothing is to be said of it."""
        if source is None or source.sheet is None or name is None:
            return False
        part = name.partition(".")[0]
        return any(
            (source.document, source.sheet, row, part) in self.unknown for row in (0, source.paragraph or 0)
        )

    def is_partial(self, ledger: str) -> bool:
        """Whether entries of a ledger, or what they belong to, could not be read, so that what is missing may be there."""
        return ledger in self._partial

    @cached_property
    def _partial(self) -> frozenset[str]:
        return frozenset(
            each.ledger
            for each in self.unread_cells
            if each.ledger and (each.left_out or (each.fault.field or "").partition(".")[0] in _BELONGS)
        )

    def was_left_out(self, ledger: str, key: str) -> bool:
        """Whether the entry an id means may be one that could not be read."""
        return not {None, key}.isdisjoint(self.left_out.get(ledger, ()))

    @cached_property
    def left_out(self) -> Mapping[str, frozenset[str | None]]:
        """The ids of the entries that could not be read, by ledger; ``None`` for one whose id is not known, either."""
        ids: dict[str, set[str | None]] = {}
        for each in self.unread_cells:
            if each.left_out and each.ledger:
                ids.setdefault(each.ledger, set()).add(each.entry)
        return {ledger: frozenset(found) for ledger, found in ids.items()}

    def _named_by(self, plan: Plan) -> tuple[Unit, ...]:
        named = [each.unit for task in plan.tasks for each in task.assignments]
        named += [member.unit for member in plan.leading_group.members] if plan.leading_group else []
        found = self._known(named)
        members = self._known(member for unit in found for member in unit.members or ())
        units = {unit.id: unit for unit in (*found, *members)}
        return tuple(units[each] for each in sorted(units))

    def _known(self, ids: Iterable[str | None]) -> list[Unit]:
        return [self.unit_by_id[each] for each in ids if each is not None and each in self.unit_by_id]

    __repr__ = brief

    @property
    def ledgers(self) -> Mapping[str, Ledger]:
        """What ledgers a programme has, by the names of their fields; those of a class of your own included."""
        return ledgers_of(type(self))

    def entries(self, ledger: str) -> tuple[Any, ...] | None:
        """The entries of a ledger; ``None`` where it was not handed over."""
        entries: tuple[Any, ...] | None = getattr(self, ledger)
        return entries

    @cached_property
    def by_id(self) -> Mapping[str, Mapping[str, Any]]:
        """The entries of every ledger by id; the units of the plans are among the units."""
        own = {name: self.entries(name) or () for name, each in self.ledgers.items() if each.has_id}
        own["units"] = (*self.units, *(unit for plan in self.plans for unit in plan.units))
        return {name: _indexed(entries) for name, entries in own.items()}

    @property
    def unit_by_id(self) -> Mapping[str, Unit]:
        """The units by id, those of the plans included."""
        return self.by_id["units"]

    @property
    def town_by_id(self) -> Mapping[str, Town]:
        """The towns by id."""
        return self.by_id["towns"]

    @property
    def indicator_by_id(self) -> Mapping[str, Indicator]:
        """The indicators by id."""
        return self.by_id["indicators"]

    @property
    def project_by_id(self) -> Mapping[str, Project]:
        """The projects by id."""
        return self.by_id["projects"]

    @property
    def problem_by_id(self) -> Mapping[str, Problem]:
        """The problems by id."""
        return self.by_id["problems"]

    @property
    def lead_by_id(self) -> Mapping[str, InvestmentLead]:
        """The investment leads by id."""
        return self.by_id["investment_leads"]

    @property
    def enterprise_by_id(self) -> Mapping[str, Enterprise]:
        """The enterprises by id."""
        return self.by_id["enterprises"]

    def enterprise_called(self, reference: str) -> str:
        """What a firm is called: by its name on file, else as it is referred to."""
        known = self.enterprise_by_id.get(reference)
        return known.name if known else reference

    def holder_of(self, standing: Standing) -> str | None:
        """What who holds a title is called: a firm or a town by its name, else by the id the ledger gives."""
        firm = self.enterprise_by_id.get(standing.enterprise or "")
        town = self.town_by_id.get(standing.town or "")
        return firm.name if firm else town.name if town else standing.enterprise or standing.town

    def leads_for(self, chain: Chain, link: ChainLink) -> tuple[InvestmentLead, ...] | None:
        """The leads that are for a link of a chain, those of other towns left out; ``None`` where no list was handed over."""
        if self.investment_leads is None:
            return None
        named = self._leads_by_link.get(fold_tight(link.name), ())
        return tuple(
            each for each in named if not chain.towns or each.town is None or each.town in chain.towns
        )

    @cached_property
    def _leads_by_link(self) -> Mapping[str, tuple[InvestmentLead, ...]]:
        groups: dict[str, list[InvestmentLead]] = {}
        for each in self.investment_leads or ():
            groups.setdefault(fold_tight(each.chain_link or ""), []).append(each)
        return {link: tuple(leads) for link, leads in groups.items()}

    @cached_property
    def policies_of(self) -> Mapping[str, tuple[TownPolicy, ...]]:
        """The policies of each town, by its id, in order."""
        groups: dict[str, list[TownPolicy]] = {}
        for policy in self.policies or ():
            for town in dict.fromkeys(policy.towns):
                groups.setdefault(town, []).append(policy)
        return {town: tuple(policies) for town, policies in groups.items()}


def merge(programmes: Iterable[Programme]) -> Programme:
    """One programme of many: districts make a city, cities a province.

    What is equal stands once; two different things with one id both stay, and REF002 says so. A ledger is
    ``None`` only if every part's is. Of several coverage goals the most demanding holds. The result is
    sorted and does not depend on the order of the parts.

    Args:
        programmes: The parts.

    Returns:
        The whole.
    """
    parts = each_of(programmes, Programme)
    kind = type(parts[0]) if parts else Programme
    ledgers: dict[str, Any] = {
        name: _united([part.entries(name) for part in parts], each) for name, each in ledgers_of(kind).items()
    }
    return kind(
        name="、".join(sorted({name for part in parts for name in part.name.split("、")})),
        area=_shared_area([part.area for part in parts]),
        roster=joint_roster((part.roster, part.towns is not None) for part in parts),
        coverage_goal=max(
            (part.coverage_goal for part in parts if part.coverage_goal), key=_demand, default=None
        ),
        policies_pending=_pending(parts),
        **ledgers,
        read_from=tuple(sorted({name for part in parts for name in part.read_from})),
        columns={place: letters for part in parts for place, letters in part.columns.items()},
        notes=tuple(sorted({note for part in parts for note in part.notes})),
        own_cells={place: cells for part in parts for place, cells in part.own_cells.items()},
        unread_cells=tuple(
            sorted({each: None for part in parts for each in part.unread_cells}, key=_contents)
        ),
        unknown=frozenset(each for part in parts for each in part.unknown),
    )


def joint_roster(parts: Iterable[tuple[Roster | None, bool]]) -> Roster | None:
    """The roster of several programmes, each given with whether its towns are known.

    A part with neither roster nor towns (a plan) changes nothing. Where the towns of a part are not known,
    its areas cannot be told to lack one, so no kind stays complete.
    """
    return merge_rosters(
        roster if towns_known or roster is None else evolve(roster, complete=())
        for roster, towns_known in parts
        if towns_known or roster is not None
    )


def _pending(parts: tuple[Programme, ...]) -> tuple[str, ...]:
    """The towns of which some part has no word on policies, and no other part has one."""
    if all(part.policies is None for part in parts):
        return ()
    pending: set[str] = set()
    told: set[str] = set()
    for part in parts:
        towns = {town.id for town in part.towns or ()}
        silent = towns if part.policies is None else towns & set(part.policies_pending)
        pending |= silent
        told |= towns - silent
    return tuple(sorted(pending - told))


def _united(parts: list[tuple[Any, ...] | None], ledger: Ledger) -> tuple[Any, ...] | None:
    """Every entry once, sorted by its key; entries that share a key are put in order by their contents."""
    given = [part for part in parts if part is not None]
    if not given:
        return None
    groups: dict[str, dict[Any, None]] = {}
    for part in given:
        for entry in part:
            groups.setdefault(ledger.key_of(entry), {}).setdefault(entry)
    return tuple(
        entry
        for each in sorted(groups)
        for entry in (groups[each] if len(groups[each]) == 1 else sorted(groups[each], key=_contents))
    )


def _indexed(entries: Iterable[Any]) -> Mapping[str, Any]:
    index: dict[str, Any] = {}
    for entry in entries:
        index.setdefault(entry.id, entry)
    return index


def _contents(entry: object) -> str:
    """The contents of an entry in full: what shows itself in short would tie."""
    return repr(astuple(entry, recurse=False))  # type: ignore[arg-type] # entries are of attrs


def _demand(goal: CoverageGoal) -> tuple[int, int, str]:
    return list(Tier).index(goal.tier), goal.at_least, goal.document or ""


def _shared_area(codes: list[str | None]) -> str | None:
    """The code of the smallest area that holds all of them; ``None`` when one is unknown or none does."""
    known = {code for code in codes if code is not None}
    if len(known) <= 1 or None in codes:
        return next(iter(known), None) if None not in codes else None
    for size in (4, 2):
        starts = {code[:size] for code in known}
        if len(starts) == 1:
            return f"{starts.pop():0<6}"
    return None
