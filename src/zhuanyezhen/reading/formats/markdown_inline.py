r"""The marks within a line of Markdown: taken off, so that the words stay.

What stands in backticks or behind a backslash is no mark: it is set aside first and put back at the end.
Links and spans leave their text; a link to what is no address stays as it is written. ``__`` stays, for
plans leave blanks to be filled in with it. HTML is read as in web pages.
"""

import html
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from attrs import define, field

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.html import PageLines
from zhuanyezhen.reading.formats.script import scripted

STRUCK = "文件含加删除线的文字，未读取。"
NOTES = "文件含写在文中的注释（^[…]），未读取。"

_ESCAPED = r"\\(?P<mark>[!-/:-@\[-`{-~])"
_AUTOLINK = r"<(?P<address>(?:https?://|mailto:)[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>"
# &#20013; &#x4e2d; &nbsp;
_ENTITY = r"(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
_LITERAL = regex(f"{_ESCAPED}|(?P<ticks>`++)|{_AUTOLINK}|{_ENTITY}")
_TICKS = regex("`+")
_HARMLESS = {
    "&nbsp;": "\xa0", "&ensp;": "\u2002", "&emsp;": "\u2003", "&ldquo;": "“", "&rdquo;": "”", "&mdash;": "—",
}  # fmt: skip
_MAY_BE_LITERAL = regex(r"[\\`&]|<(?:http|mailto|[\w.+-]{1,64}@)")
_PLAIN_CODE = regex(r"(?<!`)`([^`\\*\[\]<>&~^=\x01\x02]++)`(?!`)")
_SET_ASIDE = regex("\x01([0-9]{1,9})\x02")

