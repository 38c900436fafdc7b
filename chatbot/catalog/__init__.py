"""What the shop sells and knows: reading catalogue files, checking them, keeping the items, embedding them."""
