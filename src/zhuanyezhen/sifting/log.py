"""What the logs of problems (办理记录) say by a day, one row a problem, as numbers every engine computes alike.

The facts are those the rules of problems ask ``Problem`` for: whether it is dealt with, what state it is in and until
when, what days its assignments and answers have. Of an order of steps only the first and the last of a kind are asked,
so a log is never put together; where one step follows on another, the one before it is looked at by a window.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import product
from typing import Any

from zhuanyezhen.model.problem import DONE, FOLLOWS, SETTLING, StepKind
from zhuanyezhen.rules.problems import AGAIN, ANSWERS, SEEN
from zhuanyezhen.sifting.expressions import holds, nw, ordinal, packed, where

PROBLEM = "@problem"
_KINDS = tuple(StepKind)
_PLACE, _KIND, _ON, _UNTIL, _NOW = "@place", "@kind", "@on", "@until", "@now"
_BEFORE, _LATEST, _SEEN_AT, _AGAIN_AT = "@before", "@latest", "@seen_at", "@again_at"
_START = len(_KINDS)


def facts(steps: "nw.LazyFrame[Any]", *, as_of: date, asked: frozenset[str]) -> "nw.LazyFrame[Any]":
    """The facts of each log that the rules ``asked`` about need.

    Args:
        steps: The columns @problem, @place, @kind (its number), @on and @until (ordinals) of every step.
        as_of: The day of the check.
        asked: The codes of the rules.

    Returns:
        A row a problem, with nothing where a log does not tell.
    """
    now = nw.col(_ON).is_null() | (nw.col(_ON) <= ordinal(as_of))
    known = steps.with_columns(holds(now).alias(_NOW))
    asked_of = {"PRB003": (_steps_before, _missteps), "PRB004": (_looked_at, _unseen)}
    beside = [each for code, each in asked_of.items() if code in asked]
    windows = {name: each for before, _ in beside for name, each in before().items()}
    if windows:
        known = known.with_columns(**windows)
    counted = {name: each for _, told in beside for name, each in told().items()}
    return known.group_by(PROBLEM).agg(**_simple(), **counted)


def kind_number(column: str, said: Mapping[object, StepKind]) -> "nw.Expr":
    """The numbers of steps' kinds by what cells say."""
    made = nw.lit(-1)
    for kind in _KINDS:
        words = [word for word, each in said.items() if each is kind]
        if words:
            made = nw.when(nw.col(column).is_in(words)).then(nw.lit(_KINDS.index(kind))).otherwise(made)
    return made


def _is(kinds: Iterable[StepKind], column: str = _KIND) -> "nw.Expr":
    return nw.col(column).is_in([_KINDS.index(kind) for kind in kinds])


def _simple() -> dict[str, "nw.Expr"]:
    """What the first or the last step of a kind tells."""
    place, on, until, now = nw.col(_PLACE), nw.col(_ON), nw.col(_UNTIL), nw.col(_NOW)
    state = packed(place, nw.when(until.is_null()).then(nw.lit(0, nw.Int64)).otherwise(until))
    assigned, suspended = _is([StepKind.ASSIGNED]), _is([StepKind.SUSPENDED])
    dated = now & ~on.is_null()
    return {
        "steps": nw.len(),
        "settled": where(now & _is(SETTLING), place).max(),
        "done": where(now & _is(DONE), place).max(),
        "state": where(now, state).max(),
        "suspended": where(now & suspended, state).max(),
        "set_anew": where(assigned & ~until.is_null(), packed(place, until)).max(),
        "assigned": where(assigned & ~on.is_null(), packed(place, on)).min(),
        "assigned_now": where(assigned & dated, packed(place, on)).min(),
        "answered": where(now & _is(ANSWERS), place).min(),
        "answered_on": where(dated & _is(ANSWERS), packed(place, on)).min(),
        "escalated": where(now & _is([StepKind.ESCALATED]), place).max(),
        "returned": where(now & _is([StepKind.RETURNED]), nw.lit(1)).sum(),
    }


def _in_log(value: "nw.Expr") -> "nw.Expr":
    """A window over the steps of a log in their order."""
    return value.over(PROBLEM, order_by=_PLACE)


def _steps_before() -> dict[str, "nw.Expr"]:
    """Of each step the kind of the one before it, and the latest day so far."""
    return {_BEFORE: _in_log(nw.col(_KIND).shift(1)), _LATEST: _in_log(nw.col(_ON).cum_max())}


def _missteps() -> dict[str, "nw.Expr"]:
    """How many steps cannot follow on the one before them, by their kind or by their date."""
    wrong = holds(~_may_follow()) | holds(nw.col(_ON) < nw.col(_LATEST))
    return {"misstep": where(wrong, nw.lit(1)).sum()}


def _may_follow() -> "nw.Expr":
    before = nw.when(nw.col(_BEFORE).is_null()).then(nw.lit(_START)).otherwise(nw.col(_BEFORE))
    allowed = [
        (_START if first is None else _KINDS.index(first)) * (_START + 1) + _KINDS.index(second)
        for first, second in product(FOLLOWS, _KINDS)
        if second in FOLLOWS[first]
    ]
    return (before * (_START + 1) + nw.col(_KIND)).is_in(allowed)


def _looked_at() -> dict[str, "nw.Expr"]:
    """Of each step where somebody last went to see, and where it was last dealt with or sent back."""
    now = nw.col(_NOW)
    return {
        _SEEN_AT: _in_log(_place_of(now & _is(SEEN)).cum_max()),
        _AGAIN_AT: _in_log(_place_of(now & _is(AGAIN)).cum_max()),
    }


def _place_of(condition: "nw.Expr") -> "nw.Expr":
    """The place of steps of a kind, 0 of others."""
    return nw.when(condition).then(nw.col(_PLACE)).otherwise(nw.lit(0, nw.Int64))


def _unseen() -> dict[str, "nw.Expr"]:
    """How often what was struck off had not been looked at."""
    closed = nw.col(_NOW) & _is([StepKind.CLOSED])
    return {"unseen": where(closed & (nw.col(_SEEN_AT) <= nw.col(_AGAIN_AT)), nw.lit(1)).sum()}
