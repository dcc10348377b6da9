"""Lists of who sits in a group: where each starts and ends, and in which role its people are.

A list stands behind a label (组长：, 成员单位 alone on its line, a cell) or in prose (由区长任组长，…为成员单位, 由…组成). It ends
where another label, a heading, a sentence, a signature, a date or a telephone begins. What its items say
is the business of ``naming.post``.
"""

import re
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from zhuanyezhen.naming.post import ends_in_post
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.reading.blocks import Document


def _spaced(words: str) -> str:
    """Alternatives in which blanks may pad the characters (组  长)."""
    return "|".join(" {0,6}".join(word) for word in words.split("|"))


GROUP = "领导小组|工作小组|协调小组|推进小组|工作专班|专班|指挥部|联席会议|工作组"
_ROLE = (
    rf"(?:(?:{_spaced('第一|常务|执行|专职|名誉|总')}) {{0,6}})?(?:副 {{0,6}})?(?:总 {{0,6}})?(?:{_spaced('组长|召集人|指挥长|指挥|班长|链长')})"
    rf"|{_spaced('成员单位|成员部门|组成人员|组成单位|成员名单|成员|组员')}"
)
_LABEL = re.compile(
    rf"(?:^ {{0,20}}(?:\d{{1,3}}[.、 ] ?|（[一二三四五六七八九十]{{1,2}}）)?|(?<=[ 。；，]))"
    rf"(?P<label>(?:[\u4e00-\u9fff]{{0,16}}(?:{GROUP}))?(?:{_ROLE}|{_spaced('办公室主任')}|(?:副 {{0,6}})?{_spaced('主任')}))"
    r"(?:(?P<colon>(?:（[^（）\n]{1,12}）)? {0,6}：)|(?=[ \n]|\Z))",
    re.MULTILINE,
)
_APPOINTED = re.compile(
    rf"(?:担任|兼任|任|为)[^，。；、\n任为]{{0,12}}?(?P<label>{_ROLE})(?=[，。；、的）（\s]|\Z)"
)
_COMPOSED = re.compile(
    rf"(?:{GROUP}|成员(?:单位)?)[^，。；\n由]{{0,20}}由(?P<who>(?![如以下][下列上])[^。；\n]{{4,800}}?)组成"
    r"|成员(?:单位)?(?:包括|主要有|分别为|有)：?(?P<listed>[^。；\n]{4,800})"
)
_STANDING = re.compile("领导小组|工作小组|协调小组|推进小组|指挥部|联席会议")
_STOP = re.compile(
    rf" {{0,20}}(?:[\u4e00-\u9fff]{{0,16}}(?:办公室|{GROUP})[^、\n]{{0,24}}(?:设|由|负责|承担|日常|组成|实行|研究)|（?(?:此件|联系|电话|附件|抄送|主题词|备注)"
    r"|(?:序 ?号|职 ?务|姓 ?名|单 ?位) |[\u4e00-\u9fff ]{2,12}：|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节条])"
)
_DATE = re.compile(r"\s{0,40}[\d〇○零一二三四五六七八九OＯo◯0￮]{4} ?年[^\n]{2,12}日 {0,9}(?:\n|\Z)")
_LONGEST_LINE, _LONGEST_SENTENCE = 400, 800

Role = Literal["leader", "deputy", "member", "head"]


@frozen(kw_only=True)
class GroupList:
    """One list: its role, where its label is, the span of its items.

    ``prose`` says that a sentence gives it, ``units`` that its label is 成员单位: no item starts with a name.
    """

    role: Role
    at: int
    start: int
    end: int
    prose: bool = False
    units: bool = False


def find_lists(document: Document) -> list[GroupList]:
    """The lists of a document in order."""
    return sorted([*_labelled(document), *_in_prose(document.folded)], key=lambda each: each.at)


def _labelled(document: Document) -> Iterator[GroupList]:
    folded = document.folded
    labels = [match for match in _LABEL.finditer(folded) if _closed(document, match)]
    for index, match in enumerate(labels):
        limit = labels[index + 1].start() if index + 1 < len(labels) else len(folded)
        start, end = match.end(), _list_end(folded, match.end(), limit)
        line = folded.rfind("\n", 0, match.start()) + 1
        if (
            folded[line : match.start()].strip(" 0123456789.、") and not match["colon"]
        ):  # the last cell of a row
            start = line
        label = match["label"].replace(" ", "")
        units = label.endswith(("单位", "部门"))
        yield GroupList(role=_role(label), at=match.start("label"), start=start, end=end, units=units)


def _role(label: str) -> Role:
    if label.endswith("办公室主任"):
        return "head"
    if label.endswith(("成员", "单位", "部门", "名单", "人员", "组员")):
        return "member"
    return "deputy" if "副" in label else "leader"


def _closed(document: Document, match: re.Match[str]) -> bool:
    """A label has its colon, starts its line, or is a cell of its own; 主任 needs the colon and the line."""
    folded, start = document.folded, match.start("label")
    first = not folded[folded.rfind("\n", 0, start) + 1 : start].strip(
        " 0123456789.、（）一二三四五六七八九十"
    )
    if match["label"].replace(" ", "") in {"主任", "副主任"}:
        return first and bool(match["colon"])
    return (
        bool(match["colon"]) or first or any(cell.start == start for cell in document.block_at(start).cells)
    )


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
    for match in _APPOINTED.finditer(folded):
        at = match.start()
        sentence = max(folded.rfind(mark, max(0, at - _LONGEST_SENTENCE), at) + 1 for mark in "。；\n")
        if not _STANDING.search(folded, max(0, sentence - _LONGEST_SENTENCE // 4), match.end() + 60):
            continue
        role = _role(match["label"].replace(" ", ""))
        marks = "由以" if role == "member" else "由以，：的"
        start = max(sentence, previous, *(folded.rfind(mark, sentence, at) + 1 for mark in marks))
        previous = match.end()
        yield GroupList(role=role, at=start, start=start, end=at, prose=True)
    for match in _COMPOSED.finditer(folded):
        start, end = match.span("who" if match["who"] else "listed")
        yield GroupList(role="member", at=match.start(), start=start, end=end, prose=True)
