"""Major projects (重大项目) and investment leads (招商引资线索) of a programme."""

from attrs import field, frozen

from zhuanyezhen.values.source import Source


@frozen(kw_only=True)
class Project:
    """A major project. ``town``, ``unit`` are ids, ``area`` is a code; ``task`` a task's number in the plan."""

    id: str
    name: str
    description: str | None = None
    town: str | None = None
    area: str | None = None
    unit: str | None = None
    task: str | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class InvestmentLead:
    """An entry of the investment list (招商引资清单): whom to win, for which link of the chain."""

    id: str
    company: str | None = None
    chain_link: str | None = None
    direction: str | None = None
    town: str | None = None
    unit: str | None = None
    source: Source | None = field(default=None, eq=False)
