"""The open conversation as data for the page's script: its head, its lines, what stands in for the composer, and what is known of the shopper."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from chatbot.domain.conversation import Role
from chatbot.domain.ticket import Ticket
from chatbot.domain.visit import Transcript
from chatbot.helpdesk.dossier import Dossier
from chatbot.store.record import Record
from ui import icons
from ui.console.line import lines
from ui.console.notes import notes
from ui.console.profile import asked_for, known
from ui.console.queue import about, wait
from ui.plain import one_line
from ui.texts import Texts

_HEAD = Markup(
    '<div class="whom"><h2 dir="auto">{label}</h2><p class="hint"><span class="state {state}">{says}</span>{wait}{about}</p></div>'
    '<div class="acts">{acts}</div>'
)
_ABOUT = Markup('<span dir="auto">{}</span>')
_ACT = Markup('<button type="button" class="{look}" data-do="{does}">{words}</button>')
_FOOT = Markup('<p class="reading">{icon}<span dir="auto">{words}</span></p>')


def chat(texts: Texts, dossier: Dossier, records: Sequence[Record], reader: str, now: datetime, *, waits: bool) -> dict[str, object]:
    """The conversation for the agent of this name. ``waits`` is whether it waits for a person.

    In what comes out, ``heard`` counts what the shopper has said, and ``due`` is whether the newest of it waits for a person's answer.
    """
    transcript, mine = dossier.transcript, dossier.held_by == reader
    said = [e.role for e in transcript.entries]
    return {
        "id": dossier.conversation_id,
        "heard": heard(transcript),
        "due": bool(said) and Role.AGENT not in said[_last(said, Role.SHOPPER) :],
        "mine": mine,
        "head": str(_head(texts, dossier, reader, now, waits)),
        "lines": [line.as_data() for line in lines(texts, transcript.entries, records, reader)],
        "foot": "" if mine else str(_foot(texts, dossier)),
        "request": str(asked_for(texts, transcript.request)),
        "profile": str(known(texts, dossier.profile, transcript.shortlist, titles(transcript))),
        "notes": str(notes(texts, dossier.notes)),
    }


def heard(transcript: Transcript) -> int:
    """How often the shopper has spoken."""
    return sum(e.role is Role.SHOPPER for e in transcript.entries)


def _head(texts: Texts, dossier: Dossier, reader: str, now: datetime, waits: bool) -> Markup:
    ticket, holder = dossier.ticket, dossier.held_by
    state = "mine" if holder == reader else "other" if holder else "waiting" if waits else "live"
    says = {
        "mine": texts("console.head.mine"),
        "other": texts("console.head.other", name=one_line(holder)),
        "waiting": texts("console.head.waiting"),
        "live": texts("console.head.live"),
    }[state]
    return _HEAD.format(
        label=one_line(dossier.label),
        state=state,
        says=says,
        wait=wait(texts, ticket, now) if ticket is not None and state == "waiting" else "",
        about=_ABOUT.format(found) if ticket is not None and (found := about(texts, ticket)) else "",
        acts=_acts(texts, state, ticket, holder),
    )


def _acts(texts: Texts, state: str, ticket: Ticket | None, holder: str) -> Markup:
    if state == "mine":
        return _ACT.format(look="lined", does="back", words=texts("console.head.back"))
    if state != "other":
        return _ACT.format(look="primary", does="take", words=texts("console.head.take"))
    if ticket is not None and ticket.away:
        return _ACT.format(look="lined", does="take", words=texts("console.head.relieve", name=one_line(holder)))
    return Markup("")


def _foot(texts: Texts, dossier: Dossier) -> Markup:
    if dossier.held_by:
        return _FOOT.format(icon=icons.PERSON, words=texts("console.head.read_only", name=one_line(dossier.held_by)))
    return _FOOT.format(icon=icons.NOTE, words=texts("console.head.untaken"))


def _last(said: Sequence[Role], role: Role) -> int:
    """Where this one spoke last; at the end where it never did."""
    return max((n for n, spoke in enumerate(said) if spoke is role), default=len(said))


def titles(transcript: Transcript) -> dict[str, str]:
    """The titles of all items that the conversation has seen, by their ids."""
    cards = (*(c for e in transcript.entries for c in e.cards), *transcript.on_show, *transcript.shortlist)
    return {c.offer.item.id: c.offer.item.title for c in cards}
