"""A made-up document with every key that the format knows."""

from __future__ import annotations

from typing import Any

KEY_RESULTS: list[dict[str, Any]] = [
    {
        "id": "setup",
        "title": "Teams that finish setup on their first day",
        "type": "percent",
        "metric": "first-day setup rate",
        "baseline": 42,
        "target": 60,
        "current": 47,
        "unit": "%",
        "accumulates": False,
        "kind": "committed",
        "weight": 2,
        "deadline": "2026-09-30",
        "pace": [{"on": "2026-08-01", "share": 0.25}],
        "confidence": 60,
        "team": "Data",
        "owners": ["data@example.org", "Analyst"],
        "check_ins": [
            {"on": "2026-07-15", "value": 44, "confidence": 60, "note": "Slow", "by": "Analyst"}
        ],
        "amendments": [
            {"on": "2026-08-01", "field": "target", "from": "65", "to": "60", "reason": "Scope",
             "by": "Analyst"}
        ],
        "committed_on": "2026-07-05",
        "dropped_on": "2026-09-01",
        "rolled_up": True,
        "note": "From the product database",
        "allow": ["KR301 the board asks for it"],
    },
    {"title": "Uptime", "bounds": {"at_least": 99.5, "at_most": 100, "share": 0.95}},
    {"title": "Certified", "probability": 60, "current": True,
     "check_ins": [{"on": "2026-09-01", "value": True}]},
    {"title": "Rollout", "milestones": [{"title": "Pilot", "weight": 2, "done": True}]},
    {"title": "Backlog", "tasks": [{"title": "Write it down", "state": "done"}]},
]  # fmt: skip

EVERY_KEY: dict[str, Any] = {
    "northing": 1,
    "language": "en",
    "workspace": "Example Inc.",
    "cycle": {
        "name": "2026-Q3",
        "starts_on": "2026-07-01",
        "ends_on": "2026-09-30",
        "parent": "2026",
        "state": "active",
    },
    "source": ["https://example.org/a", "https://example.org/b"],
    "vision": "Nobody waits for a tool",
    "coach": {
        "preset": "balanced",
        "function": "product",
        "reviews": "every 6 weeks",
        "allow": ["KR304, KR303 One launch is the point", "missing-why The board said why"],
    },
    "strategies": [{"id": "self-serve", "title": "Self-serve first", "statement": "No calls."}],
    "products": [{"id": "app", "name": "App", "phase": "growth", "stages": ["activation"]}],
    "teams": [
        {
            "name": "Growth",
            "parent": "Product",
            "level": "team",
            "function": "product",
            "allow": ["ST101 three pilots run at once"],
            "objectives": [
                {
                    "id": "activation",
                    "title": "New teams reach their first success on day one",
                    "why": "They stay twice as often",
                    "evidence": "31 interviews",
                    "explorative": True,
                    "phase": "growth",
                    "stage": "activation",
                    "owners": ["pm@example.org", "Åsa"],
                    "contributors": ["Support"],
                    "parent": "brand#known",
                    "supports": ["brand", "2026/trusted"],
                    "continues": "2026-Q2/activation",
                    "strategy": "self-serve",
                    "product": "app",
                    "state": "closed",
                    "committed_on": "2026-07-01",
                    "decision": "keep",
                    "decision_reason": "It works",
                    "own_score": 0.7,
                    "own_score_note": "The last week is not in yet",
                    "visibility": {"restricted": ["pm@example.org", "Board"]},
                    "note": "Second try",
                    "allow": ["OB104 it is what people say"],
                    "key_results": KEY_RESULTS,
                    "amendments": [
                        {"on": "2026-08-03", "field": "guardrails", "from": "[]", "reason": "Asked"}
                    ],
                    "guardrails": [
                        {"metric": "Refunds", "at_least": 0, "at_most": 3, "current": 1,
                         "owner": "Finance"}
                    ],
                    "initiatives": [
                        {"title": "Guided setup", "hypothesis": "Fewer steps", "serves": "setup",
                         "expected": "+10", "state": "running", "observed": "+4",
                         "rice": {"reach": 500, "impact": 0.5, "confidence": 80, "effort": 3}}
                    ],
                }
            ],
        }
    ],
    "objectives": [
        {"id": "brand", "title": "Known for care", "owner": "ceo@example.org",
         "visibility": "open", "key_results": [{"id": "known", "title": "Recall"}]}
    ],
}  # fmt: skip
