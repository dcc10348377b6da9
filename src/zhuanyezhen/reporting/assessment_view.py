"""Assessments, written down: what ``zhuanyezhen assess`` prints, for one or for all.

Decided here: what is lacking comes first, then what is not known, then what is met; where nearly all conditions come
from one place it is said once.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from zhuanyezhen.assessing.answer import Assessment, ConditionAnswer
from zhuanyezhen.assessing.provenance import told_basis, told_mark
from zhuanyezhen.assessing.telling import told_outcome, told_part
from zhuanyezhen.assessing.title import Title
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.escaping import visible
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.terminal import aligned, hang
from zhuanyezhen.words import Language, Said, joined, listed, said_in
from zhuanyezhen.words import assessing as words

_FIRST = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET)


def assessment_to_text(answer: Assessment, *, width: int = 100, lang: Language = "zh") -> str:
    """How one stands, for a terminal: each condition with what it has and what is lacking."""
    lines = [*_head(answer, lang), words.SUBJECT(lang, name=answer.name, id=answer.subject)]
    lines += [_verdict(answer, lang), *_groups(answer, _FIRST, lang), *_notes([answer], lang)]
    return _laid_out(lines, width)


def assessments_to_text(answers: Sequence[Assessment], *, width: int = 100, lang: Language = "zh") -> str:
    """How all stand, for a terminal: a table, then what each of them lacks or does not say."""
    if not answers:
        return f"{words.NOBODY(lang)}\n"
    counts = Counter(each.verdict for each in answers)
    told = [words.OF_VERDICT(lang, verdict=each.said, count=counts[each]) for each in _FIRST if counts[each]]
    lines = [
        *_head(answers[0], lang),
        words.TOTAL(lang, count=len(answers), counts=words.COMMA(lang).join(told)),
        "",
    ]
    rows = [[heading(lang) for heading in words.ALL_HEADINGS], *(_row(each, lang) for each in answers)]
    lines += aligned([[visible(cell) for cell in row] for row in rows])
    for each in answers:
        lines += ["", words.SUBJECT(lang, name=each.name, id=each.subject), _verdict(each, lang)]
        lines += _groups(each, (Verdict.UNMET, Verdict.UNKNOWN), lang)
    return _laid_out([*lines, *_notes(answers, lang)], width)


def assessment_to_json(answer: Assessment, *, lang: Language = "zh") -> str:
    """One assessment in the fixed shape of ``zhuanyezhen assess --format json``."""
    return canonical(_json(answer, lang))


def assessments_to_json(answers: Sequence[Assessment], *, lang: Language = "zh") -> str:
    """A list of such assessments."""
    return canonical([_json(each, lang) for each in answers])


def _json(answer: Assessment, lang: Language) -> Json:
    return {
        "subject": answer.subject,
        "title": answer.title.code,
        "version": answer.version.name if answer.version else None,
        "verdict": answer.verdict.value,
        "conditions": [_condition(each, answer.title, lang) for each in answer.conditions],
    }


def _condition(answer: ConditionAnswer, title: Title, lang: Language) -> Json:
    basis = told_basis(answer.basis, title.documents)
    text = words.WITH_BASIS.said(told=answer.text, basis=basis) if basis else answer.text
    if answer.why:
        text = words.VALUE.said(text=text, value=answer.why)
    value = answer.value or _of_parts(answer)
    return {
        "text": said_in(text, lang),
        "verdict": answer.verdict.value,
        "value": said_in(value, lang) if value else None,
        "threshold": said_in(answer.threshold, lang) if answer.threshold else None,
        "gap": said_in(answer.gap, lang) if answer.gap else None,
        "source": "；".join(map(str, answer.sources)) or None,
    }


def _of_parts(answer: ConditionAnswer) -> Said | None:
    """What there is of a condition put together of others: what there is of each."""
    parts = [(each, each.value or _of_parts(each)) for each in answer.parts]
    told = [words.VALUE.said(text=each.text, value=value) for each, value in parts if value]
    return joined(told) if told else None


def _head(answer: Assessment, lang: Language) -> Iterator[str]:
    day = (
        f"{answer.as_of.year}年{answer.as_of.month}月{answer.as_of.day}日"
        if lang == "zh"
        else str(answer.as_of)
    )
    yield words.HEAD(lang, title=answer.title.name)
    if answer.version is None:
        yield words.NO_VERSION_THERE(lang, day=day)
    else:
        yield words.OF_VERSION(lang, day=day, version=answer.version.name)
    common = _common(answer)
    if common:
        yield words.COMMON_BASIS(lang, basis=common)
    yield from _about(answer.title, lang)


def _about(title: Title, lang: Language) -> Iterator[str]:
    """Who confers it, and for how long."""
    if title.body:
        yield words.BODY(lang, units=listed(title.body, lang))
    if title.valid_years:
        term, mark = words.TERM.said(years=title.valid_years), told_mark(title.term_seen)
        yield said_in(words.WITH_BASIS.said(told=term, basis=mark) if mark else term, lang)


def _common(answer: Assessment) -> Said | None:
    """Where most of the conditions come from."""
    told = Counter(told_basis(each.basis, answer.title.documents) for each in answer.conditions)
    named = [(count, basis) for basis, count in told.items() if basis and count > 1]
    return max(named, key=lambda each: each[0])[1] if named else None


def _verdict(answer: Assessment, lang: Language) -> str:
    counts = Counter(each.verdict for each in answer.conditions)
    told = [words.COUNT(lang, verdict=each.said, count=counts[each]) for each in _FIRST if counts[each]]
    if not told:
        return words.PART_TOLD(lang, text=words.RESULT.said(), verdict=answer.verdict.said)
    return words.VERDICT(lang, verdict=answer.verdict.said, counts=words.COMMA(lang).join(told))


def _row(answer: Assessment, lang: Language) -> list[str]:
    counts = Counter(each.verdict for each in answer.conditions)
    figures = [str(counts[each]) for each in (Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN)]
    return [answer.name, answer.subject, answer.verdict.word(lang), *figures]


def _groups(answer: Assessment, verdicts: Sequence[Verdict], lang: Language) -> Iterator[str]:
    common = _common(answer)
    for verdict in verdicts:
        of = [each for each in answer.conditions if each.verdict is verdict]
        if of:
            yield ""
            yield words.GROUP(lang, verdict=verdict.said, count=len(of))
        for each in of:
            yield from _lines(each, answer.title, common, lang, "  ")


def _lines(
    answer: ConditionAnswer, title: Title, common: Said | None, lang: Language, indent: str
) -> Iterator[str]:
    basis = told_basis(answer.basis, title.documents)
    name = answer.heading or answer.text
    text = words.WITH_BASIS.said(told=name, basis=basis) if basis and basis != common else name
    told = told_outcome(answer)
    yield indent + said_in(words.VALUE.said(text=text, value=told) if told else text, lang)
    for part in answer.parts:
        yield f"{indent}  " + said_in(told_part(part), lang)


def _notes(answers: Sequence[Assessment], lang: Language) -> Iterator[str]:
    notes = dict.fromkeys(note for each in answers for note in each.notes)
    if notes:
        yield ""
        yield words.NOTES_HEAD(lang)
        yield from (f"  {said_in(note, lang)}" for note in notes)


def _laid_out(lines: Sequence[str], width: int) -> str:
    return "".join(f"{part}\n" for line in lines for part in hang(visible(line), width))
