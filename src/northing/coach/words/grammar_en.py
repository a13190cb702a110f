"""Small English words that tell the parts of a key result apart."""

WORDS = {
    "preposition": """
        of, for, among, amongst, in, per, with, from, at, by, on, to, into, across, within, between,
        through, throughout, via, after, before, during, until, till, over, under, above, below,
        without, against, towards, toward, about, around, as, than, since, off, onto, out of,
        instead of, because of, excluding, including, incl., excl., regarding, versus, vs, vs.,
        despite, inside, outside, near, upon, thanks to, based on, due to, up to, down to, up from,
        down from
    """,
    "relative": """
        that, who, which, where, whose, when, whom, while, if, whether, so that, because, why, how,
        what
    """,
    "lead_in": """
        we, we will, we'll, will, shall, should, must, our team, our team will, the team,
        the team will, our, successfully, to, i, they, everyone, please, also, then, and, first,
        finally, actively, proactively, jointly, together, quickly, consistently, continuously,
        regularly, globally, internally, externally, publicly, officially, fully, at least, kr,
        try to, try, trying to, aim to, aim, aiming to, aim for, attempt to, strive to, seek to,
        hope to, hopefully, ideally, endeavour to, endeavor to, do our best to, want to, plan to,
        intend to, need to, have to, be able to, make an effort to, work hard to, if possible,
        as far as possible, where possible, look to, ought to, we aim to, we try to, we want to,
        we hope to, we plan to, we intend to, let's, get to, manage to, strive for, by, we should,
        we have, we have got
    """,
    "determiner": """
        a, an, the, our, their, its, this, these, those, one, all, every, each, both, any, some, my,
        your, his, her, another
    """,
    "new": """
        new, net-new, net new, additional, more, extra, further, brand-new, fresh, first, added,
        first-time
    """,
    # Of no duration, whatever they end with.
    "name": "part-time, full-time, real-time, just-in-time, long-time, one-time, half-time",
    "total": """
        total, cumulative, cumulatively, all-time, lifetime, over the years, through the years,
        overall, in total, accumulated,
        since opening, since publication, since the opening, since we opened, since the premiere,
        since it opened, since we started,
        to date, ever, aggregate, altogether, since launch, since the start, so far, all time,
        total number of, since inception, since release, since day one, historical, registered
    """,
    "number": """
        two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen,
        fifteen, sixteen, eighteen, twenty, thirty, forty, fifty, sixty, eighty, hundred, thousand,
        a dozen, dozen, two dozen, a hundred, a thousand, million, twenty-five, several, multiple,
        a couple of, a few, a handful of, a number of, a series of, many, various, a set of,
        dozens of
    """,
    "more": "more, higher, faster, better, greater, larger, bigger, up, longer, upward, upwards",
    "less": """
        less, fewer, lower, down, shorter, smaller, cheaper, slower, downward, downwards, rarer
    """,
    "done": """
        is over, are over, has said yes, has said yes to, has its doors open, hangs on,
        in both stores, in both app stores, in and firing, in the app stores, divested,
        website is up, site is up, portal is up, app is up, shop is up, page is up, in place, live,
        is live, are live, goes live, go-live, operational, up and running, ready, in production,
        in use, available, generally available, done, completed, in force, in operation,
        on the market, online, in effect, on air, ga, complete, finished, established, certified,
        approved, signed, granted, issued, obtained, secured, launched, shipped, deployed,
        implemented, rolled out, released, delivered, finalised, finalized, introduced, adopted,
        migrated, installed, decommissioned, retired, replaced, opened, published, hired, appointed,
        agreed, ratified, submitted, filed, accredited, awarded, won, closed, built, created,
        written, accepted, in the app store, in the app stores, in stores, set up, on sale,
        selected, chosen, decided, passed, renewed, handed over, started, kicked off, merged,
        integrated, switched off, shut down, phased out, moved, relocated, connected, activated,
        enabled, registered, acquired, purchased, bought, procured, signed off, signs off, in hand,
        on board, inaugurated, commissioned, documented, designed, drafted, developed, tested,
        defined, in the chair, in post, in role, on the team, aboard, in seat, in the saddle,
        in the hands of, in our hands, over the line, behind us, off the ground, inked,
        signed and sealed, in the bag, on the payroll, in the job, in the building, on the ground,
        has started, has joined, joins us, is a customer, becomes a customer, is our customer,
        is our client, becomes our client, is a client, becomes our customer, our customer,
        on the shelves, in stock everywhere, on the wall, ready to use, in daily use, in shops,
        in the shops, on the roads, on the road, taken over, picks us, chooses us, selects us,
        awards us, names us, buys from us, switches to us, accredits us, certifies us, certifies,
        accredits, approves, ratifies, greenlights, gives the go-ahead, gives its go-ahead,
        gives the green light, gives us the contract, goes to us, says yes to, sold,
        complete and live, is open, are open, open for business, now open, open to the public,
        open to guests, open its doors, opens its doors, in orbit, in service, broken, concluded,
        audited, ground broken, on stream, on line, in place and working, cut over,
        past the finish line, adopted by the board, is through, are through, out the door,
        open to traffic, unplugged, evaluated, in the stores, ribbon cut, has been evaluated,
        in and running, in and working, up and live, hangs on the wall, hangs in the hall,
        in office,
        sealed, ratified by, elected, named, status achieved, certification achieved,
        agreement reached, all clear, given the all-clear,
        updated, revised, refreshed, redesigned, rebuilt, consolidated, standardised,
        standardized, automated, archived, translated, prepared, produced, mapped out,
        rewritten, renovated, refurbished, restored, terminated, dissolved, formalised,
        formalized, packaged, digitised, digitized
    """,
    "be": "is, are, be, been, was, were, being, has been, have been, will be, gets, get, has, have",
    "regular": """
        regularly, regular, weekly, monthly, quarterly, daily, ongoing, continuous, continuously,
        continually, frequent, frequently, constantly, active, actively, biweekly, bi-weekly,
        fortnightly, recurring, throughout the year, every week, every month, each week, each month,
        close, closely, periodic, periodically, constant, annual, yearly
    """,
    "active": """
        active, paying, engaged, retained, subscribed, returning, repeat, recurring, licensed,
        activated, qualified, satisfied, paid, subscribing, live, current, verified, healthy
    """,
    "period": """
        per, a day, a week, a month, a year, a quarter, daily, weekly, monthly, quarterly, annual,
        yearly, per day, per week, per month, per quarter, per year, each day, each week,
        each month, each quarter, every day, every week, every month, every quarter, annually, dau,
        wau, mau, a night, per night, hourly, an hour, in a month, in the quarter, this quarter,
        during the quarter
    """,
    "fail": """
        failed, failing, fail, fails, failure, failures, error, errors, unsuccessful, blocked,
        denied, broken, wrong, fraudulent, suspicious, abandoned, bounced, invalid, stolen, shared,
        forgotten, locked, dropped, aborted, without
    """,
    "finish": """
        complete, completes, completed, completing, finish, finishes, finished, to the end,
        until the end, end in, ends in, lead to, leads to, led to, leading to, result in,
        results in, that convert, convert, converts, converted, followed by, then, buy, buys,
        bought, order, sign up, book, books, request, requests, pass, passes, passed, end with,
        answer, answered, in full, followed, resolved, turn into, become, becomes, reach, who watch,
        all the way, afterwards
    """,
    "abstract": """
        trust, culture, relationship, relationships, value, understanding, skills, experience,
        experiences, habit, habits, mindset, momentum, confidence, loyalty, reputation, knowledge,
        sense, atmosphere, advantage, alignment, clarity, feedback, respect, love, pride, belonging,
        safety, calm, ownership, transparency, accountability, capability, capabilities,
        communication, dialogue, bonds, connection, connections, credibility, thought leadership,
        visibility, space, opportunities, conditions, competence, resilience, cooperation,
        collaboration, curiosity, balance, certainty, predictability, wellbeing, energy, focus,
        demand, awareness, excitement, buzz, joy, room, community, goodwill, tension,
        urgency, impact, difference, environment, muscle, bridge, bridges, foundation,
        foundations, basis, future, life, world, story, stories, bond, moment, moments,
        chance, chances, peace, order, traction, interest, hype, fun, magic, happiness,
        spirit, rapport, buy-in, consensus, insight, opportunity, possibility,
        memories, memory, need, desire, win, wins, way, ways, path, paths, workplace,
        place, network, networks, team, teams, talent, pipeline, expertise, know-how, depth,
        strength, strengths, relations, delight, courage, faith, belief, hunger, appetite, stamina,
        muscles, literacy, rhythm, routine, harmony, fairness, empathy, health, comfort, strain
    """,
    "per": "per, for each, for every, for every single, /",
    "plan": """
        plan, target, targets, goal, quota, budget, forecast, last year, baseline, nominal capacity,
        expectation, expectations, previous year
    """,
    # Work where they lead a text that wants nothing else.
    "chore": """
        ring, ring round, ring up, walk, spend, sit in on, go through, go over, go round, go out to,
        send, knock on, set up, clean, clean out, tidy, tidy up, tag, photograph, label, enter,
        key in,
        read, read through, answer, sample, tour, greet, talk to, talk with, share, put, show, join,
        fit, swap, prune, service, pitch, pitch to, apply for, welcome, thank, remind, invite,
        chase,
        sort, sort through, count, weigh, wash, polish, sweep, dust, decorate, cook, serve, taste,
        pack, unpack, load, unload, stack, carry, drive round, cycle round, bring round, drop in on,
        drop off, pick up, stop by, pop in on, look through, leaf through, work through,
        help out at,
        sit with, sit down with, eat with, ride along with, tag along with, listen in on,
        stand in for,
        post about, write to, text, message, mail out, hang, hang up, stick, stick up, nail,
        plaster,
        scan, copy, scrape, crawl, query, poll, quiz, grill, question, rank, score, rate, grade,
        mark,
        tick off, cross off, list, note, log, jot down, file away, shred, store, move, shift,
        swap out,
        patch, oil, grease, sharpen, tune, calibrate, clean up, mow, rake, water, weed, feed, groom,
        demonstrate, rehearse, practise, practice, play, sing, perform, drill, repeat, revisit,
        recap,
        summarise, summarize, highlight, flag, escalate, forward, cc, ping, nudge, tell, warn, urge,
        persuade, encourage, reward, praise, celebrate, pair, match up, group, cluster, triage,
        screen,
        vet, interview, double-check, cross-check, proofread, spell-check, reconcile, tally,
        total up
    """,
}
