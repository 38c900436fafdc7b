"""Who works at the shop: their accounts, and the sessions in which they are signed in."""
