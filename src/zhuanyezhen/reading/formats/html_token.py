"""HTML cut into tags and texts in one pass, as WHATWG tokenises it, whatever is wrong with it.

Not ``html.parser``: on unclosed comments and quotes its older releases look for the end again and
again, which takes hours on a file of some megabytes. Here every character is looked at a bounded
number of times. A quote opens a value only after ``=``. Where a browser throws the rest of a page
away (a quote, comment or tag that never ends), its text is kept.
"""

import html
import re
from collections.abc import Iterator

from attrs import evolve, frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.limits import HTML_TAGS, require

_BLANK = r"[\t\n\f\r ]"
_NAME = r"(?:=[^\t\n\f\r />=]*+|[^\t\n\f\r />=]++)"
_VALUE = rf"""{_BLANK}*+={_BLANK}*+(?:"[^"]*+"|'[^']*+'|[^\t\n\f\r >]++)?+"""
# a tag with its attributes, quoted or not; possessive, so that a tag that never ends costs its length once
_TAG = regex(rf"<(/?)([a-zA-Z][^\t\n\f\r />]*+)((?:{_BLANK}++|/(?!>)|{_NAME}(?:{_VALUE})?+)*+)(/?)>")
_ATTRIBUTE = regex(rf"({_NAME})({_VALUE})?+")
_MARKUP = regex("<[a-zA-Z/!?]")
_BEGINS_TAG = regex("</?[a-zA-Z]")
# a closing tag or a block inside what should be one tag: its end was forgotten
_SWALLOWED = regex(r"</[a-z]|<(?:p|div|table|tr|td|li|h[1-6])[\s/>]", re.IGNORECASE)
_CHINESE = regex("[\u4e00-\u9fff]")
_LONG_REFERENCE = regex(r"&#(?=[0-9]{10})")
_COMMENT, _COMMENT_END, _TAG_END = regex("<!--(-?>)?"), regex("--!?>"), regex(">")
_RAW = ("script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes", "xmp")
_FALLBACKS = frozenset({"noscript", "noembed", "noframes"})
_SHOWN_RAW = {"textarea": True, "xmp": False}
"""Of these, those a page shows as they are, and whether references count in them."""
_RAW_END = {name: re.compile(rf"(?=</{name}[\t\n\f\r />])", re.IGNORECASE) for name in _RAW}
# <!-- in a script: a <script> in there has an end of its own
_SCRIPT_MARK = regex(r"<!--(?!-?>)|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)
_CDATA = regex(r"<!\[CDATA\[")
_CDATA_END = regex(r"\]\]>")
COMMENT = "!"
"""The name that stands for a piece of text in ``<![CDATA[``, which is a comment but in drawings."""

FOREIGN = frozenset({"svg", "math"})
"""Drawings and formulas: in them ``/>`` closes, and nothing is raw text."""

_OUT_OF_FOREIGN = frozenset({
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol",
    "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul",
    "var",
})  # fmt: skip


@frozen
class Tag:
    """A start or end tag, its name in lower case."""

    name: str
    closing: bool
    raw: str
    self_closing: bool = False
    unshown: bool = False
    """Whether Chinese text stands in it that a browser running scripts does not show."""

    def attribute(self, name: str) -> str | None:
        """The value of an attribute ("" when it has none), or None when it is not there."""
        for match in _ATTRIBUTE.finditer(self.raw):
            if match[1].lower() == name:
                return unescape(_bare(match[2] or ""))
        return None

    @property
    def names(self) -> Iterator[str]:
        """The names of its attributes, as written."""
        return (match[1] for match in _ATTRIBUTE.finditer(self.raw))

    @property
    def swallows(self) -> bool:
        """Whether a value holds tags with Chinese text: a quote was left open before them."""
        return "<" in self.raw and not self.raw.isascii() and _SWALLOWED.search(self.raw) is not None


def leaves_foreign(tag: Tag) -> bool:
    """Whether a tag ends a drawing that was never closed (WHATWG, 13.2.6.5)."""
    return tag.name in ({"p", "br"} if tag.closing else _OUT_OF_FOREIGN)


def _bare(value: str) -> str:
    """A value without the sign of equality and the quotes around it."""
    value = value.lstrip("\t\n\f\r ").removeprefix("=").lstrip("\t\n\f\r ")
    quote = value[:1]
    return value[1:].removesuffix(quote) if quote in {'"', "'"} else value


def unescape(text: str) -> str:
    r"""Resolve character references; one to a number no character has stays as it is.

    >>> unescape("A&amp;B&nbsp;&#19987;") == "A&B\xa0专"
    True
    """
    return html.unescape(_LONG_REFERENCE.sub("&amp;#", text)) if "&" in text else text


def tokens(text: str, name: str) -> Iterator[Tag | str]:
    """Yield tags and texts in order, without comments, declarations and what a page does not show.

    >>> [token if isinstance(token, str) else token.name for token in tokens("<p>责任<!-- x --></p>", "a")]
    ['p', '责任', 'p']
    """
    return _Tokenizer(text, name).tokens()


class _Tokenizer:
    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._tags = 0
        self._at = 0
        self._foreign = False
        self._cut_off = False
        self._shown: str | None = None
        self._no_inner_script = False
        self._unclosed: set[re.Pattern[str]] = set()

    def tokens(self) -> Iterator[Tag | str]:
        plain = 0
        while not self._cut_off and (found := _MARKUP.search(self._text, self._at)):
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
            if self._shown is not None:
                yield self._shown
                self._shown = None
        if plain < len(self._text):
            yield unescape(self._text[plain:])

    def _markup(self, start: int) -> Tag | str | None:
        """Move past the markup at ``start``, if it is any, and return the tag, or the text, that it is."""
        if comment := _COMMENT.match(self._text, start):
            self._comment(comment)
        elif self._foreign and (opening := _CDATA.match(self._text, start)):
            self._skip_to(_CDATA_END, opening.end(), otherwise=len(self._text))
            return self._text[opening.end() : self._at].removesuffix("]]>")
        elif match := _TAG.match(self._text, start):
            return self._tag(match)
        elif opening := _CDATA.match(self._text, start):
            self._skip_to(_TAG_END, opening.end(), otherwise=start)
            unshown = _CHINESE.search(self._text, start, self._at) is not None
            return Tag(COMMENT, closing=False, raw="", unshown=unshown)
        elif _BEGINS_TAG.match(self._text, start):
            self._cut_off = True  # no ">" comes: nothing says that it is a tag, nor can another follow
        else:
            self._skip_to(_TAG_END, start, otherwise=start)
        return None

    def _comment(self, opening: re.Match[str]) -> None:
        if opening[1]:
            self._at = opening.end()
        else:
            self._skip_to(_COMMENT_END, opening.end(), otherwise=opening.end())

    def _skip_to(self, end: re.Pattern[str], start: int, *, otherwise: int) -> None:
        """Move past ``end``, or to ``otherwise`` if it does not come; look for it in vain only once."""
        found = None if end in self._unclosed else end.search(self._text, start)
        if found is None:
            self._unclosed.add(end)
        self._at = found.end() if found else otherwise

    def _count(self) -> None:
        self._tags += 1
        if self._tags > HTML_TAGS:
            require(at_most=HTML_TAGS, found=self._tags, what="tags", name=self._name)

    def _tag(self, match: re.Match[str]) -> Tag:
        self._at = match.end()
        tag = Tag(match[2].lower(), bool(match[1]), match[3], self_closing=bool(match[4]))
        if tag.name in FOREIGN:
            self._foreign = not tag.closing and not tag.self_closing
        elif leaves_foreign(tag):
            self._foreign = False
        if tag.name in _RAW and not tag.closing and not self._foreign:
            start = self._at
            self._raw(tag.name)
            if tag.name in _FALLBACKS and _CHINESE.search(self._text, start, self._at):
                return evolve(tag, unshown=True)
        return tag

    def _raw(self, name: str) -> None:
        """Move past text in which no tag counts; keep it where the page shows it."""
        start = self._at
        if name == "script":
            self._at = self._script_end(start)
        else:
            self._skip_to(_RAW_END[name], start, otherwise=start)
        if name in _SHOWN_RAW and self._at > start:
            text = self._text[start : self._at]
            self._shown = unescape(text) if _SHOWN_RAW[name] else text

    def _script_end(self, start: int) -> int:
        """Where a script ends; where it does not, its start, for what follows is no script."""
        if _RAW_END["script"] in self._unclosed:
            return start
        hidden = inner = False
        for mark in () if self._no_inner_script else _SCRIPT_MARK.finditer(self._text, start):
            if mark[0] == "<!--":
                hidden = True
            elif mark[1] is None:
                hidden = inner = False
            elif mark[1] and not inner:
                return mark.start()
            else:
                inner = hidden and not mark[1]
        self._no_inner_script = True
        end = _RAW_END["script"].search(self._text, start)
        if end is None:
            self._unclosed.add(_RAW_END["script"])
        return end.start() if end else start
