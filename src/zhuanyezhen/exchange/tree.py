"""What a file holds before it is a programme: mappings and lists that know the lines they stand on."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from zhuanyezhen.values.source import Source

_NO_LINES: dict[str, int] = {}


@lru_cache(maxsize=16)
def _whole(document: str) -> Source:
    """A file of a format without lines, the same object for all that stands in it."""
    return Source(document=document)


class Entries(dict[str, object]):
    """A mapping of the file ``document``: ``line`` is its own line, ``lines`` those of its keys, from 1.

    ``repeated`` are the keys written again, each with its line. A line is ``None`` where the format gives none.
    ``once`` says of the mapping a whole file is that it is known to repeat no key, nor anything in it.
    """

    __slots__ = ("document", "line", "lines", "once", "repeated")

    def __init__(self, document: str, line: int | None = None) -> None:
        self.document = document
        self.line = line
        self.lines: dict[str, int] = _NO_LINES
        self.repeated: Sequence[tuple[str, int | None]] = ()
        self.once = False

    def place(self) -> Source:
        """Where it stands in the file."""
        return (
            _whole(self.document)
            if self.line is None
            else Source(document=self.document, paragraph=self.line)
        )

    def add(self, key: str, value: object, line: int | None = None) -> None:
        """Add a key; one that is there already is kept as it is and noted as repeated."""
        if key in self:
            self.repeated = (*self.repeated, (key, line))
            return
        self[key] = value
        if line is not None:
            if self.lines is _NO_LINES:
                self.lines = {}
            self.lines[key] = line


class Items(list[object]):
    """A list of a file with the lines of its items, where the format gives any."""

    __slots__ = ("line", "lines")

    def __init__(self, values: Iterable[object] = (), line: int | None = None) -> None:
        super().__init__(values)
        self.line = line
        self.lines: list[int] = []

    def add(self, value: object, line: int) -> None:
        """Add an item and its line."""
        self.append(value)
        self.lines.append(line)


def line_of(tree: object, path: Sequence[str | int]) -> int | None:
    """The line of the value at a path, or of the nearest thing above it that has one."""
    line = getattr(tree, "line", None)
    for step in path:
        if isinstance(tree, Entries) and isinstance(step, str):
            line = tree.lines.get(step, line)
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            line = tree.lines[step] if isinstance(tree, Items) and tree.lines else line
            tree = tree[step]
        else:
            break
    return line


def repetitions(tree: object) -> list[tuple[tuple[str | int, ...], int | None]]:
    """Every repeated key of a tree: its path and the line it is repeated on."""
    found: list[tuple[tuple[str | int, ...], int | None]] = []
    if isinstance(tree, Entries) and tree.once:
        return found
    stack: list[tuple[tuple[str | int, ...], object]] = [((), tree)]
    while stack:
        path, node = stack.pop()
        if isinstance(node, Entries):
            found += [((*path, key), line) for key, line in node.repeated]
            stack += [
                ((*path, key), value) for key, value in node.items() if isinstance(value, Entries | list)
            ]
        elif isinstance(node, list):
            stack += [
                ((*path, index), value)
                for index, value in enumerate(node)
                if isinstance(value, Entries | list)
            ]
    return found


def shown(path: Sequence[str | int]) -> str:
    """A path as messages write it.

    >>> shown(["towns", 3, "tiers", 0, "tier"])
    'towns[3].tiers[0].tier'
    """
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".") or "the file"
