"""From the items of clauses to assignments and units: every name is resolved once, and says how."""

from collections.abc import Iterable, Iterator

from attrs import define, evolve, field

from zhuanyezhen.model.plan import Assignment, LeadConvention, Member, Role
from zhuanyezhen.model.unit import Unit, UnitKind
from zhuanyezhen.naming.register import How, Register, Resolution
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.clauses import Clause


@define
class UnitLedger:
    """The units of one document: what each written name means, collected while reading."""

    document: Document
    register: Register
    _named: dict[str, list[str]] = field(factory=dict)
    _resolved: dict[str, Resolution] = field(factory=dict)
    _members: list[Resolution] = field(factory=list)

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
            how=resolution.how.value,
            source=self.document.source(start, end),
        )

    def units(self) -> tuple[Unit, ...]:
        """Every unit named, sorted by id; a collective with those of its members that are known."""
        return tuple(self._unit(unit) for unit in sorted(self._resolved))

    def _of_clause(self, clause: Clause) -> Iterator[Assignment]:
        previous = ""
        for item in clause.items:
            name = self.document.folded[item.start : item.end]
            written = self.document.text[item.start : item.end]
            restored = self.register.restore(name, previous) if previous else None
            resolution = self._resolve(restored or name, written)
            previous = restored or name
            yield Assignment(
                role=item.role,
                as_written=written,
                unit=resolution.unit,
                restored=restored is not None,
                role_missing=item.role_missing,
                open_set=item.open_set,
                how=resolution.how.value,
                candidates=tuple(candidate.unit for candidate in resolution.candidates),
                intended=resolution.intended,
                source=self.document.source(item.start, item.end),
            )

    def _resolve(self, folded: str, written: str) -> Resolution:
        resolution = self.register.resolve(folded)
        if resolution.unit is not None:
            self._resolved.setdefault(resolution.unit, resolution)
            forms = self._named.setdefault(resolution.unit, [])
            if written not in forms and resolution.how is not How.MISSPELLING:
                forms.append(written)
        return resolution

    def _unit(self, unit: str) -> Unit:
        resolution = self._resolved[unit]
        forms = self._named[unit] or [resolution.intended or resolution.name]
        collective = resolution.kind is UnitKind.COLLECTIVE
        return Unit(
            id=unit,
            name=forms[0],
            kind=resolution.kind,
            function=resolution.function,
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
