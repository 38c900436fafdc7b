"""The panel beside the chat: what is asked for now, and what the shop knows of this shopper."""

import json

from markupsafe import Markup

from chatbot.domain.consent import Consent
from chatbot.domain.request import Request
from chatbot.domain.signal import Profile
from chatbot.domain.visit import Transcript
from ui import icons
from ui.own_data import own_data
from ui.plain import one_line
from ui.regret import Regret
from ui.section import SECTION
from ui.taste import tastes
from ui.texts import Texts
from ui.wanted import wanted

_PANEL = Markup(
    '<div class="panel" data-saved="{saved}" data-trouble="{trouble}" data-about="{about}" data-count="{count}">'
    '<header><h2>{title}</h2><button type="button" class="quiet round" data-panel="close" aria-label="{closing}">{close}</button></header>'
    '<div class="sections">{now}{tastes}{data}</div>{undo}</div>'
)
_CHIP = Markup('<li class="chip" dir="auto">{}</li>')
_UNDO = Markup('<div class="undo" role="status"><span dir="auto">{says}</span><button type="button" class="plain" data-regret="{key}">{undo}</button></div>')


def panel(texts: Texts, transcript: Transcript, profile: Profile, consent: Consent, *, trouble: str = "", regret: Regret | None = None) -> Markup:
    """The whole panel. ``trouble`` is said once, when the last thing the shopper did came to nothing; ``regret`` is what can be undone."""
    subject = one_line(transcript.request.subject) or "me"
    return _PANEL.format(
        saved=json.dumps([c.offer.item.id for c in transcript.shortlist]),
        trouble=one_line(trouble),
        about=subject,
        count=len(profile.interests),
        title=texts("panel.title"),
        closing=texts("panel.close"),
        close=icons.CLOSE,
        now=_now(texts, transcript.request),
        tastes=tastes(texts, profile, titles(transcript), about=subject),
        data=own_data(texts, consent, anything=bool(profile.interests)),
        undo=_UNDO.format(says=texts("panel.removed", value=one_line(regret.words)), key=regret.key, undo=texts("panel.undo")) if regret else "",
    )


def _now(texts: Texts, request: Request) -> Markup:
    chips = Markup("").join(_CHIP.format(words) for words in wanted(texts, request))
    return SECTION.format(kind="now", title=texts("panel.now"), body=Markup('<ul class="chips">{}</ul>').format(chips)) if chips else chips


def titles(transcript: Transcript) -> dict[str, str]:
    """The titles of all items that the conversation has seen, by their ids."""
    seen = [c.offer.item for entry in transcript.entries for c in entry.cards]
    return {i.id: i.title for i in (*seen, *(c.offer.item for c in (*transcript.on_show, *transcript.shortlist)))}
