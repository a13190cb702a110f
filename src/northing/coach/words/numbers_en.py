"""English words for numbers."""

from decimal import Decimal

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "trillion": 10**12,
}  # fmt: skip
ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "quarter": 4,
}  # fmt: skip
# Stems of verbs and adverbs, with the factor that they mean.
FACTORS = {
    r"quadrupl(?:e|es|ed|ing)": Decimal(4),
    r"quintupl(?:e|es|ed|ing)": Decimal(5),
    r"(?:tripl(?:e|es|ed|ing)|treble[sd]?|trebling|threefold)": Decimal(3),
    r"(?:doubl(?:e|es|ed|ing)|twofold|twice as (?:many|much|high|big|large|fast|often))": Decimal(
        2
    ),
    r"(?:halv(?:e|es|ed|ing)|(?:in|by) half|half as (?:many|much|long|often))": Decimal("0.5"),
    r"fourfold": Decimal(4),
    r"fivefold": Decimal(5),
    r"tenfold": Decimal(10),
}
# "Double opt-in" is a name, not a wish.
NOT_FACTORS = (
    r"(?:double|triple)[ -](?:opt|blind|digit|check|click|entry|booking|bookings|booked"
    r"|materiality|glaz|bottom|decker|shift|a\b|-)"
)
MAGNITUDES = {
    "k": 1000, "thousand": 1000, "tsd": 1000, "m": 10**6, "mn": 10**6, "mm": 10**6,
    "mio": 10**6, "million": 10**6, "millions": 10**6, "bn": 10**9, "b": 10**9,
    "billion": 10**9, "billions": 10**9, "tn": 10**12, "trillion": 10**12, "lakh": 10**5,
    "crore": 10**7, "hundred": 100, "dozen": 12,
}  # fmt: skip
# How words begin that hold a number or only look like it, beside those above.
STARTS = str.split("""
    every each a an half halves halved halving double triple treble treb quadruple quintuple
    twofold threefold fourfold fivefold tenfold twice in by number day no any phase level tier
    part chapter year week month round step version wave sprint another this the either neither
    some square type first last next other per earlier later better coming both all hundreds
    thousands dozens millions fortune big
    """)
# Behind these "a quarter" and "three quarters" are shares, and no months.
BEFORE_SHARE = (
    r"(?:^|\b(?:by|to|from|than|now|about|around|nearly|almost|over|under|compared with|[→>]) ?"
    r"|(?:today|now), )$"
)
# Of these the common ones where what follows begins otherwise than what makes them a number.
IDLE = (
    r"the (?![ot])|an? (?![defhmnqstwy])|(?:in|by) (?!h)|for |(?:first|per) (?![fhqt])"
    r"|(?:day|week|month|year)s? (?![ot])"
)
