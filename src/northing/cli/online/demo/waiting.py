"""What of the example is no promise, or no longer: proposals, drafts, the queue, the parking lot,
and what people ask each other for."""

from __future__ import annotations

from northing.cli.online.demo.plots import Plea, Plot, Told, Wish, counts, moves, per_cent
from northing.core.document import Numeric, NumericType, ObjectiveState, Phase, Stage

WAITING = (
    Plot(
        key="partners",
        cycle="now",
        team="sales",
        owner="field",
        parent="now/word-of-mouth",
        strategy="first-week",
        phase=Phase.DISCOVERY,
        state=ObjectiveState.DROPPED,
        falls_on=27,
        key_results=(
            Told(
                key="branches",
                measure=counts("40"),
                owner="field",
                values="4 4",
                sure="55 10",
                every=14,
            ),
        ),
    ),
    Plot(
        key="faster-releases",
        cycle="now",
        team="platform",
        owner="security",
        strategy="own-people",
        phase=Phase.TEAM,
        state=ObjectiveState.PROPOSED,
        written=38,
        falls_on=43,
        key_results=(
            Told(key="hours", measure=moves("190", "24"), owner="security"),
            Told(key="rollbacks", measure=per_cent("9", "4"), owner="night"),
        ),
    ),
    Plot(
        key="reviews",
        cycle="now",
        team="marketing",
        owner="words",
        state=ObjectiveState.DRAFT,
        written=41,
        key_results=(
            Told(key="rating", measure=Numeric(), owner="words"),
            Told(key="app", measure=moves("0", "100"), owner="words"),
        ),
    ),
    Plot(
        key="weather",
        cycle="now",
        team="board",
        owner="demo",
        product="board",
        is_explorative=True,
        state=ObjectiveState.PARKED,
        written=17,
        falls_on=24,
    ),
    Plot(
        key="chatbot",
        cycle="now",
        team="support",
        owner="hints",
        is_explorative=True,
        state=ObjectiveState.PARKED,
        written=9,
        falls_on=12,
    ),
    Plot(
        key="two-weeks",
        cycle="next",
        team="board",
        owner="demo",
        strategy="holding-plan",
        product="forecast",
        phase=Phase.DISCOVERY,
        state=ObjectiveState.QUEUED,
        written=30,
        falls_on=31,
        key_results=(
            Told(key="parts", measure=per_cent("17", "10"), owner="routes"),
            Told(
                key="ahead",
                measure=Numeric(type=NumericType.PERCENT, unit="%"),
                owner="demo",
            ),
        ),
    ),
    Plot(
        key="photo-first",
        cycle="next",
        team="crew",
        owner="mobile",
        strategy="first-week",
        product="crew",
        phase=Phase.BUILD,
        stage=Stage.ACTIVATION,
        is_explorative=True,
        state=ObjectiveState.QUEUED,
        written=36,
        falls_on=37,
        key_results=(Told(key="calls", measure=moves("2.4", "1.5"), owner="mobile"),),
    ),
)

WISHES = (
    Wish(
        key="roof-weather",
        by="sales",
        team="board",
        asked=15,
        answer="park",
        answered=24,
        answered_by="demo",
    ),
    Wish(
        key="dark-mode",
        by="words",
        team="crew",
        asked=10,
        answer="withdraw",
        answered=13,
        answered_by="words",
    ),
    Wish(
        key="lost-cellar",
        by="cases",
        team="crew",
        asked=19,
        answer="take",
        answered=22,
        answered_by="crew",
        into="first-job",
    ),
    Wish(key="excel", by="finance", team="board", asked=40),
    Wish(key="price-list", by="field", asked=44),
)
PLEAS = (
    Plea(
        key="crash",
        about="first-job",
        key_result="alone",
        by="crew",
        to="platform",
        asked=43,
        answer="accept",
        answered=44,
        answered_by="platform",
    ),
    Plea(
        key="import", about="first-week", key_result="days", by="onboarding", to="board", asked=44
    ),
    Plea(
        key="stories",
        about="owners-talk",
        by="marketing",
        to="customers",
        asked=23,
        answer="decline",
        answered=25,
        answered_by="customers",
    ),
)
