"""The whole site: the API with the pages, each in every language."""

from fastapi import FastAPI

from chatbot.api.app import create_app
from chatbot.settings import Settings
from chatbot.shop import Shop
from ui.brand import brand_of
from ui.console.page import mount as mount_console
from ui.insights.page import mount as mount_insights
from ui.page import mount
from ui.staff_login import router as staff_login
from ui.texts import LANGUAGES, Texts
from ui.tongue import InTheirLanguage, address
from ui.widget.route import router as widget

#: The pages that come in every language, by their English addresses.
PAGES = ("/", "/agent/", "/insights/")


def page_of(shop: Shop, settings: Settings) -> FastAPI:
    """The app of an open shop. The page takes every address that the API doesn't, so it is mounted last."""
    app, brand = create_app(shop, settings), brand_of(settings)
    app.add_middleware(InTheirLanguage, pages=PAGES)
    app.include_router(widget(settings.store_name, settings.accent or ""))
    app.include_router(staff_login(shop.staff, brand))
    for tongue in LANGUAGES:
        mount_console(app, shop.helpdesk, shop, shop.staff.who, brand, Texts.of(tongue), path=address("/agent", tongue))
        mount_insights(app, shop.insights, shop.staff.who, brand, Texts.of(tongue), path=address("/insights", tongue), words_min=settings.insights_words_min)
    for tongue in reversed(LANGUAGES):  # English last: it is at "/"
        mount(app, shop, brand, Texts.of(tongue), path=address("/", tongue).rstrip("/") or "/", limit=settings.text_limit)
    return app


def worker() -> FastAPI:
    """The app of one worker process; its shop stays open as long as the process lives."""
    from chatbot.compose import open_shop

    settings = Settings()
    shop = open_shop(settings).__enter__()
    return page_of(shop, settings)
