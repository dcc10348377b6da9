"""The collector is paused within, and afterwards as it was before."""

import gc
from collections.abc import Iterator
from contextlib import suppress
from threading import Event, Thread

import pytest

from zhuanyezhen.collector import collector_paused


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    before = gc.isenabled()
    yield
    (gc.enable if before else gc.disable)()


@pytest.mark.parametrize("running", [True, False])
def test_it_is_given_back_as_it_was_found(*, running: bool) -> None:
    """After an error, too, and to one that had paused it already."""
    (gc.enable if running else gc.disable)()
    with suppress(KeyError), collector_paused():
        assert not gc.isenabled()
        raise KeyError
    assert running is gc.isenabled()
    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled(), "the outer one is still at work"
    assert running is gc.isenabled()


def test_threads_share_one_pause() -> None:
    """The first to leave does not start it under the other, nor does the last leave it off."""
    gc.enable()
    inside, leave = Event(), Event()

    def work() -> None:
        with collector_paused():
            inside.set()
            leave.wait(60)

    thread = Thread(target=work)
    with collector_paused():
        thread.start()
        assert inside.wait(60)
    assert not gc.isenabled(), "the thread is still at work"
    leave.set()
    thread.join(60)
    assert gc.isenabled()
