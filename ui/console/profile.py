"""What is known of a shopper, to be read and not changed: the agent sees what the shopper sees."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from chatbot.domain.events import Card
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest, Polarity, Profile, Via
from ui.console.queue import for_whom
from ui.console.shelf import goods
from ui.plain import one_line
from ui.section import HINT, SECTION
from ui.texts import Texts
from ui.wanted import wanted
from ui.wording import habit, is_habit, spoken

_CHIPS, _CHIP = Markup('<ul class="chips">{}</ul>'), Markup('<li class="chip" dir="auto">{}</li>')
_GROUP = Markup('<h4 dir="auto">{title}</h4><ul class="interests">{interests}</ul>')
_INTEREST = Markup(
    '<li class="interest {kind}"><span class="value" dir="auto">{value}</span>'
    '<span class="strength" role="img" aria-label="{says}"><i class="of-{tenths}"></i></span><span class="source" dir="auto">{source}</span></li>'
)
_KINDS = {Polarity.REQUIRE: "need", Polarity.LIKE: "like", Polarity.DISLIKE: "avoid", Polarity.EXCLUDE: "avoid"}


def asked_for(texts: Texts, request: Request) -> Markup:
    """What is looked for now."""
    chips = Markup("").join(_CHIP.format(words) for words in wanted(texts, request))
    body = _CHIPS.format(chips) if chips else HINT.format(texts("console.file.no_request"))
    return SECTION.format(kind="request", title=texts("console.file.request"), body=body)


def known(texts: Texts, profile: Profile, saved: Sequence[Card], titles: Mapping[str, str]) -> Markup:
    """The tastes, those of recipients apart, and what was saved. ``titles`` are those of the items that an opinion may be on, by id."""
    made = [_tastes(texts, profile, titles)]
    if saved:
        made.append(SECTION.format(kind="saved", title=texts("console.file.saved"), body=goods(texts, saved)))
    return Markup("").join(made)


def _tastes(texts: Texts, profile: Profile, titles: Mapping[str, str]) -> Markup:
    groups = [_GROUP.format(title=title, interests=_all(texts, found, titles)) for title, found in _grouped(texts, profile) if found]
    body = Markup("").join(groups) or HINT.format(texts("console.file.no_taste"))
    return SECTION.format(kind="taste", title=texts("console.file.taste"), body=body)


def _grouped(texts: Texts, profile: Profile) -> list[tuple[str, list[Interest]]]:
    own = [i for i in profile.of("me") if not is_habit(i)]
    kinds = (("need", texts("console.file.need")), ("like", texts("console.file.like")), ("avoid", texts("console.file.avoid")))
    made = [(title, [i for i in own if _KINDS.get(i.polarity) == kind]) for kind, title in kinds]
    made.append((texts("console.file.habit"), [i for i in profile.of("me") if is_habit(i)]))
    others = dict.fromkeys(i.subject for i in profile.interests if i.subject != "me")
    return [*made, *((for_whom(texts, subject), list(profile.of(subject))) for subject in others)]


def _all(texts: Texts, interests: Sequence[Interest], titles: Mapping[str, str]) -> Markup:
    return Markup("").join(_interest(texts, i, titles) for i in interests)


def _interest(texts: Texts, interest: Interest, titles: Mapping[str, str]) -> Markup:
    value = habit(texts, interest) if is_habit(interest) else spoken(texts, interest.facet, interest.value, titles)
    percent = round(100 * min(1.0, max(0.0, interest.strength)))
    return _INTEREST.format(
        kind=_KINDS.get(interest.polarity, "like"),
        value=value,
        says=texts("console.file.strength", percent=percent),
        tenths=round(percent / 10),
        source=_source(interest),
    )


def _source(interest: Interest) -> str:
    """The words or the title that it comes from."""
    said = one_line(interest.sources[0]) if interest.sources else ""
    return f"“{said}”" if said and interest.via is Via.WORDS else said
