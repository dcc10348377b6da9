"""What visits, meetings, training and financing set a time for: the next visit, a decision, the end of a class, an answer.

Decided here: what was done or answered by its day is no entry; a cycle that nobody wrote down makes none.
"""

from collections.abc import Iterator
from typing import Any

from zhuanyezhen.model.occasion import Occasion
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.tracking.entry import (
    AgendaEntry,
    AgendaKind,
    Certainty,
    Entry,
    Reach,
    Undated,
    UndatedEntry,
    names_of,
)
from zhuanyezhen.tracking.visit import rounds
from zhuanyezhen.words import agenda as words


def occasions_due(programme: Programme, reach: Reach) -> Iterator[Entry]:
    """When enterprises are to be visited again, decisions carried out, classes over and financing answered."""
    occasions = programme.occasions or ()
    for each in rounds(occasions, reach.last):
        yield AgendaEntry(
            on=each.due,
            kind=AgendaKind.VISIT,
            certainty=Certainty.CYCLE,
            what=programme.enterprise_called(each.enterprise),
            subject=each.last.id,
            units=names_of(programme, each.last.unit),
            source=each.last.source,
        )
    for occasion in occasions:
        yield from _decisions(programme, occasion, reach)
    yield from _trainings(programme)
    yield from _financings(programme)


def _decisions(programme: Programme, occasion: Occasion, reach: Reach) -> Iterator[Entry]:
    for decision in occasion.decisions or ():
        if decision.is_done(decision.due or reach.last):
            continue
        about: dict[str, Any] = {
            "kind": AgendaKind.DECISION,
            "what": decision.text,
            "subject": occasion.id,
            "units": names_of(programme, decision.unit),
            "source": decision.source or occasion.source,
        }
        if decision.due is None:
            yield UndatedEntry(reason=Undated.NONE, **about)
        else:
            yield AgendaEntry(on=decision.due, **about)


def _trainings(programme: Programme) -> Iterator[Entry]:
    for each in programme.trainings or ():
        if each.ends is not None:
            yield AgendaEntry(
                on=each.ends,
                start=each.begins,
                kind=AgendaKind.TRAINING,
                what=each.name or each.occupation or each.id,
                subject=each.id,
                units=names_of(programme, each.unit),
                source=each.source,
            )


def _financings(programme: Programme) -> Iterator[Entry]:
    for each in programme.financings or ():
        if each.due is not None and not each.is_answered(each.due):
            firm = programme.enterprise_called(each.enterprise) if each.enterprise else each.id
            yield AgendaEntry(
                on=each.due,
                kind=AgendaKind.ANSWER,
                what=words.ASKED.said(firm=firm, amount=str(each.asked)) if each.asked else firm,
                subject=each.id,
                units=names_of(programme, each.unit),
                source=each.source,
            )
