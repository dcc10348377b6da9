"""Themes of tasks: which of the words of ``themes.toml`` a text holds.

A theme is what two tasks can share without sharing a word (就业富民, 技能培训). The longest word counts where
one holds another; which tasks belong together is ``linking``'s business.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from attrs import frozen

from zhuanyezhen.values.folding import fold


@frozen(kw_only=True)
class Themes:
    """The theme of each word, and one expression that finds them, the longest first."""

    by_word: dict[str, str]
    words: re.Pattern[str]

    def of(self, text: str) -> dict[str, str]:
        """The themes of a text, each with the first word that names it.

        >>> standard_themes().of("拓展融资渠道，开展技能培训")
        {'金融': '融资', '就业': '技能培训'}
        """
        found: dict[str, str] = {}
        for match in self.words.finditer(fold(text)):
            found.setdefault(self.by_word[match.group()], match.group())
        return found


@cache
def standard_themes() -> Themes:
    """The library's own themes."""
    tables = tomllib.loads(files("zhuanyezhen.aligning").joinpath("themes.toml").read_text("utf-8"))
    by_word = {fold(word): theme for theme, words in tables["themes"].items() for word in words}
    longest = sorted(by_word, key=len, reverse=True)
    return Themes(by_word=by_word, words=re.compile("|".join(map(re.escape, longest))))
