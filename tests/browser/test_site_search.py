"""The site as a reader sees it: built, served on this machine, searched in a browser.

Chinese has no blanks between words, so the search is the part of the site that breaks without a word.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Page

from markdown_blocks import ROOT

_WAIT = 30_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as strictly as the gate builds it."""
    target = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    assert "WARNING" not in done.stderr
    return target


class _Links(HTMLParser):
    """The ids of a page, and what it refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called for each tag."""
        given = dict(attrs)
        self.ids |= {value for value in (given.get("id"), given.get("name")) if value}
        link = given.get("href") or given.get("src")
        if link and tag == "a":
            self.links.append(link)
        elif link:
            self.loads.append(link)


def test_every_link_leads_somewhere(site: Path) -> None:
    """Each link and anchor of the built pages is there; a link to elsewhere is whole, and nothing is loaded by one."""
    pages: dict[str, _Links] = {}
    for path in site.rglob("*.html"):
        if path.name != "404.html":  # it is shown at any depth, and links from the root
            pages[path.relative_to(site).as_posix()] = links = _Links()
            links.feed(path.read_text("utf-8"))
    assert len(pages) > 100
    dead = [
        f"{name}: {link}"
        for name, page in pages.items()
        for link in (*page.links, *page.loads)
        if not _leads(site, pages, name, link, loaded=link in page.loads)
    ]
    assert [] == dead


def _leads(site: Path, pages: dict[str, _Links], name: str, link: str, *, loaded: bool) -> bool:
    parts = urlsplit(urljoin(f"http://here/{name}", link))
    if parts.netloc != "here":
        return parts.scheme == "https" and "." in parts.netloc and not loaded
    path = unquote(parts.path).strip("/") or "index.html"
    anchor = unquote(parts.fragment)
    return (site / path).is_file() and (not anchor or path not in pages or anchor in pages[path].ids)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """The address the site is served at, on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def home(page: Page, host: str) -> Iterator[Page]:
    """The home page; at the end, every request was to this machine."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(host)
    yield page
    assert asked
    assert [] == [url for url in asked if not url.startswith((host, "data:", "blob:"))]


@pytest.mark.parametrize(
    "words",
    [
        "牵头单位",
        "一镇一策",
        "问题台账",
        "专业镇",
        "销号",
        "招商引资清单",
        "RSP003",
        "read_plan",
        "programmes",
        "checking",
        "annotate",
    ],
)
def test_the_search_finds_words_of_the_field(home: Page, words: str) -> None:
    """One of the first three results leads to a page that has the words."""
    home.locator(".md-search__input").click()
    home.locator(".md-search__input").press_sequentially(words)
    home.keyboard.press("End")  # a key goes up, as after an input method
    links = home.locator(".md-search-result__item a.md-search-result__link")
    links.first.wait_for(timeout=_WAIT)
    found = [link for link in links.evaluate_all("links => links.map(link => link.href)") if "#" not in link]
    assert any(words.lower() in _text(home, link).lower() for link in found[:3]), found[:3]


def _text(page: Page, address: str) -> str:
    page.goto(address)
    return page.locator(".md-content").inner_text()


def test_a_word_nobody_wrote_is_not_found(home: Page) -> None:
    """The search does not show just anything."""
    home.locator(".md-search__input").click()
    home.locator(".md-search__input").press_sequentially("蘑菇")
    home.keyboard.press("End")
    home.get_by_text("没有找到符合条件的结果").wait_for(timeout=_WAIT)
    assert 0 == home.locator(".md-search-result__item").count()


@pytest.mark.parametrize("name", ["index", "tasks", "faq", "reference/fields", "rules/index", "howto/word"])
def test_a_page_fits_a_phone(page: Page, host: str, name: str) -> None:
    """Nothing sticks out but what scrolls by itself, as wide tables and lines of code do."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{host}{name}.html")
    page.locator(".md-content h1").wait_for(timeout=_WAIT)
    page.wait_for_load_state("load")
    assert 390 == page.evaluate("document.documentElement.scrollWidth")
    assert [] == page.evaluate(_SEEN_CUT)


_SEEN_CUT = """() => {
  const scrolls = (each) => each && (["auto", "scroll"].includes(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
  return [...document.querySelectorAll(".md-content *")]
    .filter((each) => each.getBoundingClientRect().right > 391 && !scrolls(each.parentElement))
    .map((each) => each.outerHTML.slice(0, 80));
}"""
