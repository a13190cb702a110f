"""The audit log as administrators read it and take it out."""

import csv
import dataclasses
import io
import json
import re
from datetime import timedelta

import pytest
from django.utils import translation

from northing.apps.exchange.queries.audit import AuditEntry
from northing.apps.exchange.queries.audit_groups import GROUPS
from northing.apps.people.models import Membership, User
from northing.base import clock
from northing.base.models import Event
from northing.base.scope import scope
from northing.web.audit.sentences import GROUP_NAMES, SENTENCES, sentence
from tests.web.conftest import NOON
from tests.web.test_restriction_pages import address, restrict
from tools import reference


def here(world):
    return scope(world.id)


def read(client, world, **asked):
    answer = client.get(world.at("audit/"), asked)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def exported(client, world, form, **asked) -> str:
    answer = client.post(world.at("audit/export/"), {"format": form, **asked})
    assert answer.status_code == 200, answer.content.decode()
    return b"".join(answer.streaming_content).decode()


@pytest.mark.parametrize("path", ["audit/", "audit/export/"])
def test_only_administrators_come_in(mio, vera, otto, client, world, path):
    post = {"format": "csv"}
    for who, status in ((mio, 403), (vera, 403), (otto, 404), (client, 302)):
        answer = who.post(world.at(path), post) if "export" in path else who.get(world.at(path))
        assert answer.status_code == status


def test_every_kind_of_event_has_a_sentence_and_no_other(world):
    assert {kind.split(" ")[0] for kind in SENTENCES} == set(reference.events())
    assert set(GROUP_NAMES) == set(GROUPS)


@pytest.mark.parametrize("language", ["en", "sv", "zh-hans"])
def test_a_sentence_asks_for_nothing_that_an_event_does_not_have(language):
    """Places are parameters of the event, or what its ids stand for."""
    computed = {"named", "listed"}
    with translation.override(language):
        for kind, template in SENTENCES.items():
            fields = {f.name for f in dataclasses.fields(reference.events()[kind.split(" ")[0]])}
            known = fields | {name.removesuffix("_id") for name in fields} | computed
            assert set(re.findall(r"%\((\w+)\)s", str(template))) <= known, kind
            entry = AuditEntry(1, NOON, kind.split(" ")[0], 1, "Ada", "", None)
            assert "%" not in sentence(entry)


def test_it_says_who_did_what_and_links_the_thing(ada, mio, world):
    restrict(ada, world, "Ada", "Mio")
    html = read(ada, world)
    assert "restricted the objective to Ada, Mio" in html
    assert f'href="{address(world)}"' in html
    assert "Northing (the system)" in html
    assert "added Vera. Role: Viewer" in html


def test_it_speaks_the_readers_language(ada, world):
    User.objects.filter(email="ada@example.com").update(language="sv")
    html = read(ada, world)
    assert 'lang="sv"' in html
    assert 'datetime="2026-02-10T' in html


def test_filters_stand_in_the_address_and_in_the_form(ada, world):
    restrict(ada, world, "Ada", "Mio")
    html = read(ada, world, group="restriction", since="2026-02-01", q="Ada")
    assert html.count("<li><p") == 1
    assert '<option value="restriction" selected>' in html
    assert 'name="since" value="2026-02-01"' in html
    with here(world):
        person = Membership.objects.get(name="Ada").pk
    assert "Only what Ada did" in read(ada, world, person=person)
    subject = f"objective:{world.objectives['R1']}"
    assert "Only what is about Riders trust" in read(ada, world, subject=subject)
    assert "Nothing here fits" in read(ada, world, q="nobody of that name")


@pytest.mark.parametrize(
    "asked",
    [{"since": "soon"}, {"group": "x"}, {"person": "x"}, {"subject": "a'b:1"}],
)
def test_what_cannot_be_read_is_no_error_and_narrows_nothing(ada, world, asked):
    assert "made the workspace" in read(ada, world, **asked)
    assert ada.post(world.at("audit/export/"), {"format": "csv", **asked}).status_code == 422


@pytest.mark.parametrize("before", ["x", "-1", "99999999999999999999"])
def test_a_place_that_is_none_is_not_found(ada, world, before):
    assert ada.get(world.at("audit/"), {"before": before}).status_code == 404


def test_it_goes_on_from_page_to_page(ada, world):
    with here(world):
        rows = [
            Event(
                workspace_id=Membership.objects.all()[0].workspace_id,
                at=NOON + timedelta(seconds=n),
                kind="people.workspace_left",
                actor_name=f"Number {n}.",
            )
            for n in range(120)
        ]
        Event.objects.bulk_create(rows)
    seen: list[str] = []
    where = world.at("audit/?group=people")
    while where:
        html = ada.get(where).content.decode()
        seen += re.findall(r"Number (\d+)\.", html)
        older = re.search(r'rel="next" href="(\?[^"]+)"', html)
        where = world.at(f"audit/{older[1].replace('&amp;', '&')}") if older else ""
    assert seen == [str(n) for n in reversed(range(120))]


def test_it_comes_out_as_json_lines_and_taking_it_out_is_an_event(ada, world):
    restrict(ada, world, "Ada", "Mio")
    rows = [json.loads(line) for line in exported(ada, world, "jsonl").splitlines()]
    assert [row["kind"] for row in rows][:2] == [
        "exchange.audit_exported",
        "goals.objective_restricted",
    ]
    assert rows[1]["what"] == "restricted the objective to Ada, Mio"
    assert rows[1]["about"] == "Riders trust every journey to start"
    assert "took the audit log out as a file" in read(ada, world)
    narrowed = exported(ada, world, "jsonl", group="restriction")
    assert [json.loads(line)["kind"] for line in narrowed.splitlines()] == [
        "goals.objective_restricted"
    ]


HOSTILE = [
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\n=1",
    "=cmd|x",
]


def test_no_cell_of_it_is_a_formula(ada, world):
    with here(world):
        workspace = Membership.objects.all()[0].workspace_id
        Event.objects.bulk_create(
            Event(
                workspace_id=workspace,
                at=clock.now(),
                kind="people.person_joined",
                actor_name=name,
                payload={"name": name, "role": name, "membership_id": 0},
            )
            for name in HOSTILE
        )
    text = exported(ada, world, "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {f"'{name}" for name in HOSTILE} <= {row["who"] for row in rows}
    cells = [cell for row in rows for cell in row.values()]
    assert len(cells) >= 200
    starts = tuple("=+-@\t\r＝＋－＠")
    assert [cell for cell in cells if cell.lstrip(" ").startswith(starts)] == []


def test_an_export_in_no_known_form_is_refused(ada, world):
    assert ada.post(world.at("audit/export/"), {"format": "xlsx"}).status_code == 422
    assert ada.get(world.at("audit/export/")).status_code == 405


def test_an_outsider_among_the_administrators_takes_nothing_hidden_out(mio, ada, world):
    restrict(mio, world, "Mio")
    for form in ("csv", "jsonl"):
        text = exported(ada, world, form)
        assert "Riders trust" not in text
        assert f"objective:{world.objectives['R1']}" not in text
    assert "Riders trust" not in read(ada, world)
