"""``shoptalk staff``: accounts from the command line."""

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from chatbot.cli.main import app
from chatbot.staff.clerk import Clerk, Role
from chatbot.staff.staff import Staff
from chatbot.store.database import connect, sqlite_url

PASSWORD = "correct horse"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "shop"


def run(data: Path, *words: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["staff", *words, "--data", str(data)], input=typed)


def staff(data: Path) -> Staff:
    return Staff(connect(sqlite_url(data / "shoptalk.db")))


def test_an_account_is_opened_with_a_password_from_standard_input(data: Path) -> None:
    done = run(data, "add", "Ann", typed=f"{PASSWORD}\n")
    assert (done.exit_code, done.stdout) == (0, "Ann can sign in as agent\n")
    assert staff(data).sign_in("ann", PASSWORD).clerk == Clerk("Ann", Role.AGENT)


def test_a_password_that_is_made_is_printed_once_and_works(data: Path) -> None:
    done = run(data, "add", "Zoe", "--admin", "--generate")
    password = done.stdout.split()[-1]
    assert done.stdout == f"Zoe can sign in as admin with the password {password}\n"
    assert staff(data).sign_in("Zoe", password).clerk.role is Role.ADMIN


def test_making_the_same_account_again_leaves_it_as_it_is_and_says_so(data: Path) -> None:
    password = run(data, "add", "demo", "--admin", "--generate").stdout.split()[-1]
    again = run(data, "add", "DEMO", "--admin", "--generate")
    assert again.exit_code == 0
    assert "demo has an account already" in again.stdout
    assert "shoptalk staff password demo --generate" in again.stdout
    assert staff(data).sign_in("demo", password)


@pytest.mark.parametrize("words", [("add", "demo"), ("add", "demo", "--generate")])
def test_an_account_is_never_silently_another_than_asked_for(data: Path, words: tuple[str, ...]) -> None:
    run(data, "add", "demo", "--admin", "--generate")
    done = run(data, *words, typed=f"{PASSWORD}\n")
    assert done.exit_code == 2
    assert "there is an account of the name 'demo' already, as admin" in done.stderr


@pytest.mark.parametrize(("name", "typed", "why"), [("Ann", "short\n", "10 to 500"), ("Ann", "", "10 to 500"), ("", f"{PASSWORD}\n", "1 to 60"), ("a\nb", f"{PASSWORD}\n", "printed")])
def test_what_makes_no_account_is_said_in_a_line(data: Path, name: str, typed: str, why: str) -> None:
    done = run(data, "add", name, typed=typed)
    assert done.exit_code == 2
    assert why in done.stderr
    assert "Traceback" not in done.stderr
    assert staff(data).all() == ()


def test_everybody_is_listed(data: Path) -> None:
    assert "shoptalk staff add NAME" in run(data, "list").stderr
    run(data, "add", "Zoe", "--admin", "--generate")
    run(data, "add", "ann", "--generate")
    assert run(data, "list").stdout == "ann\tagent\nZoe\tadmin\n"


def test_another_password_signs_out(data: Path) -> None:
    run(data, "add", "Ann", typed=f"{PASSWORD}\n")
    session = staff(data).sign_in("Ann", PASSWORD)
    assert run(data, "password", "Ann", typed="battery staple\n").exit_code == 0
    assert staff(data).who(session.token) is None
    assert staff(data).sign_in("Ann", "battery staple")
    assert run(data, "password", "Bob", "--generate").exit_code == 2


def test_who_is_removed_is_gone(data: Path) -> None:
    run(data, "add", "Ann", "--generate")
    assert run(data, "remove", "Ann").exit_code == 0
    done = run(data, "remove", "Ann")
    assert (done.exit_code, done.stderr) == (2, "shoptalk: there is no account of the name 'Ann'\n")
