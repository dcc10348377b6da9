"""Three-valued verdicts (达到、未达到、不能判断), after Kleene: what is not known is never taken for met."""

from collections.abc import Iterable

from zhuanyezhen.values.codelist import Codelist


class Verdict(Codelist):
    """Whether a condition is met."""

    MET = "met", "达到"
    UNMET = "unmet", "未达到"
    UNKNOWN = "unknown", "不能判断"

    @property
    def turned(self) -> "Verdict":
        """The verdict on the opposite.

        >>> Verdict.MET.turned, Verdict.UNKNOWN.turned
        (<Verdict.UNMET: 'unmet'>, <Verdict.UNKNOWN: 'unknown'>)
        """
        return _TURNED[self]


_TURNED = {
    Verdict.MET: Verdict.UNMET,
    Verdict.UNMET: Verdict.MET,
    Verdict.UNKNOWN: Verdict.UNKNOWN,
}


def verdict_of(*, met: bool | None) -> Verdict:
    """The verdict of an answer that may be ``None``."""
    return Verdict.UNKNOWN if met is None else Verdict.MET if met else Verdict.UNMET


def all_met(verdicts: Iterable[Verdict]) -> Verdict:
    """Met where all are, unmet where one is; unknown for all else.

    >>> all_met([Verdict.MET, Verdict.UNKNOWN]), all_met([Verdict.UNKNOWN, Verdict.UNMET]), all_met([])
    (<Verdict.UNKNOWN: 'unknown'>, <Verdict.UNMET: 'unmet'>, <Verdict.MET: 'met'>)
    """
    return _decided(verdicts, by=Verdict.UNMET)


def any_met(verdicts: Iterable[Verdict]) -> Verdict:
    """Met where one is, unmet where all are; unknown for all else.

    >>> any_met([Verdict.UNMET, Verdict.UNKNOWN]), any_met([Verdict.UNKNOWN, Verdict.MET])
    (<Verdict.UNKNOWN: 'unknown'>, <Verdict.MET: 'met'>)
    """
    return _decided(verdicts, by=Verdict.MET)


def agreed(verdicts: Iterable[Verdict]) -> Verdict:
    """What all of several possible cases give; unknown where they differ, or there are none."""
    given = set(verdicts)
    return given.pop() if len(given) == 1 else Verdict.UNKNOWN


def _decided(verdicts: Iterable[Verdict], *, by: Verdict) -> Verdict:
    given = set(verdicts)
    if by in given:
        return by
    return Verdict.UNKNOWN if Verdict.UNKNOWN in given else by.turned
