"""The plain values of a shop conversation. Nothing here does I/O or imports more than the standard library."""
