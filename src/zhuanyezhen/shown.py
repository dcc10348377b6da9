"""What shows itself as a table in a notebook. The tables stand in ``showing``, above every class they show.

So their list is looked up by its name, when a notebook asks.
"""

from importlib import import_module


class Shown:
    """An object that shows as its table where it is the last expression of a notebook cell."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        html: str = import_module("zhuanyezhen.showing.registry").html_of(self)
        return html
