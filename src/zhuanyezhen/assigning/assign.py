"""assign(): who answers for a subject on every ground, and the steps it goes up.

Decided here: a ground that leads to one unit assigns it, one that leads to several offers candidates;
nobody is picked for the user. Where nothing fits, nothing is assigned and the reason is said.
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from attrs import evolve

from zhuanyezhen.assigning.grounds import Grounds, Offer, is_called
from zhuanyezhen.assigning.proposal import Authority, EscalationStep, Ground, Proposal, Proposals, Proposed
from zhuanyezhen.assigning.subject import Subject, place_names, subject_of
from zhuanyezhen.collector import collector_paused
from zhuanyezhen.completing import policies_by_force
from zhuanyezhen.errors import UnknownSubjectError
from zhuanyezhen.model.plan import Plan, Role
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project
from zhuanyezhen.model.town import Town
from zhuanyezhen.naming.lexicon import Lexicon
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import answers as words
from zhuanyezhen.words import joined

Entry = Town | Project | Problem


def assign(
    programme: Programme,
    subject: Entry | str,
    *,
    as_of: date,
    task: str | None = None,
    lexicon: Lexicon | None = None,
) -> Proposal:
    """Who is responsible for a town, a project or a problem (or its id), and on what ground.

    ``task`` is the number or title of the plan's task it belongs to; without it, the ledger's own is taken,
    else one is suggested from the words. The task force is the one of the policy in force on ``as_of``.

    Args:
        programme: Its plans and policies say who is responsible.
        subject: The town, project or problem, or its id.
        as_of: The day that is asked about.
        task: The number or title of the plan's task it belongs to; ``None`` takes the ledger's own.
        lexicon: Names of units and industries; ``None`` takes the library's.

    Returns:
        Who is proposed, on what ground, and whom to turn to next.

    Raises:
        UnknownSubjectError: the id names nothing, or several things; no plan has the task.
    """
    refuse_other_than(programme, Programme)
    found = _found(programme, subject) if isinstance(subject, str) else subject
    return _proposal(programme, Grounds(programme, lexicon), found, as_of, task)


@collector_paused()
def assign_all(programme: Programme, *, as_of: date, lexicon: Lexicon | None = None) -> Proposals:
    """The proposals for every town, project and problem, in that order.

    Args:
        programme: Its plans and policies say who is responsible.
        as_of: The day that is asked about.
        lexicon: Names of units and industries; ``None`` takes the library's.

    Returns:
        A proposal for each, and the load of each unit.
    """
    refuse_other_than(programme, Programme)
    grounds = Grounds(programme, lexicon)
    entries: tuple[Entry, ...] = (
        *(programme.towns or ()),
        *(programme.projects or ()),
        *(programme.problems or ()),
    )
    return Proposals(proposals=tuple(_proposal(programme, grounds, each, as_of, None) for each in entries))


def _proposal(programme: Programme, grounds: Grounds, entry: Entry, on: date, task: str | None) -> Proposal:
    subject = subject_of(programme, entry)
    places = place_names(programme, subject)
    plans = grounds.plans_for(places)
    if task is not None:
        known = [each for plan in plans for each in plan.tasks]
        if not any(is_called(each, task) for each in known):
            listed = "、".join(each.label for each in known) or "none"
            raise UnknownSubjectError(
                f"no plan has the task {task!r}; there are: {listed}",
                f"方案中没有任务“{task}”；有{listed if known else '零项任务'}",
            )
        subject = evolve(subject, task=task)
    offers = sorted(grounds.offers(subject, plans, places), key=_order)
    assigned = tuple(each for each, certain in offers if certain)
    return Proposal(
        subject=entry.id,
        label=subject.label,
        assignments=assigned,
        candidates=tuple(each for each, certain in offers if not certain),
        escalation=tuple(_escalation(programme, subject, plans, on)),
        unassigned_because=None if assigned else _because(subject, offers, has_plans=bool(plans)),
    )


def _found(programme: Programme, key: str) -> Entry:
    ledgers = (programme.town_by_id, programme.project_by_id, programme.problem_by_id)
    found: list[Entry] = [ledger[key] for ledger in ledgers if key in ledger]
    if len(found) == 1:
        return found[0]
    if found:
        kinds = "、".join(subject_of(programme, each).label for each in found)
        raise UnknownSubjectError(
            f"{key!r} is the id of several: {kinds}; give each its own",
            f"编号“{key}”用在几处：{kinds}；请各用各的编号",
        )
    close = get_close_matches(key, [each for ledger in ledgers for each in ledger])
    meant = f"; did you mean {'、'.join(close)}?" if close else "; ids stand in towns, projects and problems"
    meant_zh = f"是否应为{'、'.join(close)}？" if close else "编号写在专业镇、项目和问题台账中"
    raise UnknownSubjectError(
        f"no town, project or problem has the id {key!r}{meant}",
        f"没有编号为“{key}”的专业镇、项目或问题；{meant_zh}",
    )


def _escalation(
    programme: Programme, subject: Subject, plans: tuple[Plan, ...], on: date
) -> Iterator[EscalationStep]:
    """专班, then the office of the leading group, then the leading group; what is not there says so."""
    _, policies = policies_by_force(programme, subject.town.id if subject.town else "", on)
    force = next((policy.task_force for policy in policies if policy.task_force), None)
    if force:
        name = force.name or words.FORCE.said()
        yield EscalationStep(step=Authority.TASK_FORCE, name=name, unit=force.office_at, source=force.source)
    else:
        missing = words.NO_FORCE.said(town=subject.town.name) if subject.town else words.WHOSE_FORCE.said()
        yield EscalationStep(step=Authority.TASK_FORCE, missing=missing)
    group = next((plan.leading_group for plan in plans if plan.leading_group), None)
    if group is None:
        yield EscalationStep(step=Authority.OFFICE, missing=words.NO_OFFICE_IN_PLAN.said())
        yield EscalationStep(step=Authority.LEADING_GROUP, missing=words.NO_GROUP.said())
        return
    office = next((each.unit for each in group.members if each.as_written == group.office_at), None)
    if group.office_at:
        name = words.OFFICE.said(group=group.name, unit=group.office_at)
        yield EscalationStep(step=Authority.OFFICE, name=name, unit=office, source=group.source)
    else:
        yield EscalationStep(step=Authority.OFFICE, missing=words.NO_OFFICE.said(group=group.name))
    yield EscalationStep(step=Authority.LEADING_GROUP, name=group.name, source=group.source)


def _because(subject: Subject, offers: list[Offer], *, has_plans: bool) -> str:
    if offers:
        return words.ONLY_CANDIDATES.said()
    reasons: list[str] = [] if subject.town else [words.OF_NO_TOWN.said()]
    reasons += [] if has_plans else [words.NO_PLAN.said()]
    reasons += [words.NO_SUCH_TASK.said(task=subject.task)] if subject.task and has_plans else []
    reasons += [words.NO_MENTION.said()] if has_plans and subject.texts and not subject.task else []
    reasons += [words.NO_GROUND.said()] if subject.town else []
    return joined(reasons)


def _order(offer: Offer) -> tuple[int, int]:
    proposed: Proposed = offer[0]
    return list(Ground).index(proposed.how), list(Role).index(proposed.role)
