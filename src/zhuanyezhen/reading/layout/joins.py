"""Lines that a narrow page broke: joined where the text itself shows that it goes on.

Evidence is asked for, each kind by itself enough: an open bracket that closes below, a comma or an opener
at the end, a closing mark at the start, a number and its measure, two pieces that are one unit's name and
were none, a sentence with commas that has not ended, a line as wide as all of them. Headings, labels,
persons with their posts, issuer, date, salutation and list items begin a line whatever stands above.
What stands between two pieces of one sentence (a blank line, a bare number, a line that comes again and
again) belongs to the page and goes.
"""

import re
from collections import Counter
from collections.abc import Sequence

from attrs import define, field

from zhuanyezhen.grammar.wording import LABEL
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.issuing import DATE
from zhuanyezhen.reading.layout.lines import Line, joined
from zhuanyezhen.reading.outline import number_end

_PAIRS = {"）": "（", "】": "【", "〕": "〔", "]": "[", "》": "《"}
_BRACKET = regex(r"[（）【】〔〕\[\]《》]")
_LIST_NUMBER = regex(r"\s*[0-9A-Za-z]{1,3}）")
_STARTS_ON = "，、。；：！？%"
_ENDS_OPEN = "、，（《〔【["
_ENDS = "。；：！？…》"
_CLOSES_PARAGRAPH = f"{_ENDS}）】〕]"  # （…牵头）: a clause closes its paragraph, however wide the line is
_HEAD = (
    r"(?:单\s*位|部\s*门|主\s*体|机构|科室|领导|[任系办理]人|时限|时间|期限|节点|分工|任务|目标|措施|要求|内容|"
    r"组\s*长|成\s*员|主\s*任|召集人|秘书长|联络员|电\s*话|[牵协]头|协办|配合|责任|附\s*件|抄\s*送)"
)
# a label, an attachment, where an office sits, a list mark, the day of a signature: these begin a line
_NEW = regex(
    rf"[^，。；、：]{{0,12}}{_HEAD}\s{{0,2}}(?:（[^）]{{0,10}}）)?：|附\s?[件表录]|[^，。；、：]{{0,12}}(?:下设|设在)|[-•·●○◆■★*※]\s?\S|{DATE}$"
)
_ATTACHED = regex(r"\s*附\s?件\s*(?:[\d一二三四五]{1,2}\s*)?：")
_MEASURE = regex(r"[年月日%个家户项万亿元名批次座亩吨台套人条件米公]")
_TAIL = regex(r"[、，；：（]((?:[^、，；：（）。\s\d〕】]|（[^（）]{0,12}）){1,20})$")
_NAME = regex(r"(?:[^、，；：（）。\s]|（[^（）]{0,12}）){1,20}")
# what follows a name in a clause is cut off before the name is judged
_ROLE = regex(r"(?:牵头|配合|负责|协助|参与|等|按).*")
# organs that need a place or a field before them: behind a whole name one of these belongs to it
_BARE_ORGAN = regex(
    r"(?:(?:镇|乡|街道)?(?:人民)?政府|办公[室厅]|党委|党工委|管委会|管理?委员会|委员会|[监督管理]{2,4}局|管理处|分局|支队|大队|"
    r"(?:组织|宣传|统战)部|政法委|编办|网信办|领导小组|工作专班|[\u4e00-\u9fff]{0,4}中心)"
)
# a name that ends so may be whole; 社会 and 县委 may be pieces
_WHOLE = regex(r"(?:[局办厅部院室署司站所队]|中心|(?<!社)会|(?<![省市县区州旗镇乡])委|公司)$")
# 高新区, 社区, 各园区: 区 begins the next line and ends this name
_ZONE = regex(r"各?[\u4e00-\u9fff]{0,4}(?:社|园|景|片|功能|高新|经开|开发|示范|保税|试验)区")
# 县财政局, 泉山县财政局: a line that begins with a place begins a name; not 市域, 市场, 市级
_OWN_PLACE = regex(r"[省市县区州旗各]\w\w|\w{2,7}?[省市县区州旗](?!域|场|级)\w\w")
# 县长, 主任, 书记, 总工程师: a line that ends so names a person's post and is whole
_POST = regex(
    r"(?:[部局厅处科所院市县区镇乡校组委秘书会]长|主任|书记|主席|委员|经理|干部|助理|员|总师|工程师|人)$"
)
_SEAT = regex(r"(?:[、，；：（\s]|(?P<at>设[在于]))(?P<name>[^、，；：（）。\s\d]{1,20})$")
# 县委常委、县政府…: behind such a seat the post is still to come
_AFTER_RANK = regex(r"(?:常委|书记|成员)、[^、\s]{2,12}$")
# 副县长, 主任, 秘书长 as a whole line
_BARE_POST = regex(r"副?(?:[省市县区镇乡旗州盟局]长|主任|秘书长|主席)")
_INDENT = regex(r"\t|\s{2}")
_NAME_PIECE = range(1, 15)
_NAME_REACH = 36
_LABEL_REACH = 8
_SHORT_NAME = 5
_MARK = regex("[、，。；：（）]")
_REACH = 160
_MOST_BETWEEN = 4
_MOST_LINES = 12
_LONGEST_HEAD = 60
_NARROWEST, _WIDEST, _HANGING, _FEWEST_FULL = 36, 120, 4, 4
_NOTE = "已接合被换行断开的文字{count}处。"


