"""Lists of who sits in a group: where each starts and ends, and in which role its people are.

A list stands behind a label (组长：, 成员单位 alone on its line), in prose (由区长任组长，…为成员单位, 由…组成), or in the columns of a
table. It ends where another label, a heading, a sentence, a signature, a date or a telephone begins. What
its items say is the business of ``naming.post``.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.naming.group import GROUP, ROLE, STANDING, Role, column_of, role_of, spaced
from zhuanyezhen.naming.post import ends_in_post
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document
from zhuanyezhen.reading.issuing import DATE

# 组长：, 一、成员单位：, 领导小组副组长 alone before names: a role with the group's name or without
_LABEL = regex(
    rf"(?:^ {{0,20}}(?:\d{{1,3}}[.、 ] ?|（[一二三四五六七八九十]{{1,2}}）)?|(?<=[ 。；，]))"
    rf"(?P<label>(?:[\u4e00-\u9fff]{{0,16}}(?:{GROUP}))?(?:{ROLE}|{spaced('办公室主任')}|(?:副 {{0,6}})?{spaced('主任')}))"
    r"(?:(?P<colon>(?:（[^（）\n]{1,12}）)? {0,6}：)|(?=[ \n]|\Z))",
    re.MULTILINE,
)
# 由县长担任组长; 组长由县长担任
_PROSE = regex(
    rf"(?:担任|兼任|(?<!主)任|为)[^，。；、\n任为]{{0,12}}?(?P<label>{ROLE})(?=[，。；、的）（\s]|\Z)"
    rf"|(?P<called>{ROLE})由(?P<who>[^，。；\n由]{{2,60}}?)(?:担任|兼任)"
)
# 领导小组由…组成; 成员单位包括…
_COMPOSED = regex(
    rf"(?:{GROUP}|成员(?:单位)?)[^，。；\n由]{{0,20}}由(?P<who>(?![如以下][下列上])[^。；\n]{{4,800}}?)组成"
    r"|成员(?:单位)?(?:包括|主要有|分别为|有)：?(?P<listed>[^。；\n]{4,800})"
)
# the office's line, footers, headings of columns, any other label, any number of a heading: no list goes on there
_STOP = regex(
    rf" {{0,20}}(?:[\u4e00-\u9fff]{{0,16}}(?:办公室|{GROUP})[^、\n]{{0,24}}(?:设|由|负责|承担|日常|组成|实行|研究)|（?(?:此件|联系|电话|附件|抄送|主题词|备注)"
    r"|(?:序 ?号|职 ?务|姓 ?名|单 ?位|联 ?络 ?员)(?: |\Z)|[\u4e00-\u9fff ]{2,12}：|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
    r"|第[一二三四五六七八九十]{1,3}[章节条])"
)
_DATE = regex(rf"\s{{0,40}}{DATE} {{0,9}}(?:\n|\Z)")
# 增补县商务局为成员单位: who is listed stands behind the verb
_ADDED = regex(r"(?:增补|新增|增加|补充|明确)")
_LONGEST_LINE, _LONGEST_SENTENCE, _AROUND = 400, 800, 200
_ROLE_CELL = regex(rf"(?:{ROLE})(?:单位)?")


@frozen(kw_only=True)
class GroupList:
    """One list: its role, where its label is, the span of its items.

    ``prose`` says that a sentence gives it, ``units`` that its label or column is one of units: no item
    starts with a name. ``left`` counts items beyond what is read.
    """

    role: Role
    at: int
    start: int
    end: int
    prose: bool = False
    units: bool = False
    left: int = 0


def find_lists(document: Document) -> list[GroupList]:
    """The lists of a document in order."""
    rows = list(_in_tables(document))
    tables = {document.block_at(each.at).table for each in rows}
    found = [*rows, *_labelled(document, tables), *_in_prose(document.folded)]
    return sorted(found, key=lambda each: each.at)


def _labelled(document: Document, tables: set[str | None]) -> Iterator[GroupList]:
    folded = document.folded
    labels = [match for match in _LABEL.finditer(folded) if _closed(document, match, tables)]
    limits = [*(match.start() for match in labels), len(folded)][1:]
    for match, limit in zip(labels, limits, strict=False):
        label, end = match["label"].replace(" ", ""), _list_end(folded, match.end(), limit)
        at, units = match.start("label"), label.endswith(("单位", "部门"))
        yield GroupList(role=role_of(label), at=at, start=match.end(), end=end, units=units)


def _closed(document: Document, match: re.Match[str], tables: set[str | None]) -> bool:
    """A label has its colon, starts its line, or is a cell of its own; 主任 needs the colon and the line."""
    folded, start = document.folded, match.start("label")
    block = document.block_at(start)
    if block.table and block.table in tables:
        return False
    first = not folded[block.start : start].strip(" 0123456789.、（）一二三四五六七八九十")
    if match["label"].replace(" ", "") in {"主任", "副主任"}:
        return first and bool(match["colon"])
    return bool(match["colon"]) or first or any(cell.start == start for cell in block.cells)


def _list_end(folded: str, start: int, limit: int) -> int:
    """A list goes on over lines as long as they hold people or units."""
    previous, blank, position = "", False, start
    while position < limit:
        stop = folded.find("\n", position, limit)
        stop = limit if stop < 0 else stop
        line = folded[position:stop].strip()
        if position > start and line and _ends(folded, line, stop, previous=previous, blank=blank):
            return position
        if "。" in line:
            return position + folded[position:stop].index("。")
        previous, blank = line or previous, (blank or position > start) and not line and bool(previous)
        position = stop + 1
    return limit


def _ends(folded: str, line: str, stop: int, *, previous: str, blank: bool) -> bool:
    person = ends_in_post(line.rstrip("。；，、")) or line.endswith("）")
    signed = _DATE.match(line) or (not person and _DATE.match(folded, stop))
    if len(line) > _LONGEST_LINE or _STOP.match(line) or signed:
        return True
    if "。" in line and not person and not looks_like_unit(line.rstrip("。").rpartition("、")[2]):
        return True
    units_in_line = "、" in previous and not ends_in_post(previous)
    return not person and (blank or (units_in_line and not previous.endswith("、") and "、" not in line))


def _in_prose(folded: str) -> Iterator[GroupList]:
    """由区长任组长，分管副区长任副组长，区工信局、区财政局等为成员单位: each from the one before it on."""
    previous = 0
    # Most plans have no group: one look for its word spares them the search for posts.
    for match in _PROSE.finditer(folded) if STANDING.search(folded) else ():
        at = match.start()
        sentence = max(folded.rfind(mark, max(0, at - _LONGEST_SENTENCE), at) + 1 for mark in "。；\n")
        if not STANDING.search(folded, max(0, sentence - _AROUND), match.end() + _AROUND):
            continue
        role, (start, end) = role_of(match["label"] or match["called"]), match.span("who")
        if match["label"]:
            marks = "由以" if role == "member" else "由以，："
            start = max(sentence, previous, *(folded.rfind(mark, sentence, at) + 1 for mark in marks))
            start, end = max([start, *(added.end() for added in _ADDED.finditer(folded, start, at))]), at
        previous = match.end()
        units = (match["label"] or "").endswith("单位")
        yield GroupList(role=role, at=at, start=start, end=end, prose=True, units=units)
    for match in _COMPOSED.finditer(folded):
        start, end = match.span("who" if match["who"] else "listed")
        yield GroupList(role="member", at=match.start(), start=start, end=end, prose=True)


def _in_tables(document: Document) -> Iterator[GroupList]:
    """Rows below a heading (单位、职务、姓名、指挥部职务; 成员单位、职责), or with the role in a cell behind others.

    A row without a role goes on with the one above it.
    """
    folded, table, kinds, role = document.folded, None, dict[int, str](), None
    for block in (block for block in document.blocks if block.cells):
        heads = _heading(document, block)
        if block.table != table or heads:
            table, kinds, role = block.table, heads, None
        cells = [cell for cell in dict.fromkeys(block.cells) if folded[cell.start : cell.end].strip()]
        called = [cell for cell in cells if _ROLE_CELL.fullmatch(folded, cell.start, cell.end)]
        people = "person" in kinds.values()
        seats = [cell for cell in cells if kinds.get(cell.column) == "seat" and cell not in called]
        if called and (people or called[-1] != cells[0]):
            role = role_of(folded[called[-1].start : called[-1].end])
            seats = seats if people else cells[: cells.index(called[-1])]
        elif not people:
            seats = [cell for cell in cells if kinds.get(cell.column) == "member"]
            role = "member"
        if seats and role and not heads:
            first, last = seats[0], seats[-1]
            units = "person" not in (
                kinds.get(column, "person") for column in range(first.column, last.column + 1)
            )
            yield GroupList(role=role, at=first.start, start=first.start, end=last.end, units=units)


def _heading(document: Document, block: Block) -> dict[int, str]:
    """What the columns below a row hold; nothing where it is no heading of people or of members."""
    named: dict[int, str] = {}
    for cell in block.cells:
        text = "".join(document.folded[cell.start : cell.end].split())
        named |= {cell.column: column_of(text)} if text else {}
    useful = {"person", "member"} & {*named.values()}
    return named if useful and len(named) > 1 and all(named.values()) else {}
