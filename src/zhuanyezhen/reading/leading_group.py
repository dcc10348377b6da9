"""The leading group (领导小组) of a plan: posts, office, member units and duties; names of persons are left out.

Of several groups the first one that is no 专班 is the plan's, and the others are given by name; where all are
专班 their members are told together. A group that is announced is given even if nothing more was read of it,
so that a rule can say so. Where its lists stand is the business of ``group_list``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from zhuanyezhen.model.plan import Duty, LeadingGroup, Member
from zhuanyezhen.naming.post import post_texts
from zhuanyezhen.naming.post_reader import PostReader
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.group_list import GROUP, GroupList, Role, find_lists
from zhuanyezhen.reading.outline import Outline
from zhuanyezhen.reading.responsibility import UnitLedger

_OFFICE = re.compile(
    r"(?:办公室(?:地点)?，?(?:暂|均)?(?:设立?[在于]|挂靠[在于]?|放在)|设立?办公室[在于]|办公室由[^，。；\n]{2,40}?调整[到至为]|(?:^|[。；， ])(?:领导小组|专班)?办公室(?:：| (?=\S)))"
    r"(?P<unit>[^，。；、\n（]{2,40})"
    r"|在(?P<at>[^，。；、\n（]{2,40}?)(?:下?设立?|加挂)办公室|日常工作由(?P<daily>[^，。；、\n（]{2,40}?)(?:具体)?(?:承担|负责)",
    re.MULTILINE,
)
_SEAT = re.compile(r"设[在于](?P<unit>[^，。；、\n（]{2,40})")
_HEAD = re.compile(
    r"(?:办公室|，|；|(?<=局))主任由(?P<who>[^，。；\n]{2,40}?)(?:兼任|担任)|(?:由|，)(?P<as>[^，。；\n由]{2,40}?)(?:兼任|担任|任)[^，。；\n]{0,20}办公室主任"
)
_NAME = rf"(?P<name>(?:(?!关于|成立|组建|建立|设立|调整)[\u4e00-\u9fff\d\"（）]){{0,38}}?(?:{GROUP}|委员会))"
_TITLE_LINE = re.compile(
    rf"(?:附 ?件[\d：]{{0,3}} {{0,2}}|[\u4e00-\u9fff]{{0,30}}关于|[（）\d.、一二三四五六七八九十]{{2,6}} ?)?(?:成立|调整|组建|建立|设立)?{_NAME}[^，。；：\n、]{{0,14}}：?\Z"
)
_SET_UP = re.compile(rf"(?:成立|组建|设立|建立|调整)(?:了)?(?:[以由][^。\n]{{2,200}}?的)?{_NAME}(?!办公室)")
_ANNOUNCED = re.compile(
    rf"关于(?:成立|组建|设立|建立|调整)(?P<notice>[^《》\n]{{2,36}}?(?:{GROUP}|委员会|小组|办公室))(?:组成人员|成员)?(?:名单|制度)?的通知"
    rf"|(?:决定|特|现|同意|研究，)(?:成立|组建|设立|建立){_NAME}"
    rf"|^(?:附 ?件[\d：]{{0,3}} {{0,2}})?(?P<titled>[\u4e00-\u9fff]{{2,38}}(?:{GROUP}))(?:成员单位)?(?:组成及|工作)?(?:职责|名单|制度|规则)(?:分工)?$",
    re.MULTILINE,
)
_DUTY_TITLE = re.compile(r"职\s?责")
_DUTY = re.compile(
    r"(?:[（\d一二三四五六七八九十]{1,4}[）.、] ?)?(?P<holder>[\u4e00-\u9fff]{0,24}?(?:"
    rf"(?:{GROUP})办公室|{GROUP}|办公室|成员单位|[\u4e00-\u9fff]组))(?=的?(?:主要|具体)?(?:职责|负责|承担|按|根据|统筹|：|要|应|为))"
)
_SENTENCE = re.compile(r"[^。\n]{4,2000}[。\n]?")
_ABOUT_PERSONS = re.compile(r"兼任|担任|同志|组 {0,4}长|召集人|指挥长?|班长|主任")
_MERELY_GROUP = 4
_BRACKETS = str.maketrans("〔【[〕】]", "（（（）））")
_MOST_GROUPS, _MOST_OFFICES = 100, 50
_MOST_READ = 100_000
"""Characters of lists that are read: some 10,000 units; the items behind them are counted as unread."""

_SEPARATOR = re.compile(r"[、\n]")


def read_leading_group(document: Document, outline: Outline, ledger: UnitLedger) -> LeadingGroup | None:
    """The group the document sets up or lists; ``None`` where it does neither."""
    folded = document.folded.translate(_BRACKETS)
    groups = [(_name(folded, group[0].at), group) for group in _groups(folded, find_lists(document))]
    announced = _ANNOUNCED.search(folded)
    told = next(filter(None, announced.groups()), "") if announced else ""
    told = told if len(told) > _MERELY_GROUP else ""
    name, lists = _own(groups)
    lists = list(_capped(folded, lists))
    start = lists[0].at if lists else announced.start() if announced else 0
    found = sorted(_OFFICE.finditer(folded), key=lambda match: match.start() < start)
    offices = [match[match.lastgroup or 0] for match in found[:_MOST_OFFICES]]
    seats = frozenset(match["unit"] for match in _SEAT.finditer(folded))
    reader = PostReader(folded=folded, register=ledger.register, seats=seats)
    posts = {role: list(_posts(document, reader, lists, role)) for role in ("leader", "deputy", "head")}
    members, unread = _members(reader, lists, ledger)
    named = len(name) > _MERELY_GROUP and any(each.role == "leader" for each in lists)
    if not (told or named or members or posts["leader"] or posts["deputy"]):
        return None
    name = name if len(name) > _MERELY_GROUP else told or name
    return LeadingGroup(
        name=name,
        leader_post="、".join(posts["leader"]) or None,
        deputy_posts=tuple(posts["deputy"]),
        office_at=next(filter(None, map(reader.unit_within, offices)), None),
        office_head="、".join(posts["head"]) or _head(document, reader, start),
        members=members,
        members_unread=unread,
        duties=tuple(_duties(document, outline, name)),
        others=tuple(dict.fromkeys(other for other, _ in groups if other != name)),
        source=document.source(start, lists[-1].end if lists else start + len(name)),
    )


def _groups(folded: str, lists: Iterable[GroupList]) -> list[list[GroupList]]:
    """A leader behind leader and members is the leader of another group; one below a 总召集人 is a deputy."""
    groups: list[list[GroupList]] = []
    roles: set[Role] = set()
    chief = False
    for each in lists:
        if not folded[each.start : each.end].strip():
            continue
        if not groups or (each.role == "leader" and roles >= {"leader", "member"}):
            if len(groups) == _MOST_GROUPS:
                break
            groups.append([])
            roles.clear()
            chief = each.chief
        below = chief and each.role == "leader" and not each.chief
        groups[-1].append(evolve(each, role="deputy") if below else each)
        roles.add(each.role)
    return groups


def _capped(folded: str, lists: Iterable[GroupList]) -> Iterator[GroupList]:
    """The lists as far as they are read, each with how many items of it are not."""
    left = _MOST_READ
    for each in lists:
        end = min(each.end, each.start + left)
        left -= end - each.start
        yield evolve(each, end=end, left=len(_SEPARATOR.findall(folded, end, each.end)))


def _own(groups: list[tuple[str, list[GroupList]]]) -> tuple[str, list[GroupList]]:
    """The plan's own group; of nothing but 专班 the first, with the members of all."""
    for name, lists in groups:
        if not name.endswith(("专班", "工作组")):
            return name, lists
    own, others = groups[0] if groups else ("", []), (each for _, lists in groups[1:] for each in lists)
    return own[0], [*own[1], *(each for each in others if each.role == "member")]


