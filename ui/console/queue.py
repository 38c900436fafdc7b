"""The queue: who waits for a person and why, whom the reader has, who talks with the assistant, and whom colleagues have."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from chatbot.domain.ticket import Queue, Ticket
from ui import icons
from ui.plain import one_line
from ui.section import EMPTY
from ui.texts import Texts
from ui.wording import kind, person

_GROUP = Markup(
    '<section class="group {kind}"><h2 id="queue-{kind}">{title} <span class="count">{count}</span></h2>'
    '<ul aria-labelledby="queue-{kind}">{tickets}</ul></section>'
)
_TICKET = Markup(
    '<li><button type="button" class="ticket{due}" data-id="{id}"><span class="top"><b class="label" dir="auto">{label}</b>{state}</span>'
    '{about}<span class="words" dir="auto">{words}</span>{reason}</button></li>'
)
_WAIT = Markup('<span class="wait"><span class="unseen">{says} </span><time data-waited="{seconds}">{shown}</time></span>')
_HOLDER = Markup('<span class="holder" dir="auto">{}</span>')
_DUE = Markup('<span class="due"><i aria-hidden="true"></i><span class="unseen">{}</span></span>')
_ABOUT = Markup('<span class="about" dir="auto">{}</span>')
_REASON = Markup('<span class="reason" dir="auto">{}</span>')


def queue(texts: Texts, found: Queue, reader: str, now: datetime) -> Markup:
    """The queue for the agent of this name at a moment."""
    mine = tuple(t for t in found.held if t.held_by == reader)
    others = tuple(t for t in found.held if t.held_by != reader)
    groups = (("waiting", found.waiting), ("mine", mine), ("live", found.live), ("others", others))
    made = Markup("").join(_group(texts, name, tickets, reader, now) for name, tickets in groups if tickets)
    if found.waiting:
        return made
    more = "" if made else texts("console.queue.quiet_more")
    return EMPTY.format(icon=icons.NOTE, title=texts("console.queue.quiet"), hint=more) + made


def about(texts: Texts, ticket: Ticket) -> str:
    """What the shopper looks for and for whom, in a few words: "jackets for your dad"."""
    return " ".join(filter(None, (kind(texts, ticket.category), for_whom(texts, ticket.subject))))


def for_whom(texts: Texts, subject: str) -> str:
    """Whom the shopper looks for something for, as the agent says it: "for dad"; nothing where it is for themselves."""
    return texts("console.for", subject=person(texts, subject)) if subject not in ("", "me") else ""


def wait(texts: Texts, ticket: Ticket, now: datetime) -> Markup:
    """How long it has been by now, in seconds and words; the page's script has it tick."""
    seconds = max(0, int((now - ticket.since).total_seconds()))
    return _WAIT.format(says=texts("console.queue.since"), seconds=seconds, shown=f"{seconds // 60}:{seconds % 60:02}")


def _group(texts: Texts, name: str, tickets: Sequence[Ticket], reader: str, now: datetime) -> Markup:
    title = {
        "waiting": texts("console.queue.waiting"),
        "mine": texts("console.queue.mine"),
        "live": texts("console.queue.live"),
        "others": texts("console.queue.others"),
    }[name]
    made = Markup("").join(_ticket(texts, t, reader, now, why=name == "waiting") for t in tickets)
    return _GROUP.format(kind=name, title=title, count=len(tickets), tickets=made)


def _ticket(texts: Texts, ticket: Ticket, reader: str, now: datetime, *, why: bool) -> Markup:
    mine = ticket.held_by == reader
    return _TICKET.format(
        due=" unread" if mine and ticket.unanswered else "",
        id=ticket.conversation_id,
        label=one_line(ticket.label),
        state=_state(texts, ticket, mine, now),
        about=_ABOUT.format(found) if (found := about(texts, ticket)) else "",
        words=one_line(ticket.words) or texts("console.queue.nothing_said"),
        reason=_REASON.format(one_line(ticket.reason)) if ticket.reason and why else "",
    )


def _state(texts: Texts, ticket: Ticket, mine: bool, now: datetime) -> Markup:
    if ticket.held_by and not mine:
        return _HOLDER.format(one_line(ticket.held_by))
    if mine and ticket.unanswered:
        return _DUE.format(texts("console.queue.unanswered"))
    return wait(texts, ticket, now)
