"""Signs and words of money, by language where they differ."""

SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₽": "RUB", "¥": "CNY"}
CODES = str.split("""
    usd eur gbp sek nok dkk isk chf jpy cny rmb inr cad aud nzd sgd hkd krw brl pln czk huf try
    zar mxn aed ils thb twd
    """)
WORDS = {
    "en": {
        "dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP",
        "kronor": "SEK", "kr": "SEK", "yuan": "CNY", "renminbi": "CNY", "us dollars": "USD",
        "swedish kronor": "SEK", "yen": "JPY", "rupees": "INR", "us$": "USD",
    },
    "sv": {
        "kr": "SEK", "kronor": "SEK", "krona": "SEK", "svenska kronor": "SEK", "dollar": "USD",
        "euro": "EUR", "pund": "GBP", "yuan": "CNY", "norska kronor": "NOK",
        "danska kronor": "DKK", "us$": "USD", ":-": "SEK",
    },
    "zh-Hans": {
        "元": "CNY", "块": "CNY", "块钱": "CNY", "人民币": "CNY", "元人民币": "CNY",
        "美元": "USD", "美金": "USD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "港元": "HKD",
        "港币": "HKD", "瑞典克朗": "SEK", "克朗": "SEK", "韩元": "KRW", "新元": "SGD",
        "us$": "USD",
    },
}  # fmt: skip
# A magnitude and a currency in one word.
JOINED = {
    "tkr": (10**3, "SEK"), "tsek": (10**3, "SEK"), "ksek": (10**3, "SEK"), "kkr": (10**3, "SEK"),
    "mkr": (10**6, "SEK"), "msek": (10**6, "SEK"), "mnkr": (10**6, "SEK"),
    "mdkr": (10**9, "SEK"), "mdrkr": (10**9, "SEK"), "mdsek": (10**9, "SEK"),
    "bsek": (10**9, "SEK"), "keur": (10**3, "EUR"), "teur": (10**3, "EUR"),
    "meur": (10**6, "EUR"), "kusd": (10**3, "USD"), "tusd": (10**3, "USD"),
    "musd": (10**6, "USD"), "mgbp": (10**6, "GBP"), "kgbp": (10**3, "GBP"), "mdkk": (10**6, "DKK"),
    "mnok": (10**6, "NOK"), "k€": (10**3, "EUR"), "m€": (10**6, "EUR"), "k$": (10**3, "USD"),
    "m$": (10**6, "USD"),
}  # fmt: skip
