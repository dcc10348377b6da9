"""Drive the page that checks in Chromium, from disk and without network: ``python tools/try_page.py PAGE [FILE…]``.

Prints the time to the first report and of each file, every request that is none of the page's own, and what axe finds;
each file's result, and a Word document's comments and tracked changes, are compared with what the command line writes.
Without files it goes a new user's way first: a Word document of the example plan, from opening the page to its mended
copy. Its figures stand in ``docs/howto/one-file.md``.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

_ROOT = Path(__file__).parent.parent
_PLAN = _ROOT / "examples/jinyuan/plan.txt"
_PROGRAMME = _ROOT / "examples/jinyuan/programme.yaml"
_COPIES = {"commented": ("check", "--annotate"), "mended": ("fix", "-o")}
_DONE = "#result:not([hidden]), #fault:not([hidden])"
_DAY = "2026-11-24"
_OWN = ("file:", "blob:", "data:", "about:")
_PATIENCE = 600_000


def main(page: Path, files: list[Path]) -> int:
    """Open the page, check each file; 0 where nothing was asked of the network and every result is the command line's."""
    wrong = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        if not files:
            files = [_word_document(Path(folder)), _PLAN, _PROGRAMME]
            _way(browser.new_context(offline=True).new_page(), page, files[0], Path(folder))
        tab = browser.new_context(offline=True).new_page()
        asked: list[str] = []
        tab.on(
            "request", lambda request: asked.append(request.url) if not request.url.startswith(_OWN) else None
        )
        begun = time.monotonic()
        _opened(tab, page)
        print(f"{page.stat().st_size:,} bytes, ready after {time.monotonic() - begun:.1f} s")
        for file in files:
            wrong += not _same(tab, file, Path(folder))
            if file.suffix.lower() == ".docx" and tab.is_visible("#result"):
                for what in _COPIES:
                    wrong += not _same_copy(tab, file, what, Path(folder))
        print(
            f"from opening to the last report {time.monotonic() - begun:.1f} s; asked of the network: {asked or 'nothing'}"
        )
        violations = Axe().run(tab).response["violations"]
        print("axe:", [each["id"] for each in violations] or "clean")
        tab.screenshot(path=str(page.with_suffix(".png")), full_page=True)
        browser.close()
    return int(bool(wrong or asked or violations))


def _way(tab: Page, page: Path, document: Path, folder: Path) -> None:
    """A new user's way, timed: open the page, check a Word document, save its mended copy."""
    begun = time.monotonic()
    _opened(tab, page)
    _check(tab, document)
    checked = time.monotonic()
    _saved(tab, "mended", folder / "mended.docx")
    print(
        f"a new user's way: first report {checked - begun:.1f} s after opening, mended Word document after "
        f"{time.monotonic() - begun:.1f} s"
    )
    tab.close()


def _opened(tab: Page, page: Path) -> None:
    tab.goto(page.resolve().as_uri())
    tab.wait_for_selector("body[data-ready]", timeout=_PATIENCE)
    tab.fill("#day", _DAY)


def _check(tab: Page, file: Path) -> None:
    tab.set_input_files("#files", str(file))
    tab.click("#check")
    tab.wait_for_selector(_DONE, timeout=_PATIENCE)


def _same(tab: Page, file: Path, folder: Path) -> bool:
    begun = time.monotonic()
    _check(tab, file)
    took = time.monotonic() - begun
    if tab.is_visible("#fault"):
        told = tab.inner_text("#fault")
        same = _asked(file, folder / "asked.json").strip() == told.strip()
    else:
        told = tab.inner_text("#told")
        _saved(tab, "json", folder / "page.json")
        _asked(file, folder / "asked.json")
        same = (folder / "page.json").read_bytes() == (folder / "asked.json").read_bytes()
    print(f"{file.name}: {took:.1f} s, {told[:100]}, {'as' if same else 'NOT AS'} the command line says")
    return same


def _word_document(folder: Path) -> Path:
    """The example plan as a Word document: a paragraph for each line."""
    written = docx.Document()
    for line in _PLAN.read_text("utf-8").splitlines():
        written.add_paragraph(line)
    written.save(str(folder / "方案.docx"))
    return folder / "方案.docx"


def _same_copy(tab: Page, file: Path, what: str, folder: Path) -> bool:
    """Save a changed copy of a Word document as the page makes it; whether the command line writes the same bytes."""
    begun = time.monotonic()
    _saved(tab, what, folder / "page.docx")
    took = time.monotonic() - begun
    command, option = _COPIES[what]
    _run(command, file, option, folder / "asked.docx")
    same = (folder / "page.docx").read_bytes() == (folder / "asked.docx").read_bytes()
    print(f"  {what}: {took:.1f} s, {'as' if same else 'NOT AS'} the command line writes it")
    return same


def _saved(tab: Page, what: str, target: Path) -> None:
    with tab.expect_download(timeout=_PATIENCE) as download:
        tab.click(f"[data-make={what}]")
    download.value.save_as(target)


def _asked(file: Path, target: Path) -> str:
    """What the command line says beside its result."""
    return _run("check", file, "--format", "json", "-o", target)


def _run(command: str, file: Path, *options: str | Path) -> str:
    line = [
        sys.executable,
        "-m",
        "zhuanyezhen",
        command,
        file.name,
        "--as-of",
        _DAY,
        "--lang",
        "zh",
        *options,
    ]
    told = subprocess.run(line, cwd=file.parent, capture_output=True, text=True, check=False)
    return told.stderr.removeprefix("zhuanyezhen: ")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]]))
