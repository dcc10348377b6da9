"""One stretch of a responsibility text, between two hard separators: its cheapest reading wins.

Within a stretch nothing is certain: 和 may join two units or stand inside one, 等 may close a list or sit in its
middle, 落实 may be a role or part of a name. So every reading of the stretch is a path through a chart
whose edges are tokens with costs; a known unit is cheap, one that only looks like a unit dearer, what
nobody knows dearest. What is unknown costs, but never spoils what stands beside it. Where two different
readings cost the same, the token ``TIE`` says so. Which role a unit has is not decided here.
"""

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from attrs import define, field

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.grammar.seams import holds_another
from zhuanyezhen.grammar.wording import BLANKET, DAY_LABEL, MIXED, NOTE, OPEN_END, ROLE, role_of
from zhuanyezhen.model.plan import LeadConvention, Role
from zhuanyezhen.model.unit import How, UnitKind
from zhuanyezhen.naming.register import Register, collective_at, looks_like_unit
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.deadline_text import find_deadlines, parse_deadline


class Kind(Enum):
    """What a token is.

    ``ASIDE`` is a role in brackets behind its unit, ``TAIL`` what a role or a day is about, ``DOING`` a verb
    that tells what a unit does and not in which role (制定).
    """

    UNIT = "unit"
    ROLE = "role"
    ASIDE = "aside"
    WITH = "with"
    ETC = "etc"
    PERSON = "person"
    DEADLINE = "deadline"
    CONVENTION = "convention"
    BLANKET = "blanket"
    SEPARATOR = "separator"
    GLUE = "glue"
    TAIL = "tail"
    DOING = "doing"
    NOTHING = "nothing"
    TIE = "tie"
    UNKNOWN = "unknown"


class Token(NamedTuple):
    """A token: its place, and what it says (a role, a deadline, a convention)."""

    kind: Kind
    start: int
    end: int
    value: Role | Deadline | LeadConvention | None = None


class _Path(NamedTuple):
    cost: float
    token: Token | None
    before: "_Path | None"


_LONGEST_NAME, _MOST_UNKNOWN_ENDS = 40, 8
# what joins or opens and names nobody: 该项工作由, 对以上任务, 在县政府领导下, 和, 由, blanks, list numbers and marks
_GLUE = regex(
    r"(?:此|该|本|上述|以上|具体)项?(?:工作|任务|事项)由|对(?:以上|上述|以下)?(?:各|本|该)?项?(?:任务|工作|措施|事项)|在[^，。；、\n]{2,20}?(?:领导|指导|统筹|支持|协调|组织|部署)下|以及|并由|原则上由|主要由|具体由|其中由?|再由|和|及|与|或|并|由|请|\s+|\d{1,2}[.)]|[①-⑳★☆*]"
)
# 县商务局制定: what a unit does where a plan wrote no role; 作为牵头单位 says what it is
_DOING = regex(
    "(?:制[定订]|出台|起草|编制|组织|开展|推进|建设|印发|研究|提出|修订|申报|建立){1,3}$|作为[^作为]{2,12}$"
)
# 甲会同乙, 甲联合乙, 甲商乙: the first leads, the second cooperates
_WITH = regex("会同|联合|商")
_AND_LEVEL = regex("和[省市县区州旗]")  # inside a text 和县 is no place but 和 before a county's
_SECTION_WORD = regex(r"[省市县区州旗盟镇乡各国]")
# every character that names of organs, firms, places and collectives end in: a unit can end nowhere else
_UNIT_END = regex(
    r"[局委办厅部院会室署社心府司团行队关道镇乡木位门业构学校组班盟厂台站所区园大协电信动通塔草政联馆场处科股居村省市县旗州体媒院库店网警庭库矿企）]"
)
# where two names may have run together: an organ's end before 和 or a level word, 各, 由, a role word
_SEAM = regex(
    r"[局委办厅部院会室署社队府司团心镇乡道门位业](?=和|及|与|或|会同|以及|\s)|(?<=.)各|(?<=[^自])由|[局府厅委会部镇乡道](?=[省市县区州][^域场民])|牵头|配合|负责|落实"
)
# 由…, 以及…, …的, 等有关部门: words that begin or hold such belong to the sentence and to no name
_NO_NAME = regex(
    r"[由请并及与对为在把按]|会同|以及|其中|.*[的了]|.*等(?:有关|相关|各|单位|部门|企业|机构|\d)"
)
_ANOTHER = 10  # to swallow another unit costs more than any way around it
_SURE = 2.5  # what is no dearer and holds no other word cannot be read more cheaply in parts
# 张村, 幸福社区, 居委会, and offices below a bureau (规划科, 派出所); 农村 and 乡村 are no villages
_LOCAL = regex(r"[\u4e00-\u9fff]{1,10}(?:(?<![农乡])村|社区|居委会|村委会|[科股处所站队])$")
_PADDING = regex('[ "]')
_COST_OF = {How.SHAPE: 2.5, How.MISSPELLING: 2.5, How.AMBIGUOUS: 1.5, How.UNKNOWN: 3.0}
# whatever an organ would be known by: what holds it is no mere tail; 办法, 办理, 办好 are no 办
_ORGAN = regex(r"[局委厅署镇乡]|办(?![法理结好事])|政府|中心|部门|公司|单位|街道|各")
# without one of these no day or span is looked for
_TIME = regex(r"[年月日季期旬末]|长期|持续|常态|全程|适时")
# 分管副县长, 党委书记, 主要负责同志, 局领导, each with a name behind it or not: a person, left out
_POST = regex(
    r"(?:分管|主管|包联|党委|党组|主要|有关|相关|常务|专职)*(?:副?(?:书记|[省市区县州旗镇乡局部厅处科所院校行会]长|主任|主席|秘书长|总经理|董事长|经理|检察长)|"
    r"负责人|负责同志|领导|同志)(?:[\u4e00-\u9fff·]{2,4}$)?"
)
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤罗毕郝邬安常"
    "于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米贝臧戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵季贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万卢莫房丁邓洪包左石崔"
    "吉龚程裴陆翁荀甄芮储靳段巫焦侯全甘厉祖武符刘景詹龙叶黎白蒲鄂赖卓屠池乔翟谭劳申冉桑桂牛边尚温庄晏柴连习艾向古易廖匡耿文欧沃蔚"
)
# a surname of one or two characters and a given name, or 某; 王局 and 林业 are a post and a field
_PERSON = regex(
    rf"(?:[{_SURNAMES}]|欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐)(?:某{{1,2}}|[^\W\d_局委办部厅站所队业务政农林水电商工校院社会关教文卫]{{1,2}})$"
)
# （联系电话：…）, （联系科室…） and numbers: how to reach somebody
_PHONE = regex(r"(?:联系|电话|\d{5})")
_NOTHING = frozenset({"", "无", "-", "--", "暂无", "\\"})
_ASIDE = regex(r"[（【〔\[](?P<words>[^（）【】〔〕\[\]]{1,60})[）】〕\]]")
_WORDS = (
    (0.2, Kind.BLANKET, BLANKET),
    (0.2, Kind.ETC, OPEN_END),
    (0.3, Kind.GLUE, _GLUE),
    (0.3, Kind.WITH, _WITH),
    (0.2, Kind.GLUE, NOTE),
    (0.3, Kind.GLUE, DAY_LABEL),
    (1.5, Kind.PERSON, _POST),
    (1.0, Kind.DOING, _DOING),
)
_TELLING = {Kind.UNIT, Kind.ROLE, Kind.ASIDE, Kind.WITH}
_ONLY_BEHIND = {Kind.TAIL: {Kind.ROLE, Kind.DEADLINE}, Kind.DOING: {Kind.UNIT}}
_INSIDE_A_NAME = 4.0  # 市抓落实工作办公室: a role between what nobody knows and an office is none
_SIDE_BY_SIDE = 1.0


