"""check_frames(): the sieves narrow, the rules judge what is left, the rest is counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, frozen

from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.exchange.excel.layout import BASICS, SPECIAL
from zhuanyezhen.exchange.frames import from_numbered
from zhuanyezhen.findings import Finding, Report, Severity
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules import Thresholds, catalogue, check, standard_thresholds
from zhuanyezhen.rules._lookup import chosen
from zhuanyezhen.sifting.expressions import nw
from zhuanyezhen.sifting.ledger import ODD, NotPlain, Problems
from zhuanyezhen.sifting.log import PROBLEM
from zhuanyezhen.sifting.objects_only import reason_of
from zhuanyezhen.sifting.problems import SIEVES
from zhuanyezhen.sifting.sifted import Sifted
from zhuanyezhen.sifting.table import LINE, Table, lazy_of, table_of
from zhuanyezhen.values.calendar_date import refuse_other_than_a_day
from zhuanyezhen.words import Said
from zhuanyezhen.words import sifting as words

if TYPE_CHECKING:
    from narwhals.typing import IntoDataFrame, IntoFrame

_AT_ONCE = 20_000
Engine = Literal["auto", "objects"]


def check_frames(  # noqa: PLR0913 - the public signature
    frames: "Mapping[str, IntoFrame]",
    *,
    as_of: date,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severities: Mapping[str, Severity | str] | None = None,
    thresholds: Thresholds | None = None,
    criteria: Criteria | None = None,
    most: int | None = 1000,
    name: str = "台账",
    engine: Engine = "auto",
) -> Sifted:
    """Check the data frames of a ledger, of any size, and say what ``check`` would say of their programme.

    Rules with a sieve (those of problems, PRB) run where the frames are, in polars or DuckDB, and only rows they hit become
    objects. Other rules, and frames that are not plain enough, are read as objects whole; ``why`` tells that.

    Args:
        frames: The frames by the names of their ledgers (问题台账, 办理记录 …): polars, DuckDB relations, pandas or pyarrow.
            A column 行 of whole numbers numbers the rows; without it they are numbered from 1 as they stand.
        as_of: The day of the check.
        select: Rule codes, their beginnings (``PRB``) or names; of none, every rule that has a sieve.
        ignore: The same, left out.
        severities: Other severities by code, beginning or name.
        thresholds: The figures rules compare with; ``None`` takes the library's.
        criteria: The user's criteria of titles; rules that need them run on objects.
        most: The most findings of each rule the report holds, the first of the ledger; ``None`` holds all.
        name: What stands for the frames in messages.
        engine: ``auto``, or ``objects`` to read everything as objects.

    Returns:
        The report, the exact counts and the suspects.

    Raises:
        ProgrammeFileError: cells that are read do not hold what their columns ask for.
        UnreadableFileError: something that was handed over is no data frame.
        UnknownRuleError: a code or name fits no rule.
        MissingExtraError: narwhals is not installed.
    """
    refuse_other_than_a_day(as_of)
    select = (select,) if isinstance(select, str) else tuple(select) or tuple(SIEVES)
    ignore = (ignore,) if isinstance(ignore, str) else tuple(ignore)
    codes = frozenset(rule.code for rule in chosen(tuple(catalogue), select, ignore))
    job = _Job(
        codes=codes,
        as_of=as_of,
        severities=severities or {},
        thresholds=thresholds or standard_thresholds(),
        criteria=criteria,
        most=most,
        name=name,
    )
    tables = {each: None if each in {BASICS, SPECIAL} else table_of(each, frames[each]) for each in frames}
    try:
        return job.sifted(_problems(frames, tables, job, engine))
    except NotPlain as error:
        return job.as_objects(frames, tables, error.why)


@frozen(kw_only=True)
class _Job:
    """What is asked of a check over frames."""

    codes: frozenset[str]
    as_of: date
    severities: Mapping[str, Severity | str]
    thresholds: Thresholds
    criteria: Criteria | None
    most: int | None
    name: str

    def check(self, programme: Programme) -> Report:
        """What the rules say of a part of the programme."""
        return check(
            programme,
            as_of=self.as_of,
            select=self.codes,
            severities=self.severities,
            thresholds=self.thresholds,
            criteria=self.criteria,
        )

    def sifted(self, problems: Problems) -> Sifted:
        """The check by sieves."""
        lazy = problems.flagged(self.codes, self.as_of, self.thresholds)
        found = lazy.collect()
        plain = found.filter(~nw.col(ODD))
        counts = Counter({code: int(plain[code].sum()) for code in self.codes})
        odd = found.filter(nw.col(ODD))[LINE].sort().to_list()
        judged = self._judged(problems, odd)
        counts.update(each.code for each in judged.findings)
        picked: set[int] = set()
        for code in self.codes:
            lines = plain.filter(nw.col(code) > 0)[LINE].sort()
            picked.update((lines if self.most is None else lines.head(self.most)).to_list())
        report = self._judged(problems, sorted(picked))
        return Sifted(
            report=evolve(report, findings=self._first([*judged.findings, *report.findings])),
            counts={code: counts[code] for code in sorted(self.codes)},
            engine=problems.ledger.engine,
            suspects={code: _suspects(problems.ledger, lazy, code) for code in self.codes},
        )

    def _judged(self, problems: Problems, lines: list[int]) -> Report:
        """What the rules say of some rows of the ledger."""
        reports = [
            self.check(_read(problems, lines[start : start + _AT_ONCE], self.name))
            for start in range(0, max(len(lines), 1), _AT_ONCE)
        ]
        findings = [finding for each in reports for finding in each.findings]
        notes = dict.fromkeys(note for each in reports for note in each.notes)
        return evolve(reports[0], findings=findings, notes=tuple(notes), ledgers=())

    def _first(self, findings: list[Finding]) -> list[Finding]:
        """The first findings of each rule, in the order of the report."""
        ordered = Report(as_of=self.as_of, library_version="", input=(), findings=findings)
        return [each for found in ordered.by_rule().values() for each in found[: self.most]]

    def as_objects(
        self, frames: "Mapping[str, IntoFrame]", tables: Mapping[str, Table | None], why: tuple[Said, ...]
    ) -> Sifted:
        """The check over objects of every row."""
        read = {each: _collected(each, frames[each], tables[each]) for each in frames}
        lines = {each: lines for each, (_, lines) in read.items() if lines is not None}
        report = self.check(
            from_numbered({each: frame for each, (frame, _) in read.items()}, lines, name=self.name)
        )
        found = Counter(each.code for each in report.findings)
        return Sifted(
            report=evolve(report, findings=self._first(list(report.findings)), ledgers=()),
            counts={code: found[code] for code in sorted(self.codes)},
            engine="objects",
            why=why,
        )


def _problems(
    frames: "Mapping[str, IntoFrame]", tables: Mapping[str, Table | None], job: _Job, engine: Engine
) -> Problems:
    """The ledger of problems among frames.

    Raises:
        NotPlain: it is not there, a rule has no sieve, or objects were asked for.
    """
    if engine == "objects":
        raise NotPlain(words.AS_ASKED.said())
    if others := sorted(job.codes - SIEVES.keys()):
        raise NotPlain(*(words.NO_SIEVE.said(code=each, why=reason_of(each).said()) for each in others))
    if job.thresholds.clock.working:
        raise NotPlain(words.WORKING_DAYS.said())
    by_ledger = [(each.ledger, each) for each in tables.values() if each is not None]
    found = dict(by_ledger)
    if "problems" not in found or len(found) < len(by_ledger):
        raise NotPlain(words.NO_FRAME.said())
    beside = {each for each, table in tables.items() if table is None or table.ledger == "units"}
    return Problems(
        ledger=found["problems"],
        steps=found.get("steps"),
        others={each: _collected(each, frames[each], tables[each])[0] for each in beside},
    )


def _collected(
    name: str, frame: "IntoFrame", table: Table | None
) -> "tuple[IntoDataFrame, list[int] | None]":
    """A frame that is no longer lazy, and the numbers of its rows."""
    if table is None:
        return lazy_of(name, frame).collect().to_native(), None
    return _rows(table, table.frame)


def _rows(table: Table, frame: "nw.LazyFrame[Any]") -> "tuple[IntoDataFrame, list[int]]":
    found = frame.select(LINE, *table.own).sort(LINE).collect()
    return found.select(*table.own).to_native(), found[LINE].to_list()


def _read(problems: Problems, lines: list[int], name: str) -> Programme:
    """The programme of some rows of the ledger, their logs with them."""
    ledger, steps = problems.ledger, problems.steps
    key = ledger.columns["id"]
    # with all that share an id: the log is of the first
    ids = ledger.frame.filter(nw.col(LINE).is_in(lines)).select(key).unique().collect()[key].to_list()
    frame, numbers = _rows(ledger, ledger.frame.filter(nw.col(key).is_in(ids)))
    read, counted = {**problems.others, ledger.name: frame}, {ledger.name: numbers}
    if steps is not None:
        of = nw.col(steps.columns[PROBLEM]).cast(nw.String)
        read[steps.name], counted[steps.name] = _rows(
            steps, steps.frame.filter(of.is_in([str(each) for each in ids]))
        )
    programme = from_numbered(read, counted, name=name)
    asked = set(lines)
    entries = programme.problems or ()
    return evolve(
        programme, problems=tuple(each for each in entries if each.source and each.source.paragraph in asked)
    )


def _suspects(ledger: Table, flagged: "nw.LazyFrame[Any]", code: str) -> "nw.LazyFrame[Any]":
    """The rows a rule may hit."""
    lines = flagged.filter(nw.col(ODD) | (nw.col(code) > 0)).select(LINE)
    return ledger.frame.join(lines, on=LINE, how="semi").sort(LINE).select(*ledger.own)
