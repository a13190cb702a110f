"""English words of multiples, of leadership and of long horizons."""

WORDS = {
    "times": """
        double, triple, treble, quadruple, quintuple, halve, redouble, cut in half,
        cut by half, reduce by half, slash in half, multiply, increase tenfold, grow tenfold
    """,
    "numeral": """
        twofold, threefold, fourfold, fivefold, tenfold, twentyfold, hundredfold, ten-fold,
        five-fold, twice as many, twice as much, twice as fast, twice as often, twice the,
        three times as many, three times as much, three times as fast, ten times as many,
        half the time, half the cost, half as many, half as much, half of all, half of our,
        half of the, half the, half our, by half, in half, a third of, one third of,
        two thirds of, a quarter of our, a quarter of the, a quarter of all,
        three quarters of, nine out of ten, eight out of ten, seven out of ten, nine in ten,
        eight in ten, seven in ten, four out of five, three out of four, two out of three,
        one in two, one in three, one in four, two in three, two in five, three in four,
        three in five, four in five, two thirds, every second customer, every other customer,
        every second, every third, every fourth, 2x, 3x, 4x, 5x, 10x, 20x, 100x, 1.5x, 2.5x,
        percent, per cent, zero churn, majority, by a third, by one third, by a quarter,
        by a fifth, by two thirds, a third fewer, a third less, more than half, over half,
        at least half, at least a third, more than a third, the majority of
    """,
    "success": """
        successful, successfully, success, with success, smoothly, triumphant, triumphantly
    """,
    "dominance": """
        market leader, market leaders, market-leading, market leading, world leader,
        world-leading, world leading, global leader, global leadership, industry leader,
        industry-leading, industry leading, industry leadership, category leader,
        category leadership, market leadership, world leadership, dominate, dominant,
        dominant player, dominance, lead the market, thought leader, lead the industry,
        lead the global market, lead the world, lead the sector, lead the field,
        lead the category, market dominance, national champion, world champion,
        global champion, undisputed leader, undisputed market leader, rule the market,
        own the market, own the category, conquer the market, conquer the world,
        global number one, leader of the market, leader in the market, leader in our industry,
        leader in the industry, leader of the industry, leader in our market,
        nation's leading, country's leading, world's leading, europe's leading,
        market number one, leader in its field, leader in our category, household name,
        the global standard, industry standard, the standard for the industry,
        number one in the market, number one in our market, top of the market, monopoly,
        a monopoly, quasi-monopoly
    """,
    "leading": """
        market leader, market leaders, market-leading, market leading, world leader,
        world-leading, world leading, global leader, global leadership, industry leader,
        industry-leading, industry leading, industry leadership, category leader,
        category leadership, leading provider, leading supplier, leading player,
        leading company, leading brand, leading vendor, leading bank, leading platform,
        market leadership, world leadership, the leading, nation's leading, country's leading,
        dominate, dominant, dominant player, dominance, lead the market, lead the industry,
        lead the global market, lead the world, lead the sector, lead the field,
        lead the category, market dominance, national champion, world champion,
        global champion, thought leader, undisputed leader, clear leader, unrivalled leader,
        europe's leading, conquer, undisputed market leader, rule the market, own the market,
        own the category, leader, leaders, leadership, leading, global number one,
        set the standard, set the benchmark, take over, rule, revolutionise, revolutionize,
        disrupt, eradicate, reinvent, redefine, lead, shape, biggest name, top spot,
        pole position, throne, crown, first place, first rank, podium, frontrunner,
        front-runner, forefront, king, kings, queen, ruler, emperor,
        transform the entire, transform the whole, change the entire, change the whole,
        transform an entire, change an entire, change a whole, transform a whole
    """,
    "top": """
        number one, no. 1, #1, number 1, no 1, nr 1, largest, biggest, best, top, foremost,
        strongest, premier, most valuable, most successful, greatest, go-to, the standard,
        de facto standard, gold standard, unicorn, most used, most popular, most loved,
        most trusted, preferred, first choice, fastest-growing, fastest growing,
        household name, favourite, favorite, most attractive, greenest, cheapest,
        most innovative, most sustainable, leading
    """,
    "whole": """
        market, markets, world, globe, industry, industries, category, sector, country,
        nation, planet, europe, europe's, eu, nordics, nordic, scandinavia, scandinavia's,
        sweden, sweden's, norway, norway's, denmark, denmark's, finland, finland's, germany,
        germany's, france, france's, spain, italy, uk, uk's, britain, britain's, ireland,
        poland, netherlands, belgium, austria, switzerland, usa, america, america's, canada,
        mexico, brazil, asia, asia's, china, china's, japan, india, india's, africa, africa's,
        australia, latin america, north america, middle east, worldwide, globally, global,
        international, nationwide, universe, continent, emea, apac, dach, benelux, baltics,
        the us, the world's, world's, industry's, country's, nation's, nationally,
        internationally, space, region, scandinavian, european, american, swedish, norwegian,
        danish, finnish, german, french, british, chinese, indian, asian, african, iberia,
        the west, portugal, greece, turkey, singapore, the business, business world,
        profession
    """,
    "horizon": """
        within a decade, in a decade, within the decade, over a decade, in ten years' time,
        within a generation, long term vision, long-term vision, next decade, coming decade,
        the next decade, generations to come, multi-year, multiyear, five-year plan,
        three-year plan, ten-year plan, 5-year plan, 3-year plan, 10-year plan, five-year vision,
        long-term ambition, long-term strategy, long-term position, long-term success,
        long-term growth, long-term goal, long-term future, in the long run, in the long term,
        over the long term, for years to come, in the years to come, in the coming years,
        over the coming years, in coming years, over the next few years, over the next years,
        within a few years, in a few years, over several years, in the next few years,
        the next few years, years from now, end of the decade, the end of the decade, mid-century,
        this decade, the decade is out, the decade ends, next century, within our lifetime,
        some day, one day in future,
        in our lifetime, in a generation, for generations
    """,
    "zero": "zero",
}
