"""The frame of the chat page, which is drawn once: header, an empty transcript, the composer, the drawer."""

import json
from collections.abc import Sequence

from markupsafe import Markup

from ui import icons
from ui.brand import Brand
from ui.plain import one_line
from ui.prose import prose, split_lead
from ui.texts import Texts

_SHELL = Markup(
    '<div class="talk look" lang="{lang}" data-limit="{limit}" data-words="{words}">{header}'
    '<main class="stream" tabindex="-1"><div class="column"><div class="hero" hidden></div>'
    '<div class="turns" role="log" aria-label="{log}"></div></div></main>{foot}{drawer}'
    '<template class="bubble">{mine}</template><p class="unseen" role="status" id="said-aside"></p></div>'
)
_HEADER = Markup(
    '<header class="top">{mark}<h1 dir="auto">{name}</h1><span class="gap"></span>'
    '<button type="button" class="quiet more" data-tools="toggle" aria-expanded="false" aria-controls="tools" aria-label="{more}">{icon}</button>'
    '<div class="tools" id="tools">{tools}<a class="quiet" href="?lang={code}" data-keeps-query hreflang="{code}" lang="{code}">{other}</a></div>'
    '<button type="button" class="quiet opener-saved" data-tool="saved">{save}<span>{saved}</span><b class="badge" hidden></b></button>'
    '<button type="button" class="quiet opener" data-panel="open" aria-expanded="false">{person}<span>{profile}</span></button></header>'
)
_TOOL = Markup('<button type="button" class="quiet" data-tool="{tool}">{icon}<span>{says}</span></button>')
_MINE = Markup(
    '<div class="mine"><p class="said" dir="auto"></p><div class="amends">'
    '<button type="button" class="round" data-edit="this" aria-label="{edit}" title="{edit}">{pencil}</button>'
    '<button type="button" class="round" data-undo="this" aria-label="{undo}" title="{undo}">{arrow}</button></div></div>'
)
_FOOT = Markup(
    '<div class="foot"><div class="toast" aria-hidden="true" popover="manual"></div>'
    '<button type="button" class="latest round" hidden aria-label="{latest}">{down}</button>'
    '<div class="column"><p class="holder" role="status" hidden>{person}<span></span></p>'
    '<div class="bar comparing" hidden><span class="names" dir="auto"></span>'
    '<button type="button" class="plain" data-compare="clear">{clear}</button>'
    '<button type="button" class="primary" data-compare="go"></button></div>'
    '<div class="bar editing" hidden><span>{editing}</span><button type="button" class="plain" data-endedit="yes">{keep}</button></div>'
    '<form class="composer"><label class="unseen" for="message">{label}</label>'
    '<textarea id="message" rows="1" placeholder="{placeholder}" enterkeyhint="send" autocomplete="off" aria-describedby="over"></textarea>'
    '<button type="submit" class="send round" aria-label="{say}" title="{say}" disabled>{send}</button>'
    '<button type="button" class="halt round" data-stop="yes" aria-label="{stop}" title="{stop}" hidden>{square}</button></form>'
    '<p class="over" id="over" role="status" hidden></p></div></div>'
    '<div class="foot borrowed"><p>{note}</p><a class="primary" href="?">{own}</a></div>'
)
_DRAWER = Markup(
    '<dialog class="drawer" aria-labelledby="drawer-title" tabindex="-1"><header>'
    '<button type="button" class="quiet round" data-drawer="back" aria-label="{back}" hidden>{arrow}</button>'
    '<h2 class="title" id="drawer-title"></h2><button type="button" class="quiet round" data-drawer="close" aria-label="{close}">{cross}</button></header>'
    '<div class="inside"></div></dialog>'
)
_HERO = Markup(
    '<div class="greeting"><div class="hello">{hello}</div><div class="ask">{ask}</div></div>'
    '<div class="examples" role="group" aria-label="{label}">{examples}</div>'
)
_EXAMPLE = Markup('<button type="button" class="example" data-say="{text}"><span dir="auto">{text}</span>{icon}</button>')
_TOOLS = (("restart", "new", icons.NEW), ("earlier", "earlier", icons.CLOCK), ("share", "share", icons.SHARE))


def shell(texts: Texts, brand: Brand, *, limit: int) -> Markup:
    """The frame; ``limit`` is the most characters of a message."""
    return _SHELL.format(
        lang=texts.language,
        limit=limit,
        words=json.dumps(texts.section("chat.script")),
        header=_header(texts, brand),
        log=texts("chat.log"),
        foot=_foot(texts),
        drawer=_DRAWER.format(back=texts("chat.detail.back"), close=texts("chat.detail.close"), arrow=icons.BACK, cross=icons.CLOSE),
        mine=_MINE.format(edit=texts("chat.message.edit"), undo=texts("chat.message.undo"), pencil=icons.EDIT, arrow=icons.UNDO),
    )


def hero(texts: Texts, greeting: str, examples: Sequence[str]) -> Markup:
    """What an empty conversation shows: a greeting and things that one could say."""
    first, rest = split_lead(greeting)
    hello, ask = (first, rest) if rest else ("", first)
    made = (_EXAMPLE.format(text=one_line(text), icon=icons.ASK) for text in examples)
    return _HERO.format(hello=prose(hello), ask=prose(ask), label=texts("chat.composer.examples"), examples=Markup("").join(made))


def _header(texts: Texts, brand: Brand) -> Markup:
    made = (_TOOL.format(tool=tool, icon=icon, says=texts(f"chat.head.{key}")) for tool, key, icon in _TOOLS)
    return _HEADER.format(
        mark=brand.mark,
        name=one_line(brand.name),
        more=texts("chat.head.tools"),
        icon=icons.MORE,
        tools=Markup("").join(made),
        code=texts("chat.head.other_code"),
        other=texts("chat.head.other"),
        save=icons.SAVE,
        saved=texts("chat.head.saved"),
        person=icons.PERSON,
        profile=texts("chat.head.profile"),
    )


def _foot(texts: Texts) -> Markup:
    return _FOOT.format(
        latest=texts("chat.composer.latest"),
        down=icons.DOWN,
        person=icons.PERSON,
        clear=texts("chat.composer.clear"),
        editing=texts("chat.composer.editing"),
        keep=texts("chat.composer.keep"),
        label=texts("chat.composer.label"),
        placeholder=texts("chat.composer.placeholder"),
        say=texts("chat.composer.send"),
        send=icons.SEND,
        stop=texts("chat.composer.stop"),
        square=icons.STOP,
        note=texts("chat.shared.note"),
        own=texts("chat.shared.own"),
    )
