"""Projects: the ladder of stages, and what a ledger tells of it."""

from datetime import date

import pytest

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.project import InvestmentLead, LeadStatus, Project, ProjectStage, Stage
from zhuanyezhen.values.partial_date import PartialDate

_DAY = date(2026, 11, 24)
_SIGNED = Stage(stage=ProjectStage.SIGNED, on=PartialDate(2026, 1))


def test_stages_stand_in_the_order_of_the_ladder() -> None:
    """Whatever order they were written in; each once, and each says something."""
    started = Stage(stage=ProjectStage.STARTED, batch="第一次")
    assert (_SIGNED, started) == Project(id="1", name="例", stages=(started, _SIGNED)).stages
    with pytest.raises(ValueTextError, match="'signed' is entered twice"):
        Project(id="1", name="例", stages=(_SIGNED, _SIGNED))
    with pytest.raises(ValueTextError, match="neither a date, a planned date nor a batch"):
        Stage(stage=ProjectStage.SIGNED)


@pytest.mark.parametrize(
    ("project", "signed", "started"),
    [
        (Project(id="1", name="例"), None, None),
        (Project(id="1", name="例", stages=(_SIGNED,)), True, False),
        (Project(id="1", name="例", stage=ProjectStage.SIGNED), True, False),
        (
            Project(id="1", name="例", stages=(Stage(stage=ProjectStage.STARTED, on=PartialDate(2026)),)),
            None,
            None,
        ),
        (
            Project(
                id="1",
                name="例",
                stage=ProjectStage.STARTED,
                stages=(Stage(stage=ProjectStage.STARTED, on=PartialDate(2027)),),
            ),
            False,
            False,
        ),
    ],
)
def test_how_far_a_project_is(project: Project, signed: bool | None, started: bool | None) -> None:  # noqa: FBT001
    """Dates decide; without any, the stage stated; else nothing is known."""
    assert signed is project.reached(ProjectStage.SIGNED, _DAY)
    assert started is project.reached(ProjectStage.STARTED, _DAY)


def test_a_lead_is_signed_by_its_status_or_its_date() -> None:
    """A status that says otherwise goes before the date."""
    day = PartialDate(2026)
    assert [True, True, False, False] == [
        InvestmentLead(id="1", status=LeadStatus.LANDED).signed,
        InvestmentLead(id="1", signed_on=day).signed,
        InvestmentLead(id="1", status=LeadStatus.DROPPED, signed_on=day).signed,
        InvestmentLead(id="1").signed,
    ]
