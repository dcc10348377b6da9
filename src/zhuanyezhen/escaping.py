"""Making the characters of a document safe to show.

A report quotes documents that nobody has vetted: terminal escapes, right-to-left overrides, NUL bytes
and lone surrogates among them. Each such character is replaced by *one* visible one, so that an offset
into the text stays an offset into what is shown.
"""

import re

from zhuanyezhen.pattern import regex

_CONTROLS = "\x00-\x1f\x7f-\x9f"
_FORMATS = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_UNSAFE = regex(f"[{_CONTROLS}{_FORMATS}{_NO_CHARACTERS}]")
_TAB, _DELETE, _FIRST_PRINTABLE = "\t", "\x7f", " "


def visible(text: str) -> str:
    r"""Replace what cannot be shown or would act on the screen, one character for one.

    A control character becomes its picture (␛), a tab a space, anything else invisible a �.

    >>> visible("区商务局\x1b[31m牵头\u202e")
    '区商务局␛[31m牵头�'
    """
    return _UNSAFE.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    character = match.group()
    if character == _TAB:
        return " "
    if character < _FIRST_PRINTABLE:
        return chr(0x2400 + ord(character))
    return "␡" if character == _DELETE else "�"
