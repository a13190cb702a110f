"""Swedish words of units that stand after a number."""

DURATIONS = {
    "ms": "0.001", "millisekund": "0.001", "millisekunder": "0.001",
    "s": "1", "sek": "1", "sekund": "1", "sekunder": "1",
    "min": "60", "minut": "60", "minuter": "60", "minuters": "60",
    "h": "3600", "tim": "3600", "timme": "3600", "timmar": "3600", "timmars": "3600",
    "arbetstimmar": "3600", "kontorstimmar": "3600",
    "d": "86400", "dag": "86400", "dagar": "86400", "dagars": "86400", "dygn": "86400",
    "dgr": "86400", "arbetsdag": "86400", "arbetsdagar": "86400", "vardagar": "86400",
    "bankdagar": "86400", "kalenderdagar": "86400", "arbetsdagars": "86400",
    "v": "604800", "vecka": "604800", "veckor": "604800", "veckors": "604800",
    "månad": "2628000", "månader": "2628000", "månaders": "2628000", "mån": "2628000",
    "kvartal": "7884000", "år": "31536000", "års": "31536000", "arbetsveckor": "604800",
}  # fmt: skip
SHARES = ("%", "procent", "procents", "pct", "proc")
POINTS = (
    "procentenheter", "procentenhet", "procentenheters", "%-enheter", "%-enhet", "% enheter",
    "%enheter", "pe", "procentpunkter", "%-e", "p.e.", "pp",
)  # fmt: skip
TIMES = ("x", "gånger", "gånger så", "ggr")
STARS = ("stjärnor", "stjärna")
MEASURES = (
    "kwh mwh gwh twh wh kw mw gw kg kilo gram g mg ton t km mil m² m2 m3 m³ kvm kubik cm mm meter"
    " liter l gb mb tb kb gbps mbps rps qps poäng story points °c grader ppm db hz fte"
    " heltidstjänster årsarbetare punkter"
)
