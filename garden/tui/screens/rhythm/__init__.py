"""How often to be in touch: a choice of rhythms."""
