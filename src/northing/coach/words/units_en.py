"""English words of units that stand after a number."""

# In seconds; a month is a twelfth of 365 days, a working day is a day of its own.
DURATIONS = {
    "ms": "0.001", "msec": "0.001", "millisecond": "0.001", "milliseconds": "0.001",
    "s": "1", "sec": "1", "secs": "1", "second": "1", "seconds": "1",
    "min": "60", "mins": "60", "minute": "60", "minutes": "60",
    "h": "3600", "hr": "3600", "hrs": "3600", "hour": "3600", "hours": "3600",
    "d": "86400", "day": "86400", "days": "86400", "working day": "86400",
    "working days": "86400", "business day": "86400", "business days": "86400",
    "calendar days": "86400", "banking days": "86400", "banking day": "86400",
    "school days": "86400", "weekdays": "86400", "wk": "604800", "wks": "604800", "week": "604800",
    "weeks": "604800", "month": "2628000", "months": "2628000", "mo": "2628000",
    "quarter": "7884000", "quarters": "7884000", "yr": "31536000", "yrs": "31536000",
    "year": "31536000", "years": "31536000", "working hours": "3600", "business hours": "3600",
}  # fmt: skip
SHARES = ("%", "percent", "per cent", "pct", "pct.")
POINTS = (
    "percentage points", "percentage point", "%-points", "% points", "percent points",
    "pp", "ppts", "ppt", "pps", "p.p.", "pct points", "%-pts", "% pts", "%pts",
)  # fmt: skip
TIMES = ("x", "times", "-fold", "fold")
STARS = ("stars", "star")
# Measures that a number carries; things that are counted are no unit.
MEASURES = (
    "kwh mwh gwh twh wh kw mw gw kg kilos kilo grams gram g mg tons ton tonnes tonne t km m² m2 m3"
    " m³ sqm cm mm miles mile meters metres liters litres l gb mb tb kb gbps mbps rps qps tps fte"
    " ftes points story points pts °c °f ppm db bps hz ghz lux lbs lb co2e kgco2e tco2e"
    " basis points"
)
