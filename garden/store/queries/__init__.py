"""Questions to the garden file, each answered in a fixed number of queries."""
