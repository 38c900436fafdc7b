"""What a message says behind its greeting: "hello! what do you sell?"."""

from chatbot.understanding.tokens import tidy, tokenize

#: So many words at most greet: "good morning to you all".
_LONGEST = 5


def after_greeting(text: str) -> str:
    """The sentences behind the first one, where that is so short that it only greets; empty where there are none."""
    message = tidy(text)
    tokens = tokenize(message)
    end = next((i for i, token in enumerate(tokens) if not token.is_word and token.text in ("!", ".", ",", ";")), len(tokens))
    rest = [t for t in tokens[end + 1 :] if t.is_word]
    return message[tokens[end].end :].strip() if end <= _LONGEST and len(rest) > 1 else ""
