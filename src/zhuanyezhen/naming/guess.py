"""What a name that parses as no organ may be meant for, and answers made of organs.

A short form or a slip is a guess: the answer says which, and offers what else would fit. One that fits several
organs means none of them.
"""

from attrs import evolve

from zhuanyezhen.model.unit import How, Level
from zhuanyezhen.naming.index import Index
from zhuanyezhen.naming.organ import Organ
from zhuanyezhen.naming.resolution import Candidate, Resolution
from zhuanyezhen.naming.scope import Reading, Scope


def answer(name: str, place: str, level: Level | None, organ: Organ, how: How) -> Resolution:
    """The answer that a name means an organ at a place."""
    return Resolution(
        name=name,
        unit=f"{place}/{organ.name}",
        function=organ.function,
        further_functions=organ.functions[1:],
        level=level,
        kind=organ.kind,
        how=how,
        part_of=f"{place}/{organ.part_of}" if organ.part_of else None,
        valid_to=organ.valid_to,
        succeeded_by=f"{place}/{organ.successor}" if organ.successor else None,
    )


def similar(name: str, scope: Scope, index: Index) -> Resolution:
    """An abbreviation, else a misspelling, of one known organ; of several, all are returned."""
    readings = tuple(scope.readings(name))
    for reading in readings:
        found = index.spelling.abbreviated(reading.rest)
        if found:
            return _guess(name, reading, _plainest(index, found), How.ABBREVIATION)
    for reading in readings:
        found = index.spelling.misspelt(reading.rest)
        if found:
            return _guess(name, reading, _plainest(index, found), How.MISSPELLING)
    return Resolution(name=name)


def _guess(name: str, reading: Reading, found: dict[str, Organ], how: How) -> Resolution:
    fitting = candidates(reading, found)
    if len(found) > 1:
        # A short form of several names is ambiguous; one edit away from several is no evidence of any.
        ambiguous = How.AMBIGUOUS if how is How.ABBREVIATION else How.UNKNOWN
        return Resolution(name=name, how=ambiguous, candidates=fitting)
    (form,) = found
    intended = f"{reading.prefix}{form}" if how is How.MISSPELLING else None
    guess = answer(name, reading.place, reading.level, found[form], how)
    return evolve(guess, intended=intended, candidates=fitting)


def candidates(reading: Reading, found: dict[str, Organ]) -> tuple[Candidate, ...]:
    """The units that forms behind one prefix mean, in the order given."""
    return tuple(
        Candidate(
            unit=f"{reading.place}/{each.name}",
            name=f"{reading.prefix}{form}",
            function=each.function,
            level=reading.level,
            kind=each.kind,
        )
        for form, each in found.items()
    )


def _plainest(index: Index, guesses: dict[str, str]) -> dict[str, Organ]:
    """Of organs with one primary function the only one that is not merged: 发改革局 is no 发展改革和统计局."""
    found = {form: index.forms[form] for _, form in sorted(guesses.items())}
    plain = {form: organ for form, organ in found.items() if len(organ.functions) == 1}
    same = len({organ.function for organ in found.values()}) == 1
    return plain if same and len(plain) == 1 else found
