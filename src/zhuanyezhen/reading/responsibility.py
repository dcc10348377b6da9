"""From the items of clauses to assignments and units: every name is resolved once, and says how."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import define, evolve, field

from zhuanyezhen.model.plan import Assignment, LeadConvention, Member, Role
from zhuanyezhen.model.unit import How, Unit, UnitKind
from zhuanyezhen.naming.register import Register, Resolution
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.clauses import Clause


@define
class UnitLedger:
    """The units of one document: what each written name means, collected while reading.

    ``on`` is the document's day: a former organ that was gone by then means the one that took it over, unless
    the document names both.
    """

    document: Document
    register: Register
    on: date | None = None
    _beside: dict[str, bool] = field(factory=dict)
    _named: dict[str, list[str]] = field(factory=dict)
    _resolved: dict[str, Resolution] = field(factory=dict)
    _members: list[Resolution] = field(factory=list)
    _meant: dict[tuple[str, str, str], tuple[str | None, Resolution]] = field(factory=dict)

    def assignments(
        self, clauses: Iterable[Clause], convention: LeadConvention | None
    ) -> tuple[Assignment, ...]:
        """The assignments of a task, in the order written; ``convention`` names a lead where none is."""
        assignments = [assignment for clause in clauses for assignment in self._of_clause(clause)]
        return tuple(_apply(convention, assignments))

    def member(self, start: int, end: int) -> Member:
        """The member unit written at ``text[start:end]``."""
        written = self.document.text[start:end]
        resolution = self._resolve(self.document.folded[start:end], written)
        self._members.append(resolution)
        return Member(
            as_written=written,
            unit=resolution.unit,
            how=resolution.how,
            source=self.document.source(start, end),
        )

    def holder(self, start: int, end: int) -> Resolution:
        """What the name at ``text[start:end]`` means, of whoever holds a duty; it is none of the members."""
        return self._resolve(self.document.folded[start:end], self.document.text[start:end])

    def units(self) -> tuple[Unit, ...]:
        """Every unit named, sorted by id; a collective with those of its members that are known."""
        return tuple(self._unit(unit) for unit in sorted(self._resolved))

    def _of_clause(self, clause: Clause) -> Iterator[Assignment]:
        previous = ""
        for item in clause.items:
            name = self.document.folded[item.start : item.end]
            written = self.document.text[item.start : item.end]
            restored, resolution = self._meaning(name, previous, written)
            previous = restored or name
            yield Assignment(
                role=item.role,
                as_written=written,
                unit=resolution.unit,
                restored=restored is not None,
                role_missing=item.role_missing,
                open_set=item.open_set,
                how=resolution.how,
                candidates=tuple(candidate.unit for candidate in resolution.candidates),
                intended=resolution.intended,
                source=self.document.source(item.start, item.end),
            )

    def _meaning(self, name: str, previous: str, written: str) -> tuple[str | None, Resolution]:
        """What a name behind another one means, with the prefix put back that the other carries."""
        key = name, previous, written
        if key not in self._meant:
            restored = self.register.restore(name, previous) if previous else None
            self._meant[key] = restored, self._resolve(restored or name, written)
        return self._meant[key]

    def _resolve(self, folded: str, written: str) -> Resolution:
        resolution = self.register.resolve(folded, on=self.on)
        if resolution.former and self._names_both(folded):
            resolution = self.register.resolve(folded)
        if resolution.unit is not None:
            self._resolved.setdefault(resolution.unit, resolution)
            forms = self._named.setdefault(resolution.unit, [])
            if written not in forms and resolution.how is not How.MISSPELLING:
                forms.append(written)
        return resolution

    def _names_both(self, folded: str) -> bool:
        """Whether the document writes the name of a former organ's successor too."""
        former = self.register.resolve(folded)
        key = former.unit or ""
        if key not in self._beside:
            text = self.document.folded
            for form in self.register.spellings(key):
                text = text.replace(form, "")
            self._beside[key] = any(
                form in text for form in self.register.spellings(former.succeeded_by or "")
            )
        return self._beside[key]

    def _part_of(self, unit: str) -> str | None:
        """The bureau a unit is part of, if the document names it: of the place and the function, and no part itself."""
        resolution = self._resolved[unit]
        if resolution.part_of is None or resolution.part_of in self._resolved:
            return resolution.part_of
        bureaus = [
            id_
            for id_, each in self._resolved.items()
            if id_.partition("/")[0] == unit.partition("/")[0]
            and each.function == resolution.function
            and each.kind is UnitKind.DEPARTMENT
        ]
        return bureaus[0] if len(bureaus) == 1 else None

    def _unit(self, unit: str) -> Unit:
        resolution = self._resolved[unit]
        forms = self._named[unit] or [resolution.intended or resolution.name]
        collective = resolution.kind is UnitKind.COLLECTIVE
        return Unit(
            id=unit,
            name=forms[0],
            kind=resolution.kind,
            function=resolution.function,
            further_functions=resolution.further_functions,
            part_of=self._part_of(unit),
            valid_to=None if resolution.former else resolution.valid_to,
            succeeded_by=None if resolution.former else resolution.succeeded_by,
            level=resolution.level,
            aliases=tuple(forms[1:]),
            members=self.register.expand(resolution, self._members) if collective else None,
        )


def _apply(convention: LeadConvention | None, assignments: list[Assignment]) -> list[Assignment]:
    if convention is None or any(assignment.role is Role.LEAD for assignment in assignments):
        return assignments
    responsible = [index for index, each in enumerate(assignments) if each.role is Role.RESPONSIBLE]
    leading = set(responsible[:1] if convention is LeadConvention.FIRST_LISTED else responsible)
    return [
        evolve(assignment, role=Role.LEAD, by_convention=True) if index in leading else assignment
        for index, assignment in enumerate(assignments)
    ]
