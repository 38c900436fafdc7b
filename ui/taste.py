"""What the shop knows of a shopper's taste and of those they shop for, each with where it comes from."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from chatbot.domain.signal import Interest, Polarity, Profile
from ui import icons
from ui.interest import interest_row
from ui.plain import one_line
from ui.section import EMPTY, HINT
from ui.texts import Texts
from ui.wording import PRONOUNS, is_habit, person

#: The groups of interests, and what is in each; what somebody usually pays and wears is one of its own.
_GROUPS = {"need": (Polarity.REQUIRE,), "like": (Polarity.LIKE,), "avoid": (Polarity.DISLIKE, Polarity.EXCLUDE)}
_HABITS = "habit"

_GROUP = Markup('<div class="group {kind}"><h3>{title} <span class="count">{count}</span></h3><ul class="interests">{rows}</ul></div>')
_SECTION = Markup('<section class="tastes" aria-label="{title}">{tabs}{bodies}</section>')
_TABS = Markup('<div role="tablist" aria-label="{label}">{tabs}</div>')
_TAB = Markup(
    '<button type="button" role="tab" id="taste-tab-{at}" aria-controls="taste-{at}" aria-selected="{on}" tabindex="{stop}"'
    ' data-whose="{subject}" dir="auto">{name}</button>'
)
_BODY = Markup('<div role="tabpanel" id="taste-{at}" aria-labelledby="taste-tab-{at}"{hidden}>{groups}</div>')


def tastes(texts: Texts, profile: Profile, titles: Mapping[str, str], *, about: str = "me") -> Markup:
    """All interests, a tab for each person they are about once there is more than the shopper.

    ``titles`` are those of the items that an opinion may be on, by id; ``about`` is whose tab is open.
    """
    subjects = tuple(dict.fromkeys(("me", *(i.subject for i in profile.interests))))
    if not profile.interests:
        empty = EMPTY.format(icon=icons.PERSON, title=texts("panel.nothing"), hint=texts("panel.nothing_more"))
        return _SECTION.format(title=texts("panel.tastes"), tabs="", bodies=empty)
    groups = {s: _groups(texts, profile.of(s), titles) for s in subjects}
    if len(subjects) == 1:
        return _SECTION.format(title=texts("panel.own"), tabs="", bodies=groups["me"])
    return _tabbed(texts, groups, about if about in groups else "me")


def _tabbed(texts: Texts, groups: Mapping[str, Markup], chosen: str) -> Markup:
    tabs, bodies = [], []
    for at, (subject, body) in enumerate(groups.items()):
        on = subject == chosen
        tab = _TAB.format(at=at, on="true" if on else "false", stop=0 if on else -1, subject=subject, name=_tab_name(texts, subject))
        tabs.append(tab)
        shown = body or HINT.format(texts("panel.nothing_own"))
        bodies.append(_BODY.format(at=at, hidden=Markup("" if on else " hidden"), groups=shown))
    listed = _TABS.format(label=texts("panel.whose"), tabs=Markup("").join(tabs))
    return _SECTION.format(title=texts("panel.tastes"), tabs=listed, bodies=Markup("").join(bodies))


def _tab_name(texts: Texts, subject: str) -> str:
    """What a tab is called: "Me", "Dad", "For her"."""
    if subject == "me":
        return texts("panel.me")
    name = person(texts, subject)
    if one_line(subject) in PRONOUNS:
        return texts("panel.pronoun", person=name)
    return texts("panel.person", person=name[:1].upper() + name[1:])


def _groups(texts: Texts, interests: Sequence[Interest], titles: Mapping[str, str]) -> Markup:
    """One person's taste."""
    made = []
    for kind, group in _grouped(interests):
        rows = Markup("").join(interest_row(texts, i, titles) for i in group)
        made.append(_GROUP.format(kind=kind, title=texts(f"panel.group.{kind}"), count=len(group), rows=rows))
    return Markup("").join(made)


def _grouped(interests: Sequence[Interest]) -> Iterator[tuple[str, list[Interest]]]:
    """The groups that have something in them."""
    groups = [(kind, [i for i in interests if i.polarity in found and not is_habit(i)]) for kind, found in _GROUPS.items()]
    for kind, group in (*groups, (_HABITS, [i for i in interests if is_habit(i)])):
        if group:
            yield kind, group
