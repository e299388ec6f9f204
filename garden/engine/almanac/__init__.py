"""The almanac's rules over plain data: what grew, what works, what one promised oneself."""
