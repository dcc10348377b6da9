"""Runs the commands of console blocks of documentation pages anew and writes down what they print.

A block that leaves lines out (``…``) is left as it is: what to show of it is a person's choice. Look at the diff.

    .venv/bin/python tools/refresh_output.py docs/tutorial/*.md
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from markdown_blocks import FENCE, LEFT_OUT, WIDTH, Block, commands  # noqa: E402 - lies among the tests


def refreshed(page: str, folder: Path) -> str:
    """The text of a page with the output of its commands, run in a folder beside the examples."""
    return FENCE.sub(lambda found: _block(found, folder), page)


def _block(found: re.Match[str], folder: Path) -> str:
    block = Block(found["language"], found["title"], found["text"])
    if block.title is not None and "." in block.title:
        (folder / block.title).write_text(block.text, "utf-8")
    shown = ""
    for command in commands(block):
        printed = _printed(command.line, folder)
        kept = command.printed if command.printed and LEFT_OUT in command.printed else printed
        shown += f"$ {command.line}\n{kept}"
    return f"```console\n{shown}```" if block.language == "console" else found.group()


def _printed(line: str, folder: Path) -> str:
    if not line.startswith("zhuanyezhen "):
        return ""
    command = line.replace("zhuanyezhen", f"{sys.executable} -m zhuanyezhen", 1)
    environment = {**os.environ, "COLUMNS": WIDTH}
    done = subprocess.run(  # noqa: S602 - the lines of our own pages
        command, shell=True, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout + done.stderr


def main(pages: list[str]) -> None:
    """Rewrite the pages."""
    for name in pages:
        with TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "examples", Path(folder) / "examples")
            page = Path(name)
            page.write_text(refreshed(page.read_text("utf-8"), Path(folder)), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
