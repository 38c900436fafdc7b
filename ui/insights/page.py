"""The merchant's page: a Gradio app that draws nothing of Gradio's own, behind a gate that lets admins in alone.

Its script asks for what is chosen in the frame, and puts the answer, which is markup, below it.
"""

import logging
import sys
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI
from starlette.middleware import Middleware

from chatbot.insights.insights import Insights
from ui.bare import BARE
from ui.brand import Brand
from ui.gate import Gate, Who
from ui.head import head
from ui.insights.frame import frame
from ui.insights.look import wanted
from ui.insights.sheet import sheet, trouble
from ui.texts import Texts

_ASSETS = Path(__file__).parent.parent / "assets"
_SCRIPTS = ("insights-plot.js", "insights.js")
_log = logging.getLogger(__name__)


def build(insights: Insights, brand: Brand, texts: Texts, *, words_min: int = 1) -> gr.Blocks:
    """The page in a language. Shoppers' words are told from ``words_min`` conversations on. Serve it with `mount`, which adds style and gate."""

    def look(sent: Any) -> str:
        try:
            return str(sheet(insights, texts, wanted(sent if isinstance(sent, dict) else {}, insights.today, words_min)))
        except Exception:  # the page says so, and can be asked again
            _log.exception("the insights can't be told")
            return str(trouble(texts))

    page: gr.Blocks = gr.Blocks(title=f"{texts('insights.page')} · {brand.name}", analytics_enabled=False, fill_width=True)
    with page:
        script = "\n".join((_ASSETS / name).read_text(encoding="utf-8") for name in _SCRIPTS)
        template = f'<div class="insights look">{frame(brand, texts)}<div class="answer"></div></div>'
        gr.HTML("", html_template="${shell}", js_on_load=script, apply_default_css=False, shell=template, server_functions=[look])
    # Gradio sums up all events so far with pandas after every single one; nobody looks at that here.
    page._queue.ANAYLTICS_CACHE_FREQUENCY = sys.maxsize
    page._queue.ANALYTICS_MAX_EVENTS = 1
    return page


def mount(app: FastAPI, insights: Insights, who: Who, brand: Brand, texts: Texts, *, path: str = "/insights", words_min: int = 1) -> FastAPI:
    """Serve the page at a path of the app, to admins alone. ``who`` says whose session a token is."""
    gr.mount_gradio_app(
        app,
        build(insights, brand, texts, words_min=words_min),
        path,
        app_kwargs={"middleware": [Middleware(Gate, who=who, admins=True)]},
        **BARE,
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"]),
        head=head(brand, texts, (_ASSETS / "insights.css").read_text(encoding="utf-8")),
    )
    return app
