"""Single words that decide what the words beside them mean in an objective."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs that begin a means in Chinese: what follows a comma is then what it is for.
MEANS_ZH = _set(
    """
    了解 优化 使 加强 加快 压缩 厘清 培养 增强 夯实 完善 实现 帮助 建立 弄清 强化 打破 打通
    打造 扭转 把 推动 搭建 改变 构建 消除 深化 激发 激活 理顺 盘活 破解 简化 营造 解决 让
    赋能 转变 通过 释放 重塑
    """
)
# What comes first in a sentence and holds what follows.
HOLDING_ZH = _set(
    """
    不再 不用 不管 为了 再 即使 哪怕 因为 在 如果 当 无论 让 通过 随着
    """
)
HELPING = _set("allow empower enable help hjälpa let låta möjliggöra support")
# Words that make others do: what they do is no order of ours.
CAUSES_ZH = _set("令 使 使得 助力 叫 帮 帮助 支持 方便 让 赋能")
LETTING_ZH = _set("让 使 令")
# "And" that only strengthens.
ALSO_ZH = _set("也 又 就 还 都")
# What one keeps by duty.
KEPT = _set(
    """
    certifikat certifikaten certifieringar certifieringarna licenser licenserna tillstånd
    tillstånden
    ackreditering ackrediteringar certificates certifications licences licenses accreditation
    accreditations permits
    """
)
ENSURING = _set("ensure guarantee säkerställa 确保 保证") | {
    "se till att",
    "make sure",
    "make sure that",
    "ensure that",
}
ADMIRING = _set(
    "praise recommend love loved trust trusted enjoy like want älskar älska litar vill gillar"
)
BRINGING = _set("introduce launch relaunch release ship introducera lansera relansera") | {"set up"}
ARTICLES_ONLY = _set("a an the en ett den det")
ARTICLES = _set("a an new en ett ny nya nytt")
BECAUSE = _set("because since eftersom för 因为")
DOING = _set("does do has have offers offer did gör har erbjuder kan can")
LACKING = _set("not don't lack miss missing inte saknar ännu yet")
ONLY_FIRST = _set("lead leda shape disrupt reinvent redefine eradicate")
# What a saving is for: "less paperwork, the time given back to pupils".
GIVEN_ZH = ("还给", "留给", "用在", "花在", "腾给", "交还", "归还")
FOR_ZH = _set("面向 针对 为 给 供")
FOR = _set("for för among bland hos")
ABSTRACT = _set(
    """
    sense joy trust confidence calm curiosity pride courage hope culture habit habits spirit mindset
    fun love respect safety trustworthiness glädje förtroende tillit lugn nyfikenhet stolthet
    mod hopp kultur vana vanor anda känsla kärlek respekt trygghet ordning
    """
)
CONCRETE = _set("all the our alla våra de")
SECURING = _set("säkra secure trygga safeguard")
STOPS = _set("。 ； ;")
DEGREES = _set("more less mer mindre")
GOING_ON_OF = frozenset(
    {"drift av", "driften av", "skötsel av", "skötseln av", "fortsatt drift av", "operation of"}
)
GOING_ON = _set("continued ongoing fortsatt fortlöpande löpande")
MOVING = _set("move shift transfer bring port moving get put flytta föra lyfta flyttar få") | {
    "lägga",
    "få in",
    "lägga över",
    "flytta över",
    "föra över",
}
# Whoever is given a thing has no change yet.
HANDING = _set("give put open get provide offer hand bring ge öppna sätta erbjuda ta skaffa") | {
    "hand out",
    "bring in",
    "ta in",
    "ta fram",
    "dela ut",
    "give out",
}
BUYING = _set("buy purchase procure köpa upphandla") | {"köpa in", "buy in"}
# What is bought for others, or how, and is no thing.
UNBOUGHT = _set("time hour hours peace back local locally tid timme timmar tillbaka lokalt")
# A house with readers in it as well as a part of a program.
HOUSES = _set("library bibliotek")
# These say what a thing is like, not what it does.
SEEMING = _set("feels looks reads sounds känns ser låter")
MAKING = _set("make making göra gör")
STAGING = _set("run execute hold conduct host stage genomföra hålla köra anordna arrangera") | {
    "carry out",
}
# Order is brought to a process, nothing is moved there.
NOWHERE = _set("process processes processen processer processerna")
BARE_ARTICLES = _set("a an en ett one")
# "The first choice of small bakeries" is said of a segment.
CHOICES = frozenset({"first choice", "choice", "förstahandsval", "förstahandsvalet"})
OF_WHOM = _set("of for among för bland hos till")
# "Get everyone to use it" is no move, "get the warehouse onto it" is.
GETTING = _set("get put få lägga") | {"få in", "lägga över"}
ONTO = _set("into onto över in i")
INTO = ONTO | _set("to till")
MEANWHILE = frozenset(
    _set("while samtidigt")
    | {"while also", "samtidigt som", "at the same time", "och samtidigt", "and at the same time"}
)
RUNNING = frozenset(
    {
        "i drift",
        "i gång",
        "uppdaterade",
        "patchade",
        "bemannade",
        "underhållna",
        "säkerhetskopierade",
        "patched",
        "backed up",
        "maintained",
        "in operation",
        "in service",
        "in use",
    }
) | _set(
    """
    uppdaterade patchade bemannade underhållna säkerhetskopierade patched maintained
    uppdaterad uppdaterat updated alive going gång igång staffed
    open bemannad bemannat bemannade öppen öppet on rullande running up uppe working
    """
)
# To be level with these is to be level with a rival, whoever is named.
LEVEL_ZH = _set(
    """
    奋起直追 媲美 对标 比肩 看齐 赶超 迎头赶上 追上 追平 追赶 追近 追齐
    """
)
NOT_RIVALS_ZH = _set(
    """
    变化 形势 总部 时代 旺季 末班车 步伐 法规 潮流 热点 班里 脚步 自己 节奏 计划 趋势 进度
    需求 预算
    """
)
# "把对手的体验照搬过来": the verb comes behind.
TAKING_ZH = ("把", "将")
COPYING_ZH = _set("借鉴 做到 学 学习 达到")
