import pytest

from chatbot.domain.item import Measure, offers
from tests.stall import DAYRISE, SKERRY, offer


@pytest.mark.parametrize(
    ("measure", "written"),
    [
        (Measure(1.45, "kg"), "1.45 kg"), (Measure(28000, "ml"), "28 l"), (Measure(750, "ml"), "750 ml"), (Measure(36, "months"), "3 years"), (Measure(18, "months"), "18 months"),
        (Measure(2019), "2019"), (Measure(3500), "3,500"), (Measure(0.125, "kg"), "0.125 kg"), (Measure(4), "4"), (Measure(3000, "mm"), "3,000 mm"), (Measure(-5, "c"), "-5 c"),
        (Measure(0, "kg"), "0 kg"), (Measure(100, "people"), "100 people"),
    ],
)  # fmt: skip
def test_a_measure_is_written_as_people_write_it(measure: Measure, written: str) -> None:
    assert str(measure) == written


def test_an_item_with_variants_is_sold_as_its_variants_alone() -> None:
    assert [o.variant for o in offers(SKERRY)] == list(SKERRY.variants)
    assert [o.variant for o in offers(DAYRISE)] == [None]


def test_an_offer_has_the_price_stock_and_options_of_its_variant() -> None:
    navy = offer(SKERRY, 2)
    assert (navy.price, navy.in_stock, dict(navy.options)) == (135, True, {"color": "navy", "size": "L"})
    assert not offer(SKERRY, 3).in_stock
    assert navy.value("color") == ("navy",)
    assert navy.value("price") == Measure(135, "USD")


def test_an_offer_says_nothing_of_a_facet_that_is_not_stated() -> None:
    assert offer(DAYRISE).value("hood") is None
    assert offer(SKERRY).value("color") is None
