"""Several short texts through an encoder as one sequence, in which each sees only itself.

A batch is padded to its longest text and costs by its number of rows; one sequence has no padding and reads every weight once. As in "packing" of training
examples (Krell et al. 2021, "Efficient sequence packing without cross-contamination"): positions begin anew with each text, and the attention is blocked
between texts, so that the vectors are those of the texts alone.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from transformers import PreTrainedModel

#: The most tokens of one sequence: attention costs by their square.
LONGEST = 512
_ENCODERS = ("bert",)


def packs(model: "SentenceTransformer") -> bool:
    """Whether this model can be given several texts as one: an encoder whose positions can be told, and the mean of its words."""
    modules = [type(module).__name__ for module in model]
    if modules[:2] != ["Transformer", "Pooling"] or modules[2:] not in ([], ["Normalize"]) or model.default_prompt_name:
        return False
    return _encoder(model).config.model_type in _ENCODERS and model[1].pooling_mode == "mean"


def encode(model: "SentenceTransformer", texts: Sequence[str]) -> NDArray[np.float32]:
    """The unit vectors of these texts, ``[len(texts), dimensions]``, by a model that `packs`."""
    tokens = model.tokenizer(list(texts), truncation=True, max_length=model.max_seq_length)["input_ids"]
    return np.concatenate([_encoded(model, group) for group in _sequences(tokens)])


def _encoder(model: "SentenceTransformer") -> "PreTrainedModel":
    return cast("PreTrainedModel", model[0].model)


def _sequences(tokens: Sequence[Sequence[int]]) -> Iterator[list[Sequence[int]]]:
    """The texts, in their order, in groups of at most `LONGEST` tokens or of one text."""
    group: list[Sequence[int]] = []
    for text in tokens:
        if group and sum(map(len, group)) + len(text) > LONGEST:
            yield group
            group = []
        group.append(text)
    if group:
        yield group


def _encoded(model: "SentenceTransformer", texts: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    import torch

    lengths = torch.tensor([len(text) for text in texts])
    owner = torch.repeat_interleave(torch.arange(len(texts)), lengths)
    apart = torch.zeros(1, 1, len(owner), len(owner)).masked_fill_(owner[:, None] != owner, -torch.inf)
    with torch.inference_mode():
        given = torch.tensor([token for text in texts for token in text])[None]
        positions = torch.cat([torch.arange(len(text)) for text in texts])[None]
        words = _encoder(model)(input_ids=given, position_ids=positions, attention_mask=apart).last_hidden_state[0]
        sums = torch.zeros(len(texts), words.shape[1]).index_add_(0, owner, words.to(torch.float32))
        return np.asarray(torch.nn.functional.normalize(sums, dim=1).numpy(), np.float32)
