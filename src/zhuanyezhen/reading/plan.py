"""From a file or a string to a Plan: the readers of this package in order, and nothing else."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from attrs import evolve

from zhuanyezhen.grammar.parts import Misread
from zhuanyezhen.intake import Given
from zhuanyezhen.model.plan import Damage, DamageReason, LeadConvention, Plan, Understanding, Unread
from zhuanyezhen.naming.lexicon import Lexicon
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.naming.title_place import place_of
from zhuanyezhen.reading.announced_parts import find_announced_parts
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.brackets import Brackets, match_brackets
from zhuanyezhen.reading.clauses import Clause, ClauseReader
from zhuanyezhen.reading.debris import find_debris, lost_digits, number_damage
from zhuanyezhen.reading.duties import DutyReader
from zhuanyezhen.reading.formats import document_of, read_document
from zhuanyezhen.reading.front_matter import FrontMatter, read_front_matter
from zhuanyezhen.reading.joining import join, task_of
from zhuanyezhen.reading.layout import lay_out
from zhuanyezhen.reading.layout.characters import find_hidden
from zhuanyezhen.reading.leading_group import read_leading_group
from zhuanyezhen.reading.outline import Outline, read_outline
from zhuanyezhen.reading.repetition import find_repetitions
from zhuanyezhen.reading.responsibility import UnitLedger
from zhuanyezhen.reading.tables import read_tables
from zhuanyezhen.reading.tasks import TaskReader
from zhuanyezhen.reading.traces import find_traces


def read_plan(  # noqa: PLR0913 - the public signature: each keyword settles one doubt of reading
    path: Given,
    *,
    name: str | None = None,
    jurisdiction: str | None = None,
    lead_convention: LeadConvention | None = None,
    lexicon: Lexicon | None = None,
    traditional: bool | None = None,
    revisions: Literal["accepted", "original"] = "accepted",
) -> Plan:
    """Read an implementation plan (实施方案) from a file, by its suffix.

    ``.txt .md .html .htm .docx`` need nothing; ``.pdf``, ``.doc`` and ``.wps`` need the extras ``pdf`` and
    ``doc``. ``jurisdiction`` (晋源区) and ``lead_convention`` are read from the document where they are not
    given. ``lexicon`` adds forms of units (``load_lexicon("own.toml")``). ``traditional`` asks for (or forbids) reading traditional characters, which needs ``hant``;
    ``revisions`` chooses the view of a Word file with tracked changes.

    Args:
        path: The file: its path, its bytes, or a file open for reading bytes.
        name: What bytes go by (方案.docx); its suffix says what they are. ``None`` takes the open file's own name.
        jurisdiction: The place it is of (晋源区); ``None`` reads it from the document.
        lead_convention: Who leads where nobody is named lead; ``None`` reads it from the document.
        lexicon: Names of units; ``None`` takes the library's.
        traditional: Whether to read traditional characters; ``None`` looks at the text.
        revisions: Which view of a Word file with tracked changes.

    Returns:
        The plan; what was not understood stands in ``plan.unread``.

    Raises:
        UnreadableFileError: the file is missing, damaged, too large, or not what its suffix says.
        MissingExtraError: the format needs an extra that is not installed.
        WrongUseError: bytes without a name.
    """
    document = read_document(path, name=name, traditional=traditional, revisions=revisions)
    return plan_of(document, jurisdiction=jurisdiction, lead_convention=lead_convention, lexicon=lexicon)


def parse_plan(  # noqa: PLR0913
    text: str,
    *,
    name: str = "plan",
    jurisdiction: str | None = None,
    lead_convention: LeadConvention | None = None,
    lexicon: Lexicon | None = None,
    traditional: bool | None = None,
) -> Plan:
    r"""Read an implementation plan from a string; nothing about the text raises.

    >>> plan = parse_plan("一、重点任务\n（一）做强花卉产业。扩种。（责任单位：区农业农村局牵头，区商务局配合）")
    >>> task = plan.tasks[0]
    >>> task.number, task.title, task.leads[0].as_written, task.cooperating[0].as_written
    ('（一）', '做强花卉产业', '区农业农村局', '区商务局')

    Args:
        text: The plan, whole.
        name: What stands for it in sources and findings.
        jurisdiction: The place it is of (晋源区); ``None`` reads it from the text.
        lead_convention: Who leads where nobody is named lead; ``None`` reads it from the text.
        lexicon: Names of units; ``None`` takes the library's.
        traditional: Whether to read traditional characters; ``None`` looks at the text.

    Returns:
        The plan; what was not understood stands in ``plan.unread``.
    """
    document = document_of(text, name, traditional=traditional)
    return plan_of(document, jurisdiction=jurisdiction, lead_convention=lead_convention, lexicon=lexicon)


def plan_of(
    document: Document,
    *,
    jurisdiction: str | None = None,
    lead_convention: LeadConvention | None = None,
    lexicon: Lexicon | None = None,
) -> Plan:
    """The plan a document holds."""
    document = lay_out(document)
    outline = read_outline(document)
    front = read_front_matter(document, outline.first_heading)
    jurisdiction = jurisdiction or front.jurisdiction
    brackets = match_brackets(document)
    register = Register(_scope(jurisdiction, front), lexicon)
    ledger = UnitLedger(document, register, on=_day_of(front))
    reader = ClauseReader(
        document=document,
        brackets=brackets,
        register=register,
        year=front.issued_on.year if front.issued_on else None,
    )
    tables = read_tables(document, reader)
    prose_reader = evolve(reader, document=tables.rest)
    tasks = TaskReader(tables.rest, outline, prose_reader, ledger, lead_convention)
    prose = tasks.read()
    rows = [task_of(row, document, tasks) for row in tables.rows]
    joined, disagreements = join(prose, rows, next(iter(outline.attachments), None))
    group = read_leading_group(document, outline, ledger)
    clauses = [clause for found in tasks.clauses.values() for clause in found]
    clauses += [clause for row in tables.rows for clause in row.clauses]
    duty_reader = DutyReader(document, outline, ledger)
    duties = duty_reader.read(joined, tasks.clauses, tables.duties)
    misread = [*(each for clause in clauses for each in clause.misread), *tables.unread, *duty_reader.unread]
    told = (
        *(row.texts[0].start for row in tables.rows),
        *(row.duty.start for row in tables.duties),
        *(each.start for each in tables.unread),
    )
    misread += find_traces(document, {document.block_at(start).table for start in told})
    return Plan(
        name=document.name,
        title=front.title,
        kind=front.kind,
        document_number=front.document_number,
        issuer=front.issuer,
        issued_on=front.issued_on,
        status=front.status,
        jurisdiction=jurisdiction,
        first_year=front.first_year,
        last_year=front.last_year,
        lead_convention=lead_convention or next((each.value for each in reader.conventions), None),
        citations=front.citations,
        tasks=joined,
        leading_group=group,
        interpreting_unit=front.interpreting_unit,
        duties=duties,
        units=ledger.units(),
        promises=tuple(find_announced_parts(document, outline)),
        disagreements=disagreements,
        unread=tuple(_unread(document, misread)),
        understanding=_understanding(document, clauses, misread),
        damage=tuple(_damage(document, outline, brackets, clauses)),
        notes=document.notes,
        text=document.original.text,
        source=document.source(*front.title_span) if front.title_span else None,
    )


def _day_of(front: FrontMatter) -> date | None:
    """The day by which the document's names are read: its own date, else the first day it speaks of."""
    return front.issued_on or (date(front.first_year, 1, 1) if front.first_year else None)


