"""Verbs whose forms follow no rule."""

# Past and participle.
EN = {
    verb: tuple(past.split())
    for verb, _, past in (
        line.strip().partition(": ")
        for line in """
        be: was were been
        become: became become
        begin: began begun
        break: broke broken
        bring: brought
        build: built
        buy: bought
        catch: caught
        choose: chose chosen
        come: came come
        cut: cut
        do: did done
        draw: drew drawn
        drive: drove driven
        eat: ate eaten
        fall: fell fallen
        feel: felt
        fight: fought
        find: found
        forget: forgot forgotten
        get: got gotten
        give: gave given
        go: went gone
        grow: grew grown
        have: had
        hear: heard
        hit: hit
        hold: held
        keep: kept
        know: knew known
        lead: led
        learn: learned learnt
        leave: left
        lose: lost
        make: made
        mean: meant
        meet: met
        overtake: overtook overtaken
        pay: paid
        put: put
        read: read
        rewrite: rewrote rewritten
        rebuild: rebuilt
        ride: rode ridden
        rise: rose risen
        run: ran run
        say: said
        see: saw seen
        sell: sold
        send: sent
        set: set
        shrink: shrank shrunk
        shut: shut
        sleep: slept
        speak: spoke spoken
        spend: spent
        spread: spread
        stand: stood
        stick: stuck
        take: took taken
        teach: taught
        tell: told
        think: thought
        understand: understood
        uphold: upheld
        win: won
        write: wrote written
        """.strip().splitlines()
    )
}
# Present, then past, supine and participles.
SV = {
    verb: tuple(others.split())
    for verb, _, others in (
        line.strip().partition(": ")
        for line in """
        bli: blir blev blivit
        bibehålla: bibehåller bibehöll bibehållit bibehållen bibehålls
        driva: driver drev drivit driven drivs
        få: får fick fått
        förstå: förstår förstod förstått förstås
        finna: finner fann funnit finns
        ge: ger gav gett givit ges
        gå: går gick gått
        fortsätta: fortsätter fortsatte
        göra: gör gjorde gjort gjord görs
        ha: har hade haft
        hinna: hinner hann hunnit
        hitta: hittar hittade hittat hittas
        hålla: håller höll hållit hållen hålls
        behålla: behåller behöll behållit behållen behålls
        vidmakthålla: vidmakthåller vidmakthöll vidmakthållit vidmakthålls
        upprätthålla: upprätthåller upprätthöll upprätthållit upprätthålls
        underhålla: underhåller underhöll underhållit underhålls
        tillhandahålla: tillhandahåller tillhandahöll tillhandahållit tillhandahålls
        komma: kommer kom kommit
        låta: låter lät låtit
        lägga: lägger lade lagt lagd läggs
        nå: når nådde nått nås
        uppnå: uppnår uppnådde uppnått uppnås
        se: ser såg sett ses
        sitta: sitter satt suttit
        skapa: skapar skapade skapat skapad skapas skapats
        skriva: skriver skrev skrivit skriven skrivs
        stå: står stod stått
        sälja: säljer sålde sålt såld säljs
        sätta: sätter satte satt sätts
        ta: tar tog tagit tagen tas tagits
        veta: vet visste vetat
        vilja: vill ville velat
        vinna: vinner vann vunnit vunnen vinns
        välja: väljer valde valt vald väljs
        vara: är var varit
        våga: vågar vågade vågat
        växa: växer växte växt växt
        köpa: köper köpte köpt köpta köps köpts
        slippa: slipper slapp sluppit
        bygga: bygger byggde byggt byggd byggs byggts
        """.strip().splitlines()
    )
}