def with_joined(lines: list[Line], notes: list[str]) -> list[Line]:
    """The lines, those joined that are pieces of one.

    First what marks, brackets, measures and names show, then sentences cut at the edge of the page: of a
    heading with commas and no end they believe it only where other lines were broken, too.
    """
    often = Counter(line.text for line in lines if _may_recur(line.text))
    shown, some = _joined(lines, _Page(lines, often))
    whole, more = _joined(shown, _Page(shown, often, prose=True, narrow=some > 0, width=_width(lines)))
    if some + more:
        notes.append(_NOTE.format(count=some + more))
    return whole


def _joined(lines: list[Line], page: "_Page") -> tuple[list[Line], int]:
    out: list[Line] = []
    at = joins = 0
    while at < len(lines):
        group, at = page.group(at)
        joins += len(group) - 1
        out.append(joined(group) if len(group) > 1 else group[0])
    return (out if joins else lines), joins


def _may_recur(text: str) -> bool:
    return 3 < len(text) <= _LONGEST_HEAD  # noqa: PLR2004 - a head says more than three characters


@define
class _Page:
    """The lines of a document, which of them come how often, and what is known of the page they stood on.

    ``prose`` looks for sentences instead of marks; ``narrow`` says that the page broke lines, ``width``
    where.
    """

    lines: Sequence[Line]
    often: Counter[str]
    prose: bool = False
    narrow: bool = False
    width: int | None = None
    _tail: str = field(default="", init=False)
    _open: str = field(default="", init=False)

    def group(self, at: int) -> tuple[list[Line], int]:
        """The line at ``at`` with those that it goes on in, and where the next group begins."""
        group = [self.lines[at]]
        at += 1
        if group[0].is_row or not group[0].text.strip():
            return group, at
        text = group[0].text
        start = number_end(text, 0) if group[0].heads else 0
        self._tail = text[max(start, len(text) - _REACH) :].rstrip() or "。"
        self._open = _still_open("", group[0].text)
        while (following := self._following(group, at)) is not None:
            line = self.lines[following]
            group.append(line)
            at = following + 1
            self._tail = (self._tail + line.text.strip())[-_REACH:]
            self._open = _still_open(self._open, line.text)
        return group, at

    def _following(self, group: Sequence[Line], at: int) -> int | None:
        near, between = True, False
        for index in range(at, min(at + _MOST_BETWEEN + 1, len(self.lines))):
            line = self.lines[index]
            text = line.text.strip()
            if line.is_row or (text and line.heads):
                return None
            if text and not self._between(text):
                if not self.prose:
                    return index if self._goes_on(text[:_REACH], index) else None
                return index if near and self._is_prose(group, line, between=between) else None
            near, between = near and bool(text), between or bool(text)
        return None

    def _between(self, text: str) -> bool:
        """Whether a line may be a page's: a bare number, or words without a mark that come again."""
        return (text.isdigit() and len(text) < 4) or (  # noqa: PLR2004 - pages of a plan have three digits
            _may_recur(text) and self.often[text] > 1 and not _MARK.search(text)
        )

    def _goes_on(self, head: str, index: int) -> bool:
        """Whether marks, brackets, measures, labels or names say so, whatever lies between."""
        tail = self._tail
        if head[0] in _STARTS_ON or (self._open and self._closes(index)):
            return True
        if tail[-1] in _ENDS or _ATTACHED.match(tail):
            return False
        if (broken := _is_label(tail, head)) or _NEW.match(head):
            return broken
        return tail[-1] in _ENDS_OPEN or any(
            each(tail, head) for each in (_is_measure, _is_seat, is_one_name)
        )

    def _closes(self, index: int) -> bool:
        """Whether a bracket that is open closes within the next lines, before a heading or a row."""
        still = self._open
        for at in range(index, min(index + _MOST_LINES, len(self.lines))):
            line = self.lines[at]
            if line.is_row or line.heads:
                return False
            still = _still_open(still, line.text)
            if not still.startswith(self._open):
                return True
        return False

    def _is_prose(self, group: Sequence[Line], line: Line, *, between: bool) -> bool:
        """Whether a sentence runs over the edge of the page: at its full width, or with a comma and no end.

        ``between`` says that a page's line stood between, which is evidence of its own.
        """
        tail, head = self._tail, line.text[:_REACH].strip()
        if tail[-1] in _CLOSES_PARAGRAPH or _NEW.match(head) or _INDENT.match(line.text):
            return False
        last = group[-1].last or group[-1].text.rstrip()
        if self.width and _width_of(last) >= self.width - _HANGING:
            return True
        if group[0].heads and not (between or self.narrow):
            return False
        clauses = tail[max(tail.rfind(mark) for mark in "。；！？：") + 1 :].split("，")
        return (
            len(clauses) > 1
            and _MARK.search(head) is not None
            and (between or len(last) * 10 >= len(head) * 7)
            and not _POST.search(clauses[-1])
            and not _names_unit(clauses[-1].replace(" ", ""))
        )


