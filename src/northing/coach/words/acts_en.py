"""English verbs of key results, by what they want done."""

WORDS = {
    "raise": """
        increase, raise, grow, boost, lift, improve, expand, accelerate, enhance, strengthen, climb,
        rise, widen, uplift, step up, scale, scale up, push up, drive up, bring up, get up, ramp up,
        jump, surge, elevate, multiply, maximise, maximize, bump, bump up, hike, deepen, broaden,
        enlarge, double, triple, treble, quadruple, go up, move up, speed up, increase in, soar,
        build up, turn up, inch up, edge up, improve on, intensify, optimise, optimize, gain
    """,
    "lower": """
        reduce, decrease, lower, cut, shrink, drop, fall, decline, slash, halve, trim, minimise,
        minimize, shorten, bring down, drive down, push down, get down, go down, come down,
        cut down, cut down on, cut back, cut back on, cut out, lessen, diminish, curb, eliminate,
        eradicate, compress, narrow, sink, dip, squeeze, scale back, mitigate, knock down, shave,
        take down, move down, slow, slow down, wind down, pare, pare down, prune, trim down,
        deflate, remove, clear, drain, work down, burn down, get rid of, do away with,
        bring back down, wane
    """,
    "reach": """
        reach, achieve, attain, hit, get to, arrive at, bring to, get, go from, go to, move from,
        take from, become, ensure, meet, exceed, surpass, score, end up, end at, realise, realize,
        bring, take, move, make sure, guarantee, top, beat, outperform, see, have, enable, convert
    """,
    "maintain": """
        maintain, sustain, stay, remain, hold steady, stay at, remain at, hold at, keep at,
        remain stable
    """,
    "launch": """
        move into, move in, name a, name an, name the, name our, anoint, install a new, elect,
        designate a, change our, change the, change to, change supplier, change provider,
        change over to, swap out, trade in, greenlight, endorse, break ground, ce-mark, ce mark,
        eco-label, trademark, patent, launch, relaunch, re-launch, ship, implement, roll out,
        rollout, deploy, migrate, introduce, go live, go live with, set up, install, release,
        deliver, complete, finish, finalise, finalize, open, establish, switch, switch to,
        switch over, move to, relocate, transition, transition to, replace, decommission, retire,
        sunset, shut down, turn off, switch off, phase out, merge, consolidate, integrate, upgrade,
        put in place, get in place, adopt, certify, get certified, become certified, be certified,
        accredit, register, file, submit, obtain, receive, pass, approve, sign off, get approval,
        get approved, select, choose, decide, decide on, determine, agree, agree on, appoint, found,
        incorporate, close out, kick off, start, unveil, announce, activate, inaugurate, commission,
        ratify, conclude, procure, purchase, buy, hand over, bring live, take live, go public, list,
        spin off, renegotiate, negotiate, renew, extend, transfer, outsource, insource, grant,
        award, stand up, wrap up, put into production, put into operation, bring into operation,
        cut over, start up, ship it, productionise, productionize, bring to market, take to market,
        soft-launch, go to market with, formalise, formalize, designate, nominate, enrol, enroll,
        deprecate, set-up, initiate, open-source, productise, productize, backport, rename, turn on,
        switch on, fix, hook up, wire up, make available, make live, rebrand, rollover,
        onboard onto, get sign-off, get sign-off for, get sign-off from, get approval for,
        get a permit for, win approval for, move, break ground on, lay the foundation stone of,
        top out, reopen, settle, sell, ground, concession, dissolve, wind up, liquidate, float,
        refinance, commission into service, put into service, take into service, bring into service,
        terminate,
        begin,
        roll-out, go-live with
    """,
    "make": """
        type up, write down, put down on paper, sketch, sketch out, screen-print, sew, knit, weave,
        weld, bake,  mould, carve, dig,  transcribe, digitize the archive, catalog,
        typeset, lay out, draw, stitch, hand-write,   narrate,  subtitle,
         put up posters, put together a report, mock up, wireframe, storyboard,
        ghostwrite, syndicate, broadcast, livestream, live-stream, restore, repaint, write, publish,
        draft, document, record, film, print, compile, map out, specify, redesign, rebuild,
        refactor, rewrite, post, blog, distribute, circulate, translate, curate, prototype,
        generate report, design and build, craft, author, edit, roll up, deliver training, set out,
        write up, draw up, work out, come up with, archive, catalogue, inventory, list out,
        containerise, containerize, dockerise, standardise, standardize, shoot, animate, illustrate,
        localise, localize, annotate, review and update, revise, install and configure, email,
        e-mail, tweet, advertise, exhibit, instrument
    """,
    "effort": """
        inform, brief, notify, engage with, map the, map our, map all, map how, put on, lay on,
        show up at, turn up at, travel to, take a course in, study up on, read up on, think about,
        think through, talk through, look at, look closer at, look further into, keep an eye on,
        watch over, patrol, police, guide, sensitise, sensitize, sensitise staff, familiarise,
        familiarize, brief on, walk through, coach on, counsel, lecture, lecture on, sign up for,
        canvass, evangelise, evangelize, champion, socialise, socialize, lean into, double down on,
        focus more on, dig into, delve into, deep-dive into, deep dive into, brush up, brush up on,
        hold talks with, hold talks, negotiate with, start a dialogue with, start talks with,
        open talks with, enter into dialogue with, check in with, catch up with staff, keep up with,
        stay on top of, work through, work closely with, join forces with, team up with,
        sit down with, follow through on, take part, join in, contribute to, volunteer at, staff,
        man, give talks, give a talk, deliver talks, deliver workshops, deliver sessions,
        deliver lectures, deliver classes, offer training, offer workshops, provide training,
        provide coaching, roll out training, run through, cross-train, reskill, re-train, retrain,
        onboarding new hires, tabletop, drill, train, coach, work on, work with,
        collaborate, participate, participate in, take part in, attend, meet with,
        communicate, promote, educate, teach, continue to, monitor, investigate, explore, research,
        analyse, analyze, evaluate, assess, discuss, coordinate, co-ordinate, facilitate, follow up,
        follow up on, follow up with, focus, focus on, advocate, speak at, mentor, invest in,
        reach out, reach out to, keep working on, keep in touch with, liaise, liaise with,
        partner with, cooperate, cooperate with, lobby, raise awareness, raise awareness of,
        raise awareness for, spread the word, supervise, report on, ensure alignment, align,
        align with, sync, sync with, inspect, rehearse, workshop, brainstorm, hold regular,
        deliver trainings, instruct, upskill, certify staff, interact with, talk about, exhibit at,
        cold-call, cold call, prospect, make calls, phone, telephone,
        phone up, review, consult, tutor, roadshow, visit, call, contact,
        door-knock, network, campaign, identify, gather, scope, propose, recommend, clarify, refine,
        spec, benchmark against, scout, reach agreement on, look for, gather feedback, iterate,
        iterate on, experiment on, respond to, reply to, audit,
        lay foundation, lay the foundation, lay foundations, lay the foundations, lay the
        groundwork, lay groundwork
    """,
    "gain": """
        sign, win, hire, recruit, land, secure, acquire, gain, attract, sell, earn, capture,
        convert, win back, bring in, bring on, bring on board, add new, obtain, get, collect, raise,
        sign up, close, book, generate, save, find, enlist, enrol, enroll, source, activate, upsell,
        cross-sell, reactivate, re-activate, win over, retain, renew, regain, recover, rescue,
        place, deliver savings, fill, source and hire, hand over, lure, retain and grow, refer,
        qualify, create pipeline, turn, turn into, rehome, rehouse, house, avoid, prevent
    """,
    "learn": """
        determine why, determine how, determine what, determine whether,
        try out, try on, sound out, ask customers, ask users, ask patients, hold interviews,
        co-create with, gather evidence, interview, test, validate, a/b test, a/b-test, ab test,
        ab-test, user test, user-test, usability test, experiment, experiment with, learn, discover,
        find out, verify, falsify, invalidate, disprove, reject, confirm, prove, survey, observe,
        understand, hear, pilot, trial, talk to customers, speak to customers, shadow users, probe,
        refute, debunk, split-test, speak with customers, talk with customers, speak to users,
        talk to users, talk with users, talk to, talk with, speak to, speak with, listen to
    """,
    "outcome": """
        work on their own, work on her own, work on his own, work on your own, work independently,
        use, pay, renew, buy, order, subscribe, choose, adopt, return, recommend, rate, finish,
        complete, stay, start using, log in, sign up, click, visit, watch, open, read, download,
        install, invite, register, leave, cancel, churn, switch, upgrade, downgrade, reply, answer,
        vote, agree, say, feel, know, recall, trust, like, love, prefer, respond, enrol, enroll,
        eat, drive, cycle, walk, fly, ride, live, die, fail, work, save, report, ask, wait, arrive,
        depart, close, solve, resolve, fix, reopen, reject, pass, graduate, get hired, find, take,
        reuse, share, donate, volunteer, join, attend, participate, apply, accept, convert,
        come back
    """,
    "effort weak": """
        support, help, assist, meet, engage, encourage, offer, involve, spend, invest, initiate,
        drive, push, push for, spread, administer, track, measure, report, tackle, address,
        strive, prioritise, prioritize, practise, practice, interact, be present at, be at,
        stand at, make use of, nurture, cultivate, foster, advise, tour, continue, set aside,
        dedicate, devote, manage, actively, examine, prepare for, engage in, work, oversee,
        look after, take care of, deal with, look into,
        have regular, have monthly, have weekly, have daily, have quarterly, have frequent
    """,
    "effort host": """
        hold, run, host, stage, arrange, organise, organize, conduct, carry out, perform, execute,
        give, do, hold regular, deliver trainings, schedule, lead, demo, showcase, present, speak,
        process, handle, check, pitch, test, shadow, study, onboard, orient,
        hold at least, hold at most, run at least
    """,
    "make weak": """
        build, create, produce, develop, design, make, add, upload, update, prepare, define,
        establish, send, send out, provide, assemble, construct, outline, map, code, program, index,
        label, tag, render, issue, plan, automate, digitise, digitize, clean up, tidy up, refresh,
        renovate, formulate, put together, share, sponsor, customise, customize, mail, ship out,
        configure, benchmark, set, specify, revamp, enrich, restructure, reorganise, reorganize,
        plant, hand out, give out, install, erect, paint, pave, lay, sow, print out, ship to
    """,
    "maintain soft": """
        keep, hold, retain, protect, defend, preserve, uphold, safeguard, hold on to, stabilise,
        stabilize
    """,
}
