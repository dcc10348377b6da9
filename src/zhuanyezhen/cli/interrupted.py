"""What is said when Ctrl-C ends a command, be it while the command is still being loaded."""

import os
from collections.abc import Sequence

from zhuanyezhen.cli.parser import language
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.words import commands


def tell_interrupted(arguments: Sequence[str]) -> None:
    """One line, in the language of the arguments, else of the environment."""
    lang = language(arguments, os.environ)
    tell(commands.FAILED(lang, told=commands.INTERRUPTED(lang)))
