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
_BEFORE, _BEFORE_DATED, _BEFORE_SEEN = "@before", "@before_dated", "@before_seen"
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
    grouped = known.group_by(PROBLEM).agg(**_simple())
    if "PRB003" in asked:
        grouped = _beside(grouped, _missteps(known))
    if "PRB004" in asked:
        grouped = _beside(grouped, _unseen(known))
    return grouped


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


def _before(steps: "nw.LazyFrame[Any]", column: str, name: str) -> "nw.LazyFrame[Any]":
    """Each step beside what the one before it in its log has in a column."""
    return steps.with_columns(nw.col(column).shift(1).over(PROBLEM, order_by=_PLACE).alias(name))


def _missteps(steps: "nw.LazyFrame[Any]") -> "nw.LazyFrame[Any]":
    """The logs with a step that cannot follow on the one before it, by its kind or by its date."""
    kinds = _before(steps, _KIND, _BEFORE).filter(holds(~_may_follow())).select(PROBLEM)
    dated = steps.filter(~nw.col(_ON).is_null())
    dates = _before(dated, _ON, _BEFORE_DATED).filter(nw.col(_ON) < nw.col(_BEFORE_DATED)).select(PROBLEM)
    wrong = nw.concat([kinds, dates], how="vertical")
    return wrong.group_by(PROBLEM).agg(misstep=nw.len())


def _may_follow() -> "nw.Expr":
    before = nw.when(nw.col(_BEFORE).is_null()).then(nw.lit(_START)).otherwise(nw.col(_BEFORE))
    allowed = [
        (_START if first is None else _KINDS.index(first)) * (_START + 1) + _KINDS.index(second)
        for first, second in product(FOLLOWS, _KINDS)
        if second in FOLLOWS[first]
    ]
    return (before * (_START + 1) + nw.col(_KIND)).is_in(allowed)


def _unseen(steps: "nw.LazyFrame[Any]") -> "nw.LazyFrame[Any]":
    """How often what was struck off had not been looked at; ``twice`` where that follows on having been struck off."""
    told = steps.filter(nw.col(_NOW) & _is({*SEEN, *AGAIN, StepKind.CLOSED}))
    closed = _before(told, _KIND, _BEFORE_SEEN).filter(_is([StepKind.CLOSED]))
    unseen = ~holds(_is(SEEN, _BEFORE_SEEN))
    twice = holds(_is([StepKind.CLOSED], _BEFORE_SEEN))
    return closed.group_by(PROBLEM).agg(
        unseen=where(unseen, nw.lit(1)).sum(), twice=where(twice, nw.lit(1)).sum()
    )


def _beside(facts: "nw.LazyFrame[Any]", more: "nw.LazyFrame[Any]") -> "nw.LazyFrame[Any]":
    return facts.join(more, on=PROBLEM, how="left")
