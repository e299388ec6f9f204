"""Chats as WhatsApp exports them: a text whose lines differ by telephone, language and year."""
