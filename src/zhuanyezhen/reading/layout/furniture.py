"""What belongs to the page or the book and not to the text: page numbers, running heads, contents.

A number between dashes or in 第3页 is a page's wherever it stands; a bare number may be anything and is
left to ``joins``, which sees whether it cuts a sentence in two. A line beside page numbers is a head or
foot when it comes twice there, its page number apart. An entry of a table of contents has dots before its page
number, or is one of a run of short headings of which most come again below: a list with figures is none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.layout.lines import Line, joined

# numbers of pages between marks, in words, of how many, in brackets, in English; addresses and times of browsers
_NUMBER = regex(
    r"""\s*(?:(?:[-~·.*=_]\s?){1,4}(?:\d{1,4}|[ivxl]{1,7})(?:\s?/\s?\d{1,4})?(?:\s?[-~·.*=_]){1,4}
      |[-（【〔\[]?\s?第?\s?[\d一二三四五六七八九十]{1,4}\s?页\s?[，/]?\s?(?:（?\s?共\s?[\d一二三四五六七八九十]{1,4}\s?页\s?）?)?\s?[-）】〕\]]?
      |共\s?\d{1,4}\s?页\s?[，/]?\s?第\s?\d{1,4}\s?页
      |\d{1,4}\s?/\s?\d{1,4}|[〔\[]\s?\d{1,4}\s?[〕\]]
      |page\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?
      |(?:https?|file)：//\S{1,300}\s+\d{1,4}/\d{1,4}
      |\d{1,4}/\d{1,2}/\d{1,4}，?\s\d{1,2}：\d{2}(?:：\d{2})?(?:\s?[AP]M)?\s.{0,80}
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
# a line without any of these is no number of a page: a cheap look before the long one
_MAY_BE = regex(r"[-~·.*=_/页〔\[]|page|：", re.IGNORECASE)
_INSIDE = regex(r"(?<=\S)\s+-\s?\d{1,3}\s?-\s+(?=\S)")
_FOLIO = regex(r"^\d{1,4}\s+|\s+\d{1,4}$")
_MARK = regex("[。，；：、]")
_CONTENTS = regex(r"\s*目\s{0,6}[录錄次]\s*")
_LEADER = regex(r"(?:(?:[.·]\s?){3}|…{2})\s*-?\s?\d{1,4}\s?-?$")
_PAGE = regex(r"[\s.·…]{1,200}-?\s?\d{1,4}\s?-?$")
_LONGEST_HEAD, _LONGEST_ENTRY, _LONGEST_NUMBER = 60, 100, 400
_FEWEST = 3
_NOTE_PAGES = "已略去页码、页眉和页脚{count}处。"
_NOTE_CONTENTS = "已略去目录{count}行。"


def without_pages(lines: list[Line], notes: list[str]) -> list[Line]:
    """The lines without page numbers, and without the heads and feet that stand beside them."""
    inside = {
        at: line.split(_INSIDE)
        for at, line in enumerate(lines)
        if "- " in line.text and _INSIDE.search(line.text)
    }
    numbers = [at for at, line in enumerate(lines) if _is_number(line.text)]
    if not numbers and not inside:
        return lines
    beside = {near: _key(lines[near]) for at in numbers for near in _neighbours(lines, at)}
    often = Counter(beside.values())
    left_out = {*numbers, *(near for near, key in beside.items() if key and often[key] > 1)}
    notes.append(_NOTE_PAGES.format(count=len(left_out) + sum(len(parts) - 1 for parts in inside.values())))
    whole = (joined(inside[at]) if at in inside else line for at, line in enumerate(lines))
    return [line for at, line in enumerate(whole) if at not in left_out]


def _is_number(text: str) -> bool:
    return len(text) <= _LONGEST_NUMBER and bool(_MAY_BE.search(text) and _NUMBER.fullmatch(text))


def _neighbours(lines: Sequence[Line], at: int) -> Iterator[int]:
    """The next line with text on either side of a page number."""
    for step in (-1, 1):
        near = at + step
        if 0 <= near < len(lines) and not lines[near].text.strip() and not lines[near].is_row:
            near += step
        if 0 <= near < len(lines):
            yield near


def _key(line: Line) -> str:
    """What is the same in a head on every page; nothing where the line is text, which may come twice."""
    text = line.text.strip()
    return "" if len(text) > _LONGEST_HEAD or _MARK.search(text) else _FOLIO.sub("", text)


@frozen
class _Entry:
    """A line as an entry of a table of contents, or as the heading one points to."""

    at: int
    title: str
    bare: bool
    leader: bool
    paged: bool


def without_contents(lines: list[Line], notes: list[str]) -> list[Line]:
    """The lines without the table of contents."""
    entries = [_entry(at, line) for at, line in enumerate(lines)]
    last = {entry.title: entry.at for entry in entries if entry and lines[entry.at].heads}
    left_out: list[int] = []
    run: list[_Entry] = []
    head: list[int] = []
    for at, (line, entry) in enumerate(zip(lines, entries, strict=True)):
        if entry and entry.bare and (entry.paged or last.get(entry.title, 0) > at):
            run.append(entry)
        elif line.text.strip() or line.is_row:
            left_out += _contents(run, head, last)
            run, head = [], [at] if _CONTENTS.fullmatch(line.text) else []
    left_out += _contents(run, head, last)
    if not left_out:
        return lines
    notes.append(_NOTE_CONTENTS.format(count=len(left_out)))
    gone = set(left_out)
    return [line for at, line in enumerate(lines) if at not in gone]


def _entry(at: int, line: Line) -> _Entry | None:
    text = line.text.strip()
    if not text or (len(text) > _LONGEST_ENTRY and not line.heads):
        return None
    short = len(text) <= _LONGEST_ENTRY
    text = text[:_LONGEST_ENTRY]
    page = _PAGE.search(text)
    whole = "".join(text[: page.start() if page else None].split())
    title = whole.partition("。")[0]
    leader = _LEADER.search(text) is not None
    return _Entry(at, title, bare=short and title == whole, leader=leader, paged=page is not None)


def _contents(run: Sequence[_Entry], head: list[int], last: dict[str, int]) -> list[int]:
    """The lines of a run that are a table of contents, its heading with them."""
    again = sum(last.get(entry.title, 0) > entry.at for entry in run)
    if again * 2 >= len(run) and again >= (1 if head else _FEWEST):
        return [*head, *(entry.at for entry in run)]
    leaders = [entry.at for entry in run if entry.leader]
    return [*head, *leaders] if leaders else []
