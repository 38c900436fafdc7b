import io
from collections.abc import Iterator

from rich.console import Console

from chatbot.domain.events import Done, Event, Said, Shown
from chatbot.domain.visit import Visit
from tests.ui.fake_shop import FakeShop
from tests.ui.test_render import CARD
from ui.column import Column
from ui.terminal import chat


def talk(shop: FakeShop, *lines: str, width: int = 100) -> str:
    out = io.StringIO()
    chat(shop, console=Console(file=out, width=width), stdin=io.StringIO("".join(f"{line}\n" for line in lines)))
    return out.getvalue()


def test_a_conversation_through_a_pipe_shows_cards_text_and_numbered_replies() -> None:
    out = talk(FakeShop(), "a waterproof jacket", width=140)
    for part in ("> a waterproof jacket", "Halvard Drizzle Rain Jacket · black", "$129", "4.4 (1,208)", "1. hiking (14)", "3. no preference"):
        assert part in out
    assert "These three keep the rain out and stay under $200. The Drizzle is the lightest" in " ".join(out.split())


def test_the_number_of_a_reply_says_the_reply() -> None:
    shop = FakeShop()
    talk(shop, "a jacket", "2", "77")
    assert [text for text, _ in shop.said] == ["a jacket", "city", "77"]


def test_commands_like_save_and_forget() -> None:
    shop = FakeShop()
    out = talk(shop, "a jacket", "/like 1", "/save 2", "/profile", "/forget 1", "/save 9", "/forget x", "/nonsense")
    assert shop.fed == [("jacket-1", "like"), ("jacket-2", "shortlist")]
    assert "Noted, you like: Halvard Drizzle Rain Jacket" in out
    assert 'exclude: wool, 55%, from "nothing woollen, it itches"' in out
    assert "waterproof" not in {i.facet for i in shop.tastes["shopper-1"].values()}
    assert "Which item?" in out
    assert "Which line?" in out
    assert out.rstrip().endswith("leave")


def test_quit_ends_it() -> None:
    shop = FakeShop()
    talk(shop, "/quit", "a jacket")
    assert shop.said == []


def test_a_turn_that_breaks_does_not_end_the_chat() -> None:
    shop = FakeShop()
    shop.flaky = 1
    out = talk(shop, "a jacket", "a jacket")
    assert "Something went wrong on our side (OSError)" in out
    assert "shelf fell over" not in out
    assert "Drizzle" in out


def test_nothing_hostile_reaches_the_terminal() -> None:
    class Hostile(FakeShop):
        def turn(self, visit: Visit, text: str, *, client_turn_id: str | None = None) -> Iterator[Event]:
            yield Shown((CARD,))
            yield Said("\x1b[2Jgone \x9b31m [red]not markup[/red] \u202eback")
            yield Done("t")

    out = talk(Hostile(), "\x1b]0;title\x07 [bold]hi[/bold]")
    assert not any((ord(c) < 32 and c != "\n") or c in "\x9b\u202e" for c in out)
    assert "[red]not markup[/red]" in out
    assert "[bold]hi[/bold]" in out


def test_streamed_text_breaks_between_words_and_keeps_its_lines() -> None:
    out = io.StringIO()
    column = Column(Console(file=out, width=11))
    for piece in ("one tw", "o three", " four\nfi", "ve"):
        column.write(piece)
    column.close()
    assert out.getvalue() == "one two\nthree four\nfive\n"
