"""The year of the example, and its first quarter: over."""

from __future__ import annotations

from decimal import Decimal

from northing.cli.online.demo.plots import Plot, Told, moves, per_cent, seldom
from northing.core.document import Curve, Decision, Kind, Milestone, Milestones, Phase, Stage

YEAR = (
    Plot(
        key="no-waiting",
        cycle="year",
        team="company",
        owner="ceo",
        strategy="holding-plan",
        key_results=(
            Told(
                key="nrr",
                measure=per_cent("99", "112"),
                owner="ceo",
                values="102 104 105.1",
                sure="60 65 65",
                first=84,
                every=70,
                pace=Curve.LATE_LOADED,
            ),
            Told(
                key="firms",
                measure=moves("260", "700"),
                owner="ceo",
                values="370 455 490",
                sure="65 70 60",
                first=84,
                every=70,
            ),
        ),
    ),
)

FIRST = (
    Plot(
        key="footing",
        cycle="q1",
        team="company",
        owner="ceo",
        parent="year/no-waiting",
        strategy="holding-plan",
        decision=Decision.CHANGE,
        key_results=(
            seldom(
                key="nrr",
                measure=per_cent("99", "103"),
                owner="ceo",
                values="99 100 101.5 102",
                sure="60 50 60 70",
                pace=Curve.LATE_LOADED,
            ),
            seldom(
                key="daily",
                measure=moves("260", "420"),
                owner="ceo",
                values="280 310 345 370",
                sure="60 60 65 65",
            ),
        ),
    ),
    Plot(
        key="trusted-board",
        cycle="q1",
        team="board",
        owner="demo",
        parent="q1/footing",
        strategy="holding-plan",
        product="board",
        phase=Phase.BUILD,
        decision=Decision.CHANGE,
        key_results=(
            seldom(
                key="wrong",
                measure=moves("23", "8"),
                owner="routes",
                values="20 15 11 9",
                sure="60 70 80 85",
            ),
            seldom(
                key="first",
                measure=per_cent("55", "75"),
                owner="design",
                values="58 63 67 70",
                sure="60 60 70 70",
            ),
        ),
    ),
    Plot(
        key="paper",
        cycle="q1",
        team="crew",
        owner="crew",
        parent="q1/footing",
        strategy="first-week",
        product="crew",
        phase=Phase.GROWTH,
        stage=Stage.ACTIVATION,
        decision=Decision.LET_GO,
        key_results=(
            seldom(
                key="reported",
                measure=per_cent("31", "70"),
                owner="crew",
                values="33 38 41 44",
                sure="70 55 30 15",
            ),
            seldom(
                key="photos",
                measure=per_cent("12", "30"),
                owner="mobile",
                values="13 15 16 17",
                sure="60 50 35 20",
            ),
        ),
    ),
    Plot(
        key="new-home",
        cycle="q1",
        team="platform",
        owner="platform",
        strategy="holding-plan",
        phase=Phase.BUILD,
        decision=Decision.LET_GO,
        key_results=(
            seldom(
                key="move",
                measure=Milestones(
                    items=tuple(Milestone(title="", weight=Decimal(w)) for w in (2, 2, 4, 1))
                ),
                owner="night",
                values="1 2 3 4",
                sure="70 75 90 100",
                by=("night", "data"),
                kind=Kind.COMMITTED,
            ),
        ),
    ),
    Plot(
        key="guided-start",
        cycle="q1",
        team="onboarding",
        owner="onboarding",
        parent="q1/footing",
        strategy="first-week",
        phase=Phase.LAUNCH,
        decision=Decision.CHANGE,
        key_results=(
            seldom(
                key="days",
                measure=moves("34", "20"),
                owner="guide",
                values="31 28 25 24",
                sure="50 60 65 65",
            ),
        ),
    ),
    Plot(
        key="voice",
        cycle="q1",
        team="marketing",
        owner="marketing",
        decision=Decision.LET_GO,
        key_results=(
            seldom(
                key="views",
                measure=moves("18000", "40000"),
                owner="words",
                values="19000 22000 24000 25500",
                sure="60 60 40 20",
            ),
        ),
    ),
)
