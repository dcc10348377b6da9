"""The page of a chart, as a browser shows it."""

from pathlib import Path

from playwright.sync_api import Page

import zhuanyezhen as zyz


def test_a_page_draws_without_network(page: Page, programme: zyz.Programme, tmp_path: Path) -> None:
    """Chromium opens it as a file, loads nothing else, and shows the Chinese labels."""
    zyz.save_chart(zyz.matrix_chart(programme), tmp_path / "a.html")
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto((tmp_path / "a.html").as_uri())
    page.wait_for_selector("#chart svg")
    assert loaded == [(tmp_path / "a.html").as_uri()]
    assert "区农业农村局" in (page.text_content("#chart svg") or "")
