"""What the shop knows of a shopper's taste and of those they shop for, each with where it comes from."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from chatbot.domain.consent import Consent
from chatbot.domain.signal import Interest, Polarity, Profile, Via
from ui import icons
from ui.plain import one_line
from ui.section import HINT, SECTION, count
from ui.wording import habit, is_habit, spoken, whose

_GROUPS = (
    ("Must have", "need", (Polarity.REQUIRE,)),
    ("Likes", "like", (Polarity.LIKE,)),
    ("Avoids", "avoid", (Polarity.DISLIKE, Polarity.EXCLUDE)),
)
_HABITS = ("Price and size", "habit")
_PERSON = Markup('<section class="person"><h3 dir="auto">{title}</h3>{body}</section>')
_GROUP = Markup('<div class="group {kind}"><h4>{title}</h4>{body}</div>')
_INTEREST = Markup(
    '<li class="interest"><div class="what"><span class="value" dir="auto">{value}</span>'
    '<span class="strength" role="img" aria-label="Strength {percent} of 100"><i style="width:{percent}%"></i></span></div>'
    '<div class="why"><span dir="auto">{source}</span><time datetime="{day}">{date}</time>{edit}</div>'
    '<button type="button" class="quiet round" data-forget="{id}" aria-label="Remove {value}">{close}</button></li>'
)
_EDIT = Markup('<details class="edit"><summary aria-label="Change {value}">Change</summary><div class="choices">{choices}</div></details>')
_CHOICE = Markup('<button type="button" class="plain" data-edit="{id}" data-polarity="{polarity}" aria-pressed="{pressed}">{title}</button>')
_CHOICES = ((Polarity.REQUIRE, "Must have"), (Polarity.LIKE, "I like it"), (Polarity.DISLIKE, "Rather not"), (Polarity.EXCLUDE, "Never"))
_WIPE = Markup(
    '<details class="wipe"><summary>Forget everything</summary><p>All of the above is erased for good.</p>'
    '<button type="button" class="danger" data-forget-all="yes">Yes, forget everything</button></details>'
)
_SWITCH = Markup(
    '<section class="consent"><button type="button" role="switch" aria-checked="{on}" aria-describedby="consent-means" data-remember="{then}">'
    '<span>Remember my tastes next time</span><i aria-hidden="true"></i></button><p class="hint" id="consent-means">{means}</p></section>'
)
_ON = "On: this profile is there when you start over or come back. Switch it off, and what other chats taught us is erased."
_OFF = "Off: this profile belongs to this chat and ends with it."
#: What a shopper did, where no words say why.
_DONE = {
    Via.LIKE: "You liked",
    Via.DISLIKE: "You didn't like",
    Via.CLICK: "You looked at",
    Via.SHORTLIST: "You saved",
    Via.PURCHASE: "You bought",
}


def switch(consent: Consent) -> Markup:
    """The shopper's choice to be remembered, and what it means."""
    on = consent.given
    return _SWITCH.format(on="true" if on else "false", then="no" if on else "yes", means=_ON if on else _OFF)


def tastes(profile: Profile, titles: Mapping[str, str]) -> Markup:
    """All interests, those of recipients apart. ``titles`` are those of the items that an opinion may be on, by id."""
    if not profile.interests:
        hint = "Nothing yet. As you chat, what you like and avoid appears here, and you can change or remove any of it."
        return SECTION.format(kind="taste", title="Your taste", count="", body=HINT.format(hint))
    own = (
        SECTION.format(kind=f"taste {kind}", title=title, count=count(len(group)), body=_list(group, titles))
        for title, kind, group in _grouped(profile.of("me"))
    )
    others = dict.fromkeys(i.subject for i in profile.interests if i.subject != "me")
    return Markup("").join([*own, *(_person(subject, profile.of(subject), titles) for subject in others)]) + _WIPE


def _grouped(interests: Sequence[Interest]) -> Iterator[tuple[str, str, list[Interest]]]:
    """The groups that have something in them, by title and kind."""
    groups = [(title, kind, [i for i in interests if i.polarity in found and not is_habit(i)]) for title, kind, found in _GROUPS]
    for title, kind, group in (*groups, (*_HABITS, [i for i in interests if is_habit(i)])):
        if group:
            yield title, kind, group


def _person(subject: str, interests: Sequence[Interest], titles: Mapping[str, str]) -> Markup:
    """Somebody else's taste, apart from the shopper's own."""
    named = whose(subject)
    made = (_GROUP.format(kind=kind, title=title, body=_list(group, titles)) for title, kind, group in _grouped(interests))
    return _PERSON.format(title=named[:1].upper() + named[1:], body=Markup("").join(made))


def _list(interests: Sequence[Interest], titles: Mapping[str, str]) -> Markup:
    return Markup('<ul class="interests">{}</ul>').format(Markup("").join(_interest(i, titles) for i in interests))


def _interest(interest: Interest, titles: Mapping[str, str]) -> Markup:
    named = {interest.value: "".join(interest.sources[:1]), **titles}
    value = habit(interest) if is_habit(interest) else spoken(interest.facet, interest.value, named)
    return _INTEREST.format(
        id=interest.id,
        value=value,
        percent=round(100 * min(1.0, max(0.0, interest.strength))),
        source=_why(interest, frozenset(titles.values())),
        day=interest.at.date().isoformat(),
        date=f"{interest.at.day} {interest.at:%b}",
        edit=_edit(interest, value),
        close=icons.CLOSE,
    )


def _edit(interest: Interest, value: str) -> Markup:
    """The other things that one may feel about it; a limit, a size and an item are removed or said anew."""
    if is_habit(interest) or interest.facet == "item":
        return Markup("")
    choices = (
        _CHOICE.format(id=interest.id, polarity=polarity.value, pressed="true" if interest.polarity is polarity else "false", title=title)
        for polarity, title in _CHOICES
    )
    return _EDIT.format(value=value, choices=Markup("").join(choices))


def _why(interest: Interest, titles: frozenset[str]) -> str:
    """The words that an interest comes from, else what was done to which item."""
    if interest.facet == "item":
        return f"{_DONE[interest.via]} this" if interest.via in _DONE else ""
    said = [s for s in interest.sources if s not in titles] if interest.via in (Via.WORDS, Via.AGENT) else []
    if said:
        return f"“{one_line(said[0])}”"
    done = [one_line(s) for s in interest.sources[:2]]
    return f"{_DONE.get(interest.via, 'From')} {' and '.join(done)}" if done else ""
