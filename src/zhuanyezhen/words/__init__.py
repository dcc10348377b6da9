"""What the library says of its own, in Chinese and in English: one typed table, a file for each subject.

Every message is a ``Text`` that holds both languages side by side, so that none can be had in one alone; a test
walks them all. The words of rules stand beside the rules, those of errors where they are raised, names of codes
in ``terms``. Language is an argument, never a state: what is shown is told which one, the command line decides.
"""

from zhuanyezhen.words.text import (
    LOCALES,
    Language,
    Said,
    Text,
    joined,
    listed,
    said_in,
    translated,
    within_quotes,
)

__all__ = [
    "LOCALES",
    "Language",
    "Said",
    "Text",
    "joined",
    "listed",
    "said_in",
    "translated",
    "within_quotes",
]
