"""What the ledgers of projects and policies set a time for: planned stages, targets, ends of policies, their meetings.

Decided here: a stage is looked at as it stands on its own day, with all that is on file; one that was reached, or whose
project was given up by then, is no entry.
"""

from collections.abc import Iterator
from typing import Any

from zhuanyezhen.model.indicator import unit_of
from zhuanyezhen.model.policy import TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.tracking.entry import (
    AgendaEntry,
    AgendaKind,
    Certainty,
    Entry,
    Reach,
    Undated,
    UndatedEntry,
    certainty_of,
    names_of,
    words_of,
)
from zhuanyezhen.tracking.indicators import is_moot
from zhuanyezhen.values.recurrence import names_days
from zhuanyezhen.words import agenda as words


def stages_planned(programme: Programme) -> Iterator[Entry]:
    """When projects are planned to sign, start, produce; not where they have, or were given up."""
    for project in programme.projects or ():
        for stage in project.stages:
            planned = stage.planned_on
            if planned is None or project.ended(planned.last):
                continue
            if not project.reached(stage.stage, planned.last):
                yield AgendaEntry(
                    on=planned.last,
                    certainty=certainty_of(planned),
                    words=words_of(planned),
                    kind=AgendaKind.STAGE,
                    what=words.STAGE.said(project=project.name, stage=stage.stage.said),
                    subject=project.id,
                    units=names_of(programme, project.unit),
                    source=project.source,
                )


def policies_due(programme: Programme, reach: Reach) -> Iterator[Entry]:
    """The end of each policy, the ends of the periods of its targets, and the meetings of its task force."""
    for policy in programme.policies or ():
        if policy.valid_to is not None:
            yield AgendaEntry(
                on=policy.valid_to,
                kind=AgendaKind.POLICY,
                what=policy.document or policy.id,
                subject=policy.id,
                source=policy.source,
            )
        yield from _targets(programme, policy, reach)
        yield from _meetings(programme, policy, reach)


def _targets(programme: Programme, policy: TownPolicy, reach: Reach) -> Iterator[Entry]:
    for target in policy.indicators or ():
        if not target.is_set or is_moot(policy, target, reach.first):
            continue
        indicator = programme.indicator_by_id.get(target.indicator)
        unit = unit_of(target, indicator)
        figure = target.text if target.value is None else f"{target.value:f}{unit or ''}"
        for town in dict.fromkeys(policy.towns):
            known = programme.town_by_id.get(town)
            about: dict[str, Any] = {
                "kind": AgendaKind.INDICATOR,
                "what": words.INDICATOR.said(
                    town=known.name if known else town,
                    indicator=indicator.name if indicator else target.indicator,
                    figure=figure or "",
                ),
                "subject": policy.id,
                "source": target.source or policy.source,
            }
            period = target.period
            if period is None:
                yield UndatedEntry(reason=Undated.NONE, **about)
            else:
                yield AgendaEntry(
                    on=period.last,
                    start=period.first,
                    certainty=Certainty.PERIOD,
                    words=period.label,
                    **about,
                )


def _meetings(programme: Programme, policy: TownPolicy, reach: Reach) -> Iterator[Entry]:
    force = policy.task_force
    if force is None or force.meets is None:
        return
    about: dict[str, Any] = {
        "kind": AgendaKind.MEETING,
        "what": words.FORCE_MEETS.said(force=force.name or words.NO_NAME.said()),
        "subject": policy.id,
        "units": names_of(programme, force.office_at) or None,
        "source": force.source or policy.source,
    }
    if not names_days(force.meets):
        yield UndatedEntry(reason=Undated.DAY_OF_CYCLE, words=force.meets, **about)
        return
    for day in reach.days(force.meets, since=policy.valid_from, until=policy.valid_to):
        yield AgendaEntry(on=day, certainty=Certainty.CYCLE, **about)
