"""Groups that coordinate (领导小组, 指挥部, 联席会议): how their names, roles and offices are written in folded text.

Decided here: a bare 领导小组 is no name; a group's name goes from its place to its last word. Where lists of people
start and end is the business of reading.
"""

import re
from collections.abc import Iterator
from typing import Literal

from zhuanyezhen.pattern import regex

GROUP = "领导小组|工作小组|协调小组|推进小组|工作专班|专班|指挥部|联席会议|工作组"
# groups people are appointed to: only near one of these is 任组长 a seat in it
STANDING = regex("领导小组|工作小组|协调小组|推进小组|指挥部|联席会议")

Role = Literal["chief", "leader", "deputy", "member", "head"]
"""What people are in a group; ``chief`` leads others called leaders (总召集人), ``head`` is the office's."""


def spaced(words: str) -> str:
    """Alternatives in which blanks may pad the characters (组  长)."""
    return "|".join(" {0,6}".join(word) for word in words.split("|"))


ROLE = (
    rf"(?:(?:{spaced('第一|常务|执行|专职|名誉|总')}) {{0,6}})?(?:副 {{0,6}})?(?:总 {{0,6}})?(?:{spaced('组长|召集人|指挥长|指挥|班长|链长|主任委员')})"
    rf"|{spaced('成员单位|成员部门|组成人员|组成单位|成员名单|成员|组员|委员')}"
)
_SET_UP = "成立|组建|设立|建立|调整"
_NAME = rf"(?P<name>(?:(?!关于|{_SET_UP})[\u4e00-\u9fff\d\"（）]){{0,38}}?(?:{GROUP}|委员会))"
_ATTACHED = r"附 ?件[\d：]{0,3} {0,2}"
# 附件, 关于…, a number or 成立 before the name, a few words behind it: a line that is a group's title
_TITLE_LINE = regex(
    rf"(?:{_ATTACHED}|[\u4e00-\u9fff]{{0,30}}关于|[（）\d.、一二三四五六七八九十]{{2,6}} ?)?(?:{_SET_UP})?"
    rf"{_NAME}[^，。；：\n、]{{0,14}}：?\Z"
)
# 成立以县长为组长的…领导小组, 组建…专班; its office is another body
_BEING_SET_UP = regex(rf"(?:{_SET_UP})(?:了)?(?:[以由][^。\n]{{2,200}}?的)?{_NAME}(?!办公室)")
# 关于成立…的通知; 决定成立…; a title of its own (…领导小组成员及职责): where a group is made known
_ANNOUNCED = regex(
    rf"关于(?:{_SET_UP})(?P<notice>[^《》\n]{{2,36}}?(?:{GROUP}|委员会|小组|办公室))(?:组成人员|成员)?(?:名单|制度)?的通知"
    rf"|(?:决定|特|现|同意|研究，)(?:成立|组建|设立|建立){_NAME}"
    rf"|^(?:{_ATTACHED})?(?P<titled>[\u4e00-\u9fff]{{2,38}}(?:{GROUP}))(?:成员单位)?(?:组成及|工作)?(?:职责|名单|制度|规则)(?:分工)?$",
    re.MULTILINE,
)
_UNIT = r"[^，。；、\n（]{2,40}"
# 办公室设在X, 办公室由A调整到X; 办公室：X; 在X下设办公室; 日常工作由X承担: where the office is
_OFFICE = regex(
    r"(?:办公室(?:地点)?，?(?:暂|均)?(?:设立?[在于]|挂靠[在于]?|放在)|设立?办公室[在于]|办公室由[^，。；\n]{2,40}?调整[到至为]"
    rf"|(?:^|[。；， ])(?:领导小组|专班)?办公室(?:：| (?=\S)))(?P<unit>{_UNIT})"
    rf"|在(?P<at>{_UNIT}?)(?:下?设立?|加挂)办公室|日常工作由(?P<daily>{_UNIT}?)(?:具体)?(?:承担|负责)",
    re.MULTILINE,
)
# 办公室主任由X局长兼任; 由X局长兼任办公室主任: who heads the office
_HEAD = regex(
    r"(?:办公室|，|；|(?<=局))主任由(?P<who>[^，。；\n]{2,40}?)(?:兼任|担任)"
    r"|(?:由|，)(?P<as>[^，。；\n由]{2,40}?)(?:兼任|担任|任)[^，。；\n]{0,20}办公室主任"
)
_COLUMNS = {
    "person": regex("姓名"),
    # 成员单位, 组成部门
    "member": regex("(?:成员|组成)(?:单位|部门)"),
    # 单位及职务, 现任职务, 工作单位: where a member sits
    "seat": regex(r"(?:现任|行政|工作)?(?:单位|部门|职务|职位)(?:名称)?(?:[及和、/]?职务)?"),
    # 组内职务, 小组身份, 专班分工: what a member is in the group
    "role": regex(r".{1,8}(?:职务|身份|分工)"),
    # columns that say nothing of who sits where: numbers, telephones, remarks, duties
    "other": regex(r"序号|联系电话|电话|手机|备注|(?:主要|工作|具体)?职责(?:任务|分工)?|(?:主要|工作)?任务"),
}
_MERELY = 4


