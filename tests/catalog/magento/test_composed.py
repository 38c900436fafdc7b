import pytest

from chatbot.catalog.magento.composed import Made, bundle, grouped
from chatbot.catalog.magento.part import Part

PARTS = {
    "wax": Part("WAX", 2, "7.50", 10),
    "oil": Part("OIL", 3, "5", 0),
    "lace": Part("LACE", 4, "4", 1, counted=False),
    "pad": Part("PAD", 5, "3", 5),
    "off": Part("OFF", 6, "1", 5, online=False),
}


@pytest.mark.parametrize(
    ("members", "made"),
    [
        ("WAX=1.0000,PAD=2.0000", Made("3.00", 15)),
        ("OIL=1,WAX=1", Made("7.50", 10)),
        ("OIL=1", Made("5.00", 0)),
        ("OFF=1,GONE=1", Made("", 0)),
        ("", Made("", 0)),
    ],
)
def test_a_grouped_product_costs_what_its_cheapest_member_in_stock_does(members: str, made: Made) -> None:
    assert grouped({"associated_skus": members, "is_in_stock": "1"}, PARTS) == made


@pytest.mark.parametrize(
    ("choices", "price", "made"),
    [
        ("name=A,required=1,sku=WAX,default_qty=2.0000|name=B,required=1,sku=PAD,default_qty=1", "", Made("18.00", 5)),
        ("name=A,required=1,sku=WAX|name=A,required=1,sku=OIL", "", Made("7.50", 10)),
        ("name=A,required=1,sku=WAX|name=B,required=0,sku=GONE", "", Made("7.50", 10)),
        ("name=A,required=1,sku=WAX|name=B,required=1,sku=GONE", "", Made("", 0)),
        ("name=A,required=1,sku=WAX|name=B,required=1,sku=OFF", "30", Made("30", 0)),
        ("name=A,required=1,sku=LACE,default_qty=3", "", Made("12.00", 1)),
        ("name=A,required=1,sku=WAX", "20", Made("20", 10)),
        ("name=A,required=1,sku=OIL,default_qty=-1", "", Made("5.00", 0)),
    ],
)
def test_a_bundle_costs_the_cheapest_choice_of_each_option_and_lasts_as_long_as_the_scarcest(choices: str, price: str, made: Made) -> None:
    assert bundle({"bundle_values": choices, "is_in_stock": "1"}, PARTS, price) == made


def test_what_is_switched_to_out_of_stock_is_out_of_stock() -> None:
    assert bundle({"bundle_values": "name=A,required=1,sku=WAX", "is_in_stock": "0"}, PARTS, "").stock == 0
    assert grouped({"associated_skus": "WAX=1", "is_in_stock": "0"}, PARTS).stock == 0
