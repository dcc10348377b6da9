"""Drive the page that checks in Chromium, from disk and without network: ``python tools/try_page.py PAGE [FILE…]``.

Prints the time to the first report and of each file, every request that is none of the page's own, and what axe finds;
each file's result is compared with what the command line says. Its figures stand in ``docs/howto/one-file.md``.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

_ROOT = Path(__file__).parent.parent
_FILES = (_ROOT / "examples/jinyuan/plan.txt", _ROOT / "examples/jinyuan/programme.yaml")
_DONE = "#result:not([hidden]), #fault:not([hidden])"
_DAY = "2026-11-24"
_OWN = ("file:", "blob:", "data:", "about:")
_PATIENCE = 600_000


def main(page: Path, files: list[Path]) -> int:
    """Open the page, check each file; 0 where nothing was asked of the network and every result is the command line's."""
    wrong = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        tab = browser.new_context(offline=True).new_page()
        asked: list[str] = []
        tab.on(
            "request", lambda request: asked.append(request.url) if not request.url.startswith(_OWN) else None
        )
        begun = time.monotonic()
        tab.goto(page.resolve().as_uri())
        tab.wait_for_selector("body[data-ready]", timeout=_PATIENCE)
        print(f"{page.stat().st_size:,} bytes, ready after {time.monotonic() - begun:.1f} s")
        tab.fill("#day", _DAY)
        for file in files:
            wrong += not _same(tab, file, Path(folder))
        print(
            f"from opening to the last report {time.monotonic() - begun:.1f} s; asked of the network: {asked or 'nothing'}"
        )
        violations = Axe().run(tab).response["violations"]
        print("axe:", [each["id"] for each in violations] or "clean")
        tab.screenshot(path=str(page.with_suffix(".png")), full_page=True)
        browser.close()
    return int(bool(wrong or asked or violations))


def _same(tab: Page, file: Path, folder: Path) -> bool:
    begun = time.monotonic()
    tab.set_input_files("#files", str(file))
    tab.click("#check")
    tab.wait_for_selector(_DONE, timeout=_PATIENCE)
    took = time.monotonic() - begun
    if tab.is_visible("#fault"):
        told = tab.inner_text("#fault")
        same = _asked(file, folder / "asked.json").strip() == told.strip()
    else:
        told = tab.inner_text("#told")
        with tab.expect_download() as download:
            tab.click("[data-make=json]")
        download.value.save_as(folder / "page.json")
        _asked(file, folder / "asked.json")
        same = (folder / "page.json").read_bytes() == (folder / "asked.json").read_bytes()
    print(f"{file.name}: {took:.1f} s, {told[:100]}, {'as' if same else 'NOT AS'} the command line says")
    return same


def _asked(file: Path, target: Path) -> str:
    """What the command line says beside its result."""
    command = [
        sys.executable,
        "-m",
        "zhuanyezhen",
        "check",
        file.name,
        "--as-of",
        _DAY,
        "--format",
        "json",
        "-o",
        str(target),
    ]
    told = subprocess.run(
        [*command, "--lang", "zh"], cwd=file.parent, capture_output=True, text=True, check=False
    )
    return told.stderr.removeprefix("zhuanyezhen: ")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]] or list(_FILES)))
