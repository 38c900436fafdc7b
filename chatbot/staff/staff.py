"""The shop's people behind one door: to open accounts, to sign in, and to say who somebody is."""

import logging
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

from sqlalchemy import Engine

from chatbot.staff.clerk import Clerk, Role, checked, key
from chatbot.staff.ledger import Account, Ledger
from chatbot.staff.password import USUAL, Cost, hashed, matches
from chatbot.staff.throttle import Throttle

#: How long a session lasts.
LASTS = timedelta(hours=12)
_BYTES = 32
#: Hashing takes memory and a core: more at a time would only wait for each other.
_AT_ONCE = 2
_log = logging.getLogger(__name__)


class WrongPassword(PermissionError):
    """The name and the password don't belong together. It isn't told which of them is wrong."""


class TooMany(PermissionError):
    """Too many failed before; ``wait`` is how long until the next try."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"too many tries; the next one in {wait.total_seconds():.0f} s")
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Session:
    """A clerk who is signed in. ``token`` proves it until ``until``; nobody can find it out again later."""

    token: str
    clerk: Clerk
    until: datetime


class Staff:
    """Everybody who works at the shop. Any number of these may work on one database; each slows down guessers by itself."""

    def __init__(self, engine: Engine, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC), cost: Cost = USUAL) -> None:
        self._ledger = Ledger(engine)
        self._clock = clock
        self._cost = cost
        self._by_name = Throttle(clock, free=10, longest=timedelta(seconds=30))
        self._by_address = Throttle(clock, free=20, longest=timedelta(minutes=1))
        self._places = threading.Semaphore(_AT_ONCE)

    def add(self, name: str, password: str, role: Role = Role.AGENT) -> Clerk:
        """Open an account.

        Raises:
            BadName: nobody may be called so.
            BadPassword: it is too short or too long.
            ClerkExists: there is one of this name.
        """
        clerk = Clerk(checked(name), role)
        self._ledger.add(clerk, hashed(password, self._cost), at=self._clock())
        return clerk

    def find(self, name: str) -> Clerk | None:
        account = self._ledger.find(name)
        return account.clerk if account else None

    def all(self) -> tuple[Clerk, ...]:
        """Everybody, by name."""
        return self._ledger.all()

    def anybody(self) -> bool:
        """Whether anybody works here."""
        return self._ledger.anybody()

    def change_password(self, name: str, password: str) -> None:
        """Set another password. All sessions of this name end.

        Raises:
            BadPassword: it is too short or too long.
            NoClerk: there is no account of this name.
        """
        self._ledger.change(name, hashed(password, self._cost))

    def remove(self, name: str) -> None:
        """Close an account. All of its sessions end.

        Raises:
            NoClerk: there is no account of this name.
        """
        self._ledger.remove(name)

    def sign_in(self, name: str, password: str, *, address: str = "") -> Session:
        """Begin a session. ``address`` is where the caller is, for slowing down who guesses.

        A name that nobody has takes as long as one that somebody has.

        Raises:
            WrongPassword: they don't belong together.
            TooMany: too many tries for this name, or from this address, have failed.
        """
        who = key(name[:200])
        wait = max(self._by_name.wait(who), self._by_address.wait(address))
        if wait:
            raise TooMany(wait)
        self._by_name.tried(who)
        self._by_address.tried(address)
        account = self._ledger.find(name[:200])
        with self._places:
            right = matches(password, account.password if account else self._nobodys)
        session = self._begun(account) if account and right else None
        if session is None:
            _log.warning("a wrong password for %r from %s", who[:60], address or "somewhere")
            raise WrongPassword("this name and this password don't belong together")
        self._by_name.passed(who)
        self._by_address.passed(address, forget=False)
        return session

    def who(self, token: str) -> Clerk | None:
        """Who the bearer of a session's token is; None where it is none, or ended."""
        session = self.session(token)
        return session.clerk if session else None

    def session(self, token: str) -> Session | None:
        """The session of this token; None where it is none, or ended."""
        found = self._ledger.bearer(token, at=self._clock()) if token else None
        return Session(token, *found) if found else None

    def sign_out(self, token: str) -> None:
        """End a session. One that isn't there is no trouble."""
        self._ledger.end(token)

    def _begun(self, account: Account) -> Session | None:
        now = self._clock()
        session = Session(secrets.token_urlsafe(_BYTES), account.clerk, now + LASTS)
        if not self._ledger.begin(account, session.token, at=now, until=session.until):
            return None
        _log.info("%r signed in", account.clerk.name)
        return session

    @cached_property
    def _nobodys(self) -> str:
        """A hash for names that nobody has."""
        return hashed(secrets.token_urlsafe(_BYTES), self._cost)
