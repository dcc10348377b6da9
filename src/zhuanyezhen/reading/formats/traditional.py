"""Plans in traditional characters: comparisons run on simplified ones, the text stays as written.

Only ``Document.folded`` is changed, one character to one character, so offsets hold. Where OpenCC
would change the length of a line, that line is converted character by character; a character with no
single counterpart is kept.
"""

from collections.abc import Callable

from attrs import evolve

from zhuanyezhen.errors import MissingExtraError
from zhuanyezhen.extras import load_extra
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.values.folding import fold

Convert = Callable[[str], str]

_TRADITIONAL = "區縣責單導實業專鎮發關開務產質準團體協創優應會員負領構標檢營點戶"
_SIMPLIFIED = "区县责单导实业专镇发关开务产质准团体协创优应会员负领构标检营点户"
_SHARE = 0.2  # a copied page may mix both; a name or a quotation in a simplified plan stays far below
_INSTALL = "文档为繁体字，单位名称等可能识别不全：请安装 OpenCC 后重读（pip install opencc）。"
_CONVERTED = "文档含繁体字：比对时按简体识别，引文保留原文。"


def is_traditional(text: str) -> bool:
    """Whether ``text`` is clearly in traditional characters, by frequent ones that differ.

    >>> is_traditional("責任單位：區工業和信息化局"), is_traditional("责任单位：区工业和信息化局（陳記醬園）")
    (True, False)
    """
    traditional = sum(map(text.count, _TRADITIONAL))
    return traditional > _SHARE * (traditional + sum(map(text.count, _SIMPLIFIED)))


def simplify(document: Document, *, traditional: bool | None) -> Document:
    """Give ``document`` a simplified folded twin if it is traditional (None: find out; True: it is).

    Raises ``MissingExtraError`` when ``traditional`` is True and OpenCC is not installed; when it was
    only found out, the document says in a note what to install.
    """
    if traditional is False or (traditional is None and not is_traditional(document.text)):
        return document
    try:
        convert = _converter(document.name)
    except MissingExtraError:
        if traditional:
            raise
        return evolve(document, notes=(*document.notes, _INSTALL))
    folded = fold(same_length(document.text, convert))
    return evolve(document, folded=folded, notes=(*document.notes, _CONVERTED))


def _converter(name: str) -> Convert:
    opencc = load_extra(
        "opencc", extra="hant", purpose=f"reading {name!r}, which is in traditional characters,"
    )
    convert: Convert = opencc.OpenCC("t2s").convert
    return convert


def same_length(text: str, convert: Convert) -> str:
    """Convert ``text`` line by line, keeping the length of every line.

    >>> same_length("責任單位", lambda text: text.replace("責", "责").replace("單", "单"))
    '责任单位'
    """
    return "\n".join(_same_length_line(line, convert) for line in text.split("\n"))


def _same_length_line(line: str, convert: Convert) -> str:
    if line.isascii():
        return line
    try:
        converted = convert(line)
    except UnicodeEncodeError:  # a lone surrogate, which OpenCC cannot be given
        converted = ""
    return converted if len(converted) == len(line) else _by_character(line, convert)


def _by_character(line: str, convert: Convert) -> str:
    characters = (character for character in set(line) if not "\ud800" <= character <= "\udfff")
    single = {ord(character): convert(character) for character in characters}
    return line.translate({code: text for code, text in single.items() if len(text) == 1})
