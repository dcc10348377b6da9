"""Parts a document announces, and whether they are in it: attachments, duties, lists.

Only announcements that name a part are taken (附件：…；现将…专班职责通知如下). Where the words occur
anywhere behind the announcement the part counts as there, and so does a table or list for any table that
follows: a right plan is never called wrong.
"""

from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.model.plan import Promise
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.outline import Outline
from zhuanyezhen.values.numeral import parse_numeral

_HEADED = regex(r"\s*附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})")
_REFERRED = regex(r"(?<=[^\s》）])附件\s?(\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d.、：])")
# 现将…通知如下: what is to follow, whatever verb announces it
_ANNOUNCED = regex(r"现将(?P<parts>[^。；\n]{2,80}?)(?:通知|公布|明确|印发|公告)如下")
_PART = regex(r"[^及和、与以]+")
# what a part is about: only parts of these kinds can be looked for in the text
_NOUN = regex(r"专班|办公室|联络员|联席会议|任务清单|责任清单|项目清单|问题清单|招商引资清单|领导小组")
# a group may be there as its members only, without the word
_WORDS = {"领导小组": regex(r"领导小组|成员|组\s*长")}
_QUOTES = regex(r"[\s《》\"。；;]+")
# 任务分工表, 项目清单（第一批）: a part that may be there as a table without its title
_TABULAR = regex(r"(?:表|清单|台账|名录|名单|目录)(?:（[^（）]{0,20}）)?$")
_SHORTEST = 4  # characters of a title that names one part among others
_MOST = 50


def find_announced_parts(document: Document, outline: Outline) -> Iterator[Promise]:
    """The announced parts in order; ``kept`` says whether the document holds them."""
    yield from _attachments(document, outline)
    yield from _referred(document, outline)
    yield from _announced(document)


def _attachments(document: Document, outline: Outline) -> Iterator[Promise]:
    spans = outline.announced[:_MOST]
    if not spans:
        return
    there = sum(start > spans[0][0] for start in outline.attachments)
    behind = _Behind.of(document, spans[-1][1])
    for index, (start, end) in enumerate(spans):
        kept = index < there or behind.holds(document.folded[start:end])
        yield Promise(
            part=f"附件：{document.text[start:end].strip()}", kept=kept, source=document.source(start, end)
        )


@frozen(kw_only=True)
class _Behind:
    """What stands behind an announcement: its words and its lines without blanks, and whether a table does."""

    words: str
    lines: frozenset[str]
    table: bool

    @classmethod
    def of(cls, document: Document, start: int) -> "_Behind":
        blocks = [block for block in document.blocks if block.start >= start]
        lines = ["".join(document.folded[block.start : block.end].split()) for block in blocks]
        return cls(
            words="".join(lines), lines=frozenset(lines), table=any(len(block.cells) > 1 for block in blocks)
        )

    def holds(self, name: str) -> bool:
        """Whether a part is there: under its title, whole or without its first words, or as a table."""
        bare = _QUOTES.sub("", name)
        ends = (bare[cut:] for cut in range(len(bare) - _SHORTEST))
        return (
            bare in self.words
            or any(end in self.lines for end in ends)
            or (self.table and _TABULAR.search(bare) is not None)
        )


def _referred(document: Document, outline: Outline) -> Iterator[Promise]:
    """Attachments referred to by a number behind the last one; nothing is said where the copy holds none."""
    heads = (_HEADED.match(document.folded, start) for start in outline.attachments)
    numbers = [parse_numeral(head[1]) or 0 for head in heads if head]
    last = max([len(outline.announced), len(outline.attachments), *numbers])
    seen: set[int | None] = set()
    for match in _REFERRED.finditer(document.folded) if last else ():
        number = parse_numeral(match[1]) or 0
        if number > last and number not in seen:
            seen.add(number)
            yield Promise(
                part=document.text[match.start() : match.end()],
                kept=False,
                source=document.source(match.start(), match.end()),
            )


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
