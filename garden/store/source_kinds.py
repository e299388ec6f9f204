"""Kinds of source keys that mean something to Garden itself."""

FORMER_UID = "garden-uid"
"""The kind under which a person keeps the identities of those merged into them."""
