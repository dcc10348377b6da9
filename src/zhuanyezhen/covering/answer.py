"""What is answered of an area and of a kind of area: the verdict, the towns that stand in it, and why.

How it comes about is the business of ``coverage``.
"""

from collections.abc import Iterable, Mapping

from attrs import frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.covering.standing import TownStanding
from zhuanyezhen.model.area import Area, AreaKind
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.words import Language
from zhuanyezhen.words import answers as words


class Verdict(Codelist):
    """Whether an area has the towns asked for (覆盖情况)."""

    COVERED = "covered", "已覆盖"
    UNCOVERED = "uncovered", "未覆盖"
    UNKNOWN = "unknown", "不能判断"


@frozen(kw_only=True)
class AreaCoverage(Shown):
    """The answer for one area, with every town that stands in it; ``text`` explains it, ``str()`` in Chinese."""

    area: Area
    verdict: Verdict
    standings: tuple[TownStanding, ...]
    reason: str

    @property
    def towns(self) -> tuple[str, ...]:
        """The ids of the towns that count, sorted."""
        return tuple(dict.fromkeys(each.town for each in self.standings if each.counts))

    @property
    def below(self) -> tuple[TownStanding, ...]:
        """The towns that stand in the area on a lower tier than asked for."""
        return tuple(each for each in self.standings if each.below)

    def text(self, lang: Language = "zh") -> str:
        """The answer with its reason, then each town with its own."""
        lines = [words.AREA(lang, name=self.area.name, code=self.area.code, reason=self.reason)]
        lines += [words.TOWN(lang, name=each.name, reason=each.reason) for each in self.standings]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.text()


@frozen(kw_only=True)
class KindCoverage:
    """The answer for one kind of area; ``reason`` says why it is unknown, ``None`` when it is known."""

    kind: AreaKind
    reason: str | None
    areas: tuple[AreaCoverage, ...]

    __repr__ = brief

    @property
    def known(self) -> bool:
        """Whether the answer is known for the kind as a whole."""
        return self.reason is None

    @property
    def in_scope(self) -> int | None:
        """How many areas there are to cover; ``None`` when the roster does not tell."""
        return len(self.areas) if self.known else None

    def by_parent(self) -> Mapping[str, tuple[AreaCoverage, ...]]:
        """The areas under the code of the area above them (city by city), "" for those without one."""
        return by_parent(self.areas)

    def with_verdict(self, verdict: Verdict) -> tuple[AreaCoverage, ...]:
        """The areas with a verdict, in the order of codes."""
        return tuple(each for each in self.areas if each.verdict is verdict)


def by_parent(areas: Iterable[AreaCoverage]) -> Mapping[str, tuple[AreaCoverage, ...]]:
    """Areas under the code of the area above them, sorted by it; "" for those without one."""
    groups: dict[str, list[AreaCoverage]] = {}
    for each in areas:
        groups.setdefault(each.area.parent or "", []).append(each)
    return {parent: tuple(groups[parent]) for parent in sorted(groups)}
