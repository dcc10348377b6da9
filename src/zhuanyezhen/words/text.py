"""What a message is: its words in both languages, filled in for one of them or kept in both.

Decided here: Chinese is the language of record. A sentence that an answer carries (why an area is covered) is its
Chinese text and knows its English twin; a sentence that comes from elsewhere (a note of a reader, a line of argparse)
is recognised by the message it was made of.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal, Self, TypeAlias

from attrs import frozen

from zhuanyezhen.pattern import regex

Language: TypeAlias = Literal["zh", "en"]

LOCALES: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}
"""What pages and files name the languages by (BCP 47)."""

_FIELD = regex(r"\{[^{}]{0,60}\}")


class Said(str):  # noqa: SLOT000 - slots of a text would not survive copying
    """A sentence in Chinese that knows its English: a plain text to all who do not ask.

    >>> reason = Said("没有县级名录", "there is no roster of counties")
    >>> reason, reason.en
    ('没有县级名录', 'there is no roster of counties')
    """

    en: str

    def __new__(cls, zh: str, en: str) -> Self:
        """The Chinese sentence is the text itself."""
        made = super().__new__(cls, zh)
        made.en = en
        return made

    def __reduce__(self) -> tuple[type["Said"], tuple[str, str]]:
        """Both languages survive copying and pickling."""
        return type(self), (str(self), self.en)


class _Count(int):
    """A number that is told with its noun: ``{n:task|tasks}`` in an English message."""

    def __format__(self, spec: str) -> str:
        one, bar, many = spec.partition("|")
        return f"{int(self)} {one if self == 1 else many}" if bar else format(int(self), spec)


@frozen
class Text:
    """A message: templates for ``str.format`` in Chinese and in English, with the same fields.

    >>> tasks = Text("共{n}项任务", "{n:task|tasks} in all")
    >>> tasks("zh", n=2), tasks("en", n=2), tasks("en", n=1)
    ('共2项任务', '2 tasks in all', '1 task in all')
    """

    zh: str
    en: str

    def __call__(self, lang: Language, *given: object, **named: object) -> str:
        """The message in a language; what is filled in is said in it too, where it can be."""
        template = self.en if lang == "en" else self.zh
        return template.format(
            *(_filled(each, lang) for each in given),
            **{name: _filled(each, lang) for name, each in named.items()},
        )

    def said(self, *given: object, **named: object) -> Said:
        """The message in both languages.

        >>> Text("没有{label}名录", "there is no roster of {label}").said(label=Said("县级", "counties")).en
        'there is no roster of counties'
        """
        return Said(self("zh", *given, **named), self("en", *given, **named))

    def both(self, *given: object, **named: object) -> tuple[str, str]:
        """The message in English and Chinese, as errors take it."""
        return self("en", *given, **named), self("zh", *given, **named)

    def recognised(self, text: str, lang: Language = "zh") -> Mapping[str, str] | None:
        """What was filled into the message to give ``text`` in ``lang``; ``None`` if it is not this message.

        >>> Text("已略去目录{count}行。", "{count} lines of contents were left out.").recognised("已略去目录3行。")
        {'count': '3'}
        """
        names, (first, *rest) = _parts(self.en if lang == "en" else self.zh)
        if not rest:
            return {} if text == first else None
        found = _between(text, first, rest)
        return dict(zip(names, found, strict=True)) if found else None


def said_in(text: str, lang: Language) -> str:
    """A text in a language, where it knows it: else as it is.

    >>> said_in(Said("尚未认定", "not recognised yet"), "en"), said_in("区商务局", "en")
    ('not recognised yet', '区商务局')
    """
    return text.en if lang == "en" and isinstance(text, Said) else text


def translated(text: str, messages: Iterable[Text], lang: Language, *, source: Language = "zh") -> str:
    """A text of language ``source`` in ``lang``, if it was made of one of the messages; else as it is.

    >>> translated("已略去目录3行。", [Text("已略去目录{n}行。", "Left out: {n} lines of contents.")], "en")
    'Left out: 3 lines of contents.'
    """
    if lang == source:
        return text
    if isinstance(text, Said):
        return said_in(text, lang)
    for message in messages:
        fields = message.recognised(text, source)
        if fields is not None:
            return message(lang, **{name: _number(value) for name, value in fields.items()})
    return text


def listed(texts: Iterable[str], lang: Language) -> str:
    """Texts one after the other, as a language lists them.

    >>> listed(["甲", "乙"], "zh"), listed(["甲", "乙"], "en")
    ('甲、乙', '甲, 乙')
    """
    return (", " if lang == "en" else "、").join(said_in(each, lang) for each in texts)


def within_quotes(text: str) -> str:
    """A text as it stands within quotes: its own become single ones.

    >>> within_quotes("专精特新“小巨人”企业")
    '专精特新‘小巨人’企业'
    """
    return text.replace("“", "‘").replace("”", "’")


def joined(texts: Iterable[str]) -> Said:
    """Sentences one after the other, in both languages.

    >>> joined(["甲", Said("尚未认定", "not recognised yet")]).en
    '甲; not recognised yet'
    """
    told = tuple(texts)
    return Said("；".join(told), "; ".join(said_in(each, "en") for each in told))


def _filled(value: object, lang: Language) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return _Count(value)
    return said_in(value, lang) if isinstance(value, str) else value


def _number(text: str) -> str | int:
    return int(text) if text.isascii() and text.isdecimal() else text


@cache
def _parts(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the fields of a template, and the words before, between and behind them."""
    names = tuple(re.split("[:!}]", field[1:])[0] for field in _FIELD.findall(template))
    return names, tuple(_FIELD.split(template))


def _between(text: str, first: str, rest: Sequence[str]) -> list[str] | None:
    """What stands between words, each looked for once and behind the one before: linear in the text."""
    if not text.startswith(first) or not text.endswith(rest[-1]):
        return None
    at, end, found = len(first), len(text) - len(rest[-1]), []
    for words in rest[:-1]:
        next_at = text.find(words, at, end)
        if next_at < 0:
            return None
        found.append(text[at:next_at])
        at = next_at + len(words)
    return [*found, text[at:end]] if at <= end else None
