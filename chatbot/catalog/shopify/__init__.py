"""The product export of Shopify, one CSV file in which a product takes a row per variant and per picture."""
