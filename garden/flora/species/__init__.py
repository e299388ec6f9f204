"""One module a species; each has a `draw(plot)` that paints the plant above the pot."""
