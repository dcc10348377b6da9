"""Which elements are open at a place of a page, and whether what they hold is shown.

A page hides text (``hidden``, ``display:none``) and strikes text out (``<del>``, ``line-through``); to
know where that ends one must know what is open. The rules for end tags that are left out are those of
WHATWG, shortened. In doubt an element is closed: text that is shown too much can be seen, text that
is lost cannot. Nothing is built; every tag is pushed and popped once. Style sheets are not read.
"""

from collections import defaultdict

from attrs import define, field

from zhuanyezhen.reading.formats.html_token import FOREIGN, Tag, leaves_foreign

HIDDEN = "网页含隐藏的文字，未读取。"
STRUCK = "网页含加删除线的文字，未读取。"
CHOICES = "网页含下拉选择框，除已选定的外，其中的选项未读取。"
DRAWN = "网页的图形（SVG）中含文字，未读取。"

_VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_ENDS_P = frozenset({
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
    "summary", "table", "ul",
})  # fmt: skip
_TABLE_PARTS = frozenset({"caption", "tbody", "td", "tfoot", "th", "thead", "tr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FORMATTING = frozenset({
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
_SCOPES = frozenset({"table", "td", "th", "caption", "template"})
_BLOCKS = _ENDS_P | _TABLE_PARTS | {"body", "html", "template"}
_ROWS = ("tr", "td", "th", "caption")
_IMPLIED_ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ol", "ul", *_SCOPES)),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), ("dl", *_SCOPES))),
    **dict.fromkeys(("rt", "rp"), (("rt", "rp"), ("ruby",))),
    **dict.fromkeys(("td", "th"), (("td", "th", "caption"), ("table",))),
    "tr": (_ROWS, ("table",)),
    **dict.fromkeys(("option", "optgroup"), (("option",), ("select",))),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (("tbody", "thead", "tfoot", *_ROWS), ("table",))),
}
"""What a start tag closes, and the elements out of which it does not reach."""

_REASONS = {
    **dict.fromkeys(("rp", "rt", "rtc"), ""),
    **dict.fromkeys(("datalist", "template"), HIDDEN),
    **dict.fromkeys(("del", "s", "strike"), STRUCK),
    "svg": DRAWN,
}
"""What is not read by its name; readings of characters go without a word."""


_IN_DRAWING = "svg:"
"""What is put before the names of a drawing's own elements: a ``td`` there is no cell."""

_ABOUT = frozenset(_IN_DRAWING + name for name in ("desc", "metadata", "script", "style", "title"))


