"""Pictures that a merchant keeps in a folder: found by name, copied into the data folder, served from there."""

import shutil
from dataclasses import dataclass
from pathlib import Path

#: The address under which the program serves pictures of its own.
SERVED = "/media"
_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"})


@dataclass(frozen=True, slots=True)
class Pictures:
    """The folder pictures come from, the folder they are copied to, and the address under which that one is served."""

    source: Path
    target: Path
    prefix: str = SERVED

    def address(self, name: str) -> str | None:
        """The address of a picture, copied if it wasn't yet; None where the source folder has no such picture."""
        root = self.source.resolve()
        found = (root / name).resolve()
        if found.suffix.lower() not in _SUFFIXES or not found.is_relative_to(root) or not found.is_file():
            return None
        relative = found.relative_to(root)
        copy = self.target / relative
        if not copy.exists() or copy.stat().st_mtime < found.stat().st_mtime:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(found, copy)
        return f"{self.prefix}/{relative.as_posix()}"
