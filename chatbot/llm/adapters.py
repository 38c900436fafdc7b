"""The adapter that comes with the program: a few million weights that teach the packaged model a shop's work."""

from importlib.resources import files
from pathlib import Path

from chatbot.llm.engine import EngineFailed
from chatbot.llm.llamacpp import packaged

_NAME = "shoptalk-smollm2-135m.gguf"


class NoAdapter(ValueError):
    """The setting names an adapter that isn't there."""


def shipped() -> Path | None:
    """The file of the adapter that comes with the program, None in a copy without one."""
    found = Path(str(files("chatbot.llm"))) / "adapter" / _NAME
    return found if found.is_file() else None


def chosen(setting: str, model: Path | None) -> Path | None:
    """The adapter to put on a model, by the words of the setting: "auto" (the shipped one, on the packaged model alone), "none", or a file.

    ``model`` is the file of the model, None for the packaged one.

    Raises:
        NoAdapter: when the file isn't there.
    """
    match setting.strip():
        case "none":
            return None
        case "auto" | "":
            return shipped() if model is None or _same(model) else None
        case path:
            found = Path(path).expanduser()
            if found.suffix != ".gguf" or not found.is_file():
                raise NoAdapter(f"there is no adapter {str(found)!r}: say auto, none or the path of a .gguf file")
            return found


def _same(model: Path) -> bool:
    """Whether the file is the packaged model's."""
    try:
        return model.expanduser().resolve() == packaged().resolve()
    except EngineFailed:
        return False
