"""Flat illustrations of the sample shop's products, drawn as SVG from kind, color and a few attributes."""
