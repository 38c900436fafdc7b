"""The attributes of a Google product feed: which are fields of an item, and which serve others than shoppers."""

from collections.abc import Iterable

from chatbot.catalog.mapping import facet_name

#: What a product needs to be in a feed; a table with all of them is one.
_MARKS = frozenset({"id", "title", "link", "image_link", "availability", "price"})
NEEDED = ("id", "title", "price")
#: Attributes by which the members of an item group differ.
OPTIONS = ("color", "size", "material", "pattern", "age_group", "gender", "size_type")
#: Attributes that become fields of an item, or that say nothing of what a product is.
OWN = frozenset({
    "id", "title", "structured_title", "description", "structured_description", "link", "mobile_link", "canonical_link", "link_template",
    "mobile_link_template", "image_link", "additional_image_link", "lifestyle_image_link", "virtual_model_link", "video_link", "availability",
    "availability_date", "expiration_date", "price", "sale_price", "sale_price_effective_date", "auto_pricing_min_price", "maximum_retail_price",
    "cost_of_goods_sold", "installment", "subscription_cost", "loyalty_program", "loyalty_points", "unit_pricing_measure",
    "unit_pricing_base_measure", "google_product_category", "size_system", "product_type", "brand", "gtin", "mpn", "identifier_exists", "is_bundle",
    "adult", "item_group_id", "item_group_title", "product_detail", "product_highlight", "question_and_answer", "related_product", "shipping",
    "shipping_label", "shipping_weight", "shipping_length", "shipping_width", "shipping_height", "ships_from_country", "max_handling_time",
    "min_handling_time", "transit_time_label", "carrier_shipping", "free_shipping_threshold", "return_policy_label",
    "shipping_transit_business_days", "tax", "tax_category", "ads_redirect", "ads_labels", "ads_grouping", "adwords_redirect", "adwords_labels",
    "adwords_grouping", "promotion_id", "excluded_destination", "included_destination", "shopping_ads_excluded_country", "pause", "feed_label",
    "content_language", "target_country", "store_code", "pickup_method", "pickup_sla", "external_seller_id", "sell_on_google_quantity", "quantity",
    "inventory", "disclosure_date", "certification", "product_weight", *(f"custom_label_{n}" for n in range(5)), *(f"custom_number_{n}" for n in
    range(5)), "display_ads_id", "display_ads_link", "display_ads_similar_ids", "display_ads_title", "display_ads_value",
})  # fmt: skip


def folded(column: str) -> str:
    """The attribute that a column's header means: ``g:image link`` is ``image_link``."""
    return facet_name(column.strip().removeprefix("g:").partition("(")[0])


def is_google(columns: Iterable[str]) -> bool:
    """Whether a header is that of a Google product feed."""
    return {folded(column) for column in columns} >= _MARKS
