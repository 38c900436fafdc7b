"""The chat page: a Gradio app that draws nothing of Gradio's own.

Two components carry it. ``talk`` is the frame with the transcript and the composer; its value is data that its script
(assets/talk.js) works into the page piece by piece. ``aside`` is the profile panel; its value is markup. Everything that
is markup was made by the escaping renderers of this package.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI

from ui.desk import GREETING, Desk, View, Wording
from ui.shell import shell
from ui.shop import Shop

_ASSETS = Path(__file__).parent / "assets"
# Gradio wants a key to scramble what it keeps in localStorage. It is no secret (it is sent to every browser); it is fixed
# so that a restart of the server doesn't end anybody's conversation.
_STORED_UNDER, _SCRAMBLED_WITH = "shoptalk.conversation", "shoptalk"
_QUIETLY: dict[str, Any] = {"show_progress": "hidden", "concurrency_limit": None, "api_visibility": "private"}


def build(shop: Shop, *, store_name: str, greeting: str = "", examples: Sequence[str] = (), limit: int = 1000) -> gr.Blocks:
    """The page of a shop.

    ``greeting`` and ``examples`` stand in where the opening of a conversation has none; ``limit`` is the most characters
    of a message. Serve it with `mount`, which adds the style that belongs to it.
    """
    wording = Wording(greeting or GREETING, tuple(examples), limit)
    desk = Desk(shop, wording)
    page: gr.Blocks = gr.Blocks(title=store_name, analytics_enabled=False, fill_width=True)
    with page:
        token = gr.BrowserState("", storage_key=_STORED_UNDER, secret=_SCRAMBLED_WITH)
        frame = str(shell(store_name, limit=limit))
        talk = gr.HTML(None, html_template="${shell}", js_on_load=_asset("talk.js"), apply_default_css=False, shell=frame)
        aside = gr.HTML("", js_on_load=_asset("panel.js"), apply_default_css=False, elem_id="aside", elem_classes="aside")
        _wire(page, desk, talk, aside, token)
    # Gradio sums up all events so far with pandas after every single one; nobody looks at that here.
    page._queue.ANAYLTICS_CACHE_FREQUENCY = sys.maxsize
    page._queue.ANALYTICS_MAX_EVENTS = 1
    return page


def mount(
    app: FastAPI, shop: Shop, *, store_name: str, path: str = "/", greeting: str = "", examples: Sequence[str] = (), limit: int = 1000
) -> FastAPI:
    """Serve the page at a path of the app. At "/" it takes every address that isn't the app's yet: mount it last."""
    page = build(shop, store_name=store_name, greeting=greeting, examples=examples, limit=limit)
    gr.mount_gradio_app(
        app,
        page,
        path,
        footer_links=[],
        run_history=False,
        max_file_size=1,  # bytes: nobody uploads anything here
        show_error=False,
        ssr_mode=False,
        mcp_server=False,
        enable_monitoring=False,
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"]),
        head=f'<meta name="color-scheme" content="light dark"><style>{_asset("page.css")}</style>',
    )
    return app


def _wire(page: gr.Blocks, desk: Desk, talk: Any, aside: Any, token: gr.BrowserState) -> None:
    """Which event of the page's scripts asks the desk for what."""
    screen = [talk, aside, token]

    def say(kept: object, event: gr.EventData) -> Iterator[tuple[Any, ...]]:
        for view in desk.say(_words(kept), _field(event, "text"), _field(event, "key")):
            yield _outputs(view)

    def react(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.react(_words(kept), _field(event, "item"), _field(event, "kind")))

    def forget(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.forget(_words(kept), _field(event, "interest")))

    def edit(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.edit(_words(kept), _field(event, "interest"), _field(event, "polarity")))

    def remember(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.remember(_words(kept), _field(event, "given")))

    page.load(_with_token(desk.arrive), token, screen, **_QUIETLY)
    talk.say(say, token, screen, **_QUIETLY)
    talk.restart(_with_token(desk.start_over), token, screen, **_QUIETLY)
    for part in (talk, aside):
        part.react(react, token, screen, trigger_mode="multiple", **_QUIETLY)
    aside.forget(forget, token, screen, trigger_mode="multiple", **_QUIETLY)
    aside.edit(edit, token, screen, trigger_mode="multiple", **_QUIETLY)
    aside.remember(remember, token, screen, **_QUIETLY)
    aside.erase(_with_token(desk.forget_all), token, screen, **_QUIETLY)


def _with_token(view: Callable[[str], View]) -> Callable[[object], tuple[Any, ...]]:
    def show(kept: object) -> tuple[Any, ...]:
        return _outputs(view(_words(kept)))

    return show


def _outputs(view: View) -> tuple[Any, ...]:
    return tuple(gr.skip() if part is None else part for part in (view.talk, view.panel, view.token))


def _field(event: gr.EventData, name: str) -> str:
    return _words(getattr(event, name, ""))


def _words(sent: object) -> str:
    """What a browser sent, if it is text at all."""
    return sent if isinstance(sent, str) else ""


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")
