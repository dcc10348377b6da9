"""The grounds on which units answer for a subject: its ledger, the plan's task, its industry, its place.

Each ground yields its units together with whether they follow without a choice. Joint leads of which none
is said to come first do not: somebody has to choose among them.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from zhuanyezhen.assigning.proposal import Basis, Ground, Proposed
from zhuanyezhen.assigning.subject import Subject
from zhuanyezhen.assigning.suggest import TaskIndex
from zhuanyezhen.model.area import county_of
from zhuanyezhen.model.plan import LeadConvention, Plan, Role, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Level, Unit, UnitKind
from zhuanyezhen.naming.lexicon import Lexicon, load_lexicon
from zhuanyezhen.naming.scope import OWN
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.numeral import parse_numeral
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Said, listed, translated
from zhuanyezhen.words import answers as texts

Offer = tuple[Proposed, bool]
_Sentence = tuple[str | None, tuple[str | None, Source | None]]

_LOCAL = frozenset({UnitKind.TOWNSHIP_GOVERNMENT, UnitKind.SUBDISTRICT_OFFICE, UnitKind.ZONE_COMMITTEE})
_SENTENCE = regex(r"[^。；\n]+")
_LONGEST_SENTENCE = 500
# 镇、乡、街道按所辖区域负责: a plan that gives each the tasks of its own area
_BY_REGION = regex(r"(?:镇|乡|街).*按.{0,8}区域")
_BY_INDUSTRY = regex(r"(?:部门|单位).*按.{0,8}产业")
_BRACKETS = str.maketrans("", "", "（）()第项.、")


class Grounds:
    """The grounds of one programme; what they look things up in is made once."""

    def __init__(self, programme: Programme, lexicon: Lexicon | None) -> None:
        self._programme = programme
        self._lexicon = lexicon or load_lexicon()
        self._bureaus: dict[str, dict[str, list[Unit]]] = {}
        self._local: dict[str, list[Unit]] = {}
        for unit in programme.unit_by_id.values():
            self._enter(unit)
        self._sentences: dict[tuple[tuple[int, ...], str], _Sentence] = {}
        self._indexes: dict[tuple[int, ...], TaskIndex] = {}
        self._charged: dict[tuple[str | None, str | None], dict[str, tuple[str, str]]] = {}

    def _enter(self, unit: Unit) -> None:
        """Index a unit by what it is asked for: its function and place, or the area it governs."""
        if unit.kind in _LOCAL and unit.area:
            for code in {unit.area, county_of(unit.area)}:
                self._local.setdefault(code, []).append(unit)
        elif unit.function and unit.kind is not UnitKind.COLLECTIVE and unit.level in {Level.COUNTY, None}:
            place = unit.id.partition("/")[0]
            self._bureaus.setdefault(unit.function, {}).setdefault(place, []).append(unit)

    def plans_for(self, places: frozenset[str]) -> tuple[Plan, ...]:
        """The plans of a subject's places; the only plan, if there is one; else none is guessed."""
        plans = self._programme.plans
        if len(plans) <= 1:
            return plans
        return tuple(plan for plan in plans if plan.jurisdiction in places)

    def offers(self, subject: Subject, plans: tuple[Plan, ...], places: frozenset[str]) -> Iterator[Offer]:
        """Every unit that answers for a subject, ground by ground."""
        yield from self._stated(subject)
        yield from self._by_task(subject, plans)
        yield from self._by_industry(subject, plans, places)
        yield from self._by_region(subject, plans)

    def _stated(self, subject: Subject) -> Iterator[Offer]:
        if subject.stated:
            unit = self._programme.unit_by_id.get(subject.stated)
            basis = Basis(note=texts.STATED.said())
            name = unit.name if unit else subject.stated
            yield _proposed(subject.stated, name, Role.RESPONSIBLE, Ground.STATED, basis), True

    def _by_task(self, subject: Subject, plans: tuple[Plan, ...]) -> Iterator[Offer]:
        if subject.task:
            found = [(plan, task) for plan in plans for task in plan.tasks if is_called(task, subject.task)]
            for plan, task in found:
                yield from _of_task(plan, task, Ground.TASK, (), certain=len(found) == 1)
            return
        suggested = self._index(plans).suggest(subject.category, subject.texts)
        for each in suggested:
            yield from _of_task(
                each.plan, each.task, Ground.SUGGESTED, each.words, certain=len(suggested) == 1
            )

    def _by_industry(
        self, subject: Subject, plans: tuple[Plan, ...], places: frozenset[str]
    ) -> Iterator[Offer]:
        if subject.town is None:
            return
        own = {*places, OWN, *(plan.jurisdiction for plan in plans)} if places or plans else None
        found = [
            (unit, *reason)
            for function, reason in self._in_charge(subject.town.sector, subject.town.industry).items()
            for unit in self._of_function(function, own)
        ]
        said, source = self._said(plans, _BY_INDUSTRY)
        for unit, word, table in found:
            charged = texts.BY_INDUSTRY.said(word=word, unit=unit.name, table=table)
            note = texts.PLAN_BY_INDUSTRY.said(note=charged) if said else charged
            basis = Basis(plan=said, clause=source[0], source=source[1], words=(word,), note=note)
            yield _proposed(unit.id, unit.name, Role.RESPONSIBLE, Ground.INDUSTRY, basis), len(found) == 1

    def _by_region(self, subject: Subject, plans: tuple[Plan, ...]) -> Iterator[Offer]:
        exact = [unit for code in subject.areas for unit in self._local.get(code, ()) if unit.area == code]
        counties = [code for code in subject.areas if county_of(code) == code]
        found = exact or [unit for code in counties for unit in self._local.get(code, ())]
        said, source = self._said(plans, _BY_REGION)
        region = texts.BY_REGION.said(where=(texts.HERE if exact else texts.SOMEWHERE_IN_COUNTY).said())
        note = texts.PLAN_BY_REGION.said(note=region) if said else region
        for unit in found:
            basis = Basis(plan=said, clause=source[0], source=source[1], note=note)
            yield _proposed(unit.id, unit.name, Role.RESPONSIBLE, Ground.REGION, basis), len(exact) == 1

    def _of_function(self, function: str, places: AbstractSet[str | None] | None) -> Iterator[Unit]:
        """The units of a function in the subject's own places, not in the city or province above."""
        by_place = self._bureaus.get(function, {})
        for place in by_place if places is None else sorted(by_place.keys() & places):
            yield from by_place[place]

    def _in_charge(self, sector: str | None, industry: str | None) -> dict[str, tuple[str, str]]:
        """The functions in charge of a sector or an industry, with the matching word and the table's source."""
        key = sector, industry
        if key not in self._charged:
            words = (
                (function, word)
                for function in self._lexicon.functions
                for word in function.sectors
                if _fits(word, sector) or _fits(word, industry)
            )
            charged: dict[str, tuple[str, str]] = {}
            for function, word in words:
                source = function.sectors_source or texts.LEXICON.said()
                table = Said(source, translated(source, (texts.OWN_TABLE,), "en"))
                charged.setdefault(function.key, (word, table))
            self._charged[key] = charged
        return self._charged[key]

    def _said(self, plans: tuple[Plan, ...], words: re.Pattern[str]) -> _Sentence:
        """The first plan that says how work is divided, its sentence and the place; looked for once."""
        key = tuple(map(id, plans)), words.pattern
        if key not in self._sentences:
            found = (said for plan in plans for said in _sentences(plan, words))
            self._sentences[key] = next(found, (None, (None, None)))
        return self._sentences[key]

    def _index(self, plans: tuple[Plan, ...]) -> TaskIndex:
        key = tuple(map(id, plans))
        if key not in self._indexes:
            self._indexes[key] = TaskIndex(plans)
        return self._indexes[key]


