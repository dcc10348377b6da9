"""Hypothesis strategies: reports made of any text at all, hostile text included."""

from datetime import date

from hypothesis import strategies as st

from zhuanyezhen.findings import Excerpt, Finding, Report, RuleNote, Severity, Waiver
from zhuanyezhen.values.source import Source

HOSTILE = (
    "\x1b[31m红\x1b[0m",
    "\u202e倒写",
    "<script>alert(1)</script>",
    '"><img src=x onerror=1>',
    "a|b`c`",
    "\x00\ud800",
    "责任单位：\r\n区商务局",
    "&lt;",
    "",
)
any_text = st.text(st.characters(), max_size=30) | st.sampled_from(HOSTILE)
sayable_text = st.text(max_size=30)
numbers = st.none() | st.integers(min_value=0, max_value=10**6)


@st.composite
def excerpts(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> Excerpt:
    """An excerpt cut out of any paragraph, at any offsets."""
    offsets = st.integers(min_value=-5, max_value=80)
    return Excerpt.cut(draw(texts), draw(offsets), draw(offsets))


def sources(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Source]:
    """A place with any of its coordinates missing."""
    return st.builds(
        Source,
        document=texts,
        paragraph=numbers,
        start=numbers,
        end=numbers,
        sheet=st.none() | texts,
        cell=st.none() | texts,
    )


def findings(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Finding]:
    """A finding whose every text is drawn from ``texts``."""
    return st.builds(
        Finding,
        code=texts,
        name=texts,
        severity=st.sampled_from(Severity),
        message=texts,
        message_en=st.none() | texts,
        subject=texts,
        source=st.none() | sources(texts),
        excerpt=st.none() | excerpts(texts),
        units=st.lists(texts, max_size=3).map(tuple),
        related=st.lists(sources(texts), max_size=2).map(tuple),
        fingerprint=texts,
    )


def reports(texts: st.SearchStrategy[str] = any_text) -> st.SearchStrategy[Report]:
    """A report of a few findings, waived ones and rules, everywhere any text."""
    waivers = st.builds(Waiver, code=texts, reason=texts, approver=texts, until=st.dates())
    notes = st.builds(
        RuleNote,
        code=texts,
        name=texts,
        title=texts,
        severity=st.sampled_from(Severity),
        basis=st.none() | texts,
    )
    return st.builds(
        Report,
        as_of=st.dates(min_value=date(1949, 10, 1)),
        library_version=texts,
        input=st.lists(texts, max_size=4).map(tuple),
        findings=st.lists(findings(texts), max_size=6),
        waived=st.lists(st.tuples(findings(texts), waivers), max_size=2),
        rules=st.lists(notes, max_size=3),
        notes=st.lists(texts, max_size=2).map(tuple),
    )
