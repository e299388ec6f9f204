"""An import, step by step: gathered, planned, written, told; `importing` runs them."""
