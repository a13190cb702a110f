"""English words that take a promise half back."""

# Intentions: they hedge where they lead a sentence, not inside a metric.
LEADING = """
    work towards, work toward, working towards, working toward,
    our wish is to, our wish is, the wish is to, our desire is to, we wish to, we wish for,
    the ambition is for, the aim is for, the hope is for, the idea is for, our aim is for,
    our hope is for, aspire to, aspires to, aspiring to, we aspire, have the ambition to,
    with the aspiration to, the aspiration is to, our aspiration is to, think about, consider,
    be in a position to, do whatever we can to, try our best to, try our hardest to, try hard to,
    give it our all to, push hard to, make a serious attempt to, make a brave attempt to,
    make a real attempt to,
    make an honest attempt to, have a try at, make our best effort to,
    work hard on, it would be great to, it would be nice to, we want to try to, want to try to,
    if we can we, dream of, perhaps, maybe, possibly, try to, try and, trying to, tries to, aim to,
    aims to, aim for, aiming to, aiming for, aim at, attempt to, attempting to, strive to,
    strive for, strives to, striving to, striving for, seek to, seeks to, seeking to, hope to,
    hope for, hopes to, hoping to, hoping for, would like to, plan to, planning to, intend to,
    intends to, endeavour to, endeavor to, do our best to, do our best, do our utmost to,
    work hard to, make an effort to, make every effort to, make every attempt to, look to,
    looking to, target to, be hopeful of, wish to, shoot for, shooting for, go for, gun for,
    expect to, expects to, do what we can to, do everything we can to, do all we can to,
    give it a try to, give our best to, see if we can, see whether we can, have a go at,
    have a stab at, explore whether we can, our aim is to, the aim is to, our ambition is to,
    the ambition is to, our hope is to, our hope is, the hope is to, the idea is to,
    our intention is to, the intention is to, with the aim of, with the ambition to,
    with the intention of, in an attempt to, in the hope of, in the hope that, with a view to,
    make an attempt to, work towards getting, set out to, keep trying to, we might, we may, we could
"""

# What hedges wherever it stands.
ANYWHERE = """
    as far as we can, as far as is reasonable, where reasonable, where it makes sense,
    if it makes sense, if practical, where practical, where practicable, god willing,
    weather permitting, staffing permitting, funds permitting, funding permitting,
    if funding allows, if staffing allows, if conditions allow, if conditions permit,
    if the weather allows, if luck is on our side, if everything works out, if all works out,
    if it works out, if things work out, if we get the chance, if we get round to it,
    if we get around to it, if we have time, if there is room, if there is time, if there's time,
    time and budget permitting, should time allow, should resources allow, should the budget allow,
    as best possible, best effort, best efforts, on a best-efforts basis, in the best of cases,
    in the best of worlds, with a fair wind, with some good fortune, we would love to, we'd love to,
    we'd like to, it is hoped, we are hopeful, with hope, all things being equal,
    or at least try to, or as close as we can get, or as near as possible, as near as possible to,
    as close to, if not more, we trust we can, we reckon we can, most likely, probably, presumably,
    perhaps even, maybe even, hopefully, ideally, if possible, where possible, wherever possible,
    whenever possible, as far as possible, as much as possible, as close as possible to,
    if at all possible, if feasible, where feasible, as feasible, if we can, if we manage,
    if all goes well, if everything goes well, if everything goes our way,
    if everything goes to plan, if everything goes according to plan, if things go well,
    if things go our way, if all goes to plan, if all goes according to plan, if time permits,
    if time allows, time permitting, resources permitting, budget permitting, capacity permitting,
    circumstances permitting, if resources allow, if resources permit, if capacity allows,
    if the budget allows, if circumstances allow, if the market allows, if the market permits,
    if we are lucky, if we're lucky, if we get lucky, with a bit of luck, with some luck,
    with a little luck, with any luck, with luck, fingers crossed, best case, in the best case,
    at best, in an ideal world, in the ideal case, to the extent possible,
    to the best of our ability, to the best of our abilities, more or less, as best we can,
    as best as we can, as good as we can, as well as we can, preferably, give or take,
    or so we hope, we hope, we believe we can, we think we can, we should be able to,
    if nothing comes up, if nothing comes in between, if nothing goes wrong,
    unless something comes up, unless something urgent comes up, all being well,
    insofar as possible, in so far as possible, within reason, if need be, if practicable,
    as far as practicable, as soon as practicable, or close to it, or thereabouts, when time allows,
    when time permits, if the stars align, subject to availability, tentatively,
    provided nothing goes wrong, on a best-effort basis, on a best effort basis
"""

# Right behind one of these, the word belongs to another's doing, or to a name.
NOT_AFTER = """
    who, that, which, customers, users, people, patients, students, attackers, fraudsters, first,
    they, one, to, a, the, per, free, would, someone
"""
