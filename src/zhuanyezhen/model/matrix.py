"""The responsibility matrix (责任分工矩阵): unit × task, a mapping that shows itself as a table."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from zhuanyezhen.notebook import badge, html_table, shown
from zhuanyezhen.terms import ROLES

if TYPE_CHECKING:
    from zhuanyezhen.model.plan import Role

_LEAD = "lead"


class Matrix(dict[str, "Mapping[str, Role]"]):
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

    def _repr_html_(self) -> str:
        rows = ((self.names.get(unit, unit), *self._words(roles)) for unit, roles in self.items())
        return shown(
            "责任分工矩阵",
            html_table(("单位", *self.tasks), rows, empty="没有识读到责任分工", see="plan.matrix().keys()"),
        )

    def _words(self, roles: "Mapping[str, Role]") -> Iterable[str]:
        for task in self.tasks:
            role = roles.get(task)
            word = "·" if role is None else ROLES[role].removesuffix("单位")
            yield badge(word) if role == _LEAD else word
