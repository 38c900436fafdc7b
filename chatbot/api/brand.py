"""The shop's logo, where it is a file of this server."""

from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse

from chatbot.api.entry import TheSettings
from chatbot.api.media import answer

router = APIRouter(include_in_schema=False)


@router.api_route("/brand/logo", methods=["GET", "HEAD"])
def logo(settings: TheSettings) -> FileResponse:
    """The picture that the settings name, and no other file."""
    named = settings.logo
    found = Path(named) if named and not named.startswith("https://") else None
    return answer(found if found and found.is_file() else None)
