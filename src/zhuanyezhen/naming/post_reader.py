"""Who sits in a group, read from the right: post (副局长), then unit; what is left is a person and is left out.

Forms: 姓名 单位职务 · 职务 姓名 单位 · 单位职务姓名 · 姓名（职务） · each of them without blanks · units alone. A unit must start
for certain (with a level word, a place of the document, a known form, or behind a whole name), else nothing
is given: no part of a name is ever taken for a part of a unit. Labels and lists are not decided here.
"""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from zhuanyezhen.model.unit import How, Level
from zhuanyezhen.naming.collective import collective_at
from zhuanyezhen.naming.person import looks_like_person
from zhuanyezhen.naming.post import LAST_POST, PARTY, POST, Post
from zhuanyezhen.naming.register import Register, looks_like_unit
from zhuanyezhen.pattern import regex
from zhuanyezhen.roster.places import place_table

# what a whole name begins with: a level, the state, the party, a zone
_LEVEL = regex(r"国家|中央|全国|中国|中共|国务院|国网|自治区|开发区|高新区|经开区|[省市州盟区县旗镇乡]")
_OWN_LEVEL = "区县旗镇乡"
_PARTY_OF = frozenset({"镇", "乡", "村", "社区", "街道", "园区", "开发区", "高新区", "经开区"})
_VILLAGE = frozenset({"村委会", "村民委员会", "居委会", "社区居委会"})
_LEVEL_SURNAMES = "区县乡镇旗"
_LEVELS = "省市州盟区县旗镇乡"
# 等8个部门, 等有关单位的, 等和: the list is open here
_OPEN = regex(r"等(?:[\d一二三四五六七八九十]{1,3}个|其他|有关|相关|部门|单位|和|、|的|各){0,6}\Z")
_WORD = regex(r"(?!\d{1,3}[.．]?(?: |$))(?:\d{1,3}[.．])?(?P<word>\S+)")
_PARTY_POST = regex(PARTY)
# 各乡镇, 某村, 某社区, 派出所: bodies below the ones the register knows
_LOCAL = regex(r"各.{1,6}(?:[县区镇乡街村]|社区|街道)|.{2,7}(?:村|社区)|.{2,10}[所站队处]")
# 应县支行, 太原市分公司: the last part of the name of a bank or a firm
_PART = regex(r".{2,7}[省市县区旗州](?:支行|中心支行|分行|分公司|支公司)")
_OF_ORGAN = regex(r"[府委会局部厅办院所社司行队校团处室心]\Z")
_JOINT = regex(r"以及|[和及与]")
_DOT = regex(r"[·•・‧∙]")
_IN_NAME = regex(r"[某·•・‧∙]")
# a mark, a closing bracket that something follows, 局长兼…: where the next item starts
_ITEM_END = regex(r"[、，；。\n（]|）(?:\ (?=\S)|[及和与])?|(?<=[长记任员席委])兼")
_BARE = regex(r"[支大总中]队长|.长")
_SURE = frozenset({How.EXACT, How.PREFIX, How.COLLECTIVE})
_KNOWN = _SURE | {How.SHAPE}
_SHORTEST, _LONGEST, _LONGEST_NAME, _WHOLE_NAME, _LONGEST_TOWN = 2, 60, 24, 2, 3


