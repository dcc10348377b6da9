"""The parser of the command line in two languages, and which of them it speaks.

Decided here: ``--lang`` decides, then the locale of the environment (``LC_ALL``, ``LC_MESSAGES``, ``LANG``: the first
that is set), then Chinese. A locale of neither language gets English; ``C`` and ``POSIX`` name no language at all.
argparse speaks through gettext, whose state belongs to the whole process: its lines are recognised and said anew.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NoReturn, TypeVar, get_args

from zhuanyezhen.words import Language, Text, commands

_Value = TypeVar("_Value")
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_LANGUAGES: tuple[Language, ...] = get_args(Language)


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak, known before the arguments are parsed, as help is in it too.

    >>> language(["check", "--lang", "en"], {"LANG": "zh_CN.UTF-8"}), language([], {"LANG": "en_GB.UTF-8"})
    ('en', 'en')
    >>> language([], {"LC_ALL": "", "LANG": "zh_CN.UTF-8"}), language([], {"LANG": "C.UTF-8"}), language([], {})
    ('zh', 'zh', 'zh')
    """
    for lang in _LANGUAGES:
        if _asked(arguments) == lang:
            return lang
    locale = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    named = re.split(r"[_.@-]", locale.lower(), maxsplit=1)[0]
    return "zh" if named in {"", "c", "posix", "zh"} else "en"


def _asked(arguments: Sequence[str]) -> str | None:
    """What stands behind the last --lang, nothing of what stands behind --."""
    words = arguments[: arguments.index("--")] if "--" in arguments else arguments
    asked = None
    for at, word in enumerate(words):
        name, sign, value = word.partition("=")
        if name == "--lang":
            asked = value if sign else "".join(words[at + 1 : at + 2])
    return asked


class Parser(argparse.ArgumentParser):
    """A parser whose help, usage and errors are in ``lang``; ``say`` gives a message in it.

    ``options`` adds its arguments when it is first asked to parse, or told to ``fill`` itself.
    """

    def __init__(
        self,
        *,
        lang: Language = "zh",
        options: "Callable[[Parser], None] | None" = None,
        **given: Any,  # noqa: ANN401 - argparse's own
    ) -> None:
        super().__init__(add_help=False, formatter_class=lambda prog: _Formatter(prog, lang=lang), **given)
        self.lang: Language = lang
        self._optionals.title = self.say(commands.OPTIONS)
        self._positionals.title = self.say(commands.ARGUMENTS)
        self.add_argument("-h", "--help", action="help", help=self.say(commands.HELP))
        self._add_options = options

    def fill(self) -> None:
        """Add the arguments that are still to be added."""
        add, self._add_options = self._add_options, None
        if add:
            add(self)

    def parse_known_args(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - argparse's own
        """Parse, as argparse does, with all arguments added; it asks a command's parser so, too."""
        self.fill()
        return super().parse_known_args(*given, **named)

    def say(self, message: Text, **fields: object) -> str:
        """A message in the parser's language."""
        return message(self.lang, **fields)

    def reader(self, read: Callable[[str], _Value | None], wrong: Text) -> Callable[[str], _Value]:
        """What reads the value of an option; where it gives ``None``, ``wrong`` is said."""

        def typed(text: str) -> _Value:
            value = read(text)
            if value is None:
                raise argparse.ArgumentTypeError(self.say(wrong, text=text))
            return value

        return typed

    def error(self, message: str) -> NoReturn:
        """Say how the command is used and what was wrong, and end with status 2."""
        self.print_usage(sys.stderr)
        told = commands.of_argparse(message, self.lang)
        self.exit(2, self.say(commands.WRONG, program=self.prog, told=told))


def add_lang(parser: Parser) -> None:
    """--lang, which ``language`` has looked for before."""
    parser.add_argument(
        "--lang", choices=_LANGUAGES, default=argparse.SUPPRESS, help=parser.say(commands.LANG)
    )


class _Formatter(argparse.HelpFormatter):
    """Help that begins in the language of its parser."""

    def __init__(self, prog: str, *, lang: Language) -> None:
        super().__init__(prog)
        self._lang: Language = lang

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """The usage, behind its word."""
        super().add_usage(usage, actions, groups, commands.USAGE(self._lang) if prefix is None else prefix)
