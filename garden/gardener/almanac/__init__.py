"""The almanac: what grew, what works, what one promised oneself; drawn up, kept, put in words."""
