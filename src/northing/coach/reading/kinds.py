"""What the words of an objective may mean."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a word may mean in an objective."""

    # An enumeration's own hash is written in Python, and sets of kinds are asked all the time.
    __hash__ = str.__hash__

    # Verbs
    INSTALL = "install"  # implement, roll out, migrate: whatever the object
    DELIVER = "deliver"  # complete, replace, upgrade: of a thing that is built
    LAUNCH = "launch"  # launch, ship, release
    MAKE = "make"  # build, create, develop
    OFFER = "offer"  # offer, have, provide
    IMPROVE = "improve"  # improve, reduce, win: what an outcome begins with
    CONTINUE = "continue"  # continue, keep on
    MAINTAIN = "maintain"  # maintain, uphold
    KEEP = "keep"  # keep, which needs more
    ROUTINE = "routine"  # process, handle, pay
    REACH = "reach"  # reach, hit, win, sign: what takes a number
    CATCH_UP = "catch-up"  # catch up with
    MATCH = "match"  # match, copy, which need a rival
    LEARN = "learn"  # understand, learn
    VERB = "verb"  # any other verb of states and people
    # Things
    ARTIFACT = "artifact"
    PROJECT = "project"
    SYSTEM = "system"  # systems by name: Salesforce, SAP, CRM
    PRODUCT = "product"
    DELIVERY = "delivery"  # implementation, rollout
    DUTY = "duty"  # invoices, payroll, tickets
    OPERATION = "operation"  # the daily operation
    PEOPLE = "people"
    RIVAL = "rival"
    BRAND = "brand"
    DIMENSION = "dimension"  # quality, revenue: told, with a direction
    # Qualities
    QUALITY = "quality"
    COMPARATIVE = "comparative"
    NEW = "new"
    SORT = "sort"  # digital, internal: what sort of thing
    GRADE = "grade"  # level, standard: what one may be lifted to
    ZERO = "zero"
    RATING = "rating"
    LIVE = "live"
    PERIODIC = "periodic"  # every month, by routine
    USUAL = "usual"  # as usual, as before
    SAME = "same"
    GENERIC = "generic"  # says nothing by itself
    # Small words
    LEAD_IN = "lead-in"
    FUNCTION = "function"
    AND = "and"
    PURPOSE = "purpose"  # so that, in order to
    RELATIVE = "relative"  # that, which, where
    PREPOSITION = "preposition"
    GUARD = "guard"  # without, while, despite
    BACK = "back"  # it, them: what was named before
    OUR = "our"
    # Numbers, time, place
    TIMES = "times"  # double, halve
    SUCCESS = "success"
    DOMINANCE = "dominance"  # market leader, which needs nothing more
    LEADING = "leading"  # leading, of something whole
    BECOME = "become"
    TOP = "top"  # best, largest
    WHOLE = "whole"  # market, country, world
    HORIZON = "horizon"
    NUMERAL = "numeral"
    OUT_OF = "out-of"  # "of every ten", 里有
    # Forms
    BASE = "base"
    PAST = "past"
    ING = "ing"
    PRESENT = "present"
    NUMBER = "number"
    MARK = "mark"
    NAME = "name"


VERBS = frozenset(
    {
        Kind.INSTALL, Kind.DELIVER, Kind.LAUNCH, Kind.MAKE, Kind.OFFER, Kind.IMPROVE, Kind.CONTINUE,
        Kind.MAINTAIN, Kind.KEEP, Kind.ROUTINE, Kind.REACH, Kind.CATCH_UP, Kind.MATCH, Kind.LEARN,
        Kind.VERB, Kind.TIMES, Kind.BECOME,
    }
)  # fmt: skip
