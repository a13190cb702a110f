"""The deeds of the story, each done by somebody through an action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.closing import carry_over_objective, decide_objective
from northing.apps.goals.actions.cycles import activate_cycle, close_cycle, review_cycle
from northing.apps.goals.actions.drops import drop_key_result, drop_objective
from northing.apps.goals.actions.help_requests import accept_help, ask_for_help, decline_help
from northing.apps.goals.actions.requests import (
    file_request,
    park_request,
    take_request,
    withdraw_request,
)
from northing.apps.goals.actions.restriction import restrict_objective
from northing.apps.goals.actions.scores import state_own_score
from northing.apps.goals.actions.steps import (
    commit_objective,
    park_objective,
    propose_objective,
    queue_objective,
)
from northing.apps.goals.actions.writing import create_objective, save_objective
from northing.apps.goals.inputs import (
    CycleStep,
    Deciding,
    HelpAnswer,
    NewCheckIn,
    NewHelp,
    NewRequest,
    ObjectivePlan,
    OwnScore,
    Parking,
    Restriction,
    Step,
    Taking,
)
from northing.apps.goals.queries.check_in import check_in_page
from northing.apps.goals.queries.writing import writing_page
from northing.base.actor import Actor
from northing.cli.online.demo.plots import Plea, Plot, Told, Wish
from northing.cli.online.demo.scene import Scene
from northing.cli.online.demo.writing import (
    guardrails_of,
    key_result_of,
    objective_of,
)
from northing.core.document import (
    Decision,
    KeyResult,
    Milestones,
    Numeric,
    NumericType,
    Objective,
    ObjectiveState,
    Tasks,
)

Change = Callable[[Objective], Objective]
CYCLE_BEFORE = {"now": "q2"}


# --- cycles --------------------------------------------------------------------------------------


def activate(scene: Scene, cycle: str) -> None:
    activate_cycle(scene.actor("ceo"), *_turn(scene, cycle))


def review(scene: Scene, cycle: str) -> None:
    review_cycle(scene.actor("ceo"), *_turn(scene, cycle))


def close(scene: Scene, cycle: str) -> None:
    close_cycle(scene.actor("ceo"), *_turn(scene, cycle))


def _turn(scene: Scene, cycle: str) -> tuple[int, CycleStep]:
    version = scene.versions[cycle]
    scene.versions[cycle] += 1
    return scene.cycles[cycle], CycleStep(version=version)


# --- planning ------------------------------------------------------------------------------------


def write(scene: Scene, plot: Plot) -> None:
    """Write an objective as a draft, or write anew what continues from the quarter before."""
    if plot.continues:
        _carry_over(scene, plot)
        return
    plan = ObjectivePlan(
        value=objective_of(scene, plot),
        cycle_id=scene.cycles[plot.cycle],
        team_id=scene.teams[plot.team],
    )
    author = scene.actor(plot.owner)
    scene.objectives[_name(plot)] = create_objective(author, plan)
    if plot.restricted_to:
        _restrict(scene, plot, author)


def _carry_over(scene: Scene, plot: Plot) -> None:
    before = scene.objectives[f"{CYCLE_BEFORE[plot.cycle]}/{plot.key}"]
    lead = scene.lead(plot.team)
    made = carry_over_objective(lead, before, scene.cycles[plot.cycle])
    scene.objectives[_name(plot)] = made
    _save(scene, plot, lead, lambda carried: objective_of(scene, plot, carried))


def _restrict(scene: Scene, plot: Plot, author: Actor) -> None:
    handle = scene.handle(_name(plot))
    named = tuple(scene.members[person] for person in plot.restricted_to)
    restrict_objective(author, handle.id, Restriction(people=named, version=handle.version))


def commit(scene: Scene, plot: Plot) -> None:
    commit_objective(scene.lead(plot.team), *_step(scene, plot))


def wait(scene: Scene, plot: Plot) -> None:
    """Propose, queue, park or drop an objective, as the plot says."""
    match plot.state:
        case ObjectiveState.PROPOSED:
            propose_objective(scene.actor(plot.owner), *_step(scene, plot))
        case ObjectiveState.QUEUED:
            queue_objective(scene.lead(plot.team), *_step(scene, plot))
        case ObjectiveState.PARKED:
            park_objective(scene.lead(plot.team), *_step(scene, plot, "parked"))
        case ObjectiveState.DROPPED:
            drop_objective(scene.lead(plot.team), *_step(scene, plot, "dropped"))
        case _:
            raise ValueError(plot.state)


def _step(scene: Scene, plot: Plot, why: str = "") -> tuple[int, Step]:
    handle = scene.handle(_name(plot))
    reason = scene.texts.said(plot.place, why) if why else ""
    return handle.id, Step(version=handle.version, reason=reason, is_confirmed=True)


def _name(plot: Plot) -> str:
    return f"{plot.cycle}/{plot.key}"


# --- amending ------------------------------------------------------------------------------------


def _save(scene: Scene, plot: Plot, actor: Actor, change: Change, reason: str = "") -> None:
    handle = scene.handle(_name(plot))
    page = writing_page(actor, handle.id)
    plan = ObjectivePlan(
        value=change(page.value),
        cycle_id=handle.cycle_id,
        team_id=handle.team_id,
        version=handle.version,
        reason=reason,
    )
    save_objective(actor, handle.id, plan)
    in_order = sorted(plot.key_results, key=lambda told: told.added or 0)
    scene.learn_keys(_name(plot), (told.key for told in in_order))


def add(scene: Scene, plot: Plot, told: Told) -> None:
    """Add a key result to a commitment, with the reason in the texts."""

    def with_new(value: Objective) -> Objective:
        new = key_result_of(scene, plot, told, value)
        return replace(value, key_results=(*value.key_results, new))

    reason = scene.texts.said(f"{plot.place}.{told.key}", "added")
    _save(scene, plot, scene.lead(plot.team), with_new, reason)


def amend(scene: Scene, plot: Plot, told: Told, target: str) -> None:
    """Give a number that was committed to another target, with the reason in the texts."""

    def amended(kr: KeyResult) -> KeyResult:
        if kr.id != told.key or not isinstance(kr.measure, Numeric):
            return kr
        return replace(kr, measure=replace(kr.measure, target=Decimal(target)))

    def with_it(value: Objective) -> Objective:
        return replace(value, key_results=tuple(map(amended, value.key_results)))

    reason = scene.texts.said(f"{plot.place}.{told.key}", "amended")
    _save(scene, plot, scene.lead(plot.team), with_it, reason)


def read_guardrail(scene: Scene, plot: Plot, current: str) -> None:
    """Note where a guardrail stands now."""
    rails = guardrails_of(scene, plot, current)
    _save(scene, plot, scene.lead(plot.team), lambda value: replace(value, guardrails=rails))


def drop(scene: Scene, plot: Plot, told: Told) -> None:
    """Drop a key result of a commitment, with the reason in the texts."""
    key_result_id = scene.key_result_id(_name(plot), told.key)
    versions = scene.handle(_name(plot)).key_results.values()
    version = next(version for pk, version in versions if pk == key_result_id)
    reason = scene.texts.said(f"{plot.place}.{told.key}", "dropped")
    drop_key_result(scene.lead(plot.team), key_result_id, Step(version=version, reason=reason))


# --- checking in ---------------------------------------------------------------------------------


def look(scene: Scene, plot: Plot, told: Told, number: int) -> None:
    """Check in for the so-many-th time."""
    by = told.by or (told.owner,)
    actor = scene.actor(by[number % len(by)])
    key_result_id = scene.key_result_id(_name(plot), told.key)
    value, sure = Decimal(told.values.split()[number]), told.sure.split()
    new = NewCheckIn(
        on=scene.today,
        confidence=Decimal(sure[number]) if sure else None,
        note=scene.texts.said(f"{plot.place}.{told.key}", str(number + 1)),
    )
    check_in(actor, key_result_id, _with_reading(scene, actor, told, key_result_id, new, value))


def _with_reading(
    scene: Scene, actor: Actor, told: Told, key_result_id: int, new: NewCheckIn, value: Decimal
) -> NewCheckIn:
    if isinstance(told.measure, Milestones | Tasks):
        choices = check_in_page(actor, key_result_id).choices
        return replace(new, done=tuple(pk for pk, _, _ in choices[: int(value)]))
    measure = told.measure
    is_money = isinstance(measure, Numeric) and measure.type is NumericType.CURRENCY
    return replace(new, value=scene.amount(value, is_money=is_money))


# --- the close -----------------------------------------------------------------------------------


def decide(scene: Scene, plot: Plot, decision: Decision) -> None:
    """Decide what becomes of an objective, and say what its owner thinks of the score."""
    if plot.own_score:
        handle, note = scene.handle(_name(plot)), scene.texts.said(plot.place, "own")
        own = OwnScore(score=Decimal(plot.own_score), note=note, version=handle.version)
        state_own_score(scene.actor(plot.owner), handle.id, own)
    handle = scene.handle(_name(plot))
    reason = scene.texts.said(plot.place, "decision")
    deciding = Deciding(decision=decision, reason=reason, version=handle.version)
    decide_objective(scene.lead(plot.team), handle.id, deciding)


# --- asking --------------------------------------------------------------------------------------


def wish(scene: Scene, asked: Wish) -> None:
    said = scene.texts.of(f"requests.{asked.key}")
    team_id = scene.teams[asked.team] if asked.team else None
    new = NewRequest(title=said["title"], text=said["text"], team_id=team_id)
    scene.asked[asked.key] = file_request(scene.actor(asked.by), new)


def answer_wish(scene: Scene, asked: Wish) -> None:
    actor, request_id = scene.actor(asked.answered_by), scene.asked[asked.key]
    words = scene.texts.said(f"requests.{asked.key}", "answer")
    match asked.answer:
        case "park":
            park_request(actor, request_id, Parking(reason=words, version=1))
        case "take":
            into = scene.objectives[f"now/{asked.into}"]
            take_request(actor, request_id, Taking(version=1, remark=words, objective_id=into))
        case _:
            withdraw_request(actor, request_id, 1)


def plead(scene: Scene, plea: Plea) -> None:
    said, about = scene.texts.of(f"help.{plea.key}"), f"now/{plea.about}"
    new = NewHelp(
        title=said["title"],
        text=said["text"],
        to_team_id=scene.teams[plea.to],
        key_result_id=scene.key_result_id(about, plea.key_result) if plea.key_result else None,
    )
    scene.asked[plea.key] = ask_for_help(scene.actor(plea.by), scene.objectives[about], new)


def answer_plea(scene: Scene, plea: Plea) -> None:
    words = scene.texts.said(f"help.{plea.key}", "answer")
    answer = accept_help if plea.answer == "accept" else decline_help
    answer(
        scene.actor(plea.answered_by),
        scene.asked[plea.key],
        HelpAnswer(version=1, reason=words),
    )
