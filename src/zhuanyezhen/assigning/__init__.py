"""Who is responsible for a town, a project or a problem, on what ground, and where it goes if unsolved."""

from zhuanyezhen.assigning.assign import assign, assign_all
from zhuanyezhen.assigning.proposal import (
    Basis,
    EscalationStep,
    Ground,
    Proposal,
    Proposals,
    Proposed,
    UnitLoad,
)

__all__ = [
    "Basis",
    "EscalationStep",
    "Ground",
    "Proposal",
    "Proposals",
    "Proposed",
    "UnitLoad",
    "assign",
    "assign_all",
]
