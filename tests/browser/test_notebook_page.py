"""The tables of a notebook, among the rules of JupyterLab."""

import pytest
from playwright.sync_api import Page

import zhuanyezhen as zyz

# What JupyterLab says of tables in an output, its selectors word for word: they outweigh most others.
_JUPYTERLAB = """
.jp-RenderedHTMLCommon table { border: none; margin-left: auto; margin-right: auto; table-layout: fixed }
.jp-RenderedHTMLCommon td, .jp-RenderedHTMLCommon th, .jp-RenderedHTMLCommon tr {
  vertical-align: middle; padding: 0.5em; white-space: normal; max-width: none; border: none }
:not(.jp-RenderedMarkdown).jp-RenderedHTMLCommon td,
:not(.jp-RenderedMarkdown).jp-RenderedHTMLCommon th,
:not(.jp-RenderedMarkdown).jp-RenderedHTMLCommon tr { text-align: right }
"""
_ALIGNED = """() => [...document.querySelectorAll('th, td')]
    .map(cell => [cell.innerText, getComputedStyle(cell).textAlign])"""


@pytest.fixture
def shown(page: Page, programme: zyz.Programme) -> Page:
    """A programme and its plan, as outputs of JupyterLab."""
    things = (programme, programme.plans[0])
    outputs = "".join(f'<div class="jp-RenderedHTMLCommon">{each._repr_html_()}</div>' for each in things)
    page.set_content(f"<style>{_JUPYTERLAB}</style>{outputs}")
    return page


def test_words_are_flush_left_and_counts_flush_right(shown: Page) -> None:
    """Headings and row heads, too."""
    cells = shown.evaluate(_ALIGNED)
    assert 100 < len(cells)
    right = {text for text, align in cells if align == "right"}
    assert {"条数"} == {text for text in right if not text.isdecimal() and text != "没有报送"}
    assert {"left", "right"} == {align for _, align in cells}


def test_tables_begin_at_the_left_and_have_their_rules(shown: Page) -> None:
    """Neither in the middle of the page nor without lines between the cells."""
    lefts = shown.evaluate(
        "() => [...document.querySelectorAll('table')].map(t => t.getBoundingClientRect().left)"
    )
    assert all(each < 40 for each in lefts)
    widths = shown.evaluate(
        "() => [...document.querySelectorAll('th, td')].map(c => getComputedStyle(c).borderTopWidth)"
    )
    assert {"1px"} == set(widths)
