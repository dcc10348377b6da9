"""Findings: what rules say about a document, plain values without I/O.

Decided here: a fingerprint knows nothing of places, so that two reports can be compared after text has moved.
"""

from datetime import date
from typing import Self

from attrs import frozen

from zhuanyezhen.values.given import member_of
from zhuanyezhen.values.ranked import Ranked
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language

EXCERPT_ROOM = 60
_BARELY = 2
_LINE_BREAKS = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))


class Severity(Ranked):
    """How much a finding matters (严重程度): ``INFO`` < ``WARNING`` < ``ERROR``.

    Ordered by weight, not by spelling, so that thresholds such as ``--fail-on`` are plain comparisons.

    >>> Severity.ERROR > Severity.WARNING, Severity("info").label
    (True, '提示')
    """

    INFO = "info", "提示"
    WARNING = "warning", "警告"
    ERROR = "error", "错误"

    @classmethod
    def meant(cls, text: str) -> "Severity":
        """The severity a text means, by its value or its word.

        >>> Severity.meant("警告")
        <Severity.WARNING: 'warning'>

        Raises:
            WrongUseError: it means none.
        """
        return member_of(cls, text)


@frozen(kw_only=True)
class Excerpt:
    """One line of the document with the offending words marked (原文摘录).

    The words are ``text[start:end]``; an empty span marks a place where something is missing.
    """

    text: str
    start: int
    end: int

    @classmethod
    def cut(cls, paragraph: str, start: int, end: int, *, room: int = EXCERPT_ROOM) -> Self:
        """Cut about ``room`` characters around ``paragraph[start:end]``, with … where text is left out.

        A paragraph may be a whole document long, so only the neighbourhood of the words is touched.
        Offsets beyond the paragraph are pulled back into it; words longer than ``room`` lose their tail.

        >>> clause = "（责任单位：区科技局牵头，区商务局、区科技局配合）"
        >>> excerpt = Excerpt.cut(clause, 13, 17, room=14)
        >>> excerpt.text, excerpt.text[excerpt.start : excerpt.end]
        ('…技局牵头，区商务局、区科技局…', '区商务局')
        """
        start = min(max(start, 0), len(paragraph))
        end = min(max(end, start), len(paragraph))
        left, right = _window(len(paragraph), start, end, room)
        head, tail = "…" * (left > 0), "…" * (right < len(paragraph))
        while left < start and paragraph[left].isspace():
            left += 1
        while right > end and paragraph[right - 1].isspace():
            right -= 1
        text = f"{head}{paragraph[left:right]}{tail}".translate(_LINE_BREAKS)
        shift = len(head) - left
        return cls(text=text, start=start + shift, end=min(end, right) + shift)

    @property
    def words(self) -> str:
        """The offending words themselves.

        >>> Excerpt(text="区审行政审批局配合", start=0, end=7).words
        '区审行政审批局'
        """
        return self.text[self.start : self.end]


def _window(length: int, start: int, end: int, room: int) -> tuple[int, int]:
    """The part of a paragraph to show: the words, and as much on each side as the room allows."""
    spare = max(room - (end - start), 0)
    before = min(start, max(spare // 2, spare - (length - end)))
    after = min(length - end, spare - before)
    left, right = start - before, min(end, start + room) + after
    # An ellipsis in place of a character or two saves nothing.
    return (left if left > _BARELY else 0), (right if length - right > _BARELY else length)


@frozen(kw_only=True)
class Finding:
    """One thing a rule found (发现的问题): what it is about, where it stands, and what to do.

    ``subject`` names what it is about (``任务（八）·区商务局``); ``units`` are the ids or names of the units
    concerned; ``related`` are further places that belong to it. ``message`` is Chinese, for officials;
    ``message_en`` its English twin, ``None`` when the report was read back from a file.
    """

    code: str
    name: str
    severity: Severity
    message: str
    message_en: str | None = None
    subject: str
    source: Source | None = None
    excerpt: Excerpt | None = None
    units: tuple[str, ...] = ()
    related: tuple[Source, ...] = ()
    fingerprint: str

    def text(self, lang: Language = "zh") -> str:
        """The message in Chinese or English; Chinese when there is no English one."""
        return self.message_en if lang == "en" and self.message_en is not None else self.message


@frozen(kw_only=True)
class Waiver:
    """A finding somebody answers for (豁免): the reason, who approved it, and until when (inclusive).

    ``code`` is a rule's code or name; ``subject`` narrows it to one finding, ``None`` waives the rule.

    >>> waiver = Waiver(code="PLN003", reason="文号待定", approver="区政府办", until=date(2026, 12, 31))
    >>> waiver.expired(date(2026, 12, 31)), waiver.expired(date(2027, 1, 1))
    (False, True)
    """

    code: str
    subject: str | None = None
    reason: str
    approver: str
    until: date

    def matches(self, finding: Finding) -> bool:
        """Whether it is about this finding; says nothing of the date."""
        return self.code in {finding.code, finding.name} and self.subject in {None, finding.subject}

    def expired(self, as_of: date) -> bool:
        """Whether its last day lies before ``as_of``."""
        return as_of > self.until


@frozen(kw_only=True)
class RuleNote:
    """What a report says about a rule it ran (检查规则); ``basis`` is ``None`` for a house rule.

    ``origin`` is the installed package a third party's rule came from, with its version.
    """

    code: str
    name: str
    title: str
    severity: Severity
    basis: str | None = None
    origin: str | None = None


def fingerprint(code: str, subject: str, *words: str) -> str:
    """What makes a finding the same finding in a later report: 16 hexadecimal digits, free of places.

    Give what the finding is about and the words it turns on; never a line number or an offset.

    >>> fingerprint("RSP003", "任务（八）·区商务局", "区商务局")
    'abf6861f8a0534f4'
    """
    from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL, which an import of the package must not wait for

    parts = "".join(f"{len(part)}:{part}" for part in (code, subject, *words))
    return sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:16]
