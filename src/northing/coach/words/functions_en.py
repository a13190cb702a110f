"""English metrics by what moves them."""

FAMILIES = {
    "acquisition": """
        sign-up, sign-ups, signups, signup, registrations, new registrations, new users,
        new accounts, new visitors, website traffic, site traffic, web traffic, traffic, visitors,
        website visitors, website visits, visits, unique visitors, leads, new leads,
        qualified leads, mqls,
        mql, sqls, marketing qualified leads, sales qualified leads, inbound leads, brand awareness,
        awareness, share of voice, impressions, followers, downloads, app downloads, installs,
        newsletter subscribers, demo requests, trial sign-ups, trial starts, trials started,
        new trials, new members, registered users, total users, total sign-ups,
        applications from customers, new subscribers, new sign-ups
    """,
    "selling": """
        new arr, new mrr, new customers, new clients, new logos, new business, new deals,
        deals closed, deals won, closed deals, closed-won, win rate, hit rate of tenders, bookings,
        new bookings, sales bookings, pipeline, sales pipeline, qualified pipeline,
        net-new pipeline, net new pipeline, quota attainment, quota, sales cycle, sales, new sales,
        sales volume, new contracts, contracts signed, net new arr, net new mrr,
        new paying customers, average deal size, deal size, acv, new acv, order intake, close rate,
        tender win rate, lead conversion, lead-to-deal conversion, upsell revenue, units sold,
        number of customers, new enterprise customers, new accounts won, market share,
        new subscriptions sold, opportunities, sales opportunities
    """,
    "newcomers": """
        new arr, new customers, new logos, new clients, new deals, new business, win rate,
        quota attainment
    """,
    "company": """
        revenue, total revenue, company revenue, group revenue, annual revenue, net revenue,
        turnover, net sales, arr, mrr, gross margin, gross profit, net profit, profit,
        operating profit, operating margin, profit margin, ebitda, ebit, ebitda margin,
        operating result, net income, earnings, share price, stock price, market cap, valuation,
        gmv, annual recurring revenue, monthly recurring revenue, revenue growth, recurring revenue,
        contribution margin, customer acquisition cost, cac, return on equity,
        market capitalisation, top line, bottom line
    """,
    "top-line": """
        revenue, total revenue, company revenue, group revenue, turnover, net sales, arr, mrr,
        market share, gmv
    """,
    "profit": """
        ebitda, ebit, gross margin, operating margin, net profit, operating profit, profit,
        share price
    """,
    "people": """
        time to hire, time-to-hire, time to fill, employee turnover, staff turnover,
        resignations, staff who leave, people who quit, employees who leave, regretted attrition,
        attrition, sick leave, absenteeism, absence, enps, offer acceptance,
        offer acceptance rate, cost per hire, employee retention, vacancies, gender balance
    """,
    "people-care": "enps, offer acceptance, offer acceptance rate",
    "loyalty": """
        churn, retention, player retention, user retention, member retention, donor retention,
        subscriber retention, customer churn, revenue churn, logo churn, customer retention,
        net revenue retention, nrr, ndr, gross retention, renewal rate, renewals,
        repeat purchase rate, repurchase rate, monthly active users, weekly active users,
        daily active users, dau, wau, mau, activation, activation rate, conversion rate,
        trial conversion, free-to-paid conversion, trial-to-paid conversion, paid conversion,
        checkout conversion, web conversion, conversion, nps, net promoter score,
        customer satisfaction, csat,
        feature adoption, cart abandonment, basket size, average order value
    """,
    "reliability": """
        uptime, availability, latency, crash rate, crash-free sessions, error rate,
        deployment frequency, deploy frequency, lead time for changes, change failure rate, mttr,
        mean time to restore, time to restore, page load time, load time, build time, test coverage,
        code coverage, api errors, p95, p99, bugs, open bugs, defects, escaped defects,
        technical debt, cloud cost, security incidents, cycle time of pull requests
    """,
    "service": """
        first response time, first response, first reply time, ticket backlog, tickets,
        resolution time, first-contact resolution, first contact resolution, support tickets,
        average handling time, call waiting time, time to resolution, support csat, reopened tickets
    """,
    "delivery": """
        on-time delivery, delivery time, delivery precision, inventory turnover, stock cover,
        scrap rate, defects per batch, picking errors, days to close, month-end close
    """,
}

# "Revenue from the add-on" is a part that a team may well move.
SCOPES = """
    lost to, lost through, lost by, from referrals, referral, from, of the new, of new, through,
    via, in-app, add-on, generated by
"""
