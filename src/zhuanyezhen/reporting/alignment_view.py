"""An upper plan and a lower one, compared: what ``zhuanyezhen align`` prints as text and as JSON.

What the page shows beside (``html_alignment``) is said here too, so that both say the same.
"""

from collections.abc import Iterable, Iterator, Sequence

from zhuanyezhen.aligning.align import Alignment, Ground
from zhuanyezhen.aligning.linking import Link
from zhuanyezhen.aligning.settling import Changed, Suspect
from zhuanyezhen.aligning.target import TargetPair
from zhuanyezhen.escaping import visible
from zhuanyezhen.model.plan import Plan, Target, Task
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.words import Language, listed
from zhuanyezhen.words import alignment as words
from zhuanyezhen.words.text import Text

_GROUNDS: dict[Ground, Text] = {
    Ground.CITED: words.CITED,
    Ground.NAMED: words.NAMED,
    Ground.DOUBTED: words.DOUBTED,
    Ground.NONE: words.NONE,
}

_CHANGED: dict[Changed, Text] = {
    Changed.UPPER: words.WHY_UPPER,
    Changed.LOWER: words.WHY_LOWER,
    Changed.BOTH: words.WHY_BOTH,
    Changed.GONE: words.WHY_GONE,
}


def alignment_to_text(alignment: Alignment, *, width: int = 100, lang: Language = "zh") -> str:
    """The comparison for a terminal: what is taken up, what may be, what is left out and added, the targets."""
    return "".join(f"{part}\n" for line in _lines(alignment, lang) for part in hang(visible(line), width))


def alignment_to_json(alignment: Alignment) -> str:
    """The comparison in the fixed shape of ``zhuanyezhen align --format json``."""
    return canonical(alignment_value(alignment))


def alignment_value(alignment: Alignment) -> dict[str, Json]:
    """The same, before it is written down."""
    return {
        "ground": alignment.ground.value,
        "copied": alignment.copied,
        "links": [_link(each) for each in alignment.links],
        "candidates": [_link(each) for each in alignment.candidates],
        "uncovered": _tasks(alignment.uncovered),
        "added": _tasks(alignment.added),
        "unknown": {"upper": _tasks(alignment.open_upper), "lower": _tasks(alignment.open_lower)},
        "suspects": [
            {
                "upper": each.link.upper,
                "lower": each.link.lower,
                "settlement": each.link.settlement.value,
                "changed": each.why.value,
            }
            for each in alignment.suspects
        ],
        "targets": [
            {
                "name": each.name,
                "verdict": each.verdict.value,
                "upper": target_text(each.upper, "zh"),
                "lower": target_text(each.lower, "zh"),
            }
            for each in alignment.targets
        ],
    }


def plan_text(plan: Plan, lang: Language) -> str:
    """How a plan is called: its title and number, else its file."""
    title = plan.title or plan.name
    number = plan.document_number
    return words.NUMBERED(lang, title=title, number=str(number)) if number else title


def told_of(alignment: Alignment, lang: Language) -> tuple[str, ...]:
    """The sentences above a comparison: its ground, its counts, and how much is copied."""
    copied = alignment.copied
    return (
        words.GROUND(lang, told=_GROUNDS[alignment.ground](lang)),
        words.COUNTED(
            lang,
            links=len(alignment.links),
            candidates=len(alignment.candidates),
            uncovered=len(alignment.uncovered),
            added=len(alignment.added),
            unknown=len(alignment.unknown),
        ),
        words.NOT_COPIED(lang) if copied is None else words.COPIED(lang, share=int(copied * 100)),
    )


def link_notes(link: Link, lang: Language) -> tuple[str, ...]:
    """What speaks for a link: the kinds of evidence, the words, the score."""
    how = words.BASED_ON(lang, how=listed((each.said for each in link.how), lang))
    shared = words.WORDS(lang, words=listed(link.words, lang))
    score = words.SCORE(lang, score=f"{link.score:.2f}")
    told = ((how, link.how), (shared, link.words), (score, link.score))
    return tuple(note for note, there in told if there)


def target_text(target: Target, lang: Language) -> str:
    """The figure of a target, and by when where that is stated."""
    figure = str(target.quantity)
    return words.BY(lang, figure=figure, deadline=target.deadline.text) if target.deadline else figure


def suspect_text(suspect: Suspect, lang: Language) -> str:
    """What was settled of which tasks, and what has changed since."""
    link = suspect.link
    why = _CHANGED[suspect.why](lang)
    return words.SUSPECT(lang, upper=link.upper, lower=link.lower, settlement=link.settlement.said, why=why)


def _link(link: Link) -> Json:
    return {
        "upper": _task(link.upper),
        "lower": _task(link.lower),
        "how": [each.value for each in link.how],
        "score": link.score,
        "words": list(link.words),
    }


def _task(task: Task) -> Json:
    return {"number": task.number, "title": task.title}


def _tasks(tasks: Iterable[Task]) -> list[Json]:
    return [_task(each) for each in tasks]


def _lines(alignment: Alignment, lang: Language) -> Iterator[str]:
    yield words.TITLE(lang)
    yield words.PLAN(lang, side=words.UPPER(lang), name=plan_text(alignment.upper, lang))
    yield words.PLAN(lang, side=words.LOWER(lang), name=plan_text(alignment.lower, lang))
    yield from told_of(alignment, lang)
    yield from _section(words.LINKS, [_told(each, lang) for each in alignment.links], lang)
    yield from _section(words.CANDIDATES, [_told(each, lang) for each in alignment.candidates], lang)
    yield from _section(words.UNCOVERED, [each.label for each in alignment.uncovered], lang)
    yield from _section(words.ADDED, [each.label for each in alignment.added], lang)
    sides = ((words.UPPER, alignment.open_upper), (words.LOWER, alignment.open_lower))
    left = [words.OF_SIDE(lang, side=side(lang), task=each.label) for side, tasks in sides for each in tasks]
    yield from _section(words.UNKNOWN, left, lang)
    yield from _section(words.SUSPECTS, [suspect_text(each, lang) for each in alignment.suspects], lang)
    yield from _section(words.TARGETS, [_target(each, lang) for each in alignment.targets], lang)


def _section(heading: Text, told: Sequence[str], lang: Language) -> Iterator[str]:
    if told:
        yield ""
        yield heading(lang, count=len(told))
        yield from (f"  {each}" for each in told)


def _told(link: Link, lang: Language) -> str:
    pair = words.ARROW(lang, upper=link.upper.label, lower=link.lower.label)
    notes = link_notes(link, lang)
    return words.BESIDE(lang, told=pair, notes=words.NOTES(lang).join(notes)) if notes else pair


def _target(pair: TargetPair, lang: Language) -> str:
    return words.TARGET(
        lang,
        name=pair.name,
        upper=target_text(pair.upper, lang),
        lower=target_text(pair.lower, lang),
        verdict=pair.verdict.said,
    )
