"""What the words of a key result may mean, as bits: one word may mean several things."""

from __future__ import annotations


class Tag:
    """What a word may mean, as bits: one word may mean several things."""

    # Verbs
    RAISE, LOWER, REACH, MAINTAIN = 1 << 0, 1 << 1, 1 << 2, 1 << 3
    LAUNCH = 1 << 4  # one event by nature: launch, implement, migrate
    MAKE = 1 << 5  # makes a thing: build, write, publish
    EFFORT = 1 << 6  # run, hold, train, work on
    GAIN = 1 << 7  # sign, win, hire: counts as a result
    LEARN = 1 << 8  # interview, test, validate
    OUTCOME = 1 << 9  # what others then do: use, pay, renew, complete
    # Forms
    BASE, PRESENT, PAST, ING, PLURAL = 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14
    # Things
    ARTIFACT = 1 << 15  # posts, features, reports
    ACTIVITY = 1 << 16  # workshops, meetings, campaigns
    RESEARCH = 1 << 17  # interviews, usability tests, assumptions
    OUTSIDER = 1 << 18  # customers, patients, partners
    INSIDER = 1 << 19  # staff, managers, teams
    PLACE = 1 << 20  # languages, countries, sites: where, not how many
    EVENT = 1 << 21  # go-live, certification, rollout
    # Metrics
    RATE, SCORE, STOCK, FLOW = 1 << 22, 1 << 23, 1 << 24, 1 << 25
    CUMULATIVE, MONEY, DURATION, COUNT = 1 << 26, 1 << 27, 1 << 28, 1 << 29
    BAD, GOOD = 1 << 30, 1 << 31  # what is counted had better be less, more
    OPEN = 1 << 32  # a rate without an end: growth, retention of revenue
    FIVE, HUNDRED = 1 << 33, 1 << 34  # the end of a score's scale
    KNOWN = 1 << 35  # a metric that readers recognise without a number
    # Grammar
    PREPOSITION, RELATIVE, LEAD_IN, DETERMINER = 1 << 36, 1 << 37, 1 << 38, 1 << 39
    NEW, TOTAL, NUMBER, MARK, NAME = 1 << 40, 1 << 41, 1 << 42, 1 << 43, 1 << 44
    MORE, LESS, DONE, BE, REGULAR = 1 << 45, 1 << 46, 1 << 47, 1 << 48, 1 << 49
    NOUN = 1 << 50  # a verb's word that is often a noun
    VIEW, LOOKED, FOLLOW, HOARD = 1 << 51, 1 << 52, 1 << 53, 1 << 54  # vanity
    ACTIVE, PERIOD, FAIL, FINISH, TIMES = 1 << 55, 1 << 56, 1 << 57, 1 << 58, 1 << 63
    WEAK, ABSTRACT = 1 << 60, 1 << 61  # an effort only with its object; nothing to be made
    HOST = 1 << 62  # an effort where it is counted: hold, run, organise
    VISITS, SITE = 1 << 67, 1 << 68  # "visits to the museum" are no looks, those to a page are
    PER, PLAN = 1 << 65, 1 << 66  # for each thing; a plan, of which one may do more than all
    CHORE = 1 << 69  # an everyday verb: work where it leads and nothing else is wanted
    SOFT = 1 << 64  # keeps a metric as it is, or something else: keep, hold, protect
    GERUND = 1 << 59  # the name of a movement: increase, reduction


VERB = (
    Tag.RAISE | Tag.LOWER | Tag.REACH | Tag.MAINTAIN | Tag.LAUNCH | Tag.MAKE | Tag.EFFORT
    | Tag.GAIN | Tag.LEARN | Tag.OUTCOME
)  # fmt: skip
METRIC = (
    Tag.RATE | Tag.SCORE | Tag.STOCK | Tag.FLOW | Tag.CUMULATIVE | Tag.MONEY | Tag.DURATION
    | Tag.COUNT
)  # fmt: skip
