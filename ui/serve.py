"""The whole site: the API with the chat page mounted at ``/``."""

from fastapi import FastAPI

from chatbot.api.app import create_app
from chatbot.settings import Settings
from chatbot.shop import Shop
from ui.page import mount


def page_of(shop: Shop, settings: Settings) -> FastAPI:
    """The app of an open shop. The page takes every address that the API doesn't, so it is mounted last."""
    app = create_app(shop, settings)
    return mount(app, shop, store_name=settings.store_name, limit=settings.text_limit)


def worker() -> FastAPI:
    """The app of one worker process; its shop stays open as long as the process lives."""
    from chatbot.compose import open_shop

    settings = Settings()
    shop = open_shop(settings).__enter__()
    return page_of(shop, settings)
