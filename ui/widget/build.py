"""Makes what is served of the widget out of its sources: ``python -m ui.widget.build``, after every change of them.

The modules are joined in the order of their imports and brought to few bytes by tdewolff/minify (``pip install shoptalk[widget]``). The result is kept
beside the sources, so that nothing needs the minifier to serve the widget.
"""

import hashlib
import re
from pathlib import Path

SOURCE, BUILT = Path(__file__).parent / "source", Path(__file__).parent / "built"
#: In the order in which they stand in the script: each imports only from those before it.
MODULES = ("texts", "dom", "memory", "wire", "talk", "patience", "session", "card", "entry", "panel", "element", "start")
#: The module that script.py writes when it is served, in front of all others.
BAKED = "baked"
_IMPORT = re.compile(r"^import .*? from \"\./(\w+)\.js\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def build() -> None:
    """Write the script, the style sheet, and the mark of the sources that they were made of."""
    BUILT.mkdir(exist_ok=True)
    for name, text in made().items():
        (BUILT / name).write_text(text, encoding="utf-8")


def made() -> dict[str, str]:
    """What is built, by file name."""
    import minify

    style = minify.string("text/css", _text("widget.css"))
    return {"widget.js": minify.string("application/javascript", joined()), "widget.css": style, "sources.txt": mark()}


def joined() -> str:
    """The modules as one function without imports and exports; ``NAME`` and ``SHEET`` are left to whoever serves it."""
    return "(() => {\n" + "\n".join(_EXPORT.sub("", _IMPORT.sub("", _text(f"{name}.js"))) for name in MODULES) + "\n})();\n"


def imports(module: str) -> list[str]:
    """The modules that a module imports from."""
    return _IMPORT.findall(_text(f"{module}.js"))


def mark() -> str:
    """Changes with every change of the sources."""
    texts = (_text(path.name) for path in sorted(SOURCE.iterdir()))
    return hashlib.sha256("\0".join(texts).encode()).hexdigest() + "\n"


def _text(name: str) -> str:
    return (SOURCE / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    build()
