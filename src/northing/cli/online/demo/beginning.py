"""The example before its story: workspace, people, teams, direction and cycles."""

from __future__ import annotations

from datetime import UTC, datetime, time

from northing.apps.goals.actions.cycle_planning import make_cycle
from northing.apps.goals.actions.direction import create_product, create_strategy
from northing.apps.goals.inputs import CyclePlan, ProductDraft, StrategyDraft
from northing.apps.people.actions import (
    add_member,
    create_administrator,
    create_team,
    create_workspace,
    join_team,
)
from northing.apps.people.actions.settings import change_vision
from northing.apps.people.inputs import NewMember, TeamDraft, VisionChange
from northing.apps.people.queries import roster
from northing.base import clock
from northing.base.roles import Role
from northing.cli.online.demo.days import SET_UP, Days
from northing.cli.online.demo.organisation import (
    ALSO,
    PEOPLE,
    PRODUCTS,
    SIGNS_IN,
    STRATEGIES,
    TEAMS,
)
from northing.cli.online.demo.scene import Scene
from northing.cli.online.demo.texts import Texts
from northing.formats.yaml.references import slug

CYCLES = ("year", "q1", "q2", "now", "next")


def set_scene(texts: Texts, password: str) -> Scene:
    """Make the workspace, and in it everybody and everything that the story begins with."""
    zone = str(texts.words["time_zone"])
    days = Days(clock.today(zone), zone)
    noon = datetime.combine(days.day(SET_UP), time(9), UTC)
    with clock.stopped_at(noon):
        system = create_workspace(texts.workspace, time_zone=zone, language=texts.language)
        scene = Scene(texts, days, system)
        _people(scene, password)
        _teams(scene)
        _direction(scene)
        _cycles(scene)
    return scene


def _people(scene: Scene, password: str) -> None:
    texts = scene.texts
    administrator = create_administrator(texts.email(SIGNS_IN), texts.name(SIGNS_IN), password)
    scene.user_id = administrator.pk
    for key, person in PEOPLE.items():
        if key != SIGNS_IN:
            new = NewMember(name=texts.name(key), email=texts.email(key), role=Role(person.role))
            scene.members[key] = add_member(scene.system, new)
    scene.members[SIGNS_IN] = roster(scene.system).owner_id(texts.email(SIGNS_IN))


def _teams(scene: Scene) -> None:
    for key, plot in TEAMS.items():
        name = scene.texts.team(key)
        function = scene.texts.said("functions", plot.function)
        draft = TeamDraft(name=name, level=plot.level, function=function)
        scene.teams[key] = create_team(scene.system, draft, scene.teams.get(plot.parent))
    for key, person in PEOPLE.items():
        place = scene.members[key], scene.teams[person.team]
        join_team(scene.system, *place, is_lead=person.is_lead)
    for key, team in ALSO:
        join_team(scene.system, scene.members[key], scene.teams[team])


def _direction(scene: Scene) -> None:
    founder = scene.actor("ceo")
    change_vision(founder, VisionChange(vision=str(scene.texts.words["vision"])))
    for key in STRATEGIES:
        said = scene.texts.of(f"strategies.{key}")
        create_strategy(founder, StrategyDraft(**said))
        scene.strategies[key] = slug(said["title"])
    for key, plot in PRODUCTS.items():
        name = scene.texts.said("products", key)
        create_product(founder, ProductDraft(name=name, phase=plot.phase, stages=plot.stages))
        scene.products[key] = slug(name)


def _cycles(scene: Scene) -> None:
    for key in CYCLES:
        first, last = scene.days.bounds(key)
        plan = CyclePlan(
            name=scene.cycle_name(key),
            starts_on=first,
            ends_on=last,
            parent_id=scene.cycles.get("year"),
        )
        scene.cycles[key] = make_cycle(scene.system, plan)
        scene.versions[key] = 1
