"""The pictures of the data folder."""

from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse

from chatbot.api.entry import TheSettings
from chatbot.api.problem import Problem
from chatbot.pictures import KINDS

router = APIRouter(include_in_schema=False)

_HEADERS = {
    "Cache-Control": "public, max-age=86400",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
}


@router.api_route("/media/{path:path}", methods=["GET", "HEAD"])
def picture(settings: TheSettings, path: str) -> FileResponse:
    """A picture; nothing else in the folder, and nothing outside of it."""
    return answer(_inside(settings.media, path))


def answer(found: Path | None) -> FileResponse:
    """A file if it is a picture, with headers that keep a drawing from running scripts.

    Raises:
        Problem: there is none.
    """
    kind = KINDS.get(found.suffix.lower()) if found else None
    if found is None or kind is None:
        raise Problem(404, "There is no such picture.", kind="no-picture")
    return FileResponse(found, media_type=kind, headers=_HEADERS)


def _inside(folder: Path, path: str) -> Path | None:
    """The file of this path if it lies in the folder, links followed."""
    try:
        root = folder.resolve()
        found = (root / path).resolve()
        return found if found.is_relative_to(root) and found.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None
