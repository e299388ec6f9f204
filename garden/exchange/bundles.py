"""The bundles there are: exports of many files that are understood only together."""

from garden.exchange.bundle import Bundle
from garden.exchange.chats.discord_package import DISCORD_PACKAGE
from garden.exchange.chats.slack import SLACK

BUNDLES: tuple[Bundle, ...] = (SLACK, DISCORD_PACKAGE)
"""All of them."""
