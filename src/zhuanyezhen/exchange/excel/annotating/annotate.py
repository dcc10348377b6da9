"""A workbook given back with its findings: from a file and a report to the bytes of the copy.

Decided here: what can be kept of the file is; what cannot is told before anything is written. A sheet 检查结果 that an
earlier run added is written anew; one of the office's own stays, and ours is called 检查结果2.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from attrs import field, frozen

from zhuanyezhen.exchange.excel.annotating.copied import copied
from zhuanyezhen.exchange.excel.annotating.listing import MOST, headings, listing
from zhuanyezhen.exchange.excel.annotating.mark import Mark, marks_of
from zhuanyezhen.exchange.excel.annotating.notes import AUTHOR, NO_NOTES, NO_SHAPES, Notes, noted
from zhuanyezhen.exchange.excel.annotating.rows import restyled
from zhuanyezhen.exchange.excel.annotating.sheet import Frame, framed
from zhuanyezhen.exchange.excel.annotating.styles import BARE, Styles
from zhuanyezhen.exchange.excel.grid import Progress, open_grids, safe_bytes
from zhuanyezhen.exchange.excel.layout import FINDINGS, FINDINGS_TOO
from zhuanyezhen.findings import Report
from zhuanyezhen.ooxml import package as kinds
from zhuanyezhen.ooxml.package import Package
from zhuanyezhen.ooxml.xml_node import UnfitError, appended, parsed, spliced
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.cell_name import Cell, name_of_cell
from zhuanyezhen.words import LOCALES, Language, Said
from zhuanyezhen.words import annotating as words

Tell = Callable[[Said], None]
"""Told what the copy does not keep, before it is written."""

_PACKAGE = ".xlsx"
_SHOWN = 5
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLED = regex(rb'(<c r="[A-Z]{1,3}[0-9]{1,7}" s=")([0-9]{1,9})"')
_BEFORE_NAMES = {"sheets", "functionGroups", "externalReferences"}


def annotated(
    name: str, report: Report, tell: Tell, lang: Language = "zh", progress: Progress | None = None
) -> bytes:
    """The workbook at ``name`` with the findings of a report in it, said in a language.

    Raises:
        UnreadableFileError: the file cannot be opened safely.
        MissingExtraError: openpyxl, XlsxWriter or python-calamine is not installed.
    """
    if Path(name).suffix.lower() == _PACKAGE:
        try:
            return _annotated(_Copy.of(name, safe_bytes(name), lang), report, tell)
        except UnfitError as unfit:
            why = words.COPIED.said(file=name, why=Said(unfit.text("zh"), unfit.text("en")))
    else:
        why = words.NEW_WORKBOOK.said(file=name)
    copy = _Copy.of(name, copied(name, progress), lang)
    copy.told.append(why)
    return _annotated(copy, report, tell)


def _annotated(copy: "_Copy", report: Report, tell: Tell) -> bytes:
    copy.leave_out()
    marks = marks_of(copy.name, report.findings, copy.lang)
    for sheet in copy.sheets:
        if sheet != copy.listed:
            copy.mark(sheet, marks.get(sheet, {}))
    copy.add_list(report)
    done = copy.package.done()
    for each in copy.told:
        tell(each)
    return done


@frozen(kw_only=True, eq=False)
class _Copy:
    """A copy being made: its package, its sheets by name, its formats, and what is to be told.

    ``listed`` is the name of the sheet that lists the findings.
    """

    name: str
    lang: Language
    package: Package
    book: str
    sheets: Mapping[str, str]
    styles: Styles
    styles_part: str
    listed: str
    told: list[Said] = field(factory=list)

    @classmethod
    def of(cls, name: str, data: bytes, lang: Language) -> "_Copy":
        package = Package.of(data)
        book = package.main("xl/workbook.xml")
        parts = {each.id: each.part for each in package.relations(book) if each.kind == kinds.SHEET}
        sheets = {
            each.attributes.get("name", ""): parts[each.local("id") or ""]
            for each in parsed(package.read(book)).one("sheets").children
            if each.local("id") in parts
        }
        styles = package.related(book, kinds.STYLES) or package.add(kinds.STYLES, BARE, of=book)[0]
        return cls(
            name=name,
            lang=lang,
            package=package,
            book=book,
            sheets=sheets,
            styles=Styles(package.read(styles)),
            styles_part=styles,
            listed=_name_of_list(name, sheets),
        )

    def leave_out(self) -> None:
        """Leave out what no longer holds of a changed file."""
        if self.package.unrelate("", ("origin",)):
            self.told.append(words.SIGNED.said())
        if self.package.unrelate(self.book, ("revisionHeaders", "usernames")):
            self.told.append(words.SHARED.said())

    def mark(self, sheet: str, marks: Mapping[Cell, Mark]) -> None:
        """Colour the cells of a sheet and write their notes; what an earlier run left there goes."""
        part = self.sheets[sheet]
        comments = self.package.related(part, kinds.NOTES)
        if not marks and not (comments and AUTHOR.encode() in self.package.read(comments)):
            return
        frame = framed(self.package.pieces(part))
        cells = _shown(marks, frame)
        texts = {cell: cells[cell].text for cell in sorted(cells)[:MOST]}
        boxes = self.package.part_of(part, frame.notes) if frame.notes else None
        read = self.package.read
        notes = noted(read(comments) if comments else NO_NOTES, read(boxes) if boxes else NO_SHAPES, texts)
        if not cells and not notes.former:
            return
        self._keep(part, kinds.NOTES, comments, notes.comments)
        key = self._keep(part, kinds.SHAPES, boxes, notes.shapes)
        self._rewrite(part, frame.with_notes(key) if key else frame, cells, notes)
        self._tell_of(sheet, cells, notes)

    def add_list(self, report: Report) -> None:
        """Add the sheet of findings, or write the one of an earlier run anew."""
        made = listing(self.name, report, self.sheets, (*report.notes, *self.told), self.lang)
        moved = self.styles.taken_over(made.styles)
        sheet = _STYLED.sub(lambda match: match[1] + str(int(match[2]) + moved).encode() + b'"', made.sheet)
        if self.listed in self.sheets:
            self.package.change(self.sheets[self.listed], sheet)
        else:
            _, key = self.package.add(kinds.SHEET, sheet, of=self.book)
            self.package.change(self.book, _with_sheet(self.package.read(self.book), self.listed, key))
        self.package.change(self.styles_part, lambda: iter((self.styles.done(),)))

    def _keep(self, sheet: str, kind: str, part: str | None, content: bytes) -> str | None:
        """Change a part or add it; in the latter case, what the sheet refers to it by."""
        if part:
            self.package.change(part, content)
            return None
        return self.package.add(kind, content, of=sheet)[1]

    def _rewrite(self, part: str, frame: Frame, cells: Mapping[Cell, Mark], notes: Notes) -> None:
        def restyle(cell: Cell, style: int) -> int:
            mark = cells.get(cell)
            return self.styles.painted(style, mark.severity.value) if mark else self.styles.cleared(style)

        touched = cells.keys() | notes.former
        self.package.change(part, lambda: restyled(self.package.pieces(part), frame, touched, restyle))

    def _tell_of(self, sheet: str, cells: Mapping[Cell, Mark], notes: Notes) -> None:
        if len(cells) > MOST:
            self.told.append(words.TOO_MANY.said(sheet=sheet, most=MOST))
        if notes.closed:
            first = [name_of_cell(each) for each in sorted(notes.closed)[:_SHOWN]]
            more = "……" if len(notes.closed) > _SHOWN else ""
            self.told.append(
                words.THREADED.said(sheet=sheet, cells="、".join(first) + more, list=self.listed)
            )


def _shown(marks: Mapping[Cell, Mark], frame: Frame) -> dict[Cell, Mark]:
    """Marks of a sheet, those of cells hidden in merged ones on the cells that show."""
    anchors = frame.anchors(marks)
    shown: dict[Cell, Mark] = {}
    for cell in sorted(marks):
        at = anchors.get(cell, cell)
        shown[at] = shown[at].joined(marks[cell]) if at in shown else marks[cell]
    return shown


def _name_of_list(name: str, sheets: Iterable[str]) -> str:
    """What the added sheet is called: 检查结果, but where the office has one of its own."""
    if FINDINGS not in sheets:
        return FINDINGS
    first = next(iter(open_grids(name, first=FINDINGS)))
    head = next(first.rows, (0, []))[1]
    return FINDINGS if tuple(head) in {headings(each) for each in LOCALES} else FINDINGS_TOO


def _with_sheet(book: bytes, name: str, key: str) -> bytes:
    """The list of sheets with one more at its end, whose headings are printed on every page."""
    root = parsed(book)
    sheets = root.one("sheets")
    number = 1 + max((each.number("sheetId") for each in sheets.children), default=0)
    p = root.prefix
    sheet = f'<{p}sheet xmlns:r="{_OFFICE}" name="{name}" sheetId="{number}" r:id="{key}"/>'
    title = (
        f'<{p}definedName name="_xlnm.Print_Titles" localSheetId="{len(sheets.children)}">'
        f"'{name}'!$1:$1</{p}definedName>"
    )
    edits = appended(book, sheets, [sheet.encode()])
    if names := root.first("definedNames"):
        edits += appended(book, names, [title.encode()])
    else:
        at = max(each.end for each in root.children if each.name in _BEFORE_NAMES)
        edits.append((at, at, f"<{p}definedNames>{title}</{p}definedNames>".encode()))
    return spliced(book, edits)
