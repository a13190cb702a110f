"""Swedish words for numbers, and for amounts of money in one word."""

from decimal import Decimal

SMALL = {
    "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7,
    "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14,
    "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20,
    "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80,
    "nittio": 90,
}  # fmt: skip
SCALES = {
    "dussin": 12, "hundra": 100, "tusen": 1000, "ettusen": 1000, "miljon": 10**6, "miljoner": 10**6,
    "miljard": 10**9, "miljarder": 10**9,
}  # fmt: skip
ORDINALS = {
    "annan": 2, "annat": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7,
    "åttonde": 8, "nionde": 9, "tionde": 10, "elfte": 11, "tolfte": 12, "femtonde": 15,
    "tjugonde": 20, "tjugofemte": 25, "trettionde": 30, "femtionde": 50, "hundrade": 100,
}  # fmt: skip
PARTS = {
    "tredjedel": 3, "fjärdedel": 4, "kvart": 4, "femtedel": 5, "sjättedel": 6, "sjundedel": 7,
    "åttondel": 8, "niondel": 9, "tiondel": 10, "hundradel": 100,
}  # fmt: skip
FACTORS = {
    r"(?:fördubbl(?:a|as|ar|ad|at|ats|ade|ades|ing)|dubbl(?:a|as|erar|era|eras)"
    r"|dubbelt så \w+)": Decimal(2),
    r"(?:tredubbl(?:a|as|ar|ad|at|ade|ades|ing)|trefaldig\w*|tre gånger så \w+)": Decimal(3),
    r"(?:fyrdubbl(?:a|as|ar|ad|at|ade|ades|ing)|fyrfaldig\w*|fyra gånger så \w+)": Decimal(4),
    r"(?:femdubbl(?:a|as|ar|ad|at|ade|ades|ing)|femfaldig\w*)": Decimal(5),
    r"(?:tiodubbl(?:a|as|ar|ad|at|ade|ades|ing)|tiofaldig\w*)": Decimal(10),
    r"(?:halver(?:a|as|ar|ad|at|ats|ade|ades|ing)|med hälften|hälften så \w+"
    # "From a quarter to half" halves nothing.
    r"|hälften (?:färre|mindre)|(?<!del )(?<!%)(?<!% )(?<!procent )(?<!de )till hälften)": Decimal(
        "0.5"
    ),
}
NOT_FACTORS = r"halvera(?:d|t) arbetstid"
MAGNITUDES = {
    "k": 1000, "t": 1000, "tusen": 1000, "tusental": 1000, "m": 10**6, "mn": 10**6,
    "mio": 10**6, "milj": 10**6, "miljon": 10**6, "miljoner": 10**6, "md": 10**9,
    "mdr": 10**9, "bn": 10**9, "miljard": 10**9, "miljarder": 10**9, "hundra": 100, "dussin": 12,
}  # fmt: skip
# How words begin that hold a number or only look like it, beside those above.
STARTS = str.split("""
    var vart varannan vartannat halv halva halvt halvtimme hälften fördubbla dubbla dubbelt
    tredubbla fyrdubbla femdubbla tiodubbla trefaldiga fyrfaldiga femfaldiga tiofaldiga halvera
    med till nummer dag nivå fas steg etapp version klass alternativ år vecka första andra
    tredje sista nästa förra dygnet allt hundratals tusentals tiotals miljontals dussintals
    trekvart etthundra ettusen
    """)
# Of these the common ones where what follows begins otherwise than what makes them a number.
IDLE = r"(?:till|med) (?!h)|för |dagar |första (?![hkt])"
