"""The section 原文: the paragraphs of the plans that findings quote, the words marked, and links back.

Only what is quoted is shown, so the section is never longer than the findings and the plans are.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from zhuanyezhen.escaping import text_of
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reporting.html_entries import Entry, Words
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as texts
from zhuanyezhen.words.notes import subject_in

ROOM = 300
_Quote: TypeAlias = tuple[Words, Entry]


def source_section(entries: Iterable[Entry], plans: Sequence[Plan], lang: Language) -> Iterator[str]:
    """The section, nothing where no entry quotes a plan whose text is known."""
    quotes: list[_Quote] = [(entry.words, entry) for entry in entries if entry.words is not None]
    if not quotes:
        return
    quotes.sort(key=lambda quote: quote[0])
    told = f'<span class="badge">{texts.QUOTED_PARAGRAPHS(lang)}</span>'
    yield f'<section class="text" id="text"><h2>{texts.ORIGINAL(lang)} {told}</h2>'
    for number, group in groupby(quotes, key=lambda quote: quote[0].plan):
        plan = plans[number - 1]
        passages = [list(each) for _, each in groupby(group, key=lambda quote: _bounds(plan.text, quote[0]))]
        yield f'<details class="box"><summary><h3>{text_of(plan.title or plan.name)}</h3>'
        yield f'<span class="n">{texts.PASSAGES(lang, count=len(passages))}</span></summary>\n<ol class="list">'
        yield from (_passage(plan.text, passage, lang) for passage in passages)
        yield "</ol></details>"
    yield "</section>"


def _bounds(text: str, words: Words) -> tuple[int, int]:
    stop = text.find("\n", words.start)
    return text.rfind("\n", 0, words.start) + 1, len(text) if stop < 0 else stop


def _passage(text: str, quotes: Sequence[_Quote], lang: Language) -> str:
    """One paragraph: its place, its text around the words, and a link back to each finding."""
    spans = [words for words, _ in quotes]
    start, end = _bounds(text, spans[0])
    left = max(start, spans[0].start - ROOM)
    right = min(end, max(words.end for words in spans) + ROOM)
    shown = "…" * (left > start) + "".join(_marked(text, left, right, spans)) + "…" * (right < end)
    links = "".join(
        f'<li><a href="#{entry.anchor}"><span class="code">{text_of(entry.finding.code)}</span> '
        f"{text_of(subject_in(entry.finding.subject, lang))}</a></li>"
        for _, entry in quotes
    )
    place = text_of(quotes[0][1].place(lang))
    return (
        f'<li><p class="where">{place}</p><p>{shown}</p>\n'
        f'<ul class="back" aria-label="{texts.FINDINGS_AT(lang, place=place)}">{links}</ul></li>'
    )


def _marked(text: str, left: int, right: int, spans: Iterable[Words]) -> Iterator[str]:
    """``text[left:right]`` with each span in a mark of its own; marks nest, one that crosses another is cut short."""
    at, open_until = left, [right]
    for words in sorted(set(spans), key=lambda each: (each.start, -each.end)):
        while len(open_until) > 1 and open_until[-1] <= words.start:
            yield f"{text_of(text[at : (at := open_until.pop())])}</mark>"
        yield text_of(text[at : (at := words.start)])
        if words.start == words.end:
            yield f'<mark class="gap" id="{words.id}" tabindex="-1">▲</mark>'
        else:
            yield f'<mark id="{words.id}" tabindex="-1">'
            open_until.append(min(words.end, open_until[-1]))
    while len(open_until) > 1:
        yield f"{text_of(text[at : (at := open_until.pop())])}</mark>"
    yield text_of(text[at:right])
