"""HTML of ours and texts of documents, told apart by their types, so that escaping is nothing to remember.

``Html`` is made of templates that stand in our source, whose gaps escape what goes in; a test refuses any
that is put together. Added to, cut or formatted as a string, it is a plain one again, and is escaped.
"""

from collections.abc import Iterable
from html import escape
from typing import LiteralString

from zhuanyezhen.escaping import visible


class Html(str):
    """A text that is HTML already: a literal of ours, or what the functions here return."""

    __slots__ = ()


def html(template: LiteralString, /, *texts: str | int) -> Html:
    """A template of ours, its gaps filled: with HTML as it is, with any other text escaped.

    >>> html('<a title="{}">{}</a>', '"1"', html("<b>{}</b>", "<牵头>"))
    '<a title="&quot;1&quot;"><b>&lt;牵头&gt;</b></a>'
    """
    return Html(template.format(*[each if isinstance(each, Html) else inline(each) for each in texts]))


def inline(text: str | int) -> Html:
    """A text as HTML, in an element or a quoted attribute; once, however often it goes through here.

    >>> inline("<b>"), inline(Html("<b>牵头</b>"))
    ('&lt;b&gt;', '<b>牵头</b>')
    """
    return text if isinstance(text, Html) else Html(escape(visible(str(text))))


def joined(parts: Iterable[str], by: str = "") -> Html:
    """Texts and HTML one after the other, as HTML.

    >>> joined(["<甲>", Html("<br>")], by="、")
    '&lt;甲&gt;、<br>'
    """
    return Html(inline(by).join(map(inline, parts)))
