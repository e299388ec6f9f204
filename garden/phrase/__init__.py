"""The one-line log sentence: text, names and an instant in, a reading out. Pure."""
