"""Today: a few people, each with a reason, and an end."""
