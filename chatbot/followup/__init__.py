"""Follow-up messages: a short personal message about items that fit, from a conversation or from what is known of a shopper."""
