"""From tokens to items: which role each unit of a responsibility text has.

    text    = part { ("；" | "。") part }      part  = [label] segment { "，" segment }
    segment = units ["等…"] [role word]

A comma is not always a role boundary: a segment without a role word takes the role of the next one that
has one (organ systems are set apart by commas). Behind the last role word, after a lead, a segment
without one is taken for cooperating and marked ``role_missing``. Every character ends in an item, a
deadline, a convention, a person left out, a word of the grammar, or ``misread``.
"""

from collections.abc import Iterable, Iterator

from attrs import define, field, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.grammar.lexer import Lexer
from zhuanyezhen.grammar.stretch import Kind, Token
from zhuanyezhen.grammar.wording import Field, find_labels, meaning_of
from zhuanyezhen.model.plan import Role, UnreadReason
from zhuanyezhen.naming.register import collective_at
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.deadline_text import parse_deadline

_NO_UNIT = frozenset({"/", "-", "--", "\\"})
_CLEAN, _DOUBTFUL = {Kind.UNIT, Kind.ROLE}, {Kind.UNKNOWN, Kind.TAIL, Kind.TIE}
_PARTING = frozenset("，；。;")
_SILENT = {Kind.GLUE, Kind.NOTHING, Kind.SEPARATOR}
# verbs, pronouns, days and digits: a piece that holds one is a phrase and names nobody
_NOT_A_NAME = regex(
    r"推动|推进|积极|加强|加快|强化|促进|落地|统一|尽快|及时|确保|完成|按照|根据|结合|开展|组织|建立|完善|支持|鼓励|引导|统筹|问题|情况|[的了不要应为是以可每需须你我他一这那或及其并年月日季期末旬前\d]|长期|持续|常态|坚持"
)
# A verb before its object is no name (营造浓厚氛围, 注重实效).
_PHRASE = regex(
    r"^(?:营造|形成|打造|构建|注重|突出|狠抓|严格|精心|凝聚|压实|做[到好实]|坚决|务求|保证|搞好|抓[好实紧细]|落细|广泛|深入|大力|扎实|稳步|有序"
    r"|层层|共同|高度|合力|逐[步项级]|提[升高]|优化|创新|健全|夯实|聚焦|围绕)"
    r"|(?:氛围|实效|成效|合力|格局|机制|水平|力度|质量|效率|到位|见效|担当|进度|保护|整治|改造|提升|宣传|考核)$"
)
_NAME = regex(r"[\u4e00-\u9fffA-Za-z]{3,16}$")


@frozen(kw_only=True)
class Item:
    """One unit as the clause writes it, with its role; the name is ``text[start:end]``.

    ``blanket`` says that it answers for every task from there on (以下均需…落实); ``known`` that it is a
    unit or looks like one, and not just a name among units.
    """

    start: int
    end: int
    role: Role
    open_set: bool = False
    role_missing: bool = False
    blanket: bool = False
    known: bool = True


@frozen(kw_only=True)
class Misread:
    """A stretch of a clause that was not understood, and why."""

    start: int
    end: int
    reason: UnreadReason


@define
class Shares:
    """What a responsibility text says.

    ``explicit`` says that a role word stands in it, ``closed`` that one ends it,
    ``clean`` that units stand before one and nothing unknown beside them, ``tail`` that words behind
    one say what is led (牵头制定方案), ``left_out`` that persons stand in it, ``nothing`` that 无 does: no unit, nothing unread.
    """

    folded: str = field(repr=False)
    items: list[Item] = field(factory=list)
    deadlines: list[Deadline] = field(factory=list)
    misread: list[Misread] = field(factory=list)
    explicit: bool = False
    closed: bool = False
    clean: bool = False
    tail: bool = False
    left_out: bool = False
    nothing: bool = False

    def unknown(self, token: Token, reason: UnreadReason) -> None:
        """Note a stretch that is not understood; neighbours are one report."""
        last = self.misread[-1] if self.misread else None
        if last and last.reason == reason and last.end >= token.start - 2:
            self.misread[-1] = Misread(start=last.start, end=token.end, reason=reason)
        else:
            self.misread.append(Misread(start=token.start, end=token.end, reason=reason))

    def settle(self, label: Role | Field | None) -> None:
        """Where nothing but unknown names stands, and no label says that they are units, they are none."""
        if label is None and not any(item.known for item in self.items):
            found = [
                *self.misread,
                *(Misread(start=i.start, end=i.end, reason=UnreadReason.NAME) for i in self.items),
            ]
            self.items, self.misread = [], []
            for each in sorted(found, key=lambda each: each.start):
                self.unknown(Token(Kind.UNKNOWN, each.start, each.end), each.reason)


