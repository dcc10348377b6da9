"""Codelists: the values of a field that are listed, each with the word people use for it."""

from enum import StrEnum
from typing import Self

from zhuanyezhen.words import Language, Said


class Codelist(StrEnum):
    """A codelist whose members carry their Chinese word; a member is the text of its value.

    >>> class Size(Codelist):
    ...     SMALL = "small", "小"
    ...     LARGE = "large", "大"
    >>> Size("small").label, Size.SMALL == "small", Size.LARGE.word("en")
    ('小', True, 'large')
    """

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """A member of that value, with its word; the word may be left out so that ``Size("small")`` has a type."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    def word(self, lang: Language) -> str:
        """The member in a language: its Chinese word, or its value without hyphens.

        >>> class State(Codelist):
        ...     IN_FORCE = "in-force", "执行中"
        >>> State.IN_FORCE.word("zh"), State.IN_FORCE.word("en")
        ('执行中', 'in force')
        """
        return self.label if lang == "zh" else self.value.replace("-", " ").replace("_", " ")

    @property
    def said(self) -> Said:
        """The member in both languages."""
        return Said(self.label, self.word("en"))
