"""Errors that a person can act on, said in a line instead of a stack trace."""

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import typer

P = ParamSpec("P")
R = TypeVar("R")


def said_plainly(command: Callable[P, R]) -> Callable[P, R]:
    """Run a command; an error that tells what is wrong and what to do becomes one line on stderr and exit status 2."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except KeyboardInterrupt:
            typer.echo("Interrupted.", err=True)
            raise typer.Exit(130) from None
        except (OSError, ValueError, RuntimeError) as error:
            if isinstance(error, typer.Exit):
                raise
            logging.getLogger(__name__).info("the command failed", exc_info=True)
            typer.echo(f"shoptalk: {error}", err=True)
            raise typer.Exit(2) from error

    return wrapped
