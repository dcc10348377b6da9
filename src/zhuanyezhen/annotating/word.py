"""A Word document given back with the findings of a report as comments: from its bytes to those of the copy.

Decided here: a finding without words stands on the title, and so does one whose words are not in the file, which is told.
"""

from zhuanyezhen.annotating.draft import Draft, made
from zhuanyezhen.annotating.spot import Spot, first_spot, says_so, spot_of
from zhuanyezhen.annotating.trace import Trace
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.escaping import visible
from zhuanyezhen.exchange.excel.annotating.annotate import Tell
from zhuanyezhen.findings import Finding, Report
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.intake import Handed, name_of, take_in
from zhuanyezhen.ooxml.xml_node import UnfitError
from zhuanyezhen.outgoing import is_same_file
from zhuanyezhen.reading.formats.docx_tags import VIEWS, Revisions
from zhuanyezhen.reading.formats.limits import PACKED_BYTES
from zhuanyezhen.reading.formats.signature import require_kind
from zhuanyezhen.reading.formats.traditional import simplify
from zhuanyezhen.reading.front_matter import read_front_matter
from zhuanyezhen.reading.layout import lay_out
from zhuanyezhen.reading.outline import read_outline
from zhuanyezhen.words import Language
from zhuanyezhen.words import annotating as words

_SUFFIX = ".docx"
_LONGEST, _QUOTED = 20_000, 40


def commented(file: str | Handed, report: Report, tell: Tell, lang: Language = "zh") -> bytes:
    """A Word document with the findings of a report as comments, said in a language.

    Raises:
        UnreadableFileError: it cannot be opened safely, or not changed without losing something.
        WrongUseError: the report is of other files.
    """
    name = name_of(file)
    known = next((each for each in report.input if is_same_file(each, name)), None)
    if known is None:
        raise WrongUseError(*words.NOT_OF_IT.both(file=name))
    data = word_bytes(file)
    view: Revisions = "original" if VIEWS["original"] in report.notes else "accepted"
    return made(name, lambda: _commented(Draft.of(data, known, view), report, tell, lang))


def word_bytes(file: str | Handed) -> bytes:
    """The bytes of a Word document.

    Raises:
        UnreadableFileError: there is none, or it is none.
    """
    data = take_in(file, PACKED_BYTES)
    require_kind(data, _SUFFIX, name_of(file))
    return data


def _commented(draft: Draft, report: Report, tell: Tell, lang: Language) -> bytes:
    title = _title(draft.trace)
    if title is None:
        raise UnfitError(*words.NO_TEXT.both())
    lost = others = 0
    for each in report.findings:
        if _is_about(each, draft.name, report):
            spot, found = _spot(draft.trace, title, each)
            draft.comment(spot, _text(each, spot, lang), report.as_of)
            lost += not found
        else:
            others += each.source is None
    signed = draft.unsign()
    data = draft.done(draft.trace.document.text)
    for told in (
        words.SIGNED.said() if signed else None,
        words.OTHERS.said(count=others) if others else None,
        words.NOT_FOUND.said(count=lost, file=draft.name) if lost else None,
    ):
        if told:
            tell(told)
    return data


def _is_about(finding: Finding, name: str, report: Report) -> bool:
    """Whether a finding is about a file; what has no place is about the only one, if there is but one."""
    if finding.source is None:
        return report.input == (name,)
    return finding.source.document == name


def _text(finding: Finding, spot: Spot, lang: Language) -> str:
    severity = wording(lang).severities[finding.severity]
    told = words.MARK(lang, severity=severity, code=finding.code, message=finding.text(lang))
    quoted = finding.excerpt.words[:_QUOTED] if finding.excerpt else ""
    if quoted and spot.boxed:
        told += words.IN_BOX(lang, words=quoted)
    elif quoted and not spot.exact:
        told += words.NEAR(lang, words=quoted)
    return visible(told)[:_LONGEST]


def _spot(trace: Trace, title: Spot, finding: Finding) -> tuple[Spot, bool]:
    """Where a finding stands, and whether its words are where it says."""
    source = finding.source
    if source is None or source.start is None or source.end is None:
        return title, True
    there = says_so(trace, source.start, finding.excerpt)
    spot = spot_of(trace, source.start, source.end) if there else None
    return spot or title, spot is not None


def _title(trace: Trace) -> Spot | None:
    """The title of a document, or its first words where it has none."""
    document = lay_out(simplify(trace.document, traditional=None))
    span = read_front_matter(document, read_outline(document).first_heading).title_span
    source = document.source(*span) if span else None
    at = (source.start, source.end) if source else (None, None)
    start, end = at
    found = spot_of(trace, start, end) if start is not None and end is not None else None
    return found or first_spot(trace)
