"""Requests and the state of a conversation as JSON and back."""

from collections.abc import Mapping
from typing import Any

from chatbot.domain.conversation import Conversation, Pending, Topic
from chatbot.domain.request import Filter, Leaning, Request, Sort


def filter_to_json(wanted: Filter) -> dict[str, Any]:
    value = list(wanted.value) if isinstance(wanted.value, tuple) else wanted.value
    return {
        "facet": wanted.facet,
        "op": wanted.op,
        "value": value,
        "hard": wanted.hard,
        "source": wanted.source,
        "unit": wanted.unit,
        "lasting": wanted.lasting,
        "relative": wanted.relative,
    }


def filter_from_json(data: Mapping[str, Any]) -> Filter:
    value = data["value"]
    operand = tuple(value) if isinstance(value, list) else value
    lasting, relative = data.get("lasting", False), data.get("relative", False)
    return Filter(data["facet"], data["op"], operand, data["hard"], data["source"], data.get("unit", ""), lasting, relative)


def leaning_to_json(leaning: Leaning) -> dict[str, Any]:
    return {"quality": leaning.quality, "away": leaning.away, "than": leaning.than, "source": leaning.source}


def request_to_json(request: Request) -> dict[str, Any]:
    """The request with the names that the HTTP answers use too."""
    sort = request.sort
    return {
        "category": request.category,
        "text": request.text,
        "subject": request.subject,
        "sort": {"facet": sort.facet, "descending": sort.descending} if sort else None,
        "filters": [filter_to_json(f) for f in request.filters],
        "excluded": list(request.excluded),
        "count": request.count,
        "like": request.like,
        "skipped": list(request.skipped),
        "indifferent": list(request.indifferent),
        "quantity": request.quantity,
        "also": [request_to_json(need) for need in request.also],
        "budget": filter_to_json(request.budget) if request.budget else None,
        "leanings": [leaning_to_json(each) for each in request.leanings],
        "absent": request.absent,
    }


def request_from_json(data: Mapping[str, Any]) -> Request:
    sort = data["sort"]
    return Request(
        category=data["category"],
        text=data["text"],
        filters=tuple(filter_from_json(f) for f in data["filters"]),
        sort=Sort(sort["facet"], sort["descending"]) if sort else None,
        subject=data["subject"],
        excluded=tuple(data["excluded"]),
        count=data["count"],
        like=data.get("like"),
        skipped=tuple(data.get("skipped", ())),
        indifferent=tuple(data.get("indifferent", ())),
        quantity=data.get("quantity", 1),
        also=tuple(request_from_json(need) for need in data.get("also", ())),
        budget=filter_from_json(data["budget"]) if data.get("budget") else None,
        leanings=tuple(Leaning(**each) for each in data.get("leanings", ())),
        absent=data.get("absent", ""),
    )


def conversation_to_json(state: Conversation) -> dict[str, Any]:
    return {
        "id": state.id,
        "shopper": state.shopper,
        "locale": state.locale,
        "request": request_to_json(state.request),
        "shown": [list(ids) for ids in state.shown],
        "focus": list(state.focus),
        "shortlist": list(state.shortlist),
        "asked": list(state.asked),
        "questions_in_row": state.questions_in_row,
        "handed": state.handed,
        "turns": state.turns,
        "mentioned": list(state.mentioned),
        "viewing": state.viewing,
        "held_by": state.held_by,
        "questioned": [filter_to_json(f) for f in state.questioned],
        "topics": [{"request": request_to_json(t.request), "shown": list(t.shown)} for t in state.topics],
        "pending": {"text": state.pending.text, "among": list(state.pending.among)} if state.pending else None,
    }


def conversation_from_json(data: Mapping[str, Any]) -> Conversation:
    return Conversation(
        id=data["id"],
        shopper=data["shopper"],
        locale=data["locale"],
        request=request_from_json(data["request"]),
        shown=tuple(tuple(ids) for ids in data["shown"]),
        focus=tuple(data["focus"]),
        shortlist=tuple(data["shortlist"]),
        asked=tuple(data["asked"]),
        questions_in_row=data["questions_in_row"],
        handed=data["handed"],
        turns=data["turns"],
        mentioned=tuple(data.get("mentioned", ())),
        viewing=data.get("viewing", ""),
        held_by=data.get("held_by", ""),
        questioned=tuple(filter_from_json(f) for f in data.get("questioned", ())),
        topics=tuple(Topic(request_from_json(t["request"]), tuple(t["shown"])) for t in data.get("topics", ())),
        pending=Pending(data["pending"]["text"], tuple(data["pending"]["among"])) if data.get("pending") else None,
    )
