"""What a cell is marked with: the gravest severity found in it, and every message."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from zhuanyezhen.escaping import visible
from zhuanyezhen.findings import Finding, Severity
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.values.cell_name import Cell, cell_of
from zhuanyezhen.words import Language
from zhuanyezhen.words.annotating import MARK

_LONGEST = 20_000


@frozen
class Mark:
    """A severity, and a text of one line a finding."""

    severity: Severity
    text: str

    def joined(self, other: "Mark") -> "Mark":
        """What both say: of cells that are merged."""
        return Mark(max(self.severity, other.severity), f"{self.text}\n{other.text}")


def marks_of(name: str, findings: Iterable[Finding], lang: Language) -> Mapping[str, Mapping[Cell, Mark]]:
    """The marks of each sheet of a document; a finding whose place is no cell of a sheet marks none."""
    found: dict[str, dict[Cell, list[Finding]]] = {}
    for each in findings:
        source = each.source
        if source is not None and source.document == name and source.sheet and source.cell:
            cell = cell_of(source.cell)
            if cell is not None:
                found.setdefault(source.sheet, {}).setdefault(cell, []).append(each)
    return {
        sheet: {cell: _mark(those, lang) for cell, those in cells.items()} for sheet, cells in found.items()
    }


def _mark(findings: list[Finding], lang: Language) -> Mark:
    severities = wording(lang).severities
    lines = (
        MARK(lang, severity=severities[each.severity], code=each.code, message=visible(each.text(lang)))
        for each in findings
    )
    return Mark(max(each.severity for each in findings), "\n".join(lines)[:_LONGEST])
