"""Who a sentence about duties speaks of: a group, its office, a 专班, the members, or units, and where what they do begins.

Decided here: a subject stands first in its clause, and is one only before words that say what it has to do (负责, 要, 应) or
what it goes by (根据, 按照); of several names in a row each must be one. All else (各成员单位的职责, 县工信局负责人) is none.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.model.duty import DutyBody
from zhuanyezhen.model.unit import How, UnitKind
from zhuanyezhen.naming.collective import collective_at
from zhuanyezhen.naming.group import GROUP
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.naming.resolution import Resolution
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.responsibility import UnitLedger

# what a subject has to do: 具体负责, 要, 应当; 负责人, 要求, 要素 are words of their own
_DOES = (
    r"(?:主要|具体|共同|分别|统一|牵头|全面|组织)?(?:负责(?!人|同志|制|的)|承担(?!的)|统筹|协调(?!小组)|牵头(?!单位)|会同|组织(?!部|架构|领导|机构))"
    r"|要(?![求素点务件闻])|应(?![急用县])当?|须|必须|需(?!求)"
)
# what it goes by, or when: prepositions, which no noun is made of
_BY = r"根据|依据|按照?|围绕|结合|针对|对(?!接|口)|以(?!上|下|及|内|外)|通过|定期|适时|每[周月季半年]"
_VERB, _DOES_WORDS = re.compile(rf"{_DOES}|{_BY}"), re.compile(_DOES)
_NOUN = rf"(?:(?:{GROUP})?办公室|{GROUP}|[\u4e00-\u9fff]{{2}}组)(?={_DOES}|{_BY}|：)"
_BARE_NOUN = regex(rf"本?(?:各|该)?(?:[\u4e00-\u9fff]{{2}}(?=组))?{_NOUN}")
# the name of a group before it: only where a sentence begins, as elsewhere a verb may stand there (督促领导小组办公室…)
_NAMED_NOUN = regex(rf"[\u4e00-\u9fff]{{0,24}}?{_NOUN}")
# below a heading of duties any verb may follow (领导小组研究重大事项); what is part of a longer noun may not
_HEADED_NOUN = regex(
    rf"(?:(?:{GROUP})?办公室|{GROUP}|[\u4e00-\u9fff]{{2}}组)(?![的、，。；：和及与由交成组设下办名会职主副])(?=[\u4e00-\u9fff])"
)
_MEMBERS = regex(r"(?:各|全体)?成员单位")
# 成员单位主要负责人, 成员单位名单: no subject but part of a noun
_OF_MEMBERS = regex(
    r"[的、，和及与：）之]|主要|负责(?:人|同志)|联络|职责|名单|工作|分管|人员|领导|在职|内部|组成|包括|有|如|为"
)
_BETWEEN = regex(r"以及|会同|[、和及与]")
_IN_NAMES = frozenset("和及与")
# 工作由县工信局 has more in it than a name; 为县工信局, 督促县工信局 begin with a word of their own
_NO_NAME = regex(r"[\s由请]|\A(?:为|对|向|把|将|督促|督导|指导|支持|推动)")
_LONGEST, _MOST_NAMES, _SHORTEST_NAME, _LONGEST_NAME = 120, 20, 2, 30
_NOBODY = regex(r"专人|专门人员|(?:有关|相关|主管)(?:部门|单位|方面|人员)")
_FORCE = regex(r"专班\Z|[^小]组\Z")
_BODIES = (
    (DutyBody.OFFICE, re.compile(rf"(?:\A|{GROUP})办公室\Z")),
    (DutyBody.MEMBERS, re.compile(rf"(?:\A|\A(?:本|各)?(?:{GROUP}))(?:各|全体)?成员单位\Z")),
    (DutyBody.FORCE, _FORCE),
    (DutyBody.GROUP, re.compile(rf"(?:{GROUP})\Z")),
)


@frozen(kw_only=True)
class Holder:
    """Whose a duty is: the name as it stands, what it means, and which body it is."""

    start: int
    end: int
    body: DutyBody
    meaning: Resolution | None = None


@frozen(kw_only=True)
class Subject:
    """Who a clause speaks of, and where what they have to do begins."""

    holders: tuple[Holder, ...]
    end: int


@frozen(kw_only=True)
class SubjectReader:
    """Reads the subjects of clauses of one document, whose text is ``folded``."""

    folded: str
    ledger: UnitLedger

    def read(self, start: int, end: int, *, begins: bool = True, headed: bool = False) -> Subject | None:
        """The subject that stands first between two places; ``None`` where none does.

        ``begins`` is whether a sentence does there, ``headed`` whether a heading above says that duties follow.
        """
        if headed and (named := self._group(start, end, _HEADED_NOUN)):
            return named
        return (
            self._group(start, end, _NAMED_NOUN if begins else _BARE_NOUN)
            or self._members(start, end)
            or self._units(start, end, _VERB if begins else _DOES_WORDS)
        )

    def named(self, start: int, end: int) -> tuple[Holder, ...]:
        """Whom a heading names that is nothing but names: 领导小组, 办公室, 县工信局."""
        name = self.folded[start:end]
        body = next((body for body, words in _BODIES if words.search(name)), None)
        if body is not None:
            return (Holder(start=start, end=end, body=body),)
        return self.names(start, end)

    def names(self, start: int, end: int) -> tuple[Holder, ...]:
        """The units named between two places; none where a part of the text is no name of one."""
        found: list[Holder] = []
        for begin, stop in self._pieces(start, end):
            holder = self._holder(begin, stop)
            if holder is None or len(found) == _MOST_NAMES:
                return ()
            found.append(holder)
        return tuple(found)

    def nobody(self, start: int, end: int) -> tuple[Holder, ...]:
        """Those who are no unit at all: 由专人负责, 由有关部门负责."""
        if _NOBODY.fullmatch(self.folded, start, end):
            return (Holder(start=start, end=end, body=DutyBody.UNNAMED),)
        return ()

    def _group(self, start: int, end: int, nouns: re.Pattern[str]) -> Subject | None:
        match = nouns.match(self.folded, start, end)
        if match is None:
            return None
        body = next((body for body, words in _BODIES if words.search(match.group())), DutyBody.GROUP)
        holder = Holder(start=match.start(), end=match.end(), body=body)
        return Subject(holders=(holder,), end=self._behind_colon(match.end()))

    def _members(self, start: int, end: int) -> Subject | None:
        match = _MEMBERS.match(self.folded, start, end)
        if match is None or _OF_MEMBERS.match(self.folded, match.end(), end):
            return None
        holder = Holder(start=match.start(), end=match.end(), body=DutyBody.MEMBERS)
        return Subject(holders=(holder,), end=match.end())

    def _units(self, start: int, end: int, verbs: re.Pattern[str]) -> Subject | None:
        """Units before what they have to do, or before a colon behind which that stands."""
        for match in verbs.finditer(self.folded, start + 2, min(end, start + _LONGEST)):
            stop = match.start()
            colon = self.folded[stop - 1] == "："
            if holders := self.names(start, stop - colon):
                return Subject(holders=holders, end=stop)
        return None

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The names of a list; a collective (各县和各开发区) is kept whole, and so is a name with 和 in it that is known."""
        begin = start
        for match in _BETWEEN.finditer(self.folded, start, end):
            if match.group() in _IN_NAMES and self._within_name(begin, match, end):
                continue
            if (whole := collective_at(self.folded, begin)) and match.start() < whole <= end:
                continue
            yield begin, match.start()
            begin = match.end()
        yield begin, end

    def _within_name(self, start: int, match: re.Match[str], end: int) -> bool:
        """Whether 和 stands within a name (县工业和信息化局) and not between two."""
        stop = self.folded.find("、", match.end(), end)
        whole = self._known(start, stop if stop >= 0 else end)
        return whole and not self._known(start, match.start())

    def _known(self, start: int, end: int) -> bool:
        return self.ledger.register.resolve(self.folded[start:end]).how in {How.EXACT, How.PREFIX}

    def _holder(self, start: int, end: int) -> Holder | None:
        name = self.folded[start:end]
        if not _SHORTEST_NAME <= len(name) <= _LONGEST_NAME or _NO_NAME.search(name):
            return None
        if name.endswith("成员单位") and not _MEMBERS.fullmatch(name):
            return None  # 协调领导小组各成员单位 is no name of theirs
        body = next((body for body, words in _BODIES if words.search(name)), None)
        if body is not None:
            return Holder(start=start, end=end, body=body)
        found = self.ledger.register.resolve(name)
        known = found.unit is not None and (found.how is not How.SHAPE or looks_like_unit(name))
        if "各" in name and found.kind is not UnitKind.COLLECTIVE:
            return None  # 支持各镇 is no town
        if found.kind is UnitKind.ENTERPRISE or not (known or (found.candidates and looks_like_unit(name))):
            return None
        return Holder(start=start, end=end, body=DutyBody.UNIT, meaning=self.ledger.holder(start, end))

    def _behind_colon(self, end: int) -> int:
        return end + self.folded.startswith("：", end)
