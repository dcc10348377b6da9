"""A draft and its final side by side, as one web page that stands by itself and prints on A4.

A row is a task: the draft's on the left, the final's on the right, and between them what has changed. Words that were
struck out are struck through, words that came are underlined: no colour alone says anything. Of very long texts no single
words are marked. The page runs no script and loads nothing.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from zhuanyezhen.aligning.body import paragraphs
from zhuanyezhen.comparing.compare import PlanComparison
from zhuanyezhen.comparing.edit import Edit, Part
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.pattern import regex
from zhuanyezhen.reporting.alignment_view import plan_text
from zhuanyezhen.reporting.comparison_view import counted, edit_text
from zhuanyezhen.reporting.html_text import SCROLLS, headings, page_head
from zhuanyezhen.showing.markup import Html, html, joined
from zhuanyezhen.words import Language
from zhuanyezhen.words import alignment as sides
from zhuanyezhen.words import comparing as words

_LONGEST = 2000
_TOKEN = regex(r"[0-9]+|[^0-9]")  # a figure is another as a whole


def comparison_to_html(comparison: PlanComparison, *, version: str, lang: Language = "zh") -> str:
    """The comparison as a page; the same comparison gives the same bytes.

    Args:
        comparison: What ``compare_plans()`` said.
        version: Of the library, for the foot of the page.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The page.
    """
    return "\n".join(_page(comparison, version, lang)) + "\n"


def _page(comparison: PlanComparison, version: str, lang: Language) -> Iterator[Html]:
    title = sides.PLAN(lang, side=words.TITLE(lang), name=plan_text(comparison.final, lang))
    yield page_head(title, "report.css", "alignment.css", script=False, lang=lang)
    yield html("<header>\n<h1>{}</h1>", words.TITLE(lang))
    for side, plan in ((words.DRAFT, comparison.draft), (words.FINAL, comparison.final)):
        named = sides.PLAN(lang, side=side(lang), name=plan_text(plan, lang))
        yield html('<p class="about">{}</p>', named)
    yield html('<ul class="notes"><li>{}</li></ul>\n</header>', counted(comparison, lang))
    yield html('<div class="page clear"><main>')
    yield from _head(comparison, lang)
    yield html('<section><h2 id="sides">{}</h2>', words.SIDE_BY_SIDE(lang))
    yield html('<div class="scroll box" {} aria-labelledby="sides"><table class="sides">', SCROLLS)
    yield html("{}\n<tbody>", headings(words.DRAFT(lang), words.CHANGES(lang), words.FINAL(lang)))
    yield from (_row(comparison, old, new, lang) for old, new in _pairs(comparison))
    yield html("</tbody>\n</table></div></section>")
    yield html("</main>\n</div>\n<footer><p>{}</p></footer>", words.CAUTION(lang, version=version))
    yield html("</body>\n</html>")


def _head(comparison: PlanComparison, lang: Language) -> Iterator[Html]:
    """What has changed outside of tasks."""
    told = [each for each in comparison.edits if each.task is None]
    if told:
        yield html("<section><h2>{}</h2>", words.HEAD(lang))
        yield html('<ul class="list box">{}</ul></section>', joined(_item(each, lang) for each in told))


def _item(edit: Edit, lang: Language) -> Html:
    """A change as a line, its words marked where both sides are quoted."""
    if edit.part is not Part.PASSAGE or edit.old is None or edit.new is None or edit.old == edit.new:
        return html("<li>{}</li>", edit_text(edit, lang))
    old, new = marked(edit.old, edit.new)
    told = words.CHANGED(lang, part=edit.part.said, how=edit.how.said, old="\0", new="\0").split("\0")
    return html("<li>{}{}{}{}</li>", told[0], old, told[1], new)


def _pairs(comparison: PlanComparison) -> Iterator[tuple[Task | None, Task | None]]:
    """The tasks in the order of the final, those that went behind them."""
    earlier = {id(new): old for old, new in comparison.pairs}
    yield from ((earlier.get(id(task)), task) for task in comparison.final.tasks)
    stayed = {id(old) for old, _ in comparison.pairs}
    yield from ((task, None) for task in comparison.draft.tasks if id(task) not in stayed)


def _row(comparison: PlanComparison, old: Task | None, new: Task | None, lang: Language) -> Html:
    task = new or old
    edits = comparison.edits_of(task) if task else ()
    between = joined(html("<li>{}</li>", edit_text(each, lang)) for each in edits)
    one, other = _cell(comparison.draft, old), _cell(comparison.final, new)
    left, right = marked(one, other)
    return html(
        '<tr class="{}"><td>{}</td><td>{}</td><td>{}</td></tr>',
        "info" if edits else "open",
        left,
        html("<ul>{}</ul>", between) if edits else "",
        right,
    )


def _cell(plan: Plan, task: Task | None) -> str:
    """A task as lines: its heading, its text, its units with their roles."""
    if task is None:
        return ""
    units = "、".join(f"{each.as_written}（{each.role.label}）" for each in task.assignments)
    return "\n".join(each for each in (task.label, *paragraphs(plan, task), units) if each)


def marked(old: str, new: str) -> tuple[Html, Html]:
    """Two texts, in the one what the other lacks struck through, in the other what the first lacks underlined.

    >>> marked("更新设备。", "更新厂房。")[1]
    '更新<ins>厂房</ins>。'
    >>> marked("2026年底前", "2027年底前")[0]
    '<del>2026</del>年底前'
    """
    if max(len(old), len(new)) > _LONGEST:
        return _tagged("del", old), _tagged("ins", new)
    left: list[Html] = []
    right: list[Html] = []
    one, other = (_TOKEN.findall(each) for each in (old, new))
    for kind, start, end, first, last in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        gone, come = "".join(one[start:end]), "".join(other[first:last])
        same = kind == "equal"
        left.append(_lines(gone) if same else _tagged("del", gone))
        right.append(_lines(come) if same else _tagged("ins", come))
    return joined(left), joined(right)


def _tagged(tag: str, text: str) -> Html:
    if not text:
        return Html("")
    inner = _lines(text)
    return html("<del>{}</del>", inner) if tag == "del" else html("<ins>{}</ins>", inner)


def _lines(text: str) -> Html:
    """A text whose line breaks are shown."""
    first, *others = text.split("\n")
    return joined([first, *(html("<br>{}", each) for each in others)])
