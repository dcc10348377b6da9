"""The words of responsibility: labels (责任单位：), role words (牵头, 按职责分工负责), and what they mean.

Open grammars stand here in place of lists: a label is modifiers and cores in any number before a head
(协同配合 + 单位), a role word is adverbs, verbs and their object in any number; the role is that of the
strongest word. Nothing here looks at a whole clause; ``lexer`` and ``clauses`` do. Everything works on
folded text, and every repeat is bounded.
"""

import re
from collections.abc import Iterator
from enum import Enum

from zhuanyezhen.model.plan import Role
from zhuanyezhen.pattern import regex


class Field(Enum):
    """What a label introduces when it does not introduce units.

    ``PERSON`` stands for all that is left out on purpose: persons, and who supervises or assesses.
    """

    PERSON = "person"
    DEADLINE = "deadline"


def _spaced(words: str) -> str:
    """Alternatives, the longest first, in which blanks may pad the characters (责 任 单 位)."""
    return "|".join(r"[^\S\n]{0,3}".join(word) for word in sorted(words.split(), key=len, reverse=True))


_LEAD = "牵头 主办 主抓 主责 总负责 负总责 领办 领衔 抓总 第一 汇总"
_COOPERATE = "配合 协同 协作 协助 协办 参与 参加 参建 会办 支持 联办"
_IMPLEMENT = "落实 实施 执行"
_PLAIN = "责任 负责 承办 主管 归口 办理 承担 分管 指导 整改"
_MODIFIER = "第二 第三 其他 其它 主要 主 副 总 具体 直接 相关 有关 共同 组织 任务 工作 职责 管理 协调 统筹 推进 业务 行业 项目"
_WATCH = "督办 督导 督查 督促 监督 监管 考核 验收"
_STRANGER = f"{_WATCH} 包联 包保 包抓 挂点 挂包 联系 联络 市 县 区 省 级 镇 乡"
_TIME = "完成 截止 截至 达标 交付 总体 最迟 最终 办理 办结 整改 时间 时限 工作 任务 实施 执行 推进 进度 落实 计划 预计 要求 责任"
_UNIT_HEAD = "单位 部门 科室 处室 股室 站所 主体 机构 组织 方"
_SHARE_HEAD = "责任分工 任务分工 职责分工 工作分工 责任分解 任务分解 责任落实 分工负责 任务落实 分工 责任"
_PERSON_HEAD = "领导 人员 负责同志 负责人 同志 专员 干部 联络员 联系人 责任人 人 员"
_TIME_HEAD = "时限 期限 时间 日期 节点 时间节点 时间表 时限要求 时间要求 时间安排 进度安排"
_TIME_ALONE = "时限 期限 时间节点"
_JOIN = r"[、/和及与]"
_PAD = r"[^\S\n]{0,3}"
_ASIDE = r"（[^（）\n：]{1,8}）"

_CORE = f"{_LEAD} {_COOPERATE} {_IMPLEMENT} {_PLAIN}"
_BEFORE_HEAD = rf"(?:(?:{_spaced(f'{_CORE} {_MODIFIER} {_STRANGER}')}|{_JOIN}|{_ASIDE}){_PAD})"
_UNITS, _PERSONS = rf"(?:{_spaced(_UNIT_HEAD)})", rf"(?:{_spaced(_PERSON_HEAD)})"
# What a label is about decides: a core must stand in it, for 有关单位： greets and assigns nothing.
_UNIT_LABEL = (
    rf"{_BEFORE_HEAD}{{0,4}}?(?:{_spaced(f'{_CORE} {_WATCH}')}){_PAD}{_BEFORE_HEAD}{{0,4}}{_UNITS}"
    rf"(?:{_PAD}(?:(?:{_JOIN}|{_ASIDE}){_PAD})?(?:{_UNITS}|{_spaced('名称 名单 责任 分工')})){{0,2}}(?:{_PAD}(?:{_JOIN}{_PAD}{_PERSONS}|责任人|联系人|联络员))?"
)
_LABEL_WORDS = rf"""(?:
    (?P<time>(?:(?:{_spaced(_TIME)}){_PAD}){{1,3}}(?:{_spaced(_TIME_HEAD)})|{_spaced(_TIME_ALONE)})
    |(?P<units>{_UNIT_LABEL})
    |(?P<person>{_BEFORE_HEAD}{{1,7}}{_PERSONS}(?:{_PAD}{_JOIN}{_PAD}(?:{_PERSONS}|{_spaced("职务 电话")}))?)
    |(?P<share>(?:{_spaced(_SHARE_HEAD)}))
    |(?P<bare>(?:{_spaced(f"{_LEAD} {_COOPERATE} {_IMPLEMENT} 负责 承办 主管 归口 督办 督导 督查 监督")}){{1,3}})
)(?:{_PAD}{_ASIDE})?"""
LABEL = regex(
    # A cheap look at the first character spares most of the text the alternatives.
    rf"(?=[其第牵主总负领抓第汇配协参会支联落实执责承归办管副具直相有共组任工职各分指业行项整督监考验包挂市县区省级镇乡完时进计预要推期节截达交最])"
    # A level word apart from what follows is the end of a name before the label (花卉园区 责任单位：).
    rf"(?:(?<![\u4e00-\u9fff])|(?![省市县区镇乡级][^\S\n]))"
    rf"{_LABEL_WORDS}[^\S\n]{{0,3}}(?:：|(?<=[位门人体构限工])[—–-]{{1,2}}|[】〕\]](?=[^\s。；）】〕\]])|(?<=[位门])为(?=[省市县区各\u4e00-\u9fff]{{2}})(?!牵头|责任|主办|配合|.{{0,2}}第一))",
    re.VERBOSE,
)
"""A label with its closer: a colon, the bracket it stands in, or 为. ``meaning_of`` says what it introduces."""
# 责任单位：, 【责任单位】, 责任单位为…, 责任单位——: what may close a label
_CLOSER = regex(r"[：】〕\]]|(?<=[位门])为|(?<=[位门人体构限工])[—–-]{1,2}")
_OPENER = {"】": "【", "〕": "〔", "]": "["}
_LONGEST_LABEL, _BEHIND_CLOSER = 60, 6

