"""Responsibility clauses: a small grammar over the words that say who does what.

    clause   = "（" parts "）" | label parts (to the end of the paragraph) | parts (last sentence)
    parts    = part { "；" part }            part    = [label "："] segment { "，" segment }
    segment  = units ["等…"] [role word]     units   = unit { "、" | 和 | 及 unit }

A comma is not always a role boundary: a segment without a role word takes the role of the next one that
has one (organ systems are set apart by commas). Behind the last role word, after a lead, a segment
without one is taken for cooperating and marked ``role_missing``. What a label introduces and nothing
here understands is ``unread``; text that merely resembles a clause stays prose.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from attrs import frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.plan import Role
from zhuanyezhen.naming.register import Register, collective_at, looks_like_unit
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.brackets import Brackets
from zhuanyezhen.reading.segments import Part, Piece, Segment, cut_parts
from zhuanyezhen.reading.wording import LABEL, Field, role_at_end
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.deadline_text import parse_deadline

_NOTHING = frozenset({"", "无", "/", "-", "--", "暂无", "无。", "\\"})
_BEFORE_LABEL = frozenset("。；！？\n）】》")
_SENTENCE_END = re.compile(r"[。\n]")
_LONGEST_BARE = 2000
_LONGEST_NAME = 60
_ORGAN_IN_LABEL = re.compile(r"单\s*位|部\s*门|主\s*体|机\s*构|人|领\s*导|时\s*[限间]")


@frozen(kw_only=True)
class Item:
    """One unit as the clause writes it, with its role; the name is ``text[start:end]``."""

    start: int
    end: int
    role: Role
    open_set: bool = False
    role_missing: bool = False


@frozen(kw_only=True)
class Misread:
    """A stretch of a clause that was not understood, and why."""

    start: int
    end: int
    reason: str


@frozen(kw_only=True)
class Clause:
    """A responsibility clause: the span it covers (brackets and labels included) and what it says."""

    start: int
    end: int
    items: tuple[Item, ...]
    deadlines: tuple[Deadline, ...] = ()
    misread: tuple[Misread, ...] = ()


@frozen(kw_only=True)
class ClauseReader:
    """Finds and reads the clauses of one document."""

    document: Document
    brackets: Brackets
    register: Register
    year: int | None = None

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
        return self._read(start, end, start, end, label)

    def _labelled(self, start: int, end: int) -> Iterator[Clause]:
        folded = self.document.folded
        covered = start
        for match in LABEL.finditer(folded, start, end):
            if match.start() < covered:
                continue
            opening = self._last_visible(match.start(), start)
            if opening is not None and folded[opening] in "（【":
                close = self.brackets.close.get(opening)
                stop = min(close, end) if close is not None else self._sentence_end(match.end(), end)
                clause = self._read(opening, stop + (close is not None), match.start(), stop)
            elif opening is None or folded[opening] in _BEFORE_LABEL:
                stop = self._sentence_end(match.end(), end)
                if not folded[match.end() : stop].strip():
                    stop = self._sentence_end(min(stop + 1, end), end)
                clause = self._read(match.start(), stop, match.start(), stop)
            else:
                continue
            if _ORGAN_IN_LABEL.search(match.group()) or (clause.items and not clause.misread):
                yield clause
                covered = clause.end

    def _bracketed(self, start: int, end: int, known: list[Clause]) -> Iterator[Clause]:
        for opening, close in self.brackets.within(start, end):
            if close - opening > _LONGEST_BARE or close >= end or _overlaps(known, opening, close):
                continue
            clause = self._read(opening, close + 1, opening + 1, close)
            last = not self.document.folded[close + 1 : close + 3].lstrip("。； \n")
            explicit = self._names_role(opening + 1, close)
            if clause.misread:
                if last and explicit and "牵头" in self.document.folded[opening:close]:
                    yield Clause(
                        start=opening,
                        end=close + 1,
                        items=(),
                        misread=(Misread(start=opening, end=close + 1, reason="clause"),),
                    )
            elif clause.items and (explicit or (last and len(clause.items) > 1)):
                yield clause

    def _sentences(self, start: int, end: int, known: list[Clause]) -> Iterator[Clause]:
        """The last sentence of each paragraph, if every word of it is a unit or a role."""
        folded = self.document.folded
        position = start
        while position < end:
            newline = folded.find("\n", position, end)
            stop = end if newline < 0 else newline
            last = stop
            while last > position and folded[last - 1] in "。 ；":
                last -= 1
            first = max(folded.rfind(mark, position, last) for mark in "。；") + 1 or position
            if 0 < last - first <= _LONGEST_BARE and role_at_end(folded, first, last):
                clause = self._read(first, last, first, last)
                if clause.items and not clause.misread and not _overlaps(known, first, last):
                    yield clause
            position = stop + 1

    def _names_role(self, start: int, end: int) -> bool:
        parts = cut_parts(self.document.folded, start, end, self.brackets.close)
        return any(segment.role for part in parts for segment in part.segments)

    def _last_visible(self, position: int, start: int) -> int | None:
        """The offset of the last character before ``position`` on its line that is not blank."""
        folded = self.document.folded
        position -= 1
        while position >= start and folded[position] == " ":
            position -= 1
        return position if position >= start and folded[position] != "\n" else None

    def _sentence_end(self, start: int, end: int) -> int:
        match = _SENTENCE_END.search(self.document.folded, start, end)
        return match.start() if match else end

    def _read(self, start: int, end: int, body: int, stop: int, label: Role | None = None) -> Clause:
        items: list[Item] = []
        deadlines: list[Deadline] = []
        misread: list[Misread] = []
        led = named = False
        for part in cut_parts(self.document.folded, body, stop, self.brackets.close):
            meaning = part.label or label
            if meaning is Field.PERSON:
                named = True
                continue
            roles = self._roles(part, meaning if isinstance(meaning, Role) else None, led=led)
            for segment, (role, missing) in zip(part.segments, roles, strict=True):
                if deadline := self._deadline(segment):
                    deadlines.append(deadline)
                elif meaning is Field.DEADLINE:
                    misread.append(Misread(start=segment.start, end=segment.end, reason="deadline"))
                else:
                    self._read_segment(segment, role, items, misread, missing=missing)
            led = led or any(role is Role.LEAD for role, _ in roles)
        if not (items or deadlines or misread or named or self._is_nothing(body, stop)):
            misread.append(Misread(start=start, end=end, reason="empty"))
        return Clause(
            start=start, end=end, items=tuple(items), deadlines=tuple(deadlines), misread=tuple(misread)
        )

    def _read_segment(
        self, segment: Segment, role: Role, items: list[Item], misread: list[Misread], *, missing: bool
    ) -> None:
        for piece in segment.pieces:
            last = piece is segment.pieces[-1]
            if self._is_unit(piece):
                items.append(
                    Item(
                        start=piece.start,
                        end=piece.end,
                        role=Role.COOPERATE if piece.joined else role,
                        open_set=segment.open_set and last,
                        role_missing=missing,
                    )
                )
            elif self.document.folded[piece.start : min(piece.end, piece.start + 4)] not in _NOTHING:
                if misread and misread[-1].end >= piece.start - 2:  # one stretch, one report
                    misread[-1] = Misread(start=misread[-1].start, end=piece.end, reason="name")
                else:
                    misread.append(Misread(start=piece.start, end=piece.end, reason="name"))

    def _roles(self, part: Part, label: Role | None, *, led: bool) -> list[tuple[Role, bool]]:
        """The role of each segment of a part, and whether its word is missing."""
        explicit = [segment.role for segment in part.segments]
        if label in {Role.LEAD, Role.COOPERATE, Role.IMPLEMENT}:
            return [(role or label, False) for role in explicit]
        if led and part.inherited and not any(explicit) and not self._territorial(part):
            return [(Role.COOPERATE, True)] * len(explicit)
        following = _stated(reversed(explicit))[::-1]
        before = _stated(explicit)
        return [_follow(*roles) for roles in zip(explicit, following, before, strict=True)]

    def _territorial(self, part: Part) -> bool:
        """Whether a part holds nothing but collectives: 「；各区政府」 needs no role word of its own."""
        return all(
            collective_at(self.document.folded, piece.start) == piece.end
            for segment in part.segments
            for piece in segment.pieces
        )

    def _is_unit(self, piece: Piece) -> bool:
        if piece.end - piece.start > _LONGEST_NAME:
            return False
        name = self.document.folded[piece.start : piece.end].replace(" ", "")
        return looks_like_unit(name) or self.register.resolve(name).unit is not None

    def _is_nothing(self, start: int, end: int) -> bool:
        return end - start < _LONGEST_NAME and (
            LABEL.sub("", self.document.folded[start:end]).strip(" \n。") in _NOTHING - {""}
        )

    def _deadline(self, segment: Segment) -> Deadline | None:
        text = self.document.text[segment.start : segment.end].strip().removesuffix("完成")
        if len(segment.pieces) != 1 or not 0 < len(text) <= _LONGEST_NAME or self._is_unit(segment.pieces[0]):
            return None
        try:
            return parse_deadline(text, year=self.year)
        except ValueTextError:
            return None


def _start(clause: Clause) -> int:
    return clause.start


def _overlaps(known: list[Clause], start: int, end: int) -> bool:
    """Whether one of the clauses, sorted and apart, shares a character with the span."""
    index = bisect_left(known, end, key=_start)
    return index > 0 and known[index - 1].end > start


def _stated(roles: Iterable[Role | None]) -> list[Role | None]:
    """For each place, the last role stated up to it."""
    last: Role | None = None
    return [last := role or last for role in roles]


def _follow(role: Role | None, following: Role | None, before: Role | None) -> tuple[Role, bool]:
    """The role of a segment of an unlabelled list, and whether its word is missing."""
    if role or following:
        return role or following or Role.RESPONSIBLE, False
    if before:
        return Role.COOPERATE if before is Role.LEAD else before, True
    return Role.RESPONSIBLE, False
