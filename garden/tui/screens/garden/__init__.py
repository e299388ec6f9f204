"""The garden: plants in their beds."""
