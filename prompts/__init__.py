"""What the model is told: template files, the strict renderer, and the token budget."""
