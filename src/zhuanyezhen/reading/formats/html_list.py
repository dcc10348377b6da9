"""Numbers of HTML lists (``<ol>``), which a browser shows and the text does not have."""

from attrs import define, field

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.html_token import Tag
from zhuanyezhen.reading.formats.numeral import integer, numeral

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
# 1. （一） 三、 ① 第二章: an item that has its number in its text is given no second one
_NUMBERED = regex(
    r"[\s\u3000]*+(?:[（(]?[0-9０-９一二三四五六七八九十百]++[）)、.．]|[①-⑳㈠-㈩⑴-⒛]|第[0-9一二三四五六七八九十百]++[章节条篇])"
)


@define
class _List:
    ordered: bool
    number_format: str = "decimal"
    mark: str = "."
    value: int = 1


@define
class ListNumbers:
    """The lists open at a place of a page, and the number that waits for the text of its item."""

    _open: list[_List] = field(factory=list)
    _waiting: str = ""

    def begin(self, tag: Tag) -> None:
        """Open a list (``ol`` or ``ul``)."""
        number_format, mark = _shown_as(tag)
        start = integer(tag.attribute("start"), 1)
        self._open.append(_List(tag.name == "ol" and bool(mark), number_format, mark, start))

    def end(self) -> None:
        """Close the innermost list."""
        if self._open:
            self._open.pop()

    def item(self, tag: Tag) -> None:
        """Begin an item: its number waits for the first text of it."""
        self._waiting = ""
        if self._open and self._open[-1].ordered:
            innermost = self._open[-1]
            innermost.value = integer(tag.attribute("value"), innermost.value)
            self._waiting = numeral(innermost.value, innermost.number_format) + innermost.mark
            innermost.value += 1

    def number(self, text: str) -> str:
        """Put the waiting number before ``text``, unless the text brings a number of its own."""
        waiting, self._waiting = self._waiting, ""
        return text if _NUMBERED.match(text) else waiting + text


def _shown_as(tag: Tag) -> tuple[str, str]:
    """The number format of a list and the mark after the number; no mark: no number is shown."""
    style = (tag.attribute("style") or "").replace(" ", "").lower()
    if "list-style:none" in style or "list-style-type:none" in style:
        return "decimal", ""
    if "cjk-ideographic" in style or "chinese" in style:
        return "chineseCountingThousand", "、"
    return _TYPES.get(tag.attribute("type") or "", "decimal"), "."
