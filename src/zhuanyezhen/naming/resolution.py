"""What a name turned out to mean: the answer of the register, with how it was found."""

from enum import StrEnum

from attrs import frozen

from zhuanyezhen.model.unit import Level, UnitKind


class How(StrEnum):
    """How a name was resolved (识别方式)."""

    EXACT = "exact"
    PREFIX = "prefix"
    SHAPE = "shape"
    COLLECTIVE = "collective"
    ABBREVIATION = "abbreviation"
    MISSPELLING = "misspelling"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


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
    mean. ``intended`` is the right form behind a misspelling; ``former`` says that the form was given up
    before the date asked for.
    """

    name: str
    unit: str | None = None
    function: str | None = None
    level: Level | None = None
    kind: UnitKind | None = None
    how: How = How.UNKNOWN
    candidates: tuple[Candidate, ...] = ()
    intended: str | None = None
    former: bool = False
