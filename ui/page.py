"""The chat page: a Gradio app that draws nothing of Gradio's own.

Two components carry it. ``talk`` is the frame with the transcript, the composer and the drawer; its value is data that its script
(assets/talk) works into the page piece by piece, and what that script asks beside the talk is answered by the server at once. ``aside``
is the profile panel; its value is markup. Everything that is markup was made by the escaping renderers of this package.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import gradio as gr
from fastapi import FastAPI

from ui.attendant import Attendant
from ui.bare import BARE
from ui.brand import Brand
from ui.desk import Desk, Wording
from ui.head import head
from ui.profile_desk import ProfileDesk
from ui.questions import questions
from ui.shell import shell
from ui.shop import Shop
from ui.sources import panel_script, sheets, talk_script
from ui.texts import Texts
from ui.view import View

# Gradio wants a key to scramble what it keeps in localStorage. It is no secret (it is sent to every browser); it is fixed
# so that a restart of the server doesn't end anybody's conversation.
_STORED_UNDER, _SCRAMBLED_WITH = "shoptalk.conversation", "shoptalk"
_QUIETLY: dict[str, Any] = {"show_progress": "hidden", "concurrency_limit": None, "api_visibility": "private"}
#: The part of the address that names a shared conversation.
_SHARED = "shared"


def build(shop: Shop, brand: Brand, texts: Texts, *, greeting: str = "", examples: Sequence[str] = (), limit: int = 1000) -> gr.Blocks:
    """The page of a shop in a language.

    ``greeting`` and ``examples`` stand in where the opening of a conversation has none; ``limit`` is the most characters
    of a message. Serve it with `mount`, which adds the style that belongs to it.
    """
    desk = Desk(shop, Wording(texts, greeting, tuple(examples), limit))
    asked = questions(Attendant(shop, texts))
    page: gr.Blocks = gr.Blocks(title=brand.name, analytics_enabled=False, fill_width=True)
    with page:
        token = gr.BrowserState("", storage_key=_STORED_UNDER, secret=_SCRAMBLED_WITH)
        frame = str(shell(texts, brand, limit=limit))
        talk = gr.HTML(
            None, html_template="${shell}", js_on_load=talk_script(), apply_default_css=False, server_functions=asked, shell=frame
        )
        aside = gr.HTML("", js_on_load=panel_script(), apply_default_css=False, elem_id="aside", elem_classes=["aside", "look"], parcel=None)
        _wire(page, desk, talk, aside, token)
        _wire_panel(desk.profile, brand.name, [talk, aside, token])
    # Gradio sums up all events so far with pandas after every single one; nobody looks at that here.
    page._queue.ANAYLTICS_CACHE_FREQUENCY = sys.maxsize
    page._queue.ANALYTICS_MAX_EVENTS = 1
    return page


def mount(
    app: FastAPI, shop: Shop, brand: Brand, texts: Texts, *, path: str = "/", greeting: str = "", examples: Sequence[str] = (), limit: int = 1000
) -> FastAPI:
    """Serve the page at a path of the app. At "/" it takes every address that isn't the app's yet: mount it last."""
    page = build(shop, brand, texts, greeting=greeting, examples=examples, limit=limit)
    gr.mount_gradio_app(
        app,
        page,
        path,
        **BARE,
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"]),
        head=head(brand, texts, sheets()),
    )
    return app


def _wire(page: gr.Blocks, desk: Desk, talk: Any, aside: Any, token: gr.BrowserState) -> None:
    """Which event of the page's scripts asks the desk for what."""
    screen = [talk, aside, token]

    def arrive(kept: object, request: gr.Request) -> tuple[Any, ...]:
        key = _words(request.query_params.get(_SHARED))
        return _outputs(desk.borrow(key) if key else desk.arrive(_words(kept)))

    def say(kept: object, event: gr.EventData) -> Iterator[tuple[Any, ...]]:
        for view in desk.say(_words(kept), _field(event, "text"), _field(event, "key"), _field(event, "instead")):
            yield _outputs(view)

    def enter(event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.arrive(_field(event, "token")))

    def react(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.profile.react(_words(kept), _field(event, "item"), _field(event, "kind")))

    page.load(arrive, token, screen, **_QUIETLY)
    talk.say(say, token, screen, **_QUIETLY)
    talk.enter(enter, None, screen, **_QUIETLY)
    talk.restart(_with_token(desk.start_over), token, screen, **_QUIETLY)
    talk.refresh(_with_token(desk.profile.refresh), token, screen, **_QUIETLY)
    talk.react(react, token, screen, trigger_mode="multiple", **_QUIETLY)


def _wire_panel(desk: ProfileDesk, store: str, screen: list[Any]) -> None:
    """The same for the profile panel."""
    _, aside, token = screen

    def forget(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.forget(_words(kept), _field(event, "interest")))

    def regret(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.regret(_words(kept), _field(event, "key")))

    def edit(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.edit(_words(kept), _field(event, "interest"), _field(event, "polarity")))

    def remember(kept: object, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(desk.remember(_words(kept), _field(event, "given")))

    def export(kept: object) -> Any:
        parcel = desk.parcel(_words(kept), store, datetime.now(UTC).date().isoformat())
        return gr.HTML(parcel={"name": parcel.name, "text": parcel.text}) if parcel else gr.skip()

    for heard, answer in ((aside.forget, forget), (aside.regret, regret), (aside.edit, edit)):
        heard(answer, token, screen, trigger_mode="multiple", **_QUIETLY)
    aside.remember(remember, token, screen, **_QUIETLY)
    aside.erase(_with_token(desk.forget_all), token, screen, **_QUIETLY)
    aside.export(export, token, aside, **_QUIETLY)


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
