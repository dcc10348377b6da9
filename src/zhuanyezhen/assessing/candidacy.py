"""Who is judged by whose criteria unasked: whoever the ledgers say holds a title, or has asked for it and not been told.

Decided here: the version of the criteria is the one the ledger names (a review may go by the old one), else the one in
force on the day; where it names one that is not on file, nobody is judged by another. Only titles of the user's own are
looked at: of the library's own figures ``assess`` tells, when it is asked.
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from zhuanyezhen.assessing.answer import Assessment, ConditionAnswer
from zhuanyezhen.assessing.assess import Question
from zhuanyezhen.assessing.evidence import Evidence
from zhuanyezhen.assessing.standard import standard_criteria
from zhuanyezhen.assessing.subject import subject_of
from zhuanyezhen.assessing.title import Criteria, Title, Version, written_name
from zhuanyezhen.model.change import Change, open_application
from zhuanyezhen.model.enterprise import Enterprise
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.model.town import Town


@frozen(kw_only=True)
class Candidacy:
    """A town or a firm that holds a title or asks for it, by a row of the ledger, and how it stands by the criteria.

    ``asks`` is whether an application of it is open; ``named`` is the version of the criteria as the ledger names it.
    ``before`` is whether it may have been granted before the version came into force by which it is judged here.
    """

    standing: Standing
    assessment: Assessment
    asks: bool
    named: str | None
    before: bool = False

    @property
    def listed(self) -> tuple[ConditionAnswer, ...]:
        """The answers to the conditions that are on file."""
        version, answers = self.assessment.version, self.assessment.conditions
        return answers if version is None or version.complete else answers[:-1]


def own_titles(criteria: Criteria) -> tuple[Title, ...]:
    """The titles of criteria that are not simply the library's own."""
    carried = standard_criteria().titles
    return tuple(each for code, each in criteria.titles.items() if carried.get(code) != each)


def candidacies(programme: Programme, *, as_of: date, criteria: Criteria) -> tuple[Candidacy, ...]:
    """Who holds or asks for a title of the user's own that has criteria, once each, in the order of the titles and of the ledgers.

    Args:
        programme: The ledgers.
        as_of: The day.
        criteria: The titles with their criteria.

    Returns:
        Each with how it stands; linear in the rows of the ledgers.
    """
    evidence = Evidence(programme=programme, as_of=as_of, criteria=criteria)
    return tuple(found for title in own_titles(criteria) if title.versions for found in _of(title, evidence))


def _of(title: Title, evidence: Evidence) -> Iterator[Candidacy]:
    """The candidates of a title; of several rows of one holder the first that asks is looked at, else the first held."""
    rows: dict[str, tuple[Standing, Town | Enterprise, Change | None]] = {}
    for standing in evidence.programme.entries(title.kept.value) or ():
        if written_name(standing.title) not in title.written:
            continue
        holder = evidence.holder_of(standing, title.of)
        asked = open_application(standing.history, evidence.as_of)
        if holder is None or not (asked or standing.held(evidence.as_of)):
            continue
        known = rows.get(holder.id)
        if known is None or (asked and known[2] is None):
            rows[holder.id] = standing, holder, asked
    questions: dict[str | None, Question] = {}
    for standing, holder, asked in rows.values():
        granted = None if asked else standing.last_change(evidence.as_of)
        judged_by = asked or granted
        named = judged_by.criteria if judged_by else None
        version = _version(title, named, evidence.as_of)
        key = version.name if version else None
        if key not in questions:
            questions[key] = Question.on(evidence, title, version)
        assessment = questions[key].of(subject_of(holder))
        yield Candidacy(
            standing=standing,
            assessment=assessment,
            asks=asked is not None,
            named=named,
            before=asked is None and named is None and _before(granted, version),
        )


def _before(granted: Change | None, version: Version | None) -> bool:
    """Whether a title may have been granted before a version was in force."""
    first = version.in_force if version else None
    return first is not None and (granted is None or granted.on is None or granted.on.first < first)


def _version(title: Title, named: str | None, on: date) -> Version | None:
    if named is None:
        return title.version_on(on)
    meant = title.versions_meant(named)
    return next((each for each in meant if each.holds_on(on)), meant[-1] if meant else None)
