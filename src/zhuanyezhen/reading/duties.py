"""Duties (职责) of a plan: what stands below a heading that says so, and what sentences elsewhere say in so many words.

Decided here: what a task says is the task's, so sentences of tasks, of responsibility clauses and of tables are none;
a table of members and their 职责 is one of duties. There and below 主要职责 every clause between commas is a duty of its
own, of whoever was named last; elsewhere only a sentence whose subject is named gives one, whole. A sentence that
stands twice gives its duties once.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from zhuanyezhen.grammar.parts import Misread
from zhuanyezhen.model.duty import Duty, DutyBody, DutyKind
from zhuanyezhen.model.plan import Task, UnreadReason
from zhuanyezhen.model.unit import How
from zhuanyezhen.naming.group import GROUP, office_spans
from zhuanyezhen.naming.person import looks_like_person
from zhuanyezhen.naming.post import ends_in_post
from zhuanyezhen.naming.post_reader import PostReader
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.clauses import Clause
from zhuanyezhen.reading.duty_subject import Holder, SubjectReader
from zhuanyezhen.reading.outline import Outline
from zhuanyezhen.reading.responsibility import UnitLedger
from zhuanyezhen.reading.tables import DutyRow

_SENTENCE = regex(r"[^。\n]{4,2000}")
_NUMBER = regex(
    r"[ 　]*(?:(?:[（(]?[\d一二三四五六七八九十]{1,3}(?:[）)]|[.、．])|[一二三四五六七八九十]是|第[\d一二三四五六七八九十百]{1,5}[章节条款])[ 　]*)?"
)
_DUTIES = regex(r"职\s?责(?:任务|分工)?[：。]?\s*\Z")
# （一）领导小组主要职责: whose they are stands before
_OF_TITLE = regex(r"的?(?:主要|具体|工作)?职\s?责(?:任务|分工)?[：。]?\s*\Z")
_SEMICOLON, _COMMA = re.compile("；"), re.compile("，")
_SEAT = regex(r"办公室[^，；]{0,12}设[在于]")
_OFFICE = regex(rf"(?:{GROUP})?(?:下设)?办公室")
_INTERPRETS = regex(
    r"由(?P<who>[^，。；\n由]{2,60}?)负责(?:对?本?[^，。；\n人]{0,16})?解释|解释权归(?P<owner>[^，。；\n]{2,40}?)(?:所有)?(?=[，。；\n]|\Z)"
)
_HEADS = regex(
    r"(?:办公室|(?<=[，；]))(?:常务)?(?P<deputy>副)?主任由(?P<who>[^，；]{2,60}?)(?:兼任|担任)"
    r"|[由，](?P<as>[^，；由]{2,60}?)(?:兼任|担任|任)[^，；]{0,16}办公室(?P<vice>副)?主任"
)
_DAILY = regex(r"(?:，|并)(?P<what>(?:具体)?(?:负责|承担)[^，；]{2,200})")
_BY = regex(
    r"由(?P<who>[^，；由]{2,80}?)(?P<does>(?:具体|共同|分别|统一|牵头)?(?:负责(?!人|同志)|承担|牵头(?!单位)|组织实施))"
)
_ABOUT = (
    (DutyKind.SUPERVISION, re.compile(r"督[促查导办](?![室局])|考核|通报")),
    (DutyKind.APPLICATION, re.compile(r"申报")),
    (DutyKind.REPORTING, re.compile(r"报送|上报|报告|汇总")),
)
# names and telephones are no duty; 名单如下 heads a list
_PRIVATE = regex(
    r"联系人|联系电话|电话|传真|\d{7}|同志|名单|如下|兼任|担任|[组班] {0,4}长|召集人|指挥长|主 {0,4}任|(?:成员|组员|委员)(?:单位)? {0,4}：|附件"
)
# a clause that begins so says how the next one is done
_MARKS = "，；：、 \u3000"
_COLUMNS = regex(r"[\s：]+")
_PAST = regex(r".{1,6}了")
_HOW = regex(r"根据|依据|按照?(?!时)|围绕|结合|针对|对(?!接|口)|以(?!及)|通过|在|为(?!主)|从|会同|与")
_POSTS = {DutyKind.HEAD: "办公室主任", DutyKind.DEPUTY_HEAD: "办公室副主任"}
_PAIRS = {"（": 1, "）": -1, "《": 1, "》": -1, "“": 1, "”": -1, "「": 1, "」": -1}
_MOST, _SHORTEST = 2000, 3


class DutyReader:
    """Reads the duties of one document."""

    def __init__(self, document: Document, outline: Outline, ledger: UnitLedger) -> None:
        self._document, self._outline, self._ledger = document, outline, ledger
        self._text, self._folded = document.text, document.folded
        self._subjects = SubjectReader(folded=self._folded, ledger=ledger)
        self._posts = PostReader(folded=self._folded, register=ledger.register, nameless=True)
        self.unread: list[Misread] = []
        """Who has the duties of a row of a table, where that is no name of anybody known."""
        self._starts = [section.start for section in outline.sections]

    def read(
        self, tasks: Iterable[Task], clauses: Mapping[int, tuple[Clause, ...]], rows: Iterable[DutyRow] = ()
    ) -> tuple[Duty, ...]:
        """The duties in the order written, at most 2000; ``clauses`` are those of each section."""
        spans = list(self._sentences(self._taken(tasks, clauses)))
        headed = [(start, end, at) for start, end in spans if (at := self._headed(start)) is not None]
        found = [*self._below(headed), *(duty for row in rows for duty in self._row(row))]
        said = {self._folded[start:end].strip() for start, end, _ in headed}
        for start, end in spans:
            told = self._folded[start:end].strip()
            if told not in said:
                said.add(told)
                found += self._sentence(start, end)
        seated = self._seated(found)
        return tuple(sorted(_once(seated), key=_place)[:_MOST])

    def _taken(
        self, tasks: Iterable[Task], clauses: Mapping[int, tuple[Clause, ...]]
    ) -> list[tuple[int, int]]:
        """What belongs to tasks: the sections that are one, and those with clauses as far as their own text goes."""
        starts = sorted(each.source.start or 0 for each in tasks if each.source)
        sections = self._outline.sections
        taken = [
            (section.start, section.end)
            for section in sections
            if (first := self._document.source(section.start, section.body).start) is not None
            and bisect_left(starts, first) < bisect_left(starts, first + max(section.body - section.start, 1))
        ]
        taken += [
            (sections[at].start, sections[at].own_end) for at, held in clauses.items() if at >= 0 and held
        ]
        return sorted(taken + [(each.start, each.end) for held in clauses.values() for each in held])

    def _sentences(self, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The sentences that begin outside of what is taken and of tables, and hold none of it; without their numbers."""
        behind, index = 0, 0
        for match in _SENTENCE.finditer(self._folded):
            start, end = match.span()
            while index < len(taken) and taken[index][0] < end:
                behind, index = max(behind, taken[index][1]), index + 1
            if start >= behind and len(self._document.block_at(start).cells) < 2:  # noqa: PLR2004 - a row of a table has several
                start = self._behind_heading(start)
                number = _NUMBER.match(self._folded, start, end)
                yield max(start, number.end() if number else start), end

    def _behind_heading(self, start: int) -> int:
        """Where a sentence begins that a heading such as 主要职责 stands before."""
        at = self._section(start)
        section = self._outline.sections[at] if at is not None else None
        if section is None or start >= section.title_end or not _DUTIES.search(section.title(self._document)):
            return start
        return section.title_end + self._folded.startswith("：", section.title_end)

    def _section(self, start: int) -> int | None:
        """The innermost section a place is in."""
        at = bisect_right(self._starts, start) - 1
        return at if at >= 0 and start < self._outline.sections[at].end else None

    def _titles(self, start: int) -> Iterator[tuple[int, str]]:
        """The sections a place is in with their titles, the innermost first."""
        at = self._section(start)
        while at is not None:
            section = self._outline.sections[at]
            yield at, section.title(self._document)
            at = section.parent

    def _headed(self, start: int) -> int | None:
        """The section a place is below whose heading says that it holds duties."""
        return next((at for at, title in self._titles(start) if _DUTIES.search(title)), None)

    def _below(self, spans: list[tuple[int, int, int]]) -> Iterator[Duty]:
        """The duties below such headings: every clause is one, of whoever was named last, first of all in the heading."""
        holders: tuple[Holder, ...] = ()
        current: tuple[int, int | None] | None = None
        for start, end, at in spans:
            here = at, self._section(start)
            if here != current:
                current, holders = here, self._in_title(start)
            for begin, stop in self._clauses(start, end):
                if special := self._special(begin, stop):
                    yield from special
                    continue
                subject = self._subjects.read(begin, stop, begins=begin == start, headed=True)
                holders = subject.holders if subject else holders
                yield from self._of(holders, subject.end if subject else begin, stop, start)

    def _row(self, row: DutyRow) -> Iterator[Duty]:
        """The duties a row of a table gives: each clause of the cell, of whom the other cell names."""
        start, end = row.holder.start, row.holder.end
        holders = self._subjects.named(start, end)
        if not holders:
            self.unread.append(Misread(start=start, end=end, reason=UnreadReason.NAME))
        for sentence in _SENTENCE.finditer(self._folded, row.duty.start, row.duty.end):
            for begin, stop in self._clauses(*sentence.span()):
                number = _NUMBER.match(self._folded, begin, stop)
                yield from self._of(holders, number.end() if number else begin, stop, start)

    def _in_title(self, start: int) -> tuple[Holder, ...]:
        """Whom the heading names: （一）领导小组主要职责; of a bare 主要职责 nobody."""
        for at, _ in self._titles(start):
            section = self._outline.sections[at]
            begin, stop = section.title_start, section.title_end
            name = _OF_TITLE.sub("", self._folded[begin:stop])
            if name and (holders := self._subjects.named(begin, begin + len(name))):
                return holders
        return ()

    def _clauses(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What stands between commas outside of brackets and quotes, a clause that says how with the next one."""
        depth, begin, piece = 0, start, start
        for at in range(start, end):
            depth = max(depth + _PAIRS.get(self._text[at], 0), 0)
            if self._folded[at] not in "，；" or depth:
                continue
            if self._folded[at] == "；" or not self._says_how(piece, at, begins=piece == start):
                yield begin, at
                begin = at + 1
            piece = at + 1
        yield begin, end

    def _says_how(self, start: int, end: int, *, begins: bool) -> bool:
        subject = self._subjects.read(start, end, begins=begins)
        return _HOW.match(self._folded, subject.end if subject else start, end) is not None

    def _sentence(self, start: int, end: int) -> Iterator[Duty]:
        """The duties of a sentence that stands below no such heading: of each part between semicolons that names whose."""
        for begin, stop in self._parts(start, end):
            yield from self._special(begin, stop) or self._plain(begin, stop)

    def _special(self, start: int, end: int) -> list[Duty]:
        """Who interprets the plan, where the office is, who heads it."""
        return [*self._interpreting(start, end), *self._seats(start, end), *self._heads(start, end)]

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        begin = start
        for at in [*(each.start() for each in _SEMICOLON.finditer(self._folded, start, end)), end]:
            yield begin, at
            begin = at + 1

    def _interpreting(self, start: int, end: int) -> Iterator[Duty]:
        match = _INTERPRETS.search(self._folded, start, end)
        if match:
            holders = self._subjects.names(*match.span(match.lastgroup or "who"))
            first = self._clause_start(start, match.start())
            yield from self._duties(holders, first, match.end(), start, kind=DutyKind.INTERPRETATION)

    def _seats(self, start: int, end: int) -> Iterator[Duty]:
        """Where the office is, and what the sentence goes on to have it do."""
        for begin, stop in office_spans(self._folded[start:end]):
            first = start + begin
            unit = self._posts.unit_within(first, start + stop)
            if unit:
                meaning = self._ledger.holder(first, unit)
                holder = Holder(start=first, end=unit, body=DutyBody.UNIT, meaning=meaning)
                yield self._duty(holder, self._clause_start(start, first), unit, start, kind=DutyKind.OFFICE)
        match = _DAILY.search(self._folded, start, end)
        if match and _SEAT.search(self._folded, start, match.start()):
            office = _OFFICE.search(self._folded, start, match.start())
            span = office.span() if office else (start, start)
            holder = Holder(start=span[0], end=span[1], body=DutyBody.OFFICE)
            yield from self._of((holder,) if office else (), match.start("what"), match.end("what"), start)

    def _heads(self, start: int, end: int) -> Iterator[Duty]:
        """Who heads the office by the post held elsewhere; names of persons are no part of it."""
        for match in _HEADS.finditer(self._folded, start, end):
            deputy = match["deputy"] or match["vice"]
            span = match.span("who") if match["who"] else match.span("as")
            yield from self._appointed(span, start, deputy=bool(deputy))

    def _appointed(self, span: tuple[int, int], sentence: int, *, deputy: bool) -> Iterator[Duty]:
        """Units and posts of a list; a post behind several units (甲局、乙局分管负责人) is that of each."""
        kind = DutyKind.DEPUTY_HEAD if deputy else DutyKind.HEAD
        posts = self._posts.read(*span)
        for at, each in enumerate(posts):
            shared = next((other.post for other in posts[at:] if other.post), None)
            for holder in self._subjects.names(*each.unit) if each.unit and shared else ():
                made = self._duty(holder, holder.start, holder.end, sentence, kind=kind)
                post = f"{made.holder}{self._text[slice(*shared or (0, 0))]}"
                yield evolve(made, text=_POSTS[kind], post=post)

    def _plain(self, start: int, end: int) -> list[Duty]:
        """Each stretch that begins with whose it is; else what 由…负责 says."""
        found: list[Duty] = []
        holders: tuple[Holder, ...] = ()
        first = start
        for begin, stop in [*self._clauses(start, end), (end, end)]:
            subject = self._subjects.read(begin, stop, begins=begin == start) if begin < end else None
            if subject or begin == end:
                found += self._of(holders, first, begin, start)
                holders, first = (subject.holders, subject.end) if subject else ((), end)
        return found or list(self._by(start, end))

    def _by(self, start: int, end: int) -> Iterator[Duty]:
        """由县财政局负责, with what stands before it in its clause, or in the one before."""
        match = _BY.search(self._folded, start, end)
        if match:
            stop = next((each.start() for each in _COMMA.finditer(self._folded, match.end(), end)), end)
            holders = self._subjects.nobody(*match.span("who")) or self._subjects.names(*match.span("who"))
            first = self._clause_start(start, match.start())
            first = self._clause_start(start, max(first - 1, start)) if first == match.start() else first
            yield from self._of(holders, first, stop, start)

    def _clause_start(self, start: int, at: int) -> int:
        return max(start, *(self._folded.rfind(mark, start, at) + 1 for mark in "，；"))

    def _of(self, holders: Iterable[Holder], start: int, end: int, sentence: int) -> Iterator[Duty]:
        """The duty of each holder that a text says; none of what is about persons."""
        text = self._folded[start:end].strip(_MARKS)
        if len(text) >= _SHORTEST and not (_about_persons(text) or _PAST.match(text)):
            yield from self._duties(holders, start, end, sentence, kind=_kind(text))

    def _duties(
        self, holders: Iterable[Holder], start: int, end: int, sentence: int, *, kind: DutyKind
    ) -> Iterator[Duty]:
        yield from (self._duty(each, start, end, sentence, kind=kind) for each in holders)

    def _duty(self, holder: Holder, start: int, end: int, sentence: int, *, kind: DutyKind) -> Duty:
        meaning = holder.meaning
        first = start + len(self._text[start:end]) - len(self._text[start:end].lstrip(_MARKS))
        last = first + len(self._text[first:end].rstrip(_MARKS))
        _, section = next(self._titles(sentence), (None, None))
        return Duty(
            holder=self._text[holder.start : holder.end].strip(),
            text=self._text[first:last],
            kind=kind,
            body=holder.body,
            unit=meaning.unit if meaning else None,
            how=meaning.how if meaning else How.UNKNOWN,
            candidates=tuple(each.unit for each in meaning.candidates) if meaning else (),
            section=section,
            source=self._document.source(first, last),
        )

    def _seated(self, duties: list[Duty]) -> Iterator[Duty]:
        """The duties, those of the office with the unit it is at, where all that is said of it is one unit."""
        units = {each.unit for each in duties if each.kind is DutyKind.OFFICE}
        unit = units.pop() if len(units) == 1 else None
        for each in duties:
            yield evolve(each, unit=unit) if each.body is DutyBody.OFFICE else each


def _about_persons(text: str) -> bool:
    """Whether a text may hold a name: 联络员：某某, 某某 县商务局; what a duty says has neither labels nor columns."""
    parts = [each for each in _COLUMNS.split(text) if each]
    named = len(parts) > 1 and any(looks_like_person(each) for each in parts)
    return named or _PRIVATE.search(text) is not None or ends_in_post(text)


def _kind(text: str) -> DutyKind:
    """What a duty is about, by which of its words stands first."""
    found = ((match.start(), kind) for kind, words in _ABOUT if (match := words.search(text)))
    return min(found, key=lambda each: each[0], default=(0, DutyKind.WORK))[1]


def _once(duties: Iterable[Duty]) -> Iterator[Duty]:
    """Each duty once; where the office is, and who heads it, once for each unit."""
    seen: set[tuple[object, ...]] = set()
    for each in sorted(duties, key=_place):
        told = None if each.kind is DutyKind.OFFICE else each.text
        key = (each.kind, each.holder if each.unit is None else each.unit, told, each.post)
        if key not in seen:
            seen.add(key)
            yield each


def _place(duty: Duty) -> int:
    return (duty.source.start or 0) if duty.source else 0
