"""The frame of the console, which is drawn once: bar, three columns, dialogs. Its script fills the pieces."""

from markupsafe import Markup

from chatbot.staff.clerk import Clerk, Role
from ui.brand import Brand
from ui.plain import one_line
from ui.texts import CHOICE, Texts

_FRAME = Markup(
    '<header class="bar">{mark}<h1 dir="auto">{store} <small>{page}</small></h1><span class="gap"></span>'
    '{insights}{tongue}<p class="who"><span class="face" aria-hidden="true">{face}</span><span dir="auto">{name}<small>{role}</small></span></p>'
    '<form method="post" action="/staff/logout"><button type="submit" class="quiet">{out}</button></form></header>'
    '<div class="panes" role="tablist" aria-label="{panes}">{tabs}</div>'
    '<div class="columns">{queue}{chat}{help}</div>{back}'
    '<p class="unseen" role="status" id="console-said"></p><div class="toast" aria-hidden="true" hidden></div>'
)
_INSIGHTS = Markup('<a class="quiet" href="/insights/">{}</a>')
_TONGUE = Markup('<a class="quiet tongue" href="?{choice}={code}" lang="{tag}" hreflang="{tag}">{name}</a>')
#: The other language that the page comes in: its code, what browsers call it, and what it calls itself.
_OTHER = {"en": ("zh", "zh-CN", "中文"), "zh": ("en", "en", "English")}
_PANE = Markup(
    '<button type="button" role="tab" id="pane-tab-{name}" aria-controls="pane-{name}" data-pane="{name}">{words} <b class="badge" hidden></b></button>'
)
_QUEUE = Markup('<nav class="queue" id="pane-queue" aria-label="{label}"><div class="piece in-queue"></div><p class="hint keys">{keys}</p></nav>')
_CHAT = Markup(
    '<main class="chat" id="pane-chat" tabindex="-1"><div class="piece in-head"></div>'
    '<div class="stream" tabindex="0" role="region" aria-label="{log}"><div class="piece in-empty"></div><div class="lines" role="log"></div></div>'
    '<button type="button" class="newer lined" data-do="newest" hidden>{newer}</button>'
    '<div class="foot"><div class="piece in-foot"></div>{composer}</div></main>'
)
_COMPOSER = Markup(
    '<form class="composer" hidden><div class="moved" role="alert" hidden><p>{moved}</p>'
    '<button type="submit" class="plain" value="anyway">{anyway}</button></div>'
    '<ul class="attached" aria-label="{items}" hidden></ul><label class="unseen" for="console-message">{label}</label>'
    '<textarea id="console-message" rows="2" placeholder="{hint}"></textarea>'
    '<div class="row"><kbd class="hint">Ctrl + Enter</kbd><button type="submit" class="primary" disabled>{send}</button></div></form>'
)
_HELP = Markup('<aside class="help" id="pane-help" aria-label="{label}"><div role="tablist" aria-label="{label}">{tabs}</div>{panels}</aside>')
_REPLY = Markup(
    '<header><h2>{title}</h2><button type="button" class="plain" data-do="suggest" hidden></button></header>'
    '<p class="thrown" role="status" hidden>{thrown}</p><div class="piece in-suggestion"></div>'
)
_TAB = Markup('<button type="button" role="tab" id="help-tab-{name}" aria-controls="help-{name}" data-tab="{name}">{words}</button>')
_PANEL = Markup('<section role="tabpanel" id="help-{name}" aria-labelledby="help-tab-{name}" tabindex="0" hidden>{body}</section>')
_FIND = Markup(
    '<form class="find" data-find="{name}" role="search"><label class="unseen" for="find-{name}">{label}</label>'
    '<input id="find-{name}" class="field" type="search" placeholder="{hint}" autocomplete="off" maxlength="300">'
    '<button type="submit" class="plain">{go}</button></form><div class="piece in-{name}"><p class="hint">{start}</p></div>'
)
_SHOPPER = Markup(
    '<div class="piece in-request"></div><section class="notes"><h3>{notes}</h3><div class="piece in-notes"></div>'
    '<form class="note"><label class="unseen" for="console-note">{label}</label>'
    '<textarea id="console-note" class="field" rows="2" maxlength="2000" placeholder="{hint}"></textarea>'
    '<p class="hint">{means}</p><button type="submit" class="lined">{keep}</button></form></section><div class="piece in-profile"></div>'
)
_FOLLOW = Markup(
    '<form class="follow"><div class="channels" role="radiogroup" aria-label="{label}">{channels}</div>'
    '<button type="submit" class="lined">{make}</button></form><div class="piece in-follow"><p class="hint">{start}</p></div>'
)
_CHANNEL = Markup('<label><input type="radio" name="channel" value="{value}"{checked}><span>{words}</span></label>')
_BACK = Markup(
    '<dialog class="sure" id="hand-back"><h2>{title}</h2><p>{means}</p><form method="dialog"><label for="back-note">{note}</label>'
    '<textarea id="back-note" class="field" rows="2" maxlength="2000"></textarea>'
    '<button value="no" class="plain" formnovalidate>{stay}</button><button value="yes" class="primary">{go}</button></form></dialog>'
)
_CHANNELS = ("email", "push", "chat")


