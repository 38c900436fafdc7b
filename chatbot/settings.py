"""Every setting, read once from the environment by the composition root."""

import os
import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from chatbot.pictures import KINDS

_COLOR = re.compile(r"[0-9a-f]{3}|[0-9a-f]{6}")
#: What a browser calls a site: scheme, host and port. Pages of files have the origin "null"; * is every site.
_ORIGIN = re.compile(r"https?://[^\s/?#@*\\]+|null|\*", re.IGNORECASE)
_PICTURE_ADDRESS = re.compile(r"https://[^\s\\\"'<>]+")


def _home() -> Path:
    """Where user data goes on this kind of system: the same folder whatever the working directory is."""
    base = os.environ.get("XDG_DATA_HOME", "")
    return (Path(base) if base else Path.home() / ".local" / "share") / "shoptalk"


class Settings(BaseSettings):
    """Each one is set by an environment variable of its name with ``SHOPTALK_`` before it: ``SHOPTALK_PORT=8000``."""

    model_config = SettingsConfigDict(env_prefix="SHOPTALK_", env_ignore_empty=True, extra="ignore", frozen=True)

    data: Path = Field(
        default_factory=_home, description="Folder of the databases, vectors and pictures; default ~/.local/share/shoptalk."
    )
    host: str = Field(default="127.0.0.1", description="Address to serve on.")
    port: int = Field(default=7860, ge=0, le=65535, description="Port to serve on.")
    store_name: str = Field(default="Our store", max_length=80, description="The shop's name, as shoppers read it.")
    accent: str | None = Field(default=None, description="The shop's color on all pages, such as '#14594a'; words on it and in it are kept readable.")
    logo: str | None = Field(
        default=None, description="The shop's logo: a picture file (svg, png, jpg, webp, gif, avif) or an https address; default the name's first letter."
    )
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Web sites whose scripts may call the API, separated by commas; none by default."
    )

    llm: str = Field(default="llama.cpp", description="The language model: llama.cpp[:FILE], transformers:…, openai:MODEL@URL, langchain:…, none.")
    llm_api_key: SecretStr | None = Field(default=None, description="Key of a model server that asks for one.")
    model_timeout_s: float = Field(default=8.0, gt=0, le=600, description="The longest that the model may take; the answer from facts is there before.")
    model_places: int = Field(default=2, ge=1, le=64, description="How many replies a model in this process writes at a time.")
    model_line: int = Field(default=16, ge=0, le=1000, description="How many requests may wait for a place at it; further ones are answered from facts.")
    model_wait_s: float = Field(
        default=4.0, ge=0, le=60, description="The longest wait for a place; where it would be longer, the answer is made from facts at once."
    )
    adapter: str = Field(
        default="auto", description="What the model learned on top: auto (the program's own adapter, on the packaged model), none, or a GGUF file."
    )
    device: str = Field(
        default="auto", pattern=r"^(auto|cpu|mps|cuda(:\d{1,3})?)$", description="Where a transformers model runs: auto takes a GPU if there is one."
    )
    understand: Literal["auto", "on", "off"] = Field(
        default="auto",
        description="Whether the language model is asked what words mean that nothing else explains: auto asks any but the packaged one.",
    )
    understand_timeout_s: float = Field(default=4.0, gt=0, le=60, description="The longest that the model may take over that; cards never wait for it.")
    understand_tokens: int = Field(default=160, ge=16, le=1024, description="The most tokens of its answer to that.")
    style: str = Field(
        default="", max_length=200, description="How the model shall talk, in a sentence: 'Warm and a little playful.', 'Formal, no contractions.'"
    )
    model_tokens: int = Field(default=160, ge=1, le=4096, description="The most tokens of one reply.")

    database_url: SecretStr | None = Field(
        default=None, description="Database for conversations, such as postgresql://…; default a SQLite file in the data folder."
    )
    chroma_url: str | None = Field(
        default=None,
        description="Address of a Chroma server; default an embedded one in the data folder. A path keeps this shop's vectors apart from those of others.",
    )
    chroma_timeout_s: float = Field(
        default=10.0, gt=0, le=600, description="The longest that a Chroma server may take over an answer; without one, items are found by their words alone."
    )
    currency: str | None = Field(
        default=None, pattern="^[A-Z]{3}$", description="Currency of prices that don't say it, when a catalogue is imported; default USD."
    )

    admin_key: SecretStr | None = Field(default=None, description="Key for changing the catalogue over HTTP; without one nobody can.")
    agent_key: SecretStr | None = Field(
        default=None, description="Key of programs that serve shoppers, for /v1/agent; people sign in (shoptalk staff add)."
    )
    agent_away_min: float = Field(
        default=10.0, gt=0, le=1440, description="Minutes of silence after which a colleague may take over the conversation that an agent has."
    )
    agent_live_min: float = Field(
        default=30.0, gt=0, le=1440, description="Minutes since the shopper's last words for which a conversation is listed for agents as a live one."
    )
    identity_secret: SecretStr | None = Field(
        default=None,
        description="Secret shared with the shop's own server, which proves user ids with it. "
        "Without it any caller's user_id is believed: then let only the shop's server reach the API, or send no user ids.",
    )

    insights_words_min: int = Field(
        default=1, ge=1, le=1000, description="Shoppers' words for what isn't carried are told to the merchant from so many conversations on."
    )

    text_limit: int = Field(default=100_000, ge=100, description="The most characters of one message.")
    body_limit: int = Field(default=200_000, ge=1000, description="The most bytes of one request.")
    items_limit: int = Field(default=20_000_000, ge=1000, description="The most bytes of one upload of items.")
    patience_s: float = Field(default=8.0, gt=0, le=120, description="How long a turn waits for the one before it in the same conversation.")
    consent: Literal["ask", "given"] = Field(
        default="ask",
        description="Whether tastes are kept from one conversation to the next: ask (only when the shopper says so), "
        "or given (unless the shopper says no), where the shop's own terms have settled it.",
    )
    half_life_days: float = Field(default=60.0, gt=0, description="After so long, old taste counts half.")

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(origin.strip().rstrip("/") for origin in value.split(",") if origin.strip())
        return value

    @field_validator("allowed_origins")
    @classmethod
    def _origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for origin in value:
            if not _ORIGIN.fullmatch(origin):
                raise ValueError(f"{origin!r} is no origin: write it as the address bar begins, https://shop.example, without a path")
        return tuple(origin.lower() for origin in value)

    @field_validator("data")
    @classmethod
    def _expand(cls, value: Path) -> Path:
        return value.expanduser()

    @field_validator("accent")
    @classmethod
    def _color(cls, value: str | None) -> str | None:
        digits = (value or "").strip().removeprefix("#").lower()
        if value is not None and not _COLOR.fullmatch(digits):
            raise ValueError(f"{value!r} is no color: write it as #rrggbb, such as #14594a")
        return f"#{digits}" if value is not None else None

    @field_validator("logo")
    @classmethod
    def _picture(cls, value: str | None) -> str | None:
        if value is None or _PICTURE_ADDRESS.fullmatch(value):
            return value
        if "://" in value:
            raise ValueError(f"{value!r} is no address that browsers load everywhere: give an https:// address or a picture file")
        file = Path(value).expanduser()
        if file.suffix.lower() not in KINDS:
            raise ValueError(f"{value!r} is no picture: its name must end with one of {', '.join(KINDS)}")
        if not file.is_file():
            raise ValueError(f"there is no file {value!r}")
        return str(file.resolve())

    @property
    def database(self) -> str:
        """The address of the database for conversations."""
        return self.database_url.get_secret_value() if self.database_url else f"sqlite:///{self.data / 'shoptalk.db'}"

    @property
    def media(self) -> Path:
        """The folder of pictures that are served under ``/media``."""
        return self.data / "media"
