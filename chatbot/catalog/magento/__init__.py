"""The product export of Magento 2 (Adobe Commerce), one CSV file with a row per simple product and per product that is made of them."""
