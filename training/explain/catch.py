"""What speaks against an item, read from the lines that the model is told."""

from collections.abc import Sequence

from training.explain.points import an


def catch(text: str, labels: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The kind of catch that a told line is, and the words for its shapes. ``labels`` are the names of what was hoped for."""
    if text.startswith("no word on whether it is "):
        return "unsure", {"adj": text.removeprefix("no word on whether it is ")}
    if text.startswith("no word on the "):
        return "unknown", {"label": text.removeprefix("no word on the ")}
    if text.startswith("rated only "):
        return "poor", {"n": text.split()[2]}
    if ", not " in text:
        stated, _, wanted = text.partition(", not ")
        name = next((each for each in labels if stated.startswith(f"{each} ")), "")
        value = stated.removeprefix(name).strip()
        return "instead", {"label": name, "v": value, "an_v": an(f"{value} {name}"), "w": wanted}
    if text.startswith("not ") and " quite " not in text:
        return "not", {"adj": text.removeprefix("not ")}
    if text.startswith("no "):
        return "without", {"part0": text.removeprefix("no "), "part": an(text.removeprefix("no "))}
    return "", {}
