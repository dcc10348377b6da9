"""Hook of mkdocs: the site carries the page that checks (``make_page.py``) where it is named, and says so where it is not.

The page is made apart: it takes npm and ten megabytes, which are neither in the repository nor at every build of the site.
``PAGE=专业镇检查.html mkdocs build`` takes it along.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

_HOST = "howto/try.md"
_NAME = "howto/专业镇检查.html"
_CHOICE = re.compile(
    r"<!-- with the page -->\n(?P<held>.*?)<!-- without the page -->\n(?P<missing>.*?)<!-- end -->\n",
    re.DOTALL,
)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Take the page along."""
    page = _page(config)
    if page is not None:
        files.append(File.generated(config, _NAME, abs_src_path=str(page)))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - given by name
    """Of the page that leads there, what is so."""
    if page.file.src_uri != _HOST:
        return markdown
    return _CHOICE.sub(lambda found: found["missing" if _page(config) is None else "held"], markdown)


def _page(config: MkDocsConfig) -> Path | None:
    named = config.extra.get("page")
    if not named:
        return None
    page = Path(named).resolve()
    if not page.is_file():
        raise PluginError(f"PAGE: there is no {page}; make it with tools/make_page.py")
    return page
