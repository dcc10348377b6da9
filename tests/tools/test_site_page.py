"""The site carries the page that checks where it is named, and says how to make it where it is not."""

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_CONFIG = """
site_name: 试
theme: {{name: mkdocs}}
plugins: []
hooks: [{hook}]
extra: {{page: {page}}}
"""
_LEADS = "打开专业镇检查"
_SAYS = "make_page.py"


def _built(folder: Path, page: str) -> "subprocess.CompletedProcess[str]":
    """The site of the two pages in question, and nothing else of the documentation."""
    docs = folder / "docs" / "howto"
    docs.mkdir(parents=True)
    (docs / "try.md").write_text((_ROOT / "docs/howto/try.md").read_text("utf-8"), "utf-8")
    (docs / "one-file.md").write_text("# 另一页\n\n<!-- with the page -->\n<!-- end -->\n", "utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(_CONFIG.format(hook=_ROOT / "tools/site_page.py", page=page), "utf-8")
    command = [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--strict", "-q", "-f", str(config)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_without_the_page_the_site_says_how_to_make_it(tmp_path: Path) -> None:
    """And leads nowhere."""
    assert _built(tmp_path, '""').returncode == 0
    told = (tmp_path / "site/howto/try/index.html").read_text("utf-8")
    assert _SAYS in told
    assert _LEADS not in told
    assert not list((tmp_path / "site").rglob("专业镇检查.html"))


def test_with_the_page_the_site_carries_it_as_it_is(tmp_path: Path) -> None:
    """Byte for byte, at the end of the link; other pages keep what they say."""
    page = tmp_path / "made.html"
    page.write_bytes("<!doctype html><p>专业镇检查</p>\n".encode())
    assert _built(tmp_path, str(page)).returncode == 0
    told = (tmp_path / "site/howto/try/index.html").read_text("utf-8")
    assert (
        'href="../%E4%B8%93%E4%B8%9A%E9%95%87%E6%A3%80%E6%9F%A5.html"' in told or "../专业镇检查.html" in told
    )
    assert _LEADS in told
    assert _SAYS not in told
    assert page.read_bytes() == (tmp_path / "site/howto/专业镇检查.html").read_bytes()
    assert "with the page" in (tmp_path / "site/howto/one-file/index.html").read_text("utf-8")


def test_a_page_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    """It says what to run."""
    done = _built(tmp_path, "nowhere.html")
    assert done.returncode != 0
    assert "tools/make_page.py" in done.stderr + done.stdout
