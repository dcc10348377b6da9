"""The reader of workbooks may panic, which is no Exception: what users meet is an error of ours."""

from types import SimpleNamespace

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel import native


class PanicException(BaseException):
    """What PyO3 raises where Rust panics; known by its name alone."""


@pytest.mark.parametrize(
    ("failure", "kind"), [(PanicException, UnreadableFileError), (KeyboardInterrupt, KeyboardInterrupt)]
)
def test_a_panic_is_a_damaged_file(
    failure: type[BaseException], kind: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And Ctrl-C is none."""

    def read(_data: object) -> None:
        raise failure("range end index 4 out of range")

    calamine = SimpleNamespace(
        CalamineWorkbook=SimpleNamespace(from_filelike=read),
        PasswordError=KeyError,
        CalamineError=RuntimeError,
    )
    monkeypatch.setattr(native, "load_extra", lambda *_given, **_named: calamine)
    with pytest.raises(kind):
        list(native.native_sheets(b"PK", "台账.xlsx", ""))
