"""Reads markup as a browser does, and knows what in it could do harm."""

from html.parser import HTMLParser

_KNOWN = frozenset({
    "a", "b", "blockquote", "br", "button", "cite", "dd", "details", "dialog", "div", "dl", "dt", "form", "h1", "h2", "h3", "h4",
    "header", "i", "img", "input", "label", "li", "main", "ol", "p", "path", "section", "small", "span", "summary", "svg", "table", "tbody", "td",
    "template", "textarea", "th", "thead", "time", "tr", "ul",
})  # fmt: skip
#: Links of the frame: to this page in the other language, and to a chat of one's own.
_OURS = frozenset({"?", "?lang=zh", "?lang=en"})
_SEEN = frozenset({"title", "alt", "aria-label", "placeholder", "data-say", "data-title", "data-trouble"})


class Reader(HTMLParser):
    """``tags`` with their attributes in order, ``words`` outside of tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    return reader


def harm(markup: str) -> list[str]:
    """What in the markup was not put there by us: tags, event handlers, addresses, control characters.

    Ids (data-item and the like) aren't seen by anybody and have to come back as they are, whatever is in them.
    """
    reader = read(markup)
    seen = [*reader.words, *(value for _, attributes in reader.tags for name, value in attributes.items() if name in _SEEN)]
    found = [f"character {c!r}" for c in "".join(seen) if (ord(c) < 32 and c not in "\n\t") or c in "\x7f\u202e\u2066"]
    for tag, attributes in reader.tags:
        if tag not in _KNOWN:
            found.append(f"tag {tag}")
        found += [f"{tag} {name}" for name in attributes if name.startswith("on") or name in ("srcdoc", "formaction")]
        addresses = [attributes[name] for name in ("href", "src") if name in attributes]
        found += [f"{tag} to {a!r}" for a in addresses if a not in _OURS and not a.startswith(("/items/", "/pictures/", "https://shop.test/"))]
    return found
