"""What the shop knows of a shopper's taste and of those they shop for, each with where it comes from."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from chatbot.domain.signal import Interest, Polarity, Profile, Via
from ui import icons
from ui.plain import one_line
from ui.section import HINT, SECTION, count
from ui.wording import spoken, whose

_GROUPS = (
    ("Must have", "need", (Polarity.REQUIRE,)),
    ("Likes", "like", (Polarity.LIKE,)),
    ("Avoids", "avoid", (Polarity.DISLIKE, Polarity.EXCLUDE)),
)
_PERSON = Markup('<section class="person"><h3 dir="auto">{title}</h3>{body}</section>')
_GROUP = Markup('<div class="group {kind}"><h4>{title}</h4>{body}</div>')
_INTEREST = Markup(
    '<li class="interest"><div class="what"><span class="value" dir="auto">{value}</span>'
    '<span class="strength" role="img" aria-label="Strength {percent} of 100"><i style="width:{percent}%"></i></span></div>{source}'
    '<button type="button" class="quiet round" data-forget="{id}" aria-label="Remove {value}">{close}</button></li>'
)
_WIPE = Markup(
    '<details class="wipe"><summary>Forget everything</summary><p>All of the above is erased for good.</p>'
    '<button type="button" class="danger" data-forget-all="yes">Yes, forget everything</button></details>'
)
#: What a shopper did, where no words say why.
_DONE = {
    Via.LIKE: "You liked",
    Via.DISLIKE: "You didn't like",
    Via.CLICK: "You looked at",
    Via.SHORTLIST: "You saved",
    Via.PURCHASE: "You bought",
}


def tastes(profile: Profile, titles: Mapping[str, str]) -> Markup:
    """All interests, those of recipients apart. ``titles`` are those of the items that an opinion may be on, by id."""
    if not profile.interests:
        hint = "Nothing yet. As you chat, what you like and avoid appears here, and you can remove any of it."
        return SECTION.format(kind="taste", title="Your taste", count="", body=HINT.format(hint))
    own = [_group(title, kind, _of(profile.of("me"), found), titles) for title, kind, found in _GROUPS]
    others = dict.fromkeys(i.subject for i in profile.interests if i.subject != "me")
    return Markup("").join([*own, *(_person(subject, profile.of(subject), titles) for subject in others)]) + _WIPE


def _of(interests: Sequence[Interest], polarities: Sequence[Polarity]) -> list[Interest]:
    return [i for i in interests if i.polarity in polarities]


def _group(title: str, kind: str, interests: Sequence[Interest], titles: Mapping[str, str]) -> Markup:
    if not interests:
        return Markup("")
    return SECTION.format(kind=f"taste {kind}", title=title, count=count(len(interests)), body=_list(interests, titles))


def _person(subject: str, interests: Sequence[Interest], titles: Mapping[str, str]) -> Markup:
    """Somebody else's taste, apart from the shopper's own."""
    named = whose(subject)
    groups = ((title, kind, _of(interests, found)) for title, kind, found in _GROUPS)
    made = (_GROUP.format(kind=kind, title=title, body=_list(group, titles)) for title, kind, group in groups if group)
    return _PERSON.format(title=named[:1].upper() + named[1:], body=Markup("").join(made))


def _list(interests: Sequence[Interest], titles: Mapping[str, str]) -> Markup:
    return Markup('<ul class="interests">{}</ul>').format(Markup("").join(_interest(i, titles) for i in interests))


def _interest(interest: Interest, titles: Mapping[str, str]) -> Markup:
    return _INTEREST.format(
        id=interest.id,
        value=spoken(interest.facet, interest.value, {interest.value: "".join(interest.sources[:1]), **titles}),
        percent=round(100 * min(1.0, max(0.0, interest.strength))),
        source=_why(interest, frozenset(titles.values())),
        close=icons.CLOSE,
    )


def _why(interest: Interest, titles: frozenset[str]) -> Markup:
    """The words that an interest comes from, else what was done to which item."""
    if interest.facet == "item":
        return Markup('<p class="why">{} this</p>').format(_DONE[interest.via]) if interest.via in _DONE else Markup("")
    said = [s for s in interest.sources if s not in titles] if interest.via in (Via.WORDS, Via.AGENT) else []
    if said:
        return Markup('<p class="why" dir="auto">“{}”</p>').format(one_line(said[0]))
    if not interest.sources:
        return Markup("")
    return Markup('<p class="why" dir="auto">{} {}</p>').format(_DONE.get(interest.via, "From"), one_line(interest.sources[0]))
