"""Indicators (指标): what is measured, what is aimed at, and what was observed.

Figures are exact decimals in the unit as written; a qualitative indicator has words in place of a figure.
"""

from decimal import Decimal
from typing import Protocol

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, ref
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.source import Source


class Direction(Codelist):
    """Which way is better (指标方向)."""

    HIGHER = "higher", "越高越好"
    LOWER = "lower", "越低越好"


class IndicatorKind(Codelist):
    """What an indicator gives: an amount, a count, a share, or words (指标类型)."""

    VALUE = "value", "数值"
    COUNT = "count", "个数"
    SHARE = "share", "占比"
    QUALITATIVE = "qualitative", "定性"


@ledger("indicators", sheet="指标", noun=("指标", "indicator"), named="name", beside=("measured_in",))
@frozen(kw_only=True)
class Indicator:
    """The definition of an indicator; ``aliases`` are other names it goes by (营业收入 for 营收规模)."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: IndicatorKind | None = None
    measured_in: str | None = None
    direction: Direction | None = field(default=None, metadata=heading("指标方向"))
    binding: bool | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class IndicatorTarget:
    """What a policy aims at: of which indicator (its id), how much, by the end of which period.

    ``value`` is ``None`` where no figure is set; ``text`` holds the words of a qualitative aim. ``baseline`` is the
    figure it starts from, measured as ``value`` is.
    """

    indicator: str = field(metadata=ref("indicators"))
    period: Period | None = None
    value: Decimal | None = field(default=None, metadata=heading("目标值"))
    text: str | None = field(default=None, metadata=heading("文字目标"))
    measured_in: str | None = None
    baseline: Decimal | None = None
    baseline_period: Period | None = None
    source: Source | None = field(default=None, eq=False)

    @property
    def is_set(self) -> bool:
        """Whether it aims at anything: a figure or words."""
        return self.value is not None or bool(self.text)


@ledger(
    "observations",
    sheet="指标值",
    noun=("指标值", "observation"),
    key=("town", "indicator", "period"),
    beside=(),
)
@frozen(kw_only=True)
class Observation:
    """A figure of a town for a period (2025, 2025-Q1, 2025-03, 2025-01/08), as reported.

    ``approximate`` says that the source gives it as about (近, 余, 约).
    """

    town: str = field(metadata=ref("towns"))
    indicator: str = field(metadata=ref("indicators"))
    period: Period
    value: Decimal | None = None
    text: str | None = None
    measured_in: str | None = None
    approximate: bool = False
    source: Source | None = field(default=None, eq=False)


class Measured(Protocol):
    """A figure of an indicator: a target, or what was observed of a town or an enterprise."""

    @property
    def value(self) -> Decimal | None:
        """The number, ``None`` where there is none."""
        ...

    @property
    def measured_in(self) -> str | None:
        """The unit, ``None`` where it is that of the indicator."""
        ...


def unit_of(figure: Measured, indicator: Indicator | None) -> str | None:
    """What a figure is measured in: as it says, else as its indicator is; ``None`` where neither says."""
    return figure.measured_in or (indicator.measured_in if indicator else None)
