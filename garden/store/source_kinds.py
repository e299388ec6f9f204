"""Kinds of source keys that mean something to Garden itself."""

FORMER_UID = "garden-uid"
"""The kind under which a person keeps the identities of those merged into them."""

FORMER_NAME = "former-name"
"""The kind under which a person who was renamed keeps the names that imports may still tell."""

RENEWED = "linkedin"
"""The kind of source key whose sources tell jobs anew with each export."""
