"""The panel beside the chat: what is asked for now, what was saved, and what the shop knows of this shopper."""

import json
from collections.abc import Sequence

from markupsafe import Markup

from chatbot.domain.events import Card
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Profile
from chatbot.domain.visit import Transcript
from ui import icons
from ui.card import picture, variant_words
from ui.exchange import spoken
from ui.link import safe_link
from ui.money import price
from ui.plain import one_line

_GROUPS = (
    ("Must have", "need", (Polarity.REQUIRE,)),
    ("Likes", "like", (Polarity.LIKE,)),
    ("Avoids", "avoid", (Polarity.DISLIKE, Polarity.EXCLUDE)),
)
_PANEL = Markup(
    '<div class="panel" data-saved="{saved_ids}" data-trouble="{trouble}">'
    '<header><h2>Your profile</h2><button type="button" class="quiet round" data-panel="close" aria-label="Close profile">{close}</button></header>'
    '<div class="sections">{now}{saved}{interests}</div></div>'
)
_SECTION = Markup('<section class="{kind}"><h3>{title}{count}</h3>{body}</section>')
_INTEREST = Markup(
    '<li class="interest"><div class="what"><span class="value" dir="auto">{value}</span>{subject}'
    '<span class="strength" role="img" aria-label="Strength {percent} of 100"><i style="width:{percent}%"></i></span></div>{source}'
    '<button type="button" class="quiet round" data-forget="{id}" aria-label="Remove {value}">{close}</button></li>'
)
_SAVED = Markup(
    '<li class="kept"><div class="picture">{picture}</div><div><p class="name" dir="auto">{name}</p>'
    '<p class="line"><b>{price}</b> {variant}</p></div>'
    '<button type="button" class="quiet round" data-unsave="{id}" aria-label="Remove {title} from saved items">{close}</button></li>'
)
_WIPE = Markup(
    '<details class="wipe"><summary>Forget everything</summary><p>All of the above is erased for good.</p>'
    '<button type="button" class="danger" data-forget-all="yes">Yes, forget everything</button></details>'
)
_HINT = Markup('<p class="hint">{}</p>')


def panel(transcript: Transcript, profile: Profile, *, trouble: str = "") -> Markup:
    """The whole panel. ``trouble`` is said once, when the last thing the shopper did came to nothing."""
    return _PANEL.format(
        saved_ids=json.dumps([c.offer.item.id for c in transcript.shortlist]),
        trouble=one_line(trouble),
        close=icons.CLOSE,
        now=_now(transcript.request),
        saved=_saved(transcript.shortlist),
        interests=_interests(profile),
    )


def _now(request: Request) -> Markup:
    words = [one_line(request.category or ""), *(_filter(f) for f in request.filters), one_line(request.text)]
    chips = [Markup('<li dir="auto">{}</li>').format(w) for w in words if w]
    if not chips:
        return Markup("")
    title = "Looking for" if request.subject == "me" else f"Looking for, for {one_line(request.subject)}"
    body = Markup('<ul class="chips">{}</ul>').format(Markup("").join(chips))
    return _SECTION.format(kind="now", title=title, count="", body=body)


def _filter(wanted: Filter) -> str:
    value = wanted.value
    if wanted.op in ("=", "in", "!=", "not_in"):
        several = value if isinstance(value, tuple) else (value,)
        words = " or ".join(_operand(wanted.facet, v) for v in several)
        words = f"not {words}" if wanted.excludes else words
    else:
        number = price(value, wanted.unit or "USD") if _is_price(wanted) and isinstance(value, float | int) else f"{value} {wanted.unit}"
        bound = {"<": "under", "<=": "up to", ">": "over", ">=": "from"}[wanted.op]
        words = f"{bound} {one_line(number)}" if _is_price(wanted) else f"{one_line(wanted.facet.replace('_', ' '))} {bound} {one_line(number)}"
    return words if wanted.hard else f"ideally {words}"


def _is_price(wanted: Filter) -> bool:
    return wanted.facet == "price"


def _operand(facet: str, value: str | float | bool | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return spoken(facet, "yes" if value else "no")
    return spoken(facet, f"{value:g}" if isinstance(value, float | int) else str(value))


def _saved(shortlist: Sequence[Card]) -> Markup:
    if not shortlist:
        body = _HINT.format("Items you save wait here for you.")
    else:
        body = Markup('<ul class="keeps">{}</ul>').format(Markup("").join(_kept(c) for c in shortlist))
    return _SECTION.format(kind="saved", title="Saved", count=_count(len(shortlist)), body=body)


def _kept(saved: Card) -> Markup:
    item = saved.offer.item
    title, address = one_line(item.title), safe_link(item.url)
    name = Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(address, title) if address else title
    variant = Markup("<span>{}</span>").format(variant_words(saved))
    return _SAVED.format(
        picture=picture(saved),
        name=name,
        title=title,
        price=price(saved.offer.price, item.currency),
        variant=variant,
        id=item.id,
        close=icons.CLOSE,
    )


def _interests(profile: Profile) -> Markup:
    if not profile.interests:
        hint = "Nothing yet. As you chat, what you like and avoid appears here, and you can remove any of it."
        return _SECTION.format(kind="taste", title="Your taste", count="", body=_HINT.format(hint))
    made = [_group(title, kind, [i for i in profile.interests if i.polarity in found]) for title, kind, found in _GROUPS]
    return Markup("").join(made) + _WIPE


def _group(title: str, kind: str, interests: Sequence[Interest]) -> Markup:
    if not interests:
        return Markup("")
    listed = Markup("").join(_interest(i) for i in interests)
    body = Markup('<ul class="interests">{}</ul>').format(listed)
    return _SECTION.format(kind=f"taste {kind}", title=title, count=_count(len(interests)), body=body)


def _interest(interest: Interest) -> Markup:
    source = one_line(interest.sources[0]) if interest.sources else ""
    whose = "" if interest.subject == "me" else Markup('<span class="subject" dir="auto">for {}</span>').format(one_line(interest.subject))
    return _INTEREST.format(
        id=interest.id,
        value=spoken(interest.facet, interest.value),
        subject=whose,
        percent=round(100 * min(1.0, max(0.0, interest.strength))),
        source=Markup('<p class="why" dir="auto">“{}”</p>').format(source) if source else "",
        close=icons.CLOSE,
    )


def _count(number: int) -> Markup:
    return Markup(' <span class="count">{}</span>').format(number) if number else Markup("")
