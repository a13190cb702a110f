"""English words for what a key result is about, by what they mean.

A key names the meaning: several for a word that holds several, '-' in front for the opposite; ''
is for words that mean nothing here. ``*`` is any ending, ``_`` a space.
"""

ENDINGS = ("ing", "ed", "es", "s")
WORDS = {
    "": """
        a an the of in on at by for from to into onto with within than then as and or per
        each every our ours us we who whom which that this these those their its it is are
        was be been being has have had will would can could may do does did share shares
        proportion percentage percent pct part portion fraction ratio rate rates level
        levels number numbers count counts amount amounts total totals figure figures volume
        volumes average averages avg mean typical score scores index value values increase*
        decreas* reduc* rais* lower* improv* grow* grew boost* cut cuts cutting drop drops
        dropping rise rises rising rose fall falls falling lift* bring* brought get gets
        getting reach* achiev* hit hits attain* up down under over above below least most
        more less fewer move moves moving take takes go goes become becomes doubl* tripl*
        halv* shorten* speed expand* enhanc* strengthen* deliver_an win wins so only now
        currently today still all overall any some there when where while q1 q2 q3 q4 h1 h2
        k m bn eur usd sek gbp kr min minutes minute hours hour hrs hr h seconds second secs
        sec s points point pp pts stars star times x euros dollars pounds crowns
        percentage_points out one same new_high at_least at_most no_more_than instead rather
        compared versus vs among after before during inside until growth done better rated
    """,
    "month": """
        month monthly months month_later next_month each_month 30_days 30_day thirty_days
        day-30 day_30 d30
    """,
    "year": """
        year yearly annual annually years per_annum annualized annualised 12_months
        twelve_months
    """,
    "week": "week weekly weeks 7_days 7_day seven_days day-7 day_7 d7",
    "quarter": "quarter quarterly quarters",
    "daily": "daily",
    "active-month": "monthly_active active_monthly",
    "active-week": "weekly_active active_weekly",
    "active-day": "daily_active active_daily",
    "active-month ~user": "mau maus",
    "active-week ~user": "wau waus",
    "active-day ~user": "dau daus",
    "median": "median typical_case p50",
    "p95": "95th_percentile",
    "~customer": "customer* client clients buyer buyers consumer* shopper*",
    "~user": "user users people person persons anyone audience",
    "~subscriber": "subscriber* member members subscription* membership*",
    "~account": "account accounts logo logos",
    "staff": "staff employee* colleague* workforce personnel worker workers headcount",
    "staff -retention": """
        resign* staff_turnover employee_turnover staff_attrition employee_attrition
        personnel_turnover quit_their_job quit_their_jobs turnover_of_staff
        turnover_among_staff voluntary_turnover regretted_attrition
    """,
    "voluntary": "voluntar* own_choice own_accord by_choice",
    "retention": """
        retention retain* stay stays stayed staying remain* still_with_us still_here
        still_active still_subscribed stick_with stick_around come_back_next
        kept_their_subscription keep_their_subscription keep_their_plan not_cancel
        still_paying
    """,
    "-retention": """
        churn* attrition leave leaves leaving left quit quits quitting cancel* lose loses
        losing lost defect_to unsubscrib* walk_away turn_away dropouts loss losses drop_out
        drops_out dropped_out dropping_out
    """,
    "renewal": "renew*",
    "on-time": """
        on_time punctual* on_schedule in_time by_the_promised_date as_promised on-time
        timely
    """,
    "-on-time": "late delay* overdue behind_schedule tardy past_the_promised_date",
    "success": "succe* pass passed passes passing",
    "-success": "fail* unsuccess*",
    "satisfaction": "satisf* happy csat happiness content pleased",
    "-satisfaction": "dissatisf* unhappy unsatisf* displeased",
    "completion": "complet* finish* all_the_way_through reach_the_end done_with",
    "-completion": "abandon* drop_off drop-off dropoff incomplete unfinished give_up halfway",
    "acceptance": "accept* say_yes agreed_to",
    "-acceptance": "reject* declin* refus* turn_down turned_down say_no",
    "uptime": "uptime availab*",
    "-uptime": "downtime unavailab*",
    "accuracy": "accura* correct correctly right_first_time",
    "-accuracy": "inaccura* incorrect* wrong wrongly mistake*",
    "attendance": """
        attend* present show_up turn_up keep_their_appointment keep_their_appointments
        keep_their_dental_appointment
    """,
    "-attendance": """
        absen* no-show no-shows no_show no_shows miss_their missed_appointment
        missed_appointments missed_visits missed_visit
    """,
    "answered": "answered picked_up",
    "-answered": "unanswered missed_calls missed_call",
    "occupancy": "occupan* occupied filled",
    "-occupancy": "vacan* empty unoccupied",
    "paid": "paid paying pay pays",
    "-paid": "unpaid non-paying",
    "active": "active activity",
    "-active": "inactive dormant",
    "sick": """
        sick sickness illness sick_leave sick_days sick_day ill absence_due_to_illness
        sickness_absence absent_due_to_illness illness-related
    """,
    "first": "first 1st initial",
    "first-contact": "first_contact first_call first_touch fcr one_and_done",
    "reply time": """
        response_time response_times reply_time reply_times time_to_reply time_to_respond
        time_to_answer time_until_reply time_until_an_answer answer_time answering_time
        time_to_response time_to_a_reply time_to_an_answer wait_for_an_answer
        wait_for_a_reply waiting_for_a_reply waiting_for_an_answer responsiveness
    """,
    "reply": "respon* reply replies replied answer answers answering",
    "solve": """
        solv* resol* fix fixed fixes fixing remed* repair* sorted settle* settled handl*
        process* clear clears cleared
    """,
    "wait": "wait* queue* queuing",
    "time": "time duration long",
    "lead-time": """
        lead_time lead_times cycle_time cycle_times turnaround turnaround_time
        throughput_time
    """,
    "nps": "nps net_promoter net_promoter_score promoter_score",
    "staff nps": "enps employee_net_promoter employee_nps",
    "revenue": "revenue* turnover sales_revenue income takings",
    "arr": "arr annual_recurring_revenue annually_recurring_revenue recurring_annual_revenue",
    "mrr": "mrr monthly_recurring_revenue",
    "nrr": "nrr ndr net_revenue_retention net_dollar_retention net_retention",
    "recurring": "recurring",
    "sale": "sale sales sold sell sells selling",
    "margin": "margin margins",
    "profit": "profit* ebit ebitda earnings",
    "cost": "cost costs spend spending expens* cogs",
    "price": "price prices priced pricing",
    "contract": "contract* deal deals agreement*",
    "conversion": "conver*",
    "trial": "trial trials trialist*",
    "activation": "activat*",
    "sign-up": """
        sign-up sign-ups signup signups sign_up sign_ups registr* signed_up signs_up
        register*
    """,
    "onboarding": "onboard*",
    "complaint": "complain* grievance*",
    "ticket": """
        ticket* case cases request requests support_request issue issues inquir* enquir*
    """,
    "defect": "defect defects bug bugs fault faults faulty flaw* error errors",
    "incident": "incident* outage outages",
    "crash": "crash*",
    "deploy": "deploy* release_to_production",
    "delivery": "deliver* shipment* shipping parcel*",
    "order": "order orders ordered purchase purchases purchased",
    "return": "return returned returns refund refunds refunded sent_back send_back",
    "invoice": "invoice* bill bills billing",
    "stock": "inventory stock stocks",
    "waste": "waste wasted wastage scrap scrapped spoil* thrown_away",
    "energy": "energy electricity power_use kwh",
    "injury": "injur* accident*",
    "hire": "hire hires hired hiring recruit*",
    "candidate": "candidate* applicant*",
    "rating": "rating ratings rate_us review_score stars_in",
    "visit": "visit visits visitor*",
    "session": "session sessions",
    "download": "download* install*",
    "load": "load loads loading",
    "page": "page pages webpage*",
    "referral": "refer refers referral* referred recommend*",
    "adoption": "adopt* using use uses used usage",
    "engagement": "engag*",
    "coverage": "coverage covered",
    "test": "test tests tested testing",
    "lead": "lead leads prospect*",
    "meeting": "meeting meetings",
    "repeat": """
        repeat* buy_again order_again come_back comes_back came_back return_to_buy
        second_time once_more give_again again
    """,
    "discount": "discount*",
    "spam": "spam",
    "trust": "trust*",
    "project": "project*",
    "store": "store stores shop shops branch branches",
    "works": "building_works",
    "not": "not never without no non isn't aren't don't doesn't",
    "day": "day days a_day per_day 24_hours 24_h one_day day-1 day_1 d1",
    "closed": "closed close closes",
    "-closed": "reopen* re-open*",
    "seen": "found find finds report* discover* detect* spotted",
    "cac": """
        cac customer_acquisition_cost customer_acquisition_costs acquisition_cost
        acquisition_costs cost_per_acquired_customer cost_per_new_customer
        cost_of_acquisition
    """,
    "order-value": """
        aov order_value order_values spend_per_order basket_value basket_size average_basket
        value_per_order order_size
    """,
    "waste food": "food_waste food_thrown_away wasted_food leftover_food leftovers",
    "food": "food",
    "manager": "manager managers management leader leaders leadership",
    "sex=women": "women woman female females girl girls",
    "sex=men": "men man male males boy boys",
    "donate": "donor* donat* giver givers",
    "bed": "bed beds",
    "production": "production",
    "size=small": "small smaller smb smbs sme smes",
    "size=large": "large larger enterprise enterprises big bigger",
    "tenure=new": "new newly first-time first_time newcomer*",
    "tenure=old": "existing returning lapsed old former loyal",
    "channel=chat": "chat chats",
    "channel=mail": "email emails e-mail e-mails mail mails",
    "channel=mobile": "mobile app apps smartphone*",
    "channel=web": "web website desktop browser",
    "system=ios": "ios iphone* ipad*",
    "system=android": "android",
    "tier=free": "free freemium basic starter",
    "tier=pro": "pro premium plus business",
    "place=north": "north northern",
    "place=south": "south southern",
    "place=east": "east eastern",
    "place=west": "west western",
    "time=day": "daytime morning*",
    "time=night": "night nights overnight evening*",
    "meal=lunch": "lunch*",
    "meal=dinner": "dinner* supper*",
    "support": "support service_desk helpdesk help_desk customer_service",
    "#2": "two",
    "#3": "three",
    "#4": "four",
    "#5": "five",
    "#6": "six",
    "#10": "ten",
    "shelf": "shelf shelves",
    "graduation": "graduat*",
    "review": "review*",
    "oee": "oee overall_equipment_effectiveness",
    "loan": "loan loans lending",
    "load-factor": "load_factor fill_rate fill_rates load_factors",
    "channel=call": "call calls phone telephone phone_call phone_calls",
    "meal=breakfast": "breakfast*",
}
