"""INV: the investment list."""

from collections.abc import Iterator
from datetime import timedelta

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import InvestmentLead, LeadStatus
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import units


@rule(
    "INV001",
    "signed-without-amount",
    Severity.WARNING,
    title="已签约没有金额",
    basis=None,
    since="0.1",
    told=Told(
        checks="已签约的招商线索是否填报签约金额。",
        why="没有金额，招商成效无法统计。",
        mend="补充签约金额。",
        bad="进展为签约，没有金额",
        good="进展为签约，金额3000万元",
    ),
)
def signed_without_amount(programme: Programme, context: Context) -> Iterator[Hit]:
    """A signed lead states the amount of its contract.

    Bad:  status 签约, no amount
    Good: status 签约, amount 3000万元
    """
    for lead in programme.investment_leads or ():
        if lead.signed and lead.amount is None:
            yield Hit(
                subject=subject_of(lead),
                message=f"招商线索“{_name(lead)}”已签约，没有填报签约金额。请补充。",
                message_en=f"Investment lead {_name(lead)!r} is signed and states no amount.",
                source=lead.source,
                field="amount",
                units=units(lead.unit),
            )


@rule(
    "INV002",
    "lead-without-unit",
    Severity.ERROR,
    title="招商线索没有责任单位",
    basis=None,
    since="0.1",
    blank="责任单位",
    told=Told(
        checks="招商线索是否有责任单位；已终止的不查。",
        why="没有责任单位，线索无人跟进。",
        mend="明确责任单位。",
    ),
)
def lead_without_unit(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every lead that was not dropped has a responsible unit.

    Bad:  {id: 1, company: 某花卉企业, unit: null}
    Good: {id: 1, company: 某花卉企业, unit: 晋源区/商务}
    """
    for lead in programme.investment_leads or ():
        if lead.unit is None and lead.status is not LeadStatus.DROPPED:
            yield Hit(
                subject=subject_of(lead),
                message=f"招商线索“{_name(lead)}”没有责任单位。请明确。",
                message_en=f"Investment lead {_name(lead)!r} has no responsible unit.",
                source=lead.source,
                field="unit",
            )


@rule(
    "INV003",
    "signed-lead-without-project",
    Severity.WARNING,
    title="签约后未形成项目",
    basis=None,
    since="0.1",
    reads=("status",),
    told=Told(
        checks="已签约的线索，是否在期限内（默认180天）形成重大项目；没有报送项目清单的不查。",
        why="签约后久未形成项目，可能已经落空。",
        mend="核实进展，填写所属项目，或改为终止。",
        bad="2025-01-10签约，到2026-11-24没有项目",
        good="2025-01-10签约，所属项目为冷链仓库",
    ),
)
def signed_lead_without_project(programme: Programme, context: Context) -> Iterator[Hit]:
    """A signed lead becomes a project of the list within the limit (``landing_limit_days``).

    Silent where the list of projects was not handed over.

    Bad:  signed on 2025-01-10, no project on 2026-11-24
    Good: signed on 2025-01-10, project: 冷链仓库
    """
    limit = timedelta(days=context.thresholds.landing_limit_days)
    for lead in programme.investment_leads or ():
        if programme.projects is None or not lead.signed or lead.project is not None:
            continue
        if lead.signed_on is not None and context.as_of > lead.signed_on.last + limit:
            yield Hit(
                subject=subject_of(lead),
                message=f"招商线索“{_name(lead)}”{lead.signed_on}签约，超过{limit.days}天没有形成项目。请核实，填写所属项目或改为终止。",
                message_en=f"Investment lead {_name(lead)!r} was signed on {lead.signed_on} and is no project "
                f"after {limit.days} days.",
                source=lead.source,
                field="project",
                units=units(lead.unit),
            )


def _name(lead: InvestmentLead) -> str:
    return lead.company or lead.name or lead.id
