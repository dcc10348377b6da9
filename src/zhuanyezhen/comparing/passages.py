"""What has changed of the text outside of tasks: lines that came, went, were rewritten or moved.

So nothing that has changed is lost, though the model has no place for it. What has been told already (a member unit, the
title) is not told again; lines in
which names of persons may stand are not quoted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from zhuanyezhen.comparing.edit import Edit, Part, Turn
from zhuanyezhen.comparing.pairing import moved, pair_texts
from zhuanyezhen.comparing.privacy import is_quotable
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.source import Source

_NUMBER = regex(
    r"^（?[一二三四五六七八九十百0-9]{1,4}(?:[.、）]|(?<=）))|^第[一二三四五六七八九十百0-9]{1,4}[章节条部分]{1,2}"
)
_UNWRITTEN = regex(r"[^\w]+")
_DATE = regex(
    r"[0-9〇零一二三四五六七八九]{4}[年.-][0-9一二三四五六七八九十]{1,3}[月.-][0-9一二三四五六七八九十]{1,3}日?"
)
_HEAD = frozenset(
    {
        Part.TITLE,
        Part.DOCUMENT_NUMBER,
        Part.STATUS,
        Part.ISSUER,
        Part.INTERPRETER,
        Part.HEADING,
        Part.GROUP,
        Part.LEADER,
        Part.DEPUTY,
        Part.OFFICE,
        Part.OFFICE_HEAD,
    }
)


@frozen(kw_only=True)
class _Line:
    """A line outside of tasks: where it stands, and what it says that has not been told."""

    start: int
    text: str
    key: str
    quoted: bool
    source: Source

    @property
    def words(self) -> str | None:
        return self.text if self.quoted else None


def passage_edits(draft: Plan, final: Plan, told: Sequence[Edit]) -> Iterator[Edit]:
    """The changes of lines outside of tasks that nothing else has told."""
    values = _values(told)
    sides = [
        list(_lines(draft, values, [each.old_source for each in told])),
        list(_lines(final, values, [each.new_source for each in told])),
    ]
    keys = [Counter(line.key for line in side) for side in sides]
    gone, come = _beyond(sides[0], keys[0] - keys[1]), _beyond(sides[1], keys[1] - keys[0])
    alike = pair_texts([each.key for each in gone], [each.key for each in come])
    for at, to in alike:
        yield _edit(Turn.CHANGED, gone[at], come[to])
    stayed = [{at for at, _ in alike}, {to for _, to in alike}]
    yield from (_edit(Turn.WENT, each, None) for at, each in enumerate(gone) if at not in stayed[0])
    yield from (_edit(Turn.CAME, None, each) for to, each in enumerate(come) if to not in stayed[1])
    yield from _moved(sides, keys)


def _moved(sides: Sequence[Sequence[_Line]], keys: Sequence[Counter[str]]) -> Iterator[Edit]:
    """Lines that stand once in either plan, in another order."""
    places = [{line.key: at for at, line in enumerate(side)} for side in sides]
    once = [key for key in places[0] if key and keys[0][key] == keys[1][key] == 1]
    for at, to in sorted(moved([(places[0][key], places[1][key]) for key in once], once)):
        yield _edit(Turn.MOVED, sides[0][at], sides[1][to])


def _edit(how: Turn, old: _Line | None, new: _Line | None) -> Edit:
    return Edit(
        part=Part.PASSAGE,
        how=how,
        old=old.words if old else None,
        new=new.words if new else None,
        old_source=old.source if old else None,
        new_source=new.source if new else None,
    )


def _values(told: Sequence[Edit]) -> tuple[str, ...]:
    """The values of the head that have been told, the longest first; of a date, that there is one."""
    found = {
        fold_tight(text)
        for each in told
        if each.part in _HEAD
        for value in (each.old, each.new)
        if value
        for text in (value, *value.split("、"))
    }
    dated = any(each.part is Part.DATE for each in told)
    return (*sorted(found - {""}, key=lambda each: (-len(each), each)), *([""] if dated else []))


def _lines(plan: Plan, values: Sequence[str], told: Sequence[Source | None]) -> Iterator[_Line]:
    owned = set(_owned(plan))
    places = [
        (each.start, each.end) for each in told if each and each.start is not None and each.end is not None
    ]
    for number, (start, text) in enumerate(_starts(plan.text), start=1):
        if number in owned or not text.strip():
            continue
        within = sorted((one, two) for one, two in places if start <= one < two <= start + len(text))
        rest = text
        for one, two in reversed(within):
            rest = rest[: one - start] + rest[two - start :]
        yield _Line(
            start=start,
            text=text.strip(),
            key=_key(rest, values),
            quoted=is_quotable(text),
            source=Source(document=plan.name, paragraph=number, start=start, end=start + len(text)),
        )


def _key(text: str, values: Sequence[str]) -> str:
    """What a line says, without its number, marks and what has been told."""
    tight = _NUMBER.sub("", fold_tight(text))
    for each in values:
        tight = (
            _DATE.sub("", tight) if not each else "" if tight and tight in each else tight.replace(each, "")
        )
    return _UNWRITTEN.sub("", tight)


def _starts(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _beyond(lines: Sequence[_Line], left: Counter[str]) -> list[_Line]:
    found = []
    for line in lines:
        if line.key and left[line.key] > 0:
            left[line.key] -= 1
            found.append(line)
    return found


def _owned(plan: Plan) -> Iterator[int]:
    """The numbers of the lines that are a task's: its heading, and what follows of its text and clauses."""
    lines = list(_starts(plan.text))
    at = 0
    placed = [
        (each.source.start, each) for each in plan.tasks if each.source and each.source.start is not None
    ]
    for start, task in sorted(placed, key=lambda each: each[0]):
        while at + 1 < len(lines) and lines[at + 1][0] <= start:
            at += 1
        yield at + 1
        own = _own_text(task)
        while at + 1 < len(lines) and _is_of(lines[at + 1][1], task, own):
            at += 1
            yield at + 1


def _own_text(task: Task) -> str:
    return _UNWRITTEN.sub("", fold_tight(task.title + task.text))


def _is_of(line: str, task: Task, own: str) -> bool:
    rest = fold_tight(line)
    for clause in task.clauses:
        rest = rest.replace(fold_tight(clause), "")
    return _UNWRITTEN.sub("", rest) in own
