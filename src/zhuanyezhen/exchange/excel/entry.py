"""What a workbook is read into: entries that know their rows, and all there is to say of the file."""

from attrs import define, field, frozen

from zhuanyezhen.errors import Fault
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.heading import Headings
from zhuanyezhen.exchange.excel.layout import STEP, Layout, layout_of
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unread_cell import CellTrouble
from zhuanyezhen.values.source import Source

COOPERATORS = "cooperators"
"""The field of the units beside the one that leads."""


class RowEntries(Entries):
    """An entry of a sheet: knows its ledger, its row and, by field, its columns."""

    def __init__(  # noqa: PLR0913, PLR0917 - where an entry stands
        self, document: str, sheet: str, row: int, letters: dict[str, str], first: str = "A", ledger: str = ""
    ) -> None:
        super().__init__(document, row)
        self.sheet = sheet
        self.ledger = ledger
        self.letters = letters
        self.first = first

    def part(self) -> "RowEntries":
        """A mapping within the entry, on the same row."""
        return RowEntries(self.document, self.sheet, self.line or 0, self.letters, self.first, self.ledger)

    def place(self) -> Source:
        """The first cell of its row."""
        return Source(
            document=self.document, paragraph=self.line, sheet=self.sheet, cell=f"{self.first}{self.line}"
        )

    def cell_of(self, path: str) -> str:
        """The cell of a field, or the row's first."""
        return f"{self.letters.get(path, self.first)}{self.line}"


@frozen(kw_only=True)
class Trouble:
    """A cell that cannot be read: why, where, what is wrong with it, and the entry it belongs to, still being read."""

    trouble: CellTrouble
    sheet: str
    cell: str
    fault: Fault
    row: RowEntries | None
    heading: str | None


@frozen(kw_only=True)
class Reference:
    """What a cell refers to: the key of ``holder`` that holds it, the ledger it leads to, and where it was read.

    ``joint`` says that its entry can hold several units: the one that leads, and those that cooperate.
    """

    holder: RowEntries | Items
    key: str | int
    ledger: str
    sheet: str
    cell: str
    joint: bool = False


@define
class Draft:
    """What was read: the tree, what is wrong with its cells, notes, and the columns of the sheets."""

    name: str
    kind: type[Programme] = Programme
    mapping: Headings = field(factory=dict)
    tree: Entries = field(init=False)
    troubles: list[Trouble] = field(factory=list)
    notes: list[str] = field(factory=list)
    letters: dict[tuple[str, str], dict[str, str]] = field(factory=dict)
    rows: dict[str, list[RowEntries]] = field(factory=dict)
    kept: dict[int, str] = field(factory=dict)
    references: list[Reference] = field(factory=list)
    empty: list[str] = field(factory=list)
    own_cells: dict[tuple[str, str], dict[str, Read]] = field(factory=dict)
    repeated: dict[tuple[str, str], None] = field(factory=dict)
    unknown: set[tuple[str, str, int, str]] = field(factory=set)
    unclear: list[RowEntries] = field(factory=list)
    spoilt: set[tuple[str, int | None]] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        self.tree = Entries(self.name)

    @property
    def layout(self) -> Layout:
        """The sheets it may have."""
        return layout_of(self.kind)

    def unread(self, entry: RowEntries, path: str) -> None:
        """Note that a field of an entry is blank because what stands there could not be read."""
        part = "steps" if path.startswith(STEP) else path.partition(".")[0]
        self.unknown.add((self.name, entry.sheet, entry.line or 0, part))
        self.spoilt.add((entry.sheet, entry.line))

    def is_unread(self, entry: RowEntries, path: str) -> bool:
        """Whether what stands in a field of an entry could not be read."""
        return (self.name, entry.sheet, entry.line or 0, path) in self.unknown

    def fault(  # noqa: PLR0913 - what there is to say of a cell, named at every use
        self,
        sheet: str,
        cell: str,
        *,
        en: str,
        zh: str,
        trouble: CellTrouble = CellTrouble.VALUE,
        path: tuple[str | int, ...] = (),
        name: str | None = None,
        row: RowEntries | None = None,
        heading: str | None = None,
    ) -> None:
        """Note what is wrong with a cell; ``name`` is the field it is about."""
        place = f"{self.name}: {sheet}!{cell}" if cell else f"{self.name}: {sheet}"
        told = Fault(place=place, path=path, field=name, en=en, zh=zh)
        self.troubles.append(
            Trouble(trouble=trouble, sheet=sheet, cell=cell, fault=told, row=row, heading=heading)
        )
