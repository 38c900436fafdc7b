"""The console: a Gradio app that draws nothing of Gradio's own, behind a gate that lets in the shop's people alone."""

import sys
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI
from starlette.middleware import Middleware

from chatbot.api.guard import SizeLimit
from ui.bare import BARE
from ui.brand import Brand
from ui.console.desk import Desk
from ui.console.helpdesk import Catalogue, HelpDesk
from ui.gate import CLERK, Gate, Who
from ui.head import head
from ui.texts import Texts

_ASSETS = Path(__file__).parent.parent / "assets"
#: Of one request.
_MOST_BYTES = 200_000
_SCRIPTS = ("console.js", "console-queue.js", "console-chat.js", "console-help.js", "console-start.js")


def build(desk: Desk, brand: Brand, texts: Texts) -> gr.Blocks:
    """The page in a language. Serve it with `mount`, which adds the style and the gate that belong to it."""

    def ask(sent: Any, request: gr.Request) -> dict[str, object]:
        return desk.ask(request.scope[CLERK], sent if isinstance(sent, dict) else {})

    page: gr.Blocks = gr.Blocks(title=f"{texts('console.page')} · {brand.name}", analytics_enabled=False, fill_width=True)
    with page:
        script = "\n".join((_ASSETS / name).read_text(encoding="utf-8") for name in _SCRIPTS)
        template = '<div class="console look" data-pane="queue"></div>'
        gr.HTML("", html_template=template, js_on_load=script, apply_default_css=False, server_functions=[ask])
    # Gradio sums up all events so far with pandas after every single one; nobody looks at that here.
    page._queue.ANAYLTICS_CACHE_FREQUENCY = sys.maxsize
    page._queue.ANALYTICS_MAX_EVENTS = 1
    return page


def mount(app: FastAPI, help_desk: HelpDesk, shop: Catalogue, who: Who, brand: Brand, texts: Texts, *, path: str = "/agent") -> FastAPI:
    """Serve the page at a path of the app. ``who`` says whose session a token is."""
    gr.mount_gradio_app(
        app,
        build(Desk(help_desk, shop, brand, texts), brand, texts),
        path,
        app_kwargs={"middleware": [Middleware(SizeLimit, limits={path: _MOST_BYTES}), Middleware(Gate, who=who)]},
        **BARE,
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"]),
        head=head(brand, texts, (_ASSETS / "console.css").read_text(encoding="utf-8")),
    )
    return app
