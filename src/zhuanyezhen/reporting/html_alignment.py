"""An upper plan and a lower one side by side, as one web page that stands by itself and prints on A4.

A row is a link: the upper task on the left, the lower one on the right, and between them what speaks for it.
Upper tasks stand in the order of their plan, those nobody takes up among them; what is added comes last.
The page runs no script and loads nothing.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import frozen

from zhuanyezhen.aligning.align import Alignment
from zhuanyezhen.aligning.body import paragraphs
from zhuanyezhen.aligning.linking import Link
from zhuanyezhen.aligning.target import TargetVerdict
from zhuanyezhen.model.plan import Plan, Role, Task
from zhuanyezhen.reporting.alignment_view import link_notes, plan_text, suspect_text, target_text, told_of
from zhuanyezhen.reporting.html_text import SCROLLS, cells_of, headings, page_head
from zhuanyezhen.showing.markup import Html, html, inline, joined
from zhuanyezhen.words import Language, listed, reports
from zhuanyezhen.words import alignment as words

_TEXT = 400
_SIGNS = {
    TargetVerdict.RAISED: "↑",
    TargetVerdict.SAME: "＝",
    TargetVerdict.LOWERED: "↓",
    TargetVerdict.PART: "∈",
    TargetVerdict.NOT_COMPARABLE: "？",
}


def alignment_to_html(alignment: Alignment, *, version: str, lang: Language = "zh") -> str:
    """The comparison as a page; the same comparison gives the same bytes.

    Args:
        alignment: What ``align()`` said.
        version: Of the library, for the foot of the page.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The page.
    """
    return "\n".join(_page(alignment, version, lang)) + "\n"


def _page(alignment: Alignment, version: str, lang: Language) -> Iterator[Html]:
    name = plan_text(alignment.lower, lang)
    title = words.PLAN(lang, side=words.TITLE(lang), name=name)
    yield page_head(title, "report.css", "alignment.css", script=False, lang=lang)
    yield html("<header>\n<h1>{}</h1>", words.TITLE(lang))
    for side, plan in ((words.UPPER, alignment.upper), (words.LOWER, alignment.lower)):
        told = html("<b>{}</b>", plan_text(plan, lang))
        yield html('<p class="about">{}</p>', html("{}{}", words.PLAN(lang, side=side(lang), name=""), told))
    yield html(
        '<ul class="notes">{}</ul>', joined(html("<li>{}</li>", each) for each in told_of(alignment, lang))
    )
    yield html(
        '<ul class="cards" aria-label="{}">{}</ul>\n</header>',
        reports.OVERVIEW(lang),
        _cards(alignment, lang),
    )
    yield html('<div class="page clear"><main>')
    yield from _side_by_side(alignment, lang)
    yield from _suspects(alignment, lang)
    yield from _targets(alignment, lang)
    yield html("</main>\n</div>\n<footer><p>{}</p></footer>", words.CAUTION(lang, version=version))
    yield html("</body>\n</html>")


def _cards(alignment: Alignment, lang: Language) -> Html:
    counted = (
        (words.LINKED, len(alignment.links), "done"),
        (words.MAYBE, len(alignment.candidates), "info"),
        (words.LEFT_OUT, len(alignment.uncovered), "warning"),
        (words.NEW, len(alignment.added), "info"),
        (words.OPEN, len(alignment.unknown), "info"),
    )
    return joined(
        html(
            '<li><span class="card {}"><b>{}</b>{}</span></li>', kind if count else "none", count, told(lang)
        )
        for told, count, kind in counted
    )


def _side_by_side(alignment: Alignment, lang: Language) -> Iterator[Html]:
    upper, lower, between = words.UPPER(lang), words.LOWER(lang), words.RELATION(lang)
    yield html('<section><h2 id="sides">{}</h2>', words.SIDE_BY_SIDE(lang))
    yield html('<div class="scroll box" {} aria-labelledby="sides"><table class="sides">', SCROLLS)
    yield html("{}\n<tbody>", headings(upper, between, lower))
    yield from _Rows(alignment=alignment, lang=lang).lines()
    yield html("</tbody>\n</table></div></section>")


@frozen(kw_only=True)
class _Rows:
    """The rows of the table: those of the upper tasks, then the lower tasks that stand in none of them."""

    alignment: Alignment
    lang: Language

    def lines(self) -> Iterator[Html]:
        answer, lang = self.alignment, self.lang
        found: dict[int, list[Link]] = {}
        for each in (*answer.links, *answer.candidates):
            found.setdefault(id(each.upper), []).append(each)
        for task in answer.upper.tasks:
            links = found.get(id(task))
            yield from self._linked(task, links) if links else self._alone(task)
        seen = {id(each.lower) for each in answer.candidates}
        left = [task for task in answer.open_lower if id(task) not in seen]
        for told, kind, tasks in ((words.NEW, "info", answer.added), (words.OPEN, "open", left)):
            for task in tasks:
                cell = self._cell(answer.lower, task)
                yield html(
                    '<tr class="{}"><td></td><td><b>{}</b></td><td>{}</td></tr>', kind, told(lang), cell
                )

    def _alone(self, task: Task) -> Iterator[Html]:
        told, kind = (words.LEFT_OUT, "warning") if self.alignment.related else (words.OPEN, "open")
        cell = self._cell(self.alignment.upper, task)
        yield html('<tr class="{}"><td>{}</td><td><b>{}</b></td><td></td></tr>', kind, cell, told(self.lang))

    def _linked(self, task: Task, links: Sequence[Link]) -> Iterator[Html]:
        shared = tuple(dict.fromkeys(word for each in links for word in each.words))
        left = html('<td rowspan="{}">{}</td>', len(links), self._cell(self.alignment.upper, task, shared))
        for each in links:
            told, kind = (words.LINKED, "done") if each.sure else (words.MAYBE, "open")
            notes = joined(html("<br>{}", note) for note in link_notes(each, self.lang))
            between = html("<b>{}</b><span>{}</span>", told(self.lang), notes)
            right = self._cell(self.alignment.lower, each.lower, each.words)
            yield html('<tr class="{}">{}<td>{}</td><td>{}</td></tr>', kind, left, between, right)
            left = Html("")

    def _cell(self, plan: Plan, task: Task, shared: Collection[str] = ()) -> Html:
        """A task: its heading, its text with the shared words marked, who is responsible and by when."""
        notes = joined(html("<li>{}</li>", each) for each in _about(task, self.lang))
        heading = html("<b>{}{}</b>", task.number or "", _marked(task.title, shared))
        texts = (html("<p>{}</p>", _marked(each, shared)) for each in _shortened(paragraphs(plan, task)))
        return joined((heading, *texts, html("<ul>{}</ul>", notes) if notes else ""))


def _shortened(texts: Iterable[str]) -> Iterator[str]:
    """The beginning of a task's text: a page of tasks is read side by side, not through."""
    room = _TEXT
    for text in texts:
        if len(text) >= room:
            yield f"{text[: room - 1]}…"
            return
        yield text
        room -= len(text)


