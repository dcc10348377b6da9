"""Which table shows which class: the one list of what shows itself in a notebook (see ``shown``).

A table says by the annotation of its argument what it shows; of several the nearest to the class of an
object is taken. A class that shows itself and has none is a mistake of ours, which a test looks for.
"""

from functools import singledispatch

from zhuanyezhen.showing import assessment, coverage, plan, programme, proposal, report, standing, town
from zhuanyezhen.showing.markup import Html


@singledispatch
def html_of(thing: object) -> Html:
    """The table of an object."""
    raise TypeError(f"{type(thing).__name__} has no table; list one in {__name__}")


for _table in (
    *(plan.plan_html, plan.task_html, plan.group_html, plan.matrix_html),
    *(town.town_html, town.completeness_html, programme.programme_html),
    *(standing.standing_html, standing.enterprise_html, standing.chain_html),
    assessment.assessment_html,
    *(coverage.coverage_html, coverage.area_html),
    *(proposal.proposal_html, proposal.proposals_html),
    *(report.report_html, report.comparison_html),
):
    html_of.register(_table)
