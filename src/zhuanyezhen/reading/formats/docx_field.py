"""Fields of a Word document: between their marks stand an instruction and then a result.

Only results are shown, and only those that stand in no instruction of a field around them: a mail
merge has fields within the conditions of others.
"""

from attrs import define, field

from zhuanyezhen.reading.formats.docx_symbol import drawn, is_formula

_MAX_INSTRUCTION, _MAX_CHOICES = 400, 1000


@define
class _Field:
    instruction: list[str] = field(factory=list)
    has_result: bool = False
    written: bool = False
    choices: list[str] = field(factory=list)
    chosen: int = 0


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

    def write(self) -> None:
        """Take note that the result of the innermost field has text."""
        if self._open:
            self._open[-1].written = True

    def offer(self, choice: str) -> None:
        """Take a choice of a list to choose from, in order."""
        if self._open and len(self._open[-1].choices) < _MAX_CHOICES:
            self._open[-1].choices.append(choice)

    def choose(self, number: int) -> None:
        """Take the number of the choice that was made, from 0."""
        if self._open:
            self._open[-1].chosen = number

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
        if ended.written:
            self.write()
            return ""
        if ended.choices:
            return ended.choices[ended.chosen] if 0 <= ended.chosen < len(ended.choices) else ""
        if not is_formula(instruction):
            return ""
        text = drawn(instruction)
        self.unread += text is None and self.shown
        return text or ""
