"""``shoptalk staff``: who works at the shop."""

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chatbot.cli.errors import said_plainly

if TYPE_CHECKING:
    from chatbot.staff.staff import Staff

app = typer.Typer(name="staff", no_args_is_help=True, help="Accounts of the people who help shoppers and see the shop's figures.")

Data = Annotated[Path | None, typer.Option("--data", help="Data folder; default: SHOPTALK_DATA or ~/.local/share/shoptalk.")]
Name = Annotated[str, typer.Argument(help="What they sign in with, and what shoppers read.")]
Generate = Annotated[bool, typer.Option("--generate", help="Make a password and print it.")]


@app.command()
@said_plainly
def add(
    name: Name,
    admin: Annotated[bool, typer.Option("--admin", help="They see the shop's figures, too.")] = False,
    generate: Generate = False,
    data: Data = None,
) -> None:
    """Open an account. The password is asked for twice, or read from standard input. With --generate, an account that is there already is left as it is."""
    from chatbot.staff.clerk import Role
    from chatbot.staff.password import generated

    role = Role.ADMIN if admin else Role.AGENT
    with _staff(data) as staff:
        there = staff.find(name)
        if there is not None and generate and there.role is role:
            typer.echo(
                f"{there.name} has an account already; the password is as it was. Another one: shoptalk staff password {shlex.quote(there.name)} --generate"
            )
            return
        if there is not None:
            raise ValueError(f"there is an account of the name {there.name!r} already, as {there.role}")
        password = generated() if generate else _asked()
        clerk = staff.add(name, password, role)
    typer.echo(f"{clerk.name} can sign in as {clerk.role}{f' with the password {password}' if generate else ''}")


@app.command("list")
@said_plainly
def list_(data: Data = None) -> None:
    """Say who has an account."""
    with _staff(data) as staff:
        clerks = staff.all()
    for clerk in clerks:
        typer.echo(f"{clerk.name}\t{clerk.role}")
    if not clerks:
        typer.echo("Nobody works here yet: shoptalk staff add NAME", err=True)


@app.command()
@said_plainly
def password(name: Name, generate: Generate = False, data: Data = None) -> None:
    """Set another password. Wherever they are signed in, they are signed out."""
    from chatbot.staff.password import generated

    with _staff(data) as staff:
        if staff.find(name) is None:
            raise ValueError(f"there is no account of the name {name!r}")
        new = generated() if generate else _asked()
        staff.change_password(name, new)
    typer.echo(f"{name} has another password{f': {new}' if generate else ''}")


@app.command()
@said_plainly
def remove(name: Name, data: Data = None) -> None:
    """Close an account. Wherever they are signed in, they are signed out."""
    from chatbot.staff.ledger import NoClerk

    with _staff(data) as staff:
        try:
            staff.remove(name)
        except NoClerk as error:
            raise ValueError(str(error)) from error
    typer.echo(f"{name} has no account any more")


def _asked() -> str:
    """A new password: typed twice at a terminal, else the first line of standard input."""
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n")


@contextmanager
def _staff(data: Path | None) -> "Iterator[Staff]":
    from chatbot.settings import Settings
    from chatbot.staff.staff import Staff
    from chatbot.store.database import connect
    from chatbot.store.store import Store

    settings = Settings(data=data) if data else Settings()
    store = Store(connect(settings.database), lambda item_id: None)
    try:
        yield Staff(store.engine)
    finally:
        store.close()
