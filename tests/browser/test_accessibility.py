"""axe-core looks at every page, in light and dark, and finds no serious fault."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

_CONTRAST: dict[str, object] = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""What can differ between light and dark."""


def _grave(page: Page, options: dict[str, object] | None = None) -> dict[str, list[str]]:
    """The serious and critical faults of a page, with the first places of each."""
    return {
        each["id"]: [node["html"][:120] for node in each["nodes"][:3]]
        for each in Axe().run(page, options=options).response["violations"]
        if each["impact"] in {"serious", "critical"}
    }


@pytest.mark.parametrize("name", ["report", "empty", "compared", "monthly"])
def test_no_serious_fault(browser: Browser, pages: dict[str, str], name: str) -> None:
    """Everything is opened first, so that nothing folded up goes unseen."""
    with browser.new_context(bypass_csp=True, color_scheme="light") as context:
        page = context.new_page()
        page.goto(pages[name])
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        assert {} == _grave(page)
        page.emulate_media(color_scheme="dark")
        assert {} == _grave(page, _CONTRAST)


def test_a_fault_would_be_found(page: Page) -> None:
    """The check is not blind: grey on white and a field without a label are faults."""
    page.set_content(
        '<main><h1 style="color: #ccc; background: #fff">看不清的标题</h1><input type="text"></main>'
    )
    assert {"color-contrast", "label"} <= set(_grave(page))
