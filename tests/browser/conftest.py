"""One headless browser for every test of a page, and the pages they look at.

The tests are skipped where no Chromium is installed; ``.ci/run`` installs it.
"""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

import zhuanyezhen as zyz
from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.reporting.monthly import monthly_sections, monthly_to_html

DAY = date(2026, 11, 24)
JINYUAN = Path(__file__).parents[2] / "examples" / "jinyuan"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MAP = Figure(
    title="覆盖示意图",
    svg='<svg viewBox="0 0 20 10" width="400"><rect width="20" height="10" fill="#ccc"/></svg>',
    caption="示意图，虚构",
    alternative="一块灰色的区域",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"none of {', '.join(names)} is installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def programme() -> zyz.Programme:
    """The example of 晋源区: its plan as read, with the ledgers of its programme file."""
    plan = zyz.parse_plan((JINYUAN / "plan.txt").read_text("utf-8"), name="plan.txt")
    return evolve(zyz.load(JINYUAN / "programme.yaml"), plans=(plan,), read_from=("plan.txt",))


@pytest.fixture(scope="session")
def pages(programme: zyz.Programme, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of each page under test."""
    plan = zyz.Programme.from_plan(programme.plans[0])
    report, empty = zyz.check(programme, as_of=DAY), zyz.Programme(name="空")
    found, few = zyz.check(plan, as_of=DAY), zyz.check(plan, as_of=DAY, select=("RSP003", "UNT"))
    earlier = evolve(
        few, findings=(*few.findings[1:], evolve(few.findings[0], fingerprint="mended", message="已改"))
    )
    written = {
        "report": zyz.to_html(report, programme=programme, figures=(MAP,)),
        "plan": zyz.to_html(found, programme=plan),
        "empty": zyz.to_html(zyz.check(empty, as_of=DAY), programme=empty),
        "compared": zyz.to_html(few, programme=plan, comparison=few.compare(earlier)),
        "monthly": monthly_to_html(programme, report, monthly_sections(programme, report)),
    }
    folder = tmp_path_factory.mktemp("pages")
    for name, text in written.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in written}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile of a desktop window."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as made:
        yield made


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab."""
    context.set_default_timeout(5000)
    return context.new_page()
