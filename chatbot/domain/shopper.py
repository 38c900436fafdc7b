"""Whom a conversation is with: a shopper whom the shop knows by its own id, or one who is known in that conversation alone."""

KNOWN, NAMELESS = "user:", "anon:"


def shopper_of(user_id: str) -> str:
    """The shopper of the shop's own id; one who is a shopper already stays."""
    return user_id if user_id.startswith((KNOWN, NAMELESS)) else KNOWN + user_id


def nameless(conversation_id: str) -> str:
    """The shopper of whom nothing is known but this conversation."""
    return NAMELESS + conversation_id
