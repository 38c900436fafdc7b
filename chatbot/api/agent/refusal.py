"""What an agent can't do, as problem documents."""

from collections.abc import Iterator
from contextlib import contextmanager

from chatbot.api.problem import Problem
from chatbot.domain.visit import NoEntry
from chatbot.helpdesk.desk import CantShow, NothingSaid
from chatbot.store.claims import Held, MovedOn, NotHeld


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what the help desk refuses into problems."""
    try:
        yield
    except NoEntry as error:
        raise Problem(404, "There is no such conversation.", kind="no-conversation") from error
    except Held as error:
        raise Problem(409, f"{error.by} has this conversation.", kind="held", more={"held_by": error.by}) from error
    except NotHeld as error:
        raise Problem(409, "You don't have this conversation. Take it first.", kind="not-held") from error
    except MovedOn as error:
        detail = "The shopper wrote more since. Read it, and send this again if it still fits."
        raise Problem(409, detail, kind="moved-on", more={"last_event": error.last_event}) from error
    except CantShow as error:
        raise Problem(422, f"{str(error)[0].upper()}{str(error)[1:]}.", kind="no-item") from error
    except NothingSaid as error:
        raise Problem(422, f"{str(error)[0].upper()}{str(error)[1:]}.", kind="invalid") from error
