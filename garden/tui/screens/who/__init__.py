"""Who could help with a topic."""
