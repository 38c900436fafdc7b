"""What is kept of a secret that opens something."""

import hashlib


def digest(secret: str) -> str:
    """The SHA-256 of a token or key in hex: enough to know it again, and too little to find it out."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
