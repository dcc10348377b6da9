"""What a name turned out to mean: the answer of the register, with how it was found."""

from datetime import date

from attrs import frozen

from zhuanyezhen.model.unit import How, Level, UnitKind


@frozen(kw_only=True)
class Candidate:
    """A unit a name may mean."""

    unit: str
    name: str
    function: str | None = None
    level: Level | None = None
    kind: UnitKind | None = None


@frozen(kw_only=True)
class Resolution:
    """What a name means and how that was found.

    ``unit`` is ``None`` where the name is unknown or ambiguous; ``candidates`` then lists what it may
    mean. ``function`` is the primary one, ``further_functions`` those of a merged bureau besides.
    ``intended`` is the right form behind a misspelling. ``part_of`` is the unit of the bureau a centre or a
    team belongs to. A former organ (国税局) says its last day in ``valid_to`` and who came after in
    ``succeeded_by``; ``former`` says that it was gone on the date asked for, and ``unit`` is then its successor.
    """

    name: str
    unit: str | None = None
    function: str | None = None
    further_functions: tuple[str, ...] = ()
    level: Level | None = None
    kind: UnitKind | None = None
    how: How = How.UNKNOWN
    candidates: tuple[Candidate, ...] = ()
    intended: str | None = None
    part_of: str | None = None
    valid_to: date | None = None
    succeeded_by: str | None = None
    former: bool = False

    @property
    def functions(self) -> tuple[str, ...]:
        """Every function of the unit, the primary one first."""
        return () if self.function is None else (self.function, *self.further_functions)

    @property
    def own_name(self) -> bool:
        """Whether the unit is known by its own name only, and not as an organ of government (公司, 学校, 协会)."""
        return self.unit is not None and self.function is None and self.kind in _OWN_NAMED


_OWN_NAMED = frozenset({UnitKind.ENTERPRISE, UnitKind.PUBLIC_INSTITUTION, UnitKind.MASS_ORGANISATION})
