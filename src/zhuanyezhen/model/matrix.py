"""The responsibility matrix (责任分工矩阵): unit × task, a mapping."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from zhuanyezhen.shown import Shown

if TYPE_CHECKING:
    from zhuanyezhen.model.plan import Role


class Matrix(dict[str, "Mapping[str, Role]"], Shown):
    """For each unit (id, else name as written) its role in each task (label) it is part of.

    ``tasks`` are the labels of all tasks in the order of the plan, ``names`` the names of the units.
    """

    def __init__(
        self,
        rows: "Mapping[str, Mapping[str, Role]]",
        *,
        tasks: Iterable[str],
        names: Mapping[str, str],
    ) -> None:
        super().__init__(rows)
        self.tasks = tuple(tasks)
        self.names = names
