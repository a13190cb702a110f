"""Swedish words for what a key result is about; see ``topics_en`` for how to read the table."""

# Short words that begin many compounds.
SHORT_HEADS = frozenset({"fel"})
ENDINGS = (
    "arnas", "ernas", "ornas", "arna", "erna", "orna", "ande", "ens", "ets", "are", "ade",
    "en", "et", "na", "ar", "er", "or", "as", "at", "ad", "a", "n", "t", "e", "s",
)  # fmt: skip
WORDS = {
    "": """
        en ett den det de dem i på av för från till mot med inom om och eller som att per
        varje var vår våra vårt oss vi sin sina sitt deras dess är blir bli blev har hade
        ska skall kan får andel andelen andelar procent procentandel antal antalet mängd
        mängden nivå nivån snitt snittet genomsnitt* medel* medelvärde kvot kvoten grad
        graden frekvens* totalt totala total värde värdet poäng index resultat volym volymen
        öka* minsk* sänk* höj* förbättra* förkort* korta kortar korta_ner dra drar ned ner
        upp under över minst högst mest mer fler färre växa växer väx* nå når uppnå uppnår
        gå går lyft* få fördubbl* halver* tredubbl* stärk* pressa* utök* skärp* snabba nu
        idag i_dag ännu bara alla allt hela samma när där då timme timmar timmarna minut
        minuter sekund sekunder st stycken kr kronor tkr mkr msek ksek sek eur
        procentenheter procentenhet gånger steg enheter q1 q2 q3 q4 h min tim x direkt bland
        hos minst_en vid sker görs görs_om våra_egna istället stället jämfört efter före
        fortfarande tillväxt* klar klart klara_på
    """,
    "month": "månad* månatlig* nästa_månad 30_dagar trettio_dagar",
    "year": "år året åren årlig* årsvis per_år 12_månader tolv_månader",
    "week": "vecka veckan veckor veckovis veckorna 7_dagar sju_dagar",
    "quarter": "kvartal*",
    "daily": "daglig*",
    "active-month": "månadsaktiva månatligen_aktiva månatligt_aktiva månadsvis_aktiva",
    "active-week": "veckoaktiva veckovis_aktiva",
    "active-day": "dagligen_aktiva dagligt_aktiva dagsaktiva",
    "active-month ~user": "mau",
    "active-week ~user": "wau",
    "active-day ~user": "dau",
    "median": "median medianen mediantid",
    "~customer": "kund kunden kunder kunderna kunders kundernas kund* köpare konsument*",
    "~user": "användare användarna användar* folk personer person de_som",
    "~subscriber": "abonnent* prenumer* medlem medlemmar medlemmarna medlems* abonnemang*",
    "~account": "konto konton kontona",
    "staff": "personal personalen medarbetar* anställd* kolleg* arbetstagare",
    "staff -retention": "personalomsättning* säger_upp_sig säga_upp_sig sagt_upp_sig",
    "voluntary": "frivillig* självmant självvald* egen_begäran eget_val",
    "retention": """
        retention* kvar stannar stanna stannat behåll* behållen kundlojalitet kvarvarande
    """,
    "-retention": """
        churn* avhopp* uppsäg* lämna* tappa* förlora* säger_upp säga_upp slutar slutade
        avsluta* kundbortfall* bortfall* kundtapp* kundförlust* kundflykt* hoppar_av
        hoppa_av
    """,
    "renewal": "förny* förläng*",
    "on-time": """
        i_tid punktlig* på_utsatt_tid på_utlovad_dag enligt_tidtabell i_rätt_tid utlovad_dag
    """,
    "-on-time": "försen* försenad* sena sen sent för_sent för_sena",
    "success": "lyck* godkän* klarar klara klarat",
    "-success": "misslyck* underkän*",
    "satisfaction": "nöjd* nöjdhet* nki csat",
    "-satisfaction": "missnöj*",
    "completion": "slutför* fullfölj* färdigställ* fullföljd* hela_vägen",
    "-completion": "avbryt* avbrut* avbröt* överg* ge_upp ger_upp ofullständig*",
    "acceptance": "accepter* tackar_ja tacka_ja tackat_ja",
    "-acceptance": "avvis* tackar_nej tacka_nej tackat_nej neka* avböj* avslag*",
    "uptime": "upptid* tillgänglighet*",
    "-uptime": """
        nertid* nedtid* driftstopp* otillgänglig* avbrott_i_driften driftavbrott*
        stillestånd*
    """,
    "accuracy": "träffsäker* korrekt* noggrann* rätt stämmer stämma",
    "-accuracy": "felaktig* inkorrekt* felaktigt misstag*",
    "attendance": """
        närvar* deltar deltag* kommer_på_sitt kommer_på_sina kommer_till_sitt
        kommer_till_sina dyker_upp infinner_sig
    """,
    "-attendance": "frånvar* uteblir utebliv* missad missade",
    "answered": "besvara*",
    "-answered": "obesvara* missade_samtal",
    "occupancy": "belägg* uthyrd* uthyrning* belagd*",
    "-occupancy": "vakans* vakant* outhyrd* tomma",
    "paid": "betald* betalande betalar betala betalas",
    "-paid": "obetald*",
    "active": "aktiv*",
    "-active": "inaktiv*",
    "sick": """
        sjukfrånvaro* sjuk* sjukskriv* sjukdagar frånvaro_på_grund_av_sjukdom
        sjukdomsfrånvaro* frånvaro_vid_sjukdom
    """,
    "first": "första först",
    "first-contact": "första_kontakt* första_kontakten första_samtalet första_besöket",
    "reply time": "svarstid* tid_till_svar väntan_på_svar väntetid_på_svar tid_innan_svar",
    "reply": "svar svara* svaret svarar",
    "solve": """
        lös* åtgärda* laga* reparer* avhjälp* uppklar* handlägg* hanter* avslutade_ärenden
    """,
    "wait": "vänt* kö köer kötid* kön köns köerna",
    "time": "tid tiden tider tidsåtgång* varaktighet* tids*",
    "lead-time": "ledtid* genomloppstid* cykeltid*",
    "nps": """
        nps net_promoter_score net_promoter-index nettorekommendationsgrad
        rekommendationsindex nettorekommendation* nettokundbetyg*
    """,
    "staff nps": "enps",
    "revenue": "intäkt* omsättning* försäljningsintäkt*",
    "arr": """
        arr årligen_återkommande_intäkt* återkommande_årsintäkt*
        årliga_återkommande_intäkter
    """,
    "mrr": "mrr månatligen_återkommande_intäkt* månatliga_återkommande_intäkter",
    "nrr": "nrr",
    "recurring": "återkommande",
    "sale": "försälj* sälj* såld*",
    "margin": "marginal*",
    "profit": "vinst* resultat ebit*",
    "cost": "kostnad* utgift* kosta*",
    "price": "pris priset priser priserna",
    "contract": "avtal* kontrakt* affär*",
    "conversion": "konverter*",
    "trial": "provperiod* prov prova* testkonto*",
    "activation": "aktiver*",
    "sign-up": "registrer* anmäl* nyregistrer*",
    "onboarding": "onboarding* introduktion*",
    "complaint": "klagomål* klaga* reklam*",
    "ticket": "ärende* supportärende* förfråg* fråg*",
    "defect": "fel felet felen defekt* bugg* brist*",
    "incident": "incident* störning* avbrott*",
    "crash": "krasch*",
    "deploy": "driftsätt* produktionssätt*",
    "delivery": "leverans* leverer* paket* försändels*",
    "order": "order beställ* köp* inköp*",
    "return": "retur* skickas_tillbaka återbetal*",
    "invoice": "faktur* räkning*",
    "stock": "lager lagret lagersaldo* lagervärde*",
    "waste": "svinn* matsvinn* spill* kass* slängd* slängs kasta*",
    "energy": "elförbruk* elanvänd* kwh energianvänd* energiförbruk* elenergi*",
    "injury": "skad* olyck* arbetsskad* arbetsolyck* tillbud*",
    "hire": "rekryter* anställning*",
    "candidate": "kandidat* sökande",
    "rating": "betyg* omdöme* stjärn*",
    "visit": "besök*",
    "session": "session* pass passet",
    "download": "nedladdning* installation*",
    "load": "laddning* ladda* laddtid*",
    "page": "sida sidan sidor sidorna",
    "referral": "värv* tips* rekommender* hänvis*",
    "adoption": "använd använder används användning* nyttjande*",
    "engagement": "engagemang* engager*",
    "coverage": "täckning*",
    "test": "test* tester",
    "lead": "lead leads prospekt*",
    "meeting": "möte möten mötena mötes*",
    "repeat": """
        återköp* köper_igen handlar_igen kommer_tillbaka kom_tillbaka andra_gång
        en_andra_gång igen en_gång_till
    """,
    "discount": "rabatt*",
    "trust": "förtro* lita litar tillit*",
    "project": "projekt*",
    "store": "butik* affären",
    "works": "byggtid*",
    "not": "inte ej aldrig utan icke",
    "day": "dag dagar dagen dygn dygnet 24_timmar ett_dygn en_dag",
    "closed": "stängd* avslutat",
    "-closed": "återöppna*",
    "seen": "hitta* upptäck* rapporter* anmäld* funna",
    "cac": """
        cac kundanskaffningskostnad* anskaffningskostnad* kostnad_per_ny_kund
        kostnad_per_vunnen_kund värvningskostnad*
    """,
    "order-value": """
        aov ordervärde* snittorder* snittköp* snittkvitto* korgvärde* köpbelopp*
        värde_per_order
    """,
    "waste food": "matsvinn* slängd_mat mat_som_slängs matavfall* kastad_mat",
    "food": "mat maten",
    "manager": "chef* ledare ledarna",
    "sex=women": "kvinn* flick* tjej*",
    "sex=men": "man män manlig* pojk* kill*",
    "donate": "givare givarna skänk* gåv* donat* donera*",
    "give": "ger ge gav",
    "bed": "vårdplats* säng*",
    "production": "produktion*",
    "solve time": "handläggningstid*",
    "size=small": "små mindre_företag småföretag* litet liten",
    "size=large": "stora större storföretag* stor",
    "tenure=new": "ny nya nytt nyanställd*",
    "tenure=old": "befintlig* gamla tidigare återkommande_kund*",
    "channel=chat": "chatt*",
    "channel=mail": "mejl* e-post* epost* mail*",
    "channel=mobile": "mobil* app appen",
    "channel=web": "webb* datorn dator*",
    "system=ios": "ios iphone*",
    "system=android": "android*",
    "tier=free": "gratis bas",
    "tier=pro": "premium",
    "place=north": "norr norra",
    "place=south": "söder södra",
    "place=east": "öster östra",
    "place=west": "väster västra",
    "time=day": "dagtid morgon*",
    "time=night": "natt* kväll*",
    "meal=lunch": "lunch*",
    "meal=dinner": "middag*",
    "support": "support* kundtjänst* kundservice*",
    "wait time": "väntetid*",
    "#2": "två",
    "#3": "tre",
    "#4": "fyra",
    "#5": "fem",
    "#6": "sex",
    "#10": "tio",
    "shelf": "hyll*",
    "review": "gransk* avtalsgranskning*",
    "loan": "lån*",
    "load-factor": "fyllnadsgrad* lastgrad*",
    "graduation": "examen*",
    "channel=call": "samtal* telefonsamtal* ring* telefon*",
    "-run": "inställ* ställs_in ställas_in ställts_in",
    "meal=breakfast": "frukost*",
}
