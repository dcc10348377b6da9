"""Python's collector of circles, paused while very many objects are made of which none stands in a circle.

Looking for circles again and again among millions of objects that all stay would double the time. Decided here: who
pauses it gives it back as it was found, after an error, too; threads that pause it at one time share one pause, which
ends with the last of them.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Pause:
    """The one pause of the process: how many are in it, and whether the collector ran before."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.inside = 0
        self.ran = False

    def enter(self) -> None:
        with self.lock:
            if not self.inside:
                self.ran = gc.isenabled()
                gc.disable()
            self.inside += 1

    def leave(self) -> None:
        with self.lock:
            self.inside -= 1
            if self.ran and not self.inside:
                gc.enable()


_PAUSE = _Pause()


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector for what is done within.

    >>> with collector_paused():
    ...     gc.isenabled()
    False
    """
    _PAUSE.enter()
    try:
        yield
    finally:
        _PAUSE.leave()
