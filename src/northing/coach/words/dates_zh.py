"""Chinese words of dates and of the ends of periods."""

MONTH = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
OF_MONTH = r"\s?月"
DAY_MARK = r"\s?[日号]"
FULL = r"(?P<year>20\d\d)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号]"
YEAR = r"(?:20\d\d\s?年\s?|今年|明年)?"
NO_MONTHS = "活|均|度"
OF_YEAR = r"20\d\d年?[ -]?q[1-4]|20\d\d年"
QUARTER = "第?([一二三四1-4])季"
DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九十", start=1)}
# The end of what is planned for, whatever it is called.
PLANNED = "季|周期"
WITHIN = "内"
EDGE = "(?:底|末|初|中旬|上旬|下旬|中|份|年底)"
PERIODS = (
    r"(?:今年|本年度?|明年|当年|全年|财年|20\d\d年度?)?(?:年底|年末|年内|年中|岁末|年终|年前(?!后))"
    r"|(?:今年|明年|20\d\d年)?(?:第[一二三四1-4]季度?|[一二三四]季度|q[1-4]|(?:上|下)半年|h[12])(?:末|底)?"
    r"|(?:本|下|这个|下个|当|该)?季度?(?:末|底|结束|内)|(?:本|下)(?:季度|季|月|周期)(?:末|底|结束|内)?"
    r"|(?:本|这个)?周期(?:末|底|结束|内)|(?:本月|下月)?月(?:底|末)|今年(?:内)?|明年(?:底)?"
    r"|(?:春节|国庆|国庆节|中秋|五一|六一|元旦|双十一|双11|双十二|暑假|寒假|圣诞|圣诞节|端午|清明)(?=之?前|以前)"
)
UNTIL_AFTER = "(?:结束)?(?:之前|以前|前|截止|为止|内|之内|期间|完成)"
UNTIL_BEFORE = (
    "到",
    "截至",
    "截止",
    "于",
    "在",
    "至",
    "最迟",
    "最晚",
    "赶在",
    "争取",
    "截止到",
    "截至到",
)
# Every date holds one of these; most texts hold none.
HINTS = r"月|年|季|q[1-4]|h[12]|20\d\d|周期|节|国庆|中秋|春|五一|元旦|双|假|底|末|端午|清明|圣诞"
PRESENT = ("本", "这个", "今年")
ENDS = ("底", "末")
SINCE = frozenset("自从由去每比较")
