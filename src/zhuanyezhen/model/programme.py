"""The programme (专业镇工作): what rules look at."""

from collections.abc import Iterable

from attrs import frozen

from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.unit import Unit


@frozen(kw_only=True)
class Programme:
    """The specialty-town programme of a district, a city or a province: its plans and units."""

    name: str
    plans: tuple[Plan, ...] = ()
    units: tuple[Unit, ...] = ()

    @classmethod
    def from_plan(cls, plan: Plan) -> "Programme":
        """The programme one plan sets up."""
        return cls.from_plans((plan,))

    @classmethod
    def from_plans(cls, plans: Iterable[Plan]) -> "Programme":
        """The programme several plans set up; a unit several plans name stands in it once."""
        plans = tuple(plans)
        units = {unit.id: unit for plan in plans for unit in plan.units}
        return cls(
            name="、".join(plan.title or plan.name for plan in plans),
            plans=plans,
            units=tuple(units[each] for each in sorted(units)),
        )
