"""Simulated shoppers: conversations of people with tastes of their own, and how far the shop gets with them."""
