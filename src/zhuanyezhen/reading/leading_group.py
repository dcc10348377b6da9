"""The leading group (领导小组) of a plan: posts, office, member units and duties; names of persons are left out.

Of several groups the first one that is no 专班 is the plan's; the others are given by name. A group that is
announced is given even if nothing more was read of it, so that a rule can say so. Where its lists stand is
the business of ``group_list``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from zhuanyezhen.model.plan import Duty, LeadingGroup, Member
from zhuanyezhen.naming.post import Post, PostReader
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.group_list import GROUP, GroupList, Role, find_lists
from zhuanyezhen.reading.outline import Outline
from zhuanyezhen.reading.responsibility import UnitLedger

_OFFICE = re.compile(r"办公室(?:暂|均)?(?:设在|设于|设立在|挂靠在?|放在)(?P<unit>[^，。；、\n（]{2,40})")
_HEAD = re.compile(
    r"(?:办公室|，)主任由(?P<who>[^，。；\n]{2,40}?)(?:兼任|担任)|由(?P<as>[^，。；\n由]{2,40}?)(?:兼任|担任)[^，。；\n]{0,20}办公室主任"
)
_NAME = rf"(?P<name>(?:(?!关于|成立|组建|建立|设立|调整)[\u4e00-\u9fff\d\"（）]){{0,38}}?(?:{GROUP}|委员会))"
_TITLE_LINE = re.compile(
    rf"(?:附 ?件[\d：]{{0,3}}|[\u4e00-\u9fff]{{0,30}}关于|[（）\d.、一二三四五六七八九十]{{2,5}})?(?:成立|调整|组建|建立|设立)?{_NAME}[^，。；：\n、]{{0,14}}：?\Z"
)
_SET_UP = re.compile(rf"(?:成立|组建|设立|建立|调整)(?:了)?(?:[以由][^。\n]{{2,200}}?的)?{_NAME}(?!办公室)")
_ANNOUNCED = re.compile(
    rf"关于(?:成立|组建|设立|建立|调整)(?P<notice>[^《》\n]{{2,36}}?(?:{GROUP}|委员会|小组|办公室))(?:组成人员|成员)?(?:名单|制度)?的通知"
    rf"|(?:决定|特|现|同意|研究，)(?:成立|组建|设立|建立){_NAME}"
)
_DUTY_TITLE = re.compile(r"职\s?责")
_DUTY = re.compile(
    r"(?:[（\d一二三四五六七八九十]{1,4}[）.、] ?)?(?P<holder>[\u4e00-\u9fff]{0,24}?(?:"
    rf"(?:{GROUP})办公室|{GROUP}|办公室|成员单位|[\u4e00-\u9fff]组))(?=的?(?:主要|具体)?(?:职责|负责|承担|按|根据|统筹|：|要|应|为))"
)
_SENTENCE = re.compile(r"[^。\n]{4,2000}[。\n]?")
_ABOUT_PERSONS = re.compile(r"兼任|担任|同志|组 {0,4}长|召集人|指挥长?|班长|主任")
_MERELY_GROUP = 4
_MOST_GROUPS = 100


def read_leading_group(document: Document, outline: Outline, ledger: UnitLedger) -> LeadingGroup | None:
    """The group the document sets up or lists; ``None`` where it does neither."""
    reader = PostReader(folded=document.folded, register=ledger.register)
    groups = [(_name(document.folded, group[0].at), group) for group in _groups(find_lists(document))]
    announced = _ANNOUNCED.search(document.folded)
    told = _told(announced)
    name, lists = next(
        (each for each in groups if not each[0].endswith(("专班", "工作组"))), (groups or [("", [])])[0]
    )
    start = lists[0].at if lists else announced.start() if announced else 0
    posts = {role: tuple(_posts(document, reader, lists, role)) for role in ("leader", "deputy", "head")}
    members, unread = _members(reader, lists, ledger)
    named = len(name) > _MERELY_GROUP and any(each.role == "leader" for each in lists)
    if not (told or named or members or posts["leader"] or posts["deputy"]):
        return None
    name = name if len(name) > _MERELY_GROUP else told or name
    return LeadingGroup(
        name=name,
        leader_post="、".join(posts["leader"]) or None,
        deputy_posts=posts["deputy"],
        office_at=_office(document, reader, start),
        office_head="、".join(posts["head"]) or _head(document, reader, start),
        members=members,
        members_unread=unread,
        duties=tuple(_duties(document, outline, name)),
        others=tuple(dict.fromkeys(other for other, _ in groups if other != name)),
        source=document.source(start, lists[-1].end if lists else start + len(name)),
    )


def _told(announced: re.Match[str] | None) -> str:
    """The name of the group the document itself sets up; nothing for a bare 工作专班."""
    name = (announced["notice"] or announced["name"]) if announced else ""
    return name if len(name) > _MERELY_GROUP else ""


def _groups(lists: Iterable[GroupList]) -> list[list[GroupList]]:
    """A leader behind leader and members is the leader of another group."""
    groups: list[list[GroupList]] = []
    roles: set[Role] = set()
    for each in lists:
        if not groups or (each.role == "leader" and roles >= {"leader", "member"}):
            if len(groups) == _MOST_GROUPS:
                break
            groups.append([])
            roles.clear()
        groups[-1].append(each)
        roles.add(each.role)
    return groups


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
            yield from post_texts(document.text, reader.read(each.start, each.end))


def post_texts(text: str, posts: Iterable[Post]) -> Iterator[str]:
    """The posts of each person as one text; the person is not in it."""
    person: list[str] = []
    for each in posts:
        if each.person or each.begins:
            yield from ("、".join(person),) if person else ()
            person = []
        if not each.doubtful and (each.unit or each.post):
            person.append(_written(text, each))
    yield from ("、".join(person),) if person else ()


def _written(text: str, each: Post) -> str:
    """区工信局局长 as it stands, or put together from 副局长 某某 区工信局."""
    if each.unit and each.post and each.unit[0] < each.post[0]:
        return text[each.unit[0] : each.unit[1]] + text[max(each.unit[1], each.post[0]) : each.post[1]]
    return "".join(text[span[0] : span[1]] for span in (each.unit, each.post) if span)


def _members(
    reader: PostReader, lists: Iterable[GroupList], ledger: UnitLedger
) -> tuple[tuple[Member, ...], int]:
    """The units under 成员, each once, and how many items named none; 常委 is a rank, not its committee's seat."""
    members: dict[str, Member] = {}
    unread = 0
    for each in lists:
        if each.role != "member":
            continue
        for post in evolve(reader, nameless=each.units).read(each.start, each.end):
            if post.unit is None or post.doubtful:
                unread += (post.doubtful or post.post is None) and not each.prose
            elif not (post.post and reader.folded[: post.post[1]].endswith("常委")):
                members.setdefault(reader.folded[post.unit[0] : post.unit[1]], ledger.member(*post.unit))
    return tuple(members.values()), unread


def _office(document: Document, reader: PostReader, start: int) -> str | None:
    """The unit the office is at: the longest name behind 设在 that is known, else that looks like one."""
    match = _OFFICE.search(document.folded, start) or _OFFICE.search(document.folded)
    if match is None:
        return None
    begin, end = match.span("unit")
    for known in (reader.listed, reader.known):
        for stop in range(end, begin + 1, -1):
            if known(document.folded[begin:stop].strip()):
                return document.text[begin:stop].strip()
    return None


def _head(document: Document, reader: PostReader, start: int) -> str | None:
    """The post whose holder heads the office ex officio; a mere name gives none."""
    match = _HEAD.search(document.folded, start)
    if match is None:
        return None
    posts = reader.read(*match.span("who" if match["who"] else "as"))
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
