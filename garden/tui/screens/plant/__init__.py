"""One person, whole."""