@define
class OpenElements:
    """The elements open at a place of a page, outermost first."""

    _names: list[str] = field(factory=list)
    _places: defaultdict[str, list[int]] = field(factory=lambda: defaultdict(list))
    _scopes: list[int] = field(factory=list)
    _blocks: list[int] = field(factory=list)
    _unseen: list[tuple[int, str]] = field(factory=list)
    _struck: list[int] = field(factory=list)
    _faint: list[tuple[int, bool]] = field(factory=list)

    @property
    def seen(self) -> bool:
        """Whether text at this place is read."""
        return not (self._unseen or self._struck or (self._faint and self._faint[-1][1]))

    @property
    def note(self) -> str:
        """What is to be said of text that is not read, "" if nothing is."""
        if not self._unseen:
            return STRUCK if self._struck else HIDDEN
        return "" if self._names[-1] in _ABOUT else self._unseen[0][1]

    def take(self, tag: Tag) -> bool:
        """Open or close what ``tag`` says; return whether it shapes the page, as no hidden one does."""
        drawings = [places[0] for places in map(self._places.get, FOREIGN) if places]
        if drawings and leaves_foreign(tag):
            self._pop_to(min(drawings))
            drawings = []
        name = _IN_DRAWING + tag.name if drawings and tag.name not in FOREIGN else tag.name
        if tag.closing:
            return self._close(name if self._places[name] else tag.name)
        if not drawings:
            self._imply_ends(name)
        if self._holds(name, closed=tag.self_closing and bool(drawings or name in FOREIGN)):
            unchosen = name == "option" and self._places["select"] and tag.attribute("selected") is None
            self._open(name, CHOICES if unchosen else hides(tag))
            if tag.raw and (visibility := _visibility(tag)):
                self._faint.append((len(self._names) - 1, visibility != "visible"))
        return not self._unseen

    def _holds(self, name: str, *, closed: bool) -> bool:
        """Whether an element has content; the part of a table that stands in none is no element."""
        if name in _TABLE_PARTS and not self._places["table"]:
            return False
        return name not in _VOID and not closed

    def _last(self, name: str) -> int:
        places = self._places[name]
        return places[-1] if places else -1

    def _imply_ends(self, name: str) -> None:
        if name in _ENDS_P and self._last("p") > (self._scopes[-1] if self._scopes else -1):
            self._pop_to(self._last("p"))
        if name in _ENDS_P and self._places["select"]:
            self._pop_to(self._places["select"][0])
        if name in _HEADINGS and _HEADINGS.intersection(self._names[-1:]):
            self._pop_to(len(self._names) - 1)
        ended, within = _IMPLIED_ENDS.get(name, ((), ()))
        if ended and any(self._places[each] for each in ended):
            barrier = max(map(self._last, within))
            self._pop_to(min((at for at in map(self._last, ended) if at > barrier), default=len(self._names)))

    def _open(self, name: str, reason: str | None) -> None:
        at = len(self._names)
        self._names.append(name)
        self._places[name].append(at)
        if name in _SCOPES:
            self._scopes.append(at)
        if name in _BLOCKS:
            self._blocks.append(at)
        if reason == STRUCK:
            self._struck.append(at)
        elif reason is not None:
            self._unseen.append((at, reason))

    def _close(self, name: str) -> bool:
        at = 0 if name in {"body", "html"} else self._last(name)
        if at < max(self._barrier(name), 0):
            shapes = not self._unseen
            if name == "p":  # an empty paragraph to a browser; to its author, the end of what is open
                self._pop_to(self._blocks[-1] + 1 if self._blocks else 0)
            return shapes
        shapes = not self._unseen or at < self._unseen[0][0]
        if name in _BLOCKS or name in FOREIGN or not self._blocks or at > self._blocks[-1]:
            self._pop_to(at)
        else:
            if name in _FORMATTING:  # what else is open inside the block ends with it
                self._pop_to(self._blocks[-1] + 1)
            self._show(at)
        return shapes

    def _barrier(self, name: str) -> int:
        """An end tag does not reach out of the cell it stands in, but those of tables do."""
        if name in _TABLE_PARTS:
            return self._last("table")
        return self._scopes[-1] if self._scopes and name not in {"table", "body", "html"} else -1

    def _show(self, at: int) -> None:
        """An inline element was closed over an open block: what it hid ends here, the block does not."""
        if self._struck[-1:] == [at]:
            self._struck.pop()
        elif self._unseen and self._unseen[-1][0] == at:
            self._unseen.pop()
        elif self._faint and self._faint[-1][0] == at:
            self._faint.pop()

    def _pop_to(self, depth: int) -> None:
        while len(self._names) > depth:
            self._places[self._names.pop()].pop()
            at = len(self._names)
            for stack in (self._scopes, self._blocks, self._struck):
                if stack and stack[-1] == at:
                    stack.pop()
            for reasons in (self._unseen, self._faint):
                if reasons and reasons[-1][0] == at:
                    reasons.pop()


def hides(tag: Tag) -> str | None:
    """Why the content of an element is not read (the note, "" for none), or None when it is.

    >>> from zhuanyezhen.reading.formats.html_token import tokens
    >>> [hides(tag) for tag in tokens("<div style='display: none'><p><del>", "a.html")]
    ['网页含隐藏的文字，未读取。', None, '网页含加删除线的文字，未读取。']
    """
    if tag.name in _REASONS:
        return _REASONS[tag.name]
    if tag.name == "dialog" and tag.attribute("open") is None:
        return HIDDEN
    if not tag.raw or tag.name in {"html", "body"}:  # a page hidden as a whole waits for its script
        return None
    if tag.attribute("hidden") is not None:
        return HIDDEN
    return _hiding_style(_declarations(tag))


def _declarations(tag: Tag) -> dict[str, str]:
    """What the style of an element states, by the names of its properties."""
    stated = {}
    for declaration in (tag.attribute("style") or "").lower().split(";"):
        name, _, value = declaration.partition(":")
        stated[name.strip()] = value.strip().removesuffix("important").rstrip().removesuffix("!").strip()
    return stated


def _hiding_style(stated: dict[str, str]) -> str | None:
    if stated.get("display") == "none" or stated.get("mso-hide") == "all":
        return HIDDEN
    lines = (stated.get(name, "") for name in ("text-decoration", "text-decoration-line"))
    return STRUCK if any("line-through" in each for each in lines) else None


def _visibility(tag: Tag) -> str | None:
    """What an element says of its visibility: what is in it may say otherwise, and its place on the page stays."""
    if "visibility" not in tag.raw.lower() or tag.name in {"html", "body"}:
        return None
    stated = _declarations(tag).get("visibility")
    return stated if stated in {"visible", "hidden", "collapse"} else None
