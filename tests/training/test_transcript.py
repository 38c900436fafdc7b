import json

import httpx
import pytest

from chatbot.llm.engine import Message
from chatbot.llm.llamacpp import packaged, serve
from chatbot.llm.vocabulary import vocabulary
from training.example import Example
from training.transcript import END, START, transcript

EXAMPLE = Example(
    "understand",
    (
        Message("system", "You help a shop. Answer in JSON."),
        Message("user", "Message: 2 lamps under $1,250 — “warm”, naïve\n\nLooking for: lamp\n  Unclear: 12 x 30 cm"),
    ),
    '{"slots":[{"words":"warm","number":1250.5}]}',
)


def test_a_transcript_ends_its_reply_and_knows_where_it_begins() -> None:
    words = vocabulary(packaged())
    made = transcript(EXAMPLE, words)
    assert made.tokens[-1] == END
    assert made.tokens[made.asked : -1] == tuple(words.encode(EXAMPLE.reply))
    assert made.tokens[0] == made.tokens[made.opening] == START
    assert made.tokens[made.opening - 2] == END


@pytest.mark.integration
def test_the_tokens_are_those_of_the_server_s_own_chat_template() -> None:
    server = serve(packaged(), "k")
    with httpx.Client(base_url=server.listening_address, headers={"Authorization": "Bearer k", "Connection": "close"}, trust_env=False) as client:
        messages = [{"role": m.role, "content": m.content} for m in EXAMPLE.messages]
        prompt = client.post("/apply-template", json={"messages": messages}).json()["prompt"]
        asked = client.post("/tokenize", json={"content": prompt, "add_special": True, "parse_special": True}).json()["tokens"]
        reply = client.post("/tokenize", json={"content": EXAMPLE.reply, "add_special": False, "parse_special": True}).json()["tokens"]
        played = [*messages, {"role": "assistant", "content": EXAMPLE.reply}, {"role": "user", "content": ""}]
        whole = client.post("/apply-template", json={"messages": played}).json()["prompt"]
        every = client.post("/tokenize", json={"content": whole, "add_special": True, "parse_special": True}).json()["tokens"]
    made = transcript(EXAMPLE, vocabulary(packaged()))
    assert list(made.tokens) == [*asked, *reply, END], json.dumps(prompt)
    assert every[: len(made.tokens)] == list(made.tokens)
