"""Chats of other programs: Facebook and Instagram, Signal, Discord, Slack, Google Voice."""
