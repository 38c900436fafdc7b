"""The fictional domains as they are written."""

from random import Random

import pytest

from chatbot.sample.families import load_models
from training.explain.domain import Domain, Span, domains
from training.explain.goods import draw, layout
from training.explain.names import names


@pytest.mark.parametrize(("text", "span"), [("0.5-1.4 kg", Span(0.5, 1.4, "kg")), ("12-240", Span(12, 240)), ("5-14 l/min", Span(5, 14, "l/min"))])
def test_a_span_is_read(text: str, span: Span) -> None:
    assert Span.parse(text) == span


@pytest.mark.parametrize("domain", domains(), ids=lambda d: d.name)
def test_the_reasons_name_facts_that_the_domain_has(domain: Domain) -> None:
    bare = {p.split(" ", 1)[1] if p.startswith(("a ", "an ")) else p for p in domain.parts}
    known = {*domain.flags, *bare, *(w.replace("_", " ") for w in (*domain.words, *domain.numbers))}
    assert not {r for reasons in domain.reasons.values() for r in reasons} - known
    assert set(domain.reasons) == {*domain.purposes, *(message for message, _ in domain.stories)}


def test_goods_of_one_shop_have_different_names_and_keep_to_their_spans() -> None:
    domain = next(d for d in domains() if d.name == "tripod")
    for seed in range(20):
        rng = Random(seed)
        goods = draw(domain, layout(domain, rng), rng, 6)
        assert len({o.item.title for o in goods}) == 6
        for offer in goods:
            weight = offer.item.attributes.get("weight")
            assert weight is None or 0.65 <= weight.value <= 3.45  # type: ignore[union-attr]


def test_no_maker_or_line_of_the_sample_catalogue_occurs() -> None:
    theirs = {name.casefold() for model in load_models() for name in (model.line, model.brand)}
    assert not theirs & {n.casefold() for n in (*names().brands, *names().lines)}