def _name(folded: str, at: int) -> str:
    """The name nearest above the list or in its own line; the bare word where there is none."""
    end = folded.find("\n", at)
    for line in reversed(folded[max(0, at - 2000) : end if end >= 0 else len(folded)].split("\n")):
        set_up = reversed([*_SET_UP.finditer(line)])
        names = (match["name"] for match in (_TITLE_LINE.match(line.strip()), *set_up) if match)
        if name := next((name for name in names if len(name) > _MERELY_GROUP), None):
            return name
    return "领导小组"


def _posts(document: Document, reader: PostReader, lists: Sequence[GroupList], role: Role) -> Iterator[str]:
    for each in lists:
        if each.role == role:
            found = evolve(reader, nameless=each.units).read(each.start, each.end)
            yield from post_texts(document.text, found)


def _members(
    reader: PostReader, lists: Iterable[GroupList], ledger: UnitLedger
) -> tuple[tuple[Member, ...], int]:
    """The units under 成员, each once, and how many items named none; 常委 is a rank, not its committee's seat."""
    members: dict[str, Member] = {}
    unread = 0
    for each in lists:
        if each.role != "member":
            continue
        unread += each.left
        for post in evolve(reader, nameless=each.units).read(each.start, each.end):
            if post.unit is None or post.doubtful:
                unread += (post.doubtful or post.post is None) and not each.prose
            elif not (post.post and reader.folded.endswith("常委", *post.post)):
                name = reader.folded[post.unit[0] : post.unit[1]]
                members[name] = members.get(name) or ledger.member(*post.unit)
    return tuple(members.values()), unread


def _head(document: Document, reader: PostReader, start: int) -> str | None:
    """The post whose holder heads the office ex officio; a mere name gives none."""
    match = _HEAD.search(document.folded, start)
    posts = reader.read(*match.span(match.lastgroup or 0)) if match else ()
    return next(post_texts(document.text, posts), None)


def _duties(document: Document, outline: Outline, group: str) -> Iterator[Duty]:
    """The sentences below headings that say 职责, each with whose duty it is; what appoints persons is none."""
    spans = [
        (section.title(document), section.body, section.own_end)
        for section in outline.sections
        if _DUTY_TITLE.search(section.title(document))
    ]
    for title, start, end in spans:
        named = _DUTY.match(f"{title.partition('职')[0]}职责")
        holder = named["holder"] if named else group
        for sentence in _SENTENCE.finditer(document.folded, start, end):
            if _ABOUT_PERSONS.search(sentence.group()):
                continue
            own = _DUTY.match(sentence.group().lstrip())
            holder = own["holder"] if own else holder
            text = document.text[sentence.start() : sentence.end()]
            if text.strip():
                yield Duty(holder=holder, text=text.strip(), source=document.source(*sentence.span()))
