"""The frame of the chat page, which is drawn once: header, an empty transcript, the composer."""

from collections.abc import Sequence

from markupsafe import Markup

from ui import icons
from ui.plain import one_line
from ui.prose import prose, split_lead

_SHELL = Markup(
    '<div class="talk" data-limit="{limit}">'
    '<header class="top"><span class="mark" aria-hidden="true">{initial}</span><h1 dir="auto">{name}</h1><span class="gap"></span>'
    '<button type="button" class="quiet" data-restart="ask">{restart}<span>Start over</span></button>'
    '<button type="button" class="quiet opener" data-panel="open" aria-expanded="false">{person}<span>Profile</span>'
    '<b class="badge" hidden></b></button></header>'
    '<main class="stream" tabindex="-1"><div class="column"><div class="hero" hidden></div>'
    '<div class="turns" role="log" aria-label="Conversation"></div></div></main>'
    '<div class="foot"><div class="toast" aria-hidden="true" hidden></div>'
    '<button type="button" class="latest round" hidden aria-label="Go to the latest message">{down}</button>'
    '<div class="column"><div class="comparing" hidden><span class="names" dir="auto"></span>'
    '<button type="button" class="plain" data-compare="clear">Clear</button>'
    '<button type="button" class="primary" data-compare="go"></button></div>'
    '<form class="composer"><label class="unseen" for="message">Message</label>'
    '<textarea id="message" rows="1" placeholder="What are you looking for?" enterkeyhint="send" autocomplete="off"'
    ' aria-describedby="over"></textarea>'
    '<button type="submit" class="send round" aria-label="Send" disabled>{send}</button></form>'
    '<p class="over" id="over" role="status" hidden></p></div></div>'
    '<dialog class="sure"><h2>Start over?</h2><p>This begins a new conversation; this chat and its saved items don\'t come along.'
    ' Your profile does if “Remember my tastes next time” is on in it.</p><form method="dialog"><button value="no" class="plain">Keep chatting</button>'
    '<button value="yes" class="primary">Start over</button></form></dialog>'
    '<p class="unseen" role="status" id="said-aside"></p></div>'
)
_HERO = Markup(
    '<div class="greeting"><div class="hello">{hello}</div><div class="ask">{ask}</div></div>'
    '<div class="examples" role="group" aria-label="Things to try">{examples}</div>'
)
_EXAMPLE = Markup('<button type="button" class="example" data-say="{text}"><span dir="auto">{text}</span>{icon}</button>')


def shell(store_name: str, *, limit: int) -> Markup:
    """The frame; ``limit`` is the most characters of a message."""
    name = one_line(store_name)
    return _SHELL.format(
        limit=limit,
        initial=name[:1].upper(),
        name=name,
        restart=icons.RESTART,
        person=icons.PERSON,
        down=icons.DOWN,
        send=icons.SEND,
    )


def hero(greeting: str, examples: Sequence[str]) -> Markup:
    """What an empty conversation shows: a greeting and things that one could say."""
    first, rest = split_lead(greeting)
    hello, ask = (first, rest) if rest else ("", first)
    made = (_EXAMPLE.format(text=one_line(text), icon=icons.ASK) for text in examples)
    return _HERO.format(hello=prose(hello), ask=prose(ask), examples=Markup("").join(made))