@define
class _Segment:
    """Units that share one role word, at their end or (``ahead``) before them; a name may carry a role of its own."""

    names: list[tuple[Token, Role | None]] = field(factory=list)
    role: Role | None = None
    ahead: bool = False
    open_set: bool = False
    blanket: bool = False
    joined: bool = False


@define
class _Collector:
    """Takes the tokens behind one label one by one and sorts them into parts and segments."""

    shares: Shares
    parts: list[list[_Segment]] = field(factory=lambda: [[_Segment()]])
    joined: bool = False
    about: bool = False

    def take(self, token: Token, *, alone: bool) -> None:
        """Take a token; ``alone`` says that no unit stands in its stretch."""
        kind, shares = token.kind, self.shares
        # 负责城外、城内古树保护: what stands alone behind the object of a role word is more of that object.
        alone = alone and not self.about
        self.about = kind is Kind.TAIL or (self.about and kind is Kind.UNKNOWN)
        if kind is Kind.UNIT or (kind is Kind.UNKNOWN and alone and self._may_be_name(token)):
            self._name(token)
        elif kind is Kind.ROLE:
            self._role(token)
        elif kind is Kind.ASIDE and self._segment.names and isinstance(token.value, Role):
            self._segment.names[-1] = (self._segment.names[-1][0], token.value)
            shares.explicit = True
        elif kind in {Kind.UNKNOWN, Kind.TIE}:
            shares.unknown(token, UnreadReason.NAME if kind is Kind.UNKNOWN else UnreadReason.AMBIGUOUS)
        elif isinstance(token.value, Deadline):
            shares.deadlines.append(token.value)
        elif kind is Kind.BLANKET:
            self.parts.append([_Segment(blanket=True)])
        else:
            self._mark(kind)

    def end_segment(self) -> None:
        """A comma: the next unit may have another role."""
        self.joined = False
        self.parts[-1].append(_Segment(blanket=self._segment.blanket))

    def end_part(self) -> None:
        """A semicolon or a full stop: roles do not reach over it."""
        self.joined = False
        self.parts.append([_Segment()])

    @property
    def _segment(self) -> _Segment:
        return self.parts[-1][-1]

    def _name(self, token: Token) -> None:
        if self._segment.role and not self._segment.ahead:
            self.end_segment()  # A牵头区商务局配合: the comma was lost
        self._segment.names.append((token, Role.COOPERATE if self.joined else None))
        self._segment.joined = self._segment.joined or self.joined
        self.shares.closed = False

    def _role(self, token: Token) -> None:
        if isinstance(token.value, Role) and not self._segment.role:
            self._segment.role, self._segment.ahead = token.value, not self._segment.names
        self.joined = False
        self.shares.explicit = self.shares.closed = True

    def _mark(self, kind: Kind) -> None:
        self.joined = self.joined or kind is Kind.WITH
        self.shares.tail = (
            self.shares.tail or (kind is Kind.TAIL and not self.shares.deadlines) or kind is Kind.DOING
        )
        self.shares.explicit = self.shares.explicit or kind is Kind.WITH
        self.shares.left_out = self.shares.left_out or kind is Kind.PERSON
        self.shares.nothing = self.shares.nothing or kind is Kind.NOTHING
        self._segment.open_set = self._segment.open_set or (kind is Kind.ETC and bool(self._segment.names))

    def _may_be_name(self, token: Token) -> bool:
        words = self.shares.folded[token.start : token.end]
        return _NAME.match(words) is not None and not (_NOT_A_NAME.search(words) or _PHRASE.search(words))