@define
class StretchReader:
    """Reads stretches, with the names of one document; what a name costs is found out once."""

    register: Register
    year: int | None = None
    _costs: dict[str, float | None] = field(factory=dict, repr=False)

    def read(self, text: str) -> Iterator[Token]:
        """The tokens of a stretch, in order and without a gap; a ``TIE`` comes last."""
        if text.strip() in _NOTHING:
            return iter((Token(Kind.NOTHING, 0, len(text)),))
        limit = -1 if "（" in text else 1 if MIXED.search(text) else _SURE
        if text == text.strip() and (whole := self.cost(text)) is not None and whole <= limit:
            return iter((Token(Kind.UNIT, 0, len(text)),))
        chart: list[list[_Path]] = [[] for _ in range(len(text) + 1)]
        chart[0] = [_Path(0.0, None, None)]
        edges = _Edges(text, self)
        for position in range(len(text)):
            if paths := chart[position]:
                for cost, token in edges.of(position):
                    _extend(chart[token.end], paths, cost, token)
        return _cheapest(chart[-1])

    def cost(self, name: str) -> float | None:
        """What it costs to take ``name`` for a unit; ``None`` if it cannot be one."""
        if name not in self._costs:
            self._costs[name] = self._unit_cost(name)
        return self._costs[name]

    def _unit_cost(self, name: str) -> float | None:
        if _NO_NAME.match(name) or BLANKET.match(name):
            return None
        if collective_at(name, 0) == len(name):
            return 1.0
        resolution = self.register.resolve(name)
        known = resolution.unit or resolution.candidates
        if not (known or _LOCAL.match(name) or looks_like_unit(_PADDING.sub("", name))):
            return None
        cost = _COST_OF.get(resolution.how, 1.0) if known else 3.0
        if resolution.kind is UnitKind.ZONE_COMMITTEE and name[-1] not in "会委":
            cost = max(cost, 2.5)  # 建成园区 ends like a zone's name, too
        seams = len(_SEAM.findall(name, 0, len(name) - 1))
        return cost + 4 * seams + (_ANOTHER if holds_another(name, self.register) else 0)


