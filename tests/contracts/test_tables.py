"""Every table of a workspace refuses to be read outside one."""

from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

from northing.apps.people.actions import create_workspace
from northing.apps.people.models import Membership
from northing.base.errors import Unscoped
from northing.base.scope import Tenant, TenantManager, scope

# Why a table of ours may be without a workspace of its own, or be read without a scope.
EXEMPT = {
    "people.User": "signs in before a workspace is known, and may belong to several",
    "people.Workspace": "is the workspace",
    "base.Tries": "counts before anybody is known",
    "northing_sessions.Session": "is somebody's in every workspace they are in",
    "jobs.Job": "the worker takes the work of every workspace from one queue",
    "jobs.Worker": "tells that a worker lives, whatever it works for",
}


def own() -> dict[str, type[models.Model]]:
    return {
        model._meta.label: model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("northing.")
    }


TENANT = {label: model for label, model in own().items() if label not in EXEMPT}


def test_every_exemption_is_needed():
    assert [label for label in EXEMPT if label not in own()] == []
    assert [label for label in EXEMPT if issubclass(own()[label], Tenant)] == []


@pytest.mark.parametrize("label", TENANT)
def test_a_table_has_a_workspace_and_a_scoped_manager(label):
    model = TENANT[label]
    workspace: Any = model._meta.get_field("workspace")
    assert workspace.remote_field.model._meta.label == "people.Workspace"
    assert not workspace.null
    assert workspace.column == "workspace_id"
    assert isinstance(model._default_manager, TenantManager)
    assert all(isinstance(manager, TenantManager) for manager in model._meta.managers)


@pytest.mark.parametrize("label", TENANT)
def test_a_table_refuses_a_query_outside_a_workspace(label):
    manager = TENANT[label]._default_manager
    for read in (manager.all, manager.count, manager.first, lambda: manager.filter(pk=1)):
        with pytest.raises(Unscoped):
            read()


@pytest.mark.parametrize("label", TENANT)
def test_an_index_begins_with_the_workspace(label):
    indexes = TENANT[label]._meta.indexes
    assert [index.name for index in indexes if index.fields[:1] != ["workspace"]] == []


def test_a_scope_shows_one_workspace_and_ends(db):
    here, there = create_workspace("Here"), create_workspace("There")
    with scope(here.workspace_id):
        mine = Membership.objects.create(workspace_id=here.workspace_id, name="Ada")
        with scope(there.workspace_id):
            assert not Membership.objects.filter(pk=mine.pk).exists()
        assert Membership.objects.get() == mine
    with pytest.raises(Unscoped):
        Membership.objects.count()


def test_no_migration_is_missing(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
