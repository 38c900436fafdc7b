"""The words by which an item is found by meaning."""

from chatbot.domain.item import Item

_PROSE = 300
_MOST_WORDS = 24


def wording(item: Item) -> str:
    """The text of an item to embed: title, categories, brand, what its attributes say in words, the start of the description.

    Numbers are left out; a sentence embedding doesn't know that 1.4 is less than 2, and filters do.
    """
    stated: list[str] = []
    for name, value in item.attributes.items():
        if value is True:
            stated.append(name.replace("_", " "))
        elif isinstance(value, tuple):
            stated.extend(value)
    options = (option for variant in item.variants for name, option in variant.options.items() if name != "size")
    words = list(dict.fromkeys((*stated, *options)))[:_MOST_WORDS]
    prose = item.description[:_PROSE]
    if len(item.description) > _PROSE:
        prose = prose.rpartition(" ")[0]
    parts = (item.title, " ".join(reversed(item.categories)), item.brand, ", ".join(words), prose)
    return ". ".join(part for part in parts if part)
