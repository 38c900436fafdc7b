"""What the packaged language model is taught."""
