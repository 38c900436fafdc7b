"""The tables of accounts and sessions. Of a session's token only its SHA-256 is kept."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, delete, insert, literal, select, update
from sqlalchemy.exc import IntegrityError

from chatbot.staff.clerk import Clerk, Role, key
from chatbot.store.digest import digest
from chatbot.store.tables import clerks, sessions, time_from_text, time_to_text


class ClerkExists(ValueError):
    """There is an account of this name."""


class NoClerk(LookupError):
    """There is no account of this name."""


@dataclass(frozen=True, slots=True)
class Account:
    """A clerk with what is kept of the password."""

    clerk: Clerk
    password: str


class Ledger:
    """Keeps who works here and who is signed in."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, clerk: Clerk, password: str, *, at: datetime) -> None:
        """Open an account.

        Raises:
            ClerkExists: there is one of this name.
        """
        row = {"key": key(clerk.name), "name": clerk.name, "role": clerk.role.value, "password": password, "at": time_to_text(at)}
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(clerks), row)
        except IntegrityError as error:
            raise ClerkExists(f"there is an account of the name {clerk.name!r} already") from error

    def find(self, name: str) -> Account | None:
        with self._engine.connect() as connection:
            row = connection.execute(select(clerks).where(clerks.c.key == key(name))).first()
        return Account(Clerk(row.name, Role(row.role)), row.password) if row else None

    def all(self) -> tuple[Clerk, ...]:
        """Everybody, by name."""
        with self._engine.connect() as connection:
            return tuple(Clerk(row.name, Role(row.role)) for row in connection.execute(select(clerks).order_by(clerks.c.key)))

    def anybody(self) -> bool:
        """Whether there is any account."""
        with self._engine.connect() as connection:
            return connection.execute(select(clerks.c.key).limit(1)).first() is not None

    def change(self, name: str, password: str) -> None:
        """Keep another password, and end all sessions of this name.

        Raises:
            NoClerk: there is no account of this name.
        """
        with self._engine.begin() as connection:
            changed = connection.execute(update(clerks).where(clerks.c.key == key(name)).values(password=password)).rowcount
            connection.execute(delete(sessions).where(sessions.c.clerk == key(name)))
        if not changed:
            raise NoClerk(f"there is no account of the name {name!r}")

    def remove(self, name: str) -> None:
        """Close an account and end all of its sessions.

        Raises:
            NoClerk: there is no account of this name.
        """
        with self._engine.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.clerk == key(name)))
            removed = connection.execute(delete(clerks).where(clerks.c.key == key(name))).rowcount
        if not removed:
            raise NoClerk(f"there is no account of the name {name!r}")

    def begin(self, account: Account, token: str, *, at: datetime, until: datetime) -> bool:
        """Let the bearer of the token be this clerk for a time; not if the account is gone or has another password by now. Old sessions are swept out."""
        mine = (clerks.c.key == key(account.clerk.name)) & (clerks.c.password == account.password)
        row = select(literal(_digest(token)), clerks.c.key, literal(time_to_text(at)), literal(time_to_text(until))).where(mine)
        with self._engine.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.until < time_to_text(at)))
            begun = insert(sessions).from_select(["token_hash", "clerk", "at", "until"], row).returning(sessions.c.clerk)
            return connection.execute(begun).first() is not None

    def bearer(self, token: str, *, at: datetime) -> tuple[Clerk, datetime] | None:
        """Whose session this is and how long it lasts; None where there is none, or not any more."""
        query = (
            select(clerks.c.name, clerks.c.role, sessions.c.until)
            .join(sessions, sessions.c.clerk == clerks.c.key)
            .where(sessions.c.token_hash == _digest(token), sessions.c.until > time_to_text(at))
        )
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        return (Clerk(row.name, Role(row.role)), time_from_text(row.until)) if row else None

    def end(self, token: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.token_hash == _digest(token)))


def _digest(token: str) -> str:
    return digest(token[:200])
