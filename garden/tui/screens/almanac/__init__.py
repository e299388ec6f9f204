"""The almanac: what grew, what works, what fits; drawn, and acted on."""
