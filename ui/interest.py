"""One interest: what it is, how strong, which words or deeds it comes from, and the means to change or remove it."""

from collections.abc import Mapping

from markupsafe import Markup

from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.profile.harm import BY_HAND
from ui import icons
from ui.plain import one_line
from ui.texts import Texts
from ui.wording import habit, is_habit, spoken

_ROW = Markup(
    '<li class="interest" data-interest="{id}"><div class="what"><span class="value" dir="auto">{value}</span>'
    '<span class="strength" role="img" aria-label="{strength}" title="{strength}"><i style="width:{percent}%"></i></span>'
    '<button type="button" class="quiet round" data-forget="{id}" aria-label="{removes}">{close}</button></div>'
    '<div class="why"><span dir="auto">{source}</span><time datetime="{day}">{date}</time>{more}{edit}</div></li>'
)
_MORE = Markup('<details class="more"><summary>{summary}</summary><ul>{sources}</ul></details>')
_EDIT = Markup(
    '<details class="edit"><summary aria-label="{says}">{word}</summary><div class="choices" role="group" aria-label="{about}">{choices}</div></details>'
)
_CHOICE = Markup('<button type="button" data-edit="{id}" data-polarity="{polarity}" aria-pressed="{pressed}">{title}</button>')
_CHOICES = (Polarity.REQUIRE, Polarity.LIKE, Polarity.DISLIKE, Polarity.EXCLUDE)
#: Of several items that an interest comes from, so many are named.
_NAMED = 2


def interest_row(texts: Texts, interest: Interest, titles: Mapping[str, str]) -> Markup:
    """A line of the profile. ``titles`` are those of the items that an opinion may be on, by id."""
    value = interest_words(texts, interest, titles)
    first, others = _sources(texts, interest, frozenset(titles.values()))
    percent = round(100 * min(1.0, max(0.0, interest.strength)))
    return _ROW.format(
        id=interest.id,
        value=value,
        percent=percent,
        strength=texts("panel.strength", percent=percent),
        source=first,
        day=interest.at.date().isoformat(),
        date=texts.day(interest.at.date()),
        more=_more(texts, others),
        edit=_edit(texts, interest, value),
        removes=texts("panel.remove", value=value),
        close=icons.CLOSE,
    )


def interest_words(texts: Texts, interest: Interest, titles: Mapping[str, str]) -> str:
    """What an interest is in."""
    named = {interest.value: "".join(interest.sources[:1]), **titles}
    return habit(texts, interest) if is_habit(interest) else spoken(texts, interest.facet, interest.value, named)


def _sources(texts: Texts, interest: Interest, titles: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """What an interest comes from, newest first, and the rest of it: the words that said so, else what was done to which items."""
    in_words = interest.via in (Via.WORDS, Via.AGENT)
    if interest.facet == "item":
        return "" if in_words else texts(f"panel.did_this.{interest.via.value}"), ()
    said = [s for s in interest.sources if s not in titles] if in_words else []
    if said:
        newest, *others = (_quoted(texts, s, interest.via) for s in said)
        return newest, tuple(others)
    done = tuple(one_line(s) for s in interest.sources)
    return (_did(texts, interest.via, done[:_NAMED]), done[_NAMED:]) if done else ("", ())


def _quoted(texts: Texts, source: str, via: Via) -> str:
    if source == BY_HAND:
        return texts("panel.by_hand")
    return texts("panel.by_agent" if via is Via.AGENT else "panel.quote", words=one_line(source))


def _did(texts: Texts, via: Via, items: tuple[str, ...]) -> str:
    """What a shopper did, where no words say why: "You saved Drizzle and Skerry"."""
    first, *others = items
    for other in others:
        first = texts("words.and", words=first, other=other)
    return texts(f"panel.did.{via.value}", items=first)


def _more(texts: Texts, sources: tuple[str, ...]) -> Markup:
    if not sources:
        return Markup("")
    listed = Markup("").join(Markup('<li dir="auto">{}</li>').format(s) for s in sources)
    return _MORE.format(summary=texts("panel.more", count=len(sources)), sources=listed)


def _edit(texts: Texts, interest: Interest, value: str) -> Markup:
    """The other things that one may feel about it; a limit, a size and an item are removed or said anew."""
    if is_habit(interest) or interest.facet == "item":
        return Markup("")
    choices = (
        _CHOICE.format(
            id=interest.id,
            polarity=polarity.value,
            pressed="true" if interest.polarity is polarity else "false",
            title=texts(f"panel.choice.{polarity.value}"),
        )
        for polarity in _CHOICES
    )
    return _EDIT.format(
        says=texts("panel.change_of", value=value),
        word=texts("panel.change"),
        about=texts("panel.choices", value=value),
        choices=Markup("").join(choices),
    )
