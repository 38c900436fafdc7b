"""What the shop's people do for shoppers: the queue, taking over and handing back, what the program suggests to them, and their notes."""
