"""Fields of a Word document: between their marks stand an instruction and then a result.

Only results are shown, and only those that stand in no instruction of a field around them: a mail
merge has fields within the conditions of others.
"""

from attrs import define, field

from zhuanyezhen.reading.formats.docx_symbol import drawn, is_formula

_MAX_INSTRUCTION = 400


@define
class _Field:
    instruction: list[str] = field(factory=list)
    has_result: bool = False


@define
class Fields:
    """The fields open at a place; ``unread`` counts those that draw something we do not know."""

    unread: int = 0
    _open: list[_Field] = field(factory=list)
    _instructions: int = 0

    @property
    def shown(self) -> bool:
        """Whether text at this place is part of the page."""
        return not self._instructions

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if (
            self._open
            and not self._open[-1].has_result
            and len(self._open[-1].instruction) < _MAX_INSTRUCTION
        ):
            self._open[-1].instruction.append(text[:_MAX_INSTRUCTION])

    def mark(self, kind: str | None) -> str:
        """Take a mark (``begin``, ``separate``, ``end``); return what a field without a result draws."""
        if kind == "begin":
            self._open.append(_Field())
            self._instructions += 1
        elif self._open and kind == "separate":
            self._instructions -= not self._open[-1].has_result
            self._open[-1].has_result = True
        elif self._open and kind == "end":
            return self._end(self._open.pop())
        return ""

    def end_paragraph(self) -> None:
        """An instruction left open ends with its paragraph, so that it hides no other."""
        while self._instructions:
            self._instructions -= not self._open.pop().has_result

    def _end(self, ended: _Field) -> str:
        self._instructions -= not ended.has_result
        instruction = "".join(ended.instruction)
        if ended.has_result or not is_formula(instruction):
            return ""
        text = drawn(instruction)
        self.unread += text is None and self.shown
        return text or ""
