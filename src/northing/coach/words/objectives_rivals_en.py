"""English words of rivals and of doing as they do."""

WORDS = {
    "catch-up": """
        catch up with, catch up to, catch up on, catch, draw level with, draw even with,
        keep pace with, keep up with, close the gap to, close the gap with, close the gap on,
        close the distance to, close our gap to, close our gap with, close our gap on,
        close our gap, close the gap, narrow the gap to, narrow the gap with, narrow the gap,
        shrink the gap to, shrink the gap, reduce the gap to, reduce the gap,
        reduce the distance to, bridge the gap to, bridge the gap with, close the feature gap,
        close the feature gap with, close the feature gap to, make up ground on,
        gain ground on, reach parity with, achieve parity with, get to parity with,
        parity with, bring to parity with, reach feature parity with,
        achieve feature parity with, be on par with, be on a par with,
        come up to the level of, follow the lead of, follow suit with, follow,
        not fall behind, fall no further behind, stop lagging behind, no longer lag behind,
        lag behind, eliminate the gap to, eliminate the gap with, eliminate our lag behind,
        eliminate the lead of, get to where, be where, to the level of, up to the level of,
        no longer be behind, no longer behind, not be behind, be level with,
        reach the level of, be as far as, not lose out to, lose ground to, not lose ground to,
        give up ground to, hold our own against, respond to, on a level with,
        be on a level with, to those of, to the same level as
    """,
    "match": """
        match, copy, clone, imitate, mirror, replicate, emulate, duplicate, mimic, equal,
        rival, ape, reproduce, reverse-engineer, counter, answer, parallel
    """,
    "rival": """
        competitor, competitors, competitor's, competitors', competition, competition's,
        rival, rivals, rival's, rivals', incumbent, incumbents, market leader, market leaders,
        industry leader, industry leaders, category leader, leader, other vendors,
        other providers, other suppliers, other players, other banks, other brands,
        other platforms, rival products, opponents, opponent, big players, the big three,
        big four, big five, others in the market, peers, peer, peer companies, industry peers,
        established players, challengers, challenger, disruptors, discounters,
        next best alternative, market standard, industry standard, industry average,
        industry benchmark, best-in-class, other companies, others in our industry,
        the rest of the market, the rest of the industry, top three vendors, largest vendor,
        biggest player, largest player, others offer, rest of the field, cheaper alternatives,
        rest of the market, top players, big names, discount airlines, discount chains,
        big chains, low-cost airlines, low-cost carriers, low-cost competitors, number two,
        number one in the market, runner-up, global giants, giants, tech giants, big tech,
        budget airlines, supermarket chains, best in the industry, the best in the industry,
        best in the market
    """,
    "brand": """
        google, microsoft, amazon, apple, facebook, meta, netflix, spotify, uber, lyft,
        airbnb, booking, tesla, ikea, h&m, zara, nike, adidas, walmart, aldi, lidl, tesco,
        ica, coop, paypal, klarna, stripe, adyen, revolut, monzo, n26, wise, square, visa,
        mastercard, shopify, ebay, zalando, salesforce, hubspot, sap, oracle, workday,
        servicenow, atlassian, jira, asana, notion, slack, zoom, github, gitlab, bitbucket,
        figma, canva, adobe, dropbox, tiktok, instagram, youtube, linkedin, twitter, samsung,
        huawei, xiaomi, sony, nintendo, toyota, volvo, bmw, siemens, bosch, philips, dhl, ups,
        fedex, maersk, ryanair, lufthansa, sas, doordash, deliveroo, wolt, foodora, openai,
        anthropic, snowflake, databricks, zendesk, intercom, freshdesk, mailchimp, tableau
    """,
}
