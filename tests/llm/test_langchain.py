import pytest
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from chatbot.llm.engine import EngineFailed, Message, Piece
from chatbot.llm.langchain import LangChain

ASK = (Message("system", "Be brief."), Message("user", "Hello?"))


class Asked(GenericFakeChatModel):
    """Remembers what it was asked, as LangChain puts it."""

    heard: list[list[tuple[str, str]]]

    def _generate(self, messages, *args, **settings):  # type: ignore[no-untyped-def]
        self.heard.append([(m.type, m.content) for m in messages])
        return super()._generate(messages, *args, **settings)


def test_roles_arrive_as_langchain_has_them() -> None:
    model = Asked(messages=iter(["Hi"]), heard=[])
    list(LangChain(model).stream((*ASK, Message("assistant", "Yes?"), Message("user", "A tent.")), max_tokens=5, timeout=5))
    assert model.heard == [[("system", "Be brief."), ("human", "Hello?"), ("ai", "Yes?"), ("human", "A tent.")]]


def test_the_last_piece_has_the_counts_that_the_integration_reports() -> None:
    usage = {"input_tokens": 9, "output_tokens": 1, "total_tokens": 10, "input_token_details": {"cache_read": 7}}

    class Counting(GenericFakeChatModel):
        def _stream(self, *args, **settings):  # type: ignore[no-untyped-def]
            for chunk in super()._stream(*args, **settings):
                chunk.message.usage_metadata = usage
                yield chunk

    model = Counting(messages=iter([AIMessage("Hi")]))
    assert list(LangChain(model).stream(ASK, max_tokens=5, timeout=5)) == [Piece("Hi"), Piece("", 9, 7, 1)]


def test_a_provider_that_does_not_exist_fails() -> None:
    with pytest.raises(EngineFailed, match="'nobody:tiny'") as failed:
        list(LangChain("nobody:tiny").stream(ASK, max_tokens=5, timeout=60))
    assert failed.value.__cause__ is not None


def test_more_calls_than_the_model_has_replies_fail() -> None:
    with pytest.raises(EngineFailed):
        list(LangChain(GenericFakeChatModel(messages=iter([]))).stream(ASK, max_tokens=5, timeout=5))
