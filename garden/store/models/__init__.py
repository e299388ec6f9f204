"""The tables of a garden file: people, the log, reviews, journal, and the cache of plants."""
