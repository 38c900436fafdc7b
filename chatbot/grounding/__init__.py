"""Whether a sentence about items on show is backed by the data of those items. Pure: no model, no catalogue, no I/O."""
