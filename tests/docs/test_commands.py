"""Every command of the documentation runs as it is written, and prints what the page shows."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from markdown_blocks import LEFT_OUT, PAGES, ROOT, WIDTH, blocks, commands, name_of
from zhuanyezhen.cli import main

_OURS = "zhuanyezhen "
_INSTALLING = ("pip install ", "python3 -m venv ")
_PAGES = [page for page in PAGES if any(list(commands(block)) for block in blocks(page))]


@pytest.mark.parametrize("page", _PAGES, ids=name_of)
def test_the_commands_of_a_page_run_as_shown(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """In a folder of their own beside the examples; where output is shown, it is what is printed."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", WIDTH)
    for block in blocks(page):
        if block.title is not None and "." in block.title:
            (tmp_path / block.title).write_text(block.text, "utf-8")
        for command in commands(block):
            if not command.line.startswith(_OURS):
                assert command.line.startswith(_INSTALLING), (
                    f"a test cannot run {command.line!r}: write it as text"
                )
                continue
            status = _run(command.line)
            printed = b"".join(capfdbinary.readouterr()).decode()
            assert status != 2 or (command.printed or "").startswith("zhuanyezhen: "), printed
            if command.printed is not None:
                assert _as_shown(command.printed, printed), f"$ {command.line}\n{printed}"


def _run(line: str) -> int:
    try:
        return main(shlex.split(line)[1:])
    except SystemExit as stopped:  # argparse: wrong use
        return int(stopped.code or 0)


def _as_shown(shown: str, printed: str) -> bool:
    """Whether a text is what a page shows of it, a line … standing for any number of lines."""
    parts = re.split(f"^{LEFT_OUT}", shown.rstrip("\n") + "\n", flags=re.MULTILINE)
    pattern = r"(?:.*\n)*?".join(re.escape(part) for part in parts)
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n") is not None


def test_what_is_left_out_is_told_from_what_is_wrong() -> None:
    """A page may leave lines out, not change them."""
    assert _as_shown("一\n…\n三\n", "一\n二\n三\n")
    assert _as_shown("一\n…\n", "一\n二\n三\n")
    assert not _as_shown("一\n三\n", "一\n二\n三\n")
    assert not _as_shown("一\n…\n四\n", "一\n二\n三\n")


def test_no_block_goes_unrun_unseen() -> None:
    """Python is doctests, which Sybil runs; a command in any other block would not be run."""
    for page in PAGES:
        for block in blocks(page):
            where = f"{name_of(page)}: {block.text[:80]}"
            if block.language in {"python", "py"}:
                assert block.text.lstrip().startswith(">>> "), f"write it as a doctest: {where}"
            assert block.language not in {"bash", "shell", "", "pycon"}, f"sh, console or text: {where}"
