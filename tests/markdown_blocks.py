"""The pages of the documentation and their fenced blocks, for the tests that run and compare them.

How a page is written: ``sh`` holds commands, one a line; ``console`` holds commands after ``$ `` with what they
print, a line ``…`` standing for lines left out; a block with a ``title`` is a file of that name, there for the
commands below it. ``text`` is not run. The commands of a page run in one folder, in order, beside examples/.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[1]
LEFT_OUT = "…\n"
WIDTH = "80"
"""The columns of the terminal the commands are run in: what fits a page."""
PAGES = tuple(sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "README.zh.md"]))

FENCE = re.compile(
    r'^```(?P<language>[\w-]*)(?: title="(?P<title>[^"]+)")?[^\n]*\n(?P<text>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)


@frozen
class Block:
    """A fenced block: the language and the title of its fence, and its text."""

    language: str
    title: str | None
    text: str


@frozen
class Command:
    """A command line, and what the page says it prints; ``None`` when the page does not say."""

    line: str
    printed: str | None


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page."""
    for found in FENCE.finditer(page.read_text("utf-8")):
        yield Block(found["language"], found["title"], found["text"])


def commands(block: Block) -> Iterator[Command]:
    """The command lines of a block."""
    if block.language == "sh":
        yield from (Command(line, None) for line in block.text.splitlines() if line)
    elif block.language == "console":
        for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            line, _, printed = part.partition("\n")
            yield Command(line, printed)


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return FENCE.sub("", page.read_text("utf-8"))


def spans(page: Path) -> tuple[str, ...]:
    """What stands in backticks in the running text of a page."""
    return tuple(re.findall(r"`([^`\n]+)`", prose(page)))


def name_of(page: Path) -> str:
    """How a page is called in the list of tests."""
    return page.relative_to(ROOT).as_posix()
