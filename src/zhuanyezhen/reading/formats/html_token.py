"""HTML cut into tags and texts in one pass, whatever is wrong with it.

Not ``html.parser``: on unclosed comments and quotes its older releases look for the end again and
again, which takes hours on a file of some megabytes. Here every character is looked at a bounded
number of times: a malformed tag ends where the next begins, an unclosed comment is text.
"""

import html
import re
from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.reading.formats.limits import HTML_TAGS, require

_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/<>"']*+)((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)(["']?)(>?)""")
_MARKUP = re.compile("<[a-zA-Z/!?]")
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]++)\s*+(?:=\s*+("[^"]*+"|'[^']*+'|[^\s"'<>]++)?)?""")
_UNSEEN = ("script", "style", "title", "textarea", "noscript", "template", "iframe", "select", "svg")
_LONG_REFERENCE = re.compile(r"&#(?=[0-9]{10})")
_COMMENT, _COMMENT_END = "<!--", "-->"


@frozen
class Tag:
    """A start or end tag, its name in lower case."""

    name: str
    closing: bool
    raw: str

    def attribute(self, name: str) -> str | None:
        """The value of an attribute ("" when it has none), or None when it is not there."""
        for match in _ATTRIBUTE.finditer(self.raw):
            if match[1].lower() == name:
                return unescape((match[2] or "").strip("\"'"))
        return None


def unescape(text: str) -> str:
    r"""Resolve character references; one to a number no character has stays as it is.

    >>> unescape("A&amp;B&nbsp;&#19987;") == "A&B\xa0专"
    True
    """
    return html.unescape(_LONG_REFERENCE.sub("&amp;#", text)) if "&" in text else text


def tokens(text: str, name: str) -> Iterator[Tag | str]:
    """Yield tags and texts in order, without comments, declarations and what a page does not show.

    >>> list(tokens("<p class='a'>责任单位<!-- x --></p>", "a.html"))
    [Tag(name='p', closing=False, raw=" class='a'"), '责任单位', Tag(name='p', closing=True, raw='')]
    """
    return _Tokenizer(text, name).tokens()


class _Tokenizer:
    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._tags = 0
        self._at = 0
        self._unclosed: set[str] = set()

    def tokens(self) -> Iterator[Tag | str]:
        plain = 0
        while found := _MARKUP.search(self._text, self._at):
            self._count()
            self._at = start = found.start()
            tag = self._markup(start)
            if self._at == start:  # a "<" that begins nothing
                self._at += 1
                continue
            if plain < start:
                yield unescape(self._text[plain:start])
            plain = self._at
            if tag is not None:
                yield tag
        if plain < len(self._text):
            yield unescape(self._text[plain:])

    def _markup(self, start: int) -> Tag | None:
        """Move past the markup at ``start``, if it is any, and return the tag that it is."""
        following = self._text[start + 1 : start + 2]
        if following in {"!", "?"}:
            self._declaration(start)
            return None
        match = _TAG.match(self._text, start)
        return self._tag(match) if match else None

    def _declaration(self, start: int) -> None:
        if self._text.startswith(_COMMENT, start):
            self._skip_to(_COMMENT_END, start, otherwise=len(_COMMENT))
        else:
            self._skip_to(">", start, otherwise=0)

    def _skip_to(self, end: str, start: int, *, otherwise: int) -> None:
        """Move past ``end``, or by ``otherwise`` if it does not come; look for it in vain only once."""
        found = -1 if end in self._unclosed else self._text.find(end, start)
        if found < 0:
            self._unclosed.add(end)
            self._at = start + otherwise
        else:
            self._at = found + len(end)

    def _count(self) -> None:
        self._tags += 1
        if self._tags > HTML_TAGS:
            require(at_most=HTML_TAGS, found=self._tags, what="tags", name=self._name)

    def _tag(self, match: re.Match[str]) -> Tag | None:
        closing, name, raw, quote, end = match.groups()
        self._at = match.end()
        if not end and self._at == len(self._text):  # cut off: nothing says that it is a tag
            self._at = match.start()
            return None
        if quote and not end:
            self._skip_to(">", self._at, otherwise=0)
        name = name.lower()
        if name in _UNSEEN and not closing:
            self._skip_unseen(name)
            return None
        return Tag(name, bool(closing), raw)

    def _skip_unseen(self, name: str) -> None:
        if name in self._unclosed:
            return
        end = _UNSEEN_END[name].search(self._text, self._at)
        if end is None:
            self._unclosed.add(name)
        else:
            self._at = end.start()


_UNSEEN_END = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in _UNSEEN}
