"""A real PostgreSQL server for one run: a throwaway cluster that only its own folder's socket leads to."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg

_USER = "shop"
_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"


def binaries() -> Path | None:
    """The folder of ``initdb`` and ``pg_ctl``: that on the path, or the newest that Debian keeps out of it."""
    found = shutil.which("initdb")
    if found and shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    kept = [p.parent for p in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(kept, key=lambda p: int(p.parent.name) if p.parent.name.isdigit() else 0, default=None)


@dataclass(frozen=True)
class Cluster:
    """A running server; ``folder`` has its data, its log and its socket."""

    folder: Path
    bin: Path
    user: str | None
    _numbers: "count[int]"

    @contextmanager
    def database(self) -> Iterator[str]:
        """An address at which nothing is yet: a schema of its own, which is made faster than a database. At the end, whoever is still there is put out."""
        name = f"shop_{next(self._numbers)}"
        self._say(f"CREATE SCHEMA {name}")
        try:
            yield f"{self.url}&options=-csearch_path%3D{name}&application_name={name}"
        finally:
            self._say(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{name}'")

    @property
    def url(self) -> str:
        return f"postgresql://{_USER}@/postgres?host={self.folder}"

    def start(self) -> None:
        self._ctl("-o", f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' {_QUICK}", "-l", str(self.folder / "log"), "start")

    def stop(self) -> None:
        """Now, whoever is still there."""
        self._ctl("-m", "fast", "stop")

    def make(self) -> None:
        settled = ("--username", _USER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync")
        self._run("initdb", "--pgdata", str(self.folder / "data"), *settled)

    def _ctl(self, *arguments: str) -> None:
        self._run("pg_ctl", "--pgdata", str(self.folder / "data"), "--wait", *arguments)

    def _run(self, name: str, *arguments: str) -> None:
        output = self.folder / "output"
        with output.open("ab") as kept:  # a pipe would be held open by the server that stays
            done = subprocess.run(
                [str(self.bin / name), *arguments], user=self.user, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=kept, stderr=kept, timeout=120
            )
        if done.returncode:
            raise RuntimeError(f"{name} failed:\n{output.read_text('utf-8', 'replace')[-2000:]}")

    def _say(self, statement: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def cluster(bin: Path) -> Iterator[Cluster]:
    """A server of these binaries, in a folder of its own, stopped and gone at the end. PostgreSQL refuses to run as root: then another user does."""
    folder = Path(tempfile.mkdtemp(prefix="shoptalk-pg-"))
    user = _other_user() if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    made = Cluster(folder, bin, user, count(1))
    try:
        made.make()
        made.start()
        try:
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _other_user() -> str:
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"
