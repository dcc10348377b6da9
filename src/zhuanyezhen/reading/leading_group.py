"""The leading group (领导小组) of a plan: posts, office, member units and duties; names of persons are left out.

Of several groups the first one that is no 专班 is the plan's, and the others are given by name; where all are
专班 their members are told together. A group that is announced is given even if nothing more was read of it,
so that a rule can say so. Where its lists stand is the business of ``group_list``.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve

from zhuanyezhen.model.duty import Duty
from zhuanyezhen.model.plan import LeadingGroup, Member
from zhuanyezhen.naming.group import GROUP, Role, announced_group, group_name, office_head_span, office_spans
from zhuanyezhen.naming.post import post_texts
from zhuanyezhen.naming.post_reader import PostReader
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.group_list import GroupList, find_lists
from zhuanyezhen.reading.outline import Outline
from zhuanyezhen.reading.responsibility import UnitLedger

_SEAT = regex(r"设[在于]([^，。；、\n（]{2,40})")
# （一）领导小组办公室主要职责：, 成员单位按…, 综合组负责: whose duties follow
_DUTY = regex(
    r"(?:[（\d一二三四五六七八九十]{1,4}[）.、] ?)?(?P<holder>[\u4e00-\u9fff]{0,24}?(?:"
    rf"(?:{GROUP})办公室|{GROUP}|办公室|成员单位|[\u4e00-\u9fff]组))(?=的?(?:主要|具体)?(?:职责|负责|承担|按|根据|统筹|：|要|应|为))"
)
_SENTENCE = regex(r"[^。\n]{4,2000}[。\n]?")
# a sentence with one of these speaks of who sits in the group, not of its duties
_ABOUT_PERSONS = regex(r"兼任|担任|同志|组 {0,4}长|召集人|指挥长?|班长|主任")
_BRACKETS = str.maketrans("〔【[〕】]", "（（（）））")
_NAMELESS, _NEAR, _MOST_GROUPS, _MOST_OFFICES = "领导小组", 2000, 100, 50
_MOST_READ = 100_000  # characters of lists, some 10,000 units; the items behind them are counted as unread


def read_leading_group(document: Document, outline: Outline, ledger: UnitLedger) -> LeadingGroup | None:
    """The group the document sets up or lists; ``None`` where it does neither."""
    folded = document.folded.translate(_BRACKETS)
    groups = [(_name(folded, group[0].at), group) for group in _groups(folded, find_lists(document))]
    announced, told = announced_group(folded)
    name, lists = _own(groups)
    start = lists[0].at if lists else announced
    reader = PostReader(folded=folded, register=ledger.register, seats=frozenset(_SEAT.findall(folded)))
    posts: dict[Role, list[str]] = {"leader": [], "deputy": [], "head": []}
    members: dict[str, Member] = {}
    unread = 0
    for each in _capped(folded, lists):
        if each.role == "member":
            unread += each.left + _seat(evolve(reader, nameless=each.units), each, ledger, members)
        else:
            found = evolve(reader, nameless=each.units).read(each.start, each.end)
            posts[each.role] += post_texts(document.text, found)
    named = name != _NAMELESS and any(each.role == "leader" for each in lists)
    if not (told or named or members or posts["leader"] or posts["deputy"]):
        return None
    name = name if name != _NAMELESS else told or name
    head = post_texts(document.text, reader.read(*office_head_span(folded, start)))
    return LeadingGroup(
        name=name,
        leader_post="、".join(posts["leader"]) or None,
        deputy_posts=tuple(posts["deputy"]),
        office_at=_office(document, reader, start),
        office_head="、".join(posts["head"]) or next(head, None),
        members=tuple(members.values()),
        members_unread=unread,
        duties=tuple(_duties(document, outline, name)),
        others=tuple(dict.fromkeys(other for other, _ in groups if other != name)),
        source=document.source(start, lists[-1].end if lists else start + len(name)),
    )


def _groups(folded: str, lists: Iterable[GroupList]) -> list[list[GroupList]]:
    """A leader behind leader and members is the leader of another group; one below a chief is a deputy."""
    groups: list[list[GroupList]] = []
    roles: set[Role] = set()
    for each in (each for each in lists if folded[each.start : each.end].strip()):
        role = each.role
        if not groups or (role in {"chief", "leader"} and "member" in roles and roles & {"chief", "leader"}):
            if len(groups) == _MOST_GROUPS:
                break
            groups.append([])
            roles.clear()
        leads: Role = "leader" if "chief" not in roles or role == "chief" else "deputy"
        groups[-1].append(evolve(each, role=leads) if role in {"chief", "leader"} else each)
        roles.add(role)
    return groups


def _own(groups: list[tuple[str, list[GroupList]]]) -> tuple[str, list[GroupList]]:
    """The plan's own group; of nothing but 专班 the first, with the members of all."""
    for name, lists in groups:
        if not name.endswith(("专班", "工作组")):
            return name, lists
    own, others = (
        groups[0] if groups else (_NAMELESS, []),
        (each for _, lists in groups[1:] for each in lists),
    )
    return own[0], [*own[1], *(each for each in others if each.role == "member")]


