"""Help: every key, searchable."""
