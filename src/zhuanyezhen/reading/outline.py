"""The outline of a document: its headings by every numbering form, and the sections between them.

Ranks follow GB/T 9704—2012 and what real plans do: 第一篇 › 第一章 › 第一节 › 第一条 › 一、 › （一） › 1. ›
1.1 › （1） › ① › 第一、. A section hangs below the nearest earlier one of a higher rank, so that a missing
middle level (一、 → 1.) needs no special case. Numbering restarts behind 「附件」. A number is damage only
where no reading explains it: it may start again at one, run on over the sections above it, go on behind
a list of its own kind, or stand in an excerpt.
"""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from zhuanyezhen.model.plan import Damage, DamageKind, DamageReason
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document
from zhuanyezhen.values.numeral import parse_enclosed, parse_numeral

_CHINESE = "一二三四五六七八九十百千零〇两"
# A form of number a line, behind bookmarks and tags that copying left; 1.5, 3.2 亿元 and 第三条、第四条 are none.
_NUMBER = regex(
    rf"""(?:\[bookmark[：:][^\]\n]{{0,80}}\]|<[^>\n]{{1,80}}>|[|\s])*
    (?:(?P<division>第\s?(?P<d>[{_CHINESE}\d]{{1,8}})\s?(?P<word>[篇章节条])(?![、款规所和至及]))
      |(?P<chinese>(?P<c>[{_CHINESE}]{{1,7}})\s?[、.])
      |(?P<bracketed>（\s?(?P<b>[{_CHINESE}]{{1,7}})\s?）|(?P<lost>[{_CHINESE}]{{1,7}})）|[㈠-㈩])
      |(?P<multi>(?P<m>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})(?=[\s、])(?!\s?[亿万千百%元个家吨亩公平米倍版]))
      |(?P<arabic>(?P<a>\d{{1,3}})(?:\s?[.、·](?!\d(?!\d\d\d年))|，(?=[\u4e00-\u9fff]))|[⒈-⒛])
      |(?P<arabic_bracketed>（\s?(?P<n>\d{{1,3}})\s?）|(?P<half>\d{{1,3}})）|[⑴-⒇])
      |(?P<circled>[①-⑳㉑-㉟㊱-㊿])
      |(?P<named>(?:任务|行动|工程|举措|措施|专项)(?P<k>[{_CHINESE}]{{1,3}}|\d{{1,2}})(?=\s?[：、]|\s))
      |(?P<ordinal>第(?P<o>[{_CHINESE}]{{1,3}})、)
    )[\s.、：]{{0,4}}""",
    re.VERBOSE,
)
_DIVISIONS = {"篇": 0, "章": 1, "节": 2, "条": 3}
_RANKS = {
    "chinese": 4, "bracketed": 5, "named": 5, "arabic": 6, "multi": 7, "arabic_bracketed": 8, "circled": 9, "ordinal": 10,
}  # fmt: skip
CHAPTER = _RANKS["chinese"]
"""The rank of 一、: what stands at it or above without a parent is a chapter."""
_ATTACHMENT = regex(r"\s*附\s*[件表]\s*(?:[\d一二三四五六七八九十]{1,3}\s*)?(?:[：.]\s*)?$")
_ANNOUNCED = regex(r"\s*附\s?件\s?：\s*(?:(?P<at>1)[.、]\s*)?(?P<name>\S.{0,200})?$")
_ENTRY = regex(r"\s*(?P<at>\d{1,2})[.、]\s*(?P<name>\S)")
_SENTENCE = regex("[。；：]")
# a title ends at a full stop, a colon, or where its clause begins: （责任单位：…, 牵头单位：
_TITLE_STOP = regex(
    r"。|：|（(?=[^（）]{0,12}(?:单位|部门|主体|人)\s*：)|(?:责\s*任|牵\s*头)\s*(?:单\s*位|部\s*门)\s*："
)
_TITLE_CUT = regex(r"[，；]")
# 任务一：新建厂房。 A name and what it means are one title; 责任单位：, 总体目标： are labels
_NAMED = regex(
    r"(?![^：]*(?:单位|部门|主体|时限|目标|思想|原则|人)：)[^，。；：（）\s]{1,6}：[^，。；：（）]{2,24}(?=。|$)"
)
_MOST_CHAINS = 32
LONGEST_TITLE = 60


