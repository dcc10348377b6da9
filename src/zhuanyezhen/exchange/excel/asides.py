"""What was decided about the cells and rows of a sheet while reading, told once for each decision, with the first of them."""

from collections.abc import Iterator

from attrs import field, frozen

from zhuanyezhen.words import Text

_TOLD = 5


@frozen
class Asides:
    """The cells, or the rows, of a sheet about which something was decided; the messages stand in ``words.notes``."""

    sheet: str
    _told: dict[Text, list[str]] = field(factory=dict)

    def add(self, decided: Text, place: str) -> None:
        """Note that something was decided about a cell or a row."""
        self._told.setdefault(decided, []).append(place)

    def notes(self) -> Iterator[str]:
        """A note for each decision, in the order they were first met."""
        for decided, places in self._told.items():
            told = "、".join(places[:_TOLD]) + ("等" if len(places) > _TOLD else "")
            yield decided("zh", sheet=self.sheet, places=told)