@define
class _Edges:
    """The tokens that may start at a position of one stretch, each with its cost."""

    text: str
    reader: StretchReader
    ends: list[int] = field(init=False)
    starts: list[int] = field(init=False)
    asides: dict[int, Token] = field(init=False)
    deadlines: dict[int, Token] = field(init=False)

    def __attrs_post_init__(self) -> None:
        text = self.text
        self.asides = dict(self._asides())
        self.deadlines = {each.start: each for each in self._deadlines()}
        starts = {len(text), *self.asides, *self.deadlines}
        for pattern in (ROLE, _GLUE, _WITH, OPEN_END, _SECTION_WORD, _POST, NOTE):
            starts.update(match.start() for match in pattern.finditer(text))
        self.starts = sorted(starts)
        self.ends = sorted({match.end() for match in _UNIT_END.finditer(text)} | starts - {0})

    def of(self, at: int) -> Iterator[tuple[float, Token]]:
        """Every token that may start at ``at``."""
        text = self.text
        yield from self._units(at)
        if role := ROLE.match(text, at):
            yield 0.5, Token(Kind.ROLE, at, role.end(), role_of(role.group()))
        for cost, kind, pattern in _WORDS:
            if match := pattern.match(text, at):
                yield cost, Token(kind, at, match.end())
        for special in (self.asides.get(at), self.deadlines.get(at)):
            if special:
                yield 0.5, special
        if not _ORGAN.search(text, at):
            yield 2 + 0.1 * (len(text) - at), Token(Kind.TAIL, at, len(text))
        if _PERSON.match(text, at):
            yield 4.0, Token(Kind.PERSON, at, len(text))
        first = bisect_right(self.starts, at)
        for end in (*self.starts[first : first + _MOST_UNKNOWN_ENDS], len(text)):
            yield 6 + 0.5 * (end - at), Token(Kind.UNKNOWN, at, end)

    def _units(self, at: int) -> Iterator[tuple[float, Token]]:
        if self.text[at].isspace() or (at and _AND_LEVEL.match(self.text, at)):
            return
        first = bisect_right(self.ends, at + 1)
        for end in self.ends[first:]:
            if end - at > _LONGEST_NAME or any(at < aside < end for aside in self.asides):
                return
            if self.text[end - 1].isspace():
                continue
            cost = self.reader.cost(self.text[at:end])
            if cost is not None:
                yield cost, Token(Kind.UNIT, at, end)

    def _asides(self) -> Iterator[tuple[int, Token]]:
        """Brackets that are no part of a name: a role (（牵头）), a person, a telephone number, a day."""
        for match in _ASIDE.finditer(self.text):
            words = match["words"].strip()
            role = ROLE.fullmatch(words)
            if role:
                yield match.start(), Token(Kind.ASIDE, *match.span(), role_of(words))
            elif _POST.fullmatch(words) or _PHONE.search(words) or _PERSON.fullmatch(words):
                yield match.start(), Token(Kind.PERSON, *match.span())
            elif day := self._day(words):
                yield match.start(), Token(Kind.DEADLINE, *match.span(), day)

    def _day(self, words: str) -> Deadline | None:
        if not _TIME.search(words):
            return None
        try:
            return parse_deadline(words.removesuffix("完成"), year=self.reader.year)
        except ValueTextError:
            return None

    def _deadlines(self) -> Iterator[Token]:
        if whole := self._day(self.text):
            yield Token(Kind.DEADLINE, 0, len(self.text), whole)
        elif _TIME.search(self.text):
            for match in find_deadlines(self.text, year=self.reader.year):
                yield Token(Kind.DEADLINE, match.start, match.end, match.deadline)


def _extend(there: list[_Path], paths: list[_Path], cost: float, token: Token) -> None:
    """Lengthen the best paths by a token; of those that arrive, the two cheapest are kept."""
    for path in paths:
        before = path.token.kind if path.token else None
        extra = 0.0
        if token.kind is Kind.UNIT and before is Kind.UNIT:
            extra = _SIDE_BY_SIDE
        elif (token.kind, before) == (Kind.UNIT, Kind.ROLE) and path.before and path.before.token:
            extra = _INSIDE_A_NAME if path.before.token.kind is Kind.UNKNOWN else 0.0
        elif before not in _ONLY_BEHIND.get(token.kind, {before}):
            continue
        there.append(_Path(path.cost + cost + extra, token, path))
    there.sort(key=attrgetter("cost"))
    del there[2:]


def _cheapest(paths: list[_Path]) -> Iterator[Token]:
    """The tokens of the cheapest path; a second one of the same cost with other units or roles is a tie."""
    best = _tokens(paths[0])
    yield from best
    if len(paths) > 1 and paths[1].cost - paths[0].cost < 1e-9:  # noqa: PLR2004 - equal but for rounding
        other = _tokens(paths[1])
        if [each for each in best if each.kind in _TELLING] != [
            each for each in other if each.kind in _TELLING
        ]:
            yield Token(Kind.TIE, 0, best[-1].end)


def _tokens(path: _Path) -> list[Token]:
    tokens = []
    last: _Path | None = path
    while last and last.token:
        tokens.append(last.token)
        last = last.before
    return tokens[::-1]
