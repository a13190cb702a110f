"""English words of totals that only grow, and of being looked at."""

WORDS = {
    "hoard": """
        view, page view, pageview, video view, visit, visitor, account, user, download, install,
        installation, sign-up, signup, registration, follower, subscriber, member, impression,
        click, login, log-in, stream, profile, registered user, registered account, email address,
        e-mail address, contact in crm, newsletter subscriber, wallet, unique visitor, app user,
        device registered, project created, document created, workspace created, board created,
        star, photo uploaded, upload, listener, listen, reader, viewer, registrant,
        email subscriber, card issued, app download, app install, community member, account created,
        user account, customer account, registered customer, registered member, visited, installed,
        signed up, registered, created an account, downloaded, watched, opened an account,
        podcast play, song play, subscribed, joined, likes
    """,
    "cumulative hoard follow": """
        follower, github star, registered user, registered account, registered member,
        instagram follower, linkedin follower, twitter follower, tiktok follower,
        youtube subscriber, social follower, newsletter subscriber, mailing list, email list,
        e-mail list, mailing-list, subscriber list, registered customer, stargazer,
        channel subscriber, registered wallet, registered device, registered profile,
        registered account holder, contact database, marketing database, newsletter list,
        podcast subscriber, account created, user account, created account, app download,
        app install, follower count, registration total, following, fan base, fanbase,
        social audience, instagram audience, social media following, social following,
        social media audience, number of followers, list size, follower base,
        subscribers on youtube, subscriber on youtube, youtube channel subscriber,
        subscribers to the newsletter, newsletter subscribers, registered shopper,
        registered driver, registered seller, registered patient, registered company,
        registered business, registered household, registered owner, registered player,
        app user registered, app registration, registered subscriber, registered developer,
        registered app user, members of our facebook group, facebook group member,
        members of the facebook group, group member, members in our group, discord member,
        slack community member, telegram subscriber, likes, fans, page likes, facebook likes
    """,
    "view": """
        login, log-in, logon, log-on, sign-in, page view, pageview, video view, view, app open,
        app launch, impression, page impression, ad impression, screen view, article view,
        story view, profile view, site visit, website visit, web visit, web traffic,
        website traffic, site traffic, page hit, page load count, video play, banner view,
        homepage view, blog view, post view, product view, app start, app session,
        landing page view, landing-page visit, homepage visit, blog visit, website visitor,
        site visitor, unique visitor, page visit, content view, ad view, listing view, pageload,
        clip view, reel view, session start, feed view, app visit, visit to the website,
        visit to our website, visit to the site, visitor to the website, visitor to our website,
        homepage hit, site hit, web hit, website hit, podcast play,
        click, banner click, ad click, link click, website session, web session, site session
    """,
    "looked": """
        video watched, videos watched, film watched, films watched, clip watched, page opened,
        page viewed, pages viewed, page visited, app opened, app launched, app started,
        site visited, blog read, story viewed, ad shown, ads shown, ad seen, ads seen, banner shown,
        portal opened, dashboard opened, dashboard viewed, intranet opened, users open the app,
        opened the portal, opened the dashboard, tune in, tunes in, visit the portal,
        visits the portal, visit the page, visits the page, visit our blog, watch our video,
        watches the video, videos are watched, video is watched, page is viewed, page is opened,
        come to the site, land on the page, lands on the page, browse the site, browse the shop,
        open the newsletter, opens the newsletter, click into, log in, logs in, logging in, sign in,
        signs in, open the app, opens the app, opening the app, open our app, opens our app,
        visit the site, visit the website, visit our website, visits our website, view the page,
        views the page, watch the video, app is opened, opened the app, start the app,
        starts the app, people visit our page, launch the app, launches the app, look at the page,
        open the portal, opens the portal, open our portal, open the page, visit our page,
        open the dashboard, check the app, open the tool, opens the tool, open the site, log on,
        logs on, open their account page
    """,
    "times": "times, time, often, how often, occasions, frequency",
    "visits": "visit, visitor, hit, traffic, open, opening of the app",
    "site": """
        website, web site, site, homepage, home page, web page, webpage, landing page, intranet,
        portal, blog, careers page, app
    """,
}