def _name(folded: str, at: int) -> str:
    """The name nearest above the list or in its own line; the bare word where there is none."""
    end = folded.find("\n", at)
    lines = folded[max(0, at - _NEAR) : end if end >= 0 else len(folded)].split("\n")
    return next(filter(None, map(group_name, reversed(lines))), _NAMELESS)


def _capped(folded: str, lists: Iterable[GroupList]) -> Iterator[GroupList]:
    """The lists as far as they are read, each with how many items of it are not."""
    left = _MOST_READ
    for each in lists:
        end = each.start + left
        cut = max(each.start, *(folded.rfind(mark, each.start, end) for mark in "、\n"))
        end = cut if end < each.end else each.end
        left -= end - each.start
        items = folded.count("、", end, each.end) + folded.count("\n", end, each.end)
        yield evolve(each, end=end, left=items)


def _seat(reader: PostReader, each: GroupList, ledger: UnitLedger, members: dict[str, Member]) -> int:
    """Add the units of a list, each once; how many items named none. 常委 is a rank, not its committee's seat."""
    unread = 0
    for post in reader.read(each.start, each.end):
        if post.unit is None or post.doubtful:
            unread += (post.doubtful or post.post is None) and not each.prose
        elif not (post.post and reader.folded.endswith("常委", *post.post)):
            name = reader.folded[post.unit[0] : post.unit[1]]
            members[name] = members.get(name) or ledger.member(*post.unit)
    return unread


def _office(document: Document, reader: PostReader, start: int) -> str | None:
    """The unit the office is at, as written: the first said behind the lists, else before them."""
    spans = sorted(office_spans(reader.folded), key=lambda span: span[0] < start)
    found = ((begin, reader.unit_within(begin, end)) for begin, end in spans[:_MOST_OFFICES])
    return next((document.text[begin:end].strip() for begin, end in found if end), None)


def _duties(document: Document, outline: Outline, group: str) -> Iterator[Duty]:
    """The sentences below headings that say 职责, each with whose duty it is; what appoints persons is none."""
    for section in outline.sections:
        before, duties, _ = section.title(document).replace("职 责", "职责").partition("职责")
        named = _DUTY.match(before + duties)
        holder = named["holder"] if named else group
        for sentence in _SENTENCE.finditer(document.folded, section.body, section.own_end if duties else 0):
            own = _DUTY.match(sentence.group().lstrip())
            holder = own["holder"] if own and not _ABOUT_PERSONS.search(sentence.group()) else holder
            text = document.text[sentence.start() : sentence.end()].strip()
            if text and not _ABOUT_PERSONS.search(sentence.group()):
                yield Duty(holder=holder, text=text, source=document.source(*sentence.span()))
