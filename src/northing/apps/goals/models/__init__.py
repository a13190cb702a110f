"""The tables of OKRs."""

from northing.apps.goals.models.alignment import Contribution, Grant, Support
from northing.apps.goals.models.check_ins import Amendment, CheckIn
from northing.apps.goals.models.cycles import (
    Cycle,
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

__all__ = [
    "Amendment",
    "CheckIn",
    "Contribution",
    "Cycle",
    "CycleProduct",
    "CycleStrategy",
    "CycleTeam",
    "Grant",
    "Guardrail",
    "Initiative",
    "KeyResult",
    "KeyResultOwner",
    "Milestone",
    "Objective",
    "ObjectiveOwner",
    "Product",
    "Strategy",
    "Support",
    "Task",
]
