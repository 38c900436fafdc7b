"""What stands in the head of every page: its language, its look, its icon."""

from markupsafe import Markup

from ui.brand import Brand
from ui.texts import Texts
from ui.theme import theme

_HEAD = Markup('<meta name="color-scheme" content="light dark">{icon}<style>{sheet}</style><script>{language}</script>')
# Gradio writes the browser's language into a page that may be in another one: ours is put back.
_LANGUAGE = Markup(
    '(() => {{ const page = document.documentElement, ours = () => {{ if (page.lang !== "{tag}") page.lang = "{tag}"; }};'
    ' ours(); new MutationObserver(ours).observe(page, {{ attributeFilter: ["lang"] }}); }})();'
)
_ICON = Markup('<link rel="icon" href="{}">')
#: What browsers and screen readers call our languages.
_TAGS = {"en": "en", "zh": "zh-CN"}


def head(brand: Brand, texts: Texts, sheets: str = "") -> str:
    """The markup of the head; ``sheets`` are the style sheets of the surface itself."""
    icon = _ICON.format(brand.logo) if brand.logo else ""
    return str(_HEAD.format(icon=icon, sheet=Markup(theme(brand.accent) + sheets), language=_LANGUAGE.format(tag=_TAGS[texts.language])))
