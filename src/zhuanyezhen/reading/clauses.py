"""Where responsibility clauses stand in a document; what they say is read by ``parts``.

    clause = "（" parts "）" | label parts (to the end of the paragraph) | parts (last sentence)

A label that names who (责任单位：) opens a clause wherever it stands at a boundary; brackets and last
sentences are clauses only if they are made of units and role words. What a clause holds and nothing
understood is ``misread``; text that merely resembles a clause stays prose. ``traces`` finds the labels
and role words no clause took: nothing that looks like a responsibility is lost in silence.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrs import evolve, field, frozen

from zhuanyezhen.grammar.convention import Convention, find_conventions
from zhuanyezhen.grammar.lexer import Lexer
from zhuanyezhen.grammar.parts import Item, Misread, PartReader, Shares
from zhuanyezhen.grammar.wording import find_labels, is_strong
from zhuanyezhen.model.plan import Role, UnreadReason
from zhuanyezhen.model.unit import How
from zhuanyezhen.naming.register import Register, looks_like_unit
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.brackets import Brackets
from zhuanyezhen.values.deadline import Deadline

_OPENING = "（【〔["
_BOUNDARY = frozenset("。；！？\n）】》〕]" + _OPENING)
_REST_OF_LINE = regex(r"[。； ]*(?:\n|\Z)")
_ASSIGNING = regex(r"(?<=[。；\n])[^。；\n]{0,20}(?:由|责成)[^。；\n]+")
_SENTENCE_END = regex(r"[。\n]")
# what a closing sentence of units ends in: …牵头, …按职责分工
_ROLE_AT_END = regex(
    r"(?:牵头|主办|配合|负责|参[与加]|协[助办作同]|落实|实施|执行|承办|办理|指导|支持|经费|工作|单位|部门|分工|责任|统筹|保障|抓)$"
)
_LIST_AT_END = regex(r"[、，][^、，。；：]{2,24}$")
# the verbs that give a role in a sentence; 实施 and 支持 there say what is done
_IN_PROSE = regex("牵头|主办|配合|协[办助]|参[与加]|负责|承办|落实")
_PIECE_EDGE = regex(r"[。；，：\n]")
_ORGAN_END = regex(r"[局委办厅部院会室署社司]$")
_SENTENCE_MARKS = frozenset("。！；.")
_UNSURE = frozenset({How.SHAPE, How.MISSPELLING})
_LONGEST_PIECE = 200
_LONGEST_BARE = 2000


@frozen(kw_only=True)
class Clause:
    """A responsibility clause: the span it covers (brackets and labels included) and what it says.

    ``nothing`` says that it names no unit in so many words (无), ``prose`` that it is part of a sentence (由区工信局牵头制定办法) and stays in its task's text.
    """

    start: int
    end: int
    items: tuple[Item, ...]
    deadlines: tuple[Deadline, ...] = ()
    misread: tuple[Misread, ...] = ()
    nothing: bool = False
    prose: bool = False

    @property
    def assigns(self) -> bool:
        """Whether it says who does what, or ought to: what names a person or a day only does not."""
        return bool(self.items or self.misread or self.nothing)

    @property
    def unread(self) -> int:
        """How many of its characters were not understood."""
        return sum(each.end - each.start for each in self.misread)


@frozen(kw_only=True)
class ClauseReader:
    """Finds and reads the clauses of one document."""

    document: Document
    brackets: Brackets
    register: Register
    year: int | None = None
    conventions: tuple[Convention, ...] = field(init=False)
    _parts: PartReader = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        folded = self.document.folded
        conventions = find_conventions(folded)
        lexer = Lexer(folded, self.brackets.close, self.register, self.year, conventions)
        object.__setattr__(self, "conventions", conventions)
        object.__setattr__(self, "_parts", PartReader(lexer))

    def find(self, start: int, end: int, *, sentences: bool) -> tuple[Clause, ...]:
        """The clauses between two offsets, in order.

        ``sentences`` says whether an unlabelled last sentence of a paragraph (A牵头，B配合。) counts.
        """
        clauses = list(self._labelled(start, end))
        clauses = sorted([*clauses, *self._bracketed(start, end, clauses)], key=_start)
        if sentences:
            clauses = sorted([*clauses, *self._sentences(start, end, clauses)], key=_start)
        return tuple(clauses)

    def read_cell(self, start: int, end: int, label: Role) -> Clause:
        """The clause of a table cell, whose column says the role (牵头单位)."""
        return _clause(start, end, self._parts.read(start, end, label))

    def in_prose(self, start: int, end: int) -> Iterator[Clause]:
        """What the sentences of a task say where it has no clause: 由区工信局牵头制定办法，区财政局配合.

        A piece between two commas counts if its units and its role word are all there is, but for what is
        to be done; of others that say who leads, nothing is taken and the piece is unread.
        """
        folded, position = self.document.folded, start
        for match in _IN_PROSE.finditer(folded, start, end):
            if match.start() < position:
                continue
            edges = _PIECE_EDGE.finditer(folded, max(position, match.start() - _LONGEST_PIECE), match.start())
            first = max((edge.end() for edge in edges), default=position)
            last = _PIECE_EDGE.search(folded, match.end(), min(end, match.end() + _LONGEST_PIECE))
            position = last.start() if last else end
            shares = self._parts.read(first, position)
            if shares.items and shares.explicit and not shares.misread:
                yield evolve(_clause(first, position, shares), prose=True)
            elif match.group() == "牵头" and shares.items:
                misread = Misread(start=first, end=position, reason=UnreadReason.PROSE)
                yield Clause(start=first, end=position, items=(), misread=(misread,), prose=True)

    def in_minutes(self, start: int, end: int) -> Iterator[Clause]:
        """What the sentences of minutes (会议纪要) say: what ``in_prose`` reads, and of the rest who is named.

        Minutes assign in whole sentences (由市自然资源局出具规划条件): the units of one that was not read are
        unread, each by its name alone, for such sentences name persons, too.
        """
        read = list(self.in_prose(start, end))
        yield from read
        for sentence in _ASSIGNING.finditer(self.document.folded, start, end):
            first, last = sentence.span()
            misread = tuple(
                Misread(start=each.start, end=each.end, reason=UnreadReason.PROSE)
                for each in self._parts.read(first, last).items
                if each.known and not _overlaps(read, each.start, each.end)
            )
            if misread:
                yield Clause(
                    start=misread[0].start, end=misread[-1].end, items=(), misread=misread, prose=True
                )

    def _labelled(self, start: int, end: int) -> Iterator[Clause]:
        # What a label that made no clause has shown need not be read again from each label behind it:
        # up to ``barren`` nothing known stands, up to ``spoilt`` something is not understood.
        covered = barren = spoilt = start
        looked = -1
        for match in find_labels(self.document.folded, start, end):
            at, strong = match.start(), is_strong(match)
            pair = self.brackets.around(at)
            if pair and looked < pair[0] >= covered and pair[1] < end:
                looked = pair[0]
                if self._has_units_ahead(looked, at):
                    yield self._read(looked, pair[1] + 1, looked + 1, pair[1])
                    covered = pair[1] + 1
            certain = strong and not match["share"] and self._is_bounded(at, start)
            if at < covered or (at < barren and not certain) or (at < spoilt and not strong):
                continue
            clause = self._behind_label(match, start, end)
            known = any(item.known for item in clause.items)
            if certain or (known and (strong or not clause.misread)):
                yield clause
                covered = clause.end
            elif known:
                spoilt = clause.misread[-1].start
            else:
                barren = clause.end

    def _has_units_ahead(self, opening: int, at: int) -> bool:
        """Whether units and nothing else stand in a bracket before its first label (（A牵头；完成时限：…）)."""
        if not 1 < at - opening <= _LONGEST_BARE:
            return False
        shares = self._parts.read(opening + 1, at)
        known = any(item.known for item in shares.items)
        return known and not (shares.misread or shares.tail)

    def _is_bounded(self, at: int, start: int) -> bool:
        """Whether a label opens a line, a sentence or a bracket.

        In the middle of a sentence (…示范园 责任单位：区工信局) only units make a clause of it.
        """
        before = self._last_visible(at, start)
        return before is None or self.document.folded[before] in _BOUNDARY

    def _behind_label(self, match: re.Match[str], start: int, end: int) -> Clause:
        """What a label introduces: to the end of its bracket, or of its sentence."""
        folded, at = self.document.folded, match.start()
        opening = self._last_visible(at, start)
        if opening is not None and folded[opening] in _OPENING:
            close = self.brackets.close.get(opening)
            inside = close is not None and match.end() <= close < end
            stop = close if close is not None and inside else self._list_end(match.end(), end)
            return self._read(opening, stop + inside, at, stop)
        stop = self._list_end(match.end(), end)
        return self._read(at, stop, at, stop)

    def _bracketed(self, start: int, end: int, known: list[Clause]) -> Iterator[Clause]:
        folded = self.document.folded
        for opening, close in self.brackets.within(start, end):
            if close - opening > _LONGEST_BARE or close >= end or _overlaps(known, opening, close):
                continue
            shares = self._parts.read(opening + 1, close)
            last = _REST_OF_LINE.match(folded, close + 1, end) is not None
            clause = _clause(opening, close + 1, shares)
            if shares.misread or shares.tail:
                if last and shares.explicit and _is_clause(clause, shares):
                    yield clause
                elif last and (
                    ("牵头" in folded[opening:close] and shares.explicit) or _leaves_known(shares)
                ):
                    misread = Misread(start=opening, end=close + 1, reason=UnreadReason.CLAUSE)
                    yield Clause(start=opening, end=close + 1, items=(), misread=(misread,))
            elif shares.items and (shares.explicit or (last and self._is_list(shares, opening))):
                yield clause

    def _sentences(self, start: int, end: int, known: list[Clause]) -> Iterator[Clause]:
        """The last sentence of each paragraph, if every word of it is a unit or a role."""
        folded = self.document.folded
        position = start
        while position < end:
            stop = self._line_end(position, end)
            last = self._before_labels(position, stop, known)
            first = max(folded.rfind(mark, position, last) for mark in "。；") + 1 or position
            whole = folded.rfind("。", position, last) + 1 or position
            # A list below a sentence is as good as one behind it; below a mere heading it is a list of another kind.
            below = folded[max(start, position - 8) : position].rstrip().endswith("。")
            for begin in sorted({whole, first}):
                if not 0 < last - begin <= _LONGEST_BARE or _overlaps(known, begin, last):
                    continue
                if clauses := list(self._sentence(begin, last, alone=begin == position and not below)):
                    yield from clauses
                    break
            position = stop + 1

    def _before_labels(self, start: int, last: int, known: list[Clause]) -> int:
        """Where a paragraph ends but for the clauses and marks at its end (A牵头，B配合。完成时限：…)."""
        while last > start:
            index = bisect_left(known, last, key=_start)
            if self.document.folded[last - 1] in "。 ；，" or last - 1 in self.brackets.stray:
                last -= 1
            elif index and known[index - 1].end >= last:
                last = known[index - 1].start
            else:
                break
        return max(last, start)

    def _sentence(self, start: int, end: int, *, alone: bool) -> Iterator[Clause]:
        """A last sentence; one of nothing but names counts behind others only, not as a line of its own."""
        tail = self.document.folded[max(start, end - 24) : end]
        role, names = _ROLE_AT_END.search(tail), _LIST_AT_END.search(tail)
        if role is None and (names is None or not looks_like_unit(names.group()[1:])):
            return
        shares = self._parts.read(start, end)
        whole = shares.items and not shares.misread and not shares.tail
        listed = names and not alone and len(shares.items) > 1 and all(each.known for each in shares.items)
        if whole and (shares.closed or listed):
            yield _clause(start, end, shares)

    def _last_visible(self, position: int, start: int) -> int | None:
        """The offset of the last character before ``position`` on its line that is not blank."""
        folded = self.document.folded
        position -= 1
        while position >= start and folded[position] == " ":
            position -= 1
        return position if position >= start and folded[position] != "\n" else None

    def _list_end(self, start: int, end: int) -> int:
        """Where the list behind a label ends: with its sentence, or the next line where its own is empty."""
        stop = self._sentence_end(start, end)
        if self.document.folded[start:stop].strip():
            return stop
        stop = self._sentence_end(min(stop + 1, end), end)
        while stop < end and self._is_name(stop + 1, following := self._line_end(stop + 1, end)):
            stop = following
        return stop

    def _is_list(self, shares: Shares, opening: int) -> bool:
        """Whether brackets of mere names hold several units, or one organ; those of a person hold posts."""
        return not shares.left_out and (len(shares.items) > 1 or self._is_organ(shares, opening))

    def _is_organ(self, shares: Shares, opening: int) -> bool:
        """Whether brackets behind a full stop, or with a deadline, hold one organ by its known name.

        A place does not do, and round brackets behind a person's name hold the person's unit.
        """
        if (
            not shares.deadlines
            and self.document.folded[opening] == "（"
            and self.document.folded[max(opening - 1, 0) : opening] not in _SENTENCE_MARKS
        ):
            return False
        name = self.document.folded[shares.items[0].start : shares.items[0].end]
        found = self.register.resolve(name)
        return _ORGAN_END.search(name) is not None and found.unit is not None and found.how not in _UNSURE

    def _is_name(self, start: int, end: int) -> bool:
        """Whether a line is one more name of a list that stands one name a line."""
        name = self.document.folded[start : min(end, start + _LONGEST_PIECE)].strip(" 、，；")
        return looks_like_unit(name) or self.register.resolve(name).unit is not None

    def _line_end(self, start: int, end: int) -> int:
        newline = self.document.folded.find("\n", start, end)
        return end if newline < 0 else newline

    def _sentence_end(self, start: int, end: int) -> int:
        match = _SENTENCE_END.search(self.document.folded, start, end)
        return match.start() if match else end

    def _read(self, start: int, end: int, body: int, stop: int) -> Clause:
        shares = self._parts.read(body, stop)
        if not (shares.items or shares.deadlines or shares.misread or shares.left_out or shares.nothing):
            shares.misread.append(Misread(start=start, end=end, reason=UnreadReason.EMPTY))
        return _clause(start, end, shares)


def _clause(start: int, end: int, shares: Shares) -> Clause:
    return Clause(
        start=start,
        end=end,
        items=tuple(shares.items),
        deadlines=tuple(shares.deadlines),
        misread=tuple(shares.misread),
        nothing=shares.nothing,
    )


def _is_clause(clause: Clause, shares: Shares) -> bool:
    """Whether brackets without a label that hold more than units and roles are a clause all the same."""
    known = sum(item.end - item.start for item in shares.items)
    return shares.clean or (known > clause.unread and any(item.known for item in shares.items))


def _leaves_known(shares: Shares) -> bool:
    """Whether a role word ends what names a known unit: what is no clause for the unknown beside it is told."""
    return shares.closed and not shares.tail and any(item.known for item in shares.items)


def _start(clause: Clause) -> int:
    return clause.start


def _overlaps(known: list[Clause], start: int, end: int) -> bool:
    """Whether one of the clauses, sorted and apart, shares a character with the span."""
    index = bisect_left(known, end, key=_start)
    return index > 0 and known[index - 1].end > start
