"""Tables of a file of criteria, read field by field: what is wrong is gathered with its path, and reading goes on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from typing import TypeVar

from attrs import define, field, frozen

from zhuanyezhen.brief import cut
from zhuanyezhen.errors import Fault
from zhuanyezhen.exchange.tree import line_of, shown
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.words import Said
from zhuanyezhen.words import assessing as words
from zhuanyezhen.words.text import Text

_Code = TypeVar("_Code", bound=Codelist)
Path = tuple[str | int, ...]

_LONGEST_SHOWN = 40
_LARGEST_EXPONENT = 30
_MOST_FAULTS = 500


@define
class Faults:
    """What is wrong in a file, in the order it is met."""

    file: str
    tree: object
    found: list[Fault] = field(factory=list)

    @property
    def full(self) -> bool:
        """Whether there are as many as anybody reads."""
        return len(self.found) >= _MOST_FAULTS

    def add(self, path: Path, text: Text, /, **fields: object) -> None:
        """Note one; beyond some hundreds nobody reads on."""
        if self.full:
            return
        line = line_of(self.tree, path)
        place = f"{self.file}:{line}: {shown(path)}" if line else f"{self.file}: {shown(path)}"
        en, zh = text.both(**fields)
        name = next((step for step in reversed(path) if isinstance(step, str)), None)
        self.found.append(Fault(place=place, path=path, field=name, zh=zh, en=en))


@frozen
class Table:
    """A table at a path; a field that is missing or wrong is ``None``, the latter with a fault."""

    values: Mapping[str, object]
    path: Path
    faults: Faults

    def only(self, known: Sequence[str]) -> None:
        """Refuse keys that mean nothing, with the one that may have been meant."""
        for key in self.values:
            if key not in known and not self.faults.full:
                self.wrong(
                    key, words.UNKNOWN_KEY, meant=meant(key, known) or words.KNOWN.said(keys="、".join(known))
                )

    def wrong(self, key: str, text: Text, /, **fields: object) -> None:
        """Note a fault of a field."""
        self.faults.add((*self.path, key), text, **fields)

    def text(self, key: str, *, required: bool = False) -> str | None:
        """A text that is not empty."""
        if key not in self.values:
            if required:
                self.wrong(key, words.MISSING)
            return None
        value = self.values[key]
        if not isinstance(value, str):
            self.wrong(key, words.TEXT_WANTED, value=told(value))
            return None
        if not value.strip():
            self.wrong(key, words.EMPTY)
        return value.strip() or None

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Texts: a list of them, or one alone."""
        value = self.values.get(key)
        if (
            isinstance(value, list)
            and value
            and all(isinstance(each, str) and each.strip() for each in value)
        ):
            return tuple(each.strip() for each in value)
        if isinstance(value, str) or (value is None and key not in self.values):
            one = self.text(key, required=required)
            return (one,) if one else ()
        if value != [] or required:
            self.wrong(key, words.TEXTS_WANTED, value=told(value))
        return ()

    def figure(self, key: str, *, required: bool = False) -> Decimal | None:
        """An exact figure."""
        if key not in self.values:
            if required:
                self.wrong(key, words.MISSING)
            return None
        return self._figure(key, self.values[key])

    def figures(self, key: str) -> tuple[tuple[str, Decimal], ...]:
        """Figures by their names, as a table has them."""
        table = self.table(key)
        if table and not table.values:
            self.wrong(key, words.EMPTY)
        read = [(name, table.figure(name)) for name in table.values] if table else []
        return tuple((name, value) for name, value in read if value is not None)

    def whole(self, key: str, least: int, most: int) -> int | None:
        """A whole number between two."""
        value = self.values.get(key)
        if key not in self.values:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.wrong(key, words.WHOLE_WANTED, value=told(value), least=least, most=most)
            return None
        return value

    def day(self, key: str, *, required: bool = False) -> date | None:
        """A day, as TOML has it or written 2026-04-01."""
        value = self.values.get(key)
        if key not in self.values and not required:
            return None
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            self.wrong(key, words.DAY_WANTED if key in self.values else words.MISSING, value=told(value))
            return None

    def truth(self, key: str, *, required: bool = False) -> bool | None:
        """True or false."""
        value = self.values.get(key)
        if key not in self.values and not required:
            return None
        if isinstance(value, bool):
            return value
        self.wrong(key, words.TRUTH_WANTED if key in self.values else words.MISSING, value=told(value))
        return None

    def among(self, key: str, known: Mapping[str, _Code], *, required: bool = False) -> _Code | None:
        """A member of a codelist by one of the words that mean it."""
        text = self.text(key, required=required)
        if text is None or text in known:
            return known[text] if text else None
        keys = "、".join(known)
        self.wrong(key, words.NOT_AMONG, value=told(text), known=keys, meant=meant(text, known) or "")
        return None

    def table(self, key: str, *, required: bool = False) -> "Table | None":
        """A table within."""
        value = self.values.get(key)
        if isinstance(value, dict):
            return Table(value, (*self.path, key), self.faults)
        if key in self.values or required:
            text = words.TABLE_WANTED if key in self.values else words.MISSING
            self.wrong(key, text, value=told(value))
        return None

    def tables(self, key: str, *, required: bool = False) -> "Iterator[Table]":
        """The tables of a list."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            self.wrong(key, words.TABLES_WANTED, value=told(value))
            return
        if required and not value:
            self.wrong(key, words.EMPTY if key in self.values else words.MISSING)
        for number, each in enumerate(value):
            path = (*self.path, key, number)
            if isinstance(each, dict):
                yield Table(each, path, self.faults)
            else:
                self.faults.add(path, words.TABLE_WANTED, value=told(each))

    def _figure(self, key: str, value: object) -> Decimal | None:
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            figure = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
            if figure.is_finite() and abs(figure.adjusted()) <= _LARGEST_EXPONENT:
                return figure
        self.wrong(key, words.FIGURE_WANTED, value=told(value))
        return None


def told(value: object) -> str:
    """A value as messages quote it: short, and of what is large the kind alone."""
    if isinstance(value, dict | list):
        return "{ … }" if isinstance(value, dict) else "[ … ]"
    text = f"“{value}”" if isinstance(value, str) else str(value)[: _LONGEST_SHOWN + 1]
    return cut(text, _LONGEST_SHOWN)


def meant(text: str, known: Iterable[str]) -> Said | None:
    """The spelling that may have been meant."""
    close = get_close_matches(text[:_LONGEST_SHOWN], list(known), n=1)
    return words.MEANT.said(key=close[0]) if close else None