@frozen(kw_only=True)
class PostReader:
    """Reads who is named in a stretch of folded text. ``nameless``: no item of it starts with a name.

    ``seats`` are units the document names where no person can be (办公室设在X): none of them hides a name.
    """

    folded: str
    register: Register
    nameless: bool = False
    seats: frozenset[str] = frozenset()

    def read(self, start: int, end: int) -> tuple[Post, ...]:
        """The items of a list in order; one in which nothing was found is an empty ``Post``."""
        found = tuple(self._items(start, end))
        # 区工信局局长、金胜镇镇长: where a unit starts for certain and no name is seen, there are no names.
        if not any(each.certain for each in found) or any(each.person for each in found):
            return found
        listed = sum(each.certain and not each.post for each in found) * 4 >= len(found) * 3
        return tuple(
            evolve(each, doubtful=each.doubtful and not listed and self._hides_name(each)) for each in found
        )

    def known(self, name: str) -> bool:
        """Whether a text is the name of a unit, by the lexicon or by its shape."""
        shaped = _SHORTEST < len(name) <= _LONGEST and (looks_like_unit(name) or _LOCAL.fullmatch(name))
        return bool(shaped) or (len(name) <= _LONGEST and self.register.resolve(name).how in _KNOWN)

    def listed(self, name: str) -> bool:
        """Whether the lexicon knows a name; what it only resembles does not count."""
        return len(name) <= _LONGEST and self.register.resolve(name).how in _SURE

    def unit_within(self, start: int, end: int) -> int:
        """Where the longest name that stands first (县工信局三楼) ends: one that is known, else that looks so; 0 for none."""
        stops = range(end, start + _SHORTEST - 1, -1)
        ends = (
            stop
            for known in (self.listed, self.known)
            for stop in stops
            if known(self.folded[start:stop].strip())
        )
        return next(ends, 0)

    def _hides_name(self, each: Post) -> bool:
        start, end = each.unit or (0, 0)
        if self.folded[start:end] in self.seats:
            return False
        return end - start > _LONGEST_TOWN and looks_like_person(self.folded[start : start + _LONGEST_TOWN])

    def _items(self, start: int, end: int) -> Iterator[Post]:
        behind = start
        for begin, stop in cut_items(self.folded, start, end):
            line = behind == start or "\n" in self.folded[behind:begin]
            for each in self._item(begin, stop):
                yield evolve(each, begins=line)
                line = False
            behind = stop

    def _item(self, start: int, end: int) -> Iterator[Post]:
        """An item, or what stands in its last bracket where that names a unit or a post."""
        inside, behind = evolve(self, nameless=True), False
        while (opened := _opened(self.folded, start, end)) and not self._starts_known(start, end):
            spans = cut_items(self.folded, opened + 1, end - 1)
            found = [each for span in spans for each in inside._joint(*span)]  # noqa: SLF001 - itself
            if any(each.unit or each.post for each in found):
                yield from (evolve(found[0], person=True), *found[1:])
                return
            behind = behind or looks_like_person(self.folded[opened + 1 : end - 1])
            end = opened
        yield from (evolve(each, person=each.person or behind) for each in self._joint(start, end))

    def _joint(self, start: int, end: int) -> Iterator[Post]:
        """县财政局和县商务局 are two units; 工业和信息化局 is one."""
        for match in _JOINT.finditer(self.folded, start + 1, min(end, start + _LONGEST)):
            left, right = tuple(self._one(start, match.start())), tuple(self._one(match.end(), end))
            if left[-1].unit and right[0].unit and not right[0].person:
                yield from (*left, *right)
                return
        yield from self._one(start, end)

    def _one(self, start: int, end: int) -> Iterator[Post]:
        """The words of one item between blanks: what stands behind a whole name starts for certain."""
        item, named, person = Post(), "", False
        for match in _WORD.finditer(self.folded[start : min(end, start + 2 * _LONGEST)]):
            span = start + match.start("word"), start + match.end()
            found = self._word(*span, named=named)
            if found is None:
                # What is no name may hide one: nothing behind it starts for certain.
                short = len(match["word"]) <= _WHOLE_NAME * 2 or looks_like_person(match["word"])
                named = named + match["word"] if short else ""
                person = person or looks_like_person(match["word"]) or looks_like_person(named)
                continue
            if found.post and item.post:
                yield item
                item = Post()
            item = Post(
                unit=item.unit or found.unit,
                post=item.post or found.post,
                person=item.person or found.person or person,
                certain=item.certain or found.certain,
                doubtful=item.doubtful or found.doubtful,
            )
            named, person = ("", False) if found.post else (named, person)
        yield evolve(item, person=item.person or person)

    def _word(self, start: int, end: int, *, named: str) -> Post | None:
        post = LAST_POST.search(self.folded, start, end) or self._before_name(start, end)
        stem = self._closed(start, post.start() if post else end)
        span, behind = (post.span(), post.end() < end) if post else (None, False)
        if post and (stem == start or self.folded[start:stem] in _VILLAGE):
            return Post(post=(start, post.end()), person=behind)
        if post and self.folded[start:stem] in _PARTY_OF and (party := _PARTY_POST.match(post.group())):
            stem += party.end()
            return Post(unit=(start, stem), post=(stem, post.end()), person=behind, certain=True)
        if unit := self._unit(start, stem, post, named=named, sure=self.nameless or behind):
            person = behind or unit[0] > start or 0 < len(named) < _WHOLE_NAME
            return Post(unit=unit, post=span, person=person, certain=unit[0] == start)
        text = self.folded[start:stem]
        if not named and len(text) > _SHORTEST and self.known(text) and not _DOT.search(text):
            return Post(unit=(start, stem), post=span, doubtful=True)
        name = (named if len(named) < _WHOLE_NAME else "") + self.folded[start:stem]
        return Post(post=span, person=True) if post and looks_like_person(name) else None

    def _unit(
        self, start: int, stem: int, post: re.Match[str] | None, *, named: str, sure: bool
    ) -> tuple[int, int] | None:
        """The longest unit that starts for certain and ends at the post; 区委组织部长 is 区委组织部 and 部长."""
        organ = post.group()[:-1] if post and _BARE.fullmatch(post.group()) else ""
        whole = self.folded.endswith(organ, start, stem) or _OF_ORGAN.search(self.folded, start, stem)
        longer = bool(organ) and not whole
        unit = self._starting(start, stem + len(organ), named=named, sure=sure) if longer else None
        behind = post is not None or not looks_like_person(
            self.folded[start : min(stem, start + _LONGEST_TOWN)]
        )
        sure = sure or (len(named) >= _WHOLE_NAME and behind)
        return unit or self._starting(start, stem, named=named, sure=sure)

    def _starting(self, start: int, end: int, *, named: str, sure: bool) -> tuple[int, int] | None:
        if not self.known(self.folded[start:end]) or end - start > _LONGEST:
            return None
        if not named and (behind := self._behind_name(start, end)):
            return behind, end
        named = "" if len(named) >= _WHOLE_NAME else named
        for begin in range(start, min(end - 1, start + _LONGEST_NAME)):
            name = named + self.folded[start:begin]
            if name and (not looks_like_person(name) or self.known(name)):
                continue
            behind = name.endswith("某") and not _IN_NAME.match(self.folded, begin)
            starts = (sure and begin == start) or behind or self._starts(begin, end)
            if starts and self.known(self.folded[begin:end]) and not self._holds_name(begin, end):
                return begin, end
        return None

    def _holds_name(self, start: int, end: int) -> bool:
        """Whether a name of several parts is in a text, or one stands before its bracket (甲某（县工信局局长）晋祠镇)."""
        head, bracket, _ = self.folded[start:end].partition("（")
        return bool(_DOT.search(self.folded, start, end)) or (
            bool(bracket) and looks_like_person(head) and not self.known(head)
        )

    def _behind_name(self, start: int, end: int) -> int:
        """Where a unit of the document's own level starts behind a name without a blank; 0 if none does.

        区大明区工信局 too. What stands before it may be a place: those that the roster knows are none's names.
        """
        folded, own = self.folded, self.register.scope.jurisdiction
        surname = folded[start] in _LEVEL_SURNAMES
        if self._starts(start, end) and not surname:
            return 0
        for begin in range(start + _WHOLE_NAME, min(start + 2 * _WHOLE_NAME + 1, end - 1)):
            head, level = folded[start:begin], folded[begin]
            if level not in _LEVELS or (own or level)[-1] != level or self.known(head):
                continue
            person = surname or looks_like_person(head)
            if person and f"{head}{level}" not in place_table().full and self.listed(folded[begin:end]):
                return begin
        return 0

    def _starts_known(self, start: int, end: int) -> bool:
        return self.known(self.folded[start:end]) and self._starts(start, end)

    def _starts(self, start: int, end: int) -> bool:
        """Whether a unit may start here for certain."""
        scope, name = self.register.scope, self.folded[start:end]
        if _PART.fullmatch(name):
            return False
        places = (scope.jurisdiction, scope.city, scope.province)
        if any(place and name.startswith(place) for place in places) or collective_at(name, 0):
            return True
        level = _LEVEL.match(name)
        if level and (level.group() not in _OWN_LEVEL or (scope.jurisdiction or name[0]).endswith(name[0])):
            return True
        found = self.register.resolve(name)
        return found.how is How.EXACT or (found.how in _SURE and found.level is Level.NATIONAL)

    def _closed(self, start: int, end: int) -> int:
        """The end without 等有关单位."""
        return start + (match.start() if (match := _OPEN.search(self.folded[start:end])) else end - start)

    def _before_name(self, start: int, end: int) -> re.Match[str] | None:
        """The last post, if nothing but a name stands behind it (区工信局局长某某)."""
        posts = [match for match in POST.finditer(self.folded, start, end) if match.end() < end]
        return posts[-1] if posts and looks_like_person(self.folded[posts[-1].end() : end]) else None


