import random
import unicodedata
from pathlib import Path

import pytest

from chatbot.llm.llamacpp import packaged
from chatbot.llm.vocabulary import UnknownVocabulary, vocabulary
from tests.llm.embedded import Embedded
from tests.llm.ggufs import write

HAND_PICKED = (
    "", " ", "  ", "\n", "\n\n a", "a   5", "abc 12", "12 abc", "a  b", "$129, 0.5 kg", "Ridgeline 2-Person Tent: $1,199.00, 2.1 kg",
    "it's we'll I'VE don’t", "naïve café Ñandú", "日本語のテント", "שלום עולם", "مرحبا", "😀👩‍👩‍👧‍👦🏕️", "x\t\ty \r\n z", "\x00\x01\x1f\x7f",
    "<|im_start|>user", "½ ² ① Ⅷ ٣٤ १२", "a\u00a0b\u2003c\u200b", "\u0085 \u2028x", "ﬁ ﷺ", "______ ---- ....!!!", "e\u0301", "\U0010ffff\ue000", "f(x)=3.14**2;",
)  # fmt: skip


def _varied(count: int) -> list[str]:
    chance = random.Random(11)
    plain = [chr(c) for c in range(32, 127)] + list("\n\t  éüñ日本🙂½٣’“–…\u00a0\x00\x7f")
    words = [
        "the",
        "jacket",
        "Ridgeline",
        "waterproof",
        "3,000",
        "mm",
        "0.5",
        "kg",
        "$129",
        "for",
        "winter-hiking,",
        "it's",
        "12in",
        "",
        "XL",
        "tent.",
        "(see)",
        "45%",
        "off!",
    ]
    made = []
    for _ in range(count):
        made.append("".join(chance.choices(plain, k=chance.randint(1, 60))))
        made.append("".join(word + chance.choice([" ", "  ", "", "\n"]) for word in chance.choices(words, k=chance.randint(1, 40))))
        points = [chance.choice([chance.randint(0, 0x2FF), chance.randint(0, 0xD7FF), chance.randint(0xE000, 0x1FFFF)]) for _ in range(12)]
        made.append("".join(chr(p) for p in points if unicodedata.category(chr(p)) != "Cn"))
    return made


@pytest.mark.integration
def test_the_count_is_exactly_that_of_llama_cpp(embedded: Embedded) -> None:
    count = vocabulary(packaged()).count
    texts = (*HAND_PICKED, *_varied(120))
    assert [(t, count(t)) for t in texts] == [(t, embedded.tokens(t)) for t in texts]


def test_words_of_the_vocabulary_are_one_token_and_digits_one_each() -> None:
    count = vocabulary(packaged()).count
    assert [count(t) for t in ("", "the", " waterproof", "1234", "the 1234")] == [0, 1, 1, 4, 6]


def test_a_control_token_in_a_text_counts_as_text() -> None:
    assert vocabulary(packaged()).count("<|im_start|>") > 1


def test_merges_are_followed_in_the_order_of_the_file(tmp_path: Path) -> None:
    tokens = ["<s>", *(chr(c) for c in range(0x21, 0x7F)), "Ġ", "ab", "bc", "abc", "Ġabc"]
    file = write(tmp_path / "x.gguf", {"model": "gpt2", "pre": "gpt-2", "tokens": tokens, "token_type": [3, *([1] * (len(tokens) - 1))]})
    count = vocabulary(file).count
    assert [count(t) for t in ("a", "ab", "abc", " abc", "abcb", "bca", "<s>")] == [1, 1, 1, 1, 2, 2, 3]
    assert count("é") == 0, "bytes that the vocabulary lacks are never seen by the model"


@pytest.mark.parametrize("head", [{"model": "llama", "pre": "default", "tokens": ["a"]}, {"model": "gpt2", "pre": "new", "tokens": ["a"]}, {}])
def test_a_vocabulary_of_another_kind_is_refused(tmp_path: Path, head: dict[str, object]) -> None:
    with pytest.raises(UnknownVocabulary):
        vocabulary(write(tmp_path / "x.gguf", head))
