"""The leading group (领导小组) of a plan: posts, office and member units; names of persons are left out."""

import re
from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.model.plan import LeadingGroup, Member
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.outline import Outline
from zhuanyezhen.reading.responsibility import UnitLedger

_POST_LABEL = re.compile(
    r"(?:^|\n)[^\S\n]*(?P<label>第一组\s*长|常务副组\s*长|副\s*组\s*长|组\s*长|成\s*员\s*单\s*位|成\s*员)\s*：",
)
_NAME = re.compile(r"(?P<name>[\u4e00-\u9fa5]{2,30}?(?:领导小组|工作专班|指挥部))")
_SET_UP = re.compile(r"(?:成立|组建|设立|建立)(?:了)?(?P<name>[\u4e00-\u9fa5]{2,30}?(?:领导小组))")
_OFFICE = re.compile(r"办公室设在(?P<unit>[^，。；、\n（]{2,30})")
_POST_WORD = re.compile(
    r"(?:书记|区长|县长|市长|州长|旗长|盟长|镇长|乡长|主任|局长|部长|厅长|秘书长|常委|主席|院长|检察长|会长|行长|总经理|"
    r"董事长|经理|科长|所长|队长|支队长|负责人|负责同志|负责同志|领导|干事|专员|司长|处长|调研员|理事长|社长|台长)(?:（[^（）]{1,8}）)?$"
)
_MEMBER_POST = re.compile(
    r"(?:党委|党组|党工委)?(?:副)?(?:书记、?)?(?:党组(?:副)?书记、?|副?(?:局长|主任|部长|厅长|书记|镇长|乡长|主席|院长|检察长|会长|行长|"
    r"总经理|经理|董事长|支队长|理事长|社长|台长)|(?:主要|分管)?(?:负责人|负责同志|领导))+(?:（[^（）]{1,8}）)?$"
)
_LONGEST_LINE = 200


@frozen(kw_only=True)
class _Labelled:
    label: str
    start: int
    end: int


def read_leading_group(document: Document, outline: Outline, ledger: UnitLedger) -> LeadingGroup | None:
    """The group whose posts or members the document lists; ``None`` where it lists none."""
    labelled = tuple(_labelled(document, outline))
    members = tuple(_members(document, labelled, ledger))
    posts = {label: tuple(_posts(document, labelled, label)) for label in ("组长", "副组长")}
    if not members and not any(posts.values()):
        return None
    office = _OFFICE.search(document.folded)
    return LeadingGroup(
        name=_name(document, labelled),
        leader_post="、".join(posts["组长"]) or None,
        deputy_posts=posts["副组长"],
        office_at=document.text[office.start("unit") : office.end("unit")].strip() if office else None,
        members=members,
        source=document.source(labelled[0].start, labelled[-1].end),
    )


def _labelled(document: Document, outline: Outline) -> Iterator[_Labelled]:
    """What stands behind each label, up to the next label, blank line, heading or full sentence."""
    matches = list(_POST_LABEL.finditer(document.folded))
    starts = [section.start for section in outline.sections]
    position = 0
    for index, match in enumerate(matches):
        end = matches[index + 1].start() if index + 1 < len(matches) else len(document.folded)
        while position < len(starts) and starts[position] < match.end():
            position += 1
        if position < len(starts):
            end = min(end, starts[position])
        yield _Labelled(
            label=re.sub(r"\s", "", match["label"]),
            start=match.end(),
            end=_list_end(document.folded, match.end(), end),
        )


def _list_end(folded: str, start: int, end: int) -> int:
    """A list goes on over lines as long as they are not blank and not sentences."""
    stop = folded.find("\n", start, end)
    while 0 <= stop < end:
        following = folded.find("\n", stop + 1, end)
        line = folded[stop + 1 : end if following < 0 else following]
        if not line.strip() or "。" in line or len(line) > _LONGEST_LINE:
            return stop
        stop = following
    return end


def _name(document: Document, labelled: tuple[_Labelled, ...]) -> str:
    """The name nearest above the list, else the one the plan sets up, else the bare word."""
    first = labelled[0].start
    lines = document.folded[max(0, first - 2000) : first].split("\n")
    for line in reversed(lines):
        match = _NAME.search(line.strip())
        if match and match.end() == len(line.strip()) and len(match["name"]) > len("领导小组"):
            return match["name"]
    match = _SET_UP.search(document.folded)
    return match["name"] if match else "领导小组"


def _posts(document: Document, labelled: tuple[_Labelled, ...], label: str) -> Iterator[str]:
    for entry in labelled:
        if entry.label.removeprefix("第一").removeprefix("常务") == label:
            for line in document.text[entry.start : entry.end].split("\n"):
                if post := post_of(line):
                    yield post


def post_of(line: str) -> str | None:
    """The post in a line of a name and a post; the name is dropped.

    >>> post_of("某  某 区委副书记、区长")
    '区委副书记、区长'
    """
    words = line.split()
    kept = next((index for index, word in enumerate(words) if _POST_WORD.search(word)), None)
    return " ".join(words[kept:]) if kept is not None else None


def _members(document: Document, labelled: tuple[_Labelled, ...], ledger: UnitLedger) -> Iterator[Member]:
    for entry in labelled:
        if entry.label == "成员单位":
            yield from _units(document, entry.start, entry.end, ledger)
        elif entry.label == "成员":
            yield from _persons(document, entry.start, entry.end, ledger)


def _units(document: Document, start: int, end: int, ledger: UnitLedger) -> Iterator[Member]:
    for piece in re.finditer(r"[^、，；。\s](?:[^、，；。\n]*[^、，；。\s])?", document.folded[start:end]):
        if piece.end() - piece.start() <= _LONGEST_LINE:
            yield ledger.member(start + piece.start(), start + piece.end())


def _persons(document: Document, start: int, end: int, ledger: UnitLedger) -> Iterator[Member]:
    """Members listed by person and post (某某 区工信局局长): the unit is what stands before the post."""
    folded = document.folded
    if "、" in folded[start:end] and not _MEMBER_POST.search(folded[start:end].split("\n", 1)[0].strip()):
        yield from _units(document, start, end, ledger)
        return
    position = start
    for line in folded[start:end].split("\n"):
        line_start, position = position, position + len(line) + 1
        for word in re.finditer(r"\S+", line[:_LONGEST_LINE]):
            post = _MEMBER_POST.search(word.group())
            name = word.group()[: post.start()] if post else word.group()
            if name and looks_like_unit(name):
                yield ledger.member(line_start + word.start(), line_start + word.start() + len(name))
                break
