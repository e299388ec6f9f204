"""The weekly review, step by step."""
