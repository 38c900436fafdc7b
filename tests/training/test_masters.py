import torch

from training.masters import Masters


def test_steps_too_small_for_the_weight_s_own_type_add_up() -> None:
    weight = torch.nn.Parameter(torch.ones(4, dtype=torch.bfloat16))
    masters = Masters([weight])
    for _ in range(40):
        weight.grad = torch.ones_like(weight)
        masters.step(1e-3)
    assert torch.allclose(weight.float(), torch.full((4,), 0.96), atol=4e-3)


def test_what_is_frozen_stays() -> None:
    frozen, learned = torch.nn.Parameter(torch.ones(2), requires_grad=False), torch.nn.Parameter(torch.ones(2))
    masters = Masters([frozen, learned])
    learned.grad = torch.ones(2)
    assert masters.step(0.1) > 1.4, "the norm before the cut"
    assert frozen.tolist() == [1.0, 1.0]
    assert learned.tolist() != [1.0, 1.0]
    assert learned.grad is None
