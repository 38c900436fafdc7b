"""What a shopper sees: the chat page and the terminal chat. Both render the same events of the same `Shop`."""
