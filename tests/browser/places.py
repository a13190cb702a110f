"""Where everything is: an address of each kind of page, found as a reader would find it."""

from datetime import UTC, datetime, timedelta

from tests.browser.conftest import click_through
from tests.installations import Installation

LANGUAGES = {"en": "en-GB", "sv": "sv-SE", "zh-Hans": "zh-CN"}
WIDTHS = [1440, 390]
LONG = "Customers who came over from the systems that we stopped selling years ago"
# The same in the language of an example: how its cycle and its objective are called.
REVIEWED = {
    "en": ("Spring", LONG),
    "sv": ("Våren", "Kunder som kom över från de system som vi inte säljer längre"),
    "zh-Hans": ("春季", "从我们多年前就停止销售的那些系统迁移过来的老客户"),
}
ROSTER = {
    "people": "people/",
    "nobody found": "people/?q=zzz",
    "searching": "search/",
    "found": "search/?q=e",
    "found of a kind": "search/?q=e&kind=objective",
    "nothing found": "search/?q=zzzzzz",
    "inviting": "people/invite/",
    "open invitations": "people/invitations/",
    "arranging teams": "teams/arrange/",
    "new team": "teams/new/",
    "settings": "settings/",
    "audit log": "audit/",
    "leave": "leave/",
    "background work": "background-work/",
    "components": "components/",
    "nothing here": "objectives/999999/",
    "first quarter": "first-quarter/",
    "confidence and outcome": "calibration/",
    "rules of the coach": "coach/rules/",
    "a rule": "coach/rules/KR103/",
    "a rule about sets": "coach/rules/ST104/",
    "new cycle": "cycles/new/",
    "quarters of a year": "cycles/quarters/?year=2031",
}
PLANNING = {
    "new objective": "objectives/new/",
    "direction": "strategy/",
    "vision": "strategy/vision/",
    "new strategy": "strategies/new/",
    "products": "products/",
    "new product": "products/new/",
    "library": "library/",
    "library narrowed": "library/?phase=launch&language=zh-Hans",
    "example": "library/examples/first-day-success/",
    "faults": "library/faults/",
    "plans": "library/plans/",
    "plan": "library/plans/launch/",
    "requests": "requests/",
    "new request": "requests/new/",
    "help": "help/",
}
# What may be done with an objective, by where it stands in its life.
STEPS = {
    "proposed": "edit commit send-back withdraw park queue drop",
    "queued": "edit propose draft-again split merge duplicate discard",
    "committed": "edit amendments help drop",
}
# What the example has no reason to have: a cycle that waits for its decisions.
REVIEW = """
northing: 1
workspace: {workspace}
cycle: {{name: {cycle}, starts_on: {begun}, ends_on: {ended}, state: reviewing}}
teams:
  - name: {team}
    objectives:
      - id: reviewed
        title: {title}
        state: committed
        key_results: [{{id: one, title: {title}, baseline: 0, target: 90, current: 70}}]
"""


def pages_of(page, home: str) -> dict[str, str]:
    """Find one address of each kind of page by following links as a reader would."""
    found = {"home": home, "cycles": f"{home}cycles/", "teams": f"{home}teams/"}
    found["check-ins"] = f"{home}check-ins/"
    page.goto(f"{home}objectives/")
    found["outline"] = page.url
    found |= {"map": f"{page.url}map/", "overview": f"{page.url}map/?view=overview"}
    found["changing a cycle"] = f"{page.url}edit/"
    found["coach of a cycle"] = f"{page.url}coach/?rule=ST102"
    found["starting a review"] = f"{page.url}review/"
    click_through(page.locator(".tree a.node").nth(1))
    found["objective"] = page.url
    found["line"] = f"{page.url}line/"
    found["why"] = f"{page.url}why/"
    found["who sees it"] = f"{page.url}who-sees-it/"
    page.goto(found["teams"])
    click_through(page.locator(".tree a.node").nth(1))
    team = page.url.partition("?")[0]
    found |= {"team": page.url, "meeting": f"{team}meeting/", "coach of a team": f"{team}coach/"}
    page.goto(found["cycles"])
    click_through(page.locator(".cyclerow > div > a").last)
    found["closed cycle"] = page.url
    found["reopen"] = f"{page.url}reopen/"
    found["what was decided"] = f"{page.url}close/"
    found["carrying over"] = f"{page.url}carry-over/"
    found["archive"] = f"{page.url}archive/"
    click_through(page.locator(".tree a.node").first)
    found["closed objective"], found["score"] = page.url, f"{page.url}score/"
    found["account"] = "/account/"
    found["erase account"] = "/account/erase/"
    found["new workspace"] = "/workspaces/new/"
    found["forgotten password"] = "/password/"
    found |= {name: f"{home}{path}" for name, path in ROSTER.items()}
    page.goto(found["arranging teams"])
    change = page.locator(".arranged .acts a[href$='/edit/']").nth(1).get_attribute("href")
    found["team to arrange"] = change
    found["deleting a team"] = change.replace("/edit/", "/delete/")
    page.goto(found["people"])
    click_through(page.locator(".personrow a").nth(1))
    found["person"], found["erasing a person"] = page.url, f"{page.url}erase/"
    return found


