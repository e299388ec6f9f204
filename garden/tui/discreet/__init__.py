"""The garden for when somebody looks over one's shoulder: species for names, and no notes."""
