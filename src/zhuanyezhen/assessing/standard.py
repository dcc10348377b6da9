"""The criteria the library brings (titles.toml), and those a user adds to them."""

import os
from decimal import Decimal
from functools import cache

from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.carried import carried_tables

_NONE = Criteria(approximate=Decimal(0))


@cache
def standard_criteria() -> Criteria:
    """The library's own titles (titles.toml); the same object every time.

    >>> standard_criteria().titles["little-giant"].valid_years
    3
    """
    from zhuanyezhen.assessing.reading import criteria_of  # noqa: PLC0415 - rules ask for no criteria where no title is

    return criteria_of(carried_tables("zhuanyezhen.assessing", "titles.toml"), "titles.toml", _NONE)


def read_criteria(path: str | os.PathLike[str], *, base: Criteria | None = None) -> Criteria:
    """A user's criteria (认定标准), with the library's own titles, or ``base``, beside them.

    A title of a code that is known takes the place of the known one. What stands in such a file is told by
    ``criteria_schema()``.

    Args:
        path: The file: .toml, .yaml or .json.
        base: What it adds to; ``None`` takes the library's own.

    Returns:
        The criteria, for ``assess`` and ``assess_all``.

    Raises:
        CriteriaError: the file is missing, too large or no such file, or breaks the schema; every place is named at once.
        MissingExtraError: it is YAML, and PyYAML is not installed.
    """
    from zhuanyezhen.assessing.reading import criteria_of, tree_of  # noqa: PLC0415 - as above

    return criteria_of(tree_of(path), os.fspath(path), base or standard_criteria())
