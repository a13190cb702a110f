"""An organisation in which somebody hostile wrote every text: in files, and in forms where no file
carries it."""

import json
from datetime import date
from typing import Any

from tests.browser.payloads import PAYLOADS

TODAY = date.today()  # noqa: DTZ011 - the day of the server that is started here
SEND = """
  async given => {
    const form = [...document.querySelectorAll("form[method=post]")].find(
      each => Object.keys(given).every(name => each.elements[name]));
    const fields = new FormData(form);
    for (const [name, value] of Object.entries(given)) fields.set(name, value);
    const answer = await fetch(form.getAttribute("action") || location.href, {
      method: "POST", body: new URLSearchParams(fields) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [answer.redirected, answer.url, page.querySelector("main")?.innerText]; }
"""


def some(limit: int, start: int, count: int = 10) -> str:
    """As many payloads as fit, from one of them on."""
    text = ""
    for step in range(count):
        payload = PAYLOADS[(start + step) % len(PAYLOADS)]
        text += payload if len(text) + len(payload) <= limit else ""
    return text or next(each for each in PAYLOADS if len(each) <= limit)


def key_result(number: int) -> dict[str, Any]:
    text = PAYLOADS[number % len(PAYLOADS)]
    person = f"{number} {text}".replace("@", "")
    common = {
        "id": f"k{number}",
        "title": text,
        "note": text,
        "metric": f"{number} {text}",
        "owners": [person],
        "check_ins": [{"on": TODAY.isoformat(), "value": 1, "note": text, "by": person}],
        "amendments": [
            {"on": TODAY.isoformat(), "field": "target", "from": text, "to": text, "reason": text}
        ],
    }
    if number % 10 == 1:
        steps = [{"title": text}, {"title": text, "done": True}]
        return {**common, "type": "milestones", "milestones": steps, "check_ins": []}
    if number % 10 == 2:
        return {**common, "type": "tasks", "tasks": [{"title": text}], "check_ins": []}
    return {**common, "baseline": 0, "target": 10, "unit": some(40, number)}


def objective(number: int) -> dict[str, Any]:
    def text(shift: int) -> str:
        return some(10_000, 10 * number + shift)

    return {
        "id": f"o{number}",
        "title": text(0),
        "why": text(1),
        "evidence": text(2),
        "note": text(3),
        "state": "committed",
        "strategy": "s",
        "product": "p",
        "owners": [some(200, 10 * number, 3).replace("@", "")],
        "parent": f"o{number - 1}" if number % 10 else "",
        "contributors": ["Plain"],
        "guardrails": [
            {"metric": some(300, 10 * number), "at_most": 3, "current": 4, "owner": "Plain"}
        ],
        "initiatives": [
            {
                "title": text(4),
                "hypothesis": text(5),
                "expected": text(6),
                "observed": text(7),
                "serves": f"k{10 * number}",
            }
        ],
        "key_results": [key_result(10 * number + step) for step in range(10)],
    }


def waiting(number: int, state: str) -> dict[str, Any]:
    """An objective that nobody promised, or no longer."""
    unread = key_result(10 * number) | {"check_ins": [], "amendments": []}
    reason = {"decision_reason": some(2_000, number)} if state in {"parked", "dropped"} else {}
    firm = {"parent": "", "owners": [], "key_results": [unread]}
    return _without_blanks(objective(number) | firm | reason | {"state": state})


def documents(objectives: int) -> str:
    """The running year with an objective in every state, the one before it with all that was
    decided and said at its end, and the one to come."""
    now = document(objectives)
    states = enumerate(("draft", "proposed", "queued", "parked", "dropped"), start=objectives)
    here = [waiting(number, state) for number, state in states]
    now["teams"][-1]["objectives"] = here
    ended = waiting(objectives + 5, "closed") | {
        "decision": "keep",
        "decision_reason": some(2_000, 60),
        "own_score": 0.5,
        "own_score_note": some(2_000, 70),
    }
    past = _year(-1, "closed", 44, [ended])
    coming = _year(1, "planning", 66, [waiting(objectives + 6, "queued")])
    return "\n---\n".join(json.dumps(each, ensure_ascii=False) for each in (now, past, coming))


def _year(away: int, state: str, start: int, objectives: list[dict[str, Any]]) -> dict[str, Any]:
    year = TODAY.year + away
    cycle = {
        "name": some(80, start, 2),
        "starts_on": f"{year}-01-01",
        "ends_on": f"{year}-12-31",
        "state": state,
    }
    about = {key: value for key, value in document(0).items() if key != "teams"}
    return about | {"cycle": cycle, "teams": [{"name": "Plain", "objectives": objectives}]}


def document(objectives: int) -> dict[str, Any]:
    teams = [
        {
            "name": f"{number} {some(190, 10 * number)}",
            "function": some(60, 10 * number, 1),
            "objectives": [_without_blanks(objective(number))],
        }
        for number in range(objectives)
    ]
    return {
        "northing": 1,
        "workspace": some(200, 0, 4),
        "cycle": {
            "name": some(80, 0, 2),
            "starts_on": f"{TODAY.year}-01-01",
            "ends_on": f"{TODAY.year}-12-31",
            "state": "active",
        },
        "source": some(500, 20),
        "vision": some(2_000, 10),
        "strategies": [{"id": "s", "title": some(300, 30), "statement": some(10_000, 40)}],
        "products": [{"id": "p", "name": some(200, 50)}],
        "teams": [*teams, {"name": "Plain"}],
    }


def _without_blanks(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value != ""}


def write_by_hand(page: Any, installation: Any) -> None:
    """Write what no file carries: wishes and requests for help with their answers, reasons of
    steps back, former titles, drops, check-ins that are put right, and unsaved typing."""
    home = page.url.split("?")[0]

    def of(state: str, column: str = "id") -> str:
        sql = f"SELECT {column} FROM goals_objective WHERE state = %s ORDER BY id LIMIT 1"
        return str(installation.ask(sql, [state])[0][0])

    def send(address: str, **given: str) -> str:
        page.goto(f"{home}{address}")
        was_accepted, led, text = page.evaluate(SEND, given)
        assert was_accepted, f"{address} refused {given}: {text}"
        return str(led).partition("/w/")[2].partition("/")[2].partition("?")[0]

    def words(start: int) -> str:
        return some(300, start, 4)

    (team,) = installation.ask("SELECT id FROM people_team WHERE name = 'Plain'")[0]
    wishes = [send("requests/new/", title=words(n), text=words(n + 4)) for n in (0, 8)]
    send(f"{wishes[0]}answer/", way="park", reason=words(16))
    about = f"objectives/{of('committed')}/help/"
    for start in (20, 28):
        asked = send(about, to_team=str(team), title=words(start), text=words(start + 4))
        if start == 20:
            send(f"{asked}answer/", answer="decline", reason=words(36))
    send(f"objectives/{of('proposed')}/send-back/", reason=words(40))
    send(f"objectives/{of('queued')}/park/", reason=words(44))
    send(f"objectives/{of('draft')}/edit/", title=words(48))
    said = "SELECT id, key_result_id FROM goals_checkin ORDER BY id LIMIT 1"
    check_in, key_result = installation.ask(said)[0]
    send(f"check-ins/{check_in}/correct/", note=words(52), reason=words(56))
    send(f"key-results/{key_result}/drop/", reason=words(60))