_COLUMN = regex(rf"(?:{_LABEL_WORDS})(?:及其?职责)?", re.VERBOSE)
# a unit's, a person's, a time's or a share's head, padded or not
_STRONG_LABEL = regex(
    r"单\s*位|部\s*门|主\s*体|机\s*构|科\s*室|处\s*室|股\s*室|领\s*导|人|时\s*[限间]|期\s*限|分\s*[工解]"
)
_IS_LEAD, _IS_COOPERATE, _IS_IMPLEMENT = (
    regex("|".join(words.split())) for words in (_LEAD, _COOPERATE, _IMPLEMENT)
)
_IS_STRANGER = regex("|".join(_WATCH.split()))

_ADVERB = (
    r"按照?|责任|根据|依(?:照|据|法)?|结合|各自|部门|工作|法定|相应|职责|职能|职权|权限|分工|任务|实际|要求|情况|分别|共同|具体|各负其责|协同|统筹|"
    r"积极|联合|认真|全力|主动|贯彻|抓好|做好|切实|全面|主要|同时|密切|大力|予以|给予|提供|为|要|应|并|抓|做|和|及|加强|技术|资金|政策|经费|服务|相关|有关|组织|协调|推进|推动|开展|本级|本[地区县市]|属地"
)
_LEAD_VERB = r"总?牵头|主办|主抓|负总责|总负责|领办|领衔|抓总"
_COOPERATE_VERB = (
    r"配合|协助|协办|协作|参与|参加|支持|会办|保障(?=经费|资金)|(?<=经费|资金)保障"
    r"|提供[^，。；、\n]{1,6}$|做好[^，。；、\n]{1,6}保障$|协同(?=配合|推进|负责|落实|做好|$)"
)
_IMPLEMENT_VERB = "落实|实施|执行"
_PLAIN_VERB = (
    r"负责|承办|主管|办理|承担|指导|督导|主责|归口|管理|(?<=[为是])(?:主体)?责任(?=单位|部门|主体)|负[^，。；、\n]{0,8}?责任|统筹(?:协调|推进|组织|调度)?$"
    r"|(?:职责|职能|责任|任务)分工(?=$|[，。；）])"
)
_OBJECT = "抓|相关|有关|具体|各项|本项|工作|任务|事项|事宜|单位|部门|责任|经费|资金|政策|技术|服务|到位"
ROLE = regex(
    rf"(?:{_ADVERB}){{0,7}}(?:{_LEAD_VERB}|{_COOPERATE_VERB}|{_IMPLEMENT_VERB}|{_PLAIN_VERB})"
    rf"(?:{_LEAD_VERB}|{_COOPERATE_VERB}|{_IMPLEMENT_VERB}|{_PLAIN_VERB}|{_OBJECT}|{_ADVERB}){{0,6}}"
)
"""A role word; ``role_of`` says which role it gives."""

_HAS_LEAD, _HAS_COOPERATE, _HAS_IMPLEMENT = (
    regex(words) for words in (_LEAD_VERB, _COOPERATE_VERB + "|协同", _IMPLEMENT_VERB)
)

BLANKET = regex(
    r"(?:以[上下]|上述|前述|各项|所有|全部|其[他余]|具体|本(?:方案|意见|措施)?)(?:各?项?)(?:重点)?(?:任务|措施|工作|事项|内容|条款)?(?:均|都|皆)(?:需|须|要|应|请|涉及)?由?"
)
"""What opens a blanket (以下均需…落实): its units answer for every task from there on."""

