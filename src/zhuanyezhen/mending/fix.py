"""A mend, and a text with its mends in it."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from zhuanyezhen.model.plan import Plan
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language, Said


@frozen(kw_only=True)
class Fix:
    """A mend (修改建议): what is written in place of what, by which rule, and why.

    ``old`` is what stands at ``source``, "" where something is put in; ``new`` is what shall stand there, "" where
    something is deleted. Mends of one ``rule`` and ``subject`` go together. ``reason`` is Chinese, ``reason_en`` English.
    """

    rule: str
    subject: str
    source: Source
    old: str
    new: str
    reason: str
    reason_en: str

    @property
    def span(self) -> tuple[int, int]:
        """From where to where of the plan's text it goes: character offsets, half-open."""
        start = self.source.start or 0
        return start, start + len(self.old)

    @property
    def order(self) -> tuple[int, int, bool]:
        """Where it comes among others: of two that put something in at one place, a word stands before a bracket."""
        return (*self.span, self.rule == "RDG005")

    def text(self, lang: Language = "zh") -> str:
        """The reason in Chinese or English."""
        return self.reason_en if lang == "en" else self.reason


Group = tuple[Fix, ...]
"""The mends of one finding."""


def fix_of(plan: Plan, rule: str, subject: str, span: tuple[int, int], new: str, reason: Said) -> Fix:  # noqa: PLR0913, PLR0917
    """A mend of some characters of a plan."""
    start, end = span
    return Fix(
        rule=rule,
        subject=subject,
        source=Source(document=plan.name, start=start, end=end),
        old=plan.text[start:end],
        new=new,
        reason=str(reason),
        reason_en=reason.en,
    )


def in_order(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Mends in the order of the text."""
    return tuple(sorted(fixes, key=lambda fix: fix.order))


def mended(text: str, fixes: Iterable[Fix]) -> str:
    """A text with mends in it.

    Args:
        text: The text the mends were made for (``Plan.text``).
        fixes: Mends that do not overlap.

    Returns:
        The mended text.
    """
    return "".join(_pieces(text, in_order(fixes)))


def _pieces(text: str, fixes: Iterable[Fix]) -> Iterator[str]:
    done = 0
    for each in fixes:
        start, end = each.span
        yield text[done:start]
        yield each.new
        done = end
    yield text[done:]
