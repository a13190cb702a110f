"""Names that hold a number, and words that hold the word of one: they count nothing."""

# A number after one of these is part of a name ("ISO 27001", "level 3", "nivå 2").
BEFORE = frozenset(
    str.split(
        """
    iso iec soc pci dss wcag gdpr nis nist rfc fips en hipaa sox cis din ieee itil cmmi tisax
    windows ios ipados macos android python java node django rails php angular react vue kotlin
    swift ubuntu debian kubernetes office microsoft dynamics gmail web http tls ssl oauth gpt
    claude llama gemini postgres postgresql mysql oracle chrome firefox safari playstation xbox
    åk plan floor våning spår track avd pavilion depots depot wards ward lines stores store sites
    site plant plants shift windows build buss
    bus linje linjer avdelning avdelningar butik butiker iphone ipad galaxy pixel tesla volvo
    scania airbus boeing fortune forbes ftse omx omxs omxs30 nasdaq dax top topp level levels
    tier tiers phase phases stage step steps version versions release sprint wave round series
    class type group segment grade year category priority prio sev severity p line unit building
    room gate terminal platform chapter article section part act paragraph rule number no. nr
    nr. # model batch lot cohort zone region area district scope horizon lane maths math physics
    nivå nivåer fas faser steg etapp version omgång serie klass årskurs typ grupp prioritet
    avsnitt kapitel artikel paragraf del nummer modell linje hus sal zon område matte matematik
    kl kl. klockan dag vecka månad kvartal halvår tertial quarter week month day q h
    fy fiscal sprintar lag §
    hub hubs hall tunnel turbine reactor boiler furnace kiln hangar dock bay pier quay mill pit
    shaft
    well crew squad court campus förskola lager kök brygga kaj pir ugn brunn turbin panna ställverk
    krets distrikt rote skift
    pro premium ultra gen generation industry industri agenda vision mission horizon
    apollo copilot sap s/4hana office365 iso/iec bs ansi astm cve
    """
    )
)
# These are numbered whole: "App Store 3.6" is a rating.
WHOLE = frozenset(
    str.split("store stores site sites plant plants ward wards depots butik butiker hub hubs")
)
# At the beginning of a text these are verbs: "Plant 1,000 trees".
VERBS = frozenset(
    str.split(
        "plant build stage store track group model phase grade lot class round page act release"
    )
)
# A number after these is one of a day or a week, unless it is a rate ("per day 1 900").
TIMES = frozenset(
    str.split(
        """
    dag vecka månad kvartal halvår tertial quarter week month day year grade q h line zone
    """
    )
)
RATES = frozenset(
    str.split("""
    per a an en i every each varje om och and the of this next last nästa förra sista
    """)
)
ENDINGS_SV = (
    "nivå",
    "nivån",
    "klass",
    "fasen",
    "etapp",
    "version",
    "versionen",
    "årskurs",
    "omgång",
)
AFTER_ZERO = frozenset("售件食距散工碎点头星钱花")
# With these before it, a number is a name only without a unit or a cue of its own.
NOT_WITH_UNIT = frozenset({"top", "topp", "series", "no.", "#", "max", "plus", "p", "en", "act"})
BEFORE_ZH = (
    "ISO", "iso", "SOC", "soc", "PCI", "WCAG", "windows", "ios", "android", "版本", "阶段", "级别",
    "等级", "第", "top", "TOP", "pro", "level", "lv", "型号", "编号", "工厂", "号", "办公365",
    "http",
    "python", "java", "web", "gpt", "fortune", "世界", "财富", "中国", "agenda", "工业", "phase",
    "plan", "sprint", "office", "microsoft",
)  # fmt: skip
# Behind one of these a lone "one" counts.
AT_LEAST_ZH = ("至少", "最少", "起码", "不少于")
RANKS_ZH = tuple(f"{verb}第" for verb in "从由自到至升为")
# A number before one of these is part of a name ("5G", "3D", "365-dagars").
AFTER = frozenset({"g", "d", "k", "fa", "th", "st", "nd", "rd", "p", "b2b", "e", "a", "c", "f"})
# Words and phrases that hold a word for a number and count nothing.
PHRASES = {
    "en": (
        r"\d+(?:\.\d+)?(?:st|nd|rd|th)\b|\b24[/x-]7(?:[/x-]365)?\b|\b\d+:\d\d\b|\b1:1s?\b"
        r"|\b80[/-]20\b"
        r"|\b(?:number|day|no|any|phase|level|tier|part|chapter|year|week|month|quarter|round|step"
        r"|version|wave|sprint|each|every|another|this|the|either|neither|some|square"
        r"|type) (?:one|two|three)s?\b(?! in | of every | out of )"
        r"|(?<!\bof )(?<!\bfrom )(?<!\bunder )(?<!\bwithin )(?<!\bto )\bone day\b"
        r"|\bone-day\b"
        r"|\bone[- ](?:line|liner|step|person)\b"
        r"|\bone(?:-| )(?:click|stop|time|off|to-one|on-one|way|another|page|pager|by one)\w*\b"
        r"|\bone of\b|\bone's\b|\btwo[- ](?:factor|way|sided|step|fold)\b|\bthree-way\b"
        r"|\bfirst[- ](?:half|quarter)\b|\b(?:first|second|last|next|this|other|per|earlier"
        r"|later|better|coming|each|every) (?:half|quarter)\b|\b(?:first|second|last|next|this"
        r"|other|per) (?:third|fourth)\b|\bhalf[- ](?:year|yearly|time|term|baked)\b"
        r"|\b(?:all|both) two\b|\bzero[- ](?:trust|day|touch|downtime|click|based|emission"
        r"|knowledge)\w*"
        r"|\bfive[- ]star\b|\bten-year\b|\bfortune five hundred\b|\bsix sigma\b|\bbig four\b"
        r"|\bfour[- ]eyes\b|\bthird[- ](?:party|parties)\b|\bone\b(?= (?:direction|language"
        r"|page|message|source|table|roof|team|place|view"
        r"|voice|goal|platform|flow|family|shared|single|common|where|that|which|who|and only)\b)"
        r"|\bmillion-dollar\b|\bhundreds of\b|\bthousands of\b|\bdozens of\b|\bmillions of\b"
        r"|\b\d+[- ]?(?:degree|degrees)\b|\b\d+x\d+\b|\bquarter of (?:the year|20\d\d|fy)"
    ),
    "sv": (
        r"\d+:(?:a|e|an|en)\b|\b24/7(?:/365)?\b|\bdygnet runt\b|\b\d{1,2}[:.]\d\d(?= ?(?:och|–"
        r"|-|$))\b"
        r"|\b80/20\b|\b(?:nummer|(?<!i )dag|nivå|fas|steg|etapp|version|klass|alternativ|år"
        r"|vecka) (?:ett|två"
        r"|tre|fyra|fem)\b|\bett av\b(?! (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|hundra|\d))"
        r"|\ben av"
        r"\b(?! (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|hundra|\d))|\btvå(?:faktor|vägs)\w*"
        r"|\b(?:första|andra|tredje|sista|nästa|förra) (?:halvan|hälften|kvart\w*|tredje\w*)\b"
        r"|\bhalvår\w*|\bhalvtid\w*|\bhalvdag\w*|\bnoll(?:utsläpp|tolerans|vision)\w*|\bnolltaxa\b"
        r"|\btredje ?part\w*|\bett och samma\b|\ben och samma\b|\bsex (?:och|samt) samlevnad\b"
        r"|\bfem(?:man|kamp)\w*|\btre kronor\b|\bhundratals\b|\btusentals\b|\btiotals\b"
        r"|\bmiljontals\b"
        r"|\bdussintals\b|\b\d+x\d+\b|\ballt[- ]i[- ]ett\b|\b\d+ ?§"
    ),
    "zh-Hans": r"7[x*/]24(?:小时)?|24[x*/]7|\d+:\d\d\b|\d+x\d+|80/20|二八|\d+点\d+分(?=前|后)"
    r"|三人组|一个声音|两人三足|一次(?=合格"
    r"|检验|通过|性|解决|成功|修复|直通|交付|就|验收|发货)|三国|双十",
}
