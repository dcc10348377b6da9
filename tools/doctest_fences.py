"""A griffe extension: the doctests of docstrings become fenced code, so that Markdown shows them as they are.

The docstrings keep doctests in their running text, as the standard library does; Markdown would take ``>>>`` for
three nested quotations. mkdocs.yml names this file under the options of mkdocstrings.
"""

import re
from typing import Any

import griffe

_DOCTEST = re.compile(r"^>>> .*(?:\n(?!\n).*)*", re.MULTILINE)


class DoctestFences(griffe.Extension):
    """Fences every doctest of every docstring."""

    def on_instance(self, *, obj: griffe.Object, **_kwargs: Any) -> None:  # noqa: ANN401 - griffe's own signature
        """Called for every object that is loaded."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(docstring: str) -> str:
    """The docstring with its doctests in fences: from ``>>>`` to the next blank line, or the end."""
    return _DOCTEST.sub(lambda found: f"```pycon\n{found.group()}\n```", docstring)
