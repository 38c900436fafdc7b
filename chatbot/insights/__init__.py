"""What the shop learns of its shoppers as a whole: what is asked for, what isn't carried, how conversations end. Built from stored events."""
