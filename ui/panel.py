"""The panel beside the chat: what is asked for now, what was saved, and what the shop knows of this shopper."""

import json
from collections.abc import Sequence

from markupsafe import Markup

from chatbot.domain.consent import Consent
from chatbot.domain.events import Card
from chatbot.domain.money import money
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Profile
from chatbot.domain.visit import Transcript
from ui import icons
from ui.card import picture, variant_words
from ui.link import safe_link
from ui.plain import one_line
from ui.section import HINT, SECTION, count
from ui.taste import switch, tastes
from ui.wording import bounded, spoken, whose

_PANEL = Markup(
    '<div class="panel" data-saved="{saved_ids}" data-trouble="{trouble}">'
    '<header><h2>Your profile</h2><button type="button" class="quiet round" data-panel="close" aria-label="Close profile">{close}</button></header>'
    '<div class="sections">{now}{saved}{consent}{interests}</div></div>'
)
_SAVED = Markup(
    '<li class="kept"><div class="picture">{picture}</div><div><p class="name" dir="auto">{name}</p>'
    '<p class="line"><b>{price}</b>{variant}</p></div>'
    '<button type="button" class="quiet round" data-unsave="{id}" aria-label="Remove {title} from saved items">{close}</button></li>'
)


def panel(transcript: Transcript, profile: Profile, consent: Consent, *, trouble: str = "") -> Markup:
    """The whole panel. ``trouble`` is said once, when the last thing the shopper did came to nothing."""
    return _PANEL.format(
        saved_ids=json.dumps([c.offer.item.id for c in transcript.shortlist]),
        trouble=one_line(trouble),
        close=icons.CLOSE,
        now=_now(transcript.request),
        saved=_saved(transcript.shortlist),
        consent=switch(consent),
        interests=tastes(profile, _titles(transcript)),
    )


def _now(request: Request) -> Markup:
    words = [whose(request.subject), *(w for need in request.needs for w in _need(need))]
    words += [f"{_filter(request.budget)} in all"] if request.budget else []
    chips = [Markup('<li dir="auto">{}</li>').format(w) for w in dict.fromkeys(words) if w]
    if not chips:
        return Markup("")
    body = Markup('<ul class="chips">{}</ul>').format(Markup("").join(chips))
    return SECTION.format(kind="now", title="Looking for", count="", body=body)


def _need(need: Request) -> list[str]:
    """One thing that is looked for, in words, with how many of it where it is more than one."""
    kind = spoken("category", need.category or "")
    many = f"{need.quantity} × " if need.quantity > 1 else ""
    return [f"{many}{kind}" if kind else "", *(_filter(f) for f in need.filters), one_line(need.text)]


def _filter(wanted: Filter) -> str:
    value = wanted.value
    if isinstance(value, float | int) and not isinstance(value, bool):
        op = "" if wanted.op in ("=", "!=") else wanted.op
        words = bounded(wanted.facet, op, value, wanted.unit or ("USD" if wanted.facet == "price" else ""))
    else:
        several = value if isinstance(value, tuple) else (value,)
        words = " or ".join(spoken(wanted.facet, {True: "yes", False: "no"}.get(v, "") if isinstance(v, bool) else str(v)) for v in several)
    if wanted.excludes:
        words = f"not {words}" if isinstance(value, bool) else f"no {words}"
    return words if wanted.hard else f"ideally {words}"


def _saved(shortlist: Sequence[Card]) -> Markup:
    if not shortlist:
        body = HINT.format("Items you save wait here for you.")
    else:
        body = Markup('<ul class="keeps">{}</ul>').format(Markup("").join(_kept(c) for c in shortlist))
    return SECTION.format(kind="saved", title="Saved", count=count(len(shortlist)), body=body)


def _kept(saved: Card) -> Markup:
    item = saved.offer.item
    title, address = one_line(item.title), safe_link(item.url)
    name = Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(address, title) if address else title
    words = variant_words(saved)
    variant = Markup(" <span>{}</span>").format(words) if words else ""
    return _SAVED.format(
        picture=picture(saved),
        name=name,
        title=title,
        price=one_line(money(saved.offer.price, item.currency)),
        variant=variant,
        id=item.id,
        close=icons.CLOSE,
    )


def _titles(transcript: Transcript) -> dict[str, str]:
    """The titles of all items that the conversation has seen, by their ids."""
    seen = [c.offer.item for entry in transcript.entries for c in entry.cards]
    return {i.id: i.title for i in (*seen, *(c.offer.item for c in (*transcript.on_show, *transcript.shortlist)))}
