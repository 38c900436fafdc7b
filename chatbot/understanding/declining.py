"""Answers that give none: "I don't mind", "no preference", "whatever", "skip that"."""

from chatbot.understanding.tokens import tidy, tokenize

_DECLINES = tuple(
    tuple(phrase.split())
    for phrase in (
        "don't mind,dont mind,do not mind,don't care,dont care,do not care,no preference,no preferences,doesn't matter,does not matter,doesnt matter,"
        "not important,isn't important,not sure,don't know,dont know,do not know,no idea,whatever,whichever,either,any,anything,any of them,any of those,"
        "all the same,"
        "up to you,you choose,you decide,you pick,skip,skip that,next question,no matter,not bothered,not fussy,i'm easy,surprise me,pass,either way,no opinion"
    ).split(",")
)
#: Words that may stand around it without saying anything.
_AROUND = frozenset(
    """
    i i'm i've it it's that's that this to me i'd really honestly just well oh um hmm ok okay is fine good works would be do do n't about the one please
    thanks sure yes no all for now either with have a of my am them those which question , . ! ? ; :
    """.split()
)
#: "You choose" leaves it to the shop; "which would you choose" asks for its advice.
_ASKING = frozenset({"which", "would", "do"})


def declines(text: str) -> bool:
    """Whether a message says nothing but that an answer doesn't matter. Only behind a question it means that."""
    tokens = tokenize(tidy(text))
    words = tuple(t.lemma for t in tokens)
    for phrase in sorted(_DECLINES, key=len, reverse=True):
        cue = tuple(t.lemma for t in tokenize(" ".join(phrase)))
        for i in range(len(words) - len(cue) + 1):
            around = (*words[:i], *words[i + len(cue) :])
            if words[i : i + len(cue)] == cue and set(around) <= _AROUND and not (cue[0] == "you" and _ASKING & set(words[:i])):
                return True
    return False
