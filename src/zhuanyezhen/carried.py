"""Files the package carries: lists of words, thresholds, the roster. They are read when they are first asked for.

Decided here: they are had from the loader of their package, which may be an archive; what reads a file of a user's is
``intake``. Each is read once, by a cached function of the module that knows what it means.
"""

from pkgutil import get_data
from typing import Any


def carried_bytes(package: str, name: str) -> bytes:
    """The bytes of a file in a package of the library.

    >>> carried_bytes("zhuanyezhen.naming", "national.toml").startswith(b"#")
    True
    """
    data = get_data(package, name)
    assert data is not None  # noqa: S101 - loaders of packages give data
    return data


def carried_tables(package: str, name: str) -> dict[str, Any]:
    """The tables of a TOML file in a package of the library, as plain values."""
    from tomllib import loads  # noqa: PLC0415 - slow to import, and many commands read no such file

    return loads(carried_bytes(package, name).decode())
