"""Chats and calls as Telegram Desktop exports them ("machine-readable JSON")."""
