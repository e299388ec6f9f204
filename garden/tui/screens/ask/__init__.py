"""A question with a few answers."""
