"""English nouns that name what is measured, by how it behaves."""

WORDS = {
    "rate known": """
        dau/mau, wau/mau, rate, share, percentage, proportion, ratio, conversion, retention,
        adoption, coverage, margin, availability, uptime, accuracy, precision, occupancy,
        punctuality, attendance, completion rate, on-time delivery, on time delivery, market share,
        utilisation rate, open rate, click-through, ctr, cvr, cr, fill rate, pass rate, win rate,
        hit rate, response rate, renewal rate, stickiness, gross margin, ebitda margin, gm,
        sla attainment, sla compliance, compliance rate, service level, fulfilment rate,
        on-time performance, otif, otd, gender balance, deliverability, code coverage,
        test coverage, absenteeism rate, first-pass yield, first-time-right, first time right,
        first-contact resolution, first contact resolution, containment, deflection,
        ticket deflection, self-service rate, delivery reliability, delivery precision,
        on-time arrival, on-time departure, slo attainment, slo, grr, gross retention, activation,
        inventory accuracy, forecast accuracy, data quality, percent, yield, load factor, renewals,
        tenant retention, customer retention, employee retention, offer acceptance, acceptance rate,
        on-time dispatch, on-time shipment, on-time shipping, on-time start, on-time
        starts, on-time payment, on-time completion, on-time collection, on-time pick-up,
        on-time handover, on-time opening, on-time discharge, on-time submission, on-time
        response, on-time filing, on-time installation, schedule adherence, order fill,
        slot utilisation, show rate, turn-up rate, sell-through, kept appointments
    """,
    "rate": """
        degree, fraction, quota share, literacy, compliance, adherence, penetration, reliability,
        fulfilment, fulfillment, take-up, uptake, participation, turnout, recall, awareness,
        majority, third, quarter of, content, representation, diversity, readiness, saturation,
        correctness, freshness, resolution, automation, self-service, repurchase, reuse, engagement,
        transparency, completeness, completion, eligibility, employment, preference, consent,
        throughput yield, throughput, recycling, vaccination coverage, feasibility, humidity, half
    """,
    "rate known bad": """
        churn, attrition, turnover rate, staff turnover, employee turnover, bounce, bounce rate,
        abandonment, cart abandonment, error rate, defect rate, failure rate, absenteeism,
        sick leave, sickness absence, no-show rate, unemployment, scrap, scrap rate, rework,
        return rate, logo churn, revenue churn, absence, spoilage, shrinkage, wastage, waste rate,
        downtime rate, packet loss, complaint rate, change failure rate, refund rate, reject rate,
        rejection rate, mortality, readmission, vacancy rate, dropout rate, drop-out rate, drop-off,
        cancellation rate, crash rate, default rate, fraud rate, infection rate, poverty rate,
        escalation rate, unsubscribe rate, spam rate, overtime rate, reopen rate, late payment,
        employee attrition, regretted attrition
    """,
    "rate known open": """
        loading speed, load speed, page speed, site speed, page load speed,
        growth, nrr, net revenue retention, ndr, net dollar retention, net retention,
        quota attainment, utilisation, utilization, roi, roas, roe, roce, markup, mark-up,
        return on, return on investment, return on ad spend, growth rate, revenue growth,
        year-on-year growth, yoy growth, plan attainment, quota, target attainment, goal attainment,
        pipeline coverage, inflation, productivity, ltv:cac, ltv/cac, irr, velocity,
        budget attainment, overhead rate, capacity utilisation, efficiency, net expansion, k-factor,
        viral coefficient, rule of 40, interest rate, exchange rate, burn multiple, magic number,
        current ratio, quick ratio, debt-to-equity, solvency, p/e, profitability, earnings power
    """,
    "score known hundred": """
        nps, enps, nki, nmi, net promoter score, promoter score, employee net promoter score, tnps,
        rnps, esat index, lighthouse score, pagespeed score, page speed score, sus, sus score,
        health score, ecovadis score, hcahps, customer health score, lighthouse, ssl score
    """,
    "score known": """
        csat, satisfaction, customer satisfaction, satisfaction score, score, rating, ces,
        customer effort score, esat, index, grade, quality score, engagement score,
        engagement index, trust index, trust score, employee satisfaction, user satisfaction,
        job satisfaction, kpi, employee engagement, customer happiness, star rating, review score,
        story points, points, mark, gpa, csi, psi, credit score, maturity level, maturity score,
        brand index, recommendation score
    """,
    "score known five": """
        app store rating, play store rating, google rating, app rating, trustpilot
    """,
    "score": """
        level, sentiment, happiness, well-being, wellbeing, morale, trust, loyalty, reputation,
        average
    """,
    "money known": """
        revenue, mrr, arr, sales, profit, ebitda, ebit, income, turnover, gmv, acv, tcv, arpu, arpa,
        aov, ltv, clv, cltv, average order value, order value, basket, average basket, basket size,
        contract value, deal size, gross profit, net profit, operating profit, cash flow, cashflow,
        free cash flow, earnings, average revenue per user, annual recurring revenue, iacv, ttv,
        asp, monthly recurring revenue, recurring revenue, subscription revenue, operating result,
        takings, bookings value, order intake, average sale, average ticket, rent, ticket size,
        purchase value, valuation, order backlog, assets under management, aum, deposits, equity,
        cash, net sales, sales per square metre, royalty, royalties, net interest income,
        premium income, savings rate
    """,
    "money known bad": """
        cost, cac, cpa, cpc, cpl, spend, spending, expense, opex, capex, overhead, cost per lead,
        expenditure, customer acquisition cost, cost of ownership, burn, burn rate, cash burn, cogs,
        debt, overrun, cost per acquisition, tco, payroll, fee, price, bill, receivables,
        accounts receivable, overdue receivables, write-off, scrap cost, cloud cost, cloud spend,
        unit cost, cost to serve, bad debt, wage bill, penalties, fines, travel cost, energy bill,
        infrastructure cost, budget overrun, working capital, inventory value, excess stock,
        outstanding receivables, arrears, loss, deficit
    """,
    "money": "value, budget, investment, amount, sum",
    "duration known bad": """
        queues, queueing time,
        time, lead time, cycle time, response time, resolution time, wait, waiting time, wait time,
        latency, downtime, saidi, saifi, caidi, mttr, mttd, mtta, time to hire, time-to-hire,
        time to value, tat,
        time to market, time-to-market, load time, page load, page load time, handling time, aht,
        turnaround, turnaround time, time to first value, ttv, build time, deploy time, queue time,
        time to resolution, time to first response, first response, first response time,
        time to restore, processing time, payback, payback period, dso, days sales outstanding,
        sales cycle, ramp time, time to interactive, lcp, ttfb, inp, p95, p99, p50, p75,
        recovery time, delivery time, time to productivity, onboarding time, lead-time, cycle-time,
        length of stay, review time, days to close, month-end close, dwell time, throughput time,
        response times, rto, rpo, setup time, changeover time, lag, processing times, time to fill,
        vacancy time, leadtime
    """,
    "duration known good": """
        mtbf, tenure, runway, session length, session duration, time on site, time on page,
        watch time, time between failures, battery life, life span, lifespan, shelf life, dwell,
        uptime hours, listening time, reading time, viewing time, time in app, time spent,
        usage time, focus time
    """,
    "duration": """
        duration, period, length, age, interval, cadence, stock cover, hours, days, minutes, weeks,
        inventory days
    """,
    "stock known good active": """
        active user, active customer, dau, wau, mau, paying customer, subscriber, active subscriber,
        monthly active user, daily active user, weekly active user, paying user, paying subscriber,
        active account, paying account, active member, active team, active driver, active seller,
        active buyer, active merchant, active shop, active store, active device, active seat,
        active client, smau, gmau, amau, paying member, active installation, active install,
        active learner, active patient, paid subscriber, paying team, active contributor,
        active developer, active listener, active player, active donor, active volunteer,
        active reader, active organisation, active company, active workspace, recurring donor,
        recurring customer, repeat customer, returning customer, regular donor, returning visitor,
        repeat buyer,
        daily user, weekly user, monthly user, paying household, active pupil, active
        student, active teacher, active partner, active supplier, active dealer, active
        resident, regular customer, regular user, regular visitor, regular guest, returning
        guest, returning patient, returning player, returning user
    """,
    "stock known good": """
        headcount, customer base, user base, membership, installed base, market cap, seat,
        order book, pipeline, qualified pipeline, open pipeline
    """,
    "stock known bad": """
        backlog, technical debt, tech debt, inventory, stock level, open bug, open ticket,
        open issue, open vulnerability, open incident, work in progress, wip, open defect,
        waiting list, vacancies
    """,
    "stock": """
        customer, user, member, client, account, tenant, patient, student, pupil, household,
        merchant, seller, partner, supplier, reseller, store, shop, clinic, school, hospital, farm,
        developer, contributor, employee, device, vehicle, site, station, bed, listing, sku,
        contract, contractor, donor, volunteer, subscriber base, club, city, country, region,
        municipality, resident, guest, tile, company, business, organisation, organization, team,
        apartment, flat, dealer, franchise, tenancy, stockist, landlord, driver, courier, nurse,
        doctor, engineer, manager, apprentice, player, learner, viewer, listener, reader, buyer,
        shopper, passenger, traveller, traveler, citizen, visitor
    """,
    "flow known": """
        order, booking, sign-up, signup, registration, lead, qualified lead, mql, sql, demo request,
        purchase, transaction, reservation, referral, application, enquiry, inquiry, pql, page view,
        pageview, download, install, login, throughput, sal, impression, click, new customer,
        new user, new member, website visit, web traffic, website traffic,
        view
    """,
    "flow": """
        deployment, release, sale, unit, parcel, meal, trip, ride, visitor, pass, workflow, output,
        workflow completed, task, transaction processed, review, contribution, check-in, placement,
        win, meeting booked, invoice, payment, renewal, upgrade, response received, conversation,
        vote, loan, match, hire, offer, candidate, quote, tender, proposal, pull request,
        merge request, mr, contact, event, response, question, request, call, ticket, case, search,
        query, message, file, item, step, funding, donation, grant, sponsorship, saving,
        seed funding, capital raised, fundraising, new pipeline, net-new pipeline, net new pipeline,
        new business, deal, trial, session, visit, shipment, delivery, reply, opportunity
    """,
    "flow known bad plural": """
        food waste, energy use, energy consumption, power consumption, water use, overtime,
        water consumption, fuel use, fuel consumption, electricity use, electricity consumption,
        carbon footprint, paper use, energy usage, water usage, paper consumption, congestion,
        electricity usage, power use, household waste, plastic waste, residual waste
    """,
    "flow known bad": """
        emissions, greenhouse gas emission, ghg emission, co2 emissions, carbon emissions, incident,
        complaint, outage, return, refund, accident, injury, escalation, cancellation, dropout,
        drop-out, near miss, near-miss, interruption, support ticket, infection, stockout,
        stock-out, chargeback, disruption, stoppage, regression, rollback, sev-1, sev1, sev-2, p1,
        p0, lost-time injury, lost time injury, ltifr, ltir, trir, misprint, misdelivery,
        data breach, burglary, sick day, sick-day, no-show, workplace accident, customer complaint,
        energy consumption, power consumption, water consumption, fuel consumption,
        electricity consumption, carbon footprint, carbon emission, co2 emission,
        energy use, water use, fuel use, electricity use, paper use, food waste, overtime,
        energy usage, water usage, paper consumption, congestion, electricity usage, power
        use
    """,
    "bad flow": """
        delay, mistake, misunderstanding, no-show, absence day, sick day, reopened ticket,
        duplicate, fault, problem, issue, handover, hand-off, handoff, workaround, workarounds,
        touchpoint, late delivery, manual step, manual hour, overdue invoice, overdue item,
        violation, deviation, non-conformity, finding, audit finding, blocker, conflict, correction,
        manual correction, pressure ulcer, ulcer, emission, co2, co2e, carbon, carbon footprint,
        footprint, waste, food waste, energy use, kwh, energy consumption, water use, consumption,
        water consumption, electricity use, fuel use, noise, plastic, mileage, paper use, printout,
        overtime, overtime hour, unplanned stop, theft, damage, losses, spam, false positive,
        false alarm, leak, leakage, leakages, death, casualty, arrest, detention, eviction, gap,
        distance, fatality, lost day, lost item, missed call, misroute, fine, bug, defect, error,
        failure, crash, fall, claim, alert, dispute, warning, stop, vulnerability, breach
    """,
    "cumulative": """
        follower, download count, registered user, registered account, account created, fan, like,
        app download, registered member, registered customer, app install, github star, star count,
        newsletter subscriber list, mailing list, email list
    """,
    "count": "number, count, volume, quantity, frequency, tally, no. of, # of, amount of",
    "gerund": """
        increase, decrease, reduction, growth in, rise in, drop in, fall in, decline in,
        improvement, uplift, cut in, gain in, saving in
    """,
}
