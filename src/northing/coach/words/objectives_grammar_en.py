"""English small words of objectives."""

WORDS = {
    "lead-in": """
        we, we will, we'll, we are going to, we want to, we aim to, we want, i, to, will,
        shall, must, should, let's, let us, please, finally, really, truly, actively, quickly,
        fully, now, want to, need to, in order to, going to, our goal is to, our aim is to,
        the goal is to, goal is to, the team will, the team, this quarter we, this quarter,
        this cycle, this year, next quarter, today, together, jointly, proactively,
        aggressively, once and for all, successfully, effectively, strategically, first,
        start to, begin to, help, also
    """,
    "function": """
        the, a, an, of, is, are, be, being, been, was, were, do, does, did, this, that, these,
        those, there, here, all, every, each, any, some, both, own, its, his, her, very, more,
        most, much, many, even, just, only, again, than, as, so, too, across, within,
        throughout, around, about, how, what, who, when, while, whatever, can, could, may,
        might, would, not, no, also, yet, still, ever, always, simply, further, together,
        overall, general, generally, and, or, as a, one, ourselves, ones
    """,
    "our": "our, our own, my, ours, us, we",
    "and": """
        and, &, plus, as well as, while also, and also, and at the same time, at the same time
    """,
    "purpose": """
        so that, so, in order to, to help, to ensure, thereby, thus, because, in order that,
        to make, to let, to give, to enable, to support, to achieve, to reach, to allow,
        to reduce, to increase, to improve, to get, to drive, to be, to become, to keep,
        to win
    """,
    "relative": """
        that, which, who, whose, where, when, whom, whatever, why, how, if, until, before,
        once
    """,
    "preposition": """
        of, for, to, in, with, on, at, from, by, into, across, within, among, between, over,
        under, through, about, around, during, before, after, towards, toward, against,
        throughout, via, onto, per, inside, outside, based on, built on, powered by, behind,
        like, as, until, till
    """,
    "guard": """
        without, while, whilst, despite, even though, even if, even as, but, although, though,
        instead of, rather than, not, at no, with no, no matter, regardless of, and not, yet,
        except, as, before
    """,
    "back": """
        it, them, they, their, this, that, these, those, its, him, her, he, she, each other,
        then, themselves, ourselves, both, do so, there, theirs, one, ones
    """,
}
