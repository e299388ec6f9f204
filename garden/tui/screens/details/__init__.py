"""Details of a contact before it is logged."""
