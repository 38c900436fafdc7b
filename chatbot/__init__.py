"""Shoptalk: a conversational recommender that a shop runs itself."""
