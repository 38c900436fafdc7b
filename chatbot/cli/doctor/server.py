"""A model server: whether it is there, lets us in, and has the model."""

from collections.abc import Iterator
from typing import Any

import httpx
from pydantic import BaseModel, ValidationError

from chatbot.cli.doctor.finding import Finding, bad, good, told
from chatbot.llm.openai import client, endpoint
from chatbot.llm.spec import Spec

_TIMEOUT_S = 10.0
_LISTED = 8


class _Model(BaseModel):
    id: str


class _Models(BaseModel):
    data: list[_Model]


def server(meant: Spec, api_key: str) -> Iterator[Finding]:
    """What the server's list of models tells; one that has no such list may work all the same."""
    address = endpoint(meant.url, "models")
    try:
        with client(address, api_key) as asked:
            answer = asked.get(address, timeout=_TIMEOUT_S, headers={"Accept": "application/json"})
    except httpx.HTTPError as error:
        yield bad("model server", f"{meant.url} can't be reached: {told(error)}", "start the server, or correct the address behind the @ of --llm")
        return
    if answer.status_code in (401, 403):
        seen = f"{meant.url} answers {answer.status_code}: {'the key is wrong' if api_key else 'it wants a key'}"
        yield bad("model server", seen, "set SHOPTALK_LLM_API_KEY to a key of this server")
        return
    yield good("model server", f"{meant.url} answers")
    yield _named(meant, answer)


def _named(meant: Spec, answer: httpx.Response) -> Finding:
    try:
        names = [m.id for m in _Models.model_validate(_json(answer)).data]
    except ValidationError:
        return good("model name", f"{meant.model!r}; the server lists no models (it answered {answer.status_code})")
    if meant.model in names:
        return good("model name", f"the server has {meant.model!r}")
    listed = ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")
    return bad("model name", f"the server has no {meant.model!r}; it has {listed or 'none'}", f"name one of them: --llm openai:NAME@{meant.url}")


def _json(answer: httpx.Response) -> Any:
    try:
        return answer.json() if answer.is_success else None
    except ValueError:
        return None
