"""The ``shoptalk`` command."""
