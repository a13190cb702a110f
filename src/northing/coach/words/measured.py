"""Words, in all three languages, that make a metric of whatever they stand with."""

COUNTED = (
    r"(?:the |our )?(?:number|share|percentage|proportion|frequency|rate|average|mean"
    r"|median) (?:of\b)?"
    r"|.*\b(?:size|frequency|ratio|index|score|rate|percentage)$"
    r"|antal(?:et)?\b|andel(?:en)?\b|snitt\w+|genomsnittlig\w*|medel\w{4,}"
    r"|\w+(?:grad|kvot|index|frekvens|storlek|belopp|gåva|intervall)(?:en|an|et|n)?\b"
    r"|平均|人均|客均|单均|户均"
    r"|.*(?:占比|比例|比率|率|额|人数|次数|件数|户数|数量|时长|成本|单价|周期)$"
)
NUMBER_OF = r"(?:the |our )?(?:total )?number of\b|(?:det )?(?:totala )?antal(?:et)?\b"
# What is said of an average was so before.
AVERAGE = r"\b(?:average|mean|median|avg|snitt\w*|genomsnitt\w*|medel\w{4,})\b|平均|人均|户均"
