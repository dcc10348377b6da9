"""Writing a report down: one module and one function for each format."""

from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.reporting.html import to_html
from zhuanyezhen.reporting.ical import to_ical
from zhuanyezhen.reporting.json_report import read_report, to_json
from zhuanyezhen.reporting.markdown import to_markdown
from zhuanyezhen.reporting.notice_view import notices_to_json
from zhuanyezhen.reporting.notice_word import notices_to_docx
from zhuanyezhen.reporting.sarif import to_sarif
from zhuanyezhen.reporting.text import to_text

__all__ = [
    "Figure",
    "notices_to_docx",
    "notices_to_json",
    "read_report",
    "to_html",
    "to_ical",
    "to_json",
    "to_markdown",
    "to_sarif",
    "to_text",
]
