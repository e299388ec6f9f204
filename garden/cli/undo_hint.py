"""What is said after every change."""

UNDO_HINT = "undo with: garden undo"
REDO_HINT = "make it again with: garden redo"
