"""Who is who in the example: teams on four levels, people, products and strategies."""

from __future__ import annotations

from northing.cli.online.demo.plots import Person, ProductPlot, TeamPlot

SIGNS_IN = "demo"
TEAMS = {
    "company": TeamPlot("", "company", rhythm=1),
    "product": TeamPlot("company", "division", rhythm=1),
    "board": TeamPlot("product", "team", "product", rhythm=2),
    "crew": TeamPlot("product", "team", "product", rhythm=1),
    "leo": TeamPlot("crew", "person", rhythm=1),
    "platform": TeamPlot("product", "team", "engineering"),
    "market": TeamPlot("company", "division"),
    "marketing": TeamPlot("market", "team", "marketing", rhythm=1),
    "sales": TeamPlot("market", "team", "sales", rhythm=2),
    "customers": TeamPlot("company", "division", rhythm=2),
    "onboarding": TeamPlot("customers", "team", "success"),
    "support": TeamPlot("customers", "team", "support"),
    "people": TeamPlot("company", "team", "people", rhythm=1),
}
PEOPLE = {
    "ceo": Person("company", is_lead=True, role="administrator"),
    "finance": Person("company", role="viewer"),
    "cpo": Person("product", is_lead=True, role="lead"),
    "demo": Person("board", is_lead=True, role="administrator"),
    "design": Person("board"),
    "routes": Person("board"),
    "board": Person("board"),
    "crew": Person("crew", is_lead=True, role="lead"),
    "sync": Person("crew"),
    "mobile": Person("crew"),
    "research": Person("crew"),
    "platform": Person("platform", is_lead=True, role="lead"),
    "night": Person("platform"),
    "data": Person("platform"),
    "security": Person("platform"),
    "market": Person("market", is_lead=True, role="lead"),
    "marketing": Person("marketing", is_lead=True, role="lead"),
    "words": Person("marketing"),
    "sales": Person("sales", is_lead=True, role="lead"),
    "field": Person("sales"),
    "customers": Person("customers", is_lead=True, role="lead"),
    "onboarding": Person("onboarding", is_lead=True, role="lead"),
    "guide": Person("onboarding"),
    "support": Person("support", is_lead=True, role="lead"),
    "cases": Person("support"),
    "hints": Person("support"),
    "people": Person("people", is_lead=True, role="lead"),
    "talent": Person("people"),
}
# Places in teams beyond the one above.
ALSO = (("sync", "leo"), ("demo", "crew"))
STRATEGIES = ("first-week", "holding-plan", "own-people")
PRODUCTS = {
    "board": ProductPlot(phase="mature", stages=("retention",)),
    "crew": ProductPlot(phase="growth", stages=("activation",)),
    "forecast": ProductPlot(phase="discovery"),
}
