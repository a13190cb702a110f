"""The tables of OKRs."""

from northing.apps.goals.models.alignment import Contribution, Grant, Support
from northing.apps.goals.models.check_ins import Amendment, CheckIn, Correction
from northing.apps.goals.models.comments import Comment
from northing.apps.goals.models.cycles import (
    Cycle,
    CycleClosing,
    CycleProduct,
    CycleStrategy,
    CycleTeam,
    Product,
    Strategy,
)
from northing.apps.goals.models.key_results import KeyResult, KeyResultOwner, Milestone, Task
from northing.apps.goals.models.objectives import (
    Guardrail,
    Initiative,
    Objective,
    ObjectiveOwner,
)
from northing.apps.goals.models.planning import (
    Commitment,
    Draft,
    FormerTitle,
    Proposal,
    Revision,
)
from northing.apps.goals.models.requests import HelpRequest, Request
from northing.apps.goals.models.terms import KeyResultTerm, ObjectiveTerm, Term

__all__ = [
    "Amendment",
    "CheckIn",
    "Comment",
    "Commitment",
    "Contribution",
    "Correction",
    "Cycle",
    "CycleClosing",
    "CycleProduct",
    "CycleStrategy",
    "CycleTeam",
    "Draft",
    "FormerTitle",
    "Grant",
    "Guardrail",
    "HelpRequest",
    "Initiative",
    "KeyResult",
    "KeyResultOwner",
    "KeyResultTerm",
    "Milestone",
    "Objective",
    "ObjectiveOwner",
    "ObjectiveTerm",
    "Product",
    "Proposal",
    "Request",
    "Revision",
    "Strategy",
    "Support",
    "Task",
    "Term",
]
