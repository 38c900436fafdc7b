"""The adapter that comes with the program, in both engines that can load it."""

from contextlib import closing
from itertools import islice

import pytest

from chatbot.llm.adapters import shipped
from chatbot.llm.engine import joined
from chatbot.llm.llamacpp import LlamaCpp, packaged
from chatbot.llm.transformers import Transformers
from training.trial import TRIALS

pytestmark = [pytest.mark.integration, pytest.mark.skipif(shipped() is None, reason="this copy has no adapter")]


def test_both_engines_write_nearly_the_same_with_it() -> None:
    prompts = [trial.example.messages for task in TRIALS for trial in islice(TRIALS[task](5), 2)]
    with closing(LlamaCpp(adapter=shipped())) as one, closing(Transformers(str(packaged()), adapter=shipped(), device="cpu")) as other:
        pairs = [tuple(joined(e.stream(p, max_tokens=16, timeout=200)).text.strip() for e in (one, other)) for p in prompts]
    # The one multiplies 4-bit weights with 8-bit numbers, the other unpacked ones: where two words are about as likely they may part.
    assert sum(a == b for a, b in pairs) >= 0.6 * len(pairs), pairs


def test_it_changes_what_the_model_says() -> None:
    trial = next(TRIALS["understand"](5))
    with closing(LlamaCpp(adapter=shipped())) as taught, closing(LlamaCpp()) as raw:
        said = [joined(e.stream(trial.example.messages, max_tokens=40, timeout=200)).text for e in (taught, raw)]
    assert said[0].startswith('{"slots":[')
    assert said[0] != said[1]