@define
class PartReader:
    """Reads the parts of responsibility texts; what a stretch means is the lexer's business."""

    lexer: Lexer

    def read(self, start: int, end: int, label: Role | Field | None = None) -> Shares:
        """What ``folded[start:end]`` says; ``label`` speaks for what stands before the first label in it."""
        shares = Shares(folded=self.lexer.folded)
        led, last = False, label
        for meaning, body, stop in self._labelled(start, end, label):
            if self.lexer.folded[body:stop].strip() in _NO_UNIT:
                shares.nothing = True
            elif meaning is Field.PERSON:
                shares.left_out = True
            elif meaning is Field.DEADLINE:
                rest = self._deadline(body, stop, shares)
                if rest is not None:
                    led = self._units(rest, stop, None, shares, led=led)
            else:
                led, last = self._units(body, stop, meaning, shares, led=led), meaning
        shares.settle(last)
        return shares

    def _labelled(
        self, start: int, end: int, label: Role | Field | None
    ) -> Iterator[tuple[Role | Field | None, int, int]]:
        folded = self.lexer.folded
        for match in find_labels(folded, start, end):
            if folded[start : match.start()].strip(" ，；、\n"):
                yield label, start, match.start()
            label, start = meaning_of(match), match.end()
        if folded[start:end].strip(" ，；、\n"):
            yield label, start, end

    def _deadline(self, start: int, end: int, shares: Shares) -> int | None:
        """What stands behind 完成时限：, as a whole or by its parts; returns where units go on behind it."""
        text = self.lexer.folded[start:end].strip(" ，；。、\n").removesuffix("完成")
        try:
            shares.deadlines.append(parse_deadline(text[:200], year=self.lexer.year))
        except ValueTextError:
            rest = self._behind_day(start, end)
            stop = end if rest is None else rest
            tokens = [each for each in self.lexer.tokens(start, stop) if each.kind not in _SILENT]
            found = [each.value for each in tokens if isinstance(each.value, Deadline)]
            shares.deadlines += found
            if tokens and not found:
                shares.unknown(Token(Kind.UNKNOWN, tokens[0].start, tokens[-1].end), UnreadReason.DEADLINE)
                return rest
            for each in tokens:  # 实施单位及完成时限：: a unit is not lost for standing behind a day's label
                if each.kind is Kind.UNIT:
                    shares.unknown(each, UnreadReason.NAME)
            return rest
        return None

    def _behind_day(self, start: int, end: int) -> int | None:
        """Where behind a day and a mark nothing but units and role words follow (2025年底前；县工信局牵头)."""
        day = False
        for tokens, separator in self._stretches(start, end):
            day = day or any(isinstance(each.value, Deadline) for each in tokens)
            if day and separator in _PARTING:
                rest = self.lexer.folded.index(separator, tokens[-1].end if tokens else start) + 1
                behind = [each.kind for each in self.lexer.tokens(rest, end)]
                if Kind.UNIT in behind and _DOUBTFUL.isdisjoint(behind):
                    return rest
        return None

    def _units(self, start: int, end: int, label: Role | None, shares: Shares, *, led: bool) -> bool:
        """Read what one label introduces (or what stands before any); returns whether somebody leads."""
        collector = _Collector(shares)
        for tokens, separator in self._stretches(start, end):
            kinds = {each.kind for each in tokens}
            alone = Kind.UNIT not in kinds
            shares.clean = shares.clean or (kinds >= _CLEAN and kinds.isdisjoint(_DOUBTFUL))
            for token in tokens:
                collector.take(token, alone=alone)
            if separator == "，":
                collector.end_segment()
            elif separator in {"；", ";", "。"}:
                collector.end_part()
        inherited = False
        for segments in collector.parts:
            roles = self._roles(segments, label, led=led and inherited)
            shares.items += _items(segments, roles)
            led = led or any(role is Role.LEAD for role, _ in roles)
            inherited = True
        return led

    def _stretches(self, start: int, end: int) -> Iterator[tuple[list[Token], str]]:
        """The tokens between two separators, with the separator behind them."""
        tokens: list[Token] = []
        for token in self.lexer.tokens(start, end):
            if token.kind is Kind.SEPARATOR:
                yield tokens, self.lexer.folded[token.start]
                tokens = []
            else:
                tokens.append(token)
        yield tokens, ""

    def _roles(self, segments: list[_Segment], label: Role | None, *, led: bool) -> list[tuple[Role, bool]]:
        """The role of each segment of a part, and whether its word is missing."""
        # 县商务局会同县财政局，县审计局配合: what is done together takes no other segment's role word.
        explicit = [segment.role or (Role.RESPONSIBLE if segment.joined else None) for segment in segments]
        if label in {Role.LEAD, Role.COOPERATE, Role.IMPLEMENT}:
            return [(segment.role or label, False) for segment in segments]
        if segments[0].blanket:
            return [(role or Role.IMPLEMENT, False) for role in explicit]
        if led and not any(explicit) and not self._territorial(segments):
            return [(Role.COOPERATE, True)] * len(explicit)
        following = _stated(reversed(explicit))[::-1]
        before = _stated(explicit)
        return [_follow(*roles) for roles in zip(explicit, following, before, strict=True)]

    def _territorial(self, segments: list[_Segment]) -> bool:
        """Whether a part holds nothing but collectives: 「；各区政府」 needs no role word of its own."""
        return all(
            collective_at(self.lexer.folded, name.start) == name.end
            for segment in segments
            for name, _ in segment.names
        )


def _items(segments: list[_Segment], roles: list[tuple[Role, bool]]) -> Iterator[Item]:
    for segment, (role, missing) in zip(segments, roles, strict=True):
        last = segment.names[-1] if segment.names else None
        for name in segment.names:
            token, own = name
            yield Item(
                start=token.start,
                end=token.end,
                role=own or role,
                open_set=segment.open_set and name is last,
                role_missing=missing and own is None,
                blanket=segment.blanket,
                known=token.kind is Kind.UNIT,
            )


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
