"""Themes of tasks: which of the words of ``themes.toml`` a text holds.

A theme is what two tasks can share without sharing a word (就业富民, 技能培训). The longest word counts where
one holds another; which tasks belong together is ``linking``'s business.
"""

import re
from collections.abc import Iterable
from functools import cache

from attrs import frozen

from zhuanyezhen.carried import carried_tables
from zhuanyezhen.values.folding import fold, fold_tight


@frozen(kw_only=True)
class Themes:
    """The theme of each word, what finds them, and the frame (``frame``) of titles.

    ``general`` finds what plans of any subject may speak of, ``anywhere`` the headings that stand in any plan.
    """

    by_word: dict[str, str]
    words: re.Pattern[str]
    frame: re.Pattern[str]
    general: re.Pattern[str]
    anywhere: re.Pattern[str]

    def core(self, title: str) -> str:
        """A title without what any title may begin or end with; the whole where nothing else is in it.

        >>> standard_themes().core("大力推进医养结合工作"), standard_themes().core("加强建设")
        ('医养结合', '加强建设')
        """
        folded = fold_tight(title)
        return self.frame.sub("", folded) or folded

    def of(self, text: str) -> dict[str, str]:
        """The themes of a text, each with the first word that names it.

        >>> standard_themes().of("拓展融资渠道，开展技能培训")
        {'金融': '融资', '就业': '技能培训'}
        """
        found: dict[str, str] = {}
        for match in self.words.finditer(fold(text)):
            if theme := self.by_word.get(match.group()):
                found.setdefault(theme, match.group())
        return found


@cache
def standard_themes() -> Themes:
    """The library's own themes."""
    tables = carried_tables("zhuanyezhen.aligning", "themes.toml")
    by_word = {fold(word): theme for theme, words in tables["themes"].items() for word in words}
    framing = [each for each in (*tables["heads"], *tables["tails"]) if len(each) > 1]
    return Themes(
        by_word=by_word,
        general=re.compile(_one_of([*by_word, *tables["neutral"], *tables["general"], *framing])),
        anywhere=re.compile(_one_of(tables["anywhere"])),
        words=re.compile(_one_of([*by_word, *tables["neutral"]])),
        frame=re.compile(rf"^(?:{_one_of(tables['heads'])})+|(?:{_one_of(tables['tails'])})+$"),
    )


def _one_of(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