NOTE = regex(
    r"下同|以?下?(?:各项)?均?不再[一二逐单另重分项个独行复别]{0,4}(?:列|述|注|标|说)[出举明示注]{0,2}|以下(?:均|皆)?同|不另列|另有(?:规定|说明)的?除外"
)
"""What closes such a sentence and says nothing about units (下同, 以下不再单列)."""

DAY_LABEL = regex(
    rf"(?:{_spaced(_TIME)}){{0,2}}(?:{_spaced(_TIME_HEAD)})[为是：]?(?=\s?(?:\d|长期|每|本|今|明|全|常年))"
)
"""The label of a day that nothing closes (时限2025年底前)."""

OPEN_END = regex(
    r"等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?(?:个|家)?(?:有关|相关|各|其他|市级|省级|县级|区级|州级|[省市县区州](?:直|(?=有关|相关|各))|级|职能|成员|责任|主管|行业|业务){0,4}"
    r"(?:部门|单位|部委|委办局|机构|企业|地区|方面)?(?:和(?:部门|单位)|（(?:部门|单位)）)?"
)
"""等 (等有关部门, 等单位) at the end of a list or in the middle of it: the list is open there."""


MIXED = regex(
    r"[【〔\[\s\d等由请和与及或并*★☆]|会同|联合|商|牵头|主[办抓责管]|配合|协[助办作同]|参[与加]|支持|会办|落实|实施|执行|负责|承[办担]|办理|指导|督导|归口|管理|保障|统筹"
)
"""What else than a name may stand in a stretch; without it nothing needs to be weighed."""


def meaning_of(match: re.Match[str]) -> Role | Field:
    """What a label or a column introduces; of several words the strongest speaks.

    >>> [meaning_of(LABEL.search(text)).value for text in ("牵 头 单 位：", "主要协作部门：", "分管领导：", "完成时限：")]
    ['lead', 'cooperate', 'person', 'deadline']
    """
    words = "".join(match.group().split())
    if match["time"]:
        return Field.DEADLINE
    if match["person"] or _IS_STRANGER.search(words):
        return Field.PERSON
    lead, cooperate = _IS_LEAD.search(words), _IS_COOPERATE.search(words)
    if lead and cooperate:  # 牵头、配合单位：
        return Role.RESPONSIBLE
    if lead or cooperate:
        return Role.LEAD if lead else Role.COOPERATE
    return Role.IMPLEMENT if _IS_IMPLEMENT.search(words) and "责任" not in words else Role.RESPONSIBLE


def find_labels(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The labels in ``folded[start:end]``, in order: looked for only where something closes one.

    >>> [match.group() for match in find_labels("（牵头单位：县工信局；配合单位：县财政局）", 0, 20)]
    ['牵头单位：', '配合单位：']
    """
    for closer in _CLOSER.finditer(folded, start, end):
        begin = max(start, closer.start() - _LONGEST_LABEL)
        match = LABEL.search(folded, begin, min(closer.end() + _BEHIND_CLOSER, end))
        if match and match.end() == closer.end() and _opened(folded, match):
            yield match
            start = match.end()


def _opened(folded: str, match: re.Match[str]) -> bool:
    """Whether a label that a bracket closes stands in that bracket alone: 【配合】, but not 【…县工信局配合】."""
    closer = match.group()[-1]
    before = folded[max(0, match.start() - 4) : match.start()].rstrip()
    return closer not in _OPENER or before.endswith(_OPENER[closer])


def is_strong(match: re.Match[str]) -> bool:
    """Whether a label can be nothing else: it names who or when (责任单位：), not just what (支持：)."""
    return _STRONG_LABEL.search(match.group()) is not None


def column_meaning(text: str) -> Role | Field | None:
    """What a column with this heading holds; ``None`` if neither units, persons nor a deadline.

    >>> column_meaning("牵头责任单位"), column_meaning("分管县领导"), column_meaning("主要内容")
    (<Role.LEAD: 'lead'>, <Field.PERSON: 'person'>, None)
    """
    match = _COLUMN.fullmatch(text)
    return meaning_of(match) if match and not match["bare"] else None


def role_of(words: str) -> Role:
    """The role a role word gives; of several verbs the strongest speaks.

    >>> role_of("按职责分工负责"), role_of("配合做好相关工作")
    (<Role.RESPONSIBLE: 'responsible'>, <Role.COOPERATE: 'cooperate'>)
    """
    if _HAS_LEAD.search(words):
        return Role.LEAD
    if _HAS_COOPERATE.search(words):
        return Role.COOPERATE
    return Role.IMPLEMENT if _HAS_IMPLEMENT.search(words) else Role.RESPONSIBLE
