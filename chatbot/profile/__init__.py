"""Evidence about a taste, folded into a profile. Pure: no clock, no store."""
