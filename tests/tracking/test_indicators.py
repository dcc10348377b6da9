"""Indicators: growth, progress and paths are unknown where they cannot be told."""

from datetime import date
from decimal import Decimal

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.model.indicator import Indicator, IndicatorTarget, Observation
from zhuanyezhen.tracking.indicators import growth, in_unit, linear_path, progress, share, tracks
from zhuanyezhen.values.period import parse_period

_LEDGER = """
schema_version: 2
name: 例
indicators: [{id: 产值, name: 主导产业产值, measured_in: 亿元, direction: higher}]
policies:
  - id: 一策
    towns: [花卉]
    indicators:
      - {indicator: 产值, period: '2027', value: 8, baseline: 4, baseline_period: '2023'}
      - {indicator: 营收, period: '2027'}
observations:
  - {town: 花卉, indicator: 产值, period: '2025', value: 50000, measured_in: 万元}
  - {town: 花卉, indicator: 产值, period: '2026', value: 60000, measured_in: 万元}
"""


def test_a_track_has_its_figures_in_the_unit_of_the_target() -> None:
    """A figure of a period that is not over does not count; a target without anything is no track."""
    (track,) = tracks(zyz.loads(_LEDGER), as_of=date(2026, 11, 24))
    assert (Decimal(5), Decimal("0.25"), None) == (track.latest_value, track.progress, track.met)
    assert track.path is not None
    assert round(track.path, 3) == Decimal("6.001")


def test_what_cannot_be_told_is_none() -> None:
    """No figure, no baseline, no whole."""
    assert [None] * 5 == [
        growth(None, Decimal(1)),
        growth(Decimal(-1), Decimal(1)),
        progress(None, Decimal(1), Decimal(2)),
        share(Decimal(1), Decimal(0)),
        share(None, Decimal(1)),
    ]
    year = parse_period("2025")
    target = IndicatorTarget(
        indicator="a", period=year, value=Decimal(1), baseline=Decimal(0), baseline_period=year
    )
    assert linear_path(target, date(2025, 12, 31)) is None


def test_a_target_of_the_last_year_outlives_its_policy() -> None:
    """Whether 2027 is met is known when the policy until 2027 has run out; what it did not live to see is moot."""
    known = _LEDGER.replace("2026', value: 6", "2027', value: 7")
    for until, found in (("2027-12-31", [False]), ("2027-06-30", []), ("2028-12-31", [False])):
        ledger = zyz.loads(known.replace("    towns", f"    valid_to: {until}\n    towns"))
        assert found == [track.met for track in tracks(ledger, as_of=date(2028, 1, 10))]
    undated = "schema_version: 2\nname: 例\npolicies: [{id: 一策, towns: [花卉], valid_to: 2027-12-31, indicators: [{indicator: 产值, value: 8}]}]\n"
    assert 1 == len(tuple(tracks(zyz.loads(undated), as_of=date(2027, 12, 31))))
    assert not tuple(tracks(zyz.loads(undated), as_of=date(2028, 1, 10)))


@pytest.mark.parametrize(
    ("own", "listed", "asked", "figure"),
    [
        ("万元", "亿元", "亿元", "1"),
        (None, "万元", "亿元", "1"),
        (None, "亿元", "亿元", "10000"),
        (None, None, "亿元", None),
        (None, None, None, "10000"),
    ],
)
def test_a_figure_is_measured_as_its_indicator_is(
    own: str | None, listed: str | None, asked: str | None, figure: str | None
) -> None:
    """Its own unit first; where nobody says one, nothing is converted."""
    observation = Observation(
        town="花卉", indicator="产值", period=parse_period("2025"), value=Decimal(10_000), measured_in=own
    )
    indicator = Indicator(id="产值", name="产值", measured_in=listed)
    assert (figure and Decimal(figure)) == in_unit(observation, indicator, asked)
    assert in_unit(observation, None, own) == Decimal(10_000)


def test_the_latest_of_several_figures() -> None:
    """Whatever order they stand in; the share of a whole of one is the whole."""
    known = _LEDGER.replace("'2026', value: 60000", "'2024', value: 45000")
    (track,) = tracks(zyz.loads(known), as_of=date(2026, 11, 24))
    assert (Decimal(5), parse_period("2025")) == (track.latest_value, track.latest and track.latest.period)
    assert Decimal(100) == share(Decimal(1), Decimal(1))