@frozen(kw_only=True)
class Section:
    """A numbered heading and what stands below it; all positions are offsets into the document.

    ``start`` is where the number starts (debris may stand before it on the line), ``body`` where the text behind the title starts, ``own_end``
    where the first subsection starts (or the section ends), ``end`` where the section ends.
    ``parent`` is the index of the section above, ``part`` the index of the attachment (0 = main body).
    """

    rank: int
    value: int | None
    number: str
    title_start: int
    title_end: int
    start: int
    body: int
    own_end: int
    end: int
    parent: int | None
    part: int
    children: tuple[int, ...] = ()

    def title(self, document: Document) -> str:
        """The heading's title as written, without its number."""
        return document.text[self.title_start : self.title_end].strip()


@frozen(kw_only=True)
class Outline:
    """All sections in order, where attachments start, and what is wrong with the numbering.

    ``announced`` are the names behind the first 附件：, whose numbers head nothing.
    """

    sections: tuple[Section, ...]
    attachments: tuple[int, ...]
    announced: tuple[tuple[int, int], ...]
    damage: tuple[Damage, ...]

    @property
    def first_heading(self) -> int | None:
        """The offset of the first heading; ``None`` where there is none."""
        return self.sections[0].start if self.sections else None


def starts_heading(folded: str, start: int) -> bool:
    """Whether a numbered heading starts at ``start``.

    >>> starts_heading("（一）壮大产业", 0)
    True
    """
    return number_end(folded, start) > start


def number_end(folded: str, start: int) -> int:
    """Where the number of the heading that starts at ``start`` ends; ``start`` where none does.

    >>> number_end("（一）壮大产业", 0), number_end("壮大产业", 0)
    (3, 0)
    """
    match = _NUMBER.match(folded, start, start + 200)
    return match.end() if match else start


def read_outline(document: Document) -> Outline:
    r"""Find the headings and nest them.

    >>> from zhuanyezhen.reading.formats import document_of
    >>> document = document_of("一、总体要求\n（一）目标。做强花卉。\n二、重点任务", "plan.txt")
    >>> [(s.number, s.title(document), s.parent) for s in read_outline(document).sections]
    [('一、', '总体要求', None), ('（一）', '目标', 0), ('二、', '重点任务', None)]
    """
    attachments: list[int] = []
    announced: list[tuple[int, int]] = []
    headings = list(_headings(document, attachments, announced))
    sections = _nest(document, headings, attachments)
    return Outline(
        sections=sections,
        attachments=tuple(attachments),
        announced=tuple(announced),
        damage=tuple(_numbering_damage(document, sections)),
    )


def _headings(
    document: Document, attachments: list[int], announced: list[tuple[int, int]]
) -> Iterator[Section]:
    listed, first = 0, True  # how many names of a list behind 附件： may come before the next one
    for index, block in enumerate(document.blocks):
        if block.cells:
            continue
        line = document.folded[block.start : min(block.end, block.start + 400)]
        below = _below(document, index)
        entry = _ENTRY.match(line)
        if listed and entry and int(entry["at"]) == listed:
            listed += 1
            announced += [(block.start + entry.start("name"), block.end)] if first else []
        elif head := _announces(document, line, below):
            first = not announced
            listed = 0 if head["name"] and not head["at"] else 1 + bool(head["at"])
            name = block.start + head.start("name"), block.start + head.end("name")
            announced += [name] if head["name"] and first else []
        elif _ATTACHMENT.match(line):
            attachments.append(block.start)
            listed = 0
        elif number := _NUMBER.match(line):
            listed = 0
            yield _heading(document, block, number, below, len(attachments))


def _below(document: Document, index: int) -> Block | None:
    """The next block that holds anything, over one blank line."""
    below = document.blocks[index + 1 : index + 3]
    return next((each for each in below if each.end > each.start or each.cells), None)


def _announces(document: Document, line: str, below: Block | None) -> re.Match[str] | None:
    """Whether a line is 附件： with what is attached; the names may stand below it, without marks."""
    head = _ANNOUNCED.match(line)
    if head is None or head["name"]:
        return head
    words = document.folded[below.start : below.end] if below and not below.cells else ""
    first = _ENTRY.match(words)
    return head if first and first["at"] == "1" and not _SENTENCE.search(words) else None


