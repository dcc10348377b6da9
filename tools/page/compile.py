"""Compile a tree of modules in place, each ``.py`` becoming the ``.pyc`` that Python imports where there is no source.

Run when the page is made, by the Python that the page holds (``compile.mjs``): no other writes what it reads.
"""

from importlib.util import MAGIC_NUMBER, source_hash
from marshal import dumps
from pathlib import Path
from types import CodeType

_UNCHECKED = (1).to_bytes(4, "little")
"""The flags of a file that carries the hash of its source and is believed without it."""
_NOWHERE, _LONGEST = 0b1_1111_000, 8
"""An entry without a position, and how many units of code one may cover: InternalDocs/code_objects.md of CPython."""


def compile_tree(root: Path, kept: str) -> None:
    """Compile all below ``root``; only modules of the package ``kept``, which shows them, keep their docstrings."""
    for path in sorted(root.rglob("*.py")):
        name, source = path.relative_to(root).as_posix(), path.read_bytes()
        optimize = 0 if name.startswith(f"{kept}/") else 2
        code = compile(source, name, "exec", dont_inherit=True, optimize=optimize)
        path.with_suffix(".pyc").write_bytes(
            MAGIC_NUMBER + _UNCHECKED + source_hash(source) + dumps(_bare(code))
        )
        path.unlink()


def _bare(code: CodeType) -> CodeType:
    """The code without its lines, a third of its size compressed: the page tells what failed, not in which line of what.

    The table of positions says of every eight units of code (two bytes each), then of those left, that none is known.
    """
    constants = tuple(_bare(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    eights, left = divmod(len(code.co_code) // 2, _LONGEST)
    unknown = bytes([_NOWHERE + _LONGEST - 1]) * eights + (bytes([_NOWHERE + left - 1]) if left else b"")
    return code.replace(co_consts=constants, co_linetable=unknown)
