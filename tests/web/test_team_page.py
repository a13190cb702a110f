"""What stands on a team's page beside its objectives."""

import re
from decimal import Decimal

from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries import teams
from northing.apps.people.actions import create_team
from northing.apps.people.inputs import TeamDraft
from northing.base.scope import scope
from tests.web.test_people_pages import text
from tests.web.test_writing_page import actor_of


def page_of(client, world, **asked):
    return client.get(world.at(f"teams/{world.teams['Repairs']}/"), asked).content.decode()


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_guardrails_tell_their_newest_value_and_bound_and_breach(world, mio):
    part = page_of(mio, world).split("Guardrails")[1].split("</section>")[0]
    assert re.search(r"Overtime 12 ≤ 10 Breached", text_of(part))


def test_initiatives_tell_what_they_serve(world, mio):
    part = page_of(mio, world).split("Initiatives")[1].split("</section>")[0]
    assert "Night shift in Malmö" in part
    assert "Cut repair turnaround" in part


def test_drawings_are_a_table_too(world, mio):
    part = page_of(mio, world).split('class="astable"')[1].split("</details>")[0]
    rows = [text_of(row) for row in re.findall(r"<tr>(.*?)</tr>", part)]
    assert rows[0] == "Key result Start Now Target Done Expected Health Odds Readings"
    hours = next(row for row in rows if row.startswith("Cut repair turnaround"))
    for words in ("52\xa0h", "47\xa0h", "24\xa0h", "Jan 20"):
        assert words in hours.replace(" h", "\xa0h")


def test_past_cycles_tell_their_outcome_with_a_shape_and_a_word(world, mio):
    with scope(world.id):
        Cycle.objects.filter(pk=world.cycles["2025-Q4"]).update(state="closed")
        ended = {"state": "closed", "band": "met", "progress": Decimal("0.7")}
        Objective.objects.filter(pk=world.objectives["P1"]).update(**ended)
    part = page_of(mio, world).split("Past cycles")[1].split("</section>")[0]
    link, table = part.split("</ol>")
    assert 'aria-label="2025-Q4: 70% done, Met"' in link
    assert re.search(r'class="mark is-on".*Met', link)
    assert "2025-Q4 1 70% Met" in text_of(table)


def test_what_is_restricted_enters_no_past_cycle(world, mio):
    with scope(world.id):
        Cycle.objects.filter(pk=world.cycles["2025-Q4"]).update(state="closed")
        ended = {"state": "closed", "band": "met", "is_restricted": True}
        Objective.objects.filter(pk=world.objectives["P1"]).update(**ended)
    assert "Past cycles" not in page_of(mio, world)


def test_of_many_teams_right_below_a_page_is_shown(world, mio, monkeypatch):
    monkeypatch.setattr(teams, "TEAMS_A_PAGE", 2)
    for name in ("Depot", "Pier", "Yard"):
        create_team(actor_of(world), TeamDraft(name=name), world.teams["Company"])
    place = world.at(f"teams/{world.teams['Company']}/")
    first = text(mio.get(place))
    assert re.findall(r"<strong>(Repairs|Depot|Pier|Yard)<", first) == ["Repairs", "Depot"]
    assert 'rel="next" href="?below=2#below"' in first
    second = text(mio.get(f"{place}?below=2"))
    assert re.findall(r"<strong>(Repairs|Depot|Pier|Yard)<", second) == ["Pier", "Yard"]
    assert "Page 2 of 2" in second
