"""A conversation to learn from: the prepared note, written on and kept."""
