"""axe-core looks at every page, in light and dark, and finds no serious fault."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

PAGES = ("report", "empty", "compared", "monthly")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_serious_fault(browser: Browser, pages: dict[str, str], name: str, scheme: str) -> None:
    """Everything is opened first, so that nothing folded up goes unseen."""
    with browser.new_context(
        bypass_csp=True, color_scheme="dark" if scheme == "dark" else "light"
    ) as context:
        page = context.new_page()
        page.goto(pages[name])
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        found = Axe().run(page).response["violations"]
    grave = {
        each["id"]: [node["html"][:120] for node in each["nodes"][:3]]
        for each in found
        if each["impact"] in {"serious", "critical"}
    }
    assert {} == grave