def is_called(task: Task, name: str) -> bool:
    """Whether a task goes by a name: its number in any writing (（十）, 十, 10), its title, or both.

    >>> task = Task(number="（十）", title="强化要素保障")
    >>> [is_called(task, name) for name in ("（十）", "10", "强化要素保障", "（十）强化要素保障", "十一")]
    [True, True, True, True, False]
    """
    asked = fold(name).strip()
    if asked in {fold(task.title), fold(task.label)}:
        return True
    number, wanted = fold(task.number or "").translate(_BRACKETS), asked.translate(_BRACKETS)
    return bool(number) and (
        number == wanted or (_value(number) is not None and _value(number) == _value(wanted))
    )


def _value(number: str) -> int | None:
    return int(number) if number.isdecimal() else parse_numeral(number)


def _of_task(
    plan: Plan, task: Task, ground: Ground, words: tuple[str, ...], *, certain: bool
) -> Iterator[Offer]:
    stated = ground is Ground.TASK
    suggested = texts.SUGGESTED.said(words=Said(listed(words, "zh"), listed(words, "en")), task=task.label)
    note = texts.IN_TASK.said(task=task.label) if stated else suggested
    first_leads = plan.lead_convention is LeadConvention.FIRST_LISTED
    for number, each in enumerate(task.assignments):
        joint = each.role is Role.LEAD and len(task.leads) > 1 and not (first_leads and number == 0)
        basis = Basis(
            plan=plan.title or plan.name,
            task=task.label,
            clause="".join(task.clauses) or None,
            source=each.source or task.source,
            words=words,
            note=texts.JOINT.said(note=note, count=len(task.leads)) if joint else note,
        )
        yield _proposed(each.unit, each.as_written, each.role, ground, basis), certain and not joint


def _proposed(unit: str | None, name: str, role: Role, how: Ground, basis: Basis) -> Proposed:
    return Proposed(unit=unit, name=name, role=role, how=how, basis=basis)


def _sentences(plan: Plan, words: re.Pattern[str]) -> Iterator[_Sentence]:
    """The sentences of a plan that match; one longer than any sentence is no sentence, and costs no time."""
    for sentence in _SENTENCE.finditer(plan.text):
        start, end = sentence.span()
        if end - start <= _LONGEST_SENTENCE and words.search(sentence.group()):
            paragraph = plan.text.count("\n", 0, start) + 1
            source = Source(document=plan.name, paragraph=paragraph, start=start, end=end)
            yield plan.title or plan.name, (sentence.group(), source)


def _fits(word: str, asked: str | None) -> bool:
    return bool(asked) and (word == asked or word in str(asked) or str(asked) in word)