def first_of(site, table: str, state: str = "") -> str:
    """The number of the first thing in a table of goals, or of the first that stands in a state."""
    where = "WHERE state = %s" if state else ""
    sql = f"SELECT id FROM goals_{table} {where} ORDER BY id LIMIT 1"
    return str(site.installation.ask(sql, [state] if state else [])[0][0])


def step_pages_of(site, home: str) -> dict[str, str]:
    """Find one objective in each state that it is planned in, and what may be done with it."""
    found = {}
    for state, steps in STEPS.items():
        place = f"{home}objectives/{first_of(site, 'objective', state)}/"
        found[f"a {state} objective"] = place
        found |= {f"{step} of a {state} objective": f"{place}{step}/" for step in steps.split()}
    team = "SELECT team_id FROM goals_objective WHERE state = 'queued' ORDER BY id LIMIT 1"
    found["letting a finding be"] = f"{place}let-be/KR303/"
    found["queue"] = f"{home}teams/{site.installation.ask(team)[0][0]}/queue/"
    return found


def planning_pages_of(site, home: str) -> dict[str, str]:
    """Find one address of each kind of page on which something is planned, committed to, put
    right or decided: what takes part in it is asked for by the state that it stands in."""
    found = {name: f"{home}{path}" for name, path in PLANNING.items()} | step_pages_of(site, home)
    reviewed = site.installation.ask(
        "SELECT id, cycle_id FROM goals_objective WHERE key = 'reviewed'"
    )
    found["deciding"] = f"{home}objectives/{reviewed[0][0]}/decide/"
    found["own score"] = f"{home}objectives/{reviewed[0][0]}/own-score/"
    found["closing"] = f"{home}cycles/{reviewed[0][1]}/close/"
    found["beginning"] = f"{home}cycles/{first_of(site, 'cycle', 'planning')}/activate/"
    found["deleting a cycle"] = f"{home}cycles/{first_of(site, 'cycle', 'planning')}/delete/"
    ended = first_of(site, "objective", "closed")
    found["carrying one over"] = f"{home}objectives/{ended}/carry-over/"
    for name in ("strategy", "product"):
        place = found[name] = f"{home}{name.replace('y', 'ie')}s/{first_of(site, name)}/"
        found |= {f"{deed} a {name}": f"{place}{deed}/" for deed in ("edit", "delete")}
    found["request"] = f"{home}requests/{first_of(site, 'request', 'open')}/"
    found["help request"] = f"{home}help/{first_of(site, 'helprequest', 'open')}/"
    found |= {f"answer to {of}": f"{found[of]}answer/" for of in ("request", "help request")}
    said = """SELECT max(c.id), max(c.key_result_id) FROM goals_checkin c
        JOIN goals_keyresult k ON k.id = c.key_result_id
        JOIN goals_objective o ON o.id = k.objective_id WHERE o.state = 'committed'"""
    check_in, key_result = site.installation.ask(said)[0]
    found["putting right"] = f"{home}check-ins/{check_in}/correct/"
    found["dropping a key result"] = f"{home}key-results/{key_result}/drop/"
    return found


def end_a_cycle(made: Installation, language: str = "en") -> None:
    """Give an example a cycle that is over and waits for its decisions."""
    today = datetime.now(UTC).date()
    cycle, title = REVIEWED[language]
    text = REVIEW.format(
        workspace=made.ask("SELECT name FROM people_workspace ORDER BY id LIMIT 1")[0][0],
        team=made.ask("SELECT name FROM people_team ORDER BY id LIMIT 1")[0][0],
        begun=today - timedelta(days=60),
        ended=today - timedelta(days=1),
        cycle=cycle,
        title=title,
    )
    made.run("import", "-", "--yes", stdin=text)
