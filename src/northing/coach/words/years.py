"""Words beside four digits that tell a count ("reach 2030 users") from a year."""

REACHING = (
    r"reach|get|get to|hit|sign|win|have|serve|train|welcome|recruit|sell|plant"
    r"|nå|få|ha|värva|sälja|nå ut till|utbilda|plantera|skaffa|teckna"
)
# What has its years: these come with the year that they are of.
YEARLY = (
    r" (?:[^\W\d_]+ ){0,2}(?:goals?|targets?|plans?|budgets?|results?|sales|numbers|figures|levels"
    r"|standards|rules|requirements|ambitions?|commitments?|emissions?|mål\w*|budget\w*|siffror"
    r"|nivåer\w*|krav\w*|planer\w*)\b"
)
COUNTED = (
    r"(?:[a-z]{2,}[^\W\d_s]s|people|children|women|men|[^\W\d_]{3,}(?:er|ar|or|are|nde)|barn"
    r"|besök|köp|avtal|träd|elever|personer)\b"
)
