"""A draft and its final, compared: what ``zhuanyezhen diff`` prints as text and as JSON."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from zhuanyezhen.comparing.compare import PlanComparison
from zhuanyezhen.comparing.edit import Edit, Part, Turn
from zhuanyezhen.escaping import visible
from zhuanyezhen.model.plan import Task
from zhuanyezhen.reporting.alignment_view import plan_text
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language, listed
from zhuanyezhen.words import alignment as sides
from zhuanyezhen.words import comparing as words


def comparison_to_text(comparison: PlanComparison, *, width: int = 100, lang: Language = "zh") -> str:
    """The comparison for a terminal: counts, changes of the document, changes task by task."""
    return "".join(f"{part}\n" for line in _lines(comparison, lang) for part in hang(visible(line), width))


def comparison_to_json(comparison: PlanComparison) -> str:
    """The comparison in the fixed shape of ``zhuanyezhen diff --format json``."""
    return canonical({"changes": [_value(each) for each in comparison.edits]})


def _value(edit: Edit) -> Json:
    return {
        "part": edit.part.value,
        "how": edit.how.value,
        "old": edit.old,
        "new": edit.new,
        "draft": {"task": _task(edit.old_task), "place": _place(edit.old_source)},
        "final": {"task": _task(edit.new_task), "place": _place(edit.new_source)},
    }


def _task(task: Task | None) -> Json:
    return {"number": task.number, "title": task.title} if task else None


def _place(source: Source | None) -> Json:
    return {"paragraph": source.paragraph, "start": source.start, "end": source.end} if source else None


def counted(comparison: PlanComparison, lang: Language) -> str:
    """How many changes there are, and how many tasks came, went and moved."""
    edits = comparison.edits
    if not edits:
        return words.SAME(lang)
    came, went, moved = (
        sum(each.part is Part.TASK and each.how is how for each in edits)
        for how in (Turn.CAME, Turn.WENT, Turn.MOVED)
    )
    rest = len(edits) - came - went - moved
    return words.COUNTED(lang, count=len(edits), came=came, went=went, moved=moved, rest=rest)


def edit_text(edit: Edit, lang: Language) -> str:
    """One change as a line: what, how, the words on both sides."""
    told = {Turn.CAME: words.CAME, Turn.WENT: words.WENT}.get(edit.how, words.CHANGED)
    old = edit.old if edit.old is not None else _unquoted(edit.old_source, lang)
    new = edit.new if edit.new is not None else _unquoted(edit.new_source, lang)
    return told(lang, part=edit.part.said, how=edit.how.said, old=old, new=new)


def _unquoted(source: Source | None, lang: Language) -> str:
    if source is None or source.paragraph is None:
        return words.NOT_QUOTED_ANYWHERE(lang)
    return words.NOT_QUOTED(lang, line=source.paragraph)


def _lines(comparison: PlanComparison, lang: Language) -> Iterator[str]:
    yield words.TITLE(lang)
    for side, plan in ((words.DRAFT, comparison.draft), (words.FINAL, comparison.final)):
        yield sides.PLAN(lang, side=side(lang), name=plan_text(plan, lang))
    yield counted(comparison, lang)
    numbers = [each for each in comparison.edits if each.part is Part.TASK_NUMBER]
    told = (each for each in comparison.edits if each.part is not Part.TASK_NUMBER)
    others = sorted(told, key=lambda each: each.task is not None)
    for heading, edits in groupby(others, lambda each: each.task.label if each.task else words.HEAD(lang)):
        yield ""
        yield heading
        yield from (f"  {edit_text(each, lang)}" for each in edits)
    if numbers:
        yield ""
        yield words.NUMBERS(lang, count=len(numbers), told=listed(_renumbered(numbers, lang), lang))


def _renumbered(edits: Sequence[Edit], lang: Language) -> list[str]:
    return [
        words.RENUMBERED(lang, old=each.old, new=each.new, title=each.new_task.title)
        for each in edits
        if each.new_task
    ]
