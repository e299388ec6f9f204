"""What is known of a person, changed by hand."""
