"""Verbs whose forms follow no rule."""

# Past and participle.
EN = {
    verb: tuple(past.split())
    for verb, _, past in (
        line.strip().partition(": ")
        for line in """
        be: was were been
        bend: bent
        bet: bet
        bid: bid bade
        bind: bound
        burn: burned burnt
        cast: cast
        cost: cost
        deal: dealt
        dig: dug
        fly: flew flown
        forgive: forgave forgiven
        freeze: froze frozen
        lay: laid
        lend: lent
        let: let
        light: lit lighted
        oversee: oversaw overseen
        overcome: overcame overcome
        outsell: outsold
        prove: proved proven
        quit: quit
        ring: rang rung
        seek: sought
        shake: shook shaken
        shed: shed
        shine: shone
        shoot: shot
        show: showed shown
        sing: sang sung
        sink: sank sunk
        sit: sat
        speed: sped
        spin: spun
        split: split
        steal: stole stolen
        sweep: swept
        swim: swam swum
        throw: threw thrown
        undergo: underwent undergone
        undertake: undertook undertaken
        wake: woke woken
        wear: wore worn
        weave: wove woven
        withdraw: withdrew withdrawn
        wind: wound
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
        anta: antar antog antagit antagen antaget antagna antas
        avta: avtar avtog avtagit
        avgå: avgår avgick avgått
        be: ber bad bett
        binda: binder band bundit bunden bundet bundna binds
        bistå: bistår bistod bistått
        bjuda: bjuder bjöd bjudit bjuden bjudna bjuds
        bryta: bryter bröt brutit bruten brutet brutna bryts
        delta: deltar deltog deltagit
        dra: drar drog dragit dragen draget dragna dras
        dricka: dricker drack druckit
        falla: faller föll fallit fallen
        flyga: flyger flög flugit
        frysa: fryser frös frusit frusen
        försvinna: försvinner försvann försvunnit
        genomdriva: genomdriver genomdrev genomdrivit genomdriven genomdrivet genomdrivna genomdrivs
        genomgå: genomgår genomgick genomgått genomgången
        godkänna: godkänner godkände godkänt godkänd godkända godkänns
        godta: godtar godtog godtagit godtagen godtaget godtagna godtas
        gripa: griper grep gripit gripen
        ingå: ingår ingick ingått ingånget ingångna ingås
        inta: intar intog intagit
        känna: känner kände känt känd kända känns
        ligga: ligger låg legat
        ljuda: ljuder ljöd ljudit
        njuta: njuter njöt njutit
        omskriva: omskriver omskrev omskrivit omskriven
        rida: rider red ridit
        rinna: rinner rann runnit
        riva: river rev rivit riven rivet rivna rivs
        skilja: skiljer skilde skilt skild
        skina: skiner sken skinit
        skjuta: skjuter sköt skjutit skjuten skjutna skjuts
        skära: skär skar skurit skuren skurna skärs
        sjunga: sjunger sjöng sjungit sjungen
        sjunka: sjunker sjönk sjunkit sjunken
        slita: sliter slet slitit sliten
        sluta: slutar sluter slöt slutit sluten slutet slutna slutade slutat sluts
        slå: slår slog slagit slagen slaget slagna slås
        snyta: snyter snöt snutit
        sova: sover sov sovit
        springa: springer sprang sprungit
        sprida: sprider spred spritt spridit spridd spridda sprids
        sticka: sticker stack stuckit
        stiga: stiger steg stigit
        stjäla: stjäl stal stulit stulen
        stryka: stryker strök strukit struken strukna stryks
        svida: svider sved svidit
        svika: sviker svek svikit sviken
        säga: säger sade sagt sagd sägs
        söka: söker sökte sökt sökta söks
        tillsätta: tillsätter tillsatte tillsatt tillsatta tillsätts
        tillta: tilltar tilltog tilltagit
        tillträda: tillträder tillträdde tillträtt tillträdd
        tvinga: tvingar tvang tvungit tvingade
        tända: tänder tände tänt tänd tända tänds
        underskriva: underskriver underskrev underskrivit underskriven underskrivet underskrivna
        uppta: upptar upptog upptagit upptagen
        upprätta: upprättar upprättade upprättat upprättad upprättade upprättas
        utge: utger utgav utgett utgiven utgivna utges
        utse: utser utsåg utsett utsedd utsedda utses
        vika: viker vek vikit
        vrida: vrider vred vridit
        vända: vänder vände vänt vänd vända vänds
        äta: äter åt ätit
        överta: övertar övertog övertagit övertagen övertagna övertas
        överskrida: överskrider överskred överskridit
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
