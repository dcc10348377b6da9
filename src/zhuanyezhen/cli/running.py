"""One run of a command, from its options to what it has printed."""

import errno
import os
import sys
from argparse import Namespace

from zhuanyezhen.cli.formats import settle_format
from zhuanyezhen.cli.inputs import refuse_own_input


def run_command(options: Namespace) -> int:
    """Settle the options, run the command, and see that all it printed has gone out.

    Raises:
        ZhuanyezhenError: what the command raises.
        OSError: nothing can be printed.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    settle_format(options)
    refuse_own_input(options)
    if "settle" in options:
        options.settings = options.settle(options)
    status: int = options.run(options)
    sys.stdout.flush()
    return status
