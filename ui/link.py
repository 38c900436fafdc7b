"""Addresses that may become links and pictures."""

import re
from urllib.parse import urlsplit

_WEB = re.compile(r"https?://[^\s\\\x00-\x20\x7f]+", re.IGNORECASE)
_HERE = re.compile(r"/(?![/\\])[^\s\\\x00-\x20\x7f]*")


def safe_link(address: str) -> str:
    """The address when it is http(s) or a path of this site ("/..."), otherwise an empty string."""
    address = address.strip()
    if _HERE.fullmatch(address):
        return address
    if not _WEB.fullmatch(address):
        return ""
    try:
        return address if urlsplit(address).hostname else ""
    except ValueError:
        return ""
