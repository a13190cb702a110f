"""How much a document may hold. Texts are counted in characters; every limit is still allowed.

A text must fit the column that keeps it, so a limit here may not be above the column's width.
"""

from __future__ import annotations

from datetime import date

ID = 80
CYCLE_NAME = 80
# "cycle/objective#key-result"
REFERENCE = CYCLE_NAME + ID + ID + len("/#")
# Of a workspace, a team, a product or a person; the address of somebody unknown is their name.
NAME = 200
STRATEGY_TITLE = 300
METRIC = 300
UNIT = 40
FUNCTION = 60
LANGUAGE = 16
SOURCE = 500
AMENDED_FIELD = 40
TEXT = 10_000

# In any list that has no limit of its own.
ITEMS = 20_000
OBJECTIVES = ITEMS
KEY_RESULTS = 200
# Milestones or tasks of one key result.
STEPS = 500
# Owners, contributors, or what is supported.
PARTIES = 100

# Reckoning with days overflows at either end of the calendar.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