def role_of(label: str) -> Role:
    """What those behind a label are.

    >>> role_of("副 组 长"), role_of("成员单位"), role_of("总召集人"), role_of("办公室主任")
    ('deputy', 'member', 'chief', 'head')
    """
    label = label.replace(" ", "")
    if label.endswith("办公室主任"):
        return "head"
    if label.endswith(("成员", "单位", "部门", "名单", "人员", "组员")) or label == "委员":
        return "member"
    if "副" in label:
        return "deputy"
    return "chief" if label.startswith("总召集") else "leader"


def column_of(heading: str) -> str:
    """What a column of a table of people or members holds, by its heading without blanks; "" where that is not known.

    >>> [column_of(heading) for heading in ("姓名", "单位及职务", "指挥部职务", "成员单位", "主要职责", "完成时限")]
    ['person', 'seat', 'role', 'member', 'other', '']
    """
    return next((kind for kind, pattern in _COLUMNS.items() if pattern.fullmatch(heading)), "")


def group_name(line: str) -> str:
    """The group that a line is headed by or says is set up; nothing for a bare word.

    >>> group_name("附件 晋源区花卉领导小组成员名单"), group_name("成立工作专班。")
    ('晋源区花卉领导小组', '')
    """
    being_set_up = reversed([*_BEING_SET_UP.finditer(line)])
    names = (match["name"] for match in (_TITLE_LINE.match(line.strip()), *being_set_up) if match)
    return next((name for name in names if len(name) > _MERELY), "")


def announced_group(folded: str) -> tuple[int, str]:
    """Where a document announces the group that it sets up, and its name; nothing for a bare 工作专班.

    >>> announced_group("县政府决定成立澄江县花卉领导小组。")
    (3, '澄江县花卉领导小组')
    """
    match = _ANNOUNCED.search(folded)
    name = next(filter(None, match.groups()), "") if match else ""
    return (match.start(), name) if match and len(name) > _MERELY else (0, "")


def office_spans(folded: str) -> Iterator[tuple[int, int]]:
    """What the office is said to be at, as it stands: a unit, and words behind it.

    >>> text = "领导小组下设办公室，办公室设在区工信局三楼；日常工作由区商务局承担"
    >>> [text[start:end] for start, end in office_spans(text)]
    ['区工信局三楼', '区商务局']
    """
    return (match.span(match.lastgroup or 0) for match in _OFFICE.finditer(folded))


def office_head_span(folded: str, start: int) -> tuple[int, int]:
    """Who heads the office ex officio, from ``start`` on; an empty span where nobody is said to.

    >>> text = "办公室主任由区工信局局长兼任"
    >>> text[slice(*office_head_span(text, 0))], office_head_span("办公室主任：某某", 0)
    ('区工信局局长', (0, 0))
    """
    match = _HEAD.search(folded, start)
    return match.span(match.lastgroup or 0) if match else (0, 0)
