"""An example as the model sees it: tokens in the form of its chat template."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.llm.engine import Message
from chatbot.llm.vocabulary import Vocabulary
from training.example import Example

#: The tokens <|im_start|> and <|im_end|> of SmolLM2's vocabulary.
START, END = 1, 2


@dataclass(frozen=True, slots=True)
class Transcript:
    """The ``tokens`` of one example; the first ``asked`` are the prompt, the others the reply with its end, which is what is learned.

    ``opening`` tokens at the beginning are the first message, which examples of one task have mostly in common.
    """

    task: str
    tokens: tuple[int, ...]
    asked: int
    opening: int


def transcript(example: Example, words: Vocabulary) -> Transcript:
    """The tokens that llama.cpp reads and writes when the example is played as a chat."""
    opening = _message(example.messages[0], words)
    asked = prompt(example.messages, words)
    reply = (*words.encode(example.reply), END)
    return Transcript(example.task, (*asked, *reply), len(asked), len(opening))


def prompt(messages: Sequence[Message], words: Vocabulary) -> tuple[int, ...]:
    """Messages in ChatML, up to where the assistant's reply begins."""
    said = [token for message in messages for token in _message(message, words)]
    return (*said, START, *words.encode("assistant\n"))


def _message(message: Message, words: Vocabulary) -> tuple[int, ...]:
    return (START, *words.encode(f"{message.role}\n{message.content}"), END, *words.encode("\n"))
