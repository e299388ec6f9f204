"""Calls and messages as the Android program SMS Backup & Restore writes them (XML)."""
