"""From the characters of a responsibility text to tokens: cut at hard separators, each stretch read by itself.

Hard separators (、 ， ； 。) cut a text into stretches, outside brackets and collectives only; conventions are
sentences of their own. What a stretch says, ``stretch`` knows.
"""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import define, field

from zhuanyezhen.grammar.convention import Convention
from zhuanyezhen.grammar.stretch import Kind, StretchReader, Token
from zhuanyezhen.naming.register import Register, collective_at
from zhuanyezhen.pattern import regex

_HARD = regex(r"[、，；;。/\n（【〔\[）】〕\]①-⑳]")
_OPENING = "（【〔["
# 各县、区, 有关部门、单位, 所属…, 县直…: what may open a collective that reaches over a 、
_BEFORE_AREAS = regex("各|中央|有关|相关|试点|涉及|其[他余它]|所[有在属]|[省市县区]直")
_LONGEST_ASIDE, _LONGEST_STRETCH = 60, 160


@define
class Lexer:
    """Cuts the responsibility texts of one document; a stretch met before is not parsed again."""

    folded: str
    close: dict[int, int] = field(repr=False)
    register: Register
    year: int | None = None
    conventions: tuple[Convention, ...] = ()
    _reader: StretchReader = field(init=False, repr=False)
    _parsed: dict[str, tuple[Token, ...]] = field(factory=dict, repr=False)

    def __attrs_post_init__(self) -> None:
        self._reader = StretchReader(self.register, self.year)

    def tokens(self, start: int, end: int) -> Iterator[Token]:
        """The tokens of ``folded[start:end]``, in order and without a gap."""
        index = bisect_right(self.conventions, start, key=lambda each: each.end)
        for each in self.conventions[index:]:
            if each.start >= end:
                break
            yield from self._stretches(start, max(each.start, start))
            yield Token(Kind.CONVENTION, max(each.start, start), min(each.end, end), each.value)
            start = min(each.end, end)
        yield from self._stretches(start, end)

    def _stretches(self, start: int, end: int) -> Iterator[Token]:
        folded, parsed = self.folded, self._parsed
        while start < end:
            stop = self._stretch_end(start, end)
            if stop == start:
                yield Token(Kind.SEPARATOR, start, start + 1)
                start += 1
                continue
            text = folded[start:stop]
            known = parsed.get(text)
            if known is None:
                known = parsed[text] = tuple(self._reader.read(text))
            for kind, first, last, value in known:
                yield Token(kind, start + first, start + last, value)
            start = stop

    def _stretch_end(self, start: int, end: int) -> int:
        """The next hard separator: none inside a short bracket or a collective (各县、区人民政府)."""
        position = start
        limit = min(end, start + _LONGEST_STRETCH)
        while match := _HARD.search(self.folded, position, limit):
            at = match.start()
            if self.folded[at] in _OPENING and at > start:
                close = self.close.get(at)
                if close is not None and close - at <= _LONGEST_ASIDE and close < end:
                    position = close + 1
                    continue
            elif at > position and (inside := self._collective_over(position, at)):
                position = inside
                continue
            return at
        return max(limit, min(position, end))

    def _collective_over(self, start: int, at: int) -> int | None:
        """Where a collective ends that starts before a separator and reaches over it."""
        for match in _BEFORE_AREAS.finditer(self.folded, start, at):
            stop = collective_at(self.folded, match.start())
            if stop is not None and stop > at:
                return stop
        return None
