"""Links that may be followed from a shop's page."""

import re

_ABSOLUTE = re.compile(r"https?://[^\s/?#@]+(?:[/?#]\S*)?", re.IGNORECASE)
_SITE = re.compile(r"https?://[^\s/?#@\\<>\"']+(?:/[^\s?#\\<>\"']*)?", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+")
LONGEST = 2_000


def safe_link(link: str) -> str | None:
    """The link as it may be kept: http(s) or site-relative; None for any other scheme or form."""
    link = link.strip()
    if link.startswith("//"):
        link = "https:" + link
    if not link or len(link) > LONGEST or any(c.isspace() or not c.isprintable() or c in "\\<>\"'" for c in link):
        return None
    if _SCHEME.match(link):
        return link if _ABSOLUTE.fullmatch(link) else None
    return link


def on_site(link: str, site: str) -> str:
    """The link with the address of the site before it, where it has none of its own; without a site as it was."""
    return link if not site or not link or _SCHEME.match(link) else f"{site}/{link.lstrip('/')}"


def site_address(site: str) -> str:
    """The address of a site without the slash at its end. Raises `ValueError` where it isn't one."""
    address = site.strip().rstrip("/")
    if not _SITE.fullmatch(address):
        raise ValueError(f"{site!r} is not the address of a site, such as https://shop.example")
    return address


def safe_picture(link: str) -> str | None:
    """The same for a picture, which may also be a small inline one."""
    link = link.strip()
    return link if len(link) < 200_000 and _PICTURE.fullmatch(link) else safe_link(link)
