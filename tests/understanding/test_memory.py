"""What shoppers want done with what is known of them."""

import pytest

from chatbot.understanding.memory import demanded
from chatbot.understanding.tokens import tidy, tokenize

DEMANDS = {
    "forget": """
        forget that I like red | please forget everything about me | forget me | forget everything you know about me | delete my data
        can you delete all my personal data | erase my profile | wipe everything you have on me | forget what I said about wool | forget my size
        forget my preferences please | remove all the information you have about me | I want you to forget everything I told you about me
        Show me tents. And forget that I like red. | could you please forget that I'm allergic to wool | clear my history | forget my taste | forget what my dad likes | don't remember that I like red | delete everything you've learned about me
    """,
    "remember": """
        please remember me next time | remember me | you can remember me | remember my preferences | I'd like you to remember me | yes, remember me
        keep my profile for next time | can you remember my size | remember what I like | I want to be remembered | you may keep my data | I'd prefer that you keep a note of my taste for my next visit | remember all of this for next time
    """,
    "unremember": """
        stop keeping my data | don't remember me | please do not track me | stop remembering me | I don't want you to remember me | never save anything about me
        don't keep my data | I don't want to be remembered | stop collecting information about me | dont store my details | please stop profiling me | I'd rather you didn't remember me
        I'd like to stay anonymous
    """,
    "off_record": """
        don't remember this | please don't remember any of this | don't note this | this is off the record | keep this between us | do not store this conversation | keep this private
        don't remember that please | a red dress for my wife, but don't remember this | a ring and don't note this
    """,
    "known": """
        what do you know about me? | what have you learned about me | show me my profile | tell me what you know about me | what data do you have on me | do you remember me?
        what are my preferences | what do you remember about me | show me what you've noted about me | do you know what I like
    """,
}
WISHES = """
    a locket to remember me by | something to remember this trip by | remember this one for me | remember the third, I'll think about it | don't save that one after all | forget all that and start fresh
    forget all of it, I want something else entirely | clear everything | forget the tent | forget about the tent | forget it | I don't remember my size | I never remember my keys, a key finder
    a notebook to keep track of my data | I want to keep my data safe, a backup drive | a diary to record my travels | a box to store my records | save the first one | what do you know about tents
    what happens with my personal data | do you know a good novel | a book about memory | I can't keep my information organized, a planner | something that doesn't remind me of work | forget-me-not seeds
    a shirt that says forget me not | remove it from my list | a private journal | clear my skin, a cleanser | something to wipe my glasses | delete the first from my favorites | a profile stand | a game to play between us two | a game that stays between us | a locket, to remember me by | stop the noise about me
    a camera to record my dog | a locker to store my details | no more jackets | what do you have for me | show me what you have on sale | remember when phones had buttons? one like that
    keep it, the wool one looks lovely for me | I track my runs, a watch | a game where you have to remember everything | a safe to keep my personal information in | don't forget the waterproof ones
"""


def _each(listed: str) -> list[str]:
    return [text.strip() for line in listed.strip().splitlines() for text in line.split(" | ")]


@pytest.mark.parametrize(("act", "text"), [(act, text) for act, listed in DEMANDS.items() for text in _each(listed)])
def test_a_demand_on_what_is_known_is_told_by_its_form(act: str, text: str) -> None:
    assert demanded(tokenize(tidy(text))) == act


@pytest.mark.parametrize("text", _each(WISHES))
def test_a_wish_about_keeping_or_forgetting_is_no_demand(text: str) -> None:
    assert demanded(tokenize(tidy(text))) is None


def test_no_message_takes_long_to_be_told() -> None:
    for text in ("please you can " * 400, "i want you to " * 400, "don't " * 2000, "what do you know " * 300, "forget all of the my " * 300):
        assert demanded(tokenize(tidy(text))) in (None, "forget")
