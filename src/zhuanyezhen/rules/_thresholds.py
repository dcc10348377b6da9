"""Thresholds of rules: dated, referenced data (thresholds.toml), replaceable by a user's file."""

import os
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from attrs import fields, frozen

from zhuanyezhen.errors import UnreadableFileError


@frozen(kw_only=True)
class Thresholds:
    """The figures rules compare with.

    ``lead_share`` is a share of tasks between 0 and 1, ``lead_share_tasks`` a number of tasks.
    """

    lead_share: float
    lead_share_tasks: int


@cache
def standard_thresholds() -> Thresholds:
    """The library's own thresholds."""
    text = files("zhuanyezhen.rules").joinpath("thresholds.toml").read_text("utf-8")
    return _thresholds(text, "thresholds.toml", {})


def read_thresholds(path: str | os.PathLike[str]) -> Thresholds:
    """A user's thresholds: what the file does not set keeps the library's figure.

    Raises:
        UnreadableFileError: the file is missing, no TOML, or has an unknown key or a value that is no figure.
    """
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(f"cannot read thresholds {os.fspath(path)!r}: {error}") from error
    standard = standard_thresholds()
    return _thresholds(
        text, os.fspath(path), {each.name: getattr(standard, each.name) for each in fields(Thresholds)}
    )


def _thresholds(text: str, name: str, values: dict[str, float | int]) -> Thresholds:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableFileError(f"{name!r} is not TOML: {error}") from error
    known = {each.name: each.type for each in fields(Thresholds)}
    for key, table in tables.items():
        value = table.get("value") if isinstance(table, dict) else None
        if key not in known or isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise UnreadableFileError(
                f"{name!r}: {key!r} must be one of {', '.join(known)}, a table with a positive figure 'value'"
            )
        values[key] = value
    return Thresholds(
        lead_share=float(values["lead_share"]), lead_share_tasks=int(values["lead_share_tasks"])
    )
