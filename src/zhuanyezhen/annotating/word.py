"""A Word document given back with the findings of a report as comments: from its bytes to those of the copy.

Decided here: a finding without words stands on the title, and so does one whose words are not in the file, which is told;
the copy is read again, and its text must be the same.
"""

import zipfile
import zlib
from datetime import date

from attrs import frozen

from zhuanyezhen.annotating.comments import NAMESPACE, Comment, Comments
from zhuanyezhen.annotating.cuts import Cuts
from zhuanyezhen.annotating.spot import Spot, first_spot, says_so, spot_of
from zhuanyezhen.annotating.trace import Trace
from zhuanyezhen.errors import UnreadableFileError, WrongUseError
from zhuanyezhen.escaping import visible
from zhuanyezhen.exchange.excel.annotating.annotate import Tell
from zhuanyezhen.findings import Finding, Report
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.intake import take_in
from zhuanyezhen.ooxml.package import Package
from zhuanyezhen.ooxml.xml_node import UnfitError, require_utf_8
from zhuanyezhen.outgoing import is_same_file
from zhuanyezhen.reading.formats.docx_tags import VIEWS, Revisions
from zhuanyezhen.reading.formats.limits import PACKED_BYTES
from zhuanyezhen.reading.formats.signature import require_kind
from zhuanyezhen.reading.formats.traditional import simplify
from zhuanyezhen.reading.front_matter import read_front_matter
from zhuanyezhen.reading.layout import lay_out
from zhuanyezhen.reading.outline import read_outline
from zhuanyezhen.words import Language, Said
from zhuanyezhen.words import annotating as words

_BODY, _SUFFIX = "word/document.xml", ".docx"
_HEAD = 16_000
_MARKS = 3  # of a comment: where it begins, ends and is referred to
_LONGEST, _QUOTED = 20_000, 40
_DECLARED = f'xmlns:w="{NAMESPACE}"'


def commented(name: str, report: Report, tell: Tell, lang: Language = "zh") -> bytes:
    """The Word document at ``name`` with the findings of a report as comments, said in a language.

    Raises:
        UnreadableFileError: it cannot be opened safely, or not changed without losing something.
        WrongUseError: the report is of other files.
    """
    known = next((each for each in report.input if is_same_file(each, name)), None)
    if known is None:
        raise WrongUseError(*words.NOT_OF_IT.both(file=name))
    data = take_in(name, PACKED_BYTES)
    require_kind(data, _SUFFIX, name)
    view: Revisions = "original" if VIEWS["original"] in report.notes else "accepted"
    try:
        return _commented(_Draft.of(data, known, view), report, tell, lang)
    except (UnfitError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as unfit:
        why = (
            Said(unfit.text("zh"), unfit.text("en"))
            if isinstance(unfit, UnfitError)
            else words.DAMAGED.said()
        )
        raise UnreadableFileError(*words.NOT_ANNOTATED.both(file=name, why=why)) from unfit


def _commented(draft: "_Draft", report: Report, tell: Tell, lang: Language) -> bytes:
    findings = [each for each in report.findings if _is_about(each, draft.name, report)]
    placed = [(each, *draft.spot(each)) for each in findings]
    numbers = draft.comments.numbers(each.id for each in draft.trace.comment_marks)
    new = [draft.mark(next(numbers), spot, _text(each, spot, lang), report.as_of) for each, spot, _ in placed]
    draft.comments.write(new)
    signed = draft.package.unrelate("", ("origin",))
    done = draft.done(tuple(each.id for each in new))
    if signed:
        tell(words.SIGNED.said())
    if others := sum(each.source is None for each in report.findings if each not in findings):
        tell(words.OTHERS.said(count=others))
    if lost := sum(not found for _, _, found in placed):
        tell(words.NOT_FOUND.said(count=lost, file=draft.name))
    return done


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


@frozen(eq=False)
class _Draft:
    """A copy being made: the package, its main part, where its text stands, and what is cut into it."""

    name: str
    view: Revisions
    trace: Trace
    package: Package
    main: str
    cuts: Cuts
    comments: Comments
    title: Spot
    names: str

    @classmethod
    def of(cls, data: bytes, name: str, view: Revisions) -> "_Draft":
        trace = Trace.of(data, name, view)
        package = Package.of(data)
        main = package.main(_BODY)
        body = package.read(main)
        require_utf_8(body)
        title = _title(trace)
        if title is None:
            raise UnfitError(*words.NO_TEXT.both())
        return cls(
            name, view, trace, package, main, Cuts(body), Comments.of(package, main), title, _names(body)
        )

    def spot(self, finding: Finding) -> tuple[Spot, bool]:
        """Where a finding stands, and whether its words are where it says."""
        source = finding.source
        if source is None or source.start is None or source.end is None:
            return self.title, True
        there = says_so(self.trace, source.start, finding.excerpt)
        spot = spot_of(self.trace, source.start, source.end) if there else None
        return spot or self.title, spot is not None

    def mark(self, key: str, spot: Spot, text: str, day: date) -> Comment:
        """Put a comment around words."""
        names = self.names
        self.cuts.before(*spot.first).starts.append(f'<w:commentRangeStart{names} w:id="{key}"/>'.encode())
        self.cuts.behind(*spot.last).ends.append(
            f'<w:commentRangeEnd{names} w:id="{key}"/><w:r{names}><w:commentReference w:id="{key}"/></w:r>'.encode()
        )
        return Comment(key, text, day)

    def done(self, new: tuple[str, ...]) -> bytes:
        """The bytes of the copy with new comments, by their numbers.

        Raises:
            UnfitError: its text is not that of the document, or not all marks are where Word sees them.
        """
        self._remove_former()
        kept = [each.id for each in self.trace.comment_marks if each.id not in self.comments.former]
        self.package.change(self.main, self.cuts.done())
        made = self.package.done()
        again = Trace.of(made, self.name, self.view)
        marks = sorted(each.id for each in again.comment_marks)
        if again.document.text != self.trace.document.text or marks != sorted((*kept, *new * _MARKS)):
            raise UnfitError(*words.ANOTHER_TEXT.both())
        return made

    def _remove_former(self) -> None:
        """Take the marks of an earlier run out of the text, with the runs made for them."""
        for each in self.trace.comment_marks:
            if each.id in self.comments.former:
                run = each.run
                alone = run is not None and run.first == run.last == each.opening
                gone = run if run is not None and alone else each
                self.cuts.remove(gone.opening, gone.closing)


def _names(body: bytes) -> str:
    """What a new element of the body says of its names: nothing where the body has their usual prefix."""
    return "" if _DECLARED.encode() in body[:_HEAD] else f" {_DECLARED}"


def _title(trace: Trace) -> Spot | None:
    """The title of a document, or its first words where it has none."""
    document = lay_out(simplify(trace.document, traditional=None))
    span = read_front_matter(document, read_outline(document).first_heading).title_span
    source = document.source(*span) if span else None
    at = (source.start, source.end) if source else (None, None)
    start, end = at
    found = spot_of(trace, start, end) if start is not None and end is not None else None
    return found or first_spot(trace)
