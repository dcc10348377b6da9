"""Problems (问题): what stands in the ledger of problems of a programme."""

from datetime import date

from attrs import field, frozen

from zhuanyezhen.values.source import Source


@frozen(kw_only=True)
class Problem:
    """A problem of a town or a project.

    ``town``, ``project`` and ``unit`` are ids; ``task`` is the number of the plan's task it belongs to,
    where somebody has said so.
    """

    id: str
    description: str
    category: str | None = None
    raised_on: date | None = None
    town: str | None = None
    project: str | None = None
    unit: str | None = None
    task: str | None = None
    source: Source | None = field(default=None, eq=False)
