"""The merchant's view: what shoppers ask for, what isn't carried, how conversations go."""
