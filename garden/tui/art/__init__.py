"""Plants and curves as lines of terminal cells."""