def frame(brand: Brand, clerk: Clerk, texts: Texts) -> Markup:
    """The frame for one of the shop's people; admins also get to the insights."""
    words, admin = one_line(clerk.name), clerk.role is Role.ADMIN
    code, tag, name = _OTHER[texts.language]
    return _FRAME.format(
        mark=brand.mark,
        store=one_line(brand.name),
        page=texts("console.page"),
        insights=_INSIGHTS.format(texts("console.insights")) if admin else "",
        tongue=_TONGUE.format(choice=CHOICE, code=code, tag=tag, name=name),
        face=words[:1].upper(),
        name=words,
        role=texts("console.role.admin") if admin else texts("console.role.agent"),
        out=texts("console.out"),
        panes=texts("console.pane.label"),
        tabs=Markup("").join(_PANE.format(name=pane, words=texts(f"console.pane.{pane}")) for pane in ("queue", "chat", "help")),
        queue=_QUEUE.format(label=texts("console.queue.label"), keys=texts("console.keys")),
        chat=_chat(texts),
        help=_help(texts),
        back=_BACK.format(**{part: texts(f"console.back.{part}") for part in ("title", "means", "note", "stay", "go")}),
    )


def _chat(texts: Texts) -> Markup:
    parts = ("moved", "anyway", "items", "label", "hint", "send")
    composer = _COMPOSER.format(**{part: texts(f"console.compose.{part}") for part in parts})
    return _CHAT.format(log=texts("console.head.log"), newer=texts("console.line.newer"), composer=composer)


def _help(texts: Texts) -> Markup:
    bodies = {
        "reply": _REPLY.format(title=texts("console.suggest.title"), thrown=texts("console.suggest.thrown")),
        "shopper": _shopper(texts),
        "items": _find("items", texts),
        "answers": _find("answers", texts),
        "follow": _follow(texts),
    }
    return _HELP.format(
        label=texts("console.tab.label"),
        tabs=Markup("").join(_TAB.format(name=name, words=texts(f"console.tab.{name}")) for name in bodies),
        panels=Markup("").join(_PANEL.format(name=name, body=body) for name, body in bodies.items()),
    )


def _shopper(texts: Texts) -> Markup:
    words = {part: texts(f"console.file.note_{part}") for part in ("label", "hint", "means", "keep")}
    return _SHOPPER.format(notes=texts("console.file.notes"), **words)


def _find(name: str, texts: Texts) -> Markup:
    words = {part: texts(f"console.{name}.{part}") for part in ("label", "hint", "go", "start")}
    return _FIND.format(name=name, **words)


def _follow(texts: Texts) -> Markup:
    made = (
        _CHANNEL.format(value=value, checked=Markup(" checked") if value == _CHANNELS[0] else "", words=texts(f"console.follow.{value}")) for value in _CHANNELS
    )
    words = {part: texts(f"console.follow.{part}") for part in ("label", "make", "start")}
    return _FOLLOW.format(channels=Markup("").join(made), **words)
