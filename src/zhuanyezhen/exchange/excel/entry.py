"""What a workbook is read into: entries that know their rows, and all there is to say of the file."""

from attrs import define, field, frozen

from zhuanyezhen.errors import Fault
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.layout import Layout, layout_of
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.source import Source

COOPERATORS = "cooperators"
"""The field of the units beside the one that leads."""


class RowEntries(Entries):
    """An entry of a sheet: knows its row and, by field, its columns."""

    def __init__(
        self, document: str, sheet: str, row: int, letters: dict[str, str], first: str = "A"
    ) -> None:
        super().__init__(document, row)
        self.sheet = sheet
        self.letters = letters
        self.first = first

    def part(self) -> "RowEntries":
        """A mapping within the entry, on the same row."""
        return RowEntries(self.document, self.sheet, self.line or 0, self.letters, self.first)

    def place(self) -> Source:
        """The first cell of its row."""
        return Source(
            document=self.document, paragraph=self.line, sheet=self.sheet, cell=f"{self.first}{self.line}"
        )

    def cell(self, path: str) -> str:
        """The cell of a field, or the row's first."""
        return f"{self.sheet}!{self.letters.get(path, self.first)}{self.line}"


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
    tree: Entries = field(init=False)
    faults: list[Fault] = field(factory=list)
    notes: list[str] = field(factory=list)
    letters: dict[tuple[str, str], dict[str, str]] = field(factory=dict)
    rows: dict[str, list[RowEntries]] = field(factory=dict)
    kept: dict[int, str] = field(factory=dict)
    references: list[Reference] = field(factory=list)
    empty: list[str] = field(factory=list)
    own_cells: dict[tuple[str, str], dict[str, Read]] = field(factory=dict)
    repeated: dict[tuple[str, str], None] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.tree = Entries(self.name)

    @property
    def layout(self) -> Layout:
        """The sheets it may have."""
        return layout_of(self.kind)

    def fault(
        self, place: str, *, en: str, zh: str, path: tuple[str | int, ...] = (), name: str | None = None
    ) -> None:
        """Note what is wrong at a place of the file; ``name`` is the field it is about."""
        self.faults.append(Fault(place=f"{self.name}: {place}", path=path, field=name, en=en, zh=zh))
