"""The commands of the app: one definition each for key, footer, palette and help."""
