"""The section 原文: the paragraphs of the plans that findings quote, the words marked, and links back.

Only what is quoted is shown, so the section is never longer than the findings and the plans are.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reporting.html_entries import Entry, Words
from zhuanyezhen.showing.markup import Html, html, inline, joined
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as texts
from zhuanyezhen.words.notes import subject_in

ROOM = 300
_Quote: TypeAlias = tuple[Words, Entry]


def source_section(entries: Iterable[Entry], plans: Sequence[Plan], lang: Language) -> Iterator[Html]:
    """The section, nothing where no entry quotes a plan whose text is known."""
    quotes: list[_Quote] = [(entry.words, entry) for entry in entries if entry.words is not None]
    if not quotes:
        return
    quotes.sort(key=lambda quote: quote[0])
    told = html('<span class="badge">{}</span>', texts.QUOTED_PARAGRAPHS(lang))
    yield html('<section class="text" id="text"><h2>{} {}</h2>', texts.ORIGINAL(lang), told)
    for number, group in groupby(quotes, key=lambda quote: quote[0].plan):
        plan = plans[number - 1]
        passages = [list(each) for _, each in groupby(group, key=lambda quote: _bounds(plan.text, quote[0]))]
        yield html('<details class="box"><summary><h3>{}</h3>', plan.title or plan.name)
        count = texts.PASSAGES(lang, count=len(passages))
        yield html('<span class="n">{}</span></summary>\n<ol class="list">', count)
        yield from (_passage(plan.text, passage, lang) for passage in passages)
        yield html("</ol></details>")
    yield html("</section>")


def _bounds(text: str, words: Words) -> tuple[int, int]:
    stop = text.find("\n", words.start)
    return text.rfind("\n", 0, words.start) + 1, len(text) if stop < 0 else stop


def _passage(text: str, quotes: Sequence[_Quote], lang: Language) -> Html:
    """One paragraph: its place, its text around the words, and a link back to each finding."""
    spans = [words for words, _ in quotes]
    start, end = _bounds(text, spans[0])
    left = max(start, spans[0].start - ROOM)
    right = min(end, max(words.end for words in spans) + ROOM)
    shown = ("…" * (left > start), *_marked(text, left, right, spans), "…" * (right < end))
    links, place = joined(_link_back(entry, lang) for _, entry in quotes), quotes[0][1].place(lang)
    back = html('<ul class="back" aria-label="{}">{}</ul>', texts.FINDINGS_AT(lang, place=place), links)
    return html('<li><p class="where">{}</p><p>{}</p>\n{}</li>', place, joined(shown), back)


def _link_back(entry: Entry, lang: Language) -> Html:
    code, subject = entry.finding.code, subject_in(entry.finding.subject, lang)
    return html('<li><a href="#{}"><span class="code">{}</span> {}</a></li>', entry.anchor, code, subject)


def _marked(text: str, left: int, right: int, spans: Iterable[Words]) -> Iterator[Html]:
    """``text[left:right]`` with each span in a mark of its own; marks nest, one that crosses another is cut short."""
    at, open_until = left, [right]
    for words in sorted(set(spans), key=lambda each: (each.start, -each.end)):
        while len(open_until) > 1 and open_until[-1] <= words.start:
            yield html("{}</mark>", text[at : (at := open_until.pop())])
        yield inline(text[at : (at := words.start)])
        if words.start == words.end:
            yield html('<mark class="gap" id="{}" tabindex="-1">▲</mark>', words.id)
        else:
            yield html('<mark id="{}" tabindex="-1">', words.id)
            open_until.append(min(words.end, open_until[-1]))
    while len(open_until) > 1:
        yield html("{}</mark>", text[at : (at := open_until.pop())])
    yield inline(text[at:right])