def _about(task: Task, lang: Language) -> Iterator[str]:
    for role, told in ((Role.LEAD, words.LEADS), (Role.RESPONSIBLE, words.RESPONSIBLE)):
        units = [each.as_written for each in task.assignments if each.role is role]
        if units:
            yield told(lang, units=listed(units, lang))
    if task.deadline:
        yield words.DUE(lang, words=task.deadline.text)


def _marked(text: str, shared: Collection[str]) -> Html:
    """A text in which the words are marked, the longest where one holds another."""
    if not shared:
        return inline(text)
    any_word = re.compile("|".join(map(re.escape, sorted(shared, key=lambda each: (-len(each), each)))))
    parts, end = [], 0
    for found in any_word.finditer(text):
        parts += [text[end : found.start()], html("<mark>{}</mark>", found.group())]
        end = found.end()
    return joined([*parts, text[end:]])


def _suspects(alignment: Alignment, lang: Language) -> Iterator[Html]:
    if alignment.suspects:
        heading = words.SUSPECTS(lang, count=len(alignment.suspects))
        told = joined(html("<li>{}</li>", suspect_text(each, lang)) for each in alignment.suspects)
        yield html('<section><h2>{}</h2><ul class="list box">{}</ul></section>', heading, told)


def _targets(alignment: Alignment, lang: Language) -> Iterator[Html]:
    if not alignment.targets:
        return
    yield html('<section><h2 id="targets">{}</h2>', words.ALL_TARGETS(lang))
    yield html('<div class="scroll box" {} aria-labelledby="targets"><table>', SCROLLS)
    labels = (words.TARGET_NAME(lang), words.UPPER(lang), words.LOWER(lang), words.VERDICT(lang))
    yield html("{}\n<tbody>", headings(*labels))
    for each in alignment.targets:
        figures = (target_text(each.upper, lang), target_text(each.lower, lang))
        verdict = html("{} {}", _SIGNS[each.verdict], each.verdict.word(lang))
        yield html('<tr><th scope="row">{}</th>{}</tr>', each.name, cells_of((*figures, verdict)))
    yield html("</tbody>\n</table></div></section>")
