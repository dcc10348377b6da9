"""Makes docs/images/report.png: the report on the example of 晋源区, as a browser shows it.

Run it in an environment with the dev extra (Pillow comes with pdfplumber), on a machine with Chromium and a Chinese font:
``.venv/bin/python tools/make_report_picture.py``. Only the errors are shown, so that the findings, the quoted
words and the responsibility matrix stand in one picture.
"""

import shutil
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

import zhuanyezhen as zyz

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "jinyuan"
PICTURE = ROOT / "docs" / "images" / "report.png"
DAY = date(2026, 11, 24)
WIDTH = 1200
BELOW = 24
COLOURS = 128
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]


def page_of_the_example() -> str:
    """The page of the plan as read, checked with the ledgers of its programme file."""
    plan = zyz.parse_plan((EXAMPLE / "plan.txt").read_text("utf-8"), name="plan.txt")
    programme = evolve(
        zyz.load(EXAMPLE / "programme.yaml"), plans=(plan,), read_from=("plan.txt", "programme.yaml")
    )
    return zyz.to_html(zyz.check(programme, as_of=DAY), programme=programme)


def shoot(browser: Browser, address: str) -> None:
    """Show the errors and the matrix, and write the picture down to the matrix's end."""
    page = browser.new_page(viewport={"width": WIDTH, "height": 1600}, color_scheme="light")
    page.goto(address)
    page.get_by_label("警告").uncheck()
    page.get_by_label("提示").uncheck()
    end = page.locator("#matrix").evaluate("each => each.getBoundingClientRect().bottom")
    taken = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": end + BELOW})
    Image.open(BytesIO(taken)).quantize(COLOURS).save(PICTURE, optimize=True)


def main() -> None:
    """Write the picture and say how large it is."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        sys.exit("no Chromium is installed; install the package chromium")
    PICTURE.parent.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(page_of_the_example(), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        shoot(browser, file.as_uri())
        browser.close()
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
