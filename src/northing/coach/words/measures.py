"""What measures are worth of each other, in any language: by family, each unit in its smallest."""

FAMILIES = (
    {"kb": 1, "mb": 1_000, "gb": 1_000_000, "tb": 1_000_000_000},
    {"kbps": 1, "mbps": 1_000, "gbps": 1_000_000},
    {
        "g": 1, "gram": 1, "grams": 1, "克": 1, "kg": 1_000, "kilo": 1_000, "kilos": 1_000,
        "公斤": 1_000, "千克": 1_000, "斤": 500, "ton": 1_000_000, "tons": 1_000_000,
        "tonne": 1_000_000, "tonnes": 1_000_000, "吨": 1_000_000,
    },
    {
        "mm": 1, "cm": 10, "meter": 1_000, "meters": 1_000, "metres": 1_000, "米": 1_000,
        "km": 1_000_000, "公里": 1_000_000, "千米": 1_000_000,
    },
    {"毫升": 1, "l": 1_000, "liter": 1_000, "liters": 1_000, "litres": 1_000, "升": 1_000},
    {
        "wh": 1, "kwh": 1_000, "千瓦时": 1_000, "度": 1_000, "mwh": 1_000_000,
        "兆瓦时": 1_000_000, "gwh": 1_000_000_000, "twh": 1_000_000_000_000,
    },
)  # fmt: skip
# Words of how long something takes: "6:30" behind one of them is minutes and seconds.
TIMED = (
    r"(?<![a-z])(?:time|times|pace|split|duration|lap|wait|waiting|latency)(?![a-z])"
    r"|(?:tid|tiden|tempo|väntan|kö)(?![a-zåäö])|时间|用时|耗时|时长|配速|等候|等待"
)
