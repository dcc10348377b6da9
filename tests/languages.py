"""Which language a text is in: the Chinese of an English one and the English of a Chinese one."""

import re

_HAN = re.compile(r"[\u3400-\u9fff\u3007]+")
_QUOTED = re.compile(r"“[^“”]*”|(?<![A-Za-z])'[^'\n]*'|《[^》]*》|〔[^〕]*〕")
_ENGLISH = re.compile(r"[A-Za-z]{2,}(?:,? [a-z]{2,}){2,}")
_TYPED = re.compile(r"pip install(?: [\w-]+)+")


def own_chinese(text: str, given: str = "") -> list[str]:
    """The Chinese of an English text that is neither quoted nor a word of the document it is about."""
    names = "".join(given.split())
    return [run for run in _HAN.findall(_QUOTED.sub("", text)) if run not in names]


def foreign_in_chinese(text: str, given: str = "") -> list[str]:
    """The English sentences of a Chinese text: three words in a row that the document does not hold, nor are typed."""
    return [run for run in _ENGLISH.findall(_TYPED.sub("", text)) if run not in given]
