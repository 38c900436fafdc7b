import pytest
import torch

from tests.training import tiny
from training.batch import batch
from training.step import loss


def plain(model: torch.nn.Module) -> torch.Tensor:
    """The same loss without any sharing: each example on its own, all places."""
    lost = []
    for each in tiny.transcripts(5):
        logits = model(input_ids=torch.tensor([each.tokens])).logits[0]
        lost += [torch.nn.functional.cross_entropy(logits[at - 1], torch.tensor(each.tokens[at])) for at in range(each.asked, len(each.tokens))]
    return torch.stack(lost).mean()


def test_a_beginning_that_is_computed_once_gives_the_loss_and_the_gradients_of_one_computed_for_each() -> None:
    model = tiny.adapted()
    learned = [p for p in model.parameters() if p.requires_grad]
    shared, alone = loss(model, batch(tiny.transcripts(5))), plain(model)
    assert shared.item() == pytest.approx(alone.item(), rel=1e-5)
    ours, theirs = torch.autograd.grad(shared, learned), torch.autograd.grad(alone, learned)
    assert any(g.abs().max() > 1e-4 for g in ours)
    for one, other in zip(ours, theirs, strict=True):
        assert torch.allclose(one, other, atol=1e-6)


def test_a_batch_without_a_common_beginning_is_computed_too() -> None:
    model, found = tiny.adapted(), batch(tiny.transcripts(3))
    bare = type(found)(found.task, (), found.rows, found.targets, found.whole)
    assert loss(model, bare).item() != pytest.approx(loss(model, found).item(), rel=1e-6), "the beginning matters"