def _still_open(still: str, text: str) -> str:
    """The brackets open behind ``text`` when ``still`` were open before it; those of list numbers are none."""
    number = _LIST_NUMBER.match(text)
    text = text[number.end() :] if number else text
    if not still and all(text.count(opening) == text.count(closing) for closing, opening in _PAIRS.items()):
        return still
    for match in _BRACKET.finditer(text):
        opening = _PAIRS.get(match[0])
        if opening is None:
            still = (still + match[0])[-_MOST_LINES:]
        else:
            before, found, after = still.rpartition(opening)
            still = before + after if found else still
    return still


def _is_measure(tail: str, head: str) -> bool:
    """2025年6⏎月底前, 新增30⏎家, 2025年⏎6月."""
    if re.search(r"\d年$", tail):
        return re.match(r"\d{1,2}月", head) is not None
    return tail[-1].isdigit() and len(tail) > _MOST_BETWEEN and _MEASURE.match(head) is not None


def _is_label(tail: str, head: str) -> bool:
    """牵头单⏎位：, 完⏎成时限：; a head that is a label by itself begins a line."""
    colon = head.find("：", 0, _LABEL_REACH) + 1
    if not colon or LABEL.match(head):
        return False
    before = tail[-_LABEL_REACH:]
    found = LABEL.search(before + head[:colon])
    return found is not None and found.start() < len(before)


def _is_seat(tail: str, head: str) -> bool:
    """Whether two lines are one unit or post of a person: 县⏎长, 区工业和信⏎息化局局长, 县委常委、县政府⏎副县长."""
    head = head.rstrip("。；，、 ")
    piece = _SEAT.search(tail[-_NAME_REACH:])
    if piece is None or _POST.search(tail) or not _NAME.fullmatch(head):
        return False
    if _BARE_POST.fullmatch(head):
        return _AFTER_RANK.search(tail) is not None
    whole, post = piece["name"] + head, _POST.search(head)
    if post is None and not piece["at"]:
        return _POST.search(whole) is not None
    unit = whole[: -len(post.group())] if post else whole
    return _is_unit(unit) and not _is_unit(piece["name"]) and not _OWN_PLACE.match(head)


def is_one_name(tail: str, head: str) -> bool:
    """Whether the end of a list and the start of the next line are one name that neither is: 区农业农⏎村局."""
    match, following = _TAIL.search(tail[-_NAME_REACH:]), _NAME.match(head)
    if match is None or following is None:
        return False
    first, second = match[1], _ROLE.sub("", following[0])
    if len(second) not in _NAME_PIECE or _POST.search(first) or not _is_unit(first + second):
        return False
    if not looks_like_unit(second) or _ZONE.fullmatch(first + second[0]):
        return True
    if _WHOLE.search(first) and _is_unit(first):
        return _BARE_ORGAN.fullmatch(second) is not None
    return not _OWN_PLACE.match(second)


def _names_unit(text: str) -> bool:
    """Whether a piece of a sentence is a unit and no words that end like one (定期研究跨部)."""
    return looks_like_unit(text) and (len(text) <= _SHORT_NAME or _OWN_PLACE.match(text) is not None)


def _is_unit(text: str) -> bool:
    return looks_like_unit(text) or text.endswith("办事处")


def _width_of(text: str) -> int:
    return len(text.encode("gbk", "replace"))


def _width(lines: Sequence[Line]) -> int | None:
    """How wide the page was on which lines end where they reach its edge; ``None`` if they end elsewhere."""
    texts = [text for line in lines if (text := line.text.rstrip())]
    if not texts or max(map(len, texts)) > _WIDEST // 2:
        return None
    widths = [_width_of(text) for text in texts]
    widest = max(widths)
    full = [text for text, width in zip(texts, widths, strict=True) if width >= widest - _HANGING]
    broken = [text for text in full if text[-1] not in "。；："]
    wide = sum(width > widest // 2 for width in widths)
    if widest < _NARROWEST or len(broken) < _FEWEST_FULL or len(broken) * 3 < wide:
        return None
    return widest
