"""Swedish words, other than verbs, of what shall stay as it is."""

SAME = (
    r"\b(?:oförändra(?:d|t|de)|ingen försämring|inget tapp|utan att försämras"
    r"|ingen förändring|inte förändras|samma (?:nivå |värde "
    r"|resultat )?som (?:i dag|idag|nu"
    r"|i fjol|förra|tidigare|innan|dagens|fjolårets|föregående|vid|under|i|den|det)|kvar på"
    r"|kvar vid|ligger kvar"
    r"|stannar på|lika (?:låg|lågt|låga|hög|högt|höga|bra|god|gott|goda|många|mycket|snabb"
    r"|snabbt|kort|korta|stor"
    r"|stort|stora|liten|litet|få|nöjda)\b.{0,30}? som (?:i dag|idag|nu|i fjol|förra|tidigare"
    r"|innan|föregående|dagens)"
    r"|inte (?:\w+ ){0,3}(?:sämre|längre|högre|lägre|långsammare|färre|fler|mer|mindre|under"
    r"|över) (?:än )?"
    r"(?:i dag|idag|nu|dagens|nuvarande|i fjol|fjolårets|förra)|i nivå med (?:i fjol|fjolåret"
    r"|förra|dagens|i dag)"
    r"|på (?:dagens|nuvarande|fjolårets|samma) nivå|still på|stilla på|stabil(?:t|a)? på"
    r"|konstant(?:a)? på"
    r"|fortsatt (?:vara |ligga (?:på )?|på )?(?=\d)"
    r"|(?:ökar|stiger|minskar|växer|sjunker) inte(?= (?:från|jämfört|mot)\b)"
    r"|inte försämras|försämras inte|inte sjunka"
    r"|sjunker inte"
    r"|får inte (?:falla|sjunka|stiga|öka|bli)"
    r"|status quo|d[ea]tsamma|densamma|desamma|lika som (?:i dag|idag|nu|i fjol|förra)"
    r"|håller sig (?:på|kring|runt|kvar)|står (?:kvar|still) på|ligger fast|stadigt på|fast på"
    r"|kvar där"
    r"|(?:precis |liksom |likt )som (?:i dag|idag|nu"
    r"|i fjol)|som i dag$|som idag$|inte under (?:dagens|nuvarande)|inte över (?:dagens"
    r"|nuvarande)|(?:förblir|är fortfarande|är fortsatt|fortfarande) (?=\d))"
)
# One of these words is in each of them.
TELLING = frozenset(
    str.split(
        "oförändrad oförändrat oförändrade ingen inget utan inte samma kvar stannar lika nivå"
        " dagens nuvarande fjolårets still stilla stabil stabilt stabila konstant konstanta"
        " fortsatt status datsamma detsamma densamma desamma håller står ligger stadigt fast"
        " precis liksom likt som förblir fortfarande"
    )
)
GOING_ON = (
    r"\W*(?:vi |att )?(?:fortsätt(?:er|a)?|fortsatt|(?:behåll|bibehåll|bevara)(?:a)?(?= [^\W\d]))\b"
)
BESIDE = r"(?:\b(?:med|vid|och|men|till|för|under))\s*(?:en\s+|ett\s+|den\s+|vår\s+)?$"