# text of a link, with pairs of brackets in it
_TEXT = r"((?:[^\[\]]++|\[[^\[\]]*+\])*+)"
_TITLE = r"""(?:[ \t]++(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?+"""
_ADDRESS = r"(?:<[^<>\n]{0,4000}>|[^\s()<>]*+(?:\([^\s()]*+\)[^\s()<>]*+)*+)"
# [text](address "title"){attributes} and pictures
_LINK = regex(rf"!?\[{_TEXT}\]\([ \t]*+({_ADDRESS}){_TITLE}[ \t]*+\)(?:\{{[^{{}}]{{0,200}}\}})?")
_PLAIN_LINK = regex(r"!?\[([^\[\]]*)\]\([\w/.:#?=&%+,;~-]*+\)(?!\{)", re.ASCII)
_NO_ADDRESS = regex(r"[\u4e00-\u9fff、，；：]+")
_REFERENCE = regex(rf"!?\[{_TEXT}\](?:[ ]?\[([^\[\]]{{0,200}})\])")
_SHORTCUT = regex(r"!?\[([^\[\]^]{1,200})\](?![\[(:{])")
# [text]{.class} and {key=value}, as pandoc writes spans; [text]{other} is text
_SPAN = regex(r"\[([^\[\]]*)\]\{(?=[ \t]*(?:[.#]|[\w-]{1,40}=))[^{}]{0,200}\}")
_FOOTNOTE = regex(r"\[\^[^\[\]\s^]{1,80}\]")
_INLINE_NOTE = regex(r"\^\[[^\[\]]*+\]")
_EMPHASIS = regex(r"(?<![\w*])\*([^\s*][^*]*)\*")
_HIGHLIGHT = regex(r"(?<!=)==(?=[^\s=])([^=]*+)==(?!=)")
# 10^2^, H~2~O: as pandoc writes them
_RAISED = regex(r"(?<=[\w)）])\^([0-9A-Za-z+-]{1,12})\^")
_LOWERED = regex(r"(?<=[A-Za-z)])~([0-9]{1,3})~")
_DELETED = regex(r"(?<![\\~])~~(?=[^\s~])[^~]++~~(?!~)")
_BREAK = regex(
    r"<(?:[bh]r|/?(?:p|div|li|[ou]l|d[ltd]|h[1-6]|blockquote|center|section|article|details|summary|tr|pre))"
    r"(?:[ \t][^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_MARKUP = regex(r"<(?:/?[a-zA-Z][a-zA-Z0-9:-]{0,20}(?:[ \t][^<>]{0,500})?/?|!--(?:[^-]++|-(?!->))*+--)>")
# what a browser does not show as it stands
_MATTERS = regex(
    r"<(?:del|s|strike|r[tp]|rtc|su[bp]|svg|math|script|style|template|select|datalist|dialog|noscript|textarea"
    r"|xmp|title|iframe|object|embed|ol)(?=[\s/>])|<[a-z][^<>]{0,500}(?:hidden|style)",
    re.IGNORECASE,
)


@define
class Inline:
    """Takes the marks off the lines of one file; HTML that is open goes on to the next line of a paragraph."""

    name: str
    references: AbstractSet[str] = frozenset()
    notes: dict[str, None] = field(factory=dict)
    _page: PageLines | None = None
    _aside: list[str] = field(factory=list)

    def plain(self, text: str) -> str:
        """The words of a line; most have no marks, so each is looked for before it is cut."""
        if "`" in text:
            bare = "".join(_PLAIN_CODE.split(text))  # what a pattern of one group splits is what it leaves
            text = text if "`" in bare else bare
        if "&" in text:
            for entity, character in _HARMLESS.items():
                text = text.replace(entity, character)
        if _MAY_BE_LITERAL.search(text) and "\x01" not in text:
            text = "".join(self._set_aside(text))
        if self._page is not None or "<" in text:
            text = self._html(text)
        text = self._words(text)
        if self._aside:
            text = _SET_ASIDE.sub(lambda match: self._aside[int(match[1])], text)
            self._aside.clear()
        return text

    def end_paragraph(self) -> str:
        """HTML that was left open in a paragraph ends with it; what it still holds comes back."""
        page, self._page = self._page, None
        if page is None:
            return ""
        rest = page.end()
        self.notes |= dict.fromkeys(map(of_file, page.notes))
        return rest

    def _set_aside(self, text: str) -> Iterator[str]:
        """The pieces of a line, with place holders for what is no mark."""
        runs: defaultdict[int, list[int]] = defaultdict(list)
        for run in _TICKS.finditer(text):
            runs[len(run[0])].append(run.start())
        done = 0
        for match in _LITERAL.finditer(text):
            if match.start() < done:
                continue
            literal, end = _literal(match, runs[match.end() - match.start()])
            if literal is not None:
                yield text[done : match.start()]
                yield f"\x01{len(self._aside)}\x02"
                self._aside.append(literal)
                done = end
        yield text[done:]

    def _html(self, text: str) -> str:
        if self._page is None and not _MATTERS.search(text):
            return _MARKUP.sub("", _BREAK.sub("\n", text)).strip("\n")
        if self._page is None:
            self._page = PageLines(self.name)
        return self._page.take(text)

    def _words(self, text: str) -> str:
        if "~" in text:
            text = self._without_deleted(text)
        text = text.replace("**", "")
        if "^" in text:
            text = self._raised(text)
        if "[" in text:
            text = self._links(text)
        if "*" in text:
            text = "".join(_EMPHASIS.split(text))
        return _HIGHLIGHT.sub(r"\1", text) if "==" in text else text

    def _without_deleted(self, text: str) -> str:
        if "~~" in text:
            text, deleted = _DELETED.subn("", text)
            self.notes |= dict.fromkeys([STRUCK] if deleted else [])
        return _LOWERED.sub(lambda match: _beside(match, raised=False), text)

    def _raised(self, text: str) -> str:
        text, notes = _INLINE_NOTE.subn("", text)
        self.notes |= dict.fromkeys([NOTES] if notes else [])
        return _RAISED.sub(lambda match: _beside(match, raised=True), _FOOTNOTE.sub("", text))

    def _links(self, text: str) -> str:
        if "](" in text:
            text = _LINK.sub(_text_of, "".join(_PLAIN_LINK.split(text)))
        if "](" in text:  # a picture inside a link
            text = _LINK.sub(_text_of, text)
        if "]{" in text:
            text = "".join(_SPAN.split(text))
        if self.references:
            text = _REFERENCE.sub(self._text_of_reference, text)
            text = _SHORTCUT.sub(self._text_of_reference, text)
        return text

    def _text_of_reference(self, match: re.Match[str]) -> str:
        label = match[match.lastindex or 1] or match[1]
        return match[1] if label_of(label) in self.references else match[0]


def of_file(note: str) -> str:
    """A note on a web page, as it is said of a file that holds a piece of one."""
    return note.replace("网页", "文件", 1)


def label_of(text: str) -> str:
    """The label of a reference, as it is compared."""
    return " ".join(text.split()).lower()


def _text_of(link: re.Match[str]) -> str:
    """The text of a link, unless what should be its address are Chinese words: those were meant to be read."""
    return link[0] if _NO_ADDRESS.fullmatch(link[2]) else link[1]


def _beside(match: re.Match[str], *, raised: bool) -> str:
    return scripted(match[1], match.string[match.start() - 1], raised=raised)


def _literal(match: re.Match[str], runs: Sequence[int]) -> tuple[str | None, int]:
    """What a match stands for, and where it ends; ticks open code if as many stand further on."""
    if match["ticks"]:
        after = bisect_right(runs, match.start())
        if after == len(runs):
            return None, match.end()
        return _code(match.string[match.end() : runs[after]]), runs[after] + len(match["ticks"])
    entity = match["entity"]
    return (html.unescape(entity) if entity else match["mark"] or match["address"]), match.end()


def _code(code: str) -> str:
    """What stands between backticks: a blank on either side belongs to them."""
    return code[1:-1] if code.strip(" ") and code[0] == code[-1] == " " and len(code) > 1 else code
