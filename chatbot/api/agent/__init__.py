"""What the shop's people do, over HTTP: everything that their console does."""
