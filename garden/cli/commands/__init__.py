"""The commands, one module a group; each has `COMMANDS`, by name."""
