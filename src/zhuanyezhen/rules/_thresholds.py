"""Thresholds of rules: dated, referenced data (thresholds.toml), replaceable by a user's file."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import fields, frozen

from zhuanyezhen.carried import carried_tables
from zhuanyezhen.completing import RequiredIndicator, standard_indicators
from zhuanyezhen.errors import ThresholdsError
from zhuanyezhen.intake import read_tables
from zhuanyezhen.tracking.clock import Clock, read_clock, standard_clock
from zhuanyezhen.words import Said


@frozen(kw_only=True)
class Thresholds:
    """The figures rules compare with.

    ``lead_share`` is a share of tasks between 0 and 1, ``lead_share_tasks`` a number of tasks,
    ``roster_age_days`` a number of days. ``start_limit_days`` and ``landing_limit_days`` are days from signing,
    ``escalation_days`` days after the due date, ``observation_grace_days`` days after the end of a period, ``review_notice_days`` days before a title runs out,
    ``above_scale_sales`` the sales of a year in 万元, ``public_consultation_days`` days the public is asked,
    ``path_tolerance`` and ``jump`` shares. ``required_indicators`` are those every policy needs a target for,
    ``clock`` the limits of problems.
    """

    lead_share: float
    lead_share_tasks: int
    roster_age_days: int
    start_limit_days: int
    landing_limit_days: int
    escalation_days: int
    observation_grace_days: int
    review_notice_days: int
    above_scale_sales: int
    public_consultation_days: int
    path_tolerance: float
    jump: float
    clock: Clock
    required_indicators: tuple[RequiredIndicator, ...]


@cache
def standard_thresholds() -> Thresholds:
    """The library's own thresholds."""
    tables = carried_tables("zhuanyezhen.rules", "thresholds.toml")
    return _thresholds(tables, "thresholds.toml", {}, standard_indicators(), standard_clock())


def read_thresholds(path: str | os.PathLike[str]) -> Thresholds:
    """A user's thresholds: what the file does not set keeps the library's figure.

    ``[[required_indicator]]`` tables (name, aliases, source) replace the library's list of indicators.

    Args:
        path: The TOML file.

    Returns:
        The thresholds, for ``check``.

    Raises:
        ThresholdsError: the file is missing, no TOML, or has an unknown key or a value that is no figure.
    """
    name = os.fspath(path)
    tables = read_tables(path, what=Said("阈值文件", "thresholds"), kind=ThresholdsError)
    return change_thresholds(standard_thresholds(), tables, name)


def change_thresholds(standard: Thresholds, tables: Mapping[str, object], name: str) -> Thresholds:
    """Thresholds with what the tables of a file set; ``name`` is the place in messages.

    Raises:
        ThresholdsError: an unknown key or a value that is no figure.
    """
    figures = {key: getattr(standard, key) for key in _FIGURES}
    return _thresholds(dict(tables), name, figures, standard.required_indicators, standard.clock)


_FIGURES = tuple(each.name for each in fields(Thresholds) if each.type in {int, float})
_CLOCK = ("clock", "colour")


def _thresholds(
    tables: dict[str, Any],
    name: str,
    figures: dict[str, float | int],
    indicators: tuple[RequiredIndicator, ...],
    clock: Clock,
) -> Thresholds:
    if "required_indicator" in tables:
        indicators = _indicators(tables.pop("required_indicator"), name)
    clock = read_clock({key: tables.pop(key) for key in _CLOCK if key in tables}, name, clock)
    for key, table in tables.items():
        value = table.get("value") if isinstance(table, dict) else None
        if key not in _FIGURES or isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise ThresholdsError(
                f"{name!r}: {key!r} must be one of {', '.join(_FIGURES)}, a table with a positive figure 'value', "
                f"[[required_indicator]], [clock] or [[colour]]",
                f"“{name}”：“{key}”应为{'、'.join(_FIGURES)}之一，写成一个表，其中value为正数；"
                f"或为[[required_indicator]]、[clock]、[[colour]]",
            )
        figures[key] = value
    kinds: dict[str, Any] = {each.name: each.type for each in fields(Thresholds)}
    exact: dict[str, Any] = {key: kinds[key](value) for key, value in figures.items()}
    return Thresholds(**exact, clock=clock, required_indicators=indicators)


def _indicators(tables: object, name: str) -> tuple[RequiredIndicator, ...]:
    read = []
    for table in tables if isinstance(tables, list) else [tables]:
        given = table if isinstance(table, dict) else {}
        label, source, aliases = given.get("name"), given.get("source"), given.get("aliases", [])
        if not (isinstance(label, str) and isinstance(source, str) and isinstance(aliases, list)):
            raise ThresholdsError(
                f"{name!r}: a [[required_indicator]] has a name, the source that demands it, and aliases, a list",
                f"“{name}”：每个[[required_indicator]]应有name、source（依据）和aliases（列表）",
            )
        read.append(RequiredIndicator(name=label, aliases=tuple(map(str, aliases)), source=source))
    return tuple(read)
