"""The command line: parses arguments, calls, prints.

Exit status: 0 = nothing at or above --fail-on, 1 = findings, 2 = wrong use, an unreadable file or any other failure.
Each module holds the commands of one subject; ``options`` what they share, ``parser`` the language they speak.
Decided here: nothing is imported before it is needed, and all of it within ``main``, so that Ctrl-C is answered in a
line however early it comes. ``program`` knows the names of the commands; a command's own module is loaded when it runs.
"""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; ``arguments`` default to the process's own."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        from zhuanyezhen.cli.program import run  # noqa: PLC0415 - within reach of the line below

        return run(given)
    except KeyboardInterrupt:
        from zhuanyezhen.cli.interrupted import tell_interrupted  # noqa: PLC0415 - what is seldom told

        tell_interrupted(given)
        return 2
