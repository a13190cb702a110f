"""English verbs of objectives, by what they want done."""

WORDS = {
    "install": """
        implement, deploy, roll out, rollout, migrate, install, re-implement, reimplement,
        productionise, productionize, put into production, go live with, re-platform,
        replatform, cut over, rewrite, refactor, digitise, digitize, containerise,
        containerize, stand up, spin up, automate, go over to, change over to,
        introduce
    """,
    "become": """
        be, become, remain, stay, establish ourselves as, position ourselves as, grow into,
        turn into, make us, be seen as, be recognised as, be recognized as, emerge as,
        develop into, evolve into
    """,
    "deliver": """
        implement, deploy, roll out, rollout, migrate, install, integrate, productionise,
        productionize, operationalise, operationalize, provision, re-implement, reimplement,
        switch over, switch to, move over to, move to, cut over, configure, containerise,
        containerize, automate with, digitise, digitize, port, upgrade, upgrade to, refactor,
        rewrite, rebuild, redesign, re-platform, replatform, overhaul, revamp, replace,
        decommission, retire, sunset, consolidate, put in place, put into production,
        bring live, take live, get live, go live with, go live, finish, complete, finalise,
        finalize, code, program, prototype, set up, setup, stand up, spin up, wire up,
        hook up, plug in, embed, bring online, bring in, put live, convert to, transition to,
        standardise on, standardize on, outsource, insource, procure, purchase, buy, license,
        subscribe to, adopt, pilot, trial, onboard onto, switch, swap, change provider to,
        get up and running, kick off, complete the, tick off, wrap up, shut down, close down,
        turn off, switch off, phase out, wind down
    """,
    "launch": """
        launch, relaunch, re-launch, ship, release, deliver, publish, debut, unveil, announce,
        introduce, soft launch, go to market with, push out, get out, put out, bring out,
        roll-out
    """,
    "make": """
        build, create, develop, design, establish, write, draft, produce, construct, engineer,
        craft, set up, add, start, form, define, assemble, compile, prepare, document,
        put together, come up with, work on, architect, author, organise, organize, provide,
        offer, kick off
    """,
    "offer": """
        offer, provide, have, get, give, support, deliver, ship, reach, hit, meet, achieve, be
    """,
    "improve": """
        improve, reduce, increase, decrease, raise, lower, cut, boost, grow, strengthen,
        enhance, accelerate, speed up, simplify, streamline, optimise, optimize, win,
        win back, attract, retain, delight, empower, help, enable, eliminate, remove, shorten,
        lift, drive, expand, broaden, deepen, sharpen, modernise, modernize, stabilise,
        stabilize, secure, protect, prevent, stop, end, minimise, minimize, maximise,
        maximize, unlock, transform, turn, make, become, gain, earn, regain, restore,
        rebuild trust, build trust, free, free up, shrink, slash, curb, halve, double, triple,
        get, bring, give, let, understand, learn, prove, validate, discover, find, reach,
        achieve, establish, create, build, foster, cultivate, nurture, ensure, guarantee,
        encourage, inspire, engage, convert, activate, monetise, monetize, upsell, fill,
        close, resolve, solve, fix, clean up, tackle, address, reinforce, scale, scale up,
        elevate, upgrade, advance, launch, ease, smooth, clear, take, move, shift,
        turn around, deliver, provide, develop, save, recruit, hire, sell, open, enter,
        conquer, penetrate, set, bring down, drive down, drive up, put, be, revive, recover,
        diversify, mature, harden, unify, clarify, democratise, democratize, connect,
        surprise, wow, impress, convince, persuade, reassure, educate, equip, welcome,
        liberate, relieve, rescue, spread, popularise, popularize, position, differentiate,
        stand out, excel, master, own, de-risk, derisk, tame, kill, ban, banish, crush,
        dissolve, break, heal, calm, contain, renew, refresh, rejuvenate, balance, shape,
        lead, professionalise, professionalize, decarbonise, decarbonize, cutting, build up,
        consolidate, harmonise, roll out, migrate, digitise, digitize
    """,
    "continue": """
        continue, continue to, keep on, carry on, carry on with, continue with, proceed with,
        persist with, go on with, go on
    """,
    "maintain": """
        maintain, sustain, uphold, preserve, hold steady, upkeep, keep up the, perpetuate,
        keep alive, remain compliant, stay compliant, keep compliant, remain certified,
        stay certified, operate, administer, stick to, adhere to, hold on to our,
        answer the phones, answer the phone, hold the line, hold the fort, hold our ground,
        keep things going, keep everything going, tick over
    """,
    "keep": "keep",
    "routine": """
        run, operate, handle, process, perform, administer, administrate, manage, file,
        answer, pay, pay out, carry out, execute, conduct, attend to, deal with, look after,
        take care of, produce, send, send out, reply to, respond to, service, staff, register,
        record, book, reconcile, submit, issue, fulfil, fulfill, publish, prepare, oversee,
        supervise, patch, monitor, back up, renew, restock, clean, inspect, mow, close,
        invoice, bill, update, keep up with, compile, review, approve, collect, empty, sort,
        schedule, coordinate, staffing, supply, attend, arrange, stay on top of, cover, man,
        triage, pick up, distribute, keep, ensure, fulfil our, meet our, guarantee, discharge,
        support internal, deliver the monthly, deliver monthly, deliver the weekly, do the,
        support, deliver on, assist, make sure, make sure that, ensure that,
        provide
    """,
    "reach": """
        reach, hit, achieve, attain, win, sign, sign up, acquire, add, sell, hire, gain, get,
        get to, earn, generate, book, close, bring in, land, onboard, recruit, train, raise,
        secure, surpass, exceed, pass, top, cross, grow to, make, deliver, collect, save, cut,
        open, publish, convert, activate, plant, house, serve, have, attract, grow, build,
        create, ship, produce, complete, interview, migrate, connect, welcome, place, enrol,
        enroll, register, lose only, launch, execute, close out, run, hold, be, drive, source,
        qualify, fill, rescue, vaccinate, treat
    """,
    "learn": """
        understand, learn, find out, discover, know, figure out, explore, investigate,
        explain, research, see why, study, uncover, map out, test whether, ask
    """,
    "verb": """
        feel, trust, love, want, need, come, come back, go, see, say, think, stay, leave,
        choose, pick, recommend, tell, find, get, use, enjoy, like, prefer, work, live, buy,
        sell, sleep, arrive, return, know, believe, expect, receive, rely, depend, dare,
        manage, succeed, fail, start, stop, begin, end, happen, disappear, vanish, appear,
        remain, become, have, do, take, give, reach, decide, talk, speak, call, ask, answer,
        wait, pay, notice, forget, remember, understand, learn, teach, join, switch, play,
        ship, grow, move, turn, rest, fit, last, run, flow, land, meet, hear, read, write,
        share, help, make, let, mean, matter, recover, survive, thrive, shine, belong, fall,
        rise, drop, improve, own, cost, save, spend, lead, deserve, handle, solve, reorder,
        renew, subscribe, complete, finish, open, close, be able to, is, are, has, can, could,
        will, would, may, might, cannot, can't, don't, doesn't, won't, never, are able to,
        look, sit, stand, bring, keep, set, put, hold, lose, win, fight, travel, walk, ride,
        drive, eat, drink, treat, respond, react, act, behave, count, earn, hire, apply,
        accept, decline, convert, adopt, embrace, welcome, miss, avoid, skip, escape, hit,
        repair, suffer, regain, gain
    """,
}