def cut_items(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list: cut at 、，；。, line ends and brackets with a blank behind, collectives kept whole."""
    depth, begin, position = 0, start, start
    while position < end:
        if position == begin and (stop := collective_at(folded, position)) and stop <= end:
            position = stop
            continue
        match = _ITEM_END.search(folded, position, end)
        if match is None:
            break
        position = match.end()
        depth = max(depth + {"（": 1, "）": -1}.get(match.group()[0], 0), 0)
        if match.group() == "\n" or (not depth and match.group() not in "（）"):
            yield from _trimmed(folded, begin, match.start() + match.group().startswith("）"))
            depth, begin = 0, position
    yield from _trimmed(folded, begin, end)


def _opened(folded: str, start: int, end: int) -> int:
    """Where the bracket opens that closes at ``end``; 0 where none does, or nothing stands in front of it."""
    depth = 0
    for position in range(end - 1, max(start, end - 2 * _LONGEST), -1):
        depth += {"）": 1, "（": -1}.get(folded[position], 0)
        if depth == 0:
            return position if position < end - 1 else 0
    return 0


def _trimmed(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = folded[start:end]
    if (stripped := text.strip()) and not stripped.isdecimal():
        begin = start + len(text) - len(text.lstrip())
        yield begin, begin + len(stripped)
