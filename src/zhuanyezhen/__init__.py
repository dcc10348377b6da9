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
    """Each public name and the module it is taken from: the lines ``from module import name as name`` of the stub."""
    stub = __spec__.loader.get_data(f"{__path__[0]}/__init__.pyi").decode()  # of an archive, too
    lines = [line.split() for line in stub.splitlines() if line.startswith("from ")]
    return {name: module for _, module, _, name, *_ in lines}


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
