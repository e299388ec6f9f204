"""The use-cases, each one transaction, returning frozen dataclasses."""
