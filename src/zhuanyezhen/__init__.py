r"""Read, check and study specialty-town (专业镇) programmes.

>>> import zhuanyezhen as zyz
>>> plan = zyz.parse_plan("一、重点任务\n（一）做强花卉产业。扩种。（责任单位：区农业农村局牵头，区商务局配合）")
>>> [assignment.as_written for assignment in plan.tasks[0].leads]
['区农业农村局']

Names are loaded when they are first used (PEP 562): importing the package costs next to nothing. Which there are, and
where each lives, stands in ``__init__.pyi`` alone.
"""

from functools import cache
from importlib import import_module

__version__ = "0.1.0"


@cache
def _homes() -> dict[str, str]:
    """Each public name and the module it is taken from, as the stub beside this file lists them."""
    import ast  # noqa: PLC0415 - only who uses a name pays for it
    from pathlib import Path  # noqa: PLC0415 - as above

    stub = ast.parse(Path(__file__).with_suffix(".pyi").read_text("utf-8"))
    return {
        name.name: str(each.module)
        for each in stub.body
        if isinstance(each, ast.ImportFrom)
        for name in each.names
    }


def __getattr__(name: str) -> object:
    if name == "__all__":
        return sorted(_homes())
    if name.startswith("__") or name not in _homes():
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = _homes()[name]
    held = vars(import_module(home))
    value = globals()[name] = held[name] if name in held else import_module(f"{home}.{name}")
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_homes()})
