"""What a piece of work may cost: CPU time, tried again where the machine was busy.

A machine that does something else makes a good try slow; it never makes a bad one fast. So one good try is the proof,
and a work that costs too much fails every one of them.
"""

from collections.abc import Callable
from time import process_time

_TRIES = 10


def cpu(work: Callable[[], object]) -> float:
    """The seconds of this process that a work took."""
    started = process_time()
    work()
    return process_time() - started


def fits(seconds: float, work: Callable[[], object]) -> bool:
    """Whether the work was done in so many seconds in one of three tries."""
    return any(cpu(work) <= seconds for _ in range(3))


def is_linear(work: Callable[[int], object], size: int) -> bool:
    """Whether twice the size took at most three times as long in one of ten tries; what grows by its square takes four."""
    return any(cpu(lambda: work(2 * size)) <= 3 * cpu(lambda: work(size)) + 0.02 for _ in range(_TRIES))
