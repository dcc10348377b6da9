"""The question: how does a town, a firm, or each of them stand by the criteria of a title on a day?

Decided here: the title that must be held first is a condition like the others; of criteria that do not list all
conditions nobody is said to meet them.
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from attrs import field, frozen

from zhuanyezhen.assessing.answer import Assessment, ConditionAnswer
from zhuanyezhen.assessing.condition import About, Basis, Condition, Held
from zhuanyezhen.assessing.evidence import Evidence
from zhuanyezhen.assessing.judging import Case
from zhuanyezhen.assessing.standard import standard_criteria
from zhuanyezhen.assessing.subject import Subject, candidates, found, subject_of
from zhuanyezhen.assessing.title import Criteria, Title, Version, written_name
from zhuanyezhen.assessing.verdict import Verdict, all_met
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.calendar_date import refuse_other_than_a_day
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Said
from zhuanyezhen.words import assessing as words

_LONGEST_KEY = 80


def assess(  # noqa: PLR0913 - a question with its day, its criteria and their version
    programme: Programme,
    subject: str,
    *,
    title: str,
    as_of: date,
    criteria: Criteria | None = None,
    version: str | None = None,
) -> Assessment:
    """How one town or firm stands by the criteria of a title (对照认定标准摸底).

    Args:
        programme: The ledgers.
        subject: The id of the town or the firm, or a name only one has.
        title: The code of the title, or its name.
        as_of: The day that is asked about.
        criteria: Titles with their criteria; ``None`` takes the library's own.
        version: The version of the criteria (a review may go by the old one); ``None`` takes the one in force.

    Returns:
        Each condition with verdict, figure, limit and gap; what is not known is never taken for met.

    Raises:
        UnknownSubjectError: no town or firm has that id or name, or that ledger was not handed over.
        WrongUseError: there is no such title or version, or ``programme`` is no programme.
        ValueTextError: ``as_of`` is no day.
    """
    evidence = _evidence(programme, as_of, criteria)
    sought = title_of(evidence.criteria, title)
    entry = found(programme, subject, sought.of)
    return Question.on(evidence, sought, _version(sought, as_of, version)).of(subject_of(entry))


def assess_all(
    programme: Programme,
    *,
    title: str,
    as_of: date,
    criteria: Criteria | None = None,
    version: str | None = None,
) -> tuple[Assessment, ...]:
    """How every town, or every firm, stands by the criteria of a title; linear in their number.

    Args:
        programme: The ledgers.
        title: The code of the title, or its name; it says whether towns or firms are assessed.
        as_of: The day that is asked about.
        criteria: Titles with their criteria; ``None`` takes the library's own.
        version: The version of the criteria; ``None`` takes the one in force.

    Returns:
        An assessment for each, in the order of the ledger.

    Raises:
        UnknownSubjectError: the ledger of towns, or of firms, was not handed over.
        WrongUseError: there is no such title or version, or ``programme`` is no programme.
        ValueTextError: ``as_of`` is no day.
    """
    evidence = _evidence(programme, as_of, criteria)
    sought = title_of(evidence.criteria, title)
    question = Question.on(evidence, sought, _version(sought, as_of, version))
    return tuple(question.of(subject_of(each)) for each in candidates(programme, sought.of))


def title_of(criteria: Criteria, text: str) -> Title:
    """The title a text means: its code, or its name as it is written today or was once.

    Raises:
        WrongUseError: it means none.
    """
    title = criteria.titles.get(text) or criteria.by_name.get(written_name(text))
    if title is not None:
        return title
    close = get_close_matches(text[:_LONGEST_KEY], [*criteria.titles, *criteria.by_name], n=3)
    meant = f"; did you mean {'、'.join(close)}?" if close else f"; there are: {'、'.join(criteria.titles)}"
    meant_zh = f"；是否应为{'、'.join(close)}？" if close else f"；有{'、'.join(criteria.titles)}"
    raise WrongUseError(f"the criteria have no title {text!r}{meant}", f"标准中没有称号“{text}”{meant_zh}")


def _evidence(programme: Programme, as_of: date, criteria: Criteria | None) -> Evidence:
    refuse_other_than(programme, Programme)
    refuse_other_than_a_day(as_of)
    return Evidence(programme=programme, as_of=as_of, criteria=criteria or standard_criteria())


def _version(title: Title, as_of: date, name: str | None) -> Version | None:
    if name is None:
        return title.version_on(as_of)
    version = next((each for each in title.versions if each.name == name), None)
    if version is not None:
        return version
    there = "、".join(each.name for each in title.versions)
    raise WrongUseError(
        f"{title.code} has no version {name!r} of its criteria; there are: {there or 'none'}",
        f"“{title.name}”没有“{name}”这一版标准；有{there or '零版'}",
    )


@frozen(kw_only=True)
class Question:
    """What is asked of every subject: the criteria of a title in one version, laid out once."""

    evidence: Evidence
    title: Title
    version: Version | None
    conditions: tuple[Condition, ...]
    texts: dict[int, Said] = field(factory=dict)

    @classmethod
    def on(cls, evidence: Evidence, title: Title, version: Version | None) -> "Question":
        """The question of a title by a version; by none, nothing can be said."""
        conditions = tuple(_conditions(title, version)) if version else ()
        return cls(evidence=evidence, title=title, version=version, conditions=conditions)

    def of(self, subject: Subject) -> Assessment:
        """How one subject stands."""
        case = Case(evidence=self.evidence, subject=subject, title=self.title, texts=self.texts)
        answers = (*map(case.answer, self.conditions), *_rest(self.version))
        return Assessment(
            subject=subject.id,
            name=subject.name,
            title=self.title,
            version=self.version,
            as_of=self.evidence.as_of,
            verdict=all_met(each.verdict for each in answers) if self.version else Verdict.UNKNOWN,
            conditions=answers,
            notes=tuple(_notes(self.title, self.version, self.evidence.as_of)),
        )


def _conditions(title: Title, version: Version) -> Iterator[Condition]:
    """What must be held first, then what the version lists."""
    if title.requires is not None:
        basis = Basis(seen=title.requires_seen) if title.requires_seen else None
        yield Held(title=title.requires, about=About(basis=basis))
    yield from version.conditions


def _rest(version: Version | None) -> Iterator[ConditionAnswer]:
    """What a version does not list, as a condition that nobody knows."""
    if version is not None and not (version.complete and version.conditions):
        yield ConditionAnswer(text=words.REST.said(), verdict=Verdict.UNKNOWN, why=words.INCOMPLETE.said())


def _notes(title: Title, version: Version | None, as_of: date) -> Iterator[Said]:
    if version is None:
        yield words.NO_VERSION.said(day=as_of)
    for note in (version.note if version else None, title.note):
        if note:
            yield Said(note, note)
