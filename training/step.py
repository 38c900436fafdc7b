"""The loss of a batch, as far as it can be computed once for all its rows."""

from typing import Any

import torch
from transformers import DynamicCache

from training.batch import UNLEARNED, Batch


def loss(model: Any, batch: Batch) -> torch.Tensor:
    """The mean cross-entropy of the tokens to learn, in nats. ``model`` is a peft model around a causal language model.

    The prefix goes through the model once and its keys and values are seen by every row, gradients included; of the vocabulary only the
    places that are learned are asked.
    """
    causal = model.get_base_model()
    where = causal.get_input_embeddings().weight.device
    cache = _prefix(causal, batch, where) if batch.prefix else None
    rows = torch.tensor(batch.rows, device=where)
    wanted = torch.tensor(batch.targets, device=where)
    hidden = causal.model(input_ids=rows, past_key_values=cache, use_cache=cache is not None).last_hidden_state
    at = wanted != UNLEARNED
    return torch.nn.functional.cross_entropy(causal.lm_head(hidden[at]).float(), wanted[at])


def _prefix(causal: Any, batch: Batch, where: torch.device) -> DynamicCache:
    cache = DynamicCache(config=causal.config)
    causal.model(input_ids=torch.tensor([batch.prefix], device=where), past_key_values=cache, use_cache=True)
    cache.batch_repeat_interleave(len(batch.rows))
    return cache
