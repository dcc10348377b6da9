"""The ledger of problems and its log as sieves need them: joined, every cell they look at known for what it says.

Decided here: the words of codelists and the units are looked at once each, by the very reader of cells, so that a frame may
say 已办结 for 办结; steps belong to the first problem of their id, as they do when a ledger is read.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from zhuanyezhen.errors import ProgrammeFileError
from zhuanyezhen.exchange.excel.layout import ORDER
from zhuanyezhen.exchange.excel.meaning import from_cell
from zhuanyezhen.exchange.excel.meant import CellError
from zhuanyezhen.exchange.frames import from_numbered
from zhuanyezhen.model.problem import StepKind
from zhuanyezhen.rules import Thresholds
from zhuanyezhen.sifting.expressions import day_number, holds, nw
from zhuanyezhen.sifting.log import PROBLEM, facts, kind_number
from zhuanyezhen.sifting.plain import given, odd, one_row, order_of, totals, unclear_ids, unlike
from zhuanyezhen.sifting.problems import BLANK_UNIT, STATED, TERM, WEIGHT, Asked, hits, stated_day
from zhuanyezhen.sifting.table import LINE, Table
from zhuanyezhen.words import Said
from zhuanyezhen.words import sifting as words

if TYPE_CHECKING:
    from narwhals.typing import IntoDataFrame

ODD, ID = "@odd", "@id"
_FIRST = "@first"
_MOST_UNITS = 20_000
_COLUMNS_ASKED = {"PRB001": "unit", "PRB008": "due"}


class NotPlain(Exception):  # noqa: N818 - a turn taken within the room, never an error a user meets
    """Frames no sieve can be believed on; ``why`` says it."""

    def __init__(self, *why: Said) -> None:
        super().__init__(*why)
        self.why = why


@frozen(kw_only=True)
class Problems:
    """The ledger and its log as frames; ``others`` are the frames its cells are read with, by name."""

    ledger: Table
    steps: Table | None
    others: "Mapping[str, IntoDataFrame]" = field(factory=dict)

    def flagged(self, codes: frozenset[str], as_of: date, thresholds: Thresholds) -> "nw.LazyFrame[Any]":
        """The rows any rule hits or that are to be judged as objects, with how many hits each rule has.

        Raises:
            NotPlain: a cell may say something else than it seems to.
        """
        if why := tuple(self._reasons(codes)):
            raise NotPlain(*why)
        asked = Asked(as_of=as_of, thresholds=thresholds)
        frame = self._with_cells(codes)
        frame = self._with_log(frame, codes, as_of).with_columns(self._odd())
        found = frame.select(LINE, ODD, *(hits(code, asked) for code in sorted(codes)))
        return found.filter(
            nw.col(ODD) | nw.any_horizontal(*(nw.col(code) > 0 for code in codes), ignore_nulls=True)
        )

    def _reasons(self, codes: frozenset[str]) -> Iterator[Said]:
        """Why the frames are not plain, the cheapest reasons first."""
        missing = [
            each for code, each in _COLUMNS_ASKED.items() if code in codes and each not in self.ledger.columns
        ]
        for each in missing:
            yield words.NO_COLUMN.said(table=self.ledger.name, column=each)
        why = [*unlike(self.ledger, "id", "description")]
        if self.steps is not None:
            why += unlike(self.steps, PROBLEM, "kind")
            if self.steps.engine != self.ledger.engine:
                why.append(words.TWO_ENGINES.said(table=self.steps.name))
        yield from why
        if not why:
            yield from self._cells()

    def _cells(self) -> Iterator[Said]:
        yield from unclear_ids(self.ledger, "id")
        column = self.ledger.columns["description"]
        blank = nw.col(column).is_null() | (nw.col(column) == "")
        if (
            not self.ledger.is_text("description")
            or one_row(self.ledger.frame.select(any=holds(blank).any()))["any"]
        ):
            yield words.UNREADABLE.said(table=self.ledger.name, column=column)
        if self.steps is not None:
            yield from unclear_ids(self.steps, PROBLEM)
            if one_row(self.steps.frame.select(any=totals(self.steps).any()))["any"]:
                yield words.TOTALS.said(table=self.steps.name)

    def _with_cells(self, codes: frozenset[str]) -> "nw.LazyFrame[Any]":
        """The ledger, what its cells say beside them."""
        id_ = nw.col(self.ledger.columns["id"]).cast(nw.String)
        weights = meant(self.ledger, "weight", required=False)
        weight = nw.lit(None, nw.String)
        for value in {each for each in weights.values() if each is not None}:
            said = [word for word, each in weights.items() if each == value]
            told = nw.col(self.ledger.columns["weight"]).is_in(said)
            weight = nw.when(told).then(nw.lit(str(value))).otherwise(weight)
        blank = self._blank_unit() if "PRB001" in codes else nw.lit(value=False)
        return self.ledger.frame.with_columns(
            id_.alias(ID),
            weight.alias(WEIGHT),
            blank.alias(BLANK_UNIT),
            given(self.ledger, "term").alias(TERM),
            stated_day(self.ledger).alias(STATED),
        )

    def _blank_unit(self) -> "nw.Expr":
        """Whether a row names no unit, as reading it would find (—, 无, a person alone)."""
        column = self.ledger.columns["unit"]
        units = distinct(self.ledger, "unit")
        if len(units) > _MOST_UNITS:
            raise NotPlain(words.MANY_UNITS.said())
        ids = [f"u{number}" for number in range(len(units))]
        made = {"编号": ids, "问题描述": ids, "责任单位": [str(each) for each in units]}
        frame = nw.from_dict(
            made, backend="polars" if self.ledger.engine == "polars" else "pyarrow"
        ).to_native()
        try:
            read = from_numbered({**self.others, "问题台账": frame}, {}, name="台账").problems or ()
        except ProgrammeFileError as error:
            raise NotPlain(words.UNREADABLE.said(table=self.ledger.name, column=column)) from error
        told = {each.id for each in read if each.unit is not None}
        blank = [unit for unit, key in zip(units, ids, strict=True) if key not in told]
        return nw.col(column).is_null() | (
            holds(nw.col(column).is_in(blank)) if blank else nw.lit(value=False)
        )

    def _with_log(
        self, frame: "nw.LazyFrame[Any]", codes: frozenset[str], as_of: date
    ) -> "nw.LazyFrame[Any]":
        """The ledger, the facts of the logs beside it."""
        steps = self._steps()
        ids = frame.group_by(ID).agg(nw.col(LINE).min().alias(_FIRST))
        named = steps.select(PROBLEM).unique()
        if one_row(named.join(ids, left_on=PROBLEM, right_on=ID, how="anti").select(rows=nw.len()))["rows"]:
            raise NotPlain(words.ORPHANS.said(table=self.steps.name if self.steps else ""))
        known = facts(steps, as_of=as_of, asked=codes)
        total = one_row(frame.select(rows=nw.len(), ids=nw.col(ID).n_unique()))
        if total["rows"] == total["ids"]:
            return frame.join(known, left_on=ID, right_on=PROBLEM, how="left")
        firsts = known.join(ids, left_on=PROBLEM, right_on=ID, how="left")
        return frame.join(firsts, left_on=[ID, LINE], right_on=[PROBLEM, _FIRST], how="left")

    def _steps(self) -> "nw.LazyFrame[Any]":
        """The log in numbers: whose, where in it, which kind, when and until when."""
        if self.steps is None:
            made = {each: nw.lit(None, nw.Int64) for each in ("@place", "@kind", "@on", "@until")}
            nothing = self.ledger.frame.filter(nw.col(LINE).is_null())
            return nothing.with_columns(nw.lit("").alias(PROBLEM), **made).select(PROBLEM, *made)
        order = order_of(self.steps, ORDER)
        if order is None:
            raise NotPlain(words.NO_ORDER.said(table=self.steps.name))
        said = meant(self.steps, "kind", required=True)
        kinds = {word: StepKind(str(each)) for word, each in said.items()}
        return self.steps.frame.select(
            nw.col(self.steps.columns[PROBLEM]).cast(nw.String).alias(PROBLEM),
            order.alias("@place"),
            kind_number(self.steps.columns["kind"], kinds).cast(nw.Int64).alias("@kind"),
            _day(self.steps, "on").alias("@on"),
            _day(self.steps, "until").alias("@until"),
        )

    def _odd(self) -> "nw.Expr":
        """Rows that are to be read and judged as objects, whatever the sieves say of them."""
        told_in_words = given(self.ledger, "progress") & nw.col("steps").is_null()
        doubtful = odd(self.ledger, "description") | odd(self.ledger, "term") | totals(self.ledger)
        found = doubtful | given(self.ledger, "steps") | told_in_words
        return found.alias(ODD)


def _day(table: Table, field: str) -> "nw.Expr":
    known = field in table.columns and table.schema[table.columns[field]] in {nw.Date, nw.Datetime}
    return day_number(table.columns[field]) if known else nw.lit(None, nw.Int64)


def distinct(table: Table, field: str) -> list[Any]:
    """The different things a column says, blanks left out."""
    column = table.columns[field]
    frame = table.frame.select(column).unique().filter(~nw.col(column).is_null())
    return sorted(frame.collect()[column].to_list(), key=str)


def meant(table: Table, field: str, *, required: bool) -> Mapping[object, object]:
    """What the words in a column of a codelist mean.

    Raises:
        NotPlain: one means nothing, or a cell that is to be filled in is blank.
    """
    if field not in table.columns:
        return {}
    column, described = table.columns[field], table.described[field]
    why = NotPlain(words.UNREADABLE.said(table=table.name, column=column))
    if required and one_row(table.frame.select(any=nw.col(column).is_null().any()))["any"]:
        raise why
    try:
        said = {each: from_cell(described, each, {}) for each in distinct(table, field)}
    except CellError:
        raise why from None
    if required and None in said.values():
        raise why
    return said
