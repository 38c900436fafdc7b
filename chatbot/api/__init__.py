"""The shop over HTTP. Everything here translates between the wire and `chatbot.shop`, and decides nothing."""
