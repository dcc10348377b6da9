"""Lists of who sits in a group: where each starts and ends, and in which role its people are.

A list stands behind a label (组长：, 成员单位 alone on its line), in prose (由区长任组长，…为成员单位, 由…组成), or in the columns of a
table. It ends where another label, a heading, a sentence, a signature, a date or a telephone begins. What
its items say is the business of ``naming.post``.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from attrs import frozen

from zhuanyezhen.naming.post import ends_in_post
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.reading.blocks import Block, Cell, Document


def spaced(words: str) -> str:
    """Alternatives in which blanks may pad the characters (组  长)."""
    return "|".join(" {0,6}".join(word) for word in words.split("|"))


GROUP = "领导小组|工作小组|协调小组|推进小组|工作专班|专班|指挥部|联席会议|工作组"
_ROLE = (
    rf"(?:(?:{spaced('第一|常务|执行|专职|名誉|总')}) {{0,6}})?(?:副 {{0,6}})?(?:总 {{0,6}})?(?:{spaced('组长|召集人|指挥长|指挥|班长|链长|主任委员')})"
    rf"|{spaced('成员单位|成员部门|组成人员|组成单位|成员名单|成员|组员|委员')}"
)
_LABEL = re.compile(
    rf"(?:^ {{0,20}}(?:\d{{1,3}}[.、 ] ?|（[一二三四五六七八九十]{{1,2}}）)?|(?<=[ 。；，]))"
    rf"(?P<label>(?:[\u4e00-\u9fff]{{0,16}}(?:{GROUP}))?(?:{_ROLE}|{spaced('办公室主任')}|(?:副 {{0,6}})?{spaced('主任')}))"
    r"(?:(?P<colon>(?:（[^（）\n]{1,12}）)? {0,6}：)|(?=[ \n]|\Z))",
    re.MULTILINE,
)
_PROSE = re.compile(
    rf"(?:担任|兼任|(?<!主)任|为)[^，。；、\n任为]{{0,12}}?(?P<label>{_ROLE})(?=[，。；、的）（\s]|\Z)"
    rf"|(?P<called>{_ROLE})由(?P<who>[^，。；\n由]{{2,60}}?)(?:担任|兼任)"
)
_COMPOSED = re.compile(
    rf"(?:{GROUP}|成员(?:单位)?)[^，。；\n由]{{0,20}}由(?P<who>(?![如以下][下列上])[^。；\n]{{4,800}}?)组成"
    r"|成员(?:单位)?(?:包括|主要有|分别为|有)：?(?P<listed>[^。；\n]{4,800})"
)
_STANDING = re.compile("领导小组|工作小组|协调小组|推进小组|指挥部|联席会议")
_STOP = re.compile(
    rf" {{0,20}}(?:[\u4e00-\u9fff]{{0,16}}(?:办公室|{GROUP})[^、\n]{{0,24}}(?:设|由|负责|承担|日常|组成|实行|研究)|（?(?:此件|联系|电话|附件|抄送|主题词|备注)"
    r"|(?:序 ?号|职 ?务|姓 ?名|单 ?位|联 ?络 ?员)(?: |\Z)|[\u4e00-\u9fff ]{2,12}：|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
    r"|第[一二三四五六七八九十]{1,3}[章节条])"
)
_DATE = re.compile(r"\s{0,40}[\d〇○零一二三四五六七八九OＯo◯0￮]{4} ?年[^\n]{2,12}日 {0,9}(?:\n|\Z)")
_NUMBER = " 0123456789.、"
_ADDED = re.compile(r"(?:增补|新增|增加|补充|明确)")
_LONGEST_LINE, _LONGEST_SENTENCE, _LONGEST_NUMBER = 400, 800, 4
_COLUMNS = {
    "person": re.compile("姓名"),
    "member": re.compile("(?:成员|组成)(?:单位|部门)"),
    "seat": re.compile(r"(?:现任|行政|工作)?(?:单位|部门|职务|职位)(?:名称)?(?:[及和、/]?职务)?"),
    "role": re.compile(r".{1,8}(?:职务|身份|分工)"),
    "other": re.compile(
        r"序号|联系电话|电话|手机|备注|(?:主要|工作|具体)?职责(?:任务|分工)?|(?:主要|工作)?任务"
    ),
}
_ROLE_CELL = re.compile(rf"(?:{_ROLE})(?:单位)?")

Role = Literal["leader", "deputy", "member", "head"]


@frozen(kw_only=True)
class GroupList:
    """One list: its role, where its label is, the span of its items.

    ``prose`` says that a sentence gives it, ``units`` that its label or column is one of units: no item
    starts with a name. ``chief`` is a leader above others called so (总召集人), ``left`` counts items beyond what is read.
    """

    role: Role
    at: int
    start: int
    end: int
    prose: bool = False
    units: bool = False
    chief: bool = False
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
    ends = [*(match.start() for match in labels), len(folded)][1:]
    for match, limit in zip(labels, ends, strict=False):
        label, row = match["label"].replace(" ", ""), document.block_at(match.start("label"))
        behind = row.table and not match["colon"] and row.start < match.start("label") - _LONGEST_NUMBER
        yield GroupList(
            role=_role(label),
            at=match.start("label"),
            start=row.start if behind else match.end(),
            end=match.start() if behind else _list_end(folded, match.end(), limit),
            units=label.endswith(("单位", "部门")),
            chief=label.startswith("总召集"),
        )


def _role(label: str) -> Role:
    if label.endswith("办公室主任"):
        return "head"
    if label.endswith(("成员", "单位", "部门", "名单", "人员", "组员")) or label == "委员":
        return "member"
    return "deputy" if "副" in label else "leader"


def _closed(document: Document, match: re.Match[str], tables: set[str | None]) -> bool:
    """A label has its colon, starts its line, or is a cell of its own; 主任 needs the colon and the line."""
    folded, start = document.folded, match.start("label")
    block = document.block_at(start)
    if block.table and block.table in tables:
        return False
    first = not folded[block.start : start].strip(f"{_NUMBER}（）一二三四五六七八九十")
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
    for match in _PROSE.finditer(folded):
        at = match.start()
        sentence = max(folded.rfind(mark, max(0, at - _LONGEST_SENTENCE), at) + 1 for mark in "。；\n")
        around = _LONGEST_SENTENCE // 4
        if not _STANDING.search(folded, max(0, sentence - around), match.end() + around):
            continue
        role, (start, end) = _role((match["label"] or match["called"]).replace(" ", "")), match.span("who")
        if match["label"]:
            marks = "由以" if role == "member" else "由以，："
            start = max(sentence, previous, *(folded.rfind(mark, sentence, at) + 1 for mark in marks))
            end = at
            added = _ADDED.search(folded, start, end)
            start = added.end() if added else start
        previous = match.end()
        yield GroupList(role=role, at=at, start=start, end=end, prose=True)
    for match in _COMPOSED.finditer(folded):
        start, end = match.span("who" if match["who"] else "listed")
        yield GroupList(role="member", at=match.start(), start=start, end=end, prose=True)


def _in_tables(document: Document) -> Iterator[GroupList]:
    """The rows below a heading such as 单位、职务、姓名、指挥部职务 or 成员单位、职责; a row without a role goes on with the last."""
    table, kinds, role = None, dict[int, str](), None
    for block in document.blocks:
        heads = _heading(document, block)
        if block.table != table or heads:
            table, kinds, role = block.table, heads, None
            continue
        cells = [
            cell for cell in dict.fromkeys(block.cells) if document.folded[cell.start : cell.end].strip()
        ]
        called = [cell for cell in cells if _ROLE_CELL.fullmatch(document.folded, cell.start, cell.end)]
        if "person" in kinds.values() and (called or role):
            label = document.folded[called[-1].start : called[-1].end] if called else None
            role = _role(label.replace(" ", "")) if label else role
            yield from _row(cells, kinds, role, called)
        elif "member" in kinds.values():
            yield from (
                _entry("member", cell, cell, units=True)
                for cell in cells
                if kinds.get(cell.column) == "member"
            )


def _heading(document: Document, block: Block) -> dict[int, str]:
    """What the columns below a row hold; nothing where it is no heading of people or of members."""
    texts = {cell.column: "".join(document.folded[cell.start : cell.end].split()) for cell in block.cells}
    named = {
        column: next((kind for kind, pattern in _COLUMNS.items() if pattern.fullmatch(text)), "")
        for column, text in texts.items()
        if text
    }
    useful = {"person", "member"} & {*named.values()}
    return named if useful and len(named) > 1 and all(named.values()) else {}


def _row(
    cells: list[Cell], kinds: Mapping[int, str], role: Role | None, called: list[Cell]
) -> Iterator[GroupList]:
    seats = [cell for cell in cells if kinds.get(cell.column) in {"seat", "member"} and cell not in called]
    if seats and role:
        within = range(seats[0].column, seats[-1].column)
        named = any(kinds.get(column) == "person" for column in within)
        yield _entry(role, seats[0], seats[-1], units=not named)


def _entry(role: Role, first: Cell, last: Cell, *, units: bool) -> GroupList:
    return GroupList(role=role, at=first.start, start=first.start, end=last.end, units=units)