def _damage(document: Document, outline: Outline, brackets: Brackets, clauses: list[Clause]) -> list[Damage]:
    """Everything damaged, in order; the lost bracket of a damaged number is not told twice."""
    numbers = list(number_damage(document))
    told = {at for damage in numbers for at in range(_start(damage), _start(damage) + len(damage.text))}
    alone = (damage for damage in brackets.damage if _bracket_at(damage) not in told)
    lost = (damage for damage in lost_digits(document) if _start(damage) not in told)
    twice = find_repetitions(document, outline.attachments, clauses)
    copied = (*find_debris(document), *find_hidden(document.original))
    return sorted([*outline.damage, *alone, *copied, *numbers, *lost, *twice], key=_start)


def _bracket_at(damage: Damage) -> int:
    """Where a bracket without its partner stands: at the end of the words quoted with it, or at their start."""
    ends = damage.reason is DamageReason.UNOPENED and damage.source and damage.source.end
    return ends - 1 if ends else _start(damage)


def _start(damage: Damage) -> int:
    return (damage.source.start or 0) if damage.source else 0


def _scope(jurisdiction: str | None, front: FrontMatter) -> Scope:
    """The jurisdiction, with the city and the province whose documents the plan cites."""
    places = [place for citation in front.citations if (place := place_of(citation.title))]
    return Scope(
        jurisdiction=jurisdiction,
        city=_ending(places, "市", jurisdiction),
        province=_ending(places, "省", jurisdiction),
    )


def _ending(places: Iterable[str], suffix: str, own: str | None) -> str | None:
    return next((place for place in places if place.endswith(suffix) and place != own), None)


def _unread(document: Document, misread: Iterable[Misread]) -> Iterator[Unread]:
    for each in sorted(misread, key=lambda each: each.start):
        yield Unread(
            text=document.text[each.start : each.end],
            reason=each.reason,
            source=document.source(each.start, each.end),
        )


def _understanding(
    document: Document, clauses: Iterable[Clause], misread: Iterable[Misread]
) -> Understanding | None:
    """How much of the clauses was read; ``None`` where the document has nothing like one."""
    unread = sum(each.end - each.start for each in misread)
    within = sum(clause.unread for clause in clauses)
    characters = sum(clause.end - clause.start for clause in clauses) + unread - within
    return Understanding(document=document.name, characters=characters, unread=unread) if characters else None