def _heading(
    document: Document, block: Block, match: re.Match[str], following: Block | None, part: int
) -> Section:
    rank, value, group = _rank(match)
    line, start, end = block.start, *match.span(group)
    title_start = line + match.end()
    alone = title_start >= block.end and following is not None and not following.cells
    if alone and following and not starts_heading(document.folded, following.start):  # 「一、⏎总体要求」
        block, title_start = following, following.start
    title_end, body = _title_end(document.folded, title_start, block.end)
    return Section(
        rank=rank,
        value=value,
        number=match.group(group).strip(),
        title_start=title_start,
        title_end=title_end,
        start=line + start,
        body=max(body, line + end),
        own_end=0,
        end=0,
        parent=None,
        part=part,
    )


def _rank(match: re.Match[str]) -> tuple[int, int | None, str]:
    group = next(name for name in (*_RANKS, "division") if match.group(name))
    if group == "division":
        return _DIVISIONS[match["word"]], parse_numeral(match["d"]), group
    digits = match["c"] or match["b"] or match["lost"] or match["a"] or match["n"]
    digits = digits or match["half"] or match["o"] or match["k"]
    if match["m"]:
        digits = match["m"].rpartition(".")[2]
    return _RANKS[group], parse_numeral(digits) if digits else parse_enclosed(match.group(group)), group


def _title_end(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where a title ends and where the body starts: a title is the first sentence, if it is short."""
    if named := _NAMED.match(folded, start, end):  # 任务一：新建厂房5万平方米。
        return named.end(), min(named.end() + 1, end)
    stop = _TITLE_STOP.search(folded, start, end)
    first = stop.start() if stop else end
    if first - start <= LONGEST_TITLE:
        return first, first + 1 if stop and stop.group() in "。：" else first
    cut = _TITLE_CUT.search(folded, start, start + LONGEST_TITLE)
    return (cut.start() if cut else start + LONGEST_TITLE), start


def _nest(document: Document, headings: list[Section], attachments: list[int]) -> tuple[Section, ...]:
    """The sections with what stands above and below them; one ends with its line before the next, or its part."""
    lines = [document.block_at(each.start).start for each in headings]
    parts = [*attachments, len(document.text)]
    ends = [parts[each.part] for each in headings]
    parents: list[int | None] = []
    children: list[list[int]] = [[] for _ in headings]
    stack: list[int] = []
    for index, heading in enumerate(headings):
        while stack and (
            headings[stack[-1]].part != heading.part or headings[stack[-1]].rank >= heading.rank
        ):
            closed = stack.pop()
            ends[closed] = min(lines[index], ends[closed])
        parents.append(stack[-1] if stack else None)
        if stack:
            children[stack[-1]].append(index)
        stack.append(index)
    return tuple(
        evolve(
            heading,
            body=min(heading.body, ends[index]),
            own_end=lines[children[index][0]] if children[index] else ends[index],
            end=ends[index],
            parent=parents[index],
            children=tuple(children[index]),
        )
        for index, heading in enumerate(headings)
    )


def _numbering_damage(document: Document, sections: tuple[Section, ...]) -> Iterator[Damage]:
    """The numbers that no reading explains.

    Of each rank the chains of numbers are kept with the section they stand in, the latest last. A number
    goes on the chain of its own section (below 1. on any of them: 1、 may stand inside 1.); the first of
    a section, on any chain.
    """
    chains: dict[int, list[tuple[int, int | None]]] = {}
    excerpt = False
    for index, section in enumerate(sections):
        if not index or section.part != sections[index - 1].part:
            chains, excerpt = {}, section.value != 1
        if section.value is None or section.rank == _RANKS["multi"]:
            continue
        known = chains.setdefault(section.rank, [])
        if reason := _wrong(section, known, excerpt=excerpt):
            yield Damage(
                kind=DamageKind.HEADING_NUMBER,
                text=section.number,
                reason=reason,
                source=document.source(section.start, section.start + len(section.number)),
            )
        known.append((section.value, section.parent))
        del known[:-_MOST_CHAINS]


def _wrong(section: Section, known: list[tuple[int, int | None]], *, excerpt: bool) -> DamageReason | None:
    """What is wrong with a number; a chain that it goes on loses its last member and all later chains."""
    value = section.value or 0
    if value == 1 or (not known and (excerpt or section.parent is None)):
        return None
    own = [at for at, (_, parent) in enumerate(known) if parent == section.parent]
    usable = (own if section.rank >= _RANKS["arabic"] else own[-1:]) or range(len(known))
    for at in reversed(usable):
        if known[at][0] == value - 1:
            del known[at:]
            return None
    earlier = known.pop()[0] if own else 0
    return DamageReason.SKIPPED if value > earlier else DamageReason.REPEATED
