"""Parts a document announces, and whether they are in it: attachments, duties, lists.

Only announcements that name a part are taken (附件：…；现将…专班职责通知如下). Where the words occur
anywhere behind the announcement the part counts as there: a right plan is never called wrong.
"""

import re
from collections.abc import Iterator
from itertools import islice

from zhuanyezhen.model.plan import Promise
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.outline import Outline

_ATTACHED = re.compile(r"^[^\S\n]*附\s?件\s?：[^\S\n]*(?P<names>\S[^\n]{0,200})", re.MULTILINE)
_NUMBERED = re.compile(r"^[^\S\n]*(?:\d{1,2}[.、])[^\S\n]*(?P<name>[^\n]{2,80})$")
_ANNOUNCED = re.compile(r"现将(?P<parts>[^。；\n]{2,80}?)(?:通知|公布|明确|印发|公告)如下")
_PART = re.compile(r"[^及和、与以]+")
_NOUN = re.compile(r"专班|办公室|联络员|联席会议|任务清单|责任清单|项目清单|问题清单|招商引资清单|领导小组")
_WORDS = {"领导小组": re.compile(r"领导小组|成员|组\s*长")}
_MOST = 50


def find_promises(document: Document, outline: Outline) -> Iterator[Promise]:
    """The announced parts in order; ``kept`` says whether the document holds them."""
    yield from _attachments(document, outline)
    yield from _announced(document)


def _attachments(document: Document, outline: Outline) -> Iterator[Promise]:
    match = _ATTACHED.search(document.folded)
    if match is None:
        return
    there = sum(start > match.start() for start in outline.attachments)
    for index, (start, end) in enumerate(islice(_attachment_names(document, match), _MOST)):
        name = document.text[start:end].strip()
        repeated = document.text.find(f"\n{name}", end) >= 0
        yield Promise(
            part=f"附件：{name}", kept=index < there or repeated, source=document.source(start, end)
        )


def _attachment_names(document: Document, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The names behind 附件：, each on its own line when there are several."""
    folded = document.folded
    start, end = match.span("names")
    number = re.match(r"\d{1,2}[.、]\s*", folded[start:end])
    yield start + (number.end() if number else 0), end
    while number and end < len(folded):
        stop = folded.find("\n", end + 1)
        stop = len(folded) if stop < 0 else stop
        line = _NUMBERED.match(folded[end + 1 : stop])
        if line is None:
            return
        yield end + 1 + line.start("name"), stop
        end = stop


def _announced(document: Document) -> Iterator[Promise]:
    for match in _ANNOUNCED.finditer(document.folded):
        for part in _PART.finditer(document.folded, *match.span("parts")):
            noun = _NOUN.search(part.group())
            if noun:
                start, end = part.span()
                yield Promise(
                    part=document.text[start:end],
                    kept=_WORDS[noun.group()].search(document.folded, match.end()) is not None
                    if noun.group() in _WORDS
                    else document.folded.find(noun.group(), match.end()) >= 0,
                    source=document.source(start, end),
                )
