"""Rates of major projects as the cities of Shanxi publish them.

开工率 = started / signed, 投产率 = producing / started, 达效率 = actual / expected output of a year. The figures 晋中
publishes fix the definitions: 82/94 = 87.23 %, 67/107 = 62.62 %, 216.65/235.04 = 92.18 %. Note that the batch of
签约 and that of 开工 are two sets of projects: a rate of a batch looks at the projects of that batch of its stage.
"""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from zhuanyezhen.model.project import Project, ProjectStage
from zhuanyezhen.tracking.rate import Rate
from zhuanyezhen.values.given import each_of
from zhuanyezhen.values.money import total

By = Callable[[Project], str | None]


@frozen(kw_only=True)
class ProjectRates:
    """The three rates of a group of projects; ``key`` is what they have in common, ``None`` where it is not given."""

    key: str | None
    projects: int
    start: Rate
    production: Rate
    output: Rate


def project_rates(
    projects: Iterable[Project], *, as_of: date, batch: str | None = None, by: By | None = None
) -> tuple[ProjectRates, ...]:
    """The rates of projects on a day, of all or by a key (``lambda project: project.town``), sorted by it.

    ``batch`` looks only at the projects that count in that batch of the stage a rate starts from and reached it by the day. A project
    whose ledger does not tell, or whose output is missing or in another currency, stands in ``unknown``.

    Args:
        projects: Projects of a programme, of one town or of all.
        as_of: The day that is asked about.
        batch: The batch looked at; ``None`` looks at all.
        by: What projects are grouped by; ``None`` makes one group.

    Returns:
        The rates of each group.
    """
    projects = each_of(projects, Project)
    groups: dict[str | None, list[Project]] = {}
    for project in projects:
        groups.setdefault(by(project) if by else None, []).append(project)
    if by is None and not groups:
        groups[None] = []
    return tuple(
        ProjectRates(
            key=key,
            projects=len(groups[key]),
            start=_climbed(groups[key], ProjectStage.SIGNED, ProjectStage.STARTED, as_of, batch),
            production=_climbed(groups[key], ProjectStage.STARTED, ProjectStage.PRODUCING, as_of, batch),
            output=_output(groups[key], as_of, batch),
        )
        for key in sorted(groups, key=lambda key: (key is None, key or ""))
    )


def _of_stage(
    projects: list[Project], stage: ProjectStage, as_of: date, batch: str | None
) -> list[tuple[Project, bool | None]]:
    """The projects that count for a stage: those of the batch, or those that reached it (perhaps: ``None``)."""
    counted: list[tuple[Project, bool | None]] = []
    for project in projects:
        entry = project.at(stage)
        if batch is not None:
            if (
                entry is not None
                and entry.batch == batch
                and not (entry.on and entry.on.reached(as_of) is False)
            ):
                counted.append((project, True))
        elif (reached := project.reached(stage, as_of)) is not False:
            counted.append((project, reached))
    return counted


def _climbed(
    projects: list[Project], low: ProjectStage, high: ProjectStage, as_of: date, batch: str | None
) -> Rate:
    told = [
        (project, project.reached(high, as_of) if known else None)
        for project, known in _of_stage(projects, low, as_of, batch)
    ]
    known = [reached for _, reached in told if reached is not None]
    return Rate(
        count=Decimal(sum(known)),
        of=Decimal(len(known)),
        unknown=tuple(project.id for project, reached in told if reached is None),
    )


def _output(projects: list[Project], as_of: date, batch: str | None) -> Rate:
    producing = _of_stage(projects, ProjectStage.PRODUCING, as_of, batch)
    currency = next((each.expected_output.currency for each, _ in producing if each.expected_output), None)
    pairs, unknown = [], []
    for project, reached in producing:
        actual, expected = project.actual_output, project.expected_output
        if reached and actual and expected and actual.currency == expected.currency == currency:
            pairs.append((actual, expected))
        else:
            unknown.append(project.id)
    actual, expected = total(each for each, _ in pairs), total(each for _, each in pairs)
    return Rate(
        count=actual.worth if actual else Decimal(0),
        of=expected.worth if expected else Decimal(0),
        unknown=tuple(unknown),
    )
