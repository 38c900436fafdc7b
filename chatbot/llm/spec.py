"""Which model to use, as a setting says it."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from chatbot.llm.engine import OwnedEngine

Kind = Literal["llama.cpp", "transformers", "openai", "langchain", "none"]

FORMS = """\
llama.cpp                        the model that comes with the program
llama.cpp:/path/model.gguf       a model file of your own
transformers:MODEL_OR_DIR        a model of the transformers library
openai:MODEL@BASE_URL            vLLM, Ollama, LM Studio, any OpenAI-compatible server
langchain:PROVIDER:MODEL         any chat model of LangChain
none                             no model: answers come from facts alone"""

_ON_A_SERVER = re.compile(r"(?P<model>\S+?)@(?P<url>https?://\S+)")


class BadSpec(ValueError):
    """The words don't name a model in any of the known forms; the message lists them."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__(f"{text!r} is no model: {why}. What can be said:\n{FORMS}")


@dataclass(frozen=True, slots=True)
class Spec:
    """A model: the engine that runs it, its name, folder or file (empty for the packaged one), and the server's URL if it has one."""

    kind: Kind
    model: str = ""
    url: str = ""

    def __str__(self) -> str:
        return ":".join(filter(None, (self.kind, "@".join(filter(None, (self.model, self.url))))))


def parse(text: str) -> Spec:
    """The model that a setting names.

    Raises:
        BadSpec: when it is in none of the forms, or names a file that isn't there.
    """
    kind, _, rest = text.strip().partition(":")
    match kind:
        case "none" if not rest:
            return Spec("none")
        case "llama.cpp":
            return Spec("llama.cpp", _file(text, rest))
        case "transformers" if rest:
            return Spec("transformers", rest)
        case "openai":
            return _on_a_server(text, rest)
        case "langchain" if all(rest.partition(":")):
            return Spec("langchain", rest)
    raise BadSpec(text, "it is in none of the known forms")


def engine(spec: Spec | str, *, api_key: str = "", slots: int = 2, device: str = "auto", adapter: str = "auto") -> OwnedEngine:
    """The engine of a model; llama.cpp begins to load its own at once, in the background. ``api_key`` is for servers that want one.

    ``slots`` is how many replies llama.cpp writes at a time, ``device`` where transformers runs ("auto", "cpu", "cuda", "cuda:1", "mps").
    ``adapter`` is for both: "auto" (the one that comes with the program, on the packaged model alone), "none", or a GGUF file.

    Raises:
        BadSpec: when ``spec`` is text in none of the forms.
        NoAdapter: when the file of the adapter isn't there.
        EngineFailed: when the packaged model is meant and isn't installed.
    """
    meant = parse(spec) if isinstance(spec, str) else spec
    match meant.kind:
        case "none":
            from chatbot.llm.none import NoModel

            return NoModel()
        case "llama.cpp":
            from chatbot.llm.adapters import chosen
            from chatbot.llm.llamacpp import LlamaCpp

            model = Path(meant.model) if meant.model else None
            return LlamaCpp(model, adapter=chosen(adapter, model), slots=slots)
        case "transformers":
            from chatbot.llm.adapters import chosen
            from chatbot.llm.transformers import Transformers

            return Transformers(meant.model, adapter=chosen(adapter, Path(meant.model)), device=device)
        case "openai":
            from chatbot.llm.openai import OpenAI

            return OpenAI(meant.model, meant.url, api_key=api_key)
        case "langchain":
            from chatbot.llm.langchain import LangChain

            return LangChain(meant.model, api_key=api_key)


def _file(text: str, path: str) -> str:
    if not path:
        return ""
    found = Path(path).expanduser()
    if found.suffix != ".gguf" or not found.is_file():
        raise BadSpec(text, f"there is no .gguf file {str(found)!r}")
    return str(found)


def _on_a_server(text: str, rest: str) -> Spec:
    found = _ON_A_SERVER.fullmatch(rest)
    if not found:
        raise BadSpec(text, "a server's model is written MODEL@BASE_URL, with http:// or https://")
    return Spec("openai", found["model"], found["url"])
