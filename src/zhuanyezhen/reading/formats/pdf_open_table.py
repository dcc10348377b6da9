"""Tables of a PDF without upright rules: columns are what stays blank from the heading row down.

Lines whose words name columns (序号、重点任务、牵头单位) begin one. The blanks between its words are followed down the page:
a line belongs to the table as long as something of each of them stays blank. Rows are told by their numbers, else by
the space between them; where neither tells, nothing is made up and the document says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from attrs import evolve, frozen

from zhuanyezhen.grammar.heading import Kind, label_of
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.grid import GridCell, GridRow
from zhuanyezhen.reading.formats.pdf_column import gaps_of
from zhuanyezhen.reading.formats.pdf_line import unwrap
from zhuanyezhen.reading.formats.pdf_table import PdfTable
from zhuanyezhen.reading.layout.tables import is_heading

UNSURE = "无框线的表格有 {count} 个分不清行，按文字顺序识读，请核对。"
_GAP = 0.2
"""The least blank between columns, in sizes of the type: cells may be set as close as that."""

_SPACED = 0.25
"""Rows stand further apart than the lines of a cell by so much, where it is the space that tells."""

_FEWEST = 2
_NUMBER = regex(r"[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[.、．]?|[①-⑳]")
_HEIGHTS = (1, 2, 3)
_HEADED = (*((height, True) for height in _HEIGHTS), (1, False))
"""How many lines a heading may be, and whether all its words must be labels: 牵头单 may go on below with 位."""

Span = tuple[float, float]


@frozen(kw_only=True)
class Placed:
    """A line of the page: its characters from left to right as (x0, x1, text), and where it stands."""

    characters: tuple[tuple[float, float, str], ...]
    top: float
    bottom: float
    size: float

    @property
    def spans(self) -> list[Span]:
        """Where its characters stand."""
        return [(x0, x1) for x0, x1, _ in self.characters]


@frozen(kw_only=True)
class Open:
    """A table without rules: which lines of the page it is (``first`` up to ``stop``), and its rows if they are told."""

    first: int
    stop: int
    columns: "Columns"
    table: PdfTable | None


@frozen(kw_only=True)
class Columns:
    """Where columns are parted, by what may be blank between each two; whether the first one numbers the rows.

    ``edges`` and ``heading`` are those of the page the table begins on.
    """

    blanks: tuple[tuple[Span, ...], ...]
    numbered: bool
    edges: tuple[float, ...] = ()
    heading: tuple[str, ...] = ()

    def narrowed(self, line: Placed) -> "Columns | None":
        """The columns with a line more; ``None`` where it runs over a place at which two are parted."""
        blanks = tuple(
            tuple(free for blank in each for free in _free(blank, line, _GAP * line.size))
            for each in self.blanks
        )
        return evolve(self, blanks=blanks) if all(blanks) else None

    @property
    def partings(self) -> tuple[float, ...]:
        """Where each two columns are parted: amid the widest blank."""
        widest = (max(each, key=lambda span: span[1] - span[0]) for each in self.blanks)
        return tuple((start + end) / 2 for start, end in widest)


def placed(line: Mapping[str, Any], size: float) -> Placed:
    """A line as pdfplumber gives it, without its blanks."""
    shown = [each for each in line["chars"] if not each["text"].isspace()]
    shown.sort(key=lambda each: each["x0"])
    return Placed(
        characters=tuple((float(each["x0"]), float(each["x1"]), str(each["text"])) for each in shown),
        top=float(line["top"]),
        bottom=float(line["bottom"]),
        size=size,
    )


def open_tables(lines: Sequence[Placed], before: Columns | None = None) -> Iterator[Open]:
    """The tables of a page whose lines are given from top to bottom.

    ``before`` are the columns of the one that the page before ended with: lines at the head that fit it go on with it.
    """
    at = 0
    if before is not None and (rest := _followed(lines, 0, _repeated(lines, before), before)) is not None:
        yield rest
        at = rest.stop
    while at < len(lines):
        found = next(
            filter(None, (_headed(lines, at, height, whole=whole) for height, whole in _HEADED)), None
        )
        if found is None:
            at += 1
        else:
            yield found
            at = found.stop


def _repeated(lines: Sequence[Placed], columns: Columns) -> int:
    """How many lines at the head of a page are the heading again that the table has on the page before; often none."""
    same = (n for n in _HEIGHTS if _joined(lines[:n], columns.partings) == columns.heading)
    return next(same, 0)


def _headed(lines: Sequence[Placed], first: int, height: int, *, whole: bool) -> Open | None:
    """The table whose heading is so many lines: the words of a narrow column are broken over several.

    Of several lines every column must be a label: the one above may be the end of a paragraph.
    """
    heading = lines[first : first + height]
    spans = sorted(span for line in heading for span in line.spans)
    gaps = list(gaps_of(spans, heading[0].size, _GAP))
    partings = [(start + end) / 2 for start, end in gaps]
    texts = _joined(heading, partings)
    if len(heading) < height or not gaps or not is_heading(texts, len(texts) if whole else _FEWEST):
        return None
    label = label_of(texts[0])
    numbered = label is not None and label.meaning is Kind.NUMBER
    return _followed(lines, first, height, Columns(blanks=tuple((gap,) for gap in gaps), numbered=numbered))


def _followed(lines: Sequence[Placed], first: int, height: int, columns: Columns) -> Open | None:
    """The table that begins with a heading of some lines, down to the first that does not fit; ``None`` without rows."""
    body = stop = first + height
    while stop < len(lines) and (narrowed := columns.narrowed(lines[stop])):
        columns, stop = narrowed, stop + 1
    stop = _without_tail(lines, body, stop, columns)
    if stop <= body:
        return None
    partings = columns.partings
    edges = columns.edges or (min(each.spans[0][0] for each in lines[first:stop]), *partings)
    heading = columns.heading or _joined(lines[first:body], partings)
    groups = _rows(lines[body:stop], columns)
    table = None
    if groups is not None:
        rows = [_row(group, partings) for group in (lines[first:body], *groups) if group]
        table = PdfTable(
            top=lines[first].top, bottom=lines[stop - 1].bottom, edges=edges, rows=tuple(rows), unclosed=True
        )
    return Open(first=first, stop=stop, columns=evolve(columns, edges=edges, heading=heading), table=table)


def _without_tail(lines: Sequence[Placed], first: int, stop: int, columns: Columns) -> int:
    """Where a table ends before lines that stand in its first column alone, where that holds numbers."""
    partings = columns.partings
    while stop > first and columns.numbered and _is_prose(_cells(lines[stop - 1], partings)):
        stop -= 1
    return stop


def _is_prose(cells: Sequence[str]) -> bool:
    return not any(cells[1:]) and not _NUMBER.fullmatch(cells[0])


def _rows(lines: Sequence[Placed], columns: Columns) -> list[list[Placed]] | None:
    """The lines of each row; ``None`` where it cannot be told."""
    cells = [_cells(line, columns.partings) for line in lines]
    if columns.numbered and _NUMBER.fullmatch(cells[0][0]):
        return _cut(lines, [at for at, each in enumerate(cells) if at and each[0]])
    spaces = [max(below.top - line.bottom, 0.0) for line, below in pairwise(lines)]
    least, most = min(spaces, default=0.0), max(spaces, default=0.0)
    if most - least > _SPACED * lines[0].size:
        groups = _cut(lines, [at for at, space in enumerate(spaces, 1) if space > (least + most) / 2])
        firsts = [[_cells(line, columns.partings)[0] for line in group] for group in groups]
        if not columns.numbered or {sum(map(bool, each)) for each in firsts} == {1}:
            return groups
    if columns.numbered and columns.edges:  # the rest of a row that the page before cut off
        return _cut(lines, [at for at, each in enumerate(cells) if at and each[0]])
    return [[line] for line in lines] if all(all(each) for each in cells) else None


def _cut(lines: Sequence[Placed], starts: Sequence[int]) -> list[list[Placed]]:
    return [list(lines[start:stop]) for start, stop in pairwise((0, *starts, len(lines)))]


def _row(lines: Sequence[Placed], partings: Sequence[float]) -> GridRow:
    """The cells of a row, each of the pieces of its lines."""
    pieces = zip(*(_cells(line, partings) for line in lines), strict=True)
    return GridRow(cells=tuple(GridCell(text=unwrap("\n".join(filter(None, each)))) for each in pieces))


def _joined(lines: Sequence[Placed], partings: Sequence[float]) -> tuple[str, ...]:
    """The text of some lines in each column."""
    return tuple("".join(each) for each in zip(*(_cells(line, partings) for line in lines), strict=True))


def _cells(line: Placed, partings: Sequence[float]) -> list[str]:
    """The text of a line in each column."""
    cells = [""] * (len(partings) + 1)
    for x0, x1, text in line.characters:
        cells[sum((x0 + x1) / 2 > each for each in partings)] += text
    return cells


def _free(blank: Span, line: Placed, least: float) -> Iterator[Span]:
    """What stays blank of a span beside the characters of a line, where that is wide enough."""
    start, stop = blank
    for x0, x1 in line.spans:
        if x1 > start and x0 < stop:
            if x0 - start >= least:
                yield start, x0
            start = max(start, x1)
    if stop - start >= least:
        yield start, stop
