"""The shed: import, seed tray, history."""
